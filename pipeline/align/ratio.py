"""How long one version is beside the other where both say the same.

The ratio of the whole texts is the best guess, unless part of one is missing: then every true pair
would look too short, and beads would swallow neighbours to make up for it. So it is held against
the sentences that surely pair, and they prevail where it is far off.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from pipeline.align.nearest import Pairs
from pipeline.align.units import Unit

Floats = NDArray[np.float64]

_SURE = 0.4
_FEWEST = 5
_FAR_OFF = 0.35
"""Difference of two ratios, in logarithms, that free translation hardly makes."""
_UNLIKELY = 1.5
"""No two languages differ by this factor; with too few sure pairs no text is taken to."""


def lengths(units: Sequence[Unit]) -> Floats:
    """Characters of each unit, and one for the space after it."""
    return np.array([len(unit.text) + 1.0 for unit in units])


def usual_ratio(left: Sequence[Unit], right: Sequence[Unit], pairs: Pairs) -> float:
    """Characters of the left side per character of the right; `pairs` are each other's nearest."""
    ours, theirs = lengths(left), lengths(right)
    whole = float(ours.sum() / theirs.sum())
    sure = pairs.cosine > _SURE
    if sure.sum() < _FEWEST:
        return min(max(whole, 1 / _UNLIKELY), _UNLIKELY)
    ratios = np.log(ours[pairs.left[sure]] / theirs[pairs.right[sure]])
    paired = float(np.exp(np.median(ratios)))
    return whole if abs(np.log(whole / paired)) < _FAR_OFF else paired
