"""What speaks for or against a border between two links, for every place where one may begin.

A place is a unit i of the left side and one j of the right; the border there parts the units i − 1
and j − 1 from these. Translators let what they say slide over a border: then a unit is like the one
that stands opposite, beyond the border, hardly less than like its own counterpart, or has a name of
it that its own counterpart has not.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from pipeline.align.words import Words, rare

Floats = NDArray[np.float64]

_LEAST = -0.3
"""What is less alike across a border than this tells nothing more."""


def slide(cosines: Floats) -> Floats:
    """How much more alike two units across each border are, at best, than the less alike of the two
    pairs beside it; (n, m) from cosines of single units, 0 where there is no border.
    """
    out = np.zeros(cosines.shape)
    across = np.maximum(cosines[:-1, 1:], cosines[1:, :-1])
    own = np.minimum(cosines[:-1, :-1], cosines[1:, 1:])
    out[1:, 1:] = np.maximum(across - own, _LEAST)
    return out


def crossing_names(
    left: Sequence[Words], right: Sequence[Words], often: tuple[Counter[str], Counter[str]]
) -> Floats:
    """Names on both sides of each border, crosswise, which their neighbours have not: log(1 +
    weight), (n, m).
    """
    out = np.zeros((len(left), len(right)))
    before, after = (
        rare(_only(left, ours), _only(right, not ours), often) for ours in (True, False)
    )
    out[1:, 1:] = np.log1p(before + after)
    return out


def _only(side: Sequence[Words], first: bool) -> list[Words]:
    """Of each two neighbours, the words that only the first has, or only the second."""
    return [one - other if first else other - one for one, other in pairwise(side)]


def equal(left: Sequence[str], right: Sequence[str]) -> Floats:
    """1 where both units begin with the same number, (n, m); ``""`` is none."""
    out = np.zeros((len(left), len(right)))
    places: dict[str, list[int]] = {}
    for j, figure in enumerate(right):
        places.setdefault(figure, []).append(j)
    for i, figure in enumerate(left):
        if figure:
            out[i, places.get(figure, [])] = 1.0
    return out
