"""No model at all: what two texts have in common in writing, whatever their languages."""

import re
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
from anyascii import anyascii

from pipeline.embed.embedder import ANY, Vectors, unit

_WIDTH = 1024
_PIECE = 3
_LONG = 4
_FIGURES = 2.0
_WORD = re.compile(r"\d+|[^\W\d_]+")


class Spelling:
    """Figures, and pieces of names and other words that languages share, in Latin letters.

    Weak: it finds a line with a date or a name, and knows nothing of meaning. So it never judges;
    it serves to link texts of which an editor says that they translate each other.
    """

    name = "none"
    title = "likeness of spelling and figures, without a model of meaning"
    judges = False
    languages = frozenset({ANY})

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of shape (n, 1024); of zeros where a text has no figure and no long word."""
        made = np.zeros((len(texts), _WIDTH), dtype=np.float32)
        for row, text in zip(made, texts, strict=True):
            for feature, weight in _features(text).items():
                place = zlib.crc32(feature.encode())
                row[place % _WIDTH] += weight if place & 1 << 31 else -weight
        return unit(made)


def _features(text: str) -> dict[str, float]:
    """Features of a text with their weights: every word or figure counts as one in all."""
    features: defaultdict[str, float] = defaultdict(float)
    for word in _WORD.findall(text):
        if word.isdecimal():
            features[str(int(word))] = _FIGURES
        else:
            pieces = list(_pieces(anyascii(word).lower()))
            for piece in pieces:
                features[piece] += len(pieces) ** -0.5
    return features


def _pieces(word: str) -> Iterator[str]:
    """The pieces of a word with its beginning marked; none of a short word, which says little."""
    if len(word) >= _LONG:
        marked = f"^{word}"
        yield from (marked[i : i + _PIECE] for i in range(len(marked) - _PIECE + 1))
