"""Days in two calendars (section CO of the TEI Guidelines: ``@calendar`` describes the content)."""

from dataclasses import replace

from pipeline.notation.dates.points import Point, exists_in_julian, is_one_day
from pipeline.notation.dates.reading import Reading, unread

JULIAN, GREGORIAN = "julian", "gregorian"


def two_days(one: Point, other: Point) -> Reading:
    """A day printed in both calendars, whichever comes first; not read where they do not agree.

    The year that only one of them has is that of both, or the other's is the one before: 20
    December 1904 was 2 January 1905.
    """
    found = {
        reading
        for old, new, order in (
            (one, other, (JULIAN, GREGORIAN)),
            (other, one, (GREGORIAN, JULIAN)),
        )
        for a, b in _with_years(old, new)
        for reading in [Reading(b, calendars=order)]
        if exists_in_julian(a) and b.exists and is_one_day(a, b)
    }
    return found.pop() if len(found) == 1 else unread()


def _with_years(old: Point, new: Point) -> set[tuple[Point, Point]]:
    """The years that two days may have where one of them has none."""
    if bool(old.year) == bool(new.year):
        return {(old, new)}
    year = old.year or new.year
    turns = old.month > new.month
    if old.year:
        return {(old, replace(new, year=year + turns))}
    return {(replace(old, year=year - turns), new)}
