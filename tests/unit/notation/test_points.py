"""Marks of points, and footnote marks."""

import pytest

from pipeline.notation.notes import anchors, label, note_number
from pipeline.notation.points import Label, in_sequence, label_of, place


def _labels(*texts: str) -> list[Label | None]:
    return [label_of(text) for text in texts]


@pytest.mark.parametrize(
    ("text", "style", "value"),
    [
        ("1) The landing", "numbered", "1"),
        ("2. The school", "numbered", "2"),
        ("(3) The mill", "numbered", "3"),
        ("§ 4. The lamp", "numbered", "4"),
        ("§5 The oil", "numbered", "5"),
        ("(a) the lamp", "lettered", "a"),
        ("б) печь", "lettered", "б"),
        ("Первое, мост открыт", "ordinal", "1"),
        ("Secondly, the mill", "ordinal", "2"),
        ("Tercero: la escuela", "ordinal", "3"),
    ],
)
def test_labels(text: str, style: str, value: str) -> None:
    found = label_of(text)
    assert found is not None
    assert (found.style, found.value) == (style, value)


@pytest.mark.parametrize(
    "text",
    ["1932. A hard year", "1. Mai 1890", "12 June 1910. Dear", "First we went", "3.5 tons", "[1]"],
)
def test_no_label(text: str) -> None:
    assert label_of(text) is None


def test_letters_have_keys_in_ascii() -> None:
    assert [found.key for found in _labels("а) x", "б) x", "в) x") if found] == ["a", "b", "c"]


def test_a_sequence_counts_up_and_may_skip() -> None:
    assert in_sequence(_labels("1) x", "text", "2) x", "4) x", "19) x", "1) x")) == (
        True, False, True, True, False, True,
    )  # fmt: skip
    assert in_sequence(_labels("2) x", "3) x")) == (False, False)


def test_points_nest_and_hold_what_stands_between_them() -> None:
    places = place(
        _labels("Intro", "1) x", "more", "(a) x", "(b) x", "2) x", "(a) x", "(b) x", "end", "after")
    )
    assert [spot.point for spot in places] == [
        (), ("1",), ("1",), ("1", "a"), ("1", "b"), ("2",), ("2", "a"), ("2", "b"), ("2",), (),
    ]  # fmt: skip
    assert [spot.doubtful for spot in places].index(True) == 8
    assert [spot.opens for spot in places][:4] == [False, True, False, True]


def test_a_lone_mark_makes_no_list() -> None:
    assert {spot.list for spot in place(_labels("1) x", "text"))} == {0}


def test_a_second_list_is_told_from_the_first() -> None:
    places = place(_labels("1) x", "2) x", "text", "1) x", "2) x"))
    assert [spot.list for spot in places] == [1, 1, 0, 2, 2]


def test_lettered_points_may_stand_alone() -> None:
    assert [spot.point for spot in place(_labels("a) x", "b) x"))] == [("a",), ("b",)]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("broken off.68 The new", ["68"]),
        ("the Brand-Taler,17 as everyone", ["17"]),
        ("Бранд-Талера[17], как все", ["[17]"]),
        ("the miller.* I could", ["*"]),
        ("alight³ and", ["³"]),
        ("On June 12 I had 30 rubles, see p. 5.", []),
        ("Т34 и СУ7", []),
    ],
)
def test_footnote_marks(text: str, marks: list[str]) -> None:
    assert [span.of(text) for span in anchors(text)] == marks


@pytest.mark.parametrize(
    ("text", "number"),
    [("* See", "*"), ("[17] See", "17"), ("1. The nets", "1"), ("² See", "2"), ("↑ See", "↑")],
)
def test_footnote_labels(text: str, number: str) -> None:
    span = label(text)
    assert span is not None
    assert note_number(span.of(text)) == number


@pytest.mark.parametrize(
    ("text", "labelled"),
    [("1. У чумаков пали волы.", True), ("1. V. 1911", False), ("1. Mai 1890", False)],
)
def test_a_day_is_no_label_and_a_short_word_no_month(text: str, labelled: bool) -> None:
    assert (label_of(text) is not None) is labelled
