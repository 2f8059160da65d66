"""Days that running text gives from the day it was written on.

What is found here is no date before the letter's own is known; `Relative.day` reckons it.
"""

import datetime
import re
from dataclasses import dataclass, replace
from functools import cache

from pipeline.lexicon import Family, fold, longest_first
from pipeline.lexicon.months import SUFFIXES
from pipeline.lexicon.relative import (
    DAY_BEFORE,
    LAST_MONTH,
    LAST_OR_NEXT,
    NEXT_MONTH,
    OF_THE,
    THIS_MONTH,
    THIS_YEAR,
    YESTERDAY,
)
from pipeline.lexicon.weekdays import DAYS
from pipeline.model import Span
from pipeline.notation.dates.points import MONTHS, days

_WEEK = 7


@dataclass(frozen=True, slots=True)
class Relative:
    """A day given from another: so many days off, a day of the month some months off, the last
    such day (`past`), or a day of the week (1 to 7).
    """

    span: Span
    off: int = 0
    day_of_month: int = 0
    months: int = 0
    past: bool = False
    weekday: int = 0

    def days(self, written: datetime.date) -> tuple[datetime.date, ...]:
        """The days it may mean in a text written on a day; none where there is no such day."""
        if self.weekday:
            back = (written.isoweekday() - self.weekday) % _WEEK or _WEEK
            last = written - datetime.timedelta(back)
            return last, last + datetime.timedelta(_WEEK)
        if not self.day_of_month:
            return (written + datetime.timedelta(self.off),)
        if not self.past:
            return _in_month(written, self.months, self.day_of_month)
        this = _in_month(written, 0, self.day_of_month)
        before = _in_month(written, -1, self.day_of_month)
        if self.day_of_month == written.day:
            return (*before, *this)
        return this if self.day_of_month < written.day else before


def _in_month(written: datetime.date, off: int, day: int) -> tuple[datetime.date, ...]:
    """A day of the month some months off, if that month has it."""
    count = written.year * MONTHS + written.month - 1 + off
    year, month = count // MONTHS, count % MONTHS + 1
    return (datetime.date(year, month, day),) if 1 <= day <= days(year, month) else ()


_WORD_AFTER = {
    "en": r"(?=\s*[,.;:)!?]|\s*$|\s(?:and|but|i|we|you|he|she|was|is|has|have|had|came|reached)\b)",
    "ru": r"(?:\sчисла)?(?=\s*[,.;:)!?]|\s*$|\s(?![^\W\d_]*(?:а|я|и|ы|го|ой|ей)\b)[а-я])",
    "de": r"(?=\s*[,;:)!?]|\s*$|\s[a-zäöü])",
    "fr": r"(?=\s*[,.;:)!?]|\s*$|\s(?:et|que|je|nous|vous|a|est|m)\b)",
    "es": r"(?=\s*[,.;:)!?]|\s*$|\s(?:y|que|me|nos|ha|he|fue)\b)",
}
"""What may follow a day of the month that stands alone: no noun, whose number it would be."""
_ENDED = {"en": True, "ru": True}
"""Languages in which such a day has the ending of an ordinal always."""


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    """Everything relative in one language, on folded text."""

    def any_(family: Family) -> str:
        words = longest_first(map(fold, family.words(lang)))
        return "|".join(re.escape(word).replace(r"\ ", r"\s?") for word in words)

    ending = rf"(?:-?(?:{'|'.join(map(re.escape, map(fold, SUFFIXES.words(lang))))})(?!\w))"
    needed = ending if lang in _ENDED else rf"(?:{ending}|\.)?"
    week = "|".join(
        rf"(?P<w{n}>{'|'.join(re.escape(fold(w)) for w in longest_first(forms) if w[-1] != '.')})"
        for n, forms in enumerate(DAYS[lang], start=1)
    )
    return re.compile(
        rf"(?:(?<!\w)(?:{any_(OF_THE)})\s)?(?<![\w.,/№-])(?P<day>\d{{1,2}}){ending}?\.?\s(?:(?P<this>{any_(THIS_MONTH)})"
        rf"|(?P<last>{any_(LAST_MONTH)})|(?P<next>{any_(NEXT_MONTH)}))(?!\w)"
        rf"|(?<!\w)(?:{any_(OF_THE)})\s(?P<bare>\d{{1,2}}){needed}{_WORD_AFTER[lang]}"
        rf"|(?<!\w)(?:(?P<ago>{any_(DAY_BEFORE)})|(?P<yesterday>{any_(YESTERDAY)}))(?!\w)"
        rf"|(?<!\w)(?:{any_(LAST_OR_NEXT)})\s(?:{week})(?!\w)"
    )


def relatives(text: str, lang: str) -> tuple[Relative, ...]:
    """The relative days of a text in one of the languages of the lexicon, in order."""
    if lang not in DAYS:
        return ()
    matches = _pattern(lang).finditer(fold(text))
    return tuple(_read(match) for match in matches if not _counts(match, text, lang))


def _counts(match: re.Match[str], text: str, lang: str) -> bool:
    """Whether a day that stands alone is the number of something: German nouns have capitals."""
    return lang == "de" and match["bare"] is not None and text[match.end() :][1:2].isupper()


def _read(match: re.Match[str]) -> Relative:
    groups = match.groupdict()
    span = Span(match.start(), match.end())
    if groups["day"]:
        span = replace(span, start=match.start("day"))
        months = -1 if groups["last"] else 1 if groups["next"] else 0
        return Relative(span, day_of_month=int(groups["day"]), months=months)
    if groups["bare"]:
        start = match.start("bare")
        return Relative(replace(span, start=start), day_of_month=int(groups["bare"]), past=True)
    if groups["ago"] or groups["yesterday"]:
        return Relative(span, off=-2 if groups["ago"] else -1)
    number = next(n for n in range(1, _WEEK + 1) if groups[f"w{n}"])
    return Relative(span, weekday=number)


@cache
def _this_year(lang: str) -> re.Pattern[str]:
    words = longest_first(map(fold, THIS_YEAR.words(lang)))
    joined = "|".join(re.escape(word).replace(r"\ ", r"\s?") for word in words)
    return re.compile(rf",?\s(?:{joined})(?!\w)")


def this_year(text: str, end: int, lang: str) -> int:
    """Where *of this year* ends that stands at a place of a text; 0 where it does not."""
    match = _this_year(lang).match(fold(text), end)
    return match.end() if match else 0
