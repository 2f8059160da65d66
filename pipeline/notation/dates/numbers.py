"""Dates in figures alone: ISO order, and day and month in the order of a language."""

import re

from pipeline.notation.dates.parsed import Parts
from pipeline.notation.dates.points import MONTHS, Point
from pipeline.notation.dates.reading import Doubt, Reading, unread

_MONTH_FIRST_TOO = frozenset({"en"})
"""Languages in which figures may have the month first: ``3/4/1932``."""
_GLUED = 2
_NUMBERED = re.compile(r"(?:№|(?<!\w)(?:no|nr|núm|n)[.°]|#)\s?$", re.IGNORECASE)
"""What makes figures behind it the number of something."""
_REACH = 6


def _at(parts: Parts) -> int:
    return parts.line.token(parts.match.start()).start


def iso(parts: Parts) -> Reading | None:
    """``1932-06-12`` · ``1914.09.29`` · ``1932-06``; a month that may be the next year is doubted.

    Figures that are parted, or a month without its nought, are something else.
    """
    year, month = parts.token("year"), parts.token("month")
    if not year or not month or month.end - month.start != _GLUED or month.start != year.end + 1:
        return None
    day = parts.token("day")
    if day and (day.start != month.end + 1 or day.end - day.start != _GLUED):
        return None
    if not day and (month.value > MONTHS or not month.value):
        return None
    if not day and month.value == (year.value + 1) % 100:
        return unread(Doubt.ORDER)
    read = Point(year.value, month.value, day.value if day else 0)
    return Reading(read) if read.exists and bool(read.day) == bool(day) else unread()


def numeric(parts: Parts) -> Reading | None:
    """``12.06.32`` · ``22/7`` · ``3/4/1932``, the day first but in English, where both are used."""
    if _is_counted(parts) or _NUMBERED.search(
        parts.line.text[max(0, _at(parts) - _REACH) : _at(parts)]
    ):
        return None
    year = parts.year
    first, second = parts.number("day"), parts.number("month")
    if year is None:
        return unread(Doubt.CENTURY)
    ways = [
        read
        for read in (Point(year, second, first), Point(year, first, second))
        if read.month and read.day and read.exists
    ]
    if not ways:
        return unread()
    day_first = ways[0].day == first and ways[0].month == second
    if parts.line.setting.lang in _MONTH_FIRST_TOO:
        return Reading(ways[0]) if len(set(ways)) == 1 else unread(Doubt.ORDER)
    return Reading(ways[0]) if day_first else unread(Doubt.ORDER)


def _is_counted(parts: Parts) -> bool:
    """Whether figures with a stop and a space between may be a number and what it counts:
    ``5. 12 barges``. They are a date where nothing but a sign follows.
    """
    day, month = parts.token("day"), parts.token("month")
    if not day or not month or month.start == day.end + 1:
        return False
    following = parts.line.codes[parts.match.end() :][:2]
    return following[:1] not in {"", ".", ",", ")", ";", "-"} and following not in {"du", "wu"}


def month_and_year(parts: Parts) -> Reading | None:
    """``06.1932`` · ``8/1932``."""
    read = Point(parts.number("year"), parts.number("month"))
    return Reading(read) if read.month and read.exists else None
