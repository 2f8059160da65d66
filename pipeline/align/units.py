"""The sentences of a version that can have a counterpart, as an aligner sees them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.model import Block, Kind, Span, Version
from pipeline.notation.dates import POINTS
from pipeline.profile import MARKS

BODY = "body"
_CLASS = {
    Kind.TITLE: "title",
    Kind.ENCLOSURE: "enclosure",
    Kind.ADDRESSEE: "address",
    Kind.DATELINE: "dateline",
    Kind.SALUTATION: "salute",
    Kind.PARAGRAPH: BODY,
    Kind.ITEM: BODY,
    Kind.POSTSCRIPT: BODY,
    Kind.CLOSING: "closing",
    Kind.SIGNATURE: "signature",
    Kind.NOTE: "note",
    Kind.FOOTNOTE: "footnote",
}
"""Source notes, shelfmarks, rules and running heads have no counterpart."""

_BRACKETED = frozenset({"supplied", "expansion", "unclear"})
_OPENS = re.compile(r"[\[<⟨]+")
_CLOSES = re.compile(r"\s?[\[(]?\?[\])]?[\]>⟩]?$|[\]>⟩]$")
_MOST_CLOSING = 5


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence: its id, its text as it was meant, the block and part of a letter it is in.

    `dates` are its dates as read, to tell equal datelines in any two languages.
    """

    id: str
    text: str
    block: str
    part: str
    dates: frozenset[str]


def units_of(version: Version) -> tuple[Unit, ...]:
    """The alignable sentences of a version, in page order."""
    return tuple(
        Unit(
            id=sentence_id(block, k),
            text=_plain(block, span),
            block=block.id,
            part=_CLASS[block.kind],
            dates=_dates(block),
        )
        for block in version.blocks
        if block.kind in _CLASS
        for k, span in enumerate(block.sentences, start=1)
    )


def sentence_id(block: Block, number: int) -> str:
    """The id of the `number`-th sentence of a block, from 1."""
    return f"{block.id}-s{number}"


def body(units: Sequence[Unit]) -> list[Unit]:
    """The units that carry content: formulae every letter has are no evidence of anything."""
    return [unit for unit in units if unit.part == BODY]


def _plain(block: Block, span: Span) -> str:
    """The text of a sentence as its author meant it, for comparing: without footnote marks, gaps,
    remarks and editors' brackets, with the punctuation that a telegraph's words stand for. Where
    nothing else is in it, as it is printed.
    """
    text, at = "", span.start
    for start, end, meant in sorted(_edits(block, span)):
        if start >= at:
            text += block.text[at:start] + meant
            at = end
    return " ".join((text + block.text[at : span.end]).split()) or span.of(block.text)


def _edits(block: Block, span: Span) -> Iterator[tuple[int, int, str]]:
    """Stretches of a sentence that read otherwise than they are printed, and how."""
    for mark in block.marks:
        start, end = mark.span.start, mark.span.end
        if not span.start <= start < end <= span.end:
            continue
        shape = MARKS.get(mark.kind)
        if shape and (shape.aside or mark.kind == "regularized"):
            yield start, end, dict(mark.value).get(shape.twin, "")
        elif mark.kind in _BRACKETED:
            opening = _OPENS.match(block.text, start, end)
            closing = _CLOSES.search(block.text, max(start, end - _MOST_CLOSING), end)
            yield start, opening.end() if opening else start, ""
            yield closing.start() if closing else end, end, ""


def _dates(block: Block) -> frozenset[str]:
    dated = _CLASS[block.kind] != BODY
    return frozenset(
        point
        for mark in block.marks
        if dated and mark.kind == "date"
        for name, point in mark.value
        if name in POINTS
    )
