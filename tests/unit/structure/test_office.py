"""Address lines that have nothing but marks of offices."""

import pytest

from pipeline.model import Kind
from pipeline.structure.marks import Setting, marks_of
from pipeline.structure.marks.office import sort_of


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Secret.", "classification"),
        ("[Telegram]", "transmission"),
        ("Telegram No. 44", "telegram"),
        ("No. 44", "registry"),
        ("Secret. Urgent. No. 44", "handling"),
        ("Secret. To Belov", ""),
        ("To Belov", ""),
    ],
)
def test_sorts(text: str, sort: str) -> None:
    marks = marks_of(text, Kind.ADDRESSEE, Setting("en", None))
    assert sort_of(text, Kind.ADDRESSEE, marks) == sort


def test_only_address_lines_are_sorted() -> None:
    marks = marks_of("No. 44", Kind.DATELINE, Setting("en", None))
    assert [mark.kind for mark in marks] == ["number"]
    assert sort_of("No. 44", Kind.DATELINE, marks) == ""
