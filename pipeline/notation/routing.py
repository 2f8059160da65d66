"""Routing lines: who hands a message on, whom it is for, who gets a copy, through which place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.lexicon import Family
from pipeline.lexicon.greetings import HONORIFICS
from pipeline.lexicon.hedges import AND
from pipeline.lexicon.routing import ADDRESSED, COPIES, RECEIVER, SENDER, SEVERAL
from pipeline.model import Span
from pipeline.notation.inflection import in_case, nominative, tagged
from pipeline.notation.names import Name, is_body, is_capital, names_in
from pipeline.notation.shapes import holds, is_initial, starts_with, words, words_with_spans

_CLAUSE = re.compile(r"[;:—–]\s*|(?<=[^\W\d_]{3}[.,])\s+|(?<=\))\s+")
"""Where one clause of a line may end and the next begin."""
_LEAD = "|".join(map(re.escape, RECEIVER.every()))
_FOR = re.compile(rf"(?<=\S)\s{{1,3}}(?=(?:{_LEAD})\s(?:[^\W\d_]{{1,4}}\.\s)?[A-ZА-ЯЁ])")
"""``Товарищу Зорину для Орлова``: a clause of its own within a clause."""
_CAPITALS = r"[^\W\d_a-zа-яё]{2,5}"
_SHORT = re.compile(rf"(?<![\w.-]){_CAPITALS}(?:\s{_CAPITALS}){{0,3}}(?:\([^\W\d_]\))?(?![\w-])")
"""A body by its letters: ЦК ВКП(б), СНК."""
_ARTICLES = frozenset(
    {"the", "das", "die", "den", "der", "dem", "le", "la", "les", "l", "el", "los", "las"}
)
_ROMAN = re.compile(r"[IVXLCDM]+")
_LETTERS = 2


@dataclass(frozen=True, slots=True)
class Route:
    """What a line says; `handed` are those named without *for*."""

    place: Span | None = None
    bodies: tuple[Span, ...] = ()
    handed: tuple[Name, ...] = ()
    receivers: tuple[Name, ...] = ()
    copies: tuple[Name, ...] = ()

    @property
    def names(self) -> tuple[Name, ...]:
        """Everybody in the line, in order."""
        found = (*self.handed, *self.receivers, *self.copies)
        return tuple(sorted(found, key=lambda name: name.span))


def route(text: str, lang: str) -> Route:
    """Read a routing line in a language; a line that says *from* says nothing of where to."""
    bodies = tuple(_bodies(text))
    if starts_with(text, SENDER, lang) and not starts_with(text, COPIES, lang):
        return Route(bodies=bodies)
    found: dict[Family, list[Name]] = {ADDRESSED: [], RECEIVER: [], COPIES: []}
    lead = ADDRESSED
    several = False
    for clause in _clauses(text):
        led, start = _lead(text, clause, lang)
        lead = led or (lead if lead is COPIES else ADDRESSED)
        several = holds(clause.of(text), SEVERAL, lang) or (several and not led)
        goes_on = lang == "ru" or lead is COPIES or several
        start = next((b.end for b in bodies if 0 <= b.start - start <= 1), start)
        named = _named(text, Span(start, clause.end), lang, lead) if led or goes_on else ()
        found[lead] += [name for name in named if not _inside(name.span, bodies)]
    receivers = _joined(text, found[RECEIVER])
    place = place_in(text) if lang == "ru" else None
    return Route(place, bodies, *map(tuple, (found[ADDRESSED], receivers, found[COPIES])))


def _joined(text: str, names: list[Name]) -> list[Name]:
    """The first of some names and those that are joined on to it: *for Orlov and Belov*."""
    out = names[:1]
    for name in names[1:]:
        between = text[out[-1].span.end : name.span.start]
        if not out or between.strip(" ,").lower() not in {"", *AND.every()}:
            break
        out.append(name)
    return out


def _clauses(text: str) -> Iterator[Span]:
    at = 0
    ends = (*_CLAUSE.finditer(text), *_FOR.finditer(text))
    honorifics = HONORIFICS.every()
    for match in sorted(ends, key=re.Match[str].end):
        if (text[at : match.start()].split() or [""])[-1].lower() in honorifics:
            continue
        yield Span(at, match.end())
        at = match.end()
    yield Span(at, len(text))


def _lead(text: str, clause: Span, lang: str) -> tuple[Family | None, int]:
    """The family of words a clause opens with, and where what they lead to begins."""
    part = clause.of(text)
    for family in (COPIES, RECEIVER, ADDRESSED):
        lead = starts_with(part, family, lang)
        if lead and not (is_capital(part[:_LETTERS]) and len(lead) <= _LETTERS):
            return family, clause.start + len(part) - len(part.lstrip()) + len(lead)
    return None, clause.start


_REACH = 60
"""Characters before a name in which an article can lead to it."""


def _named(text: str, within: Span, lang: str, lead: Family) -> Iterator[Name]:
    for span in names_in(text, lang, within):
        name = span.of(text)
        if is_body(name) or _is_office(
            text[max(within.start, span.start - _REACH) : span.start], lang
        ):
            continue
        if lang != "ru":
            yield Name(span, name)
        elif lead is RECEIVER:
            yield Name(span, nominative(name, "gent"))
        elif in_case(name, "datv"):
            dative = _in_dative(text, span)
            yield Name(dative, nominative(dative.of(text), "datv"))
        elif lead is COPIES:
            yield Name(span, name)


def _is_office(before: str, lang: str) -> bool:
    """Whether an article leads to a name without a title: ``An das Hafenamt``."""
    found = [word.lower() for word in words(before)]
    return not _ARTICLES.isdisjoint(found) and not set(HONORIFICS.words(lang)) & set(found)


def _in_dative(text: str, span: Span) -> Span:
    """The end of a run of capitals that is in the dative: ``МОСКВА МОЛОТОВУ`` names one person."""
    start = span.start
    for word, place in words_with_spans(text[: span.end], span.start):
        if not is_initial(word) and not in_case(word, "datv"):
            start = place.end + 1
    return Span(min(start, span.end), span.end)


def _bodies(text: str) -> Iterator[Span]:
    if text.isupper():
        return
    for match in _SHORT.finditer(text):
        letters = match[0].replace(" ", "")
        named = in_case(match[0], "datv") or is_initial(letters)
        if not _ROMAN.fullmatch(letters) and not named:
            yield Span(*match.span())


def _inside(span: Span, others: tuple[Span, ...]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in others)


def place_in(text: str) -> Span | None:
    """The place a Russian routing line opens with, if a dictionary knows it as one."""
    if starts_with(text, SENDER, "ru"):
        return None
    first = next(iter(names_in(text, "ru")), None)
    return first if first and tagged(first.of(text), "Geox", "nomn") else None
