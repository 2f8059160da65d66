"""Readings as attributes of TEI's att.datable and as EDTF (ISO 8601-2, level 1).

``@when``, ``@notBefore`` and the like are Gregorian always; a Julian date is converted, and stands
as printed in ``@when-custom`` and its like, whose calendar ``@datingMethod`` names (section ND).
"""

import datetime
from collections.abc import Iterator

from pipeline.model import Attributes
from pipeline.notation.dates.points import Point, date_of, gregorian, of_date, point
from pipeline.notation.dates.reading import Doubt, Reading, Shape
from pipeline.notation.dates.styles import JULIAN

POINTS = ("when", "from", "to", "notBefore", "notAfter")
"""Attributes whose values are points of time."""

_FEBRUARY = 2
CALENDAR = "#cal-{}"
"""Pointers to the calendars that the header describes."""


def attributes(reading: Reading) -> Attributes:
    """The attributes of a reading; none where it was not read safely."""
    if reading.doubt not in {Doubt.NONE, Doubt.WEEKDAY}:
        return ()
    named = list(_named(reading))
    if not named:
        return ()
    made = _converted(named) if reading.calendars == (JULIAN,) else tuple(_isos(named))
    pointers = " ".join(CALENDAR.format(name) for name in reading.calendars)
    more = {
        "calendar": pointers,
        "precision": "low" if reading.around else "",
        "cert": "low" if reading.uncertain else "",
    }
    return (*made, *((name, value) for name, value in more.items() if value))


def printed_day(value: Attributes) -> datetime.date | None:
    """The Gregorian day of a value that is one day."""
    when = dict(value).get("when", "")
    return date_of(point(when)) if when and point(when).is_day else None


def julian_value(day: datetime.date) -> Attributes:
    """The value of a day whose figures are those of the Julian calendar."""
    return attributes(Reading(of_date(day), calendars=(JULIAN,)))


def has_year(value: Attributes) -> bool:
    """Whether a value says when, and in which year."""
    points = [iso for name, iso in value if name in POINTS]
    return bool(points) and not any(iso.startswith("--") for iso in points)


def _named(reading: Reading) -> Iterator[tuple[str, Point]]:
    names = {
        Shape.POINT: ("when", ""),
        Shape.DURATION: ("from", "to"),
        Shape.WITHIN: ("notBefore", "notAfter"),
    }
    for name, known in zip(names[reading.shape], (reading.first, reading.last), strict=True):
        if known and name:
            yield name, known


def _isos(named: list[tuple[str, Point]]) -> Iterator[tuple[str, str]]:
    return ((name, known.iso) for name, known in named)


def _converted(named: list[tuple[str, Point]]) -> Attributes:
    """Julian points in both calendars; a month or year becomes its first and last day."""
    made: list[tuple[str, str]] = []
    for name, known in named:
        if name == "when" and not known.day:
            made.append(("notBefore", gregorian(known.first).iso))
            made.append(("notAfter", gregorian(julian_last(known)).iso))
        else:
            edge = julian_last(known) if name in {"to", "notAfter"} else known.first
            made.append((name, gregorian(edge).iso))
    custom = [(f"{name}-custom", known.iso) for name, known in named]
    return (*made, *custom, ("datingMethod", CALENDAR.format(JULIAN)))


def julian_last(known: Point) -> Point:
    """The last day of a Julian point: February of every fourth year has 29 days."""
    last = known.last
    long = last.month == _FEBRUARY and not known.day and not known.year % 4
    return Point(last.year, last.month, 29) if long else last
