"""The place that a dateline names before its day."""

import re
from functools import cache

from pipeline.lexicon import fold
from pipeline.lexicon.addresses import LODGINGS, STREETS
from pipeline.lexicon.datelines import BESIDE, LEADING, QUARTERS
from pipeline.lexicon.genres import TOWARDS
from pipeline.lexicon.office import DISPATCHED
from pipeline.lexicon.routing import SENDER
from pipeline.lexicon.weekdays import FEASTS, WEEKDAYS
from pipeline.model import Span
from pipeline.notation.addresses import before_address
from pipeline.notation.dates import share
from pipeline.notation.inflection import tagged
from pipeline.notation.names import names_in
from pipeline.notation.shapes import holds, is_initial, starts_with, words, words_with_spans

_SETTLEMENT = re.compile(r"\b(?:г|гор|с|д|дер|пос|ст|м)\.\s?$")
"""What belongs to the name of a place behind it."""
_WITHIN = re.compile(r",\s?")
_MOST_WITHIN = 2
"""Words of a district behind a place: *Holme, North Riding*."""


def place_before(text: str, end: int, lang: str) -> Span | None:
    """The place of a dateline whose date begins at `end`: the one name before it, or a town and
    what it lies in, if that is all that stands there but commas, prepositions, a district, a street
    or a house, and no day of the week, feast or surname.
    """
    end = len(before_address(text[:end], lang))
    spans = [_led(text, span, lang) for span in names_in(text, lang, Span(0, end))]
    spans = [span for span in spans if not _is_no_name(span.of(text), lang)]
    place = _joined(text, spans)
    if place is None or is_feast(text.lstrip(), lang) or _is_no_place(text, place, lang):
        return None
    around = words(text[: place.start] + " " + text[place.end : end])
    if not all(_stands_beside(word, lang) for word in around):
        return None
    settled = _SETTLEMENT.search(text, 0, place.start)
    return Span(settled.start(), place.end) if settled else place


def is_feast(text: str, lang: str) -> bool:
    """Whether words name a feast or a day of the week, which may stand where a place does."""
    return bool(starts_with(text, FEASTS, lang) or starts_with(text, WEEKDAYS, lang))


def _is_no_name(text: str, lang: str) -> bool:
    """Whether a run of capitals is a feast, or a word that only leads to the place."""
    leads = fold(text) in _beside(lang) or starts_with(text, SENDER, lang) == fold(text)
    return is_feast(text, lang) or leads


def _led(text: str, span: Span, lang: str) -> Span:
    """A name without the preposition that opens the line with a capital."""
    lead = starts_with(span.of(text), LEADING, lang)
    rest = span.of(text)[len(lead) :]
    if not lead or not rest[:1].isspace():
        return span
    return Span(span.end - len(rest.lstrip()), span.end)


def _joined(text: str, spans: list[Span]) -> Span | None:
    """The one name, or a town and the region behind it and a comma."""
    if len(spans) == 1:
        return spans[0]
    if len(spans) != _MOST_WITHIN or not _WITHIN.fullmatch(text[spans[0].end : spans[1].start]):
        return None
    town, region = (len(span.of(text).split()) for span in spans)
    return Span(spans[0].start, spans[1].end) if town == 1 and region <= _MOST_WITHIN else None


def _is_no_place(text: str, place: Span, lang: str) -> bool:
    """Whether a name is a surname, a sender, whom *to* leads to, a month, a street, a house, the
    key of a value, or an office's *sent*.
    """
    name = place.of(text)
    initials = any(is_initial(word) for word in words(name))
    towards = starts_with(text, TOWARDS, lang) and (initials or starts_with(name, TOWARDS, lang))
    if towards or text[place.end :].lstrip()[:1] == ":":
        return True
    if starts_with(name, DISPATCHED, lang) == fold(name):
        return True
    sent = starts_with(text, SENDER, lang) and not starts_with(text, LEADING, lang)
    if sent and not holds(text[: place.start], QUARTERS, lang):
        return True
    surname = lang == "ru" and tagged(name, "Surn") and not tagged(name, "Geox")
    timed = share(name) > 0 or _stands_beside(name, lang)
    housed = starts_with(name, LODGINGS, lang) or fold(name.split()[-1]) in _streets()
    return surname or timed or bool(housed)


def _stands_beside(word: str, lang: str) -> bool:
    plain = fold(word)
    return bool({plain, plain.rstrip(".")} & _beside(lang)) or plain in SENDER.words(lang)


@cache
def _beside(lang: str) -> frozenset[str]:
    phrases = (p for family in (LEADING, BESIDE, QUARTERS) for p in family.words(lang))
    return frozenset(fold(word) for phrase in phrases for word, _ in words_with_spans(phrase))


@cache
def _streets() -> frozenset[str]:
    return frozenset(map(fold, STREETS.every()))
