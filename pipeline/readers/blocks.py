"""The divisions of a TEI file of the profile → blocks: the inverse of `pipeline.encode.text`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.model import Block, Kind, Mark, Span, Where
from pipeline.notation.citations import has_label
from pipeline.notation.remarks import EDITORIAL, SIGNATURE
from pipeline.profile import HANDLED, IN_REND, MARKS, NUMBERS, READINGS
from pipeline.tei import XML_ID, XML_LANG, Element, local, path, text_of

_LINES = re.compile(r"ln:(\d+),(\d+)(?: html:(\d+),(\d+))?")
_LEAVES = {
    "head": Kind.TITLE,
    "addrLine": Kind.ADDRESSEE,
    "dateline": Kind.DATELINE,
    "signed": Kind.SIGNATURE,
    "seg": Kind.CLOSING,
    "fw": Kind.RUNNING_HEAD,
    "ab": Kind.POSTSCRIPT,
}
_REFERENCES = {
    "printedSource": Kind.SOURCE,
    "archivalSource": Kind.SHELFMARK,
    "publication": Kind.PUBLICATION,
}
_SHAPES = {
    shape.tag: [(kind, other) for kind, other in MARKS.items() if other.tag == shape.tag]
    for shape in MARKS.values()
}


@dataclass(frozen=True, slots=True)
class Content:
    """The text inside an element with its sentences and marks as spans."""

    text: str
    sentences: tuple[Span, ...]
    marks: tuple[Mark, ...]


def where_of(element: Element, source: str) -> Where | None:
    """The lines that an element's own ``ln:`` pointer names, if it has one."""
    found = _LINES.fullmatch(element.get("source", ""))
    if not found:
        return None
    rows = (int(found[3]) + 1, int(found[4])) if found[3] else (0, 0)
    return Where(source, int(found[1]) + 1, int(found[2]), rows)


def blocks_of(div: Element, source: str) -> tuple[Block, ...]:
    """The blocks of a version division, in the order of their lines."""
    found = (
        replace(block, where=where)
        for element in div.iter()
        for block in _block(element)
        if (where := where_of(element, source))
    )
    return tuple(sorted(found, key=lambda block: block.where.first))


def content_of(element: Element, label: str = "") -> Content:
    """The text of an element, behind its `label` if that stands elsewhere; labels are marks too."""
    prefix = f"{label} " if label else ""
    pieces, sentences, marks = [prefix], [], []
    if label:
        marks.append(Mark("label", Span(0, len(label))))
    for start, end, inner in _walk(element, len(prefix)):
        if isinstance(inner, str):
            pieces.append(inner)
        elif local(inner) == "s":
            sentences.append(Span(start, end))
        else:
            marks += _marks(inner, Span(start, end))
    text = "".join(pieces)
    text = text.rstrip() if text == prefix else text
    in_order = tuple(sorted(marks, key=lambda mark: mark.order))
    return Content(text, tuple(sorted(sentences)), in_order)


def _walk(element: Element, at: int) -> Iterator[tuple[int, int, str | Element]]:
    """Texts and elements below an element with their offsets; an element after its content.

    Characters that an element keeps in ``rend`` are text; comments and readings are none.
    """
    name = local(element)
    if name and name not in READINGS:
        own = element.get("rend", "") if name in IN_REND else element.text or ""
        if own:
            yield at, at + len(own), own
            at += len(own)
        for child in element:
            start = at
            for piece in _walk(child, at):
                yield piece
                at = max(at, piece[1])
            yield start, at, child
            if child.tail:
                yield at, at + len(child.tail), child.tail
                at += len(child.tail)


def _marks(element: Element, span: Span) -> Iterator[Mark]:
    """The mark an element stands for; elements that only hold others stand for none."""
    name = local(element)
    attributes = {_plain(str(key)): str(value) for key, value in element.attrib.items()}
    inside = {local(child): text_of(child) for child in element}
    parent = element.getparent()
    holder = "" if parent is None else local(parent)
    fitting = [
        (kind, shape)
        for kind, shape in _SHAPES.get(name, ())
        if dict(shape.fixed).items() <= attributes.items()
        and shape.inner in {"", *inside}
        and shape.within in {"", holder}
    ]
    if fitting:
        kind, shape = max(fitting, key=lambda pair: (len(pair[1].fixed), bool(pair[1].within)))
        own = {*dict(shape.fixed), *(("rend",) if shape.empty else ())}
        value = {k: v for k, v in attributes.items() if k not in own}
        if shape.twin:
            value[shape.twin] = inside.get(shape.twin, "")
        yield Mark(kind, span, tuple(value.items()))


def _plain(name: str) -> str:
    return {XML_ID: "id", XML_LANG: "lang"}.get(name, name)


def _block(element: Element) -> Iterator[Block]:
    """The block an element holds; most elements hold none."""
    name = local(element)
    if name in {"idno", "seg"} and element.get("type") in NUMBERS | HANDLED:
        made = _made(element, Kind.ADDRESSEE, content_of(element))
        yield replace(made, type=element.get("type", ""))
    elif name in _LEAVES:
        kind = Kind.ENCLOSURE if _names_enclosure(element) else _LEAVES[name]
        yield _made(element, kind, content_of(element))
    elif name == "salute":
        parent = element.getparent()
        closes = parent is not None and local(parent) == "closer"
        yield _made(element, Kind.CLOSING if closes else Kind.SALUTATION, content_of(element))
    elif name == "milestone":
        yield _made(element, Kind.RULE, Content(element.get("rend", ""), (), ()))
    elif name == "bibl" and element.get("type") in _REFERENCES:
        yield _made(element, _REFERENCES[element.get("type", "")], content_of(element))
    elif name in {"p", "item"}:
        yield from _body(element)
    elif name in {"note", "postscript"}:
        yield from _apart(element)


def _made(element: Element, kind: Kind, content: Content) -> Block:
    return Block(
        id=element.get(XML_ID, ""),
        kind=kind,
        text=content.text,
        where=Where("", 0, 0),
        sentences=content.sentences,
        marks=content.marks,
        point=_point(element) if kind in {Kind.ITEM, Kind.PARAGRAPH} else (),
        lang=element.get(XML_LANG, ""),
        type=_sort(element) if kind is Kind.NOTE else "",
        inline=element.get("rend") == "inline",
        quoted=_genre_of_quotation(element),
    )


def _genre_of_quotation(element: Element) -> str:
    """The genre of the quoted document an element stands in, or ``""``."""
    quoted = next(element.iterancestors(path("floatingText")), None)
    return quoted.get("type", "") if quoted is not None else ""


def _sort(element: Element) -> str:
    """The sort of the note that an element is or stands in; plain editorial ones have none."""
    parent = element.getparent()
    note = parent if local(element) == "p" and parent is not None else element
    return note.get("subtype", "") or note.get("type", "").replace(EDITORIAL, "")


def _names_enclosure(element: Element) -> bool:
    """Whether this is the first heading of an enclosure."""
    parent = element.getparent()
    inside = parent is not None and parent.get("type") == "enclosure"
    return inside and element.getprevious() is None and local(element) == "head"


def _point(element: Element) -> tuple[str, ...]:
    """The values of the items an element is or stands in, outermost first."""
    above = [element, *element.iterancestors(path("item"))]
    return tuple(item.get("n", "") for item in reversed(above) if local(item) == "item")


def _body(element: Element) -> Iterator[Block]:
    """A paragraph or an item: the first paragraph of an item brings the item's label."""
    parent = element.getparent()
    if local(element) == "item":
        if element.find(path("p")) is None:
            yield _made(element, Kind.ITEM, content_of(element, _label_before(element)))
    elif parent is not None and local(parent) == "item" and parent.find(path("p")) is element:
        yield _made(element, Kind.ITEM, content_of(element, _label_before(parent)))
    elif parent is not None and local(parent) == "note":
        yield _made(element, Kind.NOTE, content_of(element))
    else:
        yield _made(element, Kind.PARAGRAPH, content_of(element))


def _label_before(item: Element) -> str:
    before = next((e for e in item.itersiblings(preceding=True) if local(e)), None)
    return text_of(before) if before is not None and local(before) == "label" else ""


def _apart(element: Element) -> Iterator[Block]:
    """A note or postscript: its label and its own paragraph, the one without an id."""
    kind = _kind_of_note(element)
    if element.get("subtype") == SIGNATURE:
        yield _made(element, Kind.NOTE, content_of(element))
    elif kind in {Kind.NOTE, Kind.POSTSCRIPT}:
        label = text_of(element.find(path("label")))
        own = next((p for p in element.iterfind(path("p")) if not p.get(XML_ID)), None)
        alone = Content(label, (), (Mark("label", Span(0, len(label))),) if label else ())
        yield _made(element, kind, alone if own is None else content_of(own, label))
    elif kind:
        yield _made(element, kind, content_of(element))


def _kind_of_note(element: Element) -> Kind | None:
    """The kind of block a note is; None for one that only holds references."""
    if local(element) == "postscript":
        return Kind.POSTSCRIPT
    if element.get("type") == "source":
        if element.get("subtype") == "provenance":
            return Kind.PROVENANCE
        tagged = has_label(text_of(element))
        named = Kind.SOURCE_TAG if tagged else Kind.COLLECTION
        return named if element.get("subtype") == "collection" else None
    return Kind.FOOTNOTE if element.get("type") == "footnote" else Kind.NOTE
