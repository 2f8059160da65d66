"""Dates in a text, as everything else asks for them."""

import re
from dataclasses import dataclass
from functools import lru_cache

from pipeline.lexicon import calendars, fold, months, periods, tokens
from pipeline.model import Attributes, Span
from pipeline.notation.dates.parsed import Setting, parsed
from pipeline.notation.dates.phrases import phrases
from pipeline.notation.dates.points import point
from pipeline.notation.dates.reading import Doubt, Years
from pipeline.notation.dates.value import attributes, has_year

TEXTS = 4096
"""Texts whose dates are remembered: signs of several kinds ask for those of one line."""
WORD = re.compile(r"[^\W\d_]+")
_FIGURES = re.compile(
    r"\d\s*[./–—-]{1,2}\s*[\divxhхіуlпшIVXХІУПШ]|\d\s+[IVXХІУ]|[IVXХІУ][./-]\d{4}"
)
_YEARS = re.compile(r"\d{3}")
_INDEX = re.compile(
    r"(?P<first>\d{4}(?:-\d\d){0,2})(?:(?:/|\.\.)(?P<last>\d{4}(?:-\d\d){0,2}))?(?=\s|$)"
)
_BARE_YEAR = re.compile(r"(?<![\w.,/-])\[?(?P<year>1[0-9]\d\d|20\d\d)(?!\d)\]?")
_AGE = re.compile(r"\s*(?:года|году|год|гг?\.?)(?!\w)", re.IGNORECASE)


def _names() -> frozenset[str]:
    """Words that a date without a figure or without its month in figures has, folded."""
    tables = (months.MONTHS, months.INSIDE, periods.SEASONS, periods.QUARTERS)
    phrases_ = [form for table in tables for rows in table.values() for forms in rows
                for form in forms]  # fmt: skip
    phrases_ += [*periods.FIRST_HALF.every(), *periods.SECOND_HALF.every()]
    phrases_ += calendars.REPUBLICAN.every()
    return frozenset(max(WORD.findall(fold(phrase)), key=len) for phrase in phrases_)


_NAMES = _names()
_CENTURIES = frozenset(WORD.findall(fold(word))[0] for word in periods.CENTURIES.every())


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a text; `value` is empty where it was seen but could not be read safely.

    `doubt` says why not, or what speaks against the value; `supplied` are the stretches in an
    editor's brackets, `weekday` the printed day of the week, 1 for Monday, 0 for none.
    """

    span: Span
    value: Attributes
    doubt: Doubt = Doubt.NONE
    supplied: tuple[Span, ...] = ()
    weekday: int = 0

    @property
    def has_year(self) -> bool:
        """Whether the reading says which year."""
        return has_year(self.value)


@lru_cache(TEXTS)
def find(
    text: str,
    years: Years | None = None,
    *,
    loose: bool = False,
    lang: str = "",
    bare: bool = False,
) -> tuple[Found, ...]:
    """All dates of a text, in order, not overlapping.

    `years` resolves years of two or three figures. With `loose` all-number forms such as ``22/7``,
    bounds and other forms count that are right for datelines and wrong for running text; with
    `bare` years alone count too. `lang` is the language whose order of day and month figures have
    (none: the day first).
    """
    if not _may_have(text, loose=loose or bare, bare=bare):
        return ()
    line = parsed(text, Setting(years, lang, loose, bare))
    return tuple(
        Found(phrase.span, attributes(phrase.reading), phrase.reading.doubt, phrase.supplied,
              phrase.reading.weekday)
        for phrase in phrases(line)
    )  # fmt: skip


def _may_have(text: str, *, loose: bool, bare: bool) -> bool:
    """A cheap look at a text: whether anything in it can be part of a date."""
    if _FIGURES.search(text) or (loose and _YEARS.search(text)):
        return True
    words = tokens(text)
    return not _NAMES.isdisjoint(words) or (bare and not _CENTURIES.isdisjoint(words))


def bare_year(text: str) -> Found | None:
    """A year that stands alone, as in the index line of a page dated no closer."""
    match = _BARE_YEAR.search(text)
    if not match:
        return None
    age = _AGE.match(text, match.end())
    end = age.end() if age else match.end()
    if text[end : end + 1].isalnum() or text[end : end + 1] in {"/", "-", "_"}:
        return None
    return Found(Span(match.start(), end), (("when", match["year"]),))


def date_range(text: str) -> Found | None:
    """The date an index line opens with: a day, month or year, or two of them with a slash."""
    match = _INDEX.match(text)
    if not match:
        return None
    first, last = match["first"], match["last"]
    value = (("from", first), ("to", last)) if last else (("when", first),)
    real = _is_real(first) and _is_real(last or first) and first <= (last or first) + "~"
    doubt = Doubt.NONE if real else Doubt.UNREAD
    return Found(Span(*match.span()), value if real else (), doubt)


def _is_real(iso: str) -> bool:
    """Whether a date in numbers exists in the calendar."""
    parts = [int(part) for part in iso.split("-")]
    return all(parts) and point(iso).exists
