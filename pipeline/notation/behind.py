"""The place that a dateline names behind its day: ``12 июня 1932 г., Городок``."""

import re

from pipeline.lexicon import fold
from pipeline.lexicon.months import ARTICLES
from pipeline.lexicon.weekdays import FEASTS
from pipeline.model import Span
from pipeline.notation.dates import share
from pipeline.notation.inflection import tagged
from pipeline.notation.names import names_in
from pipeline.notation.shapes import holds, is_initial, words_with_spans

_BEHIND = re.compile(r"[.\])]{0,2},\s(?:г\.\s?|гор\.\s?|at\s|in\s|à\s|en\s|в\s)?")


def opens_with_date(text: str, start: int) -> bool:
    """Whether a line opens with the date that begins at `start`, or with the article before it."""
    lead = fold(text[:start].strip(" [("))
    return not lead or lead in map(fold, ARTICLES.every())


def place_behind(text: str, start: int, lang: str) -> Span | None:
    """The place of a dateline whose date ends at `start`: the one name that all of the rest is."""
    rest = text[start:]
    spans = names_in(text, lang, Span(start, len(text)))
    led = _BEHIND.match(rest)
    if led is None or len(spans) != 1:
        return None
    place = spans[0]
    surname = lang == "ru" and tagged(place.of(text), "Surn") and not tagged(place.of(text), "Geox")
    initials = any(is_initial(word) for word, _ in words_with_spans(place.of(text)))
    timed = share(rest) > 0 or holds(rest, FEASTS, lang)
    whole = place.start == start + led.end() and not text[place.end :].strip(" .])")
    return place if whole and not (surname or initials or timed) else None
