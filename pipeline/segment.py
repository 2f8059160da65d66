"""Sentences as spans of blocks.

The boundaries are sentencex's (rules and abbreviations for some 240 languages), mended where
letters differ from the texts it was made for: archival abbreviations and initials, ``тчк`` and
``STOP`` in telegrams, footnote marks glued to a full stop.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import sentencex

from pipeline.lexicon.abbreviations import ABBREVIATIONS
from pipeline.lexicon.ordinals import STOPS
from pipeline.model import Block, Document, Kind, Mark, Span, Version
from pipeline.notation.dates import find

WHOLE = frozenset({Kind.TITLE, Kind.ADDRESSEE, Kind.DATELINE, Kind.SALUTATION, Kind.SIGNATURE})
"""Kinds whose text is one unit, however many stops it has."""
PROSE = frozenset(
    {Kind.PARAGRAPH, Kind.ITEM, Kind.CLOSING, Kind.POSTSCRIPT, Kind.NOTE, Kind.FOOTNOTE}
)
_INITIALS = re.compile(r"(?:^|[\s(\"“«])(?:[^\W\d_]\.[\s\u00a0-]?){1,3}$")
_LAST_WORD = re.compile(r"\S+$")
_ALSO_ENDS = re.compile(
    r"(?:(?:^|(?<=[.!?…] ))\([^()]*[.!?…]\)|\b(?:и т\.\s?[дп]|и др|и пр|etc|usw|u\.\s?s\.\s?w)\.)"
    r"(?=\s+[^\Wa-zа-яё\d_])"
)
"""A whole sentence in brackets, or *and so on*, where a capital follows."""
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
    if block.kind in WHOLE:
        spans: Sequence[Span] = [Span(start, len(block.text))]
    elif block.kind in PROSE:
        spans = list(_prose(block, start, lang))
    else:
        return ()
    return tuple(span for span in (_trimmed(block.text, s) for s in spans) if span.start < span.end)


def _prose(block: Block, start: int, lang: str) -> Iterator[Span]:
    cuts = sorted(set(_cuts(block, start, lang)))
    edges = [start, *cuts, len(block.text)]
    return (Span(a, b) for a, b in pairwise(edges) if a < b)


def _cuts(block: Block, start: int, lang: str) -> Iterator[int]:
    text = block.text
    dates = find(text)
    anchors = [mark for mark in block.marks if mark.kind == "anchor"]
    plain = _SPACES.sub(" ", text[start:])
    for boundary in sentencex.get_sentence_boundaries(lang, plain):
        end = start + boundary["end_index"]
        inside = any(date.span.start < end < date.span.end for date in dates)
        if end < len(text) and not inside and not _goes_on(text, end, lang):
            yield _behind_anchor(end, anchors)
    for match in _ALSO_ENDS.finditer(text, start):
        yield match.end()
    for mark in anchors:
        if _ends_sentence(text, mark):
            yield mark.span.end
    stops = "|".join(map(re.escape, STOPS.words(lang)))
    pattern = (
        rf"(?<!\w)(?:{stops})(?!\w)[.,]?"
        if lang == "ru"
        else rf"(?<!\w)(?:{stops.upper()})(?!\w)[.,]?"
    )
    for match in re.finditer(pattern, text):
        yield match.end()


def _goes_on(text: str, end: int, lang: str) -> bool:
    """Whether the sentence goes on over a boundary: an abbreviation, initials, a small letter."""
    before, after = text[:end].rstrip(), text[end:]
    if _EDITOR.fullmatch(after):
        return True
    following = _GOES_ON.match(after)
    if following and not following[0].strip()[-1].isupper():
        return True
    last = _LAST_WORD.search(before)
    known = last is not None and last[0].lstrip('("“«').lower() in ABBREVIATIONS.words(lang)
    return known or _INITIALS.search(before) is not None


def _behind_anchor(end: int, anchors: Sequence[Mark]) -> int:
    """A boundary before a footnote mark belongs behind it: the mark is the last sentence's."""
    return next((m.span.end for m in anchors if m.span.start <= end < m.span.end), end)


def _ends_sentence(text: str, mark: Mark) -> bool:
    after = text[mark.span.end :]
    return (
        text[: mark.span.start][-1:] in {".", "!", "?"}
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
