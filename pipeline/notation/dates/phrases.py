"""Dates with what is said about them: bounds, spans, two calendars, days of the week, doubts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.model import Span
from pipeline.notation.dates.forms import simple
from pipeline.notation.dates.parsed import Line
from pipeline.notation.dates.points import MONTHS, Point, after, before, weekday
from pipeline.notation.dates.reading import Doubt, Reading, Shape, unread
from pipeline.notation.dates.styles import GREGORIAN, JULIAN, two_days

_START = re.compile(r"[dwekMmYGPSHqNVWbC~<]|[fo](?=t?[dwteM])|R(?=[./-]Y)|[RX](?=-?s?\.?-?C)")
_WEEKDAY = re.compile(r"W[.,]*[tof]?t?")
_WEEKDAY_AFTER = re.compile(r",?\(?(?P<weekday>W)\)?")
_STYLE = re.compile(r",?\(?(?P<style>[jg])\)?")
_TO = re.compile(r"[-T]t?")
_AND = re.compile(r"&t?o?")
_SECOND = re.compile(r"(?P<join>[-T|]|/|\()t?")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A date found in a line: its place, its reading, what stands in brackets."""

    span: Span
    reading: Reading
    supplied: tuple[Span, ...] = ()


def phrases(line: Line) -> Iterator[Phrase]:
    """All dates of a line, in order, not overlapping."""
    at = 0
    whole = False
    while start := _START.search(line.codes, at):
        found = _at(line, start.start())
        at = start.end()
        if found and not (whole and _may_be_clock(line.codes[start.start() : found[1]])):
            reading, end = found
            at = end
            whole = whole or bool(reading.first and reading.first.is_day)
            yield _placed(line, start.start(), end, reading)


def _may_be_clock(codes: str) -> bool:
    """Whether figures behind a whole date may be its time of day: ``12 июня 1932 г., 23-10``."""
    return re.fullmatch(r"[dw][.-]w\.?", codes) is not None


_Found = tuple[Reading, int]
"""A reading and the place in the codes behind it."""


def _at(line: Line, start: int) -> _Found | None:
    code = line.codes[start]
    if code in {"<", "~"}:
        return _hedged(line, start)
    if code == "b":
        return _between(line, start)
    if code in {"f", "o"}:
        return _from(line, start)
    return _dated(line, start)


def _dated(line: Line, start: int) -> _Found | None:
    """A simple date with its day of the week before or behind, its style, a second date."""
    led = _WEEKDAY.match(line.codes, start)
    found = simple(line, led.end() if led else start)
    if found is None or (led and not found[0].points):
        return found if found and not led else None
    reading, end = found
    if "&" in line.codes[start:end] and reading.points and not _is_run(line, start, reading):
        return None
    if led:
        reading = replace(reading, weekday=line.token(start).value)
    reading, end = _second(line, reading, end)
    return _styled(line, *_with_weekday(line, reading, end))


def _is_run(line: Line, start: int, reading: Reading) -> bool:
    """Whether days follow each other: ``6 and 7 August`` is a time, ``6 and 9`` are two."""
    one, two = reading.first, reading.last
    between = line.codes[start : line.codes.index("&", start)].count(",")
    return one is not None and two is not None and two.day == one.day + 1 + between


def _with_weekday(line: Line, reading: Reading, end: int) -> _Found:
    behind = _WEEKDAY_AFTER.match(line.codes, end)
    if not behind or reading.weekday or not line.setting.loose:
        return reading, end
    day = line.token(behind.start("weekday")).value
    return replace(reading, weekday=day), behind.end()


def _styled(line: Line, reading: Reading, end: int) -> _Found:
    """The style that is printed behind a date: ``(ст. ст.)`` · ``old style``."""
    behind = _STYLE.match(line.codes, end)
    if not behind:
        return reading, end
    style = JULIAN if behind["style"] == "j" else GREGORIAN
    if reading.calendars or not reading.points:
        return reading, behind.end()
    if not all(point.year for point in reading.points) and style == JULIAN:
        return unread(), behind.end()
    return replace(reading, calendars=(style,)), behind.end()


def _second(line: Line, reading: Reading, end: int) -> _Found:
    """A second date that is joined on: the end of a span, or the same day in another calendar."""
    joint = _SECOND.match(line.codes, end)
    if not joint or reading.shape is not Shape.POINT or reading.calendars or not reading.first:
        return reading, end
    other = simple(line, joint.end(), joined=True)
    if other is None or other[0].shape is not Shape.POINT or not other[0].first:
        return reading, end
    one, two, behind = reading.first, other[0].first, other[1]
    join = joint["join"]
    if join == "T" and not line.setting.loose:
        return reading, end
    if join in {"/", "("}:
        return _same_day(line, reading, two, (end, behind, join))
    if join == "|" and not (one.day and two.day):
        return reading, end
    span = _span(one, two, Shape.WITHIN if join == "|" else Shape.DURATION)
    return (unread() if _may_be_one(span) else span), behind


def _may_be_one(span: Reading) -> bool:
    """Whether the ends of a span may be one day in two calendars: ``20/III–2/IV 1903``."""
    one, two = span.first, span.last
    return bool(one and two and one.day and two.day and two.year < _NEW_STYLE
                and two_days(one, two).points)  # fmt: skip


_NEW_STYLE = 1925
"""The year from which letters hardly bear dates in two calendars any more."""


def _same_day(line: Line, reading: Reading, other: Point, places: tuple[int, int, str]) -> _Found:
    """``25 октября (7 ноября) 1917``: a day and the same day in the other calendar."""
    end, behind, join = places
    one = reading.first
    if not one or not one.day or not other.day:
        return reading, end
    closed = join != "(" or line.codes[behind : behind + 1] == ")"
    if not closed:
        return reading, end
    behind += join == "("
    year = _YEAR_BEHIND.match(line.codes, behind) if not (one.year or other.year) else None
    if year:
        token = line.token(year.start("year"))
        return _with_year(one, other, token.value), year.end()
    return replace(two_days(one, other), weekday=reading.weekday), behind


_YEAR_BEHIND = re.compile(r"[,.]?o?(?P<year>Y)a?")


def _with_year(one: Point, other: Point, year: int) -> Reading:
    """Two days before a year: it is that of both, or where a year turns, that of one of them."""
    readings = {
        two_days(replace(one, year=a), replace(other, year=b))
        for a, b in ((year, year), (year, year + 1), (year - 1, year))
    }
    sure = [reading for reading in readings if reading.points]
    return sure[0] if len(sure) == 1 else unread()


def _span(one: Point, two: Point, shape: Shape) -> Reading:
    """A span of two points, of which the first takes month and year from the second."""
    first = replace(one, year=one.year or _year_before(one, two), month=one.month or two.month)
    last = replace(two, year=two.year or first.year)
    known = first.year and last.year
    if known and (first.first.iso > last.last.iso):
        return unread()
    if not known and first.first.iso[2:] > last.last.iso[2:]:
        return unread()
    return Reading(first, last, shape)


def _year_before(one: Point, two: Point) -> int:
    """The year of a point before another: December before January is the year before."""
    turns = one.month > two.month > 0 and one.month == MONTHS
    return two.year - turns if two.year else 0


def _hedged(line: Line, start: int) -> _Found | None:
    """``not later than 15 July`` · ``around 20 September``; in running text a bound is none."""
    bound = line.codes[start] == "<"
    if bound and not line.setting.loose:
        return None
    at = start + 1
    while line.codes[at : at + 1] in {"t", "o", "i"} and line.codes[at : at + 1]:
        at += 1
    found = simple(line, at, hedged=line.setting.loose)
    if found is None:
        return None
    reading, end = _styled(line, *_second(line, *found))
    if not bound:
        return replace(reading, around=True), end
    return _bounded(reading, line.token(start).name), end


def _bounded(reading: Reading, name: str) -> Reading:
    """What a bound leaves open. An excluded day is replaced by the day beside it."""
    points = reading.points
    if not points or name == "eve" or (reading.calendars and reading.calendars[0] == JULIAN
                                       and len(reading.calendars) == 1):  # fmt: skip
        return unread(reading.doubt or Doubt.UNREAD)
    first, last = points[0], points[-1]
    limits = {
        "not_after": (None, last.last),
        "not_before": (first.first, None),
        "before": (None, before(first)),
        "after": (after(last), None),
    }
    low, high = limits[name]
    if not low and not high:
        return unread()
    return replace(reading, first=low, last=high, shape=Shape.WITHIN)


def _between(line: Line, start: int) -> _Found | None:
    """``between 17 and 19 September 1931`` · ``между мартом и маем``: one day, not all of them."""
    at = start + 1 + (line.codes[start + 1 : start + 2] == "t")
    found = simple(line, at, hedged=True)
    if found is None:
        return None
    reading, end = found
    if reading.shape is Shape.DURATION and reading.last:
        return _styled(line, replace(reading, shape=Shape.WITHIN), end)
    joint = _AND.match(line.codes, end)
    other = simple(line, joint.end(), hedged=True) if joint else None
    if other is None or not reading.first or not other[0].first:
        return unread(), end
    return _styled(line, _within(reading.first, other[0].first), other[1])


def _within(one: Point, two: Point) -> Reading:
    reading = _span(one, two, Shape.WITHIN)
    if not reading.first or not reading.last:
        return reading
    return replace(reading, first=reading.first.first, last=reading.last.last)


def _from(line: Line, start: int) -> _Found | None:
    """``с 6 по 8 августа`` · ``du 6 au 8 août`` · ``from 28 February to 2 March 1932``."""
    at = start + 1 + (line.codes[start + 1 : start + 2] == "t")
    found = simple(line, at)
    if found is None or not found[0].first:
        return None
    reading, end = found
    if reading.shape is Shape.DURATION:
        return _styled(line, reading, end)
    joint = _TO.match(line.codes, end)
    other = simple(line, joint.end()) if joint else None
    if other is None or not reading.first or not other[0].first:
        return None
    return _styled(line, _span(reading.first, other[0].first, Shape.DURATION), other[1])


def _placed(line: Line, start: int, end: int, reading: Reading) -> Phrase:
    """A reading with its place; brackets and question marks that are its own belong to it."""
    first, last = line.at[start], line.at[end - 1]
    queried = any(token.code == "?" for token in line.tokens[first:last])
    opened = first > 0 and line.tokens[first - 1].code == "["
    inside = _is_open(line, max(0, first - _REACH), last)
    own = _is_open(line, first, last)
    asks = line.setting.loose or inside
    at = last + 1
    while at < len(line.tokens):
        code = line.tokens[at].code
        triple = "".join(token.code for token in line.tokens[at : at + 3]) == "(?)"
        if triple or (code == "?" and asks):
            queried = True
            at += 3 if triple else 1
        elif code == "]" and (own or opened):
            first -= not own
            own, opened, asks = False, False, True
            at += 1
        else:
            break
    span = Span(line.tokens[first].start, line.tokens[at - 1].end)
    reading = _checked(replace(reading, uncertain=queried))
    return Phrase(span, reading, tuple(_brackets(line, first, at)))


_REACH = 12
"""Tokens before a date among which the bracket that it stands in may open."""


def _is_open(line: Line, first: int, last: int) -> bool:
    """Whether a bracket opens among tokens and does not close."""
    codes = [token.code for token in line.tokens[first : last + 1]]
    return codes.count("[") > codes.count("]")


def _checked(reading: Reading) -> Reading:
    """A reading whose day of the week was held against the calendar."""
    day = reading.first
    if reading.uncertain and reading.shape is Shape.DURATION:
        reading = replace(reading, shape=Shape.WITHIN)
    if not (reading.weekday and day and day.is_day and reading.shape is Shape.POINT):
        return reading
    if reading.calendars == (JULIAN,) or weekday(day) == reading.weekday:
        return reading
    return replace(reading, doubt=Doubt.WEEKDAY)


def _brackets(line: Line, first: int, end: int) -> Iterator[Span]:
    """What stands in brackets among some tokens, the brackets included."""
    opening = -1
    for k in range(first, end):
        if line.tokens[k].code == "[":
            opening = k
        elif line.tokens[k].code == "]" and opening >= 0:
            yield Span(line.tokens[opening].start, line.tokens[k].end)
            opening = -1
