"""A schema in XML syntax as an lxml tree, as the reader of the compact syntax makes it."""

from typing import TYPE_CHECKING

from pipeline.relaxng.reading.markup import joined, no_schema
from pipeline.relaxng.reading.nodes import (
    NO_PREFIXES,
    RELAXNG,
    TEXTUAL,
    XML,
    File,
    Namespaces,
    Node,
)

if TYPE_CHECKING:
    from lxml import etree

_OWN = f"{{{RELAXNG}}}"


def nodes(root: "etree._Element", file: File) -> Node:
    """The root without foreign elements and attributes, as `markup.parse` makes it of a file."""
    if not str(root.tag).startswith(_OWN):
        raise no_schema(str(root.tag).removeprefix("{"), file, _place(root))
    outer = Node("", file, (0, 0), file.uri, NO_PREFIXES, {})
    waiting = [(root, outer, 0)]
    while waiting:
        element, around, depth = waiting.pop()
        file.spend(_place(element), depth)
        node = _node(element, around)
        around.children.append(node)
        waiting.extend(
            (child, node, depth + 1)
            for child in reversed(element)
            if isinstance(child.tag, str) and (child.tag.startswith(_OWN) or node.kind in TEXTUAL)
        )
    return outer.children[0]


def _node(element: "etree._Element", around: Node) -> Node:
    attributes = {str(key): str(value) for key, value in element.attrib.items()}
    base = joined(around.base, attributes.get(f"{{{XML}}}base", ""))
    own = {
        key.replace(_OWN, "rng:"): value
        for key, value in attributes.items()
        if not key.startswith("{") or key.startswith(_OWN)
    }
    kind = str(element.tag).removeprefix(_OWN)
    node = Node(kind, around.file, _place(element), base, _spaces(element, around), own)
    pieces = [element.text or "", *(child.tail or "" for child in element)]
    if kind in TEXTUAL:
        node.text = "".join(pieces)
    else:
        node.text = next((words for piece in pieces if (words := piece.strip()[:60])), "")
    return node


def _spaces(element: "etree._Element", around: Node) -> Namespaces:
    spaces = element.nsmap
    above = element.getparent()
    if above is not None and above.nsmap == spaces:
        return around.namespaces
    return Namespaces({"xml": XML} | {prefix or "": uri or "" for prefix, uri in spaces.items()})


def _place(element: "etree._Element") -> tuple[int, int]:
    return element.sourceline or 0, 0
