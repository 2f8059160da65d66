"""What is seen inside running text besides dates, names and what editors added."""

import re
from collections.abc import Iterator

from pipeline.model import Mark, Span
from pipeline.notation import notes, points
from pipeline.notation.scripts import foreign
from pipeline.structure.marks.setting import Setting

_SPACED = re.compile(r"(?<![^\s(«“\"„])[^\W\d_](?: [^\W\d_]){3,}(?![\w\[\]])")


def anchors(text: str, _: Setting) -> Iterator[Mark]:
    """Marks that call footnotes."""
    for span in notes.anchors(text):
        yield Mark("anchor", span, (("n", notes.note_number(span.of(text))),))


def ordinals(text: str, _: Setting) -> Iterator[Mark]:
    """Words that count the clauses of a paragraph: ``во-первых``."""
    for label in points.ordinals(text):
        yield Mark("ordinal", label.span, (("value", label.value),))


def languages(text: str, setting: Setting) -> Iterator[Mark]:
    """Words of another language, which are no names."""
    for found in foreign(text, setting.lang):
        yield Mark("foreign", found.span, (("lang", found.lang),))


def spaced(text: str, _: Setting) -> Iterator[Mark]:
    """Words that are s p a c e d  o u t."""
    for match in _SPACED.finditer(text):
        yield Mark("highlight", Span(*match.span()), (("rend", "spaced"),))
