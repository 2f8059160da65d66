"""Days, months and years as points of the Gregorian calendar, and of the Julian where one is told.

The conversion is that of the Explanatory Supplement to the Astronomical Almanac by way of day
numbers; it is exact for every day.
"""

import datetime
from calendar import monthrange
from dataclasses import dataclass, replace

MONTHS = 12
_LEAP = 2000
_EPOCH = 1721425
"""The Julian day number of the day before 1 January of the year 1, Gregorian."""
_LAST_YEAR = 2999


@dataclass(frozen=True, slots=True)
class Point:
    """A year, a month of a year, a day; a part that is not known is 0."""

    year: int = 0
    month: int = 0
    day: int = 0

    @property
    def iso(self) -> str:
        """``1932-06-12``, ``1932-06``, ``1932``, ``--06-12``, ``--06``."""
        year = f"{self.year:04d}" if self.year else "-"
        return "-".join((year, *(f"{part:02d}" for part in (self.month, self.day) if part)))

    @property
    def is_day(self) -> bool:
        """Whether day, month and year are known."""
        return bool(self.year and self.month and self.day)

    @property
    def exists(self) -> bool:
        """Whether the Gregorian calendar has it; a year not known may be a leap year."""
        if not self.month:
            return not self.day
        return self.month <= MONTHS and self.day <= days(self.year, self.month)

    @property
    def first(self) -> "Point":
        """Its first day, or first month where nothing else is known."""
        return Point(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> "Point":
        """Its last day."""
        month = self.month or MONTHS
        return Point(self.year, month, self.day or days(self.year, month))


def days(year: int, month: int) -> int:
    """How many days a month has; the most it can have where the year is 0."""
    return monthrange(year or _LEAP, month)[1]


def point(iso: str) -> Point:
    """The point of an ISO form, those without year included."""
    yearless = iso.startswith("--")
    parts = [int(part) for part in iso.removeprefix("--").split("-")]
    return Point(*([0, *parts] if yearless else parts))


def before(known: Point) -> Point | None:
    """The day before a day, month or year; None where that is in a year not known."""
    first = known.first
    if not known.year:
        return _beside(first, -1)
    return of_date(datetime.date(first.year, first.month, first.day) - datetime.timedelta(1))


def after(known: Point) -> Point | None:
    """The day after a day, month or year; None where that is in a year not known."""
    last = known.last
    if not known.year:
        return _beside(last, 1)
    return of_date(datetime.date(last.year, last.month, last.day) + datetime.timedelta(1))


def _beside(day: Point, step: int) -> Point | None:
    """A neighbour of a day without year, within the year."""
    made = datetime.date(_LEAP, day.month, day.day) + datetime.timedelta(step)
    return replace(of_date(made), year=0) if made.year == _LEAP else None


def of_date(date: datetime.date) -> Point:
    """A date of the standard library as a point."""
    return Point(date.year, date.month, date.day)


def date_of(day: Point) -> datetime.date:
    """A point that is a day, for reckoning."""
    return datetime.date(day.year, day.month, day.day)


def weekday(day: Point) -> int:
    """1 for Monday to 7 for Sunday."""
    return date_of(day).isoweekday()


def exists_in_julian(known: Point) -> bool:
    """Whether the Julian calendar has it: there every fourth year is a leap year."""
    leap = not known.year % 4
    last = days(_LEAP if leap else _LEAP + 1, known.month) if known.month else 0
    return known.month <= MONTHS and known.day <= last


def gregorian(julian: Point) -> Point:
    """The Gregorian day of a Julian one."""
    shift = (14 - julian.month) // 12
    year = julian.year + 4800 - shift
    month = julian.month + 12 * shift - 3
    number = julian.day + (153 * month + 2) // 5 + 365 * year + year // 4 - 32083
    return of_date(datetime.date.fromordinal(number - _EPOCH))


def julian(day: Point) -> Point:
    """The Julian day of a Gregorian one."""
    number = date_of(day).toordinal() + _EPOCH + 32082
    cycle = (4 * number + 3) // 1461
    rest = number - 1461 * cycle // 4
    month = (5 * rest + 2) // 153
    return Point(
        year=cycle - 4800 + month // 10,
        month=month + 3 - 12 * (month // 10),
        day=rest - (153 * month + 2) // 5 + 1,
    )


def shift(day: Point, count: int) -> Point:
    """The day `count` days later."""
    return of_date(date_of(day) + datetime.timedelta(count))


def is_one_day(old: Point, new: Point) -> bool:
    """Whether a Julian and a Gregorian day are the same; without a year, whether they can be."""
    if old.year or new.year:
        return gregorian(replace(old, year=old.year or new.year)) in {
            new, replace(new, year=new.year or old.year)
        }  # fmt: skip
    return any(is_one_day(replace(old, year=y), replace(new, year=y)) for y in _SAMPLES) or (
        old.month == MONTHS and new.month == 1
        and any(gregorian(replace(old, year=y)) == replace(new, year=y + 1) for y in _SAMPLES)
    )  # fmt: skip


_SAMPLES = (1755, 1756, 1855, 1856, 1905, 1908)
"""A common and a leap year of each century in which letters bear two dates."""
