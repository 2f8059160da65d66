"""Dates as letters print them, read into TEI att.datable attributes (TEI section ND, W3C formats).

Read here: ``June 12, 1932`` · ``12 июня 1932 г.`` · ``4 de enero de 1902`` · ``29/IX-31`` ·
``16.XII.`` · ``22/7.`` · ``1911.09.29`` · ``6–8 August 1932`` · ``late November 1903`` ·
``May, 1911`` · ``March ... 1914``. What is hedged (*not later than*, *between*), doubted (``?``) or
dated in two ways is found but not read: the reader of the edition gets the words, never a wrong
day.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pipeline.lexicon import longest_first, lowered
from pipeline.lexicon.months import (
    EARLY,
    HEDGES,
    LATE,
    MIDDLE,
    MONTHS,
    NEW_STYLE,
    OLD_STYLE,
)
from pipeline.lexicon.weekdays import TIMES, WEEKDAYS
from pipeline.model import Attributes, Span

Years = tuple[int, int]
"""First and last year a two-digit year may stand for."""

_NUMBER_OF = {
    form: number
    for names in MONTHS.values()
    for number, forms in enumerate(names, start=1)
    for form in forms
}
_PART_OF = {
    **dict.fromkeys(EARLY.every(), "early"),
    **dict.fromkeys(MIDDLE.every(), "middle"),
    **dict.fromkeys(LATE.every(), "late"),
}
_ROMAN = {
    name: number
    for number, name in enumerate(
        ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"), start=1
    )
}
_CYRILLIC_ROMAN = str.maketrans("ІХіх", "IXIX")
_FIRST_DAY = {"early": 1, "middle": 11, "late": 21}
_LAST_DAY = {"early": 10, "middle": 20}


def _any(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in words)


_MONTH = rf"(?P<month>{_any(longest_first(_NUMBER_OF))})(?!\w)"
_PART = rf"(?P<part>{_any(longest_first(_PART_OF))})\s*"
_DAY = r"(?<![\w.,/№-])(?P<day>\d{1,2})(?:\s?[-–—]\s?(?P<day2>\d{1,2}))?"
_BOTH = r"(?<![\w.,/№-])(?P<julian>\d{1,2})/(?P<day>\d{1,2})"
"""A day in both calendars, the Julian first: ``3/16 March 1909``."""
_GAP = r"(?:\.{2,}|…|_{2,}|[«\"“]\s*[»\"”])"
"""A day that the writer left open: ``March ... 1914``."""
_SUFFIX = r"(?:st|nd|rd|th|-?го|-?е|º|er|re|te[nr]?)?\.?"
_AGE = r"(?:\s*(?:года|году|год|гг?\.?)(?!\w))?"
_YEAR4 = rf"\[?(?P<year>1[0-9]\d\d|20\d\d)(?!\d)\]?{_AGE}"
_YEAR = rf"\[?(?P<year>1[0-9]\d\d|20\d\d|9?\d\d)(?![\d./]*\d)\]?{_AGE}"
"""A year as datelines write it, down to its last three or two digits: ``22. 2. 904``."""
_NOT_A_TIME = rf"(?!\s*(?:{_any(longest_first(TIMES.every()))}))"

_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_BOTH}{_SUFFIX}\s*(?:de\s+|of\s+)?{_MONTH}(?:,?\s*(?:del?\s+)?{_YEAR4})?",
        rf"(?<!\w){_MONTH}\s+{_BOTH}{_SUFFIX}(?!\w)(?:,?\s*{_YEAR4})?",
        rf"{_DAY}{_SUFFIX}\s*(?:de\s+|of\s+)?{_MONTH}(?:,?\s*(?:del?\s+)?{_YEAR4})?",
        rf"(?<!\w){_MONTH}\s+(?:the\s+)?{_DAY}{_SUFFIX}(?!\w)(?:,?\s*{_YEAR4})?",
        rf"(?<!\w){_PART}{_MONTH}(?:,?\s*(?:del?\s+)?{_YEAR4})?",
        rf"(?:{_GAP}\s*(?:de\s+|of\s+)?)?(?<!\w){_MONTH},?\s*(?:del?\s+)?{_YEAR4}",
        rf"(?<!\w){_MONTH}\s*{_GAP}\s*(?:дня\s*)?,?\s*{_YEAR4}",
        rf"{_DAY}\s*(?:\./|[./\s–—-])\s*(?P<roman>[IVXІХ]{{1,4}})(?!\w)(?:\s*[./–—-]?\s*{_YEAR})?\.?",
        r"(?<!\d)(?P<year>1[0-9]\d\d|20\d\d)[-./](?P<numeral>\d\d)(?:[-./](?P<day>\d\d))?(?!\d)",
    )
)
_LOOSE = (
    re.compile(
        r"(?<![\w.,/№-])(?P<day>\d{1,2})(?:\.\s?/?|/)(?P<numeral>\d{1,2})"
        rf"(?:(?:\.\s?|[/–-]|\s){_YEAR}{_NOT_A_TIME})?(?!\w)\.?",
        re.IGNORECASE,
    ),
    re.compile(rf"{_DAY}{_SUFFIX}\s*(?:de\s+|of\s+)?{_MONTH},?\s*{_YEAR}(?=\W*$)", re.IGNORECASE),
)
"""Forms that are dates in datelines and may be anything in running text."""
_INDEX = re.compile(
    r"(?P<first>\d{4}(?:-\d\d){0,2})(?:(?:/|\.\.)(?P<last>\d{4}(?:-\d\d){0,2}))?(?=\s|$)"
)
_BARE_YEAR = re.compile(rf"(?<![\w.,/-]){_YEAR4}(?![\w/-])")
_HOURS = _any(longest_first((*WEEKDAYS.every(), *(t for t in TIMES.every() if t[-1] != "."))))
_UNITS = _any(longest_first(t for t in TIMES.every() if t[-1] == "."))
_TIME = re.compile(
    rf"(?<!\w)(?:\d{{1,2}}(?::\d\d)?\s*)?(?:{_HOURS})(?!\w)"
    rf"|(?<!\w)\d{{1,2}}(?::\d\d)?\s*(?:{_UNITS})(?!\w)"
    r"|(?<![\d.])\d{1,2}:\d\d(?!\d)",
    re.IGNORECASE,
)
_TEXTS = 1024
"""Texts whose dates are remembered: signs of several kinds ask for those of one line."""
_OLD_STYLE = re.compile(rf"[\s,(]*(?:{_any(OLD_STYLE.every())})(?!\w)", re.IGNORECASE)
_STYLES = re.compile(
    rf"(?<!\w)(?:{_any(longest_first((*OLD_STYLE.every(), *NEW_STYLE.every())))})(?!\w)",
    re.IGNORECASE,
)
_HEDGE = re.compile(rf"(?<!\w)(?:{_any(HEDGES.every())})(?!\w)", re.IGNORECASE)
_HEDGED = re.compile(rf"(?<!\w)(?:{_any(HEDGES.every())})(?:\s+\S+){{0,2}}\s*\W?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a text; `value` is empty where it was seen but could not be read safely."""

    span: Span
    value: Attributes

    @property
    def has_year(self) -> bool:
        """Whether the reading says which year."""
        return any(not point.startswith("--") for _, point in self.value)


@lru_cache(_TEXTS)
def find(text: str, years: Years | None = None, *, loose: bool = False) -> tuple[Found, ...]:
    """All dates of a text, in order, not overlapping.

    `years` resolves two-digit years; without it they stay unread, and the value has the form
    ``--MM-DD``. With `loose`, all-number forms such as ``22/7`` count too: right for datelines,
    wrong for running text.
    """
    forms = (*_FORMS, *_LOOSE) if loose else _FORMS
    matches = sorted(
        (match for form in forms for match in form.finditer(text)),
        key=lambda match: (match.start(), -match.end()),
    )
    return tuple(_without_overlap(text, matches, years))


def bare_year(text: str) -> Found | None:
    """A year that stands alone, as in the index line of a page dated no closer."""
    match = _BARE_YEAR.search(text)
    return Found(Span(*match.span()), (("when", match["year"]),)) if match else None


def date_range(text: str) -> Found | None:
    """The date an index line opens with: a day, month or year, or two of them with a slash."""
    match = _INDEX.match(text)
    if not match:
        return None
    first, last = match["first"], match["last"]
    value = (("from", first), ("to", last)) if last else (("when", first),)
    return Found(Span(*match.span()), value if _is_real(first) and _is_real(last or first) else ())


def _is_real(point: str) -> bool:
    """Whether a date in numbers exists in the calendar."""
    year, month, day = (*map(int, point.split("-")), 1, 1)[:3]
    return year > 0 and 1 <= month <= len(_ROMAN) and 1 <= day <= monthrange(year, month)[1]


def share(text: str) -> float:
    """How much of the letters and digits of a line is date and time of day, 0 to 1."""
    total = sum(map(str.isalnum, text))
    return 1 - sum(map(str.isalnum, without(text))) / total if total else 0.0


def without(text: str) -> str:
    """What a line says besides its dates and times of day."""
    dates = find(text, loose=True)
    for found in reversed(dates):
        text = f"{text[: found.span.start]} {text[found.span.end :]}"
    return _TIME.sub(" ", _STYLES.sub(" ", _HEDGE.sub(" ", text)) if dates else text)


def _without_overlap(
    text: str, matches: list[re.Match[str]], years: Years | None
) -> Iterator[Found]:
    end = -1
    for match in matches:
        if match.start() < end:
            continue
        second = end > 0 and text[end : match.start()].strip() == "("
        end = match.end()
        doubted = second or _doubted(text, match)
        yield Found(Span(*match.span()), () if doubted else _value(match, years))


def _doubted(text: str, match: re.Match[str]) -> bool:
    """Whether words or marks around a date say that it is not simply this date."""
    before, after = text[: match.start()], text[match.end() :].lstrip(" ]")
    calendars = before.rstrip().endswith(("(", ")")) and before.rstrip(" ()")[-1:].isdigit()
    julian = _OLD_STYLE.match(after) is not None
    two = re.match(r"\(\s*\d{1,2}\s", after) is not None
    return bool(after[:1] == "?" or calendars or two or julian or _HEDGED.search(before[-60:]))


def _value(match: re.Match[str], years: Years | None) -> Attributes:
    parts = match.groupdict()
    month = _month(parts)
    year = _year(parts.get("year"), years)
    prefix = f"{year:04d}-" if year else "--"
    last = monthrange(year or 2000, month)[1] if month else 0
    if not month or (parts.get("julian") and not _is_in_both(parts)):
        return ()
    if parts.get("part"):
        first = _FIRST_DAY[_PART_OF[lowered(parts["part"])]]
        final = _LAST_DAY.get(_PART_OF[lowered(parts["part"])], last)
        return (
            ("notAfter", f"{prefix}{month:02d}-{final:02d}"),
            ("notBefore", f"{prefix}{month:02d}-{first:02d}"),
        )
    days = [int(parts[name]) for name in ("day", "day2") if parts.get(name)]
    if any(not 1 <= day <= last for day in days) or days != sorted(days):
        return ()
    if not days:
        return (("when", f"{prefix}{month:02d}"),)
    points = [f"{prefix}{month:02d}-{day:02d}" for day in days]
    return (("when", points[0]),) if len(points) == 1 else (("from", points[0]), ("to", points[1]))


_APART = {17: 11, 18: 12, 19: 13}
"""Days by which the calendars differ, by the hundreds of the year."""


def _is_in_both(parts: dict[str, str | None]) -> bool:
    """Whether two days with a stroke between are one day in the Julian and Gregorian calendars."""
    days = int(parts["day"] or 0) - int(parts["julian"] or 0)
    year = parts.get("year")
    return days == _APART.get(int(year) // 100) if year else days in _APART.values()


def _month(parts: dict[str, str | None]) -> int:
    """The month of a match, 1 to 12, or 0 where it names none."""
    if parts.get("month"):
        return _NUMBER_OF[lowered(str(parts["month"]))]
    if parts.get("roman"):
        return _ROMAN.get(str(parts["roman"]).upper().translate(_CYRILLIC_ROMAN), 0)
    number = int(parts.get("numeral") or 0)
    return number if 1 <= number <= len(_ROMAN) else 0


def _year(printed: str | None, years: Years | None) -> int | None:
    """The year meant, where a two-digit one has exactly one reading within `years`."""
    if printed is None:
        return None
    if len(printed) == len("1931"):
        return int(printed)
    if years is None:
        return None
    known = 10 ** len(printed)
    fitting = [year for year in range(years[0], years[1] + 1) if year % known == int(printed)]
    return fitting[0] if len(fitting) == 1 else None
