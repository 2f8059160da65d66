"""Texts as vectors: which are near one, and how alike two are.

A text is looked up by the mean of its sentences, and compared by the best path through them. What
the texts of a language have in common is taken off first: of windows of literature in Russian and
English that lack four tenths on one side, that finds one in ten more at the first place.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pipeline.counterparts.texts import Text
from pipeline.embed.embedder import Embedder, Vectors, knows, unit

Scores = NDArray[np.float32]
Compact = NDArray[np.float16]

_USUAL = 50
"""Sentences a language must have for its mean to be taken off by half."""
_MOST_SENTENCES = 200
"""Sentences of a text that are compared: enough to know it by."""
_ROWS = 256
_CELLS = 2_000_000


@dataclass(frozen=True, slots=True)
class Space:
    """The texts of an edition with the vectors of their sentences, and one of each as a whole.

    Both are zero, or have no rows, where the model does not know the language.
    """

    texts: tuple[Text, ...]
    bodies: tuple[Compact, ...]
    wholes: Vectors

    def nearest(self, ones: Sequence[int], most: int) -> list[list[int]]:
        """For each of `ones`, texts of one language, up to `most` in others, the nearest first.

        Exhaustive, in blocks: quadratic, and yet faster than an index of vectors for editions of
        some hundred thousand texts, since it is asked about few of them.
        """
        if not ones:
            return []
        lang = self.texts[ones[0]].version.lang
        others = np.array([i for i, t in enumerate(self.texts) if t.version.lang != lang], int)
        others = others[[len(self.bodies[i]) > 0 for i in others]] if len(others) else others
        near: list[list[int]] = []
        for block in range(0, len(ones), _ROWS):
            rows = self.wholes[list(ones[block : block + _ROWS])] @ self.wholes[others].T
            near += (others[row].tolist() for row in _highest(rows, most))
        return near

    def alike(self, one: int, others: Sequence[int]) -> Scores:
        """How alike a text is to each of others: the best path through both in order, over the
        root of the product of their lengths, so that a short text is not alike to every long one.
        """
        scores = np.zeros(len(others), np.float32)
        ours = self.bodies[one].astype(np.float32)
        sizes = np.array([len(self.bodies[i]) for i in others], int)
        for batch in _batches(sizes, len(ours)):
            theirs = [self.bodies[others[i]].astype(np.float32) for i in batch]
            padded = np.zeros((len(ours), len(batch), int(sizes[batch].max())), np.float32)
            for place, body in enumerate(theirs):
                padded[:, place, : len(body)] = ours @ body.T
            scores[batch] = _paths(padded) / np.sqrt(len(ours) * sizes[batch])
        return scores


def space(texts: Sequence[Text], embedder: Embedder) -> Space:
    """Find the vectors of all texts in the languages that a model knows."""
    raw = [_encoded(text, embedder) for text in texts]
    langs = [text.version.lang for text in texts]
    usual = {lang: _mean([v for v, own in zip(raw, langs, strict=True) if own == lang])
             for lang in dict.fromkeys(langs)}  # fmt: skip
    bodies = [unit(v - usual[lang]) for v, lang in zip(raw, langs, strict=True)]
    wholes = unit(np.array([body.sum(0) for body in bodies]).reshape(len(bodies), -1))
    return Space(tuple(texts), tuple(body.astype(np.float16) for body in bodies), wholes)


def _encoded(text: Text, embedder: Embedder) -> Vectors:
    known = embedder.judges and knows(embedder, text.version.lang)
    return embedder.encode(text.sentences[:_MOST_SENTENCES] if known else ())


def _mean(bodies: Sequence[Vectors]) -> Vectors:
    """What the sentences of a language have in common; little of it where there are few."""
    every = np.concatenate(bodies)
    return np.asarray(every.sum(0) / (len(every) + _USUAL), np.float32)


def _highest(rows: Vectors, most: int) -> NDArray[np.int64]:
    """The columns of the highest values of each row, the highest first."""
    count = min(most, rows.shape[1])
    if count < rows.shape[1]:
        columns = np.argpartition(-rows, count, axis=1)[:, :count]
    else:
        columns = np.tile(np.arange(count), (len(rows), 1))
    order = np.argsort(-np.take_along_axis(rows, columns, 1), axis=1, kind="stable")
    return np.take_along_axis(columns, order, 1)


def _batches(sizes: NDArray[np.int64], rows: int) -> Iterator[NDArray[np.int64]]:
    """Places of texts of like size, so many that their paths can be walked together."""
    order = np.argsort(sizes, kind="stable")
    order = order[sizes[order] > 0] if rows else order[:0]
    while len(order):
        count = max(1, _CELLS // (rows * int(sizes[order[-1]])))
        yield order[-count:]
        order = order[:-count]


def _paths(cosines: Scores) -> Scores:
    """Mass of the best monotone one-to-one path of each of many pairs; shape (rows, pairs, most
    columns), what is below zero or not there counting nothing.
    """
    gains = np.clip(cosines, 0.0, None)
    best = np.zeros((gains.shape[1], gains.shape[2] + 1), np.float32)
    for row in gains:
        best[:, 1:] = np.maximum.accumulate(np.maximum(best[:, 1:], best[:, :-1] + row), axis=1)
    return np.asarray(best[:, -1], np.float32)
