"""Numbers that tell translations from other texts, from the similarity of their sentences.

`path` and `gain` walk the best monotone one-to-one path through the similarities. `gain` first
takes off what any two sentences of the pair have in common; it is the better signal from four
sentences on, `path` below. `order` asks whether the sentences stand in the same order: the gain
against the gains of shuffled targets, in standard deviations.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]

_SHUFFLES = 20
_SPREAD = 0.02


@dataclass(frozen=True, slots=True)
class Signals:
    """What was measured on two texts of `left` and `right` sentences."""

    left: int
    right: int
    path: float
    gain: float
    order: float

    @property
    def shorter(self) -> int:
        """Sentences of the shorter text."""
        return min(self.left, self.right)


def measure(similarity: Matrix) -> Signals:
    """Measure a matrix of cosines of shape (left sentences, right sentences), neither 0."""
    left, right = similarity.shape
    contrast = similarity - similarity.mean(1, keepdims=True) / 2 - similarity.mean(0) / 2
    gain = _best_path(contrast)
    return Signals(left, right, _best_path(similarity), gain, _order(contrast, gain))


def _best_path(scores: Matrix) -> float:
    """Mass of the best monotone one-to-one path per sentence of the shorter text, no negatives."""
    gains = np.clip(scores, 0.0, None)
    best = np.zeros(gains.shape[1] + 1)
    for row in gains:
        best[1:] = np.maximum.accumulate(np.maximum(best[1:], best[:-1] + row))
    shorter = min(len(gains), len(best) - 1)
    return float(best[-1]) / shorter


def _order(contrast: Matrix, gain: float) -> float:
    if min(contrast.shape) < len(("a", "b")):
        return 0.0
    shuffle = np.random.default_rng(0)
    gains = [
        _best_path(contrast[:, shuffle.permutation(contrast.shape[1])]) for _ in range(_SHUFFLES)
    ]
    return (gain - float(np.mean(gains))) / (float(np.std(gains)) + _SPREAD)
