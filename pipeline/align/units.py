"""The sentences of a version that can have a counterpart, as an aligner sees them."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.model import Block, Kind, Span, Version

BODY = "body"
_CLASS = {
    Kind.TITLE: "title",
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


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence: its id, its text without footnote marks, the block and part of a letter it is in.

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
    """The text of a sentence without the footnote marks in it."""
    text, at = "", span.start
    for mark in block.marks:
        if mark.kind == "anchor" and span.start <= mark.span.start and mark.span.end <= span.end:
            text += block.text[at : mark.span.start]
            at = mark.span.end
    return (text + block.text[at : span.end]).strip()


def _dates(block: Block) -> frozenset[str]:
    return frozenset(
        point for mark in block.marks if mark.kind == "date" for _, point in mark.value
    )
