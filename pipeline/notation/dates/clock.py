"""Times of day: ``23 ч. 10 м.`` · ``5 o'clock in the afternoon`` · ``21:40``."""

import re
from dataclasses import dataclass

from pipeline.lexicon import longest_first, lowered
from pipeline.lexicon.clock import AFTERNOON, FORENOON, HOURS, MINUTES
from pipeline.model import Span

_NOON, _DAY, _HOUR = 12, 24, 60


def _any(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, longest_first(words)))


_PART = rf"(?:\s(?:(?P<am>{_any(FORENOON.every())})|(?P<pm>{_any(AFTERNOON.every())}))(?!\w))"
_MINUTES = rf"(?P<minute>\d{{1,2}})(?:\s?(?:{_any(MINUTES.every())})(?!\w))?"
_IN_WORDS = re.compile(
    rf"(?<![\w.,:/])(?P<hour>\d{{1,2}})\s?(?:{_any(HOURS.every())})(?!\w)"
    rf"(?:\s?{_MINUTES}(?![\d.]))?{_PART}?",
    re.IGNORECASE,
)
_IN_FIGURES = re.compile(
    rf"(?<![\w.,:/])(?P<hour>\d{{1,2}}):(?P<minute>\d\d)(?![\d:])(?:\s?(?:{_any(HOURS.every())})"
    rf"(?!\w))?{_PART}?",
    re.IGNORECASE,
)
_DOTTED = re.compile(
    rf"(?<![\w.,:/])(?P<hour>\d{{1,2}})\.(?P<minute>\d\d)\s?(?:{_any(HOURS.every())})(?!\w){_PART}?",
    re.IGNORECASE,
)
_OF_TWELVE = re.compile(
    rf"(?<![\w.,:/])(?P<hour>\d{{1,2}})(?:[.:](?P<minute>\d\d))?{_PART}", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day in a text; `iso` is ``HH:MM:00``, or ``""`` where it may be of either half of
    the day.
    """

    span: Span
    iso: str


def clocks(text: str) -> tuple[Clock, ...]:
    """The times of day of a text, in order."""
    if not any(map(str.isdigit, text)):
        return ()
    forms = (_IN_WORDS, _IN_FIGURES, _DOTTED, _OF_TWELVE)
    matches = sorted(
        (match for form in forms for match in form.finditer(text)),
        key=lambda match: (match.start(), -match.end()),
    )
    found: list[Clock] = []
    for match in matches:
        read = _iso(match)
        if read is not None and (not found or match.start() >= found[-1].span.end):
            found.append(Clock(Span(match.start(), match.end()), read))
    return tuple(found)


def _iso(match: re.Match[str]) -> str | None:
    """The time, ``""`` where it is not sure, None where there is no such time."""
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if hour >= _DAY or minute >= _HOUR:
        return None
    if match["am"] or match["pm"]:
        if not 0 < hour <= _NOON:
            return None
        sure = hour % _NOON + _NOON * bool(match["pm"])
        return "" if _at_night(match, hour) else f"{sure:02d}:{minute:02d}:00"
    written = match["hour"].startswith("0") or hour > _NOON
    return f"{hour:02d}:{minute:02d}:00" if written else ""


def _at_night(match: re.Match[str], hour: int) -> bool:
    """Twelve is noon or midnight by the use of a language: it is left alone."""
    return hour == _NOON and lowered(match["am"] or match["pm"]) != "дня"
