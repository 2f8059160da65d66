"""The values of TEI dates as stretches of days, to be held against each other.

TEI Guidelines, CONADA and NDDATE (att.datable): values are Gregorian; one may name a day, a month
or a year, so it is a stretch of days, and two are in the wrong order only if theirs do not touch.
"""

import re
from calendar import monthrange
from dataclasses import dataclass

from pipeline.tei import Element

Day = tuple[int, int, int]
_VALUE = re.compile(r"(-?\d{4,})(?:-(\d\d)(?:-(\d\d))?)?(?:T[\d:.]+)?(?:Z|[+-]\d\d:\d\d)?")
FIRST: Day = (-(10**9), 1, 1)
LAST: Day = (10**9, 12, 31)


@dataclass(frozen=True, slots=True)
class Span:
    """The days from `first` to `last`, both included, each (year, month, day)."""

    first: Day
    last: Day


def span(value: str) -> Span | None:
    """The days that a value names; None for a value without a year, or that is no date."""
    found = _VALUE.fullmatch(value.strip())
    if found is None:
        return None
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    if month > len(_DAYS) or (month and day > _DAYS[month - 1]):
        return None
    first, last = month or 1, month or len(_DAYS)
    return Span((year, first, day or 1), (year, last, day or _length(year, last)))


_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _length(year: int, month: int) -> int:
    return monthrange(abs(year) or 4, month)[1] if 0 <= year < 10**4 else _DAYS[month - 1]


def extent(element: Element) -> Span | None:
    """The days within which what an element dates must lie, as its attributes say; None: they do
    not bound it on either side.
    """
    lower = _bounds(element, "when", "from", "notBefore")
    upper = _bounds(element, "when", "to", "notAfter")
    if not lower and not upper:
        return None
    first = max((one.first for one in lower), default=FIRST)
    last = min((one.last for one in upper), default=LAST)
    return Span(first, last)


def _bounds(element: Element, *attributes: str) -> list[Span]:
    spans = (span(element.get(name, "")) for name in attributes)
    return [one for one in spans if one is not None]
