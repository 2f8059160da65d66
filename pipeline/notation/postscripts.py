"""How postscripts are marked: ``P.S.`` in either script or both, ``NB``, ``N. S.``, or the word."""

import re
from dataclasses import dataclass

from pipeline.lexicon.closings import CLOSINGS, POSTSCRIPTS
from pipeline.model import Span
from pipeline.notation.shapes import name_words, starts_with

_LETTERS = re.compile(
    r"(?:[PРП]\.?\s?){1,3}[-–]?[SСЅ](?![\w])\.?:?|[pрп]\.\s?[sс]\.|[PР]\.?\s?D(?![\w])[.:]"
)
_MARK_WELL = re.compile(r"N\.?\s?B(?![\w])[.:]?|N\.?\s?S(?![\w])[.:]")
_STOP = re.compile(r"\s?[.:—–]|\s*$|(?: [^\s:]+){1,4}:")
_NAMED = re.compile(r"[\w\s.’'-]*")
_NAME = 2


@dataclass(frozen=True, slots=True)
class Label:
    """The mark of a postscript; not `sure` where text of the letter may begin with it too."""

    span: Span
    sure: bool


def label(text: str, lang: str) -> Label | None:
    """The mark a postscript opens with; initials before a surname are none: ``P. S. Orlov``."""
    for pattern, sure in ((_LETTERS, True), (_MARK_WELL, False)):
        found = pattern.match(text)
        if found and not _is_name(text[found.end() :], lang):
            return Label(Span(*found.span()), sure)
    word = starts_with(text, POSTSCRIPTS, lang)
    said = _STOP.match(text, len(word)) if word and text[0].isalpha() else None
    if said is None:
        return None
    colon = said[0].rstrip().endswith((":", "."))
    return Label(Span(0, said.end() if colon else len(word)), sure=True)


def _is_name(rest: str, lang: str) -> bool:
    names = name_words(rest) if _NAMED.fullmatch(rest) else []
    return 0 < len(names) <= _NAME and not starts_with(rest.strip(), CLOSINGS, lang)
