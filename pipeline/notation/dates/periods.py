"""Parts of months and years, and what is longer than a year, as their first and last days.

Early, middle and late are thirds: days 1–10, 11–20 and the rest of a month, four months of a year,
the months of a season. Seasons are those of the north; the nineteenth century began in 1801.
"""

from pipeline.notation.dates.parsed import Parts
from pipeline.notation.dates.points import MONTHS, Point, days
from pipeline.notation.dates.reading import Doubt, Reading, Shape, unread

_THIRDS = ((1, 10), (11, 20), (21, 0))
_HALF_MONTH = 15
_WINTER = 4
_OLDEST, _NEWEST = 11, 21
"""Centuries that have letters and dates of four figures."""


def _within(first: Point, last: Point) -> Reading:
    return Reading(first.first, last.last, Shape.WITHIN)


def part(parts: Parts) -> Reading:
    """``early July 1932`` · ``конец февраля`` · ``early 1932`` · ``mid-summer 1931``."""
    year, third = parts.year, parts.number("part") - 1
    if year is None:
        return unread(Doubt.CENTURY)
    month, season_ = parts.number("month"), parts.number("season")
    if month:
        first, last = _THIRDS[third]
        ends = Point(year, month, last or days(year, month))
        return _within(Point(year, month, first), ends)
    if season_:
        months = _months_of(season_, year)[third]
        return _within(months, months)
    return _within(Point(year, 4 * third + 1), Point(year, 4 * third + 4))


def half(parts: Parts) -> Reading:
    """``first half of June 1932`` · ``вторая половина 1931 г.``"""
    year, second = parts.year, parts.number("half") > 1
    if year is None:
        return unread(Doubt.CENTURY)
    month = parts.number("month")
    if not month:
        return _within(Point(year, 7 if second else 1), Point(year, MONTHS if second else 6))
    first = _HALF_MONTH + 1 if second else 1
    last = days(year, month) if second else _HALF_MONTH
    return _within(Point(year, month, first), Point(year, month, last))


def quarter(parts: Parts) -> Reading:
    """``first quarter of 1932``."""
    last = 3 * parts.number("quarter")
    year = parts.year or 0
    return _within(Point(year, last - 2), Point(year, last))


def _months_of(season_: int, year: int) -> tuple[Point, Point, Point]:
    """The months of a season; the winter of a year begins in the December before."""
    if season_ == _WINTER:
        return Point(year - 1, MONTHS), Point(year, 1), Point(year, 2)
    first = 3 * season_
    return Point(year, first), Point(year, first + 1), Point(year, first + 2)


def season(parts: Parts) -> Reading:
    """``summer 1931``; the winter of one year alone may be at its beginning or at its end."""
    year, number = parts.year or 0, parts.number("season")
    later = parts.number("later")
    if later and later % 100 != (year + 1) % 100:
        return unread()
    if later:
        return _within(_months_of(number, year + 1)[0], _months_of(number, year + 1)[2])
    months = _months_of(number, year)
    return _within(months[0], Point(year, MONTHS) if number == _WINTER else months[2])


def decade(parts: Parts) -> Reading:
    """``1930s`` · ``1930-е годы`` · ``années 1930``."""
    year = parts.year or 0
    return _within(Point(year), Point(year + 9)) if year % 10 == 0 else unread()


def century(parts: Parts) -> Reading:
    """``19th century`` · ``XIX век`` · ``siglo XIX``."""
    last = 100 * parts.number("century")
    return _within(Point(last - 99), Point(last)) if _OLDEST <= last // 100 <= _NEWEST else unread()


def years(parts: Parts) -> Reading:
    """``1932`` · ``1931–1933 гг.`` · ``1931/32``: a year, or the first and last of several."""
    year, later = parts.year or 0, parts.token("later")
    if later is None:
        return Reading(Point(year))
    size = later.end - later.start
    last = later.value if later.code == "Y" else year - year % 10**size + later.value
    return Reading(Point(year), Point(last), Shape.DURATION) if last > year else unread()
