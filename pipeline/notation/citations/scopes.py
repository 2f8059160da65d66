"""Volumes, issues, documents, pages in a citation: ``t. II`` · ``Heft 4`` · ``С. 175-6``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.lexicon import Family, fold, imprints
from pipeline.lexicon.endmatter import ISSUES, PAGES, PARTS, VOLUMES
from pipeline.model import Span

PAGE, VOLUME, PART, ISSUE, ENTRY, NUMBER = "page", "volume", "part", "issue", "entry", "number"
_FAMILIES: tuple[tuple[str, Family], ...] = (
    (ENTRY, imprints.DOCUMENTS),
    (PAGE, PAGES),
    (ISSUE, imprints.ISSUES_ONLY),
    (PART, PARTS),
    (VOLUME, VOLUMES),
    (VOLUME, imprints.YEARBOOKS),
    (NUMBER, ISSUES),
)
_KIND = {fold(word): kind for kind, family in reversed(_FAMILIES) for word in family.every()}
_WORDS = "|".join(
    re.escape(word).replace(r"\ ", r"\s") for word in sorted(_KIND, key=lambda w: (-len(w), w))
)
_ONE = r"\d{1,5}[a-zа-я]?(?:\s?[-–—]\s?\d{1,5}[a-zа-я]?)?"
_SCOPE = re.compile(
    rf"(?<!\w)(?P<word>{_WORDS})\s{{0,2}}"
    rf"(?P<number>{_ONE}(?!\w)(?P<onward>\s?ff?\.)?|[ivxlc]{{1,7}}(?!\w))"
)
_MORE = re.compile(rf"\s?[,;]\s?(?P<number>{_ONE})(?!\w)(?P<onward>\s?ff?\.)?(?![.)]?\s?[^\W\d_])")
_RANGE = re.compile(r"(?P<from>\d+[^\W\d_]?)(?:\s?[-–—]\s?(?P<to>\d+(?:[^\W\d_](?!\w))?))?")


@dataclass(frozen=True, slots=True)
class Scope:
    """One scope; `first` and `last` are pages, `last` empty where the print leaves it open."""

    kind: str
    span: Span
    first: str = ""
    last: str = ""


def scopes(text: str, start: int = 0) -> Iterator[Scope]:
    """The scopes of a text in order; every page or range of a list of pages is one."""
    folded = fold(text)
    at = start
    while match := _SCOPE.search(folded, at):
        kind = _KIND[re.sub(r"\s", " ", match["word"])]
        at = match.end()
        if kind != PAGE:
            yield Scope(kind, Span(*match.span()))
            continue
        yield _page(text, match, Span(*match.span()))
        more = _MORE.match(folded, at)
        while more:
            at = more.end()
            yield _page(text, more, Span(more.start("number"), more.end()))
            more = _MORE.match(folded, at)


def _page(text: str, match: re.Match[str], span: Span) -> Scope:
    """A page or range; a note on a page, ``161n``, is on that page."""
    printed = Span(*match.span("number")).of(text)
    pages = _RANGE.match(printed)
    if not pages:
        return Scope(PAGE, span, printed, printed)
    first = pages["from"].removesuffix("n")
    last = (pages["to"] or first).removesuffix("n")
    onward = match.groupdict().get("onward")
    if onward:
        last = str(int(first) + 1) if onward.strip() == "f." and first.isdecimal() else ""
    return Scope(PAGE, span, first, full(first, last))


def full(first: str, last: str) -> str:
    """``176`` for the ``6`` of ``175-6``."""
    decimal = first.isdecimal() and last.isdecimal()
    if decimal and len(last) < len(first) and int(last) < int(first):
        return first[: len(first) - len(last)] + last
    return last
