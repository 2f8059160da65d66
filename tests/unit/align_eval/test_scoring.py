"""Scores against examples counted by hand."""

import pytest

from tests.align_eval.scoring import Beads, Score, Scores, Share, read_gold, score

GOLD: Beads = (((0,), (0,)), ((1, 2), (1,)), ((), (2,)), ((3,), (3, 4)), ((4,), ()))


def test_the_gold_itself_is_right_and_what_is_alone_is_not_recalled() -> None:
    found = score(GOLD, GOLD)
    assert found.strict == found.lax == Score(Share(5, 5), Share(3, 3))
    assert found.alone == Score(Share(2, 2), Share(2, 2))
    assert found.strict.f1 == 1


def test_a_part_of_a_bead_is_right_laxly_only() -> None:
    found = score(GOLD, [((0,), (0,)), ((1,), (1,)), ((2,), ()), ((3,), (2, 3)), ((4,), (4,))])
    assert found.strict.precision == Share(1, 5)
    assert found.strict.recall == Share(1, 3)
    # (1, 1) and (3, 2 3) overlap with gold; (2, –) is alone where gold is not; (4, 4) is nowhere.
    assert found.lax.precision == Share(3, 5)
    assert found.lax.recall == Share(3, 3)


def test_overlap_is_asked_of_both_sides_in_one_bead() -> None:
    gold: Beads = (((0,), (0,)), ((1,), (1,)))
    crossed = score(gold, [((0,), (1,)), ((1,), (0,))])
    assert crossed.lax.precision == Share(0, 2)
    joined = score(gold, [((0, 1), (0, 1))])
    assert joined.lax == Score(Share(1, 1), Share(2, 2))
    assert joined.strict == Score(Share(0, 1), Share(0, 2))


def test_what_was_left_alone_counts_for_precision_but_not_for_recall() -> None:
    found = score(GOLD, [((0,), (0,)), ((1, 2), (1,)), ((), (2,)), ((3,), (3, 4)), ((4,), (5,))])
    assert found.strict == Score(Share(4, 5), Share(3, 3))
    assert found.alone == Score(Share(1, 1), Share(1, 2))


def test_what_is_found_twice_counts_once_and_what_is_empty_not_at_all() -> None:
    found = score([((0,), (0,))], [((0,), (0,)), ((0,), (0,)), ((), ())])
    assert found.strict == Score(Share(1, 1), Share(1, 1))


def test_nothing_found_is_a_score_of_nought() -> None:
    found = score(GOLD, [])
    assert found.strict.f1 == 0
    assert found.strict.recall == Share(0, 3)


def test_counts_are_summed_before_they_are_divided() -> None:
    one, other = score(GOLD, GOLD), score(GOLD, [((0,), (0,))])
    assert (one + other).strict == Score(Share(6, 6), Share(4, 6))
    assert Scores() + one == one


def test_gold_is_read_with_costs_behind_it_and_spaces_in_it() -> None:
    assert read_gold("[0]:[0]\n\n[1, 2] : [] : 0.25\n[]:[1,2]\n") == (
        ((0,), (0,)),
        ((1, 2), ()),
        ((), (1, 2)),
    )


def test_a_line_that_is_no_bead_is_named() -> None:
    with pytest.raises(ValueError, match="line 2"):
        read_gold("[0]:[0]\n0:0\n")
