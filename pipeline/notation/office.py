"""Marks of offices: secrecy, ways of sending, numbers of registers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.lexicon import Family, fold, longest_first
from pipeline.lexicon.office import REGISTERS, SECRECY, SENDING, TELEGRAPHIC
from pipeline.model import Span

REGISTRY = "registry"
_SIGN = r"(?:№№?|no\.|nr\.|n°|nº|n\.º|num\.)"
_COUNT = r"\d[\w/-]{0,15}(?:\.\d[\w/-]{0,15}){0,3}"
_BOUND = re.compile(r"[.,;:!?)\]–—-]\s*$|^\s*$|\d\s*$")
_GOES_ON = re.compile(r"\s*(?:[.,;:!?)\]–—№\d]|$)")
_OPENS, _CLOSES = "[(", ")]"


@dataclass(frozen=True, slots=True)
class OfficeMark:
    """A mark of an office: `kind` is classification, transmission or number; a number has the
    `register` that counts, telegrams as such, incoming, outgoing or any.
    """

    span: Span
    kind: str
    register: str = ""


def office_marks(text: str, lang: str) -> Iterator[OfficeMark]:
    """``Строго секретно. Шифром. ш/т № 15``: marks that stand by themselves, in order."""
    taken = 0
    for match in _pattern(lang).finditer(fold(text)):
        before = text[max(taken, match.start() - 3) : match.start()].rstrip(_OPENS)
        alone = _BOUND.search(before) or taken == match.start()
        if match.lastgroup == "number":
            kind, register = "number", _register(match["lead"] or "", lang)
        else:
            kind, register = match.lastgroup or "", ""
            if not _stands_alone(text, match.end(), lang):
                continue
        if alone:
            taken = match.end()
            yield OfficeMark(_with_brackets(text, match.start(), match.end()), kind, register)


def numbers(text: str, lang: str) -> Iterator[OfficeMark]:
    """The numbers of registers in a line of other things: ``4/III. No. 0412``."""
    return (mark for mark in office_marks(text, lang) if mark.kind == "number")


def is_telegraphic(text: str, lang: str) -> bool:
    """Whether this way of sending makes a telegram: ``Шифром``."""
    return fold(text).strip("[]() .!") in {fold(word) for word in TELEGRAPHIC.words(lang)}


def _stands_alone(text: str, end: int, lang: str) -> bool:
    return bool(_GOES_ON.match(text, end)) or bool(
        _pattern(lang).match(fold(text[end : end + 80].lstrip()))
    )


def _with_brackets(text: str, start: int, end: int) -> Span:
    """The span with the brackets around it."""
    opened = text[start - 1 : start] in set(_OPENS) and text[end : end + 1] in set(_CLOSES)
    return Span(start - 1, end + 1) if opened else Span(start, end)


def _register(lead: str, lang: str) -> str:
    for name, family in REGISTERS.items():
        if lead.strip() in {fold(word) for word in family.words(lang)}:
            return name
    return REGISTRY


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    leads = "|".join(_either(family, lang) for family in REGISTERS.values())
    return re.compile(
        rf"(?<!\w)(?:(?P<number>(?:(?P<lead>{leads})\s?|(?![ivxlcdm]+\.)[^\W\d_]{{1,5}}\.-?\s?|[^\W\d_]{{1,12}}-)?"
        rf"{_SIGN}\s?{_COUNT})|(?P<classification>{_either(SECRECY, lang)})"
        rf"|(?P<transmission>{_either(SENDING, lang)}))(?!\w)"
    )


def _either(family: Family, lang: str) -> str:
    return "|".join(re.escape(word) for word in longest_first(map(fold, family.words(lang))))
