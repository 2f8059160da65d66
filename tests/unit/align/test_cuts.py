"""Long texts are cut at sure borders only, and wholly covered."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest

from pipeline.align.cuts import MOST_CELLS, stretches
from pipeline.align.nearest import Pairs


def _pairs(places: Sequence[tuple[int, int]]) -> Pairs:
    left, right = np.array(places, dtype=np.intp).reshape(-1, 2).T
    return Pairs(left, right, np.full(len(left), 0.8, dtype=np.float32))


def _whole(n: int, m: int, pairs: Pairs) -> list[tuple[range, range]]:
    found = [*stretches(n, m, pairs)]
    assert [i for rows, _ in found for i in rows] == [*range(n)]
    assert [j for _, columns in found for j in columns] == [*range(m)]
    return found


def test_short_texts_are_not_cut() -> None:
    assert _whole(200, 200, _pairs([(i, i) for i in range(200)])) == [(range(200), range(200))]


def test_long_texts_are_cut_where_four_in_a_row_agree() -> None:
    found = _whole(5000, 5000, _pairs([(i, i) for i in range(5000)]))
    assert len(found) > 20
    assert all(rows == columns for rows, columns in found)


def test_no_border_is_put_beside_a_pair_that_stands_alone() -> None:
    found = _whole(900, 900, _pairs([(i, i) for i in range(0, 900, 3)]))
    assert found == [(range(900), range(900))]


def test_where_a_chapter_is_missing_it_has_a_stretch_of_its_own() -> None:
    pairs = [(i, i) for i in range(1000)] + [(i, i - 2000) for i in range(3000, 4000)]
    found = _whole(4000, 2000, _pairs(pairs))
    missing = [rows for rows, columns in found if len(rows) > 10 * len(columns)]
    assert len(missing) == 1
    assert set(range(1010, 2990)) <= set(missing[0])
    assert all(len(rows) * len(columns) <= MOST_CELLS for rows, columns in found)


def test_a_pair_out_of_order_makes_no_border() -> None:
    pairs = [(i, i) for i in range(1000) if i not in range(500, 510)]
    moved = [(i, i - 400) for i in range(500, 510)]
    for rows, columns in _whole(1000, 1000, _pairs(sorted(pairs + moved))):
        assert rows.start == columns.start


def test_a_large_stretch_with_single_anchors_only_is_cut_at_them() -> None:
    found = _whole(6000, 6000, _pairs([(i, i) for i in range(0, 6000, 5)]))
    assert all(len(rows) * len(columns) <= MOST_CELLS for rows, columns in found)


@pytest.mark.parametrize("n", [3000, 20000])
def test_texts_with_nothing_in_common_stay_whole(n: int) -> None:
    assert _whole(n, n, _pairs([])) == [(range(n), range(n))]


def test_borders_rise_on_both_sides() -> None:
    pairs = [(i, 2 * i) for i in range(2000)] + []
    found = _whole(2000, 4000, _pairs(pairs))
    for (rows, columns), (below, beside) in pairwise(found):
        assert rows.stop == below.start
        assert columns.stop == beside.start
