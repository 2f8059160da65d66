"""The XML of a schema, read with expat: nothing is fetched, and nothing grows beyond its input."""

from collections.abc import Callable
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
    return reader.root


class _Reader:
    def __init__(self, file: File, parser: expat.XMLParserType) -> None:
        self._file, self._parser = file, parser
        self._open: list[Node] = []
        self._foreign = 0
        self._pieces: list[str] = []
        self._declared: dict[str, str] = {}
        self.root: Node
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartNamespaceDeclHandler = self._declare
        parser.SkippedEntityHandler = self._skipped
        parser.ExternalEntityRefHandler = self._external

    def _place(self) -> tuple[int, int]:
        return self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1

    def _declare(self, prefix: str | None, uri: str | None) -> None:
        self._declared[prefix or ""] = uri or ""

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        declared, self._declared = self._declared, {}
        if self._foreign or not self._mine(name):
            self._foreign += 1
            return
        around = self._open[-1] if self._open else None
        scope, base = NO_PREFIXES, self._file.uri
        if around is not None:
            scope, base = around.namespaces, around.base
        own = attributes
        if attributes and any("}" in key for key in attributes):
            base = joined(base, attributes.get(_BASE, ""))
            own = _plain(attributes)
        kind = name.removeprefix(_OWN)
        spaces = Namespaces(declared, scope) if declared else scope
        place = self._place()
        self._file.spend(place, len(self._open))
        node = Node(kind, self._file, place, base, spaces, own)
        if around is None:
            self.root = node
        else:
            around.children.append(node)
        self._open.append(node)

    def _mine(self, name: str) -> bool:
        if not self._open:
            return mine(name, lambda words: SchemaError(words, self._file.path, self._place(), "3"))
        return name.startswith(_OWN) or self._open[-1].kind in TEXTUAL

    def _end(self, _name: str) -> None:
        if self._foreign:
            self._foreign -= 1
            return
        node = self._open.pop()
        if node.kind in TEXTUAL:
            node.text = "".join(self._pieces)
            self._pieces.clear()

    def _text(self, text: str) -> None:
        if not self._foreign:
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


def mine(name: str, error: Callable[[str], SchemaError]) -> bool:
    """Whether a root, as ``URI}name``, is RELAX NG's; else the error is raised."""
    if name.startswith(_OWN):
        return True
    uri, _, local = name.rpartition("}")
    space = f"in the namespace {uri}" if uri else "in no namespace"
    words = f"this is no RELAX NG schema: its root is {local} {space}, but should be in {RELAXNG}"
    raise error(words)


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
