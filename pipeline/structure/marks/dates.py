"""Dates in a line."""

from collections.abc import Iterator

from pipeline.model import Mark
from pipeline.notation.dates import date_range, find
from pipeline.structure.marks.setting import Setting


def in_formula(text: str, setting: Setting) -> Iterator[Mark]:
    """Dates in a title or dateline, where a date is expected."""
    for found in find(text, setting.years, loose=True):
        yield Mark("date", found.span, found.value)


def in_index(text: str, _: Setting) -> Iterator[Mark]:
    """The date or range of a page's index line."""
    value = date_range(text)
    if value:
        yield Mark("date", value.span, value.value)
