"""A citation cut where its punctuation parts it, but not at stops of abbreviations and initials."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.lexicon import fold, imprints
from pipeline.lexicon.endmatter import ISSUES, PAGES, PARTS, VOLUMES
from pipeline.model import Span

_CUT = re.compile(r"//|\.\s+[–—]|[.,;:](?=\s|$)|[()]|\s[–—/](?=\s)|(?<=,[”\"“»])\s")
_SHORT = frozenset(
    fold(word).rstrip(".").split()[-1]
    for family in (
        VOLUMES, PARTS, ISSUES, PAGES, imprints.EDITED, imprints.PUBLISHERS, imprints.SERIES,
        imprints.DOCUMENTS, imprints.ISSUES_ONLY, imprints.YEARBOOKS, imprints.PERIODICALS,
    )
    for word in family.every()
    if word.endswith(".")
)  # fmt: skip
_YEARS = frozenset({"г", "гг", "gg", "g"})
_EDGES = " \t\u00a0,;:[]"


@dataclass(frozen=True, slots=True)
class Segment:
    """Words between two marks of punctuation; `before` and `after` are those marks."""

    span: Span
    before: str
    after: str


def segments(text: str, within: Span, *, first: str = "") -> Iterator[Segment]:
    """The segments of a stretch; `first` is the mark before it."""
    at, before = within.start, first
    for cut in _cuts(text, within):
        keeps = cut.of(text).startswith(".") and _word_before(text, within.start, cut) in _YEARS
        span = _trimmed(text, Span(at, cut.start + keeps))
        mark = cut.of(text).strip()
        if span.start < span.end:
            yield Segment(span, before, mark)
            before = mark
        else:
            before = mark
        at = cut.end
    span = _trimmed(text, Span(at, within.end))
    if span.start < span.end:
        yield Segment(span, before, "")


def _cuts(text: str, within: Span) -> Iterator[Span]:
    for match in _CUT.finditer(text, within.start, within.end):
        word = _word_before(text, within.start, Span(*match.span()))
        stop = match[0] == "."
        initial = len(word) == 1 and not word.isdecimal() and word not in _YEARS
        if not (stop and (initial or word in _SHORT - _YEARS)):
            yield Span(*match.span())


def _word_before(text: str, start: int, cut: Span) -> str:
    found = _LAST.search(text[max(start, cut.start - _BACK) : cut.start])
    return fold(found[0]) if found else ""


_LAST, _BACK = re.compile(r"\w+$"), 16


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start] in _EDGES + "–—":
        start += 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    return Span(start, end)
