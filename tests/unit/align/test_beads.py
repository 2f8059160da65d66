"""Links: merges, splits, what has no counterpart, and what may never be linked."""

import tracemalloc
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest

from pipeline.align.beads import Link, search
from pipeline.align.units import BODY, Unit
from pipeline.embed.embedder import Vectors

_SIZE = 64


def _unit(number: int, length: int = 60, part: str = BODY, dates: Sequence[str] = ()) -> Unit:
    return Unit(f"u{number}", "x" * length, f"b{number}", part, frozenset(dates))


def _vectors(*meanings: Sequence[int]) -> Vectors:
    """A unit vector for each sentence: the sum of the meanings it carries."""
    rows = np.zeros((len(meanings), _SIZE), dtype=np.float32)
    for row, parts in zip(rows, meanings, strict=True):
        row[list(parts)] = 1.0
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(norms, 1e-9), dtype=np.float32)


def _search(left: Sequence[Sequence[int]], right: Sequence[Sequence[int]]) -> list[Link]:
    """Align sentences given by what they mean; each is as long as it has meanings."""
    ours, theirs = (
        [_unit(i, 60 * max(1, len(parts))) for i, parts in enumerate(side)]
        for side in (left, right)
    )
    return list(search(ours, theirs, _vectors(*left), _vectors(*right)))


def _shapes(links: Sequence[Link]) -> list[tuple[list[int], list[int]]]:
    return [(list(link.left), list(link.right)) for link in links]


def test_each_sentence_finds_its_counterpart() -> None:
    sentences = [[i] for i in range(6)]
    assert _shapes(_search(sentences, sentences)) == [([i], [i]) for i in range(6)]


def test_two_sentences_merged_into_one() -> None:
    links = _search([[0], [1], [2], [3]], [[0], [1, 2], [3]])
    assert _shapes(links) == [([0], [0]), ([1, 2], [1]), ([3], [2])]


def test_one_sentence_split_into_two() -> None:
    links = _search([[0], [1, 2], [3]], [[0], [1], [2], [3]])
    assert _shapes(links) == [([0], [0]), ([1], [1, 2]), ([2], [3])]


def test_a_sentence_left_out_and_one_put_in() -> None:
    links = _search([[0], [1], [2], [3]], [[0], [2], [9], [3]])
    assert _shapes(links) == [([0], [0]), ([1], []), ([2], [1]), ([], [2]), ([3], [3])]


def test_links_never_cross_even_where_sentences_do() -> None:
    links = _search([[0], [1], [2], [3]], [[0], [2], [1], [3]])
    joined = [link for link in links if link.left and link.right]
    for one, other in pairwise(joined):
        assert one.left[-1] < other.left[0]
        assert one.right[-1] < other.right[0]
    assert not any(link.crossing for link in links)


@pytest.mark.parametrize(("left", "right"), [(0, 3), (3, 0), (0, 0)])
def test_an_empty_side_leaves_every_sentence_of_the_other_alone(left: int, right: int) -> None:
    links = _search([[i] for i in range(left)], [[i] for i in range(right)])
    assert len(links) == left + right
    assert sum(len(link.left) for link in links) == left
    assert sum(len(link.right) for link in links) == right


def test_one_side_of_a_link_is_of_one_part() -> None:
    left = [_unit(0, part="salute"), _unit(1)]
    right = [_unit(0, 120)]
    links = search(left, right, _vectors([0], [1]), _vectors([0, 1]))
    assert ([0, 1], [0]) not in _shapes(links)
    assert ([1], [0]) in _shapes(links)


def test_like_parts_attract_where_words_do_not_tell() -> None:
    left = [_unit(0, part="signature"), _unit(1)]
    right = [_unit(0), _unit(1, part="signature")]
    same = _vectors([0], [0])
    assert all(
        left[i].part == right[j].part
        for link in search(left, right, same, same)
        for i in link.left
        for j in link.right
    )


def test_a_formula_that_the_versions_place_differently_is_joined_and_marked() -> None:
    left = [_unit(0, part="dateline"), _unit(1), _unit(2)]
    right = [_unit(0), _unit(1), _unit(2, part="dateline")]
    links = search(left, right, _vectors([0], [1], [2]), _vectors([1], [2], [0]))
    assert [(list(k.left), list(k.right), k.crossing) for k in links] == [
        ([0], [2], True), ([1], [0], False), ([2], [1], False),
    ]  # fmt: skip


def test_sentences_of_the_text_are_never_joined_across_others() -> None:
    left, right = [_unit(0), _unit(1), _unit(2)], [_unit(0), _unit(1), _unit(2)]
    links = search(left, right, _vectors([0], [1], [2]), _vectors([1], [2], [0]))
    assert not any(link.crossing for link in links)


def test_equal_dates_join_datelines_whose_words_differ() -> None:
    left = [_unit(0, 12, "dateline", ["1910-05-05"]), _unit(1)]
    right = [_unit(0, 30, "dateline", ["1910-05-05"]), _unit(1)]
    links = search(left, right, _vectors([0], [1]), _vectors([30], [1]))
    assert _shapes(links)[0] == ([0], [0])


def test_fit_tells_how_much_shorter_a_side_is() -> None:
    left, right = [_unit(i) for i in range(3)], [_unit(0), _unit(1, 20), _unit(2)]
    vectors = _vectors([0], [1], [2])
    first, second, third = search(left, right, vectors, vectors)
    assert second.fit < first.fit
    assert second.fit < third.fit
    assert 0 < second.fit < 0.6
    assert 0.6 < first.fit <= 1


def test_every_unit_is_in_one_link() -> None:
    links = _search([[0, 1], [5], [2], [3]], [[0], [1], [2], [7], [3], [8]])
    assert [i for link in links for i in link.left] == [0, 1, 2, 3]
    assert [j for link in links for j in link.right] == [0, 1, 2, 3, 4, 5]


def test_four_times_the_pairs_take_no_more_than_four_times_the_memory() -> None:
    def peak(size: int) -> int:
        units = [_unit(i) for i in range(size)]
        vectors = _vectors(*([i % _SIZE] for i in range(size)))
        tracemalloc.start()
        search(units, units, vectors, vectors)
        _, highest = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return highest

    assert peak(160) < 5 * peak(80)
