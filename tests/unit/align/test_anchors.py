"""Links that are fixed: they stay, what contradicts them is searched anew, no other moves."""

from collections.abc import Sequence

from pipeline.align.anchors import anchored
from pipeline.align.beads import Link

_Pair = tuple[range, range]


def _one(left: int, right: int) -> _Pair:
    return range(left, left + 1), range(right, right + 1)


def _straight(count: int) -> list[Link]:
    return [Link(*_one(i, i), 1.0) for i in range(count)]


def _search(left: Sequence[int], right: Sequence[int]) -> list[Link]:
    """Joins units of one number, and leaves all others alone."""
    out = [
        Link(range(i, i + 1), range(right.index(unit), right.index(unit) + 1), 1.0)
        for i, unit in enumerate(left)
        if unit in right
    ]
    out += [Link(range(i, i + 1), range(0), 0.0) for i, u in enumerate(left) if u not in right]
    out += [Link(range(0), range(j, j + 1), 0.0) for j, u in enumerate(right) if u not in left]
    return out


def _whole(left: Sequence[int], right: Sequence[int]) -> list[Link]:
    """Joins all of one side with all of the other, where both have any."""
    if left and right:
        return [Link(range(len(left)), range(len(right)), float(len(left) == len(right)))]
    return _search(left, right)


def _shapes(links: Sequence[Link]) -> list[tuple[list[int], list[int], bool]]:
    return [([*link.left], [*link.right], link.crossing) for link in links]


def test_what_is_found_anyway_changes_nothing() -> None:
    found = _straight(5)
    assert anchored(found, [_one(1, 1), _one(3, 3)], _search) == tuple(found)


def test_nothing_fixed_is_what_was_found() -> None:
    assert anchored(_straight(2), [], _search) == tuple(_straight(2))


def test_what_contradicts_a_fixed_link_is_searched_anew_on_either_side() -> None:
    made = anchored(_straight(4), [(range(1, 3), range(1, 2))], _search)
    assert _shapes(made) == [
        ([0], [0], False), ([1, 2], [1], False), ([], [2], False), ([3], [3], False),
    ]  # fmt: skip


def test_a_sentence_that_has_no_counterpart_is_left_alone() -> None:
    made = anchored(_straight(3), [(range(1, 2), range(0))], _search)
    assert _shapes(made) == [
        ([0], [0], False), ([], [1], False), ([1], [], False), ([2], [2], False),
    ]  # fmt: skip


def test_a_fixed_link_that_crosses_the_others_is_marked_and_parts_nothing() -> None:
    made = anchored(_straight(6), [_one(0, 5)], _search)
    assert ([0], [5], True) in _shapes(made)
    assert [s for s in _shapes(made) if s[0] and s[1] and not s[2]] == [
        ([i], [i], False) for i in range(1, 5)
    ]


def test_fixed_links_that_most_others_go_along_with_move_the_rest() -> None:
    fixed = [_one(i, i + 1) for i in range(4)]
    made = anchored(_straight(5), fixed, _search)
    assert _shapes(made)[1:5] == [([i], [i + 1], False) for i in range(4)]
    assert _shapes(made)[5] == ([4], [], False)


def test_a_link_that_was_found_to_cross_stays_so_when_it_is_fixed() -> None:
    found = [Link(*_one(0, 1), 0.3, crossing=True), Link(*_one(1, 0), 1.0)]
    assert anchored(found, [_one(0, 1)], _search) == tuple(found)
    assert anchored(found, [_one(1, 0)], _search) == tuple(found)


def test_no_link_spans_a_sentence_that_is_fixed_elsewhere() -> None:
    found = [Link(range(3), range(3), 1.0)]
    for fixed in ((range(1, 2), range(0)), (range(0), range(1, 2))):
        made = anchored(found, [fixed], _whole)
        assert sorted(i for link in made for i in link.left) == [0, 1, 2]
        assert sorted(j for link in made for j in link.right) == [0, 1, 2]
        assert all(len(link.left) < 3 and len(link.right) < 3 for link in made)
        assert len([link for link in made if link.left and link.right]) == 2


def test_fixed_links_stand_alone_where_nothing_was_compared() -> None:
    assert _shapes(anchored((), [_one(3, 3), _one(5, 4)], _search)) == [
        ([3], [3], False), ([5], [4], False),
    ]  # fmt: skip
