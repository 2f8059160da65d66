"""How well each member of a bead is rendered on its other side, sentence by sentence.

A short paragraph that a translator left out hardly changes the likeness of a long one that took it
in. But its sentences find nothing of their own there. So units that hold several sentences are cut
into these, and every sentence looks for the one on the other side of the bead that is most like it;
a unit is rendered as well as its sentences are at the mean, weighted by length.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pipeline.align.lattice import Step
from pipeline.align.tile import Tile
from pipeline.embed.embedder import Vectors

_BETWEEN = re.compile(r"(?<=[.!?…])[\"'”’»)\]]*\s+(?=[^\W_])|(?<=[。！？])(?=.)")
_SHORTEST = 12
"""Characters of a sentence; shorter ones, as abbreviations make them, stay with their neighbour."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The sentences of the units of a side: vectors (k, d), lengths (k,), and the first sentence of
    each unit (n + 1,).
    """

    vectors: Vectors
    lengths: NDArray[np.float64]
    first: Sequence[int]


def parts(tile: Tile, side: int, cut: Mapping[int, Sequence[str]], made: Vectors) -> Parts:
    """The sentences of the units of a side: of those that are `cut`, with the vectors `made` of all
    of them in order, shape (k, d); other units are taken whole.
    """
    found = [cut.get(k, (unit.text,)) for k, unit in enumerate(tile.units[side])]
    sizes = [len(own) for own in found]
    vectors = np.repeat(tile.vectors[side], sizes, axis=0)
    vectors[np.repeat(np.array(sizes) > 1, sizes)] = made
    lengths = np.array([len(text) + 1.0 for own in found for text in own])
    return Parts(vectors, lengths, [0, *np.cumsum(sizes).tolist()])


def sentences(text: str) -> list[str]:
    """A text cut where sentences seem to end."""
    out, start = [], 0
    for found in _BETWEEN.finditer(text):
        if found.start() - start >= _SHORTEST:
            out.append(text[start : found.start()])
            start = found.end()
    rest = text[start:]
    if out and len(rest) < _SHORTEST:
        return [*out[:-1], f"{out[-1]} {rest}"]
    return [*out, rest]


def least(step: Step, left: Parts, right: Parts) -> float:
    """How well the member of a bead that is rendered worst is rendered, as a cosine."""
    ours, theirs = (
        left.first[step.i : step.i + step.a + 1],
        right.first[step.j : step.j + step.b + 1],
    )
    rows, columns = slice(ours[0], ours[-1]), slice(theirs[0], theirs[-1])
    cosines = left.vectors[rows] @ right.vectors[columns].T
    if cosines.size == 1:
        return float(cosines[0, 0])
    return min(
        _worst(cosines.max(1), left.lengths[rows], ours),
        _worst(cosines.max(0), right.lengths[columns], theirs),
    )


def _worst(found: Vectors, lengths: NDArray[np.float64], first: Sequence[int]) -> float:
    starts = [place - first[0] for place in first[:-1]]
    sums, whole = (np.add.reduceat(values, starts) for values in (found * lengths, lengths))
    return float((sums / whole).min())
