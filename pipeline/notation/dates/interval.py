"""Values held against each other: the days they may mean, and whether they can be one date."""

import datetime
from dataclasses import dataclass, replace

from pipeline.model import Attributes
from pipeline.notation.dates.points import Point, date_of, days, point

_LOW, _HIGH = ("when", "from", "notBefore"), ("to", "notAfter")
_OPEN = (datetime.date.min, datetime.date.max)
_AROUND = 10
"""Days by which *around* a day may miss it; a month or year may be missed by as much again."""
_TURN = 183
"""Days within which the nearer of two years is plain."""


@dataclass(frozen=True, slots=True)
class Interval:
    """The first and the last day that a value may mean, both included."""

    first: datetime.date
    last: datetime.date

    @property
    def year(self) -> int:
        """The year that all of it lies in, 0 where there is none such."""
        return self.first.year if self.first.year == self.last.year else 0

    def meets(self, other: "Interval") -> bool:
        """Whether there is a day that both may mean."""
        return self.first <= other.last and other.first <= self.last


def interval(value: Attributes, custom: str = "") -> Interval | None:
    """The days of a value that says the year; with ``custom="-custom"`` those printed in it."""
    given = dict(value)
    low = next((given[f"{name}{custom}"] for name in _LOW if f"{name}{custom}" in given), "")
    high = next((given[f"{name}{custom}"] for name in _HIGH if f"{name}{custom}" in given), "")
    ends = [point(iso) for iso in (low, high) if iso]
    if not ends or not all(end.year and end.first.exists for end in ends):
        return None
    alone = f"when{custom}" in given
    first = date_of(point(low).first) if low else _OPEN[0]
    last = date_of(point(low if alone else high).last) if alone or high else _OPEN[1]
    if given.get("precision") == "low" and low and alone:
        slack = datetime.timedelta(max(_AROUND, (last - first).days))
        return Interval(first - slack, last + slack)
    return Interval(first, last)


def agree(one: Attributes, other: Attributes) -> bool:
    """Whether two values can be one date. Of a Julian date, what is printed counts as well; a value
    without year is held against the month and day of the other.
    """
    a, b = interval(one), interval(other)
    if a is None or b is None:
        return _agree_in_days(one, other)
    if a.meets(b):
        return True
    printed = (interval(one, "-custom"), b), (interval(other, "-custom"), a)
    return any(custom is not None and custom.meets(days_) for custom, days_ in printed)


def _agree_in_days(one: Attributes, other: Attributes) -> bool:
    """Whether the values can be one day in some year, a leap year to be safe."""
    a, b = _within_year(one), _within_year(other)
    return a[0] <= b[1] and b[0] <= a[1]


def _within_year(value: Attributes) -> tuple[str, str]:
    """First and last day of a value within its year, as sortable text; all of it where unknown."""
    given = dict(value)
    ends = [point(given[name]) for name in (*_LOW, *_HIGH) if name in given]
    if not ends or len({end.year for end in ends}) > 1 or not all(end.month for end in ends):
        return "", "~"
    first, last = replace(ends[0].first, year=0).iso, replace(ends[-1].last, year=0).iso
    closed = "when" in given or (
        any(name in given for name in _LOW) and any(name in given for name in _HIGH)
    )
    return (first, last) if closed else ("", "~")


def years_of(value: Attributes) -> set[int]:
    """The years that the points of a value are in; 0 where one has none."""
    given = dict(value)
    return {point(given[name]).year for name in (*_LOW, *_HIGH) if name in given}


def with_year(value: Attributes, year: int) -> Attributes:
    """A value without year, in some year; 29 February becomes the last day of February."""
    return tuple(
        (name, _in_year(point(iso), year).iso if name in (*_LOW, *_HIGH) else iso)
        for name, iso in value
    )


def _in_year(yearless: Point, year: int) -> Point:
    last = days(year, yearless.month) if yearless.month else 0
    return Point(year, yearless.month, min(yearless.day, last))


def nearest(value: Attributes, other: Attributes) -> Attributes:
    """A value without year in the year that brings it nearest to another; as it is where none does
    plainly.
    """
    whole = interval(other)
    if years_of(value) != {0} or whole is None or _OPEN[0] == whole.first:
        return value
    for year in (whole.first.year - 1, whole.first.year, whole.first.year + 1):
        made = with_year(value, year)
        days_ = interval(made)
        if days_ and abs((days_.first - whole.first).days) < _TURN:
            return made
    return value
