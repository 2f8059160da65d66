"""The XML of a schema, read with expat: nothing is fetched, and nothing grows beyond its input."""

from urllib.parse import urljoin
from xml.parsers import expat

from pipeline.relaxng.faults import SchemaError
from pipeline.relaxng.reading.nodes import (
    NO_PREFIXES,
    RELAXNG,
    TEXTUAL,
    XML,
    File,
    Namespaces,
    Node,
)

_SPACE = " \t\r\n"
_OTHERS = {
    "http://www.tei-c.org/ns/1.0": "an ODD is compiled into RELAX NG first, with Roma for one",
    "http://www.w3.org/2001/XMLSchema": "an XML Schema (XSD) is another language",
    "http://purl.oclc.org/dsdl/schematron": "a Schematron schema is another language",
    "http://relaxng.org/ns/structure/0.9": "version 0.9 is a draft of RELAX NG",
}
"""What people give for a schema, by the namespace of its root."""
_OWN = RELAXNG + "}"
_BASE = XML + "}base"


def parse(data: bytes, file: File) -> Node:
    """The root of a schema in XML syntax, without foreign elements and attributes (4.1).

    SchemaError: it is no well-formed XML, is nested too deeply, or has another root.
    """
    parser = expat.ParserCreate(namespace_separator="}")
    reader = _Reader(file, parser)
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        message = f"this is no well-formed XML: {expat.ErrorString(error.code)}"
        raise SchemaError(message, file.path, (error.lineno, error.offset + 1)) from None
    except (LookupError, ValueError) as error:
        if isinstance(error, SchemaError):
            raise
        message = f"the encoding of this file cannot be read ({error}); save it in UTF-8"
        raise SchemaError(message, file.path, (1, 1)) from None
    return reader.root()


class _Reader:
    def __init__(self, file: File, parser: expat.XMLParserType) -> None:
        self._file, self._parser = file, parser
        self._open: list[Node] = []
        self._foreign = 0
        self._pieces: list[str] = []
        self._declared: dict[str, str] = {}
        self._outer = Node("", file, (0, 0), file.uri, NO_PREFIXES, {})
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartNamespaceDeclHandler = self._declare
        parser.SkippedEntityHandler = self._skipped
        parser.ExternalEntityRefHandler = self._external

    def root(self) -> Node:
        """The root, once all is read."""
        return self._outer.children[0]

    def _place(self) -> tuple[int, int]:
        return self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1

    def _declare(self, prefix: str | None, uri: str | None) -> None:
        self._declared[prefix or ""] = uri or ""

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        declared = self._declared
        if declared:
            self._declared = {}
        if self._foreign or not (name.startswith(_OWN) or self._misplaced(name)):
            self._foreign += 1
            return
        parser, file, opened = self._parser, self._file, self._open
        place = (parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)
        file.spend(place, len(opened))
        around = opened[-1] if opened else self._outer
        base, spaces = around.base, around.namespaces
        if declared:
            spaces = Namespaces(declared, spaces)
        for key in attributes:
            if "}" in key:
                base = joined(base, attributes.get(_BASE, ""))
                attributes = _plain(attributes)
                break
        node = Node(name.removeprefix(_OWN), file, place, base, spaces, attributes)
        around.children.append(node)
        opened.append(node)

    def _misplaced(self, name: str) -> bool:
        """Whether a foreign element stands where no element may; SchemaError: it is the root."""
        if self._open:
            return self._open[-1].kind in TEXTUAL
        raise no_schema(name, self._file, self._place())

    def _end(self, _name: str) -> None:
        if self._foreign:
            self._foreign -= 1
            return
        node = self._open.pop()
        if node.kind in TEXTUAL:
            node.text = "".join(self._pieces)
            self._pieces.clear()

    def _text(self, text: str) -> None:
        if self._foreign:
            return
        node = self._open[-1]
        if node.kind in TEXTUAL:
            self._pieces.append(text)
        elif not node.text:
            node.text = text.strip(_SPACE)[:60]

    def _skipped(self, name: str, is_parameter: bool) -> None:
        if not is_parameter:
            raise self._unread(f"the entity {name} is declared in no place that is read")

    def _external(
        self, _context: str, _base: str | None, system: str | None, _public: str | None
    ) -> int:
        raise self._unread(f"an entity stands for another file, {system}")

    def _unread(self, why: str) -> SchemaError:
        message = f"{why}; only entities with their text in this file may be used"
        return SchemaError(message, self._file.path, self._place())


def no_schema(name: str, file: File, place: tuple[int, int]) -> SchemaError:
    """What is said of a file whose root, as ``URI}name``, is not RELAX NG's."""
    uri, _, local = name.rpartition("}")
    space = f"in the namespace {uri}" if uri else "in no namespace"
    hint = f"; {_OTHERS[uri]}" if uri in _OTHERS else ""
    words = (
        f"this is no RELAX NG schema: its root is {local} {space}, but should be in {RELAXNG}{hint}"
    )
    return SchemaError(words, file.path, place, "3")


def joined(base: str, reference: str) -> str:
    """A URI reference against a base; one that makes no sense leaves the base as it is."""
    try:
        return urljoin(base, reference)
    except ValueError:
        return base


def _plain(attributes: dict[str, str]) -> dict[str, str]:
    """The attributes that are RELAX NG's business, by `Node`'s names for them."""
    return {
        key if "}" not in key else f"rng:{key.removeprefix(_OWN)}": value
        for key, value in attributes.items()
        if "}" not in key or key.startswith(_OWN)
    }
