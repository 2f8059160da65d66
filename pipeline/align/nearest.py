"""Sentences that are each other's nearest, found without a matrix of all pairs."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pipeline.embed.embedder import Vectors

_ROWS = 512
"""Sentences held against all of the other side at once; it bounds the memory."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Places on both sides, those of the left rising, and the cosine of each pair."""

    left: NDArray[np.intp]
    right: NDArray[np.intp]
    cosine: NDArray[np.float32]


def nearest(some: Vectors, others: Vectors) -> list[int]:
    """For each row of `some` the place of the nearest of `others`, one at least."""
    parts = (some[start : start + _ROWS] for start in range(0, len(some), _ROWS))
    return [int(best) for part in parts for best in np.argmax(part @ others.T, axis=1)]


def mutual(x: Vectors, y: Vectors) -> Pairs:
    """Pairs of rows of `x` and `y`, shapes (n, d) and (m, d), that are each other's nearest."""
    if not len(x) or not len(y):
        none = np.zeros(0, dtype=np.intp)
        return Pairs(none, none, np.zeros(0, dtype=np.float32))
    to_right = np.zeros(len(x), dtype=np.intp)
    likest = np.zeros(len(x), dtype=np.float32)
    to_left = np.zeros(len(y), dtype=np.intp)
    most = np.full(len(y), -np.inf, dtype=np.float32)
    for start in range(0, len(x), _ROWS):
        part = x[start : start + _ROWS] @ y.T
        to_right[start : start + len(part)] = part.argmax(1)
        likest[start : start + len(part)] = part.max(1)
        here, highest = part.argmax(0), part.max(0)
        better = highest > most
        to_left[better] = here[better] + start
        most[better] = highest[better]
    rows = np.arange(len(x))
    left = rows[to_left[to_right] == rows]
    return Pairs(left, to_right[left], likest[left])
