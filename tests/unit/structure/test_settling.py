"""Marks that cross: which of them stay."""

import pytest

from pipeline.model import Mark, Span
from pipeline.structure.marks import settled


def _mark(kind: str, start: int, end: int) -> Mark:
    return Mark(kind, Span(start, end))


def _kept(*marks: Mark) -> list[tuple[str, int, int]]:
    return [(mark.kind, mark.span.start, mark.span.end) for mark in settled(marks)]


def test_marks_that_nest_or_stand_apart_all_stay() -> None:
    marks = _mark("supplied", 0, 9), _mark("date", 0, 9), _mark("place", 2, 4), _mark("sic", 9, 12)
    assert len(_kept(*marks)) == 4


@pytest.mark.parametrize("turned", [False, True])
def test_the_longer_of_two_that_cross_stays(turned: bool) -> None:
    marks = [_mark("place", 0, 5), _mark("date", 3, 12)]
    assert _kept(*(reversed(marks) if turned else marks)) == [("date", 3, 12)]


def test_a_gap_outweighs_a_longer_mark_that_crosses_it() -> None:
    assert _kept(_mark("date", 0, 20), _mark("gap", 18, 23)) == [("gap", 18, 23)]


def test_nothing_but_a_break_stands_in_a_mark_that_holds_characters_only() -> None:
    assert _kept(_mark("gap", 0, 9), _mark("person", 1, 4)) == [("gap", 0, 9)]
    assert _kept(_mark("gap", 0, 9), _mark("break", 4, 4)) == [("break", 4, 4)]


def test_a_break_before_a_gap_leaves_it_alone() -> None:
    assert len(_kept(_mark("gap", 4, 9), _mark("break", 4, 4))) == 2


def test_of_two_in_each_other_of_one_kind_the_outer_stays() -> None:
    marks = _mark("date", 0, 9), _mark("person", 1, 6), _mark("date", 2, 4)
    assert _kept(*marks) == [("date", 0, 9), ("person", 1, 6)]


def test_nothing_reaches_into_a_label() -> None:
    marks = _mark("label", 0, 2), _mark("date", 0, 5), _mark("place", 1, 4), _mark("sic", 3, 5)
    assert _kept(*marks) == [("label", 0, 2), ("sic", 3, 5)]


def test_no_letters_are_written_out_without_their_abbreviation() -> None:
    short = _mark("abbreviation", 0, 7), _mark("expansion", 1, 6)
    assert len(_kept(*short)) == 2
    assert _kept(*short, _mark("highlight", 6, 20)) == [("highlight", 6, 20)]


def test_a_mark_that_becomes_no_element_crosses_nothing() -> None:
    marks = _mark("shelfmark", 0, 7), _mark("fond", 2, 9)
    assert len(_kept(*marks)) == 2
