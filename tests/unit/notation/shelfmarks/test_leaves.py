"""Leaves: sides, ranges, lists, shortened numbers."""

import pytest

from pipeline.notation.shelfmarks.leaves import keyed, leaves


@pytest.mark.parametrize(
    ("text", "ends", "key"),
    [
        ("57", [("57", "57")], "57"),
        ("64-65.", [("64", "65")], "64-65"),
        ("64, 66об.", [("64", "64"), ("66v", "66v")], "64,66V"),
        ("12 об.–13", [("12v", "13r")], "12V-13"),
        ("3-5 ob.", [("3", "5v")], "3-5V"),
        ("12 и об.", [("12", "12v")], "12-12V"),
        ("2–3 с об.", [("2", "3v")], "2-3V"),
        ("4 vo", [("4v", "4v")], "4V"),
        ("4 v°–5 r°", [("4v", "5r")], "4V-5"),
        ("12 RS", [("12v", "12v")], "12V"),
        ("12 Rückseite", [("12v", "12v")], "12V"),
        ("12r", [("12r", "12r")], "12"),
        ("12r–v", [("12r", "12r")], "12"),
        ("175-6", [("175", "176")], "175-176"),
        ("12а", [("12а", "12а")], "12.A"),
        ("12в", [("12в", "12в")], "12.V"),
        ("5 et 7", [("5", "5"), ("7", "7")], "5,7"),
        ("2, 4об. Подлинник", [("2", "2"), ("4v", "4v")], "2,4V"),
        ("57, 12 июня", [("57", "57")], "57"),
        ("57, 1932 г.", [("57", "57")], "57"),
        ("012", [("012", "012")], "12"),
    ],
)
def test_leaves(text: str, ends: list[tuple[str, str]], key: str) -> None:
    found = leaves(text, 0)
    assert [(locus.first, locus.last) for locus in found] == ends
    assert keyed(found) == key


def test_a_year_or_a_word_is_no_leaf() -> None:
    assert leaves("1234567", 0) == ()
    assert [locus.first for locus in leaves("1500, 1501", 0)] == ["1500", "1501"]
