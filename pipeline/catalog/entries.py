"""The entries of a catalog file, with absolute URIs (OASIS XML Catalogs 1.1, section 6.5)."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import quote, urljoin

from lxml import etree

from pipeline.disk import read_file
from pipeline.errors import ConfigError
from pipeline.tei import XML, Element

NS = "urn:oasis:names:tc:entity:xmlns:xml:catalog"
_KEYS = {
    "uri": "name",
    "rewriteURI": "uriStartString",
    "uriSuffix": "uriSuffix",
    "delegateURI": "uriStartString",
    "system": "systemId",
    "rewriteSystem": "systemIdStartString",
    "systemSuffix": "systemIdSuffix",
    "delegateSystem": "systemIdStartString",
    "public": "publicId",
    "delegatePublic": "publicIdStartString",
    "nextCatalog": "id",
}
"""Kinds of entries, each with the attribute that an identifier is held against."""
_TARGETS = ("uri", "rewritePrefix", "catalog")
_PUBLIC = "publicId"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its `kind` is its element's name, `key` what identifiers are held against, and
    `target` the absolute URI it leads to.
    """

    kind: str
    key: str
    target: str


def entries(path: Path) -> tuple[Entry, ...]:
    """The entries of a catalog file in their order; raise `ConfigError` where it is none.

    What `prefer` says is left aside: it decides between a public and a system identifier of one
    thing, and schemas have never both.
    """
    return _entries(path, path.stat().st_mtime_ns)


@cache
def _entries(path: Path, _written: int) -> tuple[Entry, ...]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(read_file(path), parser)
    except etree.XMLSyntaxError as fault:
        raise ConfigError(str(path), fault.lineno or 0, f"this is no XML: {fault.msg}") from None
    if root.tag != f"{{{NS}}}catalog":
        problem = f"this is no XML catalog: its outermost element is {etree.QName(root).text}"
        raise ConfigError(str(path), root.sourceline or 0, problem)
    return tuple(_below(root, path.resolve().as_uri()))


def _below(element: Element, base: str) -> Iterator[Entry]:
    """The entries in a catalog or group, whose xml:base holds for what is inside."""
    base = urljoin(base, element.get(f"{{{XML}}}base", ""))
    for child in element.iterchildren(f"{{{NS}}}*"):
        kind = etree.QName(child).localname
        if kind == "group":
            yield from _below(child, base)
        elif kind in _KEYS:
            yield _entry(child, kind, urljoin(base, child.get(f"{{{XML}}}base", "")))


def _entry(child: Element, kind: str, base: str) -> Entry:
    target = next((value for name in _TARGETS if (value := child.get(name)) is not None), "")
    attribute = _KEYS[kind]
    key = child.get(attribute, "")
    tidy = public_id(key) if attribute.startswith(_PUBLIC) else normal(key)
    return Entry(kind, tidy, normal(urljoin(base, target)))


def normal(uri: str) -> str:
    """A URI with what cannot stand in one as ``%`` and figures (section 6.3)."""
    return quote(uri.strip(), safe="!#$%&'()*+,/:;=?@[]~-._")


def public_id(text: str) -> str:
    """A public identifier, its white space made single (section 6.2)."""
    return " ".join(text.split())
