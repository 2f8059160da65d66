"""What a line says besides its dates and times of day: signs of datelines ask for it."""

import re
from functools import lru_cache

from pipeline.lexicon import calendars, fold, hedges, longest_first, tokens, weekdays
from pipeline.notation.dates.finding import TEXTS, WORD, find


@lru_cache(TEXTS)
def share(text: str) -> float:
    """How much of the letters and digits of a line is date and time of day, 0 to 1."""
    total = sum(map(str.isalnum, text))
    return 1 - sum(map(str.isalnum, without(text))) / total if total else 0.0


def _any(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in words)


_HOURS = _any(longest_first((*weekdays.WEEKDAYS.every(),
                             *(t for t in weekdays.TIMES.every() if t[-1] != "."))))  # fmt: skip
_UNITS = _any(longest_first(t for t in weekdays.TIMES.every() if t[-1] == "."))
_TIME = re.compile(
    rf"(?<!\w)(?:\d{{1,2}}(?::\d\d)?\s?)?(?:{_HOURS})(?!\w)"
    rf"|(?<!\w)\d{{1,2}}(?::\d\d)?\s?(?:{_UNITS})(?!\w)"
    r"|(?<![\d.])\d{1,2}:\d\d(?!\d)",
    re.IGNORECASE,
)
_TIMED = frozenset(
    WORD.findall(fold(phrase))[-1]
    for phrase in (*weekdays.WEEKDAYS.every(), *weekdays.TIMES.every())
)
_CLOCK = re.compile(r"\d:\d")
_ABOUT = re.compile(
    r"(?<!\w)(?:"
    + _any(longest_first({word for family in (
        hedges.NOT_AFTER, hedges.NOT_BEFORE, hedges.BEFORE, hedges.AFTER, hedges.AROUND,
        hedges.EVE, hedges.BETWEEN, hedges.OR, calendars.OLD_STYLE, calendars.NEW_STYLE,
    ) for word in family.every()}))
    + r")(?!\w)",
    re.IGNORECASE,
)  # fmt: skip


@lru_cache(TEXTS)
def without(text: str) -> str:
    """What a line says besides its dates and times of day."""
    dates = find(text, loose=True)
    for found in reversed(dates):
        text = f"{text[: found.span.start]} {text[found.span.end :]}"
    text = _ABOUT.sub(" ", text) if dates else text
    timed = not _TIMED.isdisjoint(tokens(text)) or _CLOCK.search(text)
    return _TIME.sub(" ", text) if timed else text
