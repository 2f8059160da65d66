"""What editors say in brackets, read: gaps, mistakes, underlining, pages, remarks."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from pipeline.lexicon import Family, fold, longest_first
from pipeline.lexicon.apparatus import (
    ABOUT,
    BACKS,
    COUNTS,
    FILLERS,
    FRONTS,
    HANDS,
    IN_PART,
    LEAF_WORDS,
    PAGE_WORDS,
    REASONS,
    REFERRING,
    REMARKS,
    REST,
    SIC,
    STRUCK,
    TWICE,
    UNDERLINED,
    UNITS,
)
from pipeline.lexicon.remarks import REDACTORS, TRANSLATORS
from pipeline.model import Attributes, Span

_DOTS = re.compile(r"\s*(?:\.{2,6}|…{1,3}|(?:\. ?){2,5})\s*")
_TOKEN = re.compile(r"(?P<least>\d{1,3})\s?[-–—]\s?(?P<most>\d{1,3})|\d{1,4}|[^\W\d_][\w'’]*")
_CORRECTION = re.compile(r"\s?([:;,—–])\s")
_TOLD = ("untranslated", "classified", "censored", "illegible")
_QUOTED = re.compile(r"\s*[:—–]\s*[«“\"„]?(?P<words>[^«»“”\"„]*[^«»“”\"„\s])")


def gap(content: str, *, translated: bool) -> Attributes:
    """Why something is missing, and how much: ``1 слово нрзб.`` → reason, unit, quantity.

    Empty for what tells of no gap, and for what says more than that, unless it says of a text that
    it is not translated. Where a translation says that the rest is omitted, it was not translated;
    elsewhere editors left it out.
    """
    if _DOTS.fullmatch(content):
        return (("reason", "editorial"),)
    folded = fold(content)
    for reason, family in REASONS.items():
        found = _anywhere(family).search(folded)
        if found:
            size = _size(folded[: found.start()] + " " + folded[found.end() :])
            rest = translated and _anywhere(REST).search(folded)
            why = "untranslated" if rest else reason
            if size is None and why == "untranslated":
                return (("reason", why),)
            return () if size is None else (("reason", why), *size)
    return ()


def _size(folded: str) -> Attributes | None:
    """The size that some words give, empty for none; None if they say something else too."""
    unit, number, about, span = "", 0, False, ("", "")
    many = False
    for match in _TOKEN.finditer(folded):
        word = match[0]
        if match["least"]:
            span = match["least"], match["most"]
        elif word in _units():
            unit, many = _units()[word]
        elif word in _counts() or word.isdecimal():
            number = _counts().get(word, 0) or int(word)
        elif word in _words_of(ABOUT):
            about = True
        elif word in _words_of(IN_PART):
            return ()
        elif word not in _words_of(FILLERS):
            return None
    return tuple(_measured(unit, number or (0 if many else 1), span, about=about))


def _measured(
    unit: str, number: int, span: tuple[str, str], *, about: bool
) -> Iterable[tuple[str, str]]:
    if unit:
        yield "unit", unit
        if span[0]:
            yield "atLeast", span[0]
            yield "atMost", span[1]
        elif number:
            yield "quantity", str(number)
        if about:
            yield "precision", "low"


def is_sic(content: str, *, firm: bool) -> bool:
    """Whether this says that a mistake is the source's; in round brackets only ``sic`` does.

    `firm` tells that the brackets are not round.
    """
    folded = fold(content).strip(" .:")
    bare = folded.rstrip("!").strip()
    if firm and _corrects(folded):
        return True
    if not bare:
        return firm and folded == "!"
    return bare == "sic" or (bare in _phrases(SIC) and (firm or folded.endswith("!")))


def _corrects(folded: str) -> bool:
    """``sic: arrived`` · ``так; надо: пришли``: what should stand there, said behind *sic*."""
    mark = _CORRECTION.search(folded)
    return mark is not None and folded[: mark.start()].rstrip(" !") in _phrases(SIC)


@dataclass(frozen=True, slots=True)
class Manner:
    """How words are written: a `kind` of mark with its value, over `count` words before the remark
    (0: it does not say which) or over those that it quotes, a span of its content.
    """

    kind: str
    value: Attributes
    count: int = 0
    quoted: Span | None = None


def manner(content: str) -> Manner | None:
    """``подчеркнуто дважды`` · ``crossed out: tomorrow``; None for what is no such remark."""
    folded = fold(content)
    for kind, family in (("deletion", STRUCK), ("highlight", UNDERLINED)):
        found = _anywhere(family).search(folded)
        if found:
            return _in_manner(content, kind, Span(*found.span()))
    return None


def _in_manner(content: str, kind: str, phrase: Span) -> Manner | None:
    folded = fold(content)
    twice = _anywhere(TWICE).search(folded)
    rend = "double-underline" if twice else "underline"
    value = (("rend", rend),) if kind == "highlight" else ()
    quoted = _QUOTED.match(content, phrase.end)
    if quoted:
        return Manner(kind, value, quoted=Span(*quoted.span("words")))
    said = _anywhere(TWICE).sub(" ", folded[: phrase.start] + " " + folded[phrase.end :])
    tokens = [match[0] for match in _TOKEN.finditer(said)]
    unit, number = "", 1
    for token in tokens:
        if token in _units():
            unit, many = _units()[token]
            number = 0 if many and number == 1 else number
        elif token in _counts() or token.isdecimal():
            number = _counts().get(token, 0) or int(token)
        elif token not in _words_of(HANDS) | _words_of(FILLERS):
            return None
    counted = unit in {"", "words"} and not (kind == "deletion" and unit)
    return Manner(kind, value, number if counted else 0)


def is_remark(content: str) -> bool:
    """Whether this begins like a remark, or tells of what is illegible, struck out and the like:
    it supplies no text.
    """
    folded = fold(content.strip())
    if is_note(content):
        return True
    told = (*(REASONS[reason] for reason in _TOLD), UNDERLINED, STRUCK)
    return bool(_opening(REMARKS).match(folded) or any(_anywhere(f).search(folded) for f in told))


def is_note(content: str) -> bool:
    """Whether this begins with whose note it is: ``Anm. d. Hrsg.: …`` · ``N.d.T. : …``."""
    folded = fold(content.strip())
    return any(_opening(family).match(folded) for family in (REDACTORS, TRANSLATORS))


@dataclass(frozen=True, slots=True)
class PageMark:
    """Where a page or leaf of the source begins; `number` has v for the back of a leaf."""

    leaf: bool
    number: str


def page_mark(content: str, *, bare: bool) -> PageMark | None:
    """``p. 3`` · ``л. 3 об.`` · ``2v``; a number by itself only where `bare` ones may be meant."""
    match = _page_pattern().fullmatch(fold(content).strip())
    if match is None or not (bare or match["page"] or match["leaf"] or match["side"]):
        return None
    side = fold(match["side"] or "").strip(". ")
    back = side and any(side == fold(word).strip(".") for word in BACKS.every())
    leaf = bool(match["leaf"] or (side and not match["page"]))
    return PageMark(leaf, match["number"] + ("v" if back else "r" if side else ""))


def refers(before: str) -> bool:
    """Whether the words before a page's number refer to that page: ``see [p. 3]``."""
    last = fold(before).split()[-1:]
    return bool(last) and last[0] in _phrases(REFERRING)


@cache
def _page_pattern() -> re.Pattern[str]:
    page, leaf = _either(PAGE_WORDS), _either(LEAF_WORDS)
    side = _either(Family({"und": (*BACKS.every(), *FRONTS.every())}))
    return re.compile(
        rf"(?:(?P<page>{page})|(?P<leaf>{leaf}))?\s?(?P<number>\d{{1,4}}[a-dа-г]?)"
        rf"(?:\s?(?P<side>{side}))?"
    )


def _either(family: Family) -> str:
    return "|".join(re.escape(word) for word in longest_first(map(fold, family.every())))


@cache
def _anywhere(family: Family) -> re.Pattern[str]:
    """Any phrase of a family in any language, whole words only, on folded text."""
    return re.compile(rf"(?<!\w)(?:{_either(family)})(?!\w)")


@cache
def _opening(family: Family) -> re.Pattern[str]:
    return re.compile(rf"(?:{_either(family)})(?!\w)")


@cache
def _phrases(family: Family) -> frozenset[str]:
    return frozenset(map(fold, family.every()))


@cache
def _words_of(family: Family) -> frozenset[str]:
    """The single words of a family's phrases, folded, without stops."""
    return frozenset(word.strip(".") for phrase in _phrases(family) for word in phrase.split())


@cache
def _units() -> dict[str, tuple[str, bool]]:
    """Units by their words, and whether a word means several."""
    return {
        fold(word).strip("."): (unit, many)
        for unit, pair in UNITS.items()
        for many, family in ((True, pair[1]), (False, pair[0]))
        for word in family.every()
    }


@cache
def _counts() -> dict[str, int]:
    return {
        fold(word): number
        for rows in COUNTS.values()
        for number, words in enumerate(rows, start=1)
        for word in words
    }
