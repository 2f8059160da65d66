"""Blocks that TEI lets stand anywhere in a division: notes, sources, rules, running heads."""

from collections.abc import Iterator, Mapping, Sequence

from pipeline.encode.inline import nest
from pipeline.encode.places import lines, range_of, suffix
from pipeline.model import Block, Kind
from pipeline.notation.remarks import ACTS, EDITORIAL, RESOLUTION, SIGNATURE
from pipeline.profile import BY_PRINT
from pipeline.tei import Element, add, el, local

_ENDMATTER = {
    Kind.SOURCE: "printedSource",
    Kind.SHELFMARK: "archivalSource",
    Kind.PUBLICATION: "publication",
}
_PLAIN = {
    Kind.PROVENANCE: ("note", {"type": "source", "subtype": "provenance"}),
    Kind.RUNNING_HEAD: ("fw", {"type": "header"}),
}
_OF_PRINT = frozenset({EDITORIAL, RESOLUTION})
"""Sorts of notes that tell in the words of the edition in print what there is."""
_COLLECTION = frozenset({Kind.COLLECTION, Kind.SOURCE_TAG})


def floating(blocks: Sequence[Block], sources: Mapping[str, str]) -> Iterator[Element]:
    """The elements of a run of floating blocks; what belongs together becomes one note.

    `sources` maps ids of blocks to the ids of their entries in the header.
    """
    i = 0
    while i < len(blocks):
        count = _together(blocks, i)
        group = blocks[i : i + count]
        yield _element(group, sources)
        i += count


def _together(blocks: Sequence[Block], i: int) -> int:
    """How many blocks from `i` on make one note: end matter, or a note's heading and its text."""
    end = i + 1
    if blocks[i].kind in _ENDMATTER:
        while end < len(blocks) and blocks[end].kind in _ENDMATTER:
            end += 1
    elif blocks[i].kind is Kind.NOTE and not blocks[i].sentences:
        end += end < len(blocks) and _goes_on(blocks[i], blocks[end])
    if blocks[i].kind is Kind.NOTE and blocks[i].type in ACTS:
        while end < len(blocks) and _goes_on(blocks[i], blocks[end]):
            end += 1
    return end - i


def _goes_on(first: Block, block: Block) -> bool:
    """Whether a block is of a note's sort and has no label of its own, so that it belongs to it."""
    same = block.kind is Kind.NOTE and block.type == first.type
    return same and all(mark.kind != "label" for mark in block.marks)


def _element(group: Sequence[Block], sources: Mapping[str, str]) -> Element:
    first = group[0]
    place = {"id": first.id, "n": suffix(first), "source": lines(first.where), "lang": first.lang}
    if first.kind in _ENDMATTER:
        return _endmatter(group, sources)
    if first.kind in _COLLECTION:
        return _collection(first, place, sources)
    if first.kind in _PLAIN:
        tag, attributes = _PLAIN[first.kind]
        return el(tag, {**attributes, **place}, first.text)
    if first.kind is Kind.RULE:
        return el("milestone", {"unit": "section", "rend": first.text, **place})
    return _note(group, place)


def _note(group: Sequence[Block], place: Mapping[str, str]) -> Element:
    first, *rest = group
    nested = nest(first)
    if first.kind is Kind.FOOTNOTE:
        gap = " " if nested.label is not None and nested.content else None
        attributes = {"type": "footnote", **BY_PRINT, **place}
        return el("note", attributes, nested.label, gap, *nested.content)
    if first.type == SIGNATURE:
        attributes = {"type": EDITORIAL, "subtype": SIGNATURE, **BY_PRINT, **place}
        return el("note", attributes, *nested.content)
    sort = first.type or EDITORIAL
    by = BY_PRINT if sort in _OF_PRINT else {}
    made = el("note", {"type": sort, **by, **place}, nested.label)
    if nested.content:
        add(made, el("p", None, *nested.content))
    for block in rest:
        attributes = {"id": block.id, "source": lines(block.where), "lang": block.lang}
        add(made, el("p", attributes, *nest(block).content))
    return made


def _collection(block: Block, place: Mapping[str, str], sources: Mapping[str, str]) -> Element:
    """``Source: <bibl corresp="#b-tom17"><title>Tom 17</title></bibl>``."""
    made = el("note", {"type": "source", "subtype": "collection", **place})
    for piece in nest(block).content:
        named = not isinstance(piece, str) and local(piece) == "title"
        target = {"corresp": _pointer(sources, block)}
        add(made, el("bibl", target, piece) if named else piece)
    return made


def _endmatter(group: Sequence[Block], sources: Mapping[str, str]) -> Element:
    """One note for the lines that say where a text is printed and kept, as they stand."""
    version, _, own = group[0].id.partition("-")
    name = own.replace("src", "s", 1).removesuffix("1")
    attributes = {"type": "source", "id": f"{version}-{name}", "n": name, "source": range_of(group)}
    made = el("note", attributes)
    for i, block in enumerate(group):
        add(made, el("lb") if i else None)
        add(made, _reference(block, sources))
    return made


def _reference(block: Block, sources: Mapping[str, str]) -> Element:
    attributes = {
        "type": _ENDMATTER[block.kind],
        "id": block.id,
        "source": lines(block.where),
        "corresp": _pointer(sources, block),
        "lang": block.lang,
    }
    return el("bibl", attributes, *nest(block).content)


def _pointer(sources: Mapping[str, str], block: Block) -> str:
    return " ".join(f"#{identifier}" for identifier in sources.get(block.id, "").split())
