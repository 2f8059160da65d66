"""What sentences are called: a change of a sentence changes its name, and no other change does."""

import pytest

from pipeline.align.names import known, names_of

_LONG = "The sledge overturned only once, and that was at our own gate, as you saw yourself."


def test_a_short_sentence_is_its_own_name_and_a_long_one_has_a_digest() -> None:
    short, long = names_of(["It  is\u00a0sold.", _LONG])
    assert short == "It is sold."
    assert long.startswith("The sledge overturned only once, and … #")
    assert len(long) < len(_LONG)


@pytest.mark.parametrize("changed", [_LONG.replace("yourself", "herself"), _LONG[:-1], _LONG + "!"])
def test_any_change_of_a_long_sentence_changes_its_name(changed: str) -> None:
    assert names_of([changed]) != names_of([_LONG])


def test_equal_sentences_say_which_they_are() -> None:
    assert names_of(["Yes.", "No.", "Yes."]) == ("Yes. (1 of 2)", "No.", "Yes. (2 of 2)")
    assert known(["Yes.", "No.", "Yes."]).get("Yes.") is None


def test_a_sentence_is_known_by_all_of_its_words_too() -> None:
    assert known(["It is sold.", _LONG])[_LONG] == 1


def test_letters_that_are_composed_in_two_ways_are_the_same() -> None:
    assert names_of(["Café."]) == names_of(["Cafe\u0301."])
