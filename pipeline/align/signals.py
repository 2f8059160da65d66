"""Numbers that tell translations from other texts, from the likeness of their sentences.

`path` and `gain` walk the best monotone path through two texts, from sentence to sentence, or from
one to two where a translator has split or joined some. `gain` first takes off what any two
sentences of the pair have in common. `order` asks whether the sentences stand in the same order:
the gain of single sentences against the gains of shuffled ones, in standard deviations.

Texts too long for all their sentences to be compared are measured in passages, evenly spaced over
the shorter one, each beside the stretch of the other where a coarse path has it: memory grows
linearly, and time hardly.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pipeline.align.content import Content
from pipeline.embed.embedder import unit

Matrix = NDArray[np.float64]

_SHUFFLES = 20
_SPREAD = 0.02
_SHAPES = ((1, 1), (1, 2), (2, 1))
_GAIN = 0.5
"""What the gain counts beside the path: a logistic fit on literature, yearbooks and letters gave
.48 to .50, whichever of them was left out.
"""

_MOST_CELLS = 250_000
_CHUNKS = 800
_PASSAGES, _PASSAGE = 24, 40


@dataclass(frozen=True, slots=True)
class Signals:
    """What was measured, under a model of that name, on two texts of which `left` and `right`
    sentences carry content.
    """

    model: str
    left: int
    right: int
    path: float
    gain: float
    order: float

    @property
    def shorter(self) -> int:
        """Sentences of the shorter text."""
        return min(self.left, self.right)

    @property
    def likeness(self) -> float:
        """The one number that is held against limits. A single sentence has no gain."""
        return self.path + _GAIN * self.gain if self.shorter > 1 else self.path


def measure(left: Content, right: Content, model: str) -> Signals | None:
    """Measure two texts; None where one has no sentence that carries content."""
    sizes = len(left.weights), len(right.weights)
    if not all(sizes):
        return None
    if sizes[0] * sizes[1] <= _MOST_CELLS:
        path, gain, order = _measured(left, right)
    else:
        found = [_measured(one, other) for one, other in _passages(left, right)]
        path, gain, order = np.mean(found, axis=0).tolist()
    return Signals(model, *sizes, path, gain, order)


def _measured(left: Content, right: Content) -> tuple[float, float, float]:
    total = min(left.weights.sum(), right.weights.sum())
    plain, above = {}, {}
    to_left, to_right = _mean(left), _mean(right)
    for a, b in _SHAPES:
        one, other = _joined(left, a), _joined(right, b)
        counts = np.minimum(one.weights[:, None], other.weights[None])
        cosines = np.asarray(one.vectors @ other.vectors.T, dtype=np.float64)
        usual = (one.vectors @ to_right)[:, None] / 2 + (other.vectors @ to_left)[None] / 2
        plain[a, b] = np.clip(cosines, 0.0, None) * counts
        above[a, b] = np.clip(cosines - usual, 0.0, None) * counts
    path, gain = best_path(plain) / total, best_path(above) / total
    return float(path), float(gain), _order(above[1, 1])


def _mean(content: Content) -> NDArray[np.float64]:
    return np.asarray(np.average(content.vectors, axis=0, weights=content.weights))


def _joined(content: Content, size: int) -> Content:
    """Every window of `size` neighbours as if it were one sentence."""
    count = max(len(content.weights) - size + 1, 0)
    vectors = np.zeros((count, content.vectors.shape[1]))
    weights = np.zeros(count)
    for i in range(size if count else 0):
        own = content.weights[i : i + count]
        vectors += content.vectors[i : i + count] * own[:, None]
        weights += own
    return Content(unit(vectors), weights)


def best_path(scores: dict[tuple[int, int], Matrix]) -> float:
    """Mass of the best monotone path. `scores` has, by numbers of sentences (a, b), those of all
    windows of a and of b sentences, shape (n − a + 1, m − b + 1); none is negative.
    """
    n, m = scores[1, 1].shape
    rows = [np.zeros(m + 1)]
    for i in range(1, n + 1):
        best = rows[-1].copy()
        for (a, b), mass in scores.items():
            if a <= i and b <= m:
                np.maximum(best[b:], rows[-a][: m + 1 - b] + mass[i - a], out=best[b:])
        rows = [*rows[-1:], np.maximum.accumulate(best)]
    return float(rows[-1][-1])


def _order(above: Matrix) -> float:
    """How far the path's mass lies above that through shuffled columns; 0 for one sentence."""
    if min(above.shape) < len(("a", "b")):
        return 0.0
    shuffle = np.random.default_rng(0)
    scale = above.sum() / np.count_nonzero(above) * min(above.shape) if above.any() else 1.0
    masses = [
        best_path({(1, 1): above[:, shuffle.permutation(above.shape[1])]}) / scale
        for _ in range(_SHUFFLES)
    ]
    mass = best_path({(1, 1): above}) / scale
    return float((mass - np.mean(masses)) / (np.std(masses) + _SPREAD))


def _passages(left: Content, right: Content) -> Iterator[tuple[Content, Content]]:
    """Passages of the shorter text, each with where a path over chunks has it in the longer."""
    short, long = sorted((left, right), key=lambda content: len(content.weights))
    size = -(-len(long.weights) // _CHUNKS)
    places = _places(_chunks(short, size), _chunks(long, size))
    step = max((len(short.weights) - _PASSAGE) / (_PASSAGES - 1), 1.0)
    for number in range(_PASSAGES):
        start = min(int(number * step), max(len(short.weights) - _PASSAGE, 0))
        ends = start // size, (start + _PASSAGE) // size + 1
        first, last = places[ends[0]], places[min(ends[1], len(places) - 1)]
        around = max((first - 1) * size, 0), (last + 2) * size + _PASSAGE // 2
        yield _slice(short, start, start + _PASSAGE), _slice(long, *around)


def _slice(content: Content, start: int, end: int) -> Content:
    return Content(content.vectors[start:end], content.weights[start:end])


def _chunks(content: Content, size: int) -> NDArray[np.float32]:
    """The means of every `size` sentences, seen from the mean of the text."""
    starts = np.arange(0, len(content.weights), size)
    weighted = content.vectors * content.weights[:, None]
    return unit(np.add.reduceat(weighted, starts, axis=0) - weighted.sum(0) / len(starts))


def _places(short: NDArray[np.float32], long: NDArray[np.float32]) -> list[int]:
    """For each chunk of the one text, where the best monotone path has it in the other."""
    cosines = np.clip(np.asarray(short @ long.T, dtype=np.float64), 0.0, None)
    table = np.zeros((len(short) + 1, len(long) + 1))
    for i, row in enumerate(cosines, start=1):
        table[i, 1:] = np.maximum.accumulate(np.maximum(table[i - 1, 1:], table[i - 1, :-1] + row))
    places, j = [], len(long)
    for i in range(len(short), 0, -1):
        while j > 1 and table[i, j - 1] >= table[i, j]:
            j -= 1
        places.append(max(j - 1, 0))
        j -= table[i, j] > table[i - 1, j]
    return places[::-1]
