"""Two sequences of sentences with all that is known of them before they are aligned."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from pipeline.align.nearest import Pairs, mutual
from pipeline.align.ratio import lengths, usual_ratio
from pipeline.align.units import Unit
from pipeline.align.words import (
    Words,
    ends,
    figure,
    frequencies,
    numbers,
    opens,
    skeletons,
    wordless,
)
from pipeline.embed.embedder import Vectors, unit

Floats = NDArray[np.float64]

_SHRINK = 8.0
"""So many sentences it takes for the mean of a side to be half taken off its vectors: all
sentences of a language have something in common, but of a few sentences the mean is their matter.
"""


@dataclass(frozen=True)
class Texts:
    """Both sides whole; n and m are their numbers of units, d the dimension of the vectors."""

    left: Sequence[Unit]
    right: Sequence[Unit]
    raw: tuple[Vectors, Vectors]

    @cached_property
    def means(self) -> tuple[Vectors, Vectors]:
        """What is taken off all vectors of a side, each of shape (d,)."""
        ours, theirs = (side.mean(0) * (len(side) / (len(side) + _SHRINK)) for side in self.raw)
        return np.asarray(ours, dtype=np.float32), np.asarray(theirs, dtype=np.float32)

    @cached_property
    def vectors(self) -> tuple[Vectors, Vectors]:
        """Unit vectors about the means, shapes (n, d) and (m, d)."""
        ours, theirs = (self.centred(side, k) for k, side in enumerate(self.raw))
        return ours, theirs

    def centred(self, vectors: Vectors, side: int) -> Vectors:
        """Vectors of texts of a side, 0 left and 1 right, about the mean of that side."""
        return unit(np.asarray(vectors - self.means[side], dtype=np.float32))

    @cached_property
    def pairs(self) -> Pairs:
        """Sentences that are each other's nearest."""
        return mutual(*self.vectors)

    @cached_property
    def lengths(self) -> tuple[Floats, Floats]:
        """Characters of the units of each side, those of the right in characters of the left."""
        return lengths(self.left), lengths(self.right) * self.ratio

    @cached_property
    def ratio(self) -> float:
        """Characters of the left side per character of the right, in sentences that match."""
        return usual_ratio(self.left, self.right, self.pairs)

    @cached_property
    def numbers(self) -> tuple[list[Words], list[Words]]:
        """The numbers in each unit."""
        return [numbers(u.text) for u in self.left], [numbers(u.text) for u in self.right]

    @cached_property
    def names(self) -> tuple[list[Words], list[Words]]:
        """The skeletons of the longer words of each unit."""
        return [skeletons(u.text) for u in self.left], [skeletons(u.text) for u in self.right]

    @cached_property
    def frequencies(self) -> tuple[Counter[str], Counter[str]]:
        """In how many units of each side a skeleton is."""
        ours, theirs = self.names
        return frequencies(ours), frequencies(theirs)

    @cached_property
    def figures(self) -> tuple[list[str], list[str]]:
        """The number that each unit begins with."""
        return [figure(u.text) for u in self.left], [figure(u.text) for u in self.right]

    @cached_property
    def rough(self) -> tuple[Floats, Floats]:
        """What speaks against a border before each unit: 1 if it begins as no sentence does, and 1
        more if the unit before it ends as none does.
        """
        return _rough(self.left), _rough(self.right)

    @cached_property
    def wordless(self) -> tuple[Floats, Floats]:
        """1 for each unit without a word."""
        ours, theirs = (
            np.array([float(wordless(u.text)) for u in side]) for side in (self.left, self.right)
        )
        return ours, theirs


def _rough(units: Sequence[Unit]) -> Floats:
    texts = [one.text for one in units]
    within = [one.block == other.block for one, other in pairwise(units)]
    begins = np.array([float(not opens(text)) for text in texts])
    hangs = np.array([float(not ends(text)) for text in texts[:-1]]) * within
    return np.asarray(begins + np.concatenate(([0.0], hangs)))
