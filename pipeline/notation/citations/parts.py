"""A citation taken apart: author, titles, imprint, scopes, and what was not understood."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.lexicon import fold, imprints
from pipeline.model import Attributes, Span
from pipeline.notation.citations import names
from pipeline.notation.citations.scopes import ENTRY, ISSUE, NUMBER, PAGE, VOLUME, scopes
from pipeline.notation.citations.segments import Segment, segments
from pipeline.notation.dates import find
from pipeline.notation.shapes import is_particle

TEXT, DATE, GLOSS, WITHIN, UNREAD = "text", "date", "gloss", "within", "unread"
PLACE, PUBLISHER, EDITOR, SERIES = "pubplace", "publisher", "editor", "series"

_GLOSS = re.compile(r"\[(?P<gloss>[^\[\]]{1,200})\]")
_YEAR = re.compile(r"(?<![\d–—-])(?P<year>1[4-9]\d\d|20\d\d)(?![\d–—-])")
_STOPS_BEFORE, _STOPS_AFTER = ".,;:(/–—", ".,;:)/–—["
_COUNTED = re.compile(r"\s(?P<n>\d{1,3})$")
_TOWN_YEAR = re.compile(r"(?P<town>[^\d,.]{2,40})\s(?P<year>1[4-9]\d\d|20\d\d)$")
_QUOTED = re.compile(r"[«“\"„].*[»”\"“]$")
_MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a citation: `kind` is a constant of this room, `span` its place in the line."""

    kind: str
    span: Span
    value: Attributes = ()
    before: str = ""
    after: str = ""


def parts(text: str, start: int) -> tuple[Part, ...]:
    """The parts of a citation from `start` on in their order, titles not yet told apart."""
    structured = sorted(_structured(text, start), key=lambda part: part.span.start)
    kept: list[Part] = []
    for part in structured:
        if not kept or part.span.start >= kept[-1].span.end:
            kept.append(part)
    found: list[Part] = []
    at = start
    for structure in (*kept, None):
        end = structure.span.start if structure else len(text)
        found += [_worded(text, segment) for segment in segments(text, Span(at, end))]
        if structure:
            found.append(structure)
            at = structure.span.end
    return tuple(_cut_numbers(text, found))


def _structured(text: str, start: int) -> Iterator[Part]:
    for scope in scopes(text, start):
        ends = (("from", scope.first), ("to", scope.last)) if scope.kind == PAGE else ()
        value = tuple(pair for pair in ends if pair[1]) or (("unit", scope.kind),)
        yield Part(scope.kind, scope.span, value)
    for match in _GLOSS.finditer(text, start):
        yield Part(GLOSS, Span(*match.span("gloss")))
    for found in find(text):
        if found.span.start >= start and _stands_apart(text, found.span):
            yield Part(DATE, found.span, found.value)
    for match in _YEAR.finditer(text, start):
        span = Span(*match.span())
        if _stands_apart(text, span):
            yield Part(DATE, span, (("when", match["year"]),))


def _stands_apart(text: str, span: Span) -> bool:
    """Whether punctuation parts a date from all around it."""
    before, after = text[: span.start].rstrip()[-1:], text[span.end :].lstrip()
    return before in _STOPS_BEFORE and (after[:1] in _STOPS_AFTER or after.startswith("г."))


def _worded(text: str, segment: Segment) -> Part:
    """What a segment of words is by its own words."""
    folded = fold(segment.span.of(text))
    made = Part(TEXT, segment.span, (), segment.before, segment.after)
    if segment.after == ":" and folded in _WITHIN:
        return replace(made, kind=WITHIN)
    name = names.editor(text, segment.span)
    if name:
        return replace(made, kind=EDITOR, span=name)
    if folded.startswith(_SERIES):
        return replace(made, kind=SERIES)
    if folded.rstrip(".") in _TOWNS:
        return replace(made, kind=PLACE)
    if segment.before and any(f" {word}" in f" {folded}" for word in _HOUSES):
        return replace(made, kind=PUBLISHER)
    return made


_WITHIN = frozenset(map(fold, imprints.WITHIN.every()))
_SERIES = tuple(f"{fold(word)} " for word in imprints.SERIES.every())
_TOWNS = frozenset(fold(word).rstrip(".") for word in imprints.PLACES.every())
_HOUSES = tuple(map(fold, imprints.PUBLISHERS.every()))


def _cut_numbers(text: str, found: Sequence[Part]) -> Iterator[Part]:
    """Take the volume off ``Blatt des Hafens 3 (1911)`` and the year off ``Gorodok 1911``."""
    for number, part in enumerate(found):
        following = found[number + 1] if number + 1 < len(found) else None
        words = part.span.of(text)
        counted = _COUNTED.search(words)
        dated = _TOWN_YEAR.fullmatch(words) if number else None
        if part.kind == TEXT and counted and following and following.kind == DATE:
            yield replace(part, span=Span(part.span.start, part.span.start + counted.start()))
            n = Span(part.span.start + counted.start("n"), part.span.end)
            yield Part(VOLUME, n, (("unit", VOLUME),))
        elif part.kind == TEXT and dated and is_town(dated["town"]):
            end = part.span.start + dated.end("town")
            yield replace(part, kind=PLACE, span=Span(part.span.start, end))
            year = Span(part.span.start + dated.start("year"), part.span.end)
            yield Part(DATE, year, (("when", dated["year"]),))
        else:
            yield part


def is_town(words: str) -> bool:
    """Whether words may be the name of a town or a publisher: few, and capitalized."""
    tokens = words.split()
    return (
        0 < len(tokens) <= _MOST_WORDS
        and all(
            token[0].isupper() or is_particle(token) or not token[0].isalpha() for token in tokens
        )
        and tokens[0][0].isupper()
    )


def is_quoted(words: str) -> bool:
    """Whether words stand in quotation marks as a whole."""
    return _QUOTED.fullmatch(words) is not None


def periodical(text: str) -> bool:
    """Whether a title begins with a word such as *newspaper*."""
    return fold(text).startswith(_PERIODICALS)


_PERIODICALS = tuple(f"{fold(word)} " for word in imprints.PERIODICALS.every())
_IMPRINT = frozenset({PLACE, PUBLISHER})


def with_imprint(found: Sequence[Part]) -> list[Part]:
    """Places and publishers that only their punctuation tells: ``Gorodok: Port Press, 1911``.

    A single name before a comma and a year may be a place or the end of a title: it is unread.
    """
    out = list(found)
    for i, part in enumerate(found[1:], start=1):
        following = found[i + 1] if i + 1 < len(found) else None
        dated = following is not None and following.kind == DATE
        led = i > 1 or found[0].kind != TEXT
        if part.kind in {TEXT, PUBLISHER} and part.before == ":" and dated and led:
            if out[i - 1].kind in {TEXT, PLACE}:
                out[i - 1] = replace(out[i - 1], kind=PLACE)
                out[i] = replace(part, kind=PUBLISHER)
        elif part.kind == TEXT and dated and part.after == "," and found[i - 1].kind == TEXT:
            out[i] = replace(part, kind=UNREAD)
    return out


def decided(found: Sequence[Part], *, within: bool, named: bool) -> tuple[tuple[Part, ...], str]:
    """The parts with numbers told apart, and the level of the title: j, m or ``""``.

    A number beside a date is an issue, one in a book with a place that of a document; with nothing
    else to tell it stays a number. `named` tells that the title says it is a periodical's.
    """
    kinds = {part.kind for part in found}
    imprint = bool(kinds & (_IMPRINT | {EDITOR, ENTRY}))
    number = NUMBER
    if NUMBER in kinds:
        number = _number(kinds, imprint=imprint, periodical=within or named)
    told = tuple(_told(part, number) if part.kind == NUMBER else part for part in found)
    if ISSUE in kinds or number == ISSUE or named:
        return told, "j"
    if within and not imprint:
        return told, "j" if DATE in kinds else ""
    return told, "" if NUMBER in {part.kind for part in told} else "m"


def _number(kinds: set[str], *, imprint: bool, periodical: bool) -> str:
    if imprint:
        return ENTRY
    if periodical or DATE in kinds or (VOLUME in kinds and PAGE in kinds):
        return ISSUE
    return ENTRY if VOLUME in kinds else NUMBER


def _told(part: Part, kind: str) -> Part:
    return replace(part, kind=kind, value=(("unit", kind),))
