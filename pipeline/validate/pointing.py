"""Which attributes point, and at what: the TEI's own definitions.

An attribute points where the TEI gives it the datatype teidata.pointer; a test holds the table to
the TEI's schema.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from pipeline.tei import NS, Element, local

_EVERYWHERE = frozenset({
    "adj", "adjFrom", "adjTo", "ana", "calendar", "change", "children", "code", "copyOf",
    "corresp", "datcat", "datingMethod", "datingPoint", "decls", "defaultExceptions", "domains",
    "edRef", "end", "exclude", "fVal", "facs", "feats", "filter", "follow", "fromUnit", "given",
    "hand", "inst", "lemmaRef", "mergedIn", "mutual", "next", "nymRef", "origin", "parent",
    "parts", "perf", "period", "prev", "ref", "rendition", "replyTo", "require", "resp",
    "sameAs", "scribeRef", "scriptRef", "select", "since", "source", "spanTo", "synch",
    "target", "targetDatcat", "targetEnd", "toUnit", "toWhom", "unitRef", "uri", "url",
    "valueDatcat", "where", "who", "wit",
})  # fmt: skip
"""Attributes that point on every element that has them."""
_ONLY = {
    "except": frozenset({"anyElement"}),
    "from": frozenset({"app", "arc", "rt", "span"}),
    "to": frozenset({"app", "arc", "rt", "span"}),
    "scheme": frozenset({
        "catRef", "classCode", "keywords", "locus", "locusGrp", "occupation", "socecStatus",
    }),
    "value": frozenset({"eLeaf", "eTree", "iNode", "leaf", "node", "root", "triangle"}),
}  # fmt: skip
"""Attributes that point on some elements and hold dates, words or numbers on the others."""
_SAVE = {
    "active": frozenset({"interaction"}),
    "class": frozenset({"attRef"}),
    "location": frozenset({"variantEncoding"}),
    "new": frozenset({"shift"}),
    "passive": frozenset({"interaction"}),
    "start": frozenset({"schemaSpec"}),
}
"""Attributes that point save on these elements."""
NAMES = frozenset({"name", "ns", "property"})
"""Attributes of the datatype that name a namespace or a property, and so point at nothing."""

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*(?=:)")
_BAD_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")


def points(attribute: str, element: str) -> bool:
    """Whether an attribute, by its name without prefix, points where it stands on a TEI element."""
    if attribute in _EVERYWHERE:
        return True
    if attribute in _ONLY:
        return element in _ONLY[attribute]
    return attribute in _SAVE and element not in _SAVE[attribute]


@dataclass(frozen=True, slots=True)
class Pointer:
    """One pointer, as written, in an attribute of an element."""

    element: Element
    attribute: str
    text: str

    @property
    def scheme(self) -> str:
        """What stands before the first colon: ``https``, ``ln``; none in ``other.xml#p1``."""
        found = _SCHEME.match(self.text)
        return found[0] if found else ""

    @property
    def malformed(self) -> bool:
        """Whether a per cent sign is not followed by two hexadecimal digits (RFC 3986, 2.1)."""
        return bool(_BAD_ESCAPE.search(self.text))

    @property
    def file(self) -> str:
        """The file that is named, unescaped; ``""``: this one, or one that a scheme tells."""
        return "" if self.scheme else unquote(self.text.partition("#")[0])

    @property
    def fragment(self) -> str | None:
        """What stands behind ``#``, unescaped; None: nothing does."""
        _, mark, fragment = self.text.partition("#")
        return unquote(fragment) if mark else None


def pointers_of(element: Element) -> Iterator[Pointer]:
    """Every pointer in the attributes of a TEI element, in their order.

    A value with a pointer scheme of the TEI's own, as ``#range(a, b)`` (Guidelines, XPTRFMWK), is
    left alone: it may hold spaces, and names no id by itself.
    """
    if not in_tei(element):
        return
    name = local(element)
    for attribute, value in element.attrib.items():
        if "(" not in value and points(str(attribute), name):
            for text in str(value).split():
                yield Pointer(element, str(attribute), text)


def in_tei(element: Element) -> bool:
    """Whether an element is one of the TEI's own."""
    return str(element.tag).startswith(f"{{{NS}}}")


def is_example(element: Element) -> bool:
    """Whether an element belongs to an example: its ids and pointers are none of the file's."""
    return str(element.tag).startswith("{http://www.tei-c.org/ns/Examples}")
