"""Passages that moved: found where they are sure, left alone where they are not."""

from collections.abc import Sequence

import numpy as np
import pytest

from pipeline.align.beads import Link, search
from pipeline.align.moved import with_moved
from pipeline.align.units import BODY, Unit
from pipeline.embed.embedder import Vectors

_SIZE = 64
_Sides = tuple[list[int], list[int]]


def _unit(number: int, length: int, part: str = BODY) -> Unit:
    return Unit(f"u{number}", "x" * length, f"b{number}", part, frozenset())


def _vectors(meanings: Sequence[int], alike: float) -> Vectors:
    """A unit vector for each sentence; sentences of different meaning have the likeness given."""
    rows = np.zeros((len(meanings), _SIZE), dtype=np.float32)
    rows[:, -1] = np.sqrt(alike)
    rows[np.arange(len(meanings)), list(meanings)] = np.sqrt(1 - alike)
    return rows


def _links(
    left: Sequence[int], right: Sequence[int], length: int = 60, alike: float = 0.0
) -> tuple[Link, ...]:
    """The links of sentences that are given by what they mean."""
    ours, theirs = ([_unit(i, length) for i, _ in enumerate(side)] for side in (left, right))
    x, y = _vectors(left, alike), _vectors(right, alike)
    return with_moved(ours, theirs, x, y, search(ours, theirs, x, y))


def _crossing(links: Sequence[Link]) -> list[_Sides]:
    return [(list(link.left), list(link.right)) for link in links if link.crossing]


def test_texts_in_order_stay_as_they_were_searched() -> None:
    assert _crossing(_links(range(6), range(6))) == []
    assert _crossing(_links([0, 1, 2, 3, 4], [0, 1, 9, 3, 4])) == []


def test_a_sentence_that_moved_is_linked_across() -> None:
    links = _links([0, 1, 2, 3, 4], [1, 2, 3, 4, 0])
    assert _crossing(links) == [([0], [4])]
    assert [(list(k.left), list(k.right)) for k in links] == [
        ([0], [4]), ([1], [0]), ([2], [1]), ([3], [2]), ([4], [3]),
    ]  # fmt: skip


def test_two_passages_that_changed_places() -> None:
    links = _links([0, 1, 2, 3, 4, 5, 6], [0, 4, 5, 1, 2, 3, 6])
    assert _crossing(links) == [([4], [1]), ([5], [2])]
    assert all(link.left and link.right for link in links)


def test_points_in_another_order() -> None:
    links = _links([0, 1, 2, 3, 4, 5], [0, 4, 2, 1, 3, 5])
    assert all(link.left and link.right for link in links)
    assert {left: right for (left,), (right,) in _crossing(links)}.items() <= {
        (1, 3), (2, 2), (3, 4), (4, 1),
    }  # fmt: skip


def test_a_short_sentence_is_not_claimed() -> None:
    assert _crossing(_links([0, 1, 2, 3], [1, 2, 3, 0], length=30)) == []


def test_what_is_like_everything_is_not_claimed() -> None:
    assert _crossing(_links([0, 1, 2, 3, 4], [1, 2, 3, 4, 0], alike=0.8)) == []


def test_formulae_are_not_passages() -> None:
    parts = [BODY, BODY, BODY, "note"]
    left = [_unit(i, 60, part) for i, part in enumerate(parts)]
    right = [left[3], *left[:3]]
    x = _vectors([0, 1, 2, 3], 0.0)
    links = search(left, right, x, x[[3, 0, 1, 2]])
    assert with_moved(left, right, x, x[[3, 0, 1, 2]], links) == links


def test_what_was_linked_though_unlike_is_taken_apart() -> None:
    """A weak link gives way to what surely renders a side of it; its other end is left alone."""
    units = [_unit(i, 60) for i in range(4)]
    x, y = _vectors([0, 1, 2, 3], 0.0), _vectors([9, 1, 2, 0], 0.0)
    searched = tuple(Link(range(i, i + 1), range(i, i + 1), 0.5) for i in range(4))
    links = with_moved(units, units, x, y, searched)
    assert _crossing(links) == [([0], [3])]
    alone = [(list(k.left), list(k.right)) for k in links if not k.left or not k.right]
    assert alone == [([], [0]), ([3], [])]


def test_crossing_what_is_itself_unlike_proves_nothing() -> None:
    units = [_unit(i, 60) for i in range(2)]
    x, y = _vectors([0, 1], 0.0), _vectors([9, 0], 0.0)
    searched = (
        Link(range(0, 1), range(0), 0.0),
        Link(range(1, 2), range(0, 1), 0.1),
        Link(range(0), range(1, 2), 0.0),
    )
    assert with_moved(units, units, x, y, searched) == searched


@pytest.mark.parametrize("to", [0, 2, 30, 58])
def test_long_texts_are_searched_about_the_passage_only(to: int) -> None:
    order = [i for i in range(60) if i not in {40, 41}]
    order[to:to] = [40, 41]
    side = [i % 60 for i in range(60)]
    assert _crossing(_links(side, order)) == [([40], [to]), ([41], [to + 1])]


def _joined(left: Sequence[int], right: Sequence[int], lengths: Sequence[int]) -> tuple[Link, ...]:
    """What becomes of one link of all units."""
    ours = [_unit(i, length) for i, length in enumerate(lengths)]
    theirs = [_unit(j, 60) for j, _ in enumerate(right)]
    link = Link(range(len(left)), range(len(right)), 1.0, cert=0.9)
    return with_moved(ours, theirs, _vectors(left, 0.0), _vectors(right, 0.0), (link,))


@pytest.mark.parametrize(("lengths", "moved"), [((60, 90), 0), ((90, 60), 1)])
def test_two_sentences_that_changed_places_are_linked_each_with_its_own(
    lengths: tuple[int, int], moved: int
) -> None:
    links = _joined([0, 1], [1, 0], lengths)
    assert [(list(k.left), list(k.right)) for k in links] == [([0], [1]), ([1], [0])]
    assert [k.crossing for k in links] == [moved == 0, moved == 1]
    assert {k.cert for k in links} == {None}


def test_two_sentences_in_order_stay_joined() -> None:
    (link,) = _joined([0, 1], [0, 1], (60, 60))
    assert link.cert == 0.9
