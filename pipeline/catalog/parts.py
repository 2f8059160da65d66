"""A schema and all files it is made of: what it includes, and what these include."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin

from lxml import etree

from pipeline.errors import UsageError
from pipeline.relaxng.faults import SchemaError

_MOST = 500
"""Files that a schema may be made of; the largest in use have some dozens."""
_NS = "http://relaxng.org/ns/structure/1.0"
_SCHEMATRON = ("http://purl.oclc.org/dsdl/schematron", "http://www.ascc.net/xml/schematron")
_REFERRING = (
    f"{{{_NS}}}include",
    f"{{{_NS}}}externalRef",
    *(f"{{{u}}}include" for u in _SCHEMATRON),
)
_COMPACT = re.compile(
    r"""\#[^\n]*                                   # a comment
    | \b(?P<word>include|external)\s+(?P<quote>["'])(?P<href>.*?)(?P=quote)
    | \"\"\".*?\"\"\" | '''.*?''' | "[^"\n]*" | '[^'\n]*'""",
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a schema: its address, its bytes, and what it refers to, as it is written there,
    with the absolute address of each.
    """

    uri: str
    data: bytes
    references: tuple[tuple[str, str], ...]


def parts(uri: str, read: Callable[[str], bytes]) -> tuple[Part, ...]:
    """The schema at an address, and every file it refers to, each once; `read` gets the bytes.

    Raises `SchemaError` where one is no XML and no compact syntax either, and `UsageError` where
    there are more than can be meant.
    """
    waiting, known = [uri], dict[str, Part]()
    while waiting:
        address = waiting.pop(0)
        if address in known:
            continue
        if len(known) == _MOST:
            raise UsageError(f"{uri}: this schema is made of more than {_MOST} files")
        data = read(address)
        known[address] = Part(address, data, tuple(_references(address, data)))
        waiting += [target for _, target in known[address].references]
    return tuple(known.values())


def _references(uri: str, data: bytes) -> Iterator[tuple[str, str]]:
    """What a file of a schema refers to, and the address that this means."""
    for href, base in _in_xml(uri, data) if _is_xml(data) else _in_compact(uri, data):
        target = urldefrag(urljoin(base, href)).url
        if target and target != uri:
            yield href, target


def _is_xml(data: bytes) -> bool:
    return data.lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n").startswith(b"<")


def _in_xml(uri: str, data: bytes) -> Iterator[tuple[str, str]]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        root = etree.fromstring(data, parser, base_url=uri)
    except etree.XMLSyntaxError as fault:
        raise SchemaError(f"this is no XML: {fault.msg}", uri, fault.position) from None
    for element in root.iter(*_REFERRING):
        href = element.get("href")
        if href is not None:
            yield href, element.base or uri


def _in_compact(uri: str, data: bytes) -> Iterator[tuple[str, str]]:
    text = data.decode("utf-8-sig", "replace")
    for found in _COMPACT.finditer(text):
        if found["word"]:
            yield found["href"], uri
