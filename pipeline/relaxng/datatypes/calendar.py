"""Points in time and what recurs (XML Schema part 2, 3.2.7 to 3.2.14, and appendices D and E).

The calendar is the Gregorian one without end in both directions, and without a year 0: before 0001
comes -0001, which is a leap year. A value is its place on the line of time, of which a text without
a time zone knows only that it is within fourteen hours. What a text does not state is that of the
first moment of 2000.
"""

import re
from dataclasses import dataclass
from functools import partial

from pipeline.relaxng.datatypes.kinds import Kind

Moment = tuple[bool, int, str]
"""Whether there is a time zone, seconds from the year 1 on, and digits behind the point."""

LONGEST_YEAR = 4000
"""Digits of a year that are read; the specification asks for four (5.4)."""

_YEAR = r"(?P<year>-?(?:[1-9][0-9]{4,}|[0-9]{4}))"
_MONTH = r"(?P<month>[0-9]{2})"
_DAY = r"(?P<day>[0-9]{2})"
_CLOCK = r"(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2}):(?P<second>[0-9]{2})(?:\.(?P<part>[0-9]+))?"
_ZONE = r"(?P<zone>Z|[+-][0-9]{2}:[0-9]{2})?"

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY = 2
_LEAP = 2000
_WIDEST_ZONE = 14 * 60
_DAY_SECONDS = 86_400


def _form(*parts: str) -> re.Pattern[str]:
    return re.compile("".join((*parts, _ZONE)))


FORMS: dict[str, re.Pattern[str]] = {
    "dateTime": _form(_YEAR, "-", _MONTH, "-", _DAY, "T", _CLOCK),
    "date": _form(_YEAR, "-", _MONTH, "-", _DAY),
    "time": _form(_CLOCK),
    "gYearMonth": _form(_YEAR, "-", _MONTH),
    "gYear": _form(_YEAR),
    "gMonthDay": _form("--", _MONTH, "-", _DAY),
    "gMonth": _form("--", _MONTH),
    "gDay": _form("---", _DAY),
}
"""How the types are written."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What a text states, in figures; `zone` in minutes, None: not stated."""

    year: int
    month: int
    day: int
    clock: tuple[int, int, int]
    part: str
    zone: int | None


def parts(name: str, text: str) -> Parts | None:
    """The parts of a text of the form of a type, whether there are such or not."""
    match = FORMS[name].fullmatch(text)
    if match is None:
        return None
    found = match.groupdict()
    year = found.get("year") or str(_LEAP)
    if len(year) > LONGEST_YEAR:
        return None
    return Parts(
        int(year), int(found.get("month") or 1), int(found.get("day") or 1),
        (int(found.get("hour") or 0), int(found.get("minute") or 0), int(found.get("second") or 0)),
        (found.get("part") or "").rstrip("0"), _zone(found["zone"]),
    )  # fmt: skip


def _zone(text: str | None) -> int | None:
    if text is None or text == "Z":
        return None if text is None else 0
    minutes = int(text[1:3]) * 60 + int(text[4:6])
    return -minutes if text[0] == "-" else minutes


def days_in(year: int, month: int) -> int:
    """How many days a month has."""
    counted = year + 1 if year < 0 else year
    leap = counted % 4 == 0 and (counted % 100 != 0 or counted % 400 == 0)
    return 28 if month == _FEBRUARY and not leap else _LENGTHS[month - 1]


def amiss(stated: Parts, text: str) -> str:
    """What there is not of what a text states (``""``: all is well)."""
    hour, minute, second = stated.clock
    if stated.year == 0:
        return "there is no year 0: the year before 0001 is -0001"
    if not 1 <= stated.month <= len(MONTHS):
        return f"there is no month {stated.month}"
    if not 1 <= stated.day <= days_in(stated.year, stated.month):
        return _no_day(stated)
    if hour == 24 and (minute or second or stated.part):  # noqa: PLR2004  appendix D
        return "after 24:00:00 the next day begins"
    return _no_clock(hour, minute, second) or _no_zone(stated.zone, text)


def _no_day(stated: Parts) -> str:
    if not 1 <= stated.day <= max(_LENGTHS):
        return f"there is no day {stated.day}"
    month, length = MONTHS[stated.month - 1], days_in(stated.year, stated.month)
    year = f" {stated.year}" if stated.month == _FEBRUARY and stated.year != _LEAP else ""
    return f"{month}{year} has {length} days"


def _no_clock(hour: int, minute: int, second: int) -> str:
    for number, most, what in ((hour, 24, "hour"), (minute, 59, "minute"), (second, 60, "second")):
        if number > most:
            return f"there is no {what} {number}"
    return ""


def _no_zone(zone: int | None, text: str) -> str:
    if zone is None:
        return ""
    if not text.endswith("Z") and text[-2:] > "59":
        return f"there is no minute {text[-2:]}"
    return "time zones end at +14:00 and -14:00" if abs(zone) > _WIDEST_ZONE else ""


def read(name: str, text: str) -> Moment | None:
    """The place of a text on the line of time."""
    stated = parts(name, text)
    if stated is None or amiss(stated, text):
        return None
    hour, minute, second = stated.clock
    seconds = _days(stated) * _DAY_SECONDS + hour * 3600 + minute * 60 + second
    return stated.zone is not None, seconds - (stated.zone or 0) * 60, stated.part


def _days(stated: Parts) -> int:
    """Days from 1 March of the year before the year 1 on (years begin in March: leap days last)."""
    year = stated.year + 1 if stated.year < 0 else stated.year
    year -= stated.month <= _FEBRUARY
    month = (stated.month - 3) % 12
    return year * 365 + year // 4 - year // 100 + year // 400 + (153 * month + 2) // 5 + stated.day


def compare(left: Moment, right: Moment) -> int | None:
    """Which comes first; None where time zones leave it open (3.2.7.4)."""
    if left[0] == right[0]:
        return (left[1:] > right[1:]) - (left[1:] < right[1:])
    if left[0]:
        turned = compare(right, left)
        return None if turned is None else -turned
    margin = _WIDEST_ZONE * 60
    if (left[1] + margin, left[2]) < right[1:]:
        return -1
    return 1 if (left[1] - margin, left[2]) > right[1:] else None


def _kind(name: str, title: str, *examples: str) -> Kind[Moment]:
    return Kind(
        name, title, examples, partial(read, name), partial(_explain, name), compare=compare
    )


def _explain(name: str, text: str) -> str:
    from pipeline.relaxng.datatypes.dating import explain

    return explain(name, text)


MOMENTS = (
    _kind("dateTime", "a date and time", "1912-03-05T14:30:00", "2024-03-05T14:30:00Z"),
    _kind("date", "a date", "1912-03-05", "2024-03-05"),
    _kind("time", "a time", "14:30:00", "14:30:00Z"),
    _kind("gYearMonth", "a month of a year", "1912-03", "2024-03"),
    _kind("gYear", "a year", "1912", "2024"),
    _kind("gMonthDay", "a day of a month", "--03-05", "--12-31"),
    _kind("gMonth", "a month", "--03", "--12"),
    _kind("gDay", "a day", "---05", "---31"),
)
