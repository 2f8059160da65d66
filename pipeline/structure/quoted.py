"""Documents that a letter quotes in full, in quotation marks over paragraphs (PHENOMENA 31).

Inside the marks stands a letter of its own; what dates and signs it does not date or sign the one
that quotes it.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from pipeline.lexicon.genres import GENRES
from pipeline.model import Kind
from pipeline.notation.shapes import holds
from pipeline.structure.lines import Version, views_of
from pipeline.structure.order import kinds_of
from pipeline.structure.parts import Parts
from pipeline.structure.passages import Passage
from pipeline.structure.reach import quotations

_FORMULAE = frozenset(
    {Kind.ADDRESSEE, Kind.DATELINE, Kind.SALUTATION, Kind.CLOSING, Kind.SIGNATURE}
)
_FEWEST = 2
"""Formulae that make a quotation a document."""
_ENDS = frozenset({Kind.ITEM, Kind.CLOSING, Kind.SIGNATURE, Kind.POSTSCRIPT})
"""Kinds behind which a quotation is left as it is: it may belong to a point or a postscript."""
UNKNOWN = "document"
"""The genre of what is quoted where the words before it do not tell it."""


def with_quoted(version: Version, lang: str, parts: Parts) -> Version:
    """The passages, those of quoted documents with the kinds they have there and their genre."""
    out: list[tuple[Passage, Kind]] = []
    inside = quotations([passage.text for passage, _ in version])
    for quoted, members in groupby(zip(inside, version, strict=True), key=lambda pair: pair[0]):
        run = [pair for _, pair in members]
        may = quoted and not any(kind in _ENDS for _, kind in out)
        out += _read(run, out[-1][0].text, lang, parts) if may and out else run
    return tuple(out)


def _read(
    run: Sequence[tuple[Passage, Kind]], before: str, lang: str, parts: Parts
) -> Sequence[tuple[Passage, Kind]]:
    """A quotation read for itself; as it was where that finds no document."""
    passages = [passage for passage, _ in run]
    kinds = kinds_of(views_of(passages, lang, parts))
    formulae = [kind for kind in kinds if kind in _FORMULAE]
    if len(formulae) < _FEWEST or not set(kinds) <= _FORMULAE | {Kind.PARAGRAPH}:
        return run
    genre = next((name for name, words in GENRES.items() if holds(before, words, lang)), UNKNOWN)
    return [(replace(p, quoted=genre), kind) for p, kind in zip(passages, kinds, strict=True)]
