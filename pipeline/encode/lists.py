"""Numbered points → ``list``, ``label`` and ``item`` (TEI section COLI)."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, count, groupby

from pipeline.encode.floating import floating
from pipeline.encode.inline import nest
from pipeline.encode.places import item_id, lines, list_id, range_of, suffix
from pipeline.model import Block, Kind
from pipeline.notation.points import label_of
from pipeline.tei import Element, add, el

_OTHERS = frozenset("chlosv")
"""The @n of closers, heads, lists, openers and notes on sources that may stand beside."""
_STYLES = {"ordinal": "ordinals", "label": "numbered"}


def body(
    blocks: Sequence[Block], sources: Mapping[str, str], numbers: Mapping[str, str]
) -> Iterator[Element]:
    """The elements of a run of body blocks and what floats between them.

    `numbers` has the @n of every paragraph of the division, as `numbered` gives them.
    """
    ends = {list_id(block): i + 1 for i, block in enumerate(blocks) if block.point}
    i = 0
    while i < len(blocks):
        block = blocks[i]
        if block.point:
            end = ends[list_id(block)]
            yield _top_list(blocks[i:end], sources)
            i = end
            continue
        if block.kind in {Kind.PARAGRAPH, Kind.ITEM}:
            yield _paragraph(block, {"n": numbers[block.id]})
        elif block.kind is Kind.POSTSCRIPT:
            yield _paragraph(block, {"n": suffix(block), "type": "postscript"})
        else:
            yield from floating((block,), sources)
        i += 1


def numbered(blocks: Sequence[Block]) -> dict[str, str]:
    """The @n of each paragraph: its printed mark's value, ``5`` for ``5)``, else its count.

    Where another paragraph has that value, a count behind it parts them.
    """
    plain = [b for b in blocks if not b.point and b.kind in {Kind.PARAGRAPH, Kind.ITEM}]
    out = {b.id: b.id.rpartition("-p")[2] for b in plain if _marked_value(b) is None}
    taken = {*out.values(), *_OTHERS}
    for block in plain:
        value = _marked_value(block)
        if value is not None:
            number = next(n for n in _free(value) if n not in taken)
            taken.add(number)
            out[block.id] = number
    return out


def _marked_value(block: Block) -> str | None:
    """The value of the mark that opens a paragraph outside of any list."""
    marked = any(mark.kind == "label" for mark in block.marks)
    label = label_of(block.text) if marked else None
    return label.value if label else None


def _free(value: str) -> Iterator[str]:
    return (f"{value}{letter}" for letter in chain([""], map("-{}".format, count(2))))


def _top_list(blocks: Sequence[Block], sources: Mapping[str, str]) -> Element:
    identifier = list_id(blocks[0])
    number = identifier.rpartition("-l")[2]
    attributes = {
        "rend": _style(blocks[0]),
        "id": identifier,
        "n": "l" if number == "1" else f"l{number}",
    }
    made = el("list", attributes)
    for run in _runs(blocks):
        if run[0].point:
            _add_items(made, run, 1)
        else:
            for element in floating(run, sources):
                add(made, element)
    return made


def _runs(blocks: Sequence[Block]) -> Iterator[tuple[Block, ...]]:
    """The blocks by top-level point; what floats inside a point comes after it."""
    points: list[list[Block]] = []
    for block in blocks:
        if not block.point or not points or block.point[0] != points[-1][0].point[0]:
            if block.point:
                points.append([block])
                continue
            points[-1].append(block)
            continue
        points[-1].append(block)
    for group in points:
        yield tuple(block for block in group if block.point)
        held = tuple(block for block in group if not block.point)
        if held:
            yield held


def _add_items(parent: Element, blocks: Sequence[Block], depth: int) -> None:
    for _, members in groupby(blocks, key=lambda block: block.point[:depth]):
        label, item = _item(tuple(members), depth)
        add(parent, label)
        add(parent, item)


def _item(blocks: Sequence[Block], depth: int) -> tuple[Element | None, Element]:
    """One item and its label; the first block opens it, the others go on or lie deeper."""
    first, *rest = blocks
    nested = nest(first)
    identifier = item_id(first)
    attributes = {"id": identifier, "n": first.point[-1], "source": range_of(blocks)}
    if identifier == first.id and not rest:
        return nested.label, el("item", {**attributes, "lang": first.lang}, *nested.content)
    place = {"id": first.id, "source": lines(first.where), "lang": first.lang}
    made = el("item", attributes, el("p", place, *nested.content))
    for deeper, members in groupby(rest, key=lambda block: len(block.point) > depth):
        group = tuple(members)
        if not deeper:
            for block in group:
                add(made, _paragraph(block))
            continue
        inner = el("list", {"rend": _style(group[0]), "id": f"{identifier}-l{len(made)}"})
        _add_items(inner, group, depth + 1)
        add(made, inner)
    return nested.label, made


def _paragraph(block: Block, own: Mapping[str, str] | None = None) -> Element:
    """A paragraph that opens no point, or a postscript to no text; a label stays inside it."""
    nested = nest(block)
    place = {"id": block.id, **(own or {}), "source": lines(block.where), "lang": block.lang}
    gap = " " if nested.label is not None and nested.content else None
    tag = "ab" if block.kind is Kind.POSTSCRIPT else "p"
    return el(tag, place, nested.label, gap, *nested.content)


def _style(block: Block) -> str:
    """How the items of a list are marked, told from its first: numbered, lettered or ordinals."""
    mark = next((mark for mark in block.marks if mark.kind in _STYLES), None)
    if mark is None:
        return ""
    printed = mark.span.of(block.text).strip("()/.")
    return "lettered" if mark.kind == "label" and printed.isalpha() else _STYLES[mark.kind]
