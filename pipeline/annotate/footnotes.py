"""Footnote marks and the notes they call, joined by number within a version."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.model import Block, Document, Kind, Mark, Query, Span, Version
from pipeline.notation.notes import note_number
from pipeline.rules import query
from pipeline.structure.marks import settled

_GLUED = re.compile(r"(?<=[^\W\d_])(?:\d{1,3}(?!\w)|\s?\((?P<n>\d{1,3})\))")
_CALLING = frozenset({Kind.TITLE, Kind.PARAGRAPH, Kind.ITEM, Kind.CLOSING, Kind.POSTSCRIPT})


def join_notes(document: Document) -> Document:
    """Point every footnote mark at its note; ask about marks and notes that stand alone."""
    versions = tuple(_joined(_called(version)) for version in document.versions)
    asked = tuple(question for version in versions for question in _orphans(version))
    return replace(document, versions=versions, queries=(*document.queries, *asked))


def _called(version: Version) -> Version:
    """The version with marks that only their notes show to be such: ``ПБ1``, where note 1 stands
    below, no other mark calls it, and no other word ends like this.
    """
    anchors = {
        dict(m.value).get("n") for b in version.blocks for m in b.marks if m.kind == "anchor"
    }
    blocks = {block.id: block for block in version.blocks}
    places = _places(version)
    for number in _notes(version):
        if number not in anchors and len(places.get(number, ())) == 1:
            identifier, span = places[number][0]
            block = blocks[identifier]
            mark = Mark("anchor", span, (("n", number),))
            blocks[identifier] = replace(block, marks=settled((*block.marks, mark)))
    return replace(version, blocks=tuple(blocks[block.id] for block in version.blocks))


def _places(version: Version) -> dict[str, list[tuple[str, Span]]]:
    """Where numbers are glued to words, with the ids of their blocks."""
    found: dict[str, list[tuple[str, Span]]] = {}
    for block in version.blocks:
        if block.kind in _CALLING:
            for match in _GLUED.finditer(block.text):
                number = match["n"] or match[0]
                start = match.end() - len(f"({number})" if match["n"] else number)
                found.setdefault(number, []).append((block.id, Span(start, match.end())))
    return found


def _joined(version: Version) -> Version:
    notes = _notes(version)
    blocks = tuple(
        replace(block, marks=tuple(_aimed(mark, notes) for mark in block.marks))
        for block in version.blocks
    )
    return replace(version, blocks=blocks)


def _notes(version: Version) -> dict[str, str]:
    """Ids of the version's footnotes by number; of two with one number the first counts.

    Notes that a list counts without writing the numbers are called by the other marks in order.
    """
    found: dict[str, str] = {}
    plain = []
    for block in version.blocks:
        if block.kind is Kind.FOOTNOTE and _number(block):
            found.setdefault(_number(block), block.id)
        elif block.kind is Kind.FOOTNOTE:
            plain.append(block.id)
    marks = (mark for block in version.blocks for mark in block.marks if mark.kind == "anchor")
    free = dict.fromkeys(n for mark in marks if (n := dict(mark.value)["n"]) not in found)
    return {**found, **dict(zip(free, plain, strict=True))} if len(free) == len(plain) else found


def _number(note: Block) -> str:
    label = next((mark for mark in note.marks if mark.kind == "label"), None)
    if label is None:
        return ""
    return dict(label.value).get("n", "") or note_number(label.span.of(note.text))


def _aimed(mark: Mark, notes: dict[str, str]) -> Mark:
    number = dict(mark.value).get("n", "")
    if mark.kind != "anchor" or number not in notes:
        return mark
    return replace(mark, value=(("n", number), ("target", f"#{notes[number]}")))


def _orphans(version: Version) -> Iterator[Query]:
    called = {
        dict(mark.value).get("target")
        for block in version.blocks
        for mark in block.marks
        if mark.kind == "anchor"
    }
    for block in version.blocks:
        for mark in block.marks:
            if mark.kind == "anchor" and "target" not in dict(mark.value):
                yield query("ANN005", block.id, number=dict(mark.value)["n"])
        if block.kind is Kind.FOOTNOTE and f"#{block.id}" not in called:
            yield query("ANN006", block.id)
