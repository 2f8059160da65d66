"""Patterns are simplified and made once."""

import pytest

from pipeline.relaxng import patterns
from pipeline.relaxng.patterns import (
    EMPTY,
    NOTHING,
    TEXT,
    Declared,
    Form,
    Pattern,
    Patterns,
    TooComplex,
)
from pipeline.relaxng.simple import One


@pytest.fixture
def of() -> Patterns:
    return Patterns()


def element(of: Patterns, name: str) -> Pattern:
    return of.element(Declared(One(("", name)), 0))


def test_equal_patterns_are_one(of: Patterns) -> None:
    a, b = element(of, "a"), element(of, "b")
    assert of.choice((a, b)) is of.choice((b, a, b))
    assert of.interleave((a, b)) is of.interleave((b, a))
    assert of.group((a, b)) is not of.group((b, a))
    assert of.group((a, of.group((b, a)))) is of.group((a, b, a))
    assert of.more(of.more(a)) is of.more(a)


def test_what_adds_nothing_is_left_out(of: Patterns) -> None:
    a = element(of, "a")
    assert of.choice((a, NOTHING)) is a
    assert of.choice(()) is NOTHING
    assert of.choice((EMPTY, TEXT)) is TEXT
    assert of.group((EMPTY, a)) is a
    assert of.group(()) is EMPTY
    assert of.group((a, NOTHING)) is NOTHING
    assert of.interleave((EMPTY, a, EMPTY)) is a
    assert of.attribute(One(("", "n")), NOTHING) is NOTHING
    assert of.more(TEXT) is TEXT


def test_what_may_be_empty_and_what_has_types(of: Patterns) -> None:
    a = element(of, "a")
    assert of.choice((a, EMPTY)).nullable
    assert not of.group((of.choice((a, EMPTY)), a)).nullable
    assert of.group((of.words(EMPTY), a)).typed
    assert not of.attribute(One(("", "n")), of.words(EMPTY)).typed
    assert of.choice((a, EMPTY)).form is Form.CHOICE


def test_there_are_limits(of: Patterns, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "WEIGHT", 4)
    a = element(of, "a")
    of.group((a, a))
    with pytest.raises(TooComplex):
        of.group((a, a, a, a))
    monkeypatch.setattr(patterns, "AMOUNT", of.made)
    with pytest.raises(TooComplex):
        element(of, "b")
