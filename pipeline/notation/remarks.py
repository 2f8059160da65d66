"""Remarks that others left on a letter: what sort they are, and the words that say so.

Editors and translators explain (PHENOMENA 32), officials resolve (38), clerks certify and seal, and
where a signature lacks it is said in brackets (24).
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from pipeline.lexicon import Family, endmatter, fold, remarks
from pipeline.model import Span
from pipeline.notation.shapes import OPENING, capital_share, holds, starts_with, words

EDITORIAL, TRANSLATOR, RESOLUTION = "editorial", "translator", "resolution"
CERTIFICATION, STAMP, SIGNATURE = "certification", "stamp", "signature"
ENCLOSURES = "enclosures"
"""Sorts of remarks; the last names what is enclosed and is the writer's own."""
ACTS = frozenset({RESOLUTION, CERTIFICATION})
"""Sorts that have a writer of their own, whose name may stand on the next line."""

_NOTED = re.compile(r"\s*[:.—–]|\s*$|(?: [^\W\d]+){1,3}:")
_SAID = re.compile(r"\s?[:—–]|\s*$|(?: [^\s:]+){1,4}:")
_STOP = re.compile(r"\s?[:.]|\s*$")
_COLON = re.compile(r"\s?:|\s*$")
_BRACKETED = re.compile(r"[\[(<]([^\[\]()<>]+)[\])>]\.?")
_AFTER = re.compile(r"[(\[—–-]\s?(?P<who>[^()\[\]—–]{2,32})[)\]]*\.?$")
_ENCLOSED = re.compile(r"(?:\s?\(\d{1,2}\))?\s?:")
_TEXTS = 1024
"""Lines whose remarks are remembered: signs of several kinds ask for those of one."""
_LISTED = 20
"""Words of a line that only names what is enclosed hardly goes beyond."""
_VOUCHED = 9
"""Words of a clerk's office and name hardly go beyond."""
_PLACED = 10
"""Words that tell where a resolution stands, and that it is one."""
_HALF = 0.5

_LABELLED: tuple[tuple[str, Family, re.Pattern[str]], ...] = (
    (TRANSLATOR, remarks.TRANSLATORS, _NOTED),
    (EDITORIAL, remarks.REDACTORS, _NOTED),
    (RESOLUTION, remarks.RESOLUTIONS, _SAID),
    (STAMP, remarks.STAMPS, _COLON),
    (EDITORIAL, endmatter.NOTES, _NOTED),
)
_SIGNED = ((TRANSLATOR, remarks.TRANSLATORS), (EDITORIAL, remarks.REDACTORS))


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark's sort and its label with the colon or stop (None: nothing labels it)."""

    sort: str
    label: Span | None = None
    alone: bool = False
    """Whether the label is all there is, so that the remark itself is the next line."""


@lru_cache(_TEXTS)
def read(text: str, lang: str) -> Remark | None:
    """The remark a line holds or announces, if its own words say that it is one."""
    bracketed = _BRACKETED.fullmatch(text)
    inner = bracketed[1] if bracketed else text
    if _is_all(inner, remarks.UNSIGNED, lang) and (bracketed or len(words(text)) > 1):
        return Remark(SIGNATURE)
    if _is_all(inner, remarks.STAMPS, lang):
        return Remark(STAMP)
    return (
        _certified(text, lang)
        or _labelled(text, lang)
        or _placed(text, lang)
        or _encloses(text, lang)
        or _signed_by_editor(text, lang)
    )


def _is_all(text: str, family: Family, lang: str) -> bool:
    """Whether a text is nothing but a phrase of a family, its last stop set aside."""
    found = starts_with(text, family, lang)
    return bool(found) and len(found.rstrip(".")) == len(text.strip(" .!"))


def _certified(text: str, lang: str) -> Remark | None:
    """``Верно: секретарь К. Белов`` · ``True copy:`` · ``Für die Richtigkeit: Belov, Sekretär``."""
    found = starts_with(text, remarks.CERTIFICATIONS, lang)
    label = _STOP.match(text, len(found)) if found and text[0].isupper() else None
    if label is None:
        return None
    vouched = text[label.end() :].strip()
    signed = len(words(vouched)) <= _VOUCHED and capital_share(vouched) >= _HALF / 2
    if ":" in label[0] or not vouched or (signed and not _is_clause(vouched)):
        return Remark(CERTIFICATION, Span(0, label.end()), alone=not vouched)
    return None


def _is_clause(text: str) -> bool:
    """Whether words end like a sentence of the letter's own: a stop behind a small word."""
    last = words(text)[-1]
    return not last[0].isupper() and not last[0].isdigit() and text.endswith((".", "!", "?"))


def _labelled(text: str, lang: str) -> Remark | None:
    bare = text.lstrip(OPENING)
    for sort, family, ending in _LABELLED:
        found = starts_with(bare, family, lang)
        said = ending.match(bare, len(found)) if found and bare[0].isupper() else None
        if said is None:
            continue
        if bare is not text or not fold(text).startswith(found):
            return Remark(sort)
        end = said.end() if said[0].rstrip().endswith((":", ".")) else len(found)
        return Remark(sort, Span(0, end), alone=not text[end:].strip())
    return None


def _placed(text: str, lang: str) -> Remark | None:
    """``На письме резолюция: …`` · ``At the top a marginal note: …``: where it stands first."""
    head, colon, _ = text.partition(":")
    where = starts_with(head, remarks.WHERE, lang) if colon and text[0].isupper() else ""
    if not where or len(words(head)) > _PLACED or not holds(head, remarks.RESOLUTIONS, lang):
        return None
    end = len(head) + 1
    return Remark(RESOLUTION, Span(0, end), alone=not text[end:].strip())


def _encloses(text: str, lang: str) -> Remark | None:
    """``Anlagen: 2 Blatt`` · ``Приложение: акт на трёх листах.``"""
    found = starts_with(text, remarks.ENCLOSURES, lang)
    label = _ENCLOSED.match(text, len(found)) if found and text[0].isupper() else None
    if label is None or len(words(text)) > _LISTED or not text[label.end() :].strip():
        return None
    return Remark(ENCLOSURES, Span(0, label.end()))


def _signed_by_editor(text: str, lang: str) -> Remark | None:
    """``[The bridge fell in 1901. — Прим. пер.]``: the words stand behind the remark."""
    found = _AFTER.search(text) if text[:1] in {"[", "("} else None
    for sort, family in _SIGNED if found else ():
        if found and _is_all(found["who"], family, lang):
            return Remark(sort)
    return None
