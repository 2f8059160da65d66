"""What slides over the border between two links is seen there, and nowhere else."""

import numpy as np
import pytest

from pipeline.align.borders import crossing_names, equal, slide
from pipeline.align.words import frequencies, skeletons

_APART = np.array([[0.9, 0.1], [0.2, 0.8]])


def test_pairs_that_are_alike_by_themselves_slide_little() -> None:
    assert slide(_APART)[1, 1] == pytest.approx(-0.3)


def test_a_unit_that_is_like_its_neighbour_s_counterpart_slides_over_the_border() -> None:
    sliding = np.array([[0.6, 0.5], [0.1, 0.4]])
    assert slide(sliding)[1, 1] == pytest.approx(0.5 - 0.4)
    assert slide(sliding.T)[1, 1] == pytest.approx(0.5 - 0.4)


def test_no_border_is_before_the_first_units() -> None:
    found = slide(np.full((3, 2), 0.5))
    assert not found[0].any()
    assert not found[:, 0].any()


def _names(left: list[str], right: list[str]) -> list[list[float]]:
    ours, theirs = ([skeletons(text) for text in side] for side in (left, right))
    found = crossing_names(ours, theirs, (frequencies(ours), frequencies(theirs)))
    return [[float(value) for value in row] for row in found]


def test_a_name_beyond_the_border_counts() -> None:
    (_, top), (_, crossing) = _names(
        ["Leader: Baltoro", "then the summit"], ["le chef", "Baltoro, puis le sommet"]
    )
    assert top == 0
    assert crossing == pytest.approx(np.log(2))


def test_a_name_that_its_own_counterpart_has_as_well_does_not_count() -> None:
    found = _names(["Leader: Baltoro", "then the end"], ["Baltoro le chef", "Baltoro, puis la fin"])
    assert not np.any(found)


def test_points_that_begin_with_the_same_number_are_equal() -> None:
    assert equal(["1", "", "3"], ["3", "", "1"]).tolist() == [[0, 0, 1], [0, 0, 0], [1, 0, 0]]
