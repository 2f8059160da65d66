"""A letter in the TEI of others → the plain text that a capture of its page would hold.

Reads ``text/body`` and nothing else: the header says what the converter is to find.
"""

import re
from collections.abc import Iterator

from pipeline.tei import NS, Element, local

_LINES = frozenset({"dateline", "salute", "signed", "addrLine", "l", "row"})
"""Elements that stand on lines of their own."""
_HEADS = frozenset({"opener", "seg", "dateline", "div"})
"""Where a ``seg`` is a piece of a letterhead, or of a line with two ends."""
_INLINE_IN = frozenset({"p", "cell", "l"})
"""Where a salutation or a signature stands in the running line, as it was written."""
_APPARATUS = frozenset({"note", "handShift", "pb", "facsimile", "figDesc"})
_PARAGRAPHS = frozenset({"div", "opener", "closer", "postscript", "p", "address", "lg", "table"})
"""Elements that blank lines set off."""
_LINE, _GAP = "\n", "\f"
_SPACED = re.compile(r"[^\S\n\f]+")
_SEAM = re.compile(rf" ?[{_LINE}{_GAP}][ {_LINE}{_GAP}]*")


def printed(root: Element) -> str:
    """The text of a letter, one paragraph-like unit a line, notes and apparatus left out."""
    body = root.find(f"{{{NS}}}text/{{{NS}}}body")
    assert body is not None
    text = _SPACED.sub(" ", "".join(_pieces(body)))
    return _SEAM.sub(_seam, text).strip() + "\n"


def _seam(found: re.Match[str]) -> str:
    """However many elements end at one place, they part at most two paragraphs."""
    return "\n\n" if _GAP in found[0] else "\n"


def _pieces(element: Element) -> Iterator[str]:
    yield _flowing(element.text)
    for child in element:
        yield from _child(child)
        yield _flowing(child.tail)


def _child(child: Element) -> Iterator[str]:
    name = local(child) if isinstance(child.tag, str) else "note"
    if name in _APPARATUS or child.get("type") == "image-description":
        return
    if name in {"lb", "gap", "space"}:
        yield _mark(child, name)
        return
    around = _around(child, name)
    yield around
    yield from _pieces(child)
    yield " " if name == "cell" else around


def _around(child: Element, name: str) -> str:
    """What sets an element off from what stands beside it."""
    within = child.getparent()
    if within is not None and local(within) in _INLINE_IN and name not in _PARAGRAPHS:
        return ""
    if name in _PARAGRAPHS:
        return _GAP
    if name == "seg" and within is not None and local(within) in _HEADS:
        return " " if child.get("rend") == "inline" else _LINE
    return _LINE if name in _LINES else ""


def _mark(child: Element, name: str) -> str:
    if name == "gap":
        return "[…]"
    return _LINE if name == "lb" or child.get("unit") == "line" else " "


def _flowing(text: str | None) -> str:
    """Text with the line ends of the file, which mean nothing, as spaces."""
    return re.sub(r"\s+", " ", text or "")
