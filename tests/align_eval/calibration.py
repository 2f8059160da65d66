"""Whether what is stated with .8 is right in 80 of 100 cases.

The statements are sorted by their certainty and cut into bins that hold the same number of them.
The expected calibration error (ECE) is the mean distance, over all statements, between the mean
certainty of a bin and the share of its statements that are right (Naeini et al. 2015; equal mass
after Nguyen and O'Connor 2015). An ECE of few statements is too high by chance alone, which is why
`chance` gives the ECE of statements that are calibrated to perfection.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

import numpy as np

BINS = 10
_DRAWS = 200

Statement = tuple[float, bool]
"""A certainty, and whether what it is stated of is right."""


@dataclass(frozen=True, slots=True)
class Bin:
    """Statements of like certainty: how many, their mean certainty, the share that are right."""

    size: int
    stated: float
    right: float


def bins(statements: Sequence[Statement], count: int = BINS) -> tuple[Bin, ...]:
    """Bins of equal mass, least certain first; fewer where there are fewer statements."""
    ordered = sorted(statements, key=itemgetter(0))
    parts = np.array_split(np.array(ordered, dtype=np.float64).reshape(-1, 2), count)
    return tuple(
        Bin(len(part), float(part[:, 0].mean()), float(part[:, 1].mean()))
        for part in parts
        if len(part)
    )


def expected_error(found: Sequence[Bin]) -> float:
    """The ECE, 0 for no statements."""
    total = sum(one.size for one in found)
    return sum(one.size * abs(one.stated - one.right) for one in found) / total if total else 0.0


def chance(statements: Sequence[Statement], count: int = BINS) -> float:
    """The mean ECE if every statement were right with the very probability it states."""
    draw = np.random.default_rng(0)
    stated = np.array([certainty for certainty, _ in statements])
    errors = [
        expected_error(
            bins(list(zip(stated, draw.random(len(stated)) < stated, strict=True)), count)
        )
        for _ in range(_DRAWS)
    ]
    return float(np.mean(errors))
