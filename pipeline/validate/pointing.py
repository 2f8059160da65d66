"""Which attributes point, and at what: the TEI's own definitions.

An attribute points where the TEI gives it the datatype teidata.pointer; a test holds the table to
the TEI's schema.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

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


class Pointer(NamedTuple):
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
        return "%" in self.text and bool(_BAD_ESCAPE.search(self.text))


def points(attribute: str, element: Element) -> bool:
    """Whether an attribute, by its name without prefix, points where it stands on a TEI element."""
    if attribute in _EVERYWHERE:
        return True
    if attribute in _ONLY:
        return local(element) in _ONLY[attribute]
    return attribute in _SAVE and local(element) not in _SAVE[attribute]


def pointers_in(root: Element) -> Iterator[Pointer]:
    """Every pointer in the attributes of the TEI elements of a file, in document order.

    A value with a pointer scheme of the TEI's own, as ``#range(a, b)`` (TEI Guidelines, XPTRFMWK),
    is left alone: it may hold spaces, and names no id by itself.
    """
    for element in root.iter(f"{{{NS}}}*"):
        for attribute, value in element.items():
            pointing = points(str(attribute), element) and "(" not in value
            for text in str(value).split() if pointing else ():
                yield Pointer(element, str(attribute), text)
