"""The files of an edition, for each other: what ids they have, of which elements.

Two passes, so that any number of workers can share the files: `offered` tells of each file what it
has and where it points; `Beside.of` joins these and keeps the ids of those files only that others
point into. Names of files are paths with ``/``, all from one folder.
"""

import posixpath
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from lxml import etree

from pipeline.tei import XML, XML_ID, Element, local, selected
from pipeline.validate.aims import Origin
from pipeline.validate.pointing import pointers_in
from pipeline.validate.schemes import Schemes

_XML_ID = f"{XML}}}id"
_INCLUDE = "http://www.w3.org/2001/XInclude"
_IDENTIFIED = etree.XPath(
    "//*[@xml:id][namespace-uri() != 'http://www.tei-c.org/ns/Examples']", smart_strings=False
)


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
    origin = Origin.of(root, name)
    taken = origin.included(root)
    ids = {str(e.get(XML_ID)): local(e) for e in identified(root)}
    aimed = (aim.file for aim in origin.aims(pointers_in(root), Schemes.of(root)))
    wanted = frozenset(file for file in (*aimed, *taken) if file)
    return Offered(posixpath.normpath(name), None if taken else ids, wanted)


def identified(root: Element) -> list[Element]:
    """The elements that have an id, in document order, save those of examples."""
    return selected(_IDENTIFIED, root)


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
