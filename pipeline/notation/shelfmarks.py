"""Archival references: ``РГАСПИ. Ф. 558. Оп. 11. Д. 77. Л. 57.`` · ``RGASPI, f. 74, op. 2, d. 38``.

Read into fond, opis, delo and leaves with a join key that is the same in every script
(``RGASPI:558:11:77:57``), so that two languages' references to one item can be told to be one.
A part that a reference does not have leaves its place empty (``TSOB:14::206:1``).
Marks of other traditions are recognized by their words but kept whole.
"""

import re
from dataclasses import dataclass

from anyascii import anyascii

from pipeline.lexicon import Family
from pipeline.lexicon.endmatter import DELO, FOND, ISSUES, KEEPERS, LEAVES, OPIS, OTHER_MARKS
from pipeline.model import Span


def _any(family: Family) -> str:
    words = family.every()
    return "|".join(re.escape(word).replace(r"\.", r"\.?") for word in words)


_NUMBER = r"(?:[A-ZА-Я]{1,2}[-–])?\d+[а-яa-z]?(?:[/-]\d+)?"
_LEAF = r"\d+(?:[а-яa-z](?![а-яa-z]))?\s?(?:об\.?|ob\.?|v\.?|verso)?"
_MARK = re.compile(
    rf"(?P<repository>[^\d]{{0,80}}?)[\s.,;:]*(?<!\w)(?P<fondword>{_any(FOND)})\s*(?P<fond>{_NUMBER})"
    rf"(?:[\s.,;]+(?:{_any(OPIS)})\s*(?P<opis>{_NUMBER}))?"
    rf"(?:[\s.,;]+(?:{_any(DELO)})\s*(?P<delo>{_NUMBER}))?"
    rf"(?:[\s.,;]+(?:{_any(LEAVES)})\s*(?P<leaves>{_LEAF}(?:\s?[-–—,]\s?{_LEAF})*))?",
    re.IGNORECASE,
)
_OTHER = re.compile(
    rf"(?<!\w)(?:{'|'.join(map(re.escape, OTHER_MARKS.every()))})\s*\d|\bFO\s?\d+/\d+",
    re.IGNORECASE,
)
_UNIT = re.compile(
    rf"(?<!\w)(?:{_any(FOND)}|{_any(OPIS)}|{_any(DELO)}|{_any(LEAVES)}|{_any(OTHER_MARKS)})\s*{_NUMBER}",
    re.IGNORECASE,
)
_PIECE = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ISSUES.every()))})\s*\d", re.IGNORECASE)
_LEAVES = re.compile(
    r"(?<!\w)(?:fols?\.?|ff?\.|f°|bll?\.|blatt|лл?\.|l{1,2}\.)\s?\d|(?<!\w)[A-Z]{1,4}\d*\s?\d*/\d",
    re.IGNORECASE,
)
"""A leaf, or a number with a stroke, as keepers give them."""
_ACRONYM = re.compile(r"[^\W\d_a-zа-яё]{2,6}[.,]?\s")
_FEWEST = 2
"""Units and numbers that a reference of any tradition has at the least."""
_VERSO = re.compile(r"(?<=\d)\s?(?:об|ob|verso|v)(?!\w)\.?", re.IGNORECASE)
_LONGEST_OTHER = 16
_ARCHIVE = re.compile(rf"\b\w*(?:{'|'.join(map(re.escape, KEEPERS.every()))})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Shelfmark:
    """The parts of a reference as spans of the line; `rest` is what follows the last part."""

    repository: Span
    fond: Span
    opis: Span | None
    delo: Span | None
    leaves: Span | None
    rest: Span
    key: str


def read(text: str) -> Shelfmark | None:
    """Read a reference of the Russian kind; None where the line is not one."""
    match = _MARK.match(text)
    if not match or not match["repository"].strip(" .,;") or not (match["opis"] or match["delo"]):
        return None
    parts = [match[name] or "" for name in ("fond", "opis", "delo", "leaves")]
    repository = match["repository"].strip(" .,;")
    start = match.start("repository") + match["repository"].index(repository[0])
    return Shelfmark(
        repository=Span(start, start + len(repository)),
        fond=Span(*match.span("fond")),
        opis=Span(*match.span("opis")) if match["opis"] else None,
        delo=Span(*match.span("delo")) if match["delo"] else None,
        leaves=Span(*match.span("leaves")) if match["leaves"] else None,
        rest=Span(match.end(), len(text)),
        key=":".join([_keyed(repository), *map(_keyed, parts)]).rstrip(":"),
    )


def looks_like_one(text: str) -> bool:
    """Whether a line is an archival reference of any tradition."""
    if read(text) is not None:
        return True
    units, pieces = len(_UNIT.findall(text)), len(_PIECE.findall(text))
    named = _OTHER.search(text) is not None or (units > 0 and units + pieces >= _FEWEST)
    kept = _LEAVES.search(text) and (_ACRONYM.match(text) or _ARCHIVE.search(text))
    return bool(named or kept) and len(text.split()) <= _LONGEST_OTHER


def leaves_of(text: str) -> tuple[str, str]:
    """First and last leaf of ``64-65`` or ``12 об.–13``, versos as ``12v``."""
    leaves = re.findall(r"(\d+)\s?(об|ob|v)?", text, re.IGNORECASE)
    named = [number + ("v" if verso else "") for number, verso in leaves]
    return named[0], named[-1]


def _keyed(text: str) -> str:
    """A part of a join key: Latin letters, one dash, one word for verso, no white space."""
    plain = _VERSO.sub("v", re.sub(r"[–—]", "-", text))
    return re.sub(r"[^\w-]", "", anyascii(plain).upper())
