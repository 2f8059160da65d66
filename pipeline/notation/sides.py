"""Both sides that a heading names: ``Séverine Aubin à Jules Petit`` · ``Записка Белова — Зорину``.

A side counts as a person only if a name is left when ranks, trades and kin are taken off it, and
nothing in it is the name of a body.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline.lexicon import fold
from pipeline.lexicon.genres import GENRES, HEADINGS
from pipeline.lexicon.greetings import HONORIFICS
from pipeline.lexicon.offices import OFFICES
from pipeline.lexicon.ranks import RANKS
from pipeline.lexicon.sides import BEYOND, BODIES, DETERMINERS, STATIONS, WRITTEN_BY
from pipeline.model import Span
from pipeline.notation import names
from pipeline.notation.dates import find
from pipeline.notation.inflection import in_case, nominative, tagged
from pipeline.notation.names import Name
from pipeline.notation.shapes import OPENING, is_initial, is_particle, starts_with, words_with_spans

_ENDS = re.compile(r"[(\[;:]|\s[—–-]\s")
_DASH = re.compile(r"\s[—–-]\s")
_NUMBER = re.compile(r"(?:(?:№|N[ro]?\.|N°|No|Núm\.)\s?)?(?:\d{1,4}|[IVXLC]{1,8})[.:)]\s+")
_PARTS = re.compile(r",\s|\s(?:and|und|et|y|e|и|&)\s")
_HEADED = re.compile(r"[^:]{1,40}:\s+")
_DEPENDENT = re.compile(r"(?<!von )(?<!zu )\b(?:des|dem|der)\b (?=[^\W\d_]{4})")
"""A German genitive, which tells that what stands before it is a thing: *Eilpost des Lotsen*."""
_SENTENCES = re.compile(r"[^\W\d_]{5}\.\s")
"""A stop behind a whole word: what follows is no second side (``Gorodok. A los obreros …``)."""
_JOINED = frozenset({"and", "und", "et", "y", "e", "и", "&"})
_TIES = frozenset({"of", "zu", "zur", "zum", "du", "des", "del", "der", "the", "la", "le"})
"""Small words between an office and what it is over: *Clerk of the Parish*."""
_LEAST_STEM = 2
_LEAST = 3
_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Sides:
    """Who a heading says wrote, and to whom."""

    senders: tuple[Name, ...] = ()
    addressees: tuple[Name, ...] = ()


@lru_cache(1024)
def sides(title: str, lang: str) -> Sides:
    """Read a heading in a language; an office or a body is no sender, and stands whole among
    the addressees where the heading has a genre.
    """
    start, led = _start(title, lang)
    end = _end(title, start, lang)
    found = _russian(title, start, end) if lang == "ru" else _parted(title, start, end, lang, led)
    to = found.addressees or names.addressees(title, lang)
    senders = found.senders or names.senders(title, lang)
    if not found.addressees:
        to = tuple(
            name
            for name in _without(to, title, lang)
            if (led or lang == "ru" or not name.person or _is_full(name, title, start, lang))
            and all(name.span.start >= one.span.end for one in senders)
        )
    return Sides(senders, to)


def _without(found: tuple[Name, ...], title: str, lang: str) -> tuple[Name, ...]:
    """Addressees found by the shape of a heading alone: no towns, and bodies not as persons."""
    kept = [name for name in found if not (lang == "ru" and _is_town(name.span.of(title)))]
    return tuple(
        Name(name.span, name.form, name.person and not is_of_bodies(name.span.of(title), lang))
        for name in kept
    )


def _is_town(text: str) -> bool:
    return tagged(text.split()[-1], "Geox") and not in_case(text, "datv")


def _start(title: str, lang: str) -> tuple[int, bool]:
    """Where the sides begin: after numbers, ``Brief 12:`` and the genre; and whether that stood."""
    at = len(title) - len(title.lstrip(OPENING))
    number = _NUMBER.match(title, at)
    at = number.end() if number else at
    head = _HEADED.match(title, at)
    if head and (_genre(title[at:], lang) or any(map(str.isdigit, head[0]))):
        return head.end(), True
    lead = _genre(title[at:], lang)
    if not lead:
        return at, False
    rest = title[at + len(lead) :]
    return at + len(lead) + len(rest) - len(rest.lstrip()), True


def _genre(text: str, lang: str) -> str:
    found = (starts_with(text, table, lang) for table in (*GENRES.values(), HEADINGS))
    return max(found, key=len)


def _end(title: str, start: int, lang: str) -> int:
    ends = [date.span.start for date in find(title, loose=True) if date.span.start >= start]
    dashes = [] if lang == "ru" else [m.start() for m in _ENDS.finditer(title, start)]
    brackets = [m.start() for m in re.finditer(r"[(\[;]", title[start:])]
    return min([*ends, *dashes, *(start + at for at in brackets), len(title)])


def _parted(title: str, start: int, end: int, lang: str, led: bool) -> Sides:
    """*X to Y*, after a genre and *from*; without these, if both sides look like people."""
    text = title[:end]
    by = _by(text[start:], lang)
    ends_open = by.endswith(("'", "’"))
    written = bool(by) and (led or fold(by).split()[0] == "from")
    if led and not written:
        to = _towards(text, start, lang)
        return Sides((), to) if to else _bare(text, start, lang, led=True)
    if not written:
        to = _towards(text, start, lang)
        full = all(_is_full(name, text, start, lang) for name in to)
        return Sides((), to) if to and full else _bare(text, start, lang, led=False)
    articled = len(by.split()) > 1 or by in {"des", "der", "vom", "du", "del"}
    begin = start + len(by) + (0 if ends_open else 1)
    for cut, after in _cuts(text, begin, lang):
        to = _people(text, Span(after, end), lang)
        return Sides(_people(text, Span(begin, cut), lang, articled=articled), to)
    return Sides(_people(text, Span(begin, end), lang, articled=articled))


def _by(text: str, lang: str) -> str:
    """What leads to the sender; an elided article goes with its name in French."""
    elided = text[: len("d’")]
    return (
        elided if lang == "fr" and elided in {"d'", "d’"} else starts_with(text, WRITTEN_BY, lang)
    )


def _towards(text: str, start: int, lang: str) -> tuple[Name, ...]:
    """Whom a genre leads to at once: ``Letter to Lev Orlov``."""
    first = next(words_with_spans(text, start), None)
    if first and first[1].start == start and fold(first[0]) in _beyond(lang):
        return _people(text, Span(first[1].end, len(text)), lang)
    return ()


def _bare(text: str, start: int, lang: str, *, led: bool) -> Sides:
    if _SENTENCES.search(text, start):
        return Sides()
    for cut, after in _cuts(text, start, lang):
        senders = _people(text, Span(start, cut), lang)
        to = _people(text, Span(after, len(text)), lang)
        sure = all(_is_full(name, text, start, lang) for name in senders)
        kin = _is_determined(text[after:], lang)
        sure = sure and not _DEPENDENT.search(text[start:cut])
        if senders and sure and (led or kin or any(_is_full(n, text, after, lang) for n in to)):
            return Sides(senders, to)
    return Sides()


def _is_full(name: Name, text: str, start: int, lang: str) -> bool:
    """Whether a name by itself shows that it is a person's: of two words, or after a rank."""
    before = text[start : name.span.start].split()
    return len(name.span.of(text).split()) > 1 or bool(before and is_rank(before[-1], lang))


def _is_determined(text: str, lang: str) -> bool:
    first = next(words_with_spans(text), None)
    return first is not None and fold(first[0]) in _determiners(lang)


def _cuts(text: str, start: int, lang: str) -> Iterator[tuple[int, int]]:
    """Where words that lead to the other side stand, and where that begins."""
    for word, span in words_with_spans(text, start):
        if span.start > start and word.islower() and fold(word) in _beyond(lang):
            own = fold(word) in {"au", "aux", "al", "ans"}
            yield span.start, span.start if own else span.end


@cache
def _beyond(lang: str) -> frozenset[str]:
    return frozenset(map(fold, BEYOND.words(lang)))


@cache
def _determiners(lang: str) -> frozenset[str]:
    return frozenset(map(fold, DETERMINERS.words(lang)))


@cache
def _ranks(lang: str) -> frozenset[str]:
    families = (HONORIFICS, RANKS, OFFICES, STATIONS)
    return frozenset(fold(word).rstrip(".") for family in families for word in family.words(lang))


@cache
def _german_ends() -> tuple[str, ...]:
    found = {fold(word) for family in (RANKS, OFFICES, STATIONS) for word in family.words("de")}
    return tuple(word for word in found if len(word) > _LEAST and " " not in word)


def is_rank(word: str, lang: str) -> bool:
    """Whether a word is a rank, an office, a trade, a kinsman, in German in the genitive too."""
    plain = fold(word).rstrip(".")
    known = _ranks(lang)
    if plain in known and not (len(plain) == 1 and word.endswith(".") and lang == "de"):
        return not is_initial(word) or not word[0].isupper() or len(plain) > 1
    if lang != "de":
        return False
    forms = {plain, plain.removesuffix("s"), plain.removesuffix("es"), plain.removesuffix("en")}
    return any(
        form in known or any(form.endswith(end) and len(form) - len(end) >= _LEAST_STEM
                             for end in _german_ends())
        for form in forms
    )  # fmt: skip


def is_of_bodies(text: str, lang: str) -> bool:
    """Whether a text has a word that names of bodies, collections or families have."""
    found = [fold(word).rstrip(".") for word, _ in words_with_spans(text)]
    bodies = _bodies(lang)
    if any(word in bodies for word in found):
        return True
    return lang == "de" and any(
        word.endswith(end) and not is_rank(word, lang)
        for word in found
        for end in bodies
        if len(end) > _LEAST and len(word) - len(end) >= _LEAST_STEM
    )


@cache
def _bodies(lang: str) -> frozenset[str]:
    return frozenset(fold(word).rstrip(".") for word in BODIES.words(lang))


def _people(text: str, side: Span, lang: str, *, articled: bool = False) -> tuple[Name, ...]:
    """The persons of one side, which commas and *and* may part."""
    found: list[Name] = []
    joined = True
    for piece, before in _pieces(text, side):
        joined = before in _JOINED or not found
        name = _person(text, piece, lang, articled=articled and piece.start == side.start)
        if name and joined:
            found.append(name)
        elif joined and before in _JOINED:
            return tuple(found)
    return tuple(found)


def _pieces(text: str, side: Span) -> Iterator[tuple[Span, str]]:
    at, before = side.start, ""
    for match in _PARTS.finditer(text, side.start, side.end):
        yield Span(at, match.start()), before
        at, before = match.end(), match[0].strip()
    yield Span(at, side.end), before


def _person(text: str, piece: Span, lang: str, *, articled: bool) -> Name | None:
    """The one person a piece names, ranks left off; None for offices, bodies, kin, places."""
    if is_of_bodies(piece.of(text), lang):
        return None
    tokens = list(words_with_spans(text[: piece.end], piece.start))
    determined = articled or bool(tokens and fold(tokens[0][0]) in _determiners(lang))
    ranked = False
    lead = 0
    for word, _ in tokens:
        noun = lang == "de" and determined and lead <= 1 and not is_initial(word)
        rank = is_rank(word, lang)
        if not rank and word[0].isupper() and not (noun and not ranked):
            break
        if is_particle(word) and ranked and fold(word) in {"de", "von", "d’", "di", "da"}:
            break
        ranked = ranked or rank
        lead += 1
    return _run(text, tokens[lead:], determined=determined, ranked=ranked,
                before=tokens[lead - 1][0] if lead else "")  # fmt: skip


def _run(
    text: str, tokens: list[tuple[str, Span]], *, determined: bool, ranked: bool, before: str
) -> Name | None:
    run: list[Span] = []
    for word, span in tokens:
        if run and text[run[-1].end : span.start].strip(" .-\u00a0"):
            break
        if not (word[0].isupper() or is_particle(word)):
            break
        run.append(span)
    while run and not run[-1].of(text)[0].isupper():
        run = run[:-1]
    over = fold(before) in _TIES and (determined or ranked)
    if over:
        first = next((i for i, s in enumerate(run) if is_initial(s.of(text))), len(run))
        run = run[first:]
    whole = [span for span in run if not is_initial(span.of(text)) and span.of(text)[0].isupper()]
    if not whole or len(run) > _MOST_WORDS or (determined and not ranked and len(run) == 1):
        return None
    if run[0].of(text).isupper() and len(run) == 1 and len(run[0].of(text)) < _LEAST:
        return None
    last = run[-1]
    stop = last.of(text).endswith(".") and not is_initial(last.of(text))
    span = Span(run[0].start, last.end - stop)
    return Name(span, span.of(text))


def _russian(title: str, start: int, end: int) -> Sides:
    """Names in the genitive wrote, those in the dative were written to; a dash parts the two."""
    dash = _DASH.search(title, start, end)
    if dash:
        senders = _in_case(title, Span(start, dash.start()), ("gent", "nomn"))
        to = _in_case(title, Span(dash.end(), end), ("datv",))
        return Sides(senders, to) if to else Sides()
    runs = list(_single(title, Span(start, end)))
    if start == 0 or not runs or is_of_bodies(title[start:end], "ru"):
        return Sides()
    first, *others = runs
    parted = bool(others) and not title[first.end : others[0].start].strip()
    if _wrote(title, start, first, parted=parted):
        to = _in_case(title, Span(first.end, end), ("datv",))
        return Sides((_named(title, first, "gent"),), to)
    ends = not title[runs[-1].end : end].strip(" .,")
    return Sides((), _in_case(title, Span(start, end), ("datv",)) if ends else ())


def _wrote(title: str, start: int, run: Span, *, parted: bool) -> bool:
    """Whether a name is in the genitive: by its own form, that of the office before it, or since
    another name in the dative follows at once.
    """
    last = run.of(title).split()[-1]
    if not in_case(last, "gent") or not (tagged(last, "Surn") or run.of(title) != last):
        return False
    if not in_case(last, "datv"):
        return True
    head = next((word for word, _ in words_with_spans(title[: run.start], start)), "")
    of_office = tagged(head, "NOUN", "gent") and not tagged(head, "NOUN", "datv")
    return parted or (bool(head) and of_office)


def _single(title: str, within: Span) -> Iterator[Span]:
    """Names one by one: after a surname another begins, ``Орлова И. С. Зорину``."""
    for run in names.names_in(title, "ru", within):
        at = run.start
        before: str = ""
        for word, span in words_with_spans(title[: run.end], run.start):
            again = is_initial(word) or tagged(word, "Surn")
            if before and again and tagged(before, "Surn") and not is_initial(before):
                yield Span(at, at + len(title[at : span.start].rstrip()))
                at = span.start
            before = word
        yield Span(at, run.end)


def _in_case(title: str, within: Span, cases: tuple[str, ...]) -> tuple[Name, ...]:
    found = []
    for run in _single(title, within):
        case = next((case for case in cases if in_case(run.of(title), case)), "")
        if case and not is_of_bodies(run.of(title), "ru"):
            found.append(_named(title, run, "" if case == "nomn" else case))
    return tuple(found)


def _named(title: str, run: Span, case: str) -> Name:
    return Name(run, nominative(run.of(title), case))
