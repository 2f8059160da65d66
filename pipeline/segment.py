"""Sentences as spans of blocks.

The boundaries are sentencex's (rules and abbreviations for some 240 languages), mended where
letters differ from the texts it was made for: archival abbreviations and initials, ``тчк`` and
``STOP`` in telegrams, footnote marks glued to a full stop.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

import sentencex

from pipeline.lexicon.abbreviations import ABBREVIATIONS
from pipeline.model import Block, Document, Kind, Mark, Span, Version
from pipeline.notation.dates import find, relatives
from pipeline.profile import MARKS, NUMBERS

WHOLE = frozenset({
    Kind.TITLE, Kind.ENCLOSURE, Kind.ADDRESSEE, Kind.DATELINE, Kind.SALUTATION, Kind.SIGNATURE,
})  # fmt: skip
"""Kinds whose text is one unit, however many stops it has."""
PROSE = frozenset(
    {Kind.PARAGRAPH, Kind.ITEM, Kind.CLOSING, Kind.POSTSCRIPT, Kind.NOTE, Kind.FOOTNOTE}
)
_INITIALS = re.compile(r"(?:^|[\s(\"“«])(?:[^\W\d_]\.[\s\u00a0-]?){1,3}$")
_ALSO_ENDS = re.compile(
    r"(?:(?:^|(?<=[.!?…] ))\([^()]*[.!?…]\)|\b(?:и т\.\s?[дп]|и др|и пр|etc|usw|u\.\s?s\.\s?w)\.)"
    r"(?=\s+[^\Wa-zа-яё\d_])"
)
"""A whole sentence in brackets, or *and so on*, where a capital follows."""
_BELONGS = frozenset({"anchor", "remark", "gap"})
"""What stands behind the sentence it is said of."""
_ENDS = frozenset(".!?")
_STOP_ALSO = re.compile(r"[.,]")
"""A stop behind the telegraph's word for one."""
_WINDOW = 60
"""Characters before a boundary that show an abbreviation or initials."""
_GOES_ON = re.compile(r"\s*(?:[,;:)\]]|[—–-]\s+[^\W\d_]|[^\W\d_])")


_SPACES = re.compile(r"[^\S ]")
"""White space that sentencex is spared: it fails on a capital, a no-break space and a stop."""
_EDITOR = re.compile(r"\s*[—–-]\s?(?:[^\W\d_]{1,5}\.?\s?){1,3}")
"""Whose note it was, behind it: ``—Ed.``, which is no sentence of its own."""


def segment(document: Document) -> Document:
    """The document with the sentences of every block that has any."""
    versions = tuple(_segmented(version) for version in document.versions)
    return replace(document, versions=versions)


def _segmented(version: Version) -> Version:
    blocks = tuple(
        replace(block, sentences=sentences(block, block.lang or version.lang))
        for block in version.blocks
    )
    return replace(version, blocks=blocks)


def sentences(block: Block, lang: str) -> tuple[Span, ...]:
    """The sentences of one block: together they cover its text, its label and gaps set aside."""
    start = max((m.span.end for m in block.marks if m.kind == "label"), default=0)
    if block.type in NUMBERS:
        return ()
    if block.kind in WHOLE:
        spans: Sequence[Span] = [Span(start, len(block.text))]
    elif block.kind in PROSE:
        spans = list(_prose(block, start, lang))
    else:
        return ()
    return tuple(span for span in (_trimmed(block.text, s) for s in spans) if span.start < span.end)


def _prose(block: Block, start: int, lang: str) -> Iterator[Span]:
    held = _held(block, lang)
    cuts = sorted({cut for cut in _cuts(block, start, lang) if not _is_inside(cut, held)})
    edges = [start, *cuts, len(block.text)]
    return (Span(a, b) for a, b in pairwise(edges) if a < b)


def _held(block: Block, lang: str) -> tuple[Span, ...]:
    """What no sentence ends in: dates and marks, those that touch as one."""
    marked = (mark.span for mark in block.marks if mark.kind in MARKS)
    held: list[Span] = []
    dates = [date.span for date in find(block.text)]
    dates += [day.span for day in relatives(block.text, lang)]
    for span in sorted({*marked, *dates}):
        if held and span.start < held[-1].end:
            held[-1] = Span(held[-1].start, max(held[-1].end, span.end))
        elif span.start < span.end:
            held.append(span)
    return tuple(held)


def _is_inside(cut: int, held: Sequence[Span]) -> bool:
    before = bisect_left(held, Span(cut, 0))
    return before > 0 and held[before - 1].start < cut < held[before - 1].end


def _cuts(block: Block, start: int, lang: str) -> Iterator[int]:
    text = block.text
    belonging = {mark.span.start: mark.span.end for mark in block.marks if mark.kind in _BELONGS}
    plain = _SPACES.sub(" ", text[start:])
    for boundary in sentencex.get_sentence_boundaries(lang, plain):
        end = start + boundary["end_index"]
        if end < len(text) and not _goes_on(text, end, lang):
            yield _behind(text, end, belonging)
    for match in _ALSO_ENDS.finditer(text, start):
        yield match.end()
    for mark in block.marks:
        if mark.kind == "anchor" and _ends_sentence(text, mark):
            yield mark.span.end
        if dict(mark.value).get("reg", "") in _ENDS:
            stop = _STOP_ALSO.match(text, mark.span.end)
            yield stop.end() if stop else mark.span.end


def _goes_on(text: str, end: int, lang: str) -> bool:
    """Whether the sentence goes on over a boundary: an abbreviation, initials, a small letter."""
    before = text[max(0, end - _WINDOW) : end].rstrip()
    if _EDITOR.fullmatch(text, end):
        return True
    following = _GOES_ON.match(text, end)
    if following and not following[0].strip()[-1].isupper():
        return True
    last = before.split()[-1:]
    known = bool(last) and last[0].lstrip('("“«').lower() in ABBREVIATIONS.words(lang)
    return known or _INITIALS.search(before) is not None


def _behind(text: str, end: int, belonging: Mapping[int, int]) -> int:
    """A boundary before a footnote mark or an editor's remark belongs behind it: it is the last
    sentence's.
    """
    at = end
    while at < len(text) and text[at].isspace():
        at += 1
    return belonging.get(at, end)


def _ends_sentence(text: str, mark: Mark) -> bool:
    after = text[mark.span.end : mark.span.end + 2]
    return (
        text[mark.span.start - 1 : mark.span.start] in {".", "!", "?"}
        and after[:1] == " "
        and after[1:2].isupper()
    )


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
