"""Pieces of a line → archival references: several in a line, the later taking over from the first.

``РГАСПИ. Ф. 558. Оп. 11. Д. 77. Л. 57; Д. 78. Л. 3.`` are two: a unit that comes again begins a
reference, and what stands above it, repository included, holds for it too.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.model import Span
from pipeline.notation.dates import share
from pipeline.notation.shelfmarks import leaves
from pipeline.notation.shelfmarks.keys import WITHOUT_FOND, Part, key_of, number
from pipeline.notation.shelfmarks.leaves import Locus
from pipeline.notation.shelfmarks.pieces import (
    CALL,
    COLLECTION,
    LEAVES,
    REPOSITORY,
    STATE,
    WORDS,
    Piece,
    is_generic,
    is_name,
    strength,
)
from pipeline.notation.shelfmarks.repositories import keeper_of, plain

_NOT_UNITS = frozenset({REPOSITORY, COLLECTION, STATE, WORDS, CALL})
_BEFORE_CALL = frozenset({"recordGroup", "fond"})
_ABOVE = frozenset({REPOSITORY, COLLECTION})
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Shelfmark:
    """One reference: spans of its parts in the line, `repository` None where it names none itself.

    `units` are in order of the line, each with its type; `key` is empty where no join key can be
    given: without a repository, or with a number left that was not understood. `states` say what
    the document is; `unread` is what was not understood.
    """

    span: Span
    repository: Span | None
    collections: tuple[Span, ...]
    units: tuple[tuple[str, Span], ...]
    loci: tuple[Locus, ...]
    states: tuple[Span, ...]
    unread: tuple[Span, ...]
    key: str


@dataclass(frozen=True, slots=True)
class _Above:
    """What holds for the references that follow: a repository's name in keys, and parts."""

    repository: str = ""
    parts: tuple[Part, ...] = ()


def marks(text: str, found: Sequence[Piece], keepers: Mapping[str, str]) -> tuple[Shelfmark, ...]:
    """The references that the pieces of a line make; none where there is no unit at all."""
    out: list[Shelfmark] = []
    above = _Above()
    groups = [tuple(_settled(text, group, keepers)) for group in _groups(text, found)]
    leading = _leads(groups[0])
    for group in groups:
        if not any(_is_unit(piece) for piece in group):
            continue
        own = _own(text, group, keepers)
        above = _taken_over(above, own, leading=leading)
        out.append(_shelfmark(text, group, above))
    return tuple(out)


def _is_unit(piece: Piece) -> bool:
    return piece.kind not in _NOT_UNITS


def _leads(group: Sequence[Piece]) -> bool:
    """Whether the repository stands before what it keeps."""
    first = next((piece.kind for piece in group if _is_unit(piece) or piece.kind == REPOSITORY), "")
    return first == REPOSITORY


def _groups(text: str, found: Sequence[Piece]) -> Iterator[tuple[Piece, ...]]:
    """The pieces of each reference."""
    group: list[Piece] = []
    leading = _leads(found)
    for piece in found:
        if _begins(text, group, piece, leading=leading):
            yield tuple(group)
            group = []
        group.append(piece)
    yield tuple(group)


def _begins(text: str, group: Sequence[Piece], piece: Piece, *, leading: bool) -> bool:
    """Whether a piece is the first of another reference."""
    held = {other.kind for other in group}
    if piece.kind == REPOSITORY:
        return leading and any(map(_is_unit, group))
    leaves_end = max((p.whole.end for p in group if p.kind == LEAVES), default=piece.whole.start)
    anew = ";" in text[leaves_end : piece.whole.start]
    again = _is_unit(piece) and (piece.kind in held or anew)
    return again and not (piece.kind == LEAVES and group[-1].kind == LEAVES)


def _settled(text: str, group: Sequence[Piece], names: Mapping[str, str]) -> Iterator[Piece]:
    """The pieces with what only their neighbours tell: collections, states that go on."""
    spelled = _spelled(text, group)
    keepers = [piece for piece in group if piece.kind == REPOSITORY or piece is spelled]
    chosen = _chosen(text, keepers, names)
    settled: list[Piece] = []
    for piece in group:
        kind = REPOSITORY if piece is spelled else piece.kind
        if chosen and kind == REPOSITORY and piece is not chosen:
            other = COLLECTION if piece.span > chosen.span else WORDS
            kind = REPOSITORY if _same(text, piece, chosen) else other
        elif kind in {WORDS, CALL}:
            kind = _kind_of_words(text, piece, settled, kept=bool(keepers))
        settled.append(replace(piece, kind=kind))
    return iter(settled)


def _chosen(text: str, keepers: Sequence[Piece], names: Mapping[str, str]) -> Piece | None:
    """The repository among several names: the first, unless that may be a country's code."""
    if not keepers:
        return None
    surest = max(keepers, key=lambda piece: strength(piece.span.of(text), names))
    doubtful = strength(keepers[0].span.of(text), names) == 0
    return surest if doubtful else keepers[0]


def _same(text: str, one: Piece, other: Piece) -> bool:
    """Whether two names are one repository's: ``TNA (PRO)``, or the second is the first's own
    abbreviation: ``Archivo General de la Administración (AGA)``.
    """
    name, long = one.span.of(text), other.span.of(text)
    return key_of_repository(name, {}) == key_of_repository(long, {}) or _abbreviates(name, long)


def _abbreviates(short: str, long: str) -> bool:
    """Whether a short name is the initials of a long one, of all its words or the capital ones."""
    words = [word for word in long.split() if word[0].isalpha()]
    capital = [word for word in words if word[0].isupper()]
    initials = ("".join(word[0] for word in kept) for kept in (words, capital))
    return len(capital) > 1 and plain(short) in {plain(letters) for letters in initials}


def _kind_of_words(text: str, piece: Piece, before: Sequence[Piece], *, kept: bool) -> str:
    """What words between units are: a call number, a collection, more of a state, or unread."""
    held = {other.kind for other in before if _is_unit(other)}
    if piece.kind == CALL:
        return "callNumber" if kept and held <= _BEFORE_CALL else WORDS
    if before and before[-1].kind == STATE and (held or kept):
        return STATE
    opened = not kept or any(other.kind == REPOSITORY for other in before)
    return COLLECTION if opened and not held and is_name(piece.span.of(text)) else WORDS


def _spelled(text: str, group: Sequence[Piece]) -> Piece | None:
    """A word in one case before a fond with an *opis* or a file, which can only be its keeper."""
    kinds = [piece.kind for piece in group]
    if REPOSITORY in kinds or kinds[:2] != [WORDS, "fond"] or not {"opis", "delo"} & set(kinds):
        return None
    name = group[0].span.of(text)
    return group[0] if len(name.split()) == 1 and name in {name.lower(), name.upper()} else None


def _own(text: str, group: Sequence[Piece], keepers: Mapping[str, str]) -> _Above:
    """The repository and the parts that a reference itself names."""
    names = [piece.span.of(text) for piece in group if piece.kind == REPOSITORY]
    known = (name for name in names if keeper_of(name) or plain(name) in keepers)
    name = next(known, names[0] if names else "")
    if name and is_generic(name) and plain(name) not in keepers:
        name = ""
    parts = [
        Part(piece.kind, _number(text, piece))
        for piece in group
        if _is_unit(piece) or piece.kind == COLLECTION
    ]
    return _Above(key_of_repository(name, keepers) if name else "", tuple(parts))


def _number(text: str, piece: Piece) -> str:
    if piece.kind == LEAVES:
        return leaves.keyed(piece.loci)
    return number(piece.kind, piece.whole.of(text), piece.span.of(text))


def key_of_repository(name: str, keepers: Mapping[str, str]) -> str:
    """A repository's name in keys: the edition's, or the table's, or the printed one."""
    known = keeper_of(name)
    return keepers.get(plain(name)) or (known.key if known else plain(name))


def _taken_over(above: _Above, own: _Above, *, leading: bool) -> _Above:
    """What a reference names, completed by what stands above it in the references before."""
    if own.repository or not leading or not above.repository:
        return own
    kinds = [part.kind for part in above.parts]
    first = next(part.kind for part in own.parts)
    held = above.parts[: kinds.index(first)] if first in kinds else ()
    return _Above(above.repository, (*held, *own.parts))


def _shelfmark(text: str, group: Sequence[Piece], above: _Above) -> Shelfmark:
    of = {kind: [piece for piece in group if piece.kind == kind] for kind in _NOT_UNITS | {LEAVES}}
    inside = [piece for piece in group if _is_unit(piece) or piece.kind in _ABOVE]
    units = [piece for piece in group if _is_unit(piece) and piece.kind != LEAVES]
    unread = [piece.span for piece in of[WORDS]]
    fond = any(part.kind == "fond" for part in above.parts)
    spoiled = any(_holds_number(span.of(text)) for span in unread)
    return Shelfmark(
        span=Span(inside[0].whole.start, inside[-1].whole.end),
        repository=of[REPOSITORY][0].span if of[REPOSITORY] else None,
        collections=tuple(piece.span for piece in of[COLLECTION]),
        units=tuple((_type(piece.kind, fond=fond), piece.span) for piece in units),
        loci=tuple(locus for piece in of[LEAVES] for locus in piece.loci),
        states=tuple(_joined(text, group)),
        unread=tuple(unread),
        key="" if spoiled or not above.repository else key_of(above.repository, above.parts),
    )


def _type(kind: str, *, fond: bool) -> str:
    """The type of a unit; *opis* and *delo* are the Russian ones, below a fond."""
    return kind if fond else WITHOUT_FOND.get(kind, kind)


def _holds_number(words: str) -> bool:
    """Whether what was not understood may be part of the reference: a figure outside a date."""
    return any(map(str.isdecimal, words)) and share(words) < _HALF


def _joined(text: str, group: Sequence[Piece]) -> Iterator[Span]:
    """The states of a reference, those that follow each other as one."""
    start: int | None = None
    for piece, following in zip(group, (*group[1:], None), strict=True):
        if piece.kind != STATE:
            continue
        start = piece.span.start if start is None else start
        if following is None or following.kind != STATE:
            yield Span(start, piece.span.end + (text[piece.span.end :][:1] == "."))
            start = None
