"""Labels that notes and postscripts open with; labels of points are found with the points."""

import re
from collections.abc import Iterator

from pipeline.lexicon import endmatter, fold
from pipeline.lexicon.closings import POSTSCRIPTS
from pipeline.model import Mark, Span
from pipeline.notation import notes
from pipeline.notation.shapes import starts_with
from pipeline.structure.marks.setting import Setting

_POSTSCRIPT_LABEL = re.compile(r"(?:[PРП]\.?\s?){1,3}[-–]?[SСЅ]\.?|[PР]\.\s?D\.", re.IGNORECASE)


def in_note(text: str, setting: Setting) -> Iterator[Mark]:
    """``NOTE:``"""
    word = starts_with(text, endmatter.NOTES, setting.lang)
    if word and fold(text).startswith(word):
        end = len(word) + (text[len(word) : len(word) + 1] in {":", "."})
        yield Mark("label", Span(0, end))


def in_footnote(text: str, _: Setting) -> Iterator[Mark]:
    """``[9]``"""
    label = notes.label(text)
    if label:
        yield Mark("label", label)


def in_postscript(text: str, setting: Setting) -> Iterator[Mark]:
    """``P.S.``"""
    match = _POSTSCRIPT_LABEL.match(text)
    word = starts_with(text, POSTSCRIPTS, setting.lang)
    end = match.end() if match else len(word)
    if match or (word and fold(text).startswith(word)):
        yield Mark("label", Span(0, end + (text[end : end + 1] == ":")))
