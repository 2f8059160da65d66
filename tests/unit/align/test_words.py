"""Numbers and names that two languages write alike."""

import pytest

from pipeline.align.words import frequencies, numbers, rare, shared, skeletons


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kovalyov", "Ковалёв"),
        ("Himalaya", "Himalaia"),
        ("Schneider", "Шнейдер"),
        ("Grigorij", "Григорий"),
    ],
)
def test_a_name_has_one_skeleton_in_all_scripts(one: str, other: str) -> None:
    assert skeletons(one) == skeletons(other) != frozenset()


def test_short_words_and_those_of_few_consonants_have_none() -> None:
    assert skeletons("he saw a tree, она идёт") == frozenset()


def test_numbers_are_compared_as_figures() -> None:
    assert numbers("on 12 June 1932, fol. 12") == {"12", "1932"}


def test_shared_words_are_counted_for_every_pair() -> None:
    left = [frozenset({"1", "2"}), frozenset({"3"})]
    right = [frozenset({"2"}), frozenset({"1", "2", "3"})]
    assert shared(left, right).tolist() == [[1, 2], [0, 1]]


def test_a_rare_word_counts_more_than_one_that_is_everywhere() -> None:
    left = [frozenset({"often", "once"}), frozenset({"often"})]
    right = [frozenset({"once"}), frozenset({"often"})]
    weights = rare(left, right, (frequencies(left), frequencies(right)))
    assert weights[0, 0] == 1
    assert 0 < weights[0, 1] < 1
