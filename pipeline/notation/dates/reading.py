"""What a date was read as, before it becomes attributes: points, their shape, what is doubted."""

from dataclasses import dataclass
from enum import StrEnum

from pipeline.notation.dates.points import Point

Years = tuple[int, int]
"""First and last year that figures without a century may stand for."""

_LONGEST_SPAN = 4000


class Shape(StrEnum):
    """How points date: one of them, one somewhere between two, or all from one to the other."""

    POINT = "point"
    WITHIN = "within"
    DURATION = "duration"


class Doubt(StrEnum):
    """Why a date that was seen is not read, or not without a question."""

    NONE = ""
    UNREAD = "unread"
    CENTURY = "century"
    ORDER = "order"
    WEEKDAY = "weekday"
    REPUBLICAN = "republican"


@dataclass(frozen=True, slots=True)
class Reading:
    """A date as read. `last` is for shapes of two points; either may be missing: a bound is open.

    `weekday` is 1 to 7 where one is printed, `calendars` are julian and gregorian in the order of
    the two dates or of the one, where the text tells them.
    """

    first: Point | None = None
    last: Point | None = None
    shape: Shape = Shape.POINT
    calendars: tuple[str, ...] = ()
    around: bool = False
    uncertain: bool = False
    weekday: int = 0
    doubt: Doubt = Doubt.NONE

    @property
    def points(self) -> tuple[Point, ...]:
        """Its points that are known."""
        return tuple(point for point in (self.first, self.last) if point)


def unread(doubt: Doubt = Doubt.UNREAD) -> Reading:
    """A date that was seen and says nothing safely."""
    return Reading(doubt=doubt)


def year_of(figures: int, size: int, years: Years | None) -> int:
    """The year that figures mean: all four, or the last two or three where only one year within
    `years` ends so. 0 where none does, or several.
    """
    if size >= len("1932"):
        return figures
    if years is None or years[1] - years[0] > _LONGEST_SPAN:
        return 0
    step = 10**size
    first = years[0] + (figures - years[0]) % step
    return first if first <= years[1] < first + step else 0
