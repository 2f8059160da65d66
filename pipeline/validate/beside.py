"""The files of an edition, for each other: what ids they have, of which elements.

Two passes, so that any number of workers can share the files: `offered` tells of each file what it
has and where it points; `Beside.of` joins these and keeps the ids of those files only that others
point into. Names of files are paths with ``/``, all from one folder.
"""

import posixpath
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit
from xml.parsers import expat

from pipeline.tei import XML, XML_ID, Element, local
from pipeline.validate.pointing import Pointer, is_example, pointers_of
from pipeline.validate.schemes import Schemes

_BASE = f"{{{XML}}}base"
_XML_ID = f"{XML}}}id"
_INCLUDE = "http://www.w3.org/2001/XInclude"
_SUFFIXES = (".xml", ".tei", ".odd")


@dataclass(frozen=True, slots=True)
class Offered:
    """What a file has for others and wants of them.

    `ids` are its ids with the local names of their elements (None: it takes in others by XInclude,
    so it may have any), `wanted` the names of the files that it points into or takes in.
    """

    name: str
    ids: Mapping[str, str] | None
    wanted: frozenset[str]


@dataclass(frozen=True, slots=True)
class Beside:
    """What is known of the files that others point into.

    `ids` are those of each file with the local names of their elements; `missing` are files that
    are neither given nor beside those that are. Of a file in neither nothing is known.
    """

    ids: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    missing: frozenset[str] = frozenset()

    @classmethod
    def of(cls, given: Iterable[Offered], read: Callable[[str], bytes | None]) -> "Beside":
        """Join what files offer. `read` gives the bytes of a file that was not given, by its name,
        and None where there is none.
        """
        known: dict[str, Mapping[str, str] | None] = {}
        wanted: set[str] = set()
        for one in given:
            known[one.name] = one.ids
            wanted |= one.wanted
        missing = set()
        for name in sorted(wanted - known.keys()):
            data = read(name)
            if data is None:
                missing.add(name)
            else:
                known[name] = _ids(data)
        ids = {name: ids for name in sorted(wanted) if (ids := known.get(name)) is not None}
        return cls(ids, frozenset(missing))


def offered(root: Element, name: str) -> Offered:
    """What a parsed file, called `name`, has for others and wants of them."""
    elements = [e for e in root.iter() if isinstance(e.tag, str) and not is_example(e)]
    ids = {value: local(e) for e in elements if (value := e.get(XML_ID))}
    schemes = Schemes.of(root)
    pointed = (
        file_of(pointer, name)
        for element in elements
        for written in pointers_of(element)
        for pointer in schemes.resolved(written)
    )
    taken = included(root, name)
    wanted = frozenset(file for file in (*pointed, *taken) if file)
    return Offered(posixpath.normpath(name), None if taken else ids, wanted)


def included(root: Element, name: str) -> tuple[str, ...]:
    """The names of the files that a file takes in by XInclude; ``""`` for one from elsewhere."""
    asking = root.iter(f"{{{_INCLUDE}}}include")
    return tuple(_beside(e.get("href", ""), _base(e, name)) for e in asking)


def file_of(pointer: Pointer, name: str) -> str:
    """The name of the other XML file of the edition that a pointer in the file `name` names an
    element of; ``""``: it names this file, or something that is no such file.
    """
    if pointer.scheme or not pointer.fragment:
        return ""
    base = _base(pointer.element, name)
    if not pointer.file and not _is_moved(pointer.element):
        return ""
    found = _beside(pointer.file or posixpath.basename(base), base)
    return found if found.lower().endswith(_SUFFIXES) and found != posixpath.normpath(name) else ""


def is_elsewhere(element: Element) -> bool:
    """Whether ``#id`` on an element names another file, since an xml:base within the file, other
    than that of the root, says so (XML Base, 4; RFC 3986, 4.4).
    """
    return _is_moved(element)


def _is_moved(element: Element) -> bool:
    around = (element, *element.iterancestors())
    return any(e.get(_BASE) and e.getparent() is not None for e in around)


def _base(element: Element, name: str) -> str:
    """What relative references on an element start from: the file, as xml:base changes it."""
    base = name
    for around in reversed((element, *element.iterancestors())):
        own = around.get(_BASE)
        if own:
            base = own if urlsplit(own).scheme else posixpath.join(posixpath.dirname(base), own)
    return base


def _beside(reference: str, base: str) -> str:
    """The name of a file that a reference leads to; ``""``: it leads out of the edition."""
    parts = urlsplit(reference)
    if parts.scheme or parts.netloc or urlsplit(base).scheme:
        return ""
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(parts.path)))


def _ids(data: bytes) -> dict[str, str] | None:
    """The ids of a file with the local names of their elements, read in one pass; None: it is no
    XML, or takes in others, so that nothing is known of it.
    """
    found: dict[str, str] = {}
    taken: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        uri, _, own = name.rpartition("}")
        if uri == _INCLUDE:
            taken.append(own)
        if _XML_ID in attributes:
            found[attributes[_XML_ID]] = own

    parser = expat.ParserCreate(namespace_separator="}")
    parser.StartElementHandler = start
    try:
        parser.Parse(data, True)
    except expat.ExpatError:
        return None
    return None if taken else found
