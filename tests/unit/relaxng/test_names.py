"""Name classes, and names that are nearly the same."""

import pytest

from pipeline.relaxng.names import (
    ANYTHING,
    NAMED,
    NAMESPACE,
    OUTSIDE,
    alike,
    closeness,
    named,
    shown,
)
from pipeline.relaxng.simple import Any, Either, In, Name, NameClass, One

A, XA, XB = ("", "a"), ("urn:x", "a"), ("urn:x", "b")


@pytest.mark.parametrize(
    ("names", "name", "close"),
    [
        (One(A), A, NAMED),
        (One(A), XA, OUTSIDE),
        (In("urn:x"), XA, NAMESPACE),
        (In("urn:x"), A, OUTSIDE),
        (In("urn:x", One(XA)), XA, OUTSIDE),
        (In("urn:x", One(XA)), XB, NAMESPACE),
        (Any(), XB, ANYTHING),
        (Any(Either((One(A), In("urn:x")))), XB, OUTSIDE),
        (Any(Either((One(A), In("urn:x", One(XB))))), XB, ANYTHING),
        (Either((Any(), One(A))), A, NAMED),
        (Either((Any(One(A)), One(XA))), A, OUTSIDE),
    ],
)
def test_closeness(names: NameClass, name: Name, close: int) -> None:
    assert closeness(names, name) == close


def test_names_of_a_class() -> None:
    names = Either((One(A), In("urn:x", One(XA)), Any(One(XB))))
    assert list(named(names)) == [A]
    assert list(shown(names)) == [A, ("urn:x", "*"), ("", "*")]


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("persName", "persname", True),
        ("persName", "perName", True),
        ("when", "whne", False),
        ("when", "whn", True),
        ("p", "q", True),
        ("p", "pre", False),
        ("placeName", "plcaeName", True),
        ("title", "titles", True),
        ("titleStmt", "title", False),
        ("orgName", "persName", False),
    ],
)
def test_alike(one: str, other: str, near: bool) -> None:
    assert alike(("", one), ("", other)) is near
    assert alike(("", other), ("", one)) is near
