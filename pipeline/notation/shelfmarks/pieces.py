"""A line of archival references cut into pieces: repositories, collections, units, leaves, states.

What a piece is depends on itself alone here; `pipeline.notation.shelfmarks.marks` puts them
together.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from pipeline.lexicon import archives, fold
from pipeline.lexicon.archives import ORIGINALS
from pipeline.lexicon.endmatter import PAGES, SOURCES
from pipeline.model import Span
from pipeline.notation.dates import share
from pipeline.notation.shapes import is_particle
from pipeline.notation.shelfmarks.leaves import Locus, leaves
from pipeline.notation.shelfmarks.repositories import keeper_of, plain
from pipeline.notation.shelfmarks.states import names_state
from pipeline.notation.shelfmarks.units import EITHER, ONLY_BETWEEN, Unit, as_fond, units

REPOSITORY, COLLECTION, STATE, WORDS = "repository", "collection", "state", "words"
LEAVES, CALL = "leaves", "call"

_EDGES = " \t\u00a0.,;:–—-"
_CUT = re.compile(r"[,;:()\[\]]|(?<=[^\W\d_]{3})\.\s+(?=[^\W\d_a-zа-яё])|\s[–—]\s")
_ABBREVIATED = frozenset({"arch", "bibl", "coll", "dept", "dep", "inst", "univ", "min", "hist"})
_MOST_WORDS, _MOST_CAPITALS = 9, 4
_KEEPER_WITHIN = 4
_ACRONYM, _COUNTRY = 8, 3
_CALL_WORDS, _LOWER_WORDS, _CODE_WORDS = 6, 2, 4
_STEM = 4
_ALWAYS_FONDS = frozenset({"opis", "delo"})
_NARROWER = frozenset({"box", "bundle", "folder"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the line; `span` is the name or number alone, `whole` has its word as well."""

    kind: str
    span: Span
    whole: Span
    loci: tuple[Locus, ...] = ()


def pieces(text: str, keepers: Collection[str]) -> tuple[Piece, ...]:
    """The pieces of a line in order; `keepers` are names of repositories the edition knows."""
    found: list[Piece] = []
    at = 0
    structured = _structured(text)
    for piece in (*structured, None):
        start = piece.whole.start if piece else len(text)
        found += _between(text, Span(at, start), keepers) if start > at else ()
        if piece:
            found.append(piece)
            at = max(at, piece.whole.end)
    return tuple(found)


def _structured(text: str) -> list[Piece]:
    """Units and leaves; ``f.`` is a fond where an *opis* or a file comes next, else leaves."""
    found = [unit for group in units(text) for unit in group]
    out: list[Piece] = []
    for number, unit in enumerate(found):
        following = found[number + 1] if number + 1 < len(found) else None
        apart = not out or unit.span.start >= out[-1].whole.end
        if unit.word in ONLY_BETWEEN and not _between_units(out, following):
            continue
        if apart:
            reversed_order = bool(out) and out[-1].kind == "opis"
            if unit.word in EITHER and (reversed_order or _is_fond(following, first=number == 0)):
                unit = as_fond(text, unit)
            out.append(_piece(text, unit))
    return out


def _between_units(before: Sequence[Piece], following: Unit | None) -> bool:
    """Whether a unit stands between an *opis* and a file: ``Op. 1. P. 7. D. 31.``."""
    file = following is not None and following.kind == "delo"
    return file and bool(before) and before[-1].kind == "opis"


def _piece(text: str, unit: Unit) -> Piece:
    if unit.kind != LEAVES:
        return Piece(unit.kind, unit.span, unit.whole)
    loci = leaves(text, unit.span.start)
    if not loci:
        return Piece(WORDS, unit.span, unit.whole)
    end = loci[-1].span.end
    return Piece(LEAVES, Span(unit.span.start, end), Span(unit.whole.start, end), loci)


def _is_fond(following: Unit | None, *, first: bool) -> bool:
    """Whether ``f.`` is a fond because of what comes next."""
    if following is None:
        return False
    narrower = following.kind in _NARROWER or (
        following.kind == LEAVES and following.word not in EITHER
    )
    return following.kind in _ALWAYS_FONDS or (first and narrower)


def _between(text: str, span: Span, keepers: Collection[str]) -> Iterator[Piece]:
    """The chunks of text between units."""
    at = span.start
    for cut in (*_cuts(text, span), Span(span.end, span.end)):
        chunk = _trimmed(text, Span(at, cut.start))
        at = cut.end
        labels = cut.of(text)[:1] == ":" and span.start == 0 and _is_label(chunk.of(text))
        if chunk.start < chunk.end and not labels:
            yield from _chunk(text, chunk, keepers)


_LABELS = frozenset(fold(word).rstrip(".") for word in (*SOURCES.every(), *archives.LABELS.every()))


def _is_label(words: str) -> bool:
    """Whether words before a colon only say that a reference follows: ``Quelle:``."""
    return fold(words) in _LABELS or fold(words) in _STEMS


def _cuts(text: str, span: Span) -> Iterator[Span]:
    for match in _CUT.finditer(text, span.start, span.end):
        before = text[span.start : match.start()].rsplit(maxsplit=1)
        if match[0][0] != "." or not before or fold(before[-1]) not in _ABBREVIATED:
            yield Span(*match.span())


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    return Span(start, end)


def _chunk(text: str, span: Span, keepers: Collection[str]) -> Iterator[Piece]:
    words = span.of(text)
    head, _, rest = words.partition(" ")
    if head.casefold().rstrip(".") in _FORMERLY:
        late = Span(span.start + len(head), span.end)
        yield from _chunk(text, _trimmed(text, late), keepers) if rest else ()
    elif _is_exactly_state(words):
        yield _made(STATE, span)
    elif is_call_number(words) and _is_known(head, keepers):
        yield _made(REPOSITORY, Span(span.start, span.start + len(head)))
        after = span.start + len(head) + 1
        yield _made(CALL if is_call_number(rest) else WORDS, Span(after, span.end))
    elif is_call_number(words):
        yield _made(CALL, span)
    elif is_keeper(words, keepers):
        yield _made(REPOSITORY, span)
    else:
        figures = any(map(str.isdecimal, words)) and not share(words)
        yield _made(STATE if names_state(words) and not figures else WORDS, span)


_FORMERLY = frozenset(word.rstrip(".") for word in archives.FORMERLY.every())


def _made(kind: str, span: Span) -> Piece:
    return Piece(kind, span, span)


_EXACT = frozenset(plain(w) for w in (*archives.AUTOGRAPHS.every(), *ORIGINALS.every()))


def _is_exactly_state(words: str) -> bool:
    return plain(words) in _EXACT


def _is_known(name: str, keepers: Collection[str]) -> bool:
    return keeper_of(name) is not None or plain(name) in keepers


def is_generic(words: str) -> bool:
    """Whether a name is none of its own: *State Archive*, *University Library*."""
    if keeper_of(words):
        return False
    tokens = [fold(token).strip(".,'’\"«»") for token in words.split()]
    return all(token in _GENERIC or token in _STEMS for token in tokens)


_GENERIC = frozenset(map(fold, archives.GENERIC.every()))


def is_code(words: str) -> bool:
    """Whether words are a number of a keeper's own making: ``HS.1985.1.1897``, ``H.I.N.-95600``."""
    tokens = words.split()
    spelled = any(_SPELLED.search(token) for token in tokens)
    figures = any(map(str.isdecimal, words)) and share(words) == 0
    return 0 < len(tokens) <= _CODE_WORDS and figures and not spelled and words[0].isalnum()


_SPELLED = re.compile(r"[^\W\d_A-ZА-Я][^\W\d_A-ZА-Я]{2}")


def strength(words: str, keepers: Collection[str]) -> int:
    """How surely words name a repository: known 3, told by a word 2, a longer acronym 1, else 0."""
    if _is_known(words, keepers):
        return 3
    tokens = words.split()
    if not is_generic(words) and any(map(_keeps, tokens[:_KEEPER_WITHIN])):
        return 2
    return int(len(words) > _COUNTRY)


def is_keeper(words: str, keepers: Collection[str]) -> bool:
    """Whether words name a repository: a known one, an acronym, or by a word such as *archive*."""
    if _is_known(words, keepers):
        return True
    tokens = words.split()
    if not tokens or len(tokens) > _MOST_WORDS or not words[0].isupper():
        return False
    if any(map(str.isdecimal, words)):
        return False
    return any(map(_keeps, tokens[:_KEEPER_WITHIN])) or _is_acronym(tokens)


_STEMS = frozenset(fold(word).rstrip(".") for word in archives.KEEPERS.every())
_BEGINS = tuple(word for word in _STEMS if len(word) >= _STEM)
_ENDS = tuple(fold(word) for word in archives.KEEPERS.by_language["de"])


def _keeps(token: str) -> bool:
    folded = fold(token).strip(".,'’\"«»")
    return folded in _STEMS or folded.startswith(_BEGINS) or folded.endswith(_ENDS)


def _is_acronym(tokens: list[str]) -> bool:
    first = tokens[0].rstrip(".")
    capitals = sum(map(str.isupper, first))
    roman = not first.strip("IVXLCDM") or "." in first
    named = all(t[0].isupper() or is_particle(t) for t in tokens)
    short = len(first) <= _ACRONYM and len(tokens) <= _MOST_CAPITALS
    return short and capitals > 1 and not roman and named


def is_call_number(words: str) -> bool:
    """Whether words are a call number without a word of its unit: ``R 28305k``, ``M316``."""
    tokens = words.split()
    if not tokens or len(tokens) > _CALL_WORDS or not tokens[0][0].isalpha():
        return False
    *lead, last = tokens
    if share(words) > 0 or not re.fullmatch(
        r"[^\W\d_]{0,4}[-.]?\d{1,7}(?:[/.-]\d{1,6}){0,3}[^\W\d_]?", last
    ):
        return False
    if lead and fold(lead[-1]) in _PAGES:
        return False
    lettered = bool(lead) or last[0].isalpha()
    plainly = all(re.fullmatch(r"[^\W\d_]{1,15}\.?", word) for word in lead)
    return lettered and plainly and (tokens[0][0].isupper() or len(tokens) <= _LOWER_WORDS)


def _joins(token: str) -> bool:
    return is_particle(token) or token in {"am", "im", "an", "in", "zum", "für", "sur", "en", "при"}


_PAGES = frozenset(map(fold, PAGES.every()))


def is_name(words: str) -> bool:
    """Whether words may be the name of a collection: capitals, with particles between them."""
    tokens = words.split()
    capitals = [t[0].isupper() or not t[0].isalpha() or _joins(t) for t in tokens]
    long = len(tokens) > _MOST_WORDS
    figures = any(map(str.isdecimal, words))
    return bool(tokens) and tokens[0][0].isupper() and all(capitals) and not long and not figures
