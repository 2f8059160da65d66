"""Dates in a line."""

from collections.abc import Iterator

from pipeline.model import Kind, Mark
from pipeline.notation.dates import Found, clocks, date_range, find
from pipeline.structure.marks.setting import Setting

_FORMULAE = frozenset({Kind.TITLE, Kind.REPEAT_TITLE, Kind.DATELINE})
_PROSE = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.POSTSCRIPT, Kind.CLOSING, Kind.ADDRESSEE})


def dates_of(text: str, kind: Kind, setting: Setting) -> tuple[Found, ...]:
    """The dates of a line of some kind; where one is expected, a year alone is one."""
    if kind is Kind.META:
        index = date_range(text)
        return (index,) if index else ()
    if kind in _PROSE:
        return find(text, setting.years, lang=setting.lang)
    if kind not in _FORMULAE:
        return ()
    found = find(text, setting.years, lang=setting.lang, loose=True)
    return found or find(text, setting.years, lang=setting.lang, loose=True, bare=True)


def in_formula(text: str, setting: Setting) -> Iterator[Mark]:
    """Dates in a title or dateline, where a date is expected, and what of them is in brackets."""
    return _marks(dates_of(text, Kind.DATELINE, setting))


def times(text: str, _: Setting) -> Iterator[Mark]:
    """Times of day."""
    for clock in clocks(text):
        yield Mark("time", clock.span, (("when", clock.iso),) if clock.iso else ())


def in_prose(text: str, setting: Setting) -> Iterator[Mark]:
    """Dates in running text."""
    return _marks(dates_of(text, Kind.PARAGRAPH, setting))


def in_index(text: str, setting: Setting) -> Iterator[Mark]:
    """The date or range of a page's index line."""
    return _marks(dates_of(text, Kind.META, setting))


def _marks(dates: tuple[Found, ...]) -> Iterator[Mark]:
    for date in dates:
        yield Mark("date", date.span, date.value)
        yield from (Mark("supplied", span) for span in date.supplied)
