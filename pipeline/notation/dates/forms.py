"""The forms of simple dates as patterns over the codes of tokens, and what each is read as.

To add a form, add a line to `_FORMS`. Brackets and question marks are not among the codes here: an
editor may put them anywhere in a date (``June [1932]``, ``[18 December?, 1777]``).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from pipeline.notation.dates import numbers, periods
from pipeline.notation.dates.parsed import Line, Parts
from pipeline.notation.dates.points import Point, exists_in_julian
from pipeline.notation.dates.reading import Doubt, Reading, Shape, unread
from pipeline.notation.dates.styles import GREGORIAN, JULIAN, two_days


def _dated(parts: Parts) -> Reading | None:
    """A day or days of a month, in words or Roman figures, or the month alone.

    In running text a day in words needs its year: *the second may*.
    """
    year = parts.year
    if year is None:
        return unread(Doubt.CENTURY)
    first = parts.day("day", year)
    if parts.code("day") == "e" and first.day > 1 and not (year or parts.line.setting.loose):
        return None
    if not parts.token("day"):
        return Reading(first)
    if not parts.token("other"):
        return _one(first)
    other = parts.day("other", year)
    return _two(first, other, parts.code("join"))


def _one(day: Point) -> Reading:
    """A day of the calendar; one that only the Julian calendar has is a day of that."""
    if day.day and day.exists:
        return Reading(day)
    only_there = day.day and day.year and exists_in_julian(day)
    return Reading(day, calendars=(JULIAN,)) if only_there else unread()


def _two(first: Point, other: Point, join: str) -> Reading:
    if not (first.day and other.day and exists_in_julian(first) and exists_in_julian(other)):
        return unread()
    if join in {"/", "("}:
        return two_days(first, other)
    if not (first.exists and other.exists and first.day < other.day):
        return unread()
    return Reading(first, other, Shape.WITHIN if join == "|" else Shape.DURATION)


def _roman(parts: Parts) -> Reading | None:
    """``11/VII-27`` · ``12/VI 32`` · ``16.XII.``; in running text ``p. 15 I`` is none."""
    day, month = parts.token("day"), parts.token("month")
    if not day or not month:
        return None
    between = parts.line.text[day.end : month.start].strip()
    sure = bool(between) or (month.end - month.start > 1 and parts.code("year") == "Y")
    return _dated(parts) if sure or parts.line.setting.loose else None


def _month_first(parts: Parts) -> Reading | None:
    """``June 12, 1932`` · ``May the 6th``; *in March 12 barges* is a month, and so is no day."""
    start = parts.match.start()
    inside = start > 0 and parts.line.codes[start - 1] == "i"
    return None if inside and not parts.token("year") else _dated(parts)


def _both_spans(parts: Parts) -> Reading:
    """``3/16 – 6/19 March 1909``: two days, each in both calendars."""
    year = parts.year
    if year is None:
        return unread(Doubt.CENTURY)
    ends = [
        two_days(parts.day(old, year), parts.day(new, year))
        for old, new in (("day", "other"), ("old", "new"))
    ]
    first, last = (end.first for end in ends)
    if not first or not last or first.iso >= last.iso or ends[0].calendars != ends[1].calendars:
        return unread()
    return Reading(first, last, Shape.DURATION, ends[0].calendars)


def _styled(parts: Parts) -> Reading | None:
    """``12 (н. ст.) мая 1909 г.``: the style stands between the day and its month."""
    read = _dated(parts)
    if read is None or not read.points:
        return read
    style = JULIAN if parts.code("style") == "j" else GREGORIAN
    known = not read.calendars and (style == GREGORIAN or bool(parts.year))
    return replace(read, calendars=(style,)) if known else unread()


def _listed(parts: Parts) -> Reading | None:
    """``6, 7 и 8 августа``: days in a row, named one by one."""
    year = parts.year
    if year is None:
        return unread(Doubt.CENTURY)
    first, last = parts.day("day", year), parts.day("other", year)
    named = [t.value for t in parts.line.tokens[parts.first : parts.last] if t.code in {"d", "w"}]
    row = list(range(first.day, last.day + 1))
    if not (first.exists and last.exists) or named[: len(row)] != row:
        return unread() if parts.line.setting.loose else None
    return Reading(first, last, Shape.DURATION)


def _republican(_: Parts) -> Reading:
    return unread(Doubt.REPUBLICAN)


def _impossible(_: Parts) -> Reading:
    """``29/XIII-31``."""
    return unread()


_DAY = r"(?P<day>[dwe])(?:-?s)?\.?"
_DAYS = rf"{_DAY}(?:(?P<join>[-/(&|T])t?(?P<other>[dw])(?:-?s)?\.?\)?)?"
_YEAR = r"(?:[,.]?[ot]{0,2}(?P<year>Y)a?)"
_CUT = r"(?:'(?P<short>w)(?!\w))"
_SHORT = r"(?:'?(?P<short>[wh])a?(?=$|[.,)a;-])(?!\.[dw]|;[dw]|a?u))"
_ROMAN_YEAR = r"(?:\.?[/-]?(?:(?P<year>Y)|(?P<short>[wh])(?!;[dw]|u|\.[dw];))a?)"
_Read = Callable[[Parts], Reading | None]


@dataclass(frozen=True, slots=True)
class _Form:
    """A pattern over codes, and how a match is read (None: it is no date after all)."""

    pattern: re.Pattern[str]
    read: _Read


def _forms(*lines: tuple[str, _Read]) -> tuple[_Form, ...]:
    return tuple(_Form(re.compile(pattern), read) for pattern, read in lines)


_ALWAYS = _forms(
    (rf"{_DAYS}o{{0,2}}(?P<month>[Mk])(?:{_YEAR}|{_CUT})?", _dated),
    (rf"{_DAY}\(?(?P<style>[jg])\)?o?(?P<month>[Mk]){_YEAR}?", _styled),
    (rf"(?P<day>[dw]),(?:[dw],){{0,6}}[dw],?&(?P<other>[dw])\.?o{{0,2}}(?P<month>[MkR]){_YEAR}?",
     _listed),
    (rf"(?P<day>[dw])/(?P<other>[dw])-(?P<old>[dw])/(?P<new>[dw])\.?o?(?P<month>[Mk]){_YEAR}?",
     _both_spans),
    (rf"(?P<month>M)t?{_DAYS}o?{_YEAR}?", _month_first),
    (rf"(?P<month>k){_DAYS}{_YEAR}", _month_first),
    (rf"(?:Go{{0,2}})?(?P<month>[Mmk]){_YEAR}", _dated),
    (r"(?P<month>M)Go?,?(?P<year>Y)a?", _dated),
    (r"(?P<month>[Mm])(?=[-T&|][Mmk])", _dated),
    (rf"{_DAYS}[./-]{{0,2}}(?P<month>R){_ROMAN_YEAR}?", _roman),
    (r"[dw][./]X(?:[./-]?[wY])?", _impossible),
    (r"(?P<month>R)[./-](?P<year>Y)a?", _dated),
    (rf"(?P<part>P)-?t?o{{0,2}}(?P<month>[MmR]){_YEAR}?", periods.part),
    (r"(?P<part>P)-?t?o{0,2}(?P<season>S),?o?(?P<year>Y)a?", periods.part),
    (r"(?P<half>H)t?o?(?P<month>[Mm])(?:,?o?(?P<year>Y)a?)?", periods.half),
    (r"(?P<season>S),?o?(?P<year>Y)(?:[/-](?P<later>[dwY]))?a?", periods.season),
    (r"(?P<year>Y)[./-](?P<month>[dw])(?:[./-](?P<day>[dw]))?(?![./-]?[dw])", numbers.iso),
    (r"(?P<day>[dw])[./](?P<month>[dw])[./](?P<year>Y)a?", numbers.numeric),
    (r"[dw](?:-?s)?\.?o?V(?:o*[RXdwYe])?", _republican),
)  # fmt: skip
"""Forms that are dates wherever they stand."""

_IN_DATELINES = _forms(
    (rf"{_DAYS}o?(?P<month>[Mk])(?:{_YEAR}|{_SHORT})", _dated),
    (r"(?P<month>[Mk]),?(?P<short>h)a?", _dated),
    (r"(?P<day>[dw])(?:\./|[./-])(?P<month>[dw])(?!u)(?:[./-]?(?:(?P<year>Y)|(?P<short>[wh])(?!u))a?)?(?![./-][dw](?!u))",
     numbers.numeric),
    (r"(?P<month>[dw])[./](?P<year>Y)a?", numbers.month_and_year),
    (r"(?P<part>P)-?t?o?(?P<year>Y)a?", periods.part),
    (r"(?P<half>H)t?o?(?P<year>Y)a?", periods.half),
    (r"(?P<quarter>q)t?o?(?P<year>Y)a?", periods.quarter),
)  # fmt: skip
"""Forms that may be something else in running text."""

_BARE = _forms(
    (r"(?P<year>Y)(?:[/-](?P<later>[dwY]))?a?", periods.years),
    (r"(?P<year>Y)-?Da?N?", periods.decade),
    (r"N(?P<year>Y)", periods.decade),
    (r"(?P<century>[dwRX])(?:-?s)?\.?-?C", periods.century),
    (r"C(?P<century>[dwRX])", periods.century),
)  # fmt: skip
"""Years and longer periods, which are dates only where one is looked for."""

_MONTH_ALONE = _Form(re.compile(r"(?P<month>[MmR])"), _dated)


def simple(
    line: Line, start: int, *, hedged: bool = False, joined: bool = False
) -> tuple[Reading, int] | None:
    """The longest simple date at a place of a line's codes, and the place behind it.

    Behind a hedge a year may stand alone, and a month in the first words of a line. A date that is
    `joined` to another follows its stroke; others have nothing written on to them.
    """
    found: tuple[Reading, int] | None = None
    for form in _of(line, start, hedged=hedged):
        match = form.pattern.match(line.codes, start)
        if (
            match
            and (found is None or match.end() > found[1])
            and (joined or _stands_free(line, match))
        ):
            read = form.read(Parts(line, match))
            found = (read, _end(line, match)) if read else found
    return found


def _of(line: Line, start: int, *, hedged: bool) -> Iterator[_Form]:
    yield from _ALWAYS
    if line.setting.loose:
        yield from _IN_DATELINES
    if hedged or line.setting.bare:
        yield from _BARE
    if hedged and line.opens(start):
        yield _MONTH_ALONE


_BESIDE = frozenset("№#§$-–/")
_NUMBERED = re.compile(r"(?:№|#|\bN[or]\.|\bN[°º]|\bNúm\.)\s?$", re.IGNORECASE)
"""``Телеграмма № 1234``: what counts documents is no date."""
_SIGN = 6


def _stands_free(line: Line, match: re.Match[str]) -> bool:
    """Whether no figure, number sign or letter is written on to a date in front."""
    start = line.token(match.start()).start
    if _NUMBERED.search(line.text, max(0, start - _SIGN), start):
        return False
    before, more = line.text[max(0, start - 1) : start], line.text[max(0, start - 2) : start - 1]
    if before in _BESIDE or before.isalnum():
        return not before or not line.text[start].isdecimal()
    return not (before in {".", ",", ":"} and before and more.isdecimal())


def _end(line: Line, match: re.Match[str]) -> int:
    """The end of a form: the stop behind figures without a year is their own (``16.XII.``)."""
    groups = match.groupdict()
    figures = line.codes[match.end() - 1] in {"R", "d"} and groups.get("month") in {"R", "d"}
    yearless = not groups.get("year") and not groups.get("short")
    return match.end() + (figures and yearless and line.codes[match.end() :][:1] == ".")
