"""Names of people in headings, routing lines and signatures.

A heading of a Russian letter gives its addressee in the dative. The nominative is computed with
pymorphy3 where the case is known and exactly one form results; else the printed form stands.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.lexicon.closings import POSSESSIVES
from pipeline.lexicon.genres import GENRES, GROUPS, TOWARDS
from pipeline.lexicon.greetings import HONORIFICS
from pipeline.lexicon.offices import OFFICES
from pipeline.lexicon.routing import SENDER
from pipeline.model import Span
from pipeline.notation.dates import find
from pipeline.notation.inflection import in_case, nominative, tagged
from pipeline.notation.shapes import (
    OPENING,
    is_initial,
    is_initials,
    is_particle,
    name_words,
    starts_with,
    words_with_spans,
)

_BODIES = frozenset(GROUPS.every())
_OFFICES = frozenset(OFFICES.every())
_NOT_IN_NAMES = frozenset({"of", "the", "a"})
_JOINING = frozenset({"and", "и", "y", "e", "und", "et", "&"})
_TITLE_ENDS = re.compile(r"[(\[;:<⟨]|\s[—–-]\s|,\s?(?=1[0-9]{3}(?!\d))")
_LEADS_ON = re.compile(rf"\s(?:{'|'.join(map(re.escape, TOWARDS.every()))})\s", re.IGNORECASE)
_BY = re.compile(rf",\s(?:{'|'.join(map(re.escape, SENDER.every()))})\s(?=[^\W\d_a-zа-яё])")
"""``Letter to K. Belov, from L. Orlov``: who wrote is no addressee."""
_COUNTED = re.compile(r"(?:№|No\.|Nr\.|N°|Núm\.)\s?\d", re.IGNORECASE)
"""The number of a telegram, which is sent to nobody."""
_ON = re.compile(r",?\s(?:vom|von|from|of|dated|du|de|del|le|el|от|am|on)$", re.IGNORECASE)
"""What leads from the addressee to the date."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text and the form to cite it by; `person` is false for offices and bodies."""

    span: Span
    form: str
    person: bool = True


def names_in(text: str, lang: str, within: Span | None = None) -> tuple[Span, ...]:
    """Runs of capitalized words and initials, honorifics left out, in order.

    A comma, a stop after a full word, or a joining word ends a name.
    """
    honorifics = frozenset(HONORIFICS.words(lang))
    return tuple(_runs(text, within or Span(0, len(text)), honorifics))


def addressees(title: str, lang: str) -> tuple[Name, ...]:
    """Whom a heading says the document is for; offices and bodies come back whole."""
    start = _after_lead(title, lang)
    if start == 0:
        return ()
    cuts = [match.start() for match in _TITLE_ENDS.finditer(title, start)]
    cuts += [found.span.start for found in find(title, loose=True) if found.span.start >= start]
    cuts += [match.start() for match in _BY.finditer(title, start)]
    stretch = _trimmed(title, start, min([*cuts, len(title)]))
    if _COUNTED.match(title, stretch.start):
        return ()
    stretch = Span(stretch.start, stretch.start + len(_ON.sub("", stretch.of(title))))
    spans = tuple(_without_office(title, s, lang) for s in names_in(title, lang, stretch))
    if lang == "ru":
        spans = tuple(span for span in spans if in_case(span.of(title), "datv")) or spans
    if not _is_of_names(stretch.of(title)):
        spans = tuple(span for span in spans if _ends_with_initials(title, span, stretch))
    if spans:
        case = "datv" if lang == "ru" else ""
        return tuple(Name(span, nominative(span.of(title), case)) for span in spans)
    return (Name(stretch, stretch.of(title), person=False),) if stretch.start < stretch.end else ()


def senders(title: str, lang: str) -> tuple[Name, ...]:
    """Whom a heading says the document is from, where it names them with given name or initials:
    ``Letter from L. Orlov to A. Belov``.
    """
    lead = next((f for table in GENRES.values() if (f := starts_with(title, table, lang))), "")
    at = len(title) - len(title.lstrip(OPENING)) + len(lead)
    rest = title[at:].lstrip()
    led = starts_with(rest, SENDER, lang) if lead else ""
    if not led:
        return ()
    start = len(title) - len(rest) + len(led)
    ends = [match.start() for match in (_LEADS_ON.search(title, start),) if match]
    ends += [match.start() for match in _TITLE_ENDS.finditer(title, start)]
    ends += [found.span.start for found in find(title, loose=True) if found.span.start >= start]
    stretch = _trimmed(title, start, min([*ends, len(title)]))
    spans = names_in(title, lang, stretch)
    whole = len(spans) == 1 and len(spans[0].of(title).split()) > 1
    if not whole or not _is_of_names(stretch.of(title)):
        return ()
    case = "gent" if lang == "ru" else ""
    return (Name(spans[0], nominative(spans[0].of(title), case)),)


def _is_of_names(text: str) -> bool:
    """Whether a stretch is made of people's names alone: no office, no *of the*, no other word."""
    tokens = [word.lower() for word, _ in words_with_spans(text)]
    return bool(name_words(text)) and not is_body(text) and not _NOT_IN_NAMES & set(tokens)


def _ends_with_initials(title: str, span: Span, stretch: Span) -> bool:
    """Whether a name with initials ends a stretch that begins with other words."""
    initials = any(is_initial(word) for word, _ in words_with_spans(span.of(title)))
    return initials and span.end >= stretch.end


def signatories(text: str, lang: str) -> tuple[Name, ...]:
    """Who signs: the names of a signature line, or its initials, *Your* and offices left out."""
    within = Span(len(starts_with(text, POSSESSIVES, lang)), len(text))
    if is_initials(within.of(text).strip(" ,")):
        span = _trimmed(text, within.start, len(text))
        return (Name(Span(span.start, len(text.rstrip())), within.of(text).strip(" ,")),)
    spans = [_without_office(text, span, lang) for span in names_in(text, lang, within)]
    if not name_words(within.of(text)):
        spans = [span for span in spans if _is_sure(text, span)]
    names = [span for span in spans if not is_body(span.of(text))]
    return tuple(Name(s, s.of(text)) for s in names if not _is_office(s.of(text)))


def _is_office(text: str) -> bool:
    """Whether capitalized words without initials name an office: ``Секретарь``."""
    tokens = [word.lower() for word, _ in words_with_spans(text)]
    return not any(map(is_initial, tokens)) and bool(_OFFICES & {*tokens, " ".join(tokens)})


def _without_office(text: str, span: Span, lang: str) -> Span:
    """A name without the office or place before its initials: ``Военком К. Мяги``."""
    parts = list(words_with_spans(text[: span.end], span.start))
    first = next((i for i, (word, _) in enumerate(parts) if is_initial(word)), 0)
    before = [word for word, _ in parts[:first]]
    office = any(word.lower() in _BODIES | _OFFICES for word in before)
    if lang == "ru":
        office = office or any(not tagged(word, "Name") for word in before)
    return Span(parts[first][1].start, span.end) if before and office else span


def _is_sure(text: str, span: Span) -> bool:
    """In a line with offices only what has initials, or ends the line, is surely a name."""
    initials = any(is_initial(word) for word, _ in words_with_spans(span.of(text)))
    return initials or not text[span.end :].strip(" .")


def declared_names(text: str, within: Span) -> tuple[Name, ...]:
    """The people or bodies that a value such as ``Orlov, Lev; Zorin, Pyotr`` names.

    Where commas part whole names, each is one; otherwise what follows a comma belongs to the name
    before it (*Orlov, Lev, duke of …*), and the printed form stands.
    """
    names: list[Name] = []
    for piece in _pieces(text, within, _LISTED):
        parts = list(_pieces(text, piece, _COMMA))
        several = len(parts) > 1 and all(_is_whole(part.of(text)) for part in parts)
        for span in parts if several else [piece]:
            form = span.of(text)
            head = form.partition(",")[0]
            words = set(head.lower().split())
            person = bool(names_in(head, "")) and not is_body(head) and not _NOT_IN_NAMES & words
            names.append(Name(span, form, person))
    return tuple(names)


_LISTED = re.compile(r"\s*;\s*|\s+(?:and|и|und|et|&)\s+", re.IGNORECASE)
_COMMA = re.compile(r"\s*,\s*")


def _pieces(text: str, within: Span, parting: re.Pattern[str]) -> Iterator[Span]:
    """What stands between the matches of `parting`, brackets and marks of doubt left out."""
    at = within.start
    ends = [(m.start(), m.end()) for m in parting.finditer(text, within.start, within.end)]
    for start, end in (*ends, (within.end, within.end)):
        span = _trimmed(text, at, start)
        while span.start < span.end and text[span.start] in "[(":
            span = _trimmed(text, span.start + 1, span.end)
        while span.start < span.end and text[span.end - 1] in "])?":
            span = _trimmed(text, span.start, span.end - 1)
        if span.start < span.end:
            yield span
        at = end


def _is_whole(name: str) -> bool:
    """Whether a name is whole by itself: it has initials and a surname, or is a Russian surname
    that cannot be a given name.
    """
    parts = [word for word, _ in words_with_spans(name)]
    initial = any(map(is_initial, parts))
    if len(parts) > 1:
        return initial and not all(map(is_initial, parts))
    given = any(tagged(word, "Name", "nomn") for word in parts)
    return not initial and not given and any(tagged(word, "Surn") for word in parts)


def _after_lead(title: str, lang: str) -> int:
    """Where the addressee begins: after genre and preposition; 0 where neither leads to one."""
    lead = next(
        (found for table in GENRES.values() if (found := starts_with(title, table, lang))), ""
    )
    at = len(title) - len(title.lstrip(OPENING)) + len(lead) if lead else 0
    sender = starts_with(title[at:].lstrip(), SENDER, lang) if lead else ""
    if sender:
        match = _LEADS_ON.search(title, at)
        return match.end() if match else 0
    rest = title[at:].lstrip()
    skipped = len(title) - at - len(rest)
    towards = "" if is_capital(rest[:2]) else starts_with(rest, TOWARDS, lang)
    by_case = lead and lang == "ru"
    return at + skipped + len(towards) if towards or by_case else 0


def is_capital(word: str) -> bool:
    """Whether a word is one initial: ``В.``, which is neither *in* nor, as ``Г.``, *Mr.*"""
    return len(word) == len("В.") and word[0].isupper() and word[1] == "."


def _runs(text: str, within: Span, honorifics: frozenset[str]) -> Iterator[Span]:
    run: list[Span] = []
    for word, span in words_with_spans(text[: within.end], within.start):
        gap = text[run[-1].end : span.start] if run else ""
        joins = word.lower() in _JOINING
        fits = (word[0].isupper() or (run and is_particle(word))) and not joins
        joined = gap == "-" and is_initial(run[-1].of(text))
        parted = gap.strip(" .\u00a0\u202f") and not joined
        again = is_initial(word) and _is_complete(text, run)
        if run and (not fits or parted or again or _closed(text, run[-1])):
            yield from _named(text, run)
            run = []
        if fits and (word.lower() not in honorifics or is_capital(word)):
            run.append(span)
    yield from _named(text, run)


def _is_complete(text: str, run: list[Span]) -> bool:
    """Whether a run has initials and a surname behind them, so that others begin a new name."""
    if not run or is_initial(run[-1].of(text)):
        return False
    first = next((i for i, span in enumerate(run) if is_initial(span.of(text))), len(run))
    whole = [span for span in run[first:] if not is_initial(span.of(text))]
    return bool(whole) and whole[-1] == run[-1] and not is_particle(run[-1].of(text))


def _closed(text: str, span: Span) -> bool:
    """Whether a full stop after a whole word ends the name there."""
    return not is_initial(span.of(text)) and span.of(text).endswith(".")


def _named(text: str, run: list[Span]) -> Iterator[Span]:
    while run and not run[-1].of(text)[0].isupper():
        run = run[:-1]
    whole = [span for span in run if not is_initial(span.of(text))]
    if whole:
        last = run[-1]
        end = last.end - 1 if _closed(text, last) else last.end
        yield Span(run[0].start, end)


def is_body(text: str) -> bool:
    """Whether a stretch has a word for an office or a group: *chief*, *members*."""
    return any(word.lower() in _BODIES for word, _ in words_with_spans(text))


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in " ,":
        start += 1
    while end > start and text[end - 1] in " ,.;:!":
        end -= 1
    return Span(start, end)
