"""Units of archival description in a line: ``Ф. 558`` · ``Box 4`` · ``FO 371/11779`` · ``MS 5``.

Words come from the tables of `pipeline.lexicon.archives`; call numbers are known by their shape.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.lexicon import Family, archives, fold
from pipeline.model import Span

UNITS: dict[str, Family] = {
    "recordGroup": archives.RECORD_GROUPS,
    "fond": archives.FONDS,
    "papers": archives.PAPERS,
    "repositur": archives.REPOSITURES,
    "accession": archives.ACCESSIONS,
    "opis": archives.INVENTORIES,
    "series": archives.SERIES,
    "volume": archives.VOLUMES,
    "part": archives.PARTS,
    "box": archives.BOXES,
    "compartment": archives.COMPARTMENTS,
    "bundle": archives.BUNDLES,
    "folder": archives.FOLDERS,
    "delo": archives.FILES,
    "reel": archives.REELS,
    "number": archives.NUMBERS,
    "leaves": archives.LEAVES,
}
"""Words of every unit, from the widest to the narrowest; keys are values of ``idno/@type``."""

ORDER = ("class", "callNumber", "division", *UNITS, "piece")
"""Every type of unit, in the order in which keys name them."""

WEAK = frozenset({"volume", "part", "number", "series", "delo", "reel"})
"""Units that printed books and houses have as well."""

_LETTERED = frozenset({"series", "volume", "repositur", "recordGroup", "accession"})
"""Units whose numbers may be letters or Roman figures."""


def bare(word: str) -> str:
    """A word of a table as it is looked up: folded, without stops and spaces."""
    return re.sub(r"[.\s]", "", fold(word))


TYPE_OF = {bare(word): kind for kind, words in reversed(UNITS.items()) for word in words.every()}
"""The unit of a word; `EITHER` are those that name a fond or leaves, `ONLY_BETWEEN`
those that are a unit between an *opis* and a file, and elsewhere a page."""
EITHER, ONLY_BETWEEN = frozenset({"f"}), frozenset({"p"})


def _alternatives(kinds: frozenset[str]) -> str:
    words = {fold(word).rstrip(".") for kind in kinds for word in UNITS[kind].every()}
    spelled = (re.escape(w).replace(r"\.\ ", r"\.?\s?").replace(r"\ ", r"\s") for w in words)
    return "|".join(sorted(spelled, key=lambda word: (-len(word), word)))


_NUMBER = (
    r"(?:(?<![^\W\d_])(?:[a-zа-я](?=\d)|[a-zа-я]{1,2}\s?[-–]\s?))?"
    r"\d{1,7}(?:[a-zа-я](?!\w))?(?:[/–-]\d{1,7}(?:[a-zа-я](?!\w))?)*(?!\w)"
)
_STOP = r"\s?\.?\s{0,2}"
_LEAF_WORDS = _alternatives(frozenset({"leaves"}))
_WORDS = _alternatives(frozenset(UNITS) - {"leaves"})
_UNIT = re.compile(
    rf"(?<!\w)(?:(?P<leaf>{_LEAF_WORDS}){_STOP}(?P<first>\d{{1,6}})(?!\d)"
    rf"|(?P<word>{_WORDS}){_STOP}(?P<number>{_NUMBER})"
    rf"|(?P<lettered>{_alternatives(_LETTERED)})\s?\.?\s{{1,2}}"
    r"(?P<letter>[ivxlcdm]{1,7}|[a-z])(?!\w)"
    r"|(?P<division>[ivx]{1,5})\.?\s?ha(?!\w))"
)
_WHOLE_NUMBER = re.compile(_NUMBER)
_MANUSCRIPT = re.compile(
    r"(?<!\w)(?:(?:add|addit|egerton|cod|sloane|harley|rawl)\.?\s)?mss?\.?"
    r"(?:\s[^\W\d_]{1,12}\.?){0,4}\s?\d{1,6}[a-z]?(?!\w)"
)
_CLASS = re.compile(
    r"(?<![\w/])(?P<class>[A-Z]{1,5}\s?\d{1,4})/(?P<piece>\d{1,6}[A-Za-z]?(?:/\d{1,6}){0,2})(?![\w/])"
)
_STROKED = re.compile(r"(?<![\w/])(?![IVX]+/)[A-Z]{1,3}(?:/[A-Z\d]{1,6}){1,4}(?![\w/])")
_RAISED = re.compile(r"(?<!\w)[A-Z]{1,3}[⁰¹²³⁴-⁹]{1,3}\s{0,2}\d{1,6}(?!\w)")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit in a line: its number alone is `span`, `whole` has the word as well."""

    kind: str
    span: Span
    whole: Span
    word: str = ""


def units(text: str) -> tuple[tuple[Unit, ...], ...]:
    """The units of a line in order; units that one call number holds are given together."""
    found = sorted(_found(text), key=lambda group: (group[0].whole.start, -group[-1].whole.end))
    kept: list[tuple[Unit, ...]] = []
    at = 0
    for group in found:
        if group[0].whole.start >= at:
            kept.append(group)
            at = group[-1].whole.end
    return tuple(kept)


def _found(text: str) -> Iterator[tuple[Unit, ...]]:
    folded = fold(text)
    for match in _MANUSCRIPT.finditer(folded):
        yield (_unit("callNumber", match, 0),)
    for match in _CLASS.finditer(text):
        whole = Span(*match.span())
        yield (Unit("class", Span(*match.span("class")), Span(whole.start, match.end("class"))),
               Unit("piece", Span(*match.span("piece")), whole))  # fmt: skip
    for pattern in (_STROKED, _RAISED):
        for match in pattern.finditer(text):
            if any(map(str.isdecimal, match[0])):
                yield (_unit("callNumber", match, 0),)
    for match in _UNIT.finditer(folded):
        yield (_worded(match),)


def _worded(match: re.Match[str]) -> Unit:
    if match["division"]:
        return _unit("division", match, "division")
    for name, number in (("leaf", "first"), ("word", "number")):
        if match[name]:
            word = bare(match[name])
            kind = "leaves" if word in EITHER else TYPE_OF[word]
            return _unit(kind, match, number, word)
    return _unit(TYPE_OF[bare(match["lettered"])], match, "letter")


def _unit(kind: str, match: re.Match[str], group: str | int, word: str = "") -> Unit:
    return Unit(kind, Span(*match.span(group)), Span(*match.span()), word)


def as_fond(text: str, unit: Unit) -> Unit:
    """What was read as leaves, read as the number of a fond: ``f. R-17``, ``f. 12a``."""
    number = _WHOLE_NUMBER.match(fold(text), unit.span.start)
    end = number.end() if number else unit.span.end
    span, whole = Span(unit.span.start, end), Span(unit.whole.start, end)
    return replace(unit, kind="fond", span=span, whole=whole)


def may_hold_units(text: str) -> bool:
    """Whether a line has a digit behind a word of a unit, or a stroke before: a quick look."""
    if not _DIGIT.search(text):
        return False
    return any(_announces(text, digits.start()) for digits in _DIGITS.finditer(text))


_DIGIT, _DIGITS = re.compile(r"\d"), re.compile(r"\d+")
_LAST_WORD = re.compile(r"(\w[\w.°]*)$")
_BACK = 14


def _announces(text: str, start: int) -> bool:
    before = text[max(0, start - _BACK) : start].rstrip(" .\u00a0-–")
    if before.endswith("/") or before[-1:] in _SIGNS:
        return True
    words = before.replace(".", " ").split()
    if not words:
        return False
    called = words[-1].isupper() and len(words[-1]) <= _CLASS_LENGTH
    return called or fold(words[-1]) in _LAST_WORDS or fold(words[-1]) in _MANUSCRIPT_WORDS


_SIGNS = frozenset("№°ºª⁰¹²³⁴⁵⁶⁷⁸⁹")
_CLASS_LENGTH = 5
_MANUSCRIPT_WORDS = frozenset({"ms", "mss"})
_LAST_WORDS = frozenset(
    bare(word.replace(".", " ").split()[-1]) for kind in UNITS.values() for word in kind.every()
)
