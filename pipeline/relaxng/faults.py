"""What is wrong with a document or a schema, as data; no prose is made here."""

from dataclasses import dataclass, field
from enum import Enum

from pipeline.relaxng.simple import Name

TOO_MANY = "it could be read in more ways than can be followed"
"""The detail of a fault of the kind `Kind.MALFORMED` that is one of the limits, not of the XML."""


class SchemaError(ValueError):
    """A schema that breaks the specification, or cannot be read.

    `path` names the file, `line` and `column` are 1-based (0: unknown), `section` is that of the
    RELAX NG specification.
    """

    def __init__(
        self, message: str, path: str = "", place: tuple[int, int] = (0, 0), section: str = ""
    ) -> None:
        """All that is known of what is wrong, and where."""
        super().__init__(message)
        self.message, self.path, self.section = message, path, section
        self.line, self.column = place

    def __reduce__(self) -> tuple[type["SchemaError"], tuple[str, str, tuple[int, int], str]]:
        """All of it, for another process."""
        return SchemaError, (self.message, self.path, (self.line, self.column), self.section)

    def __str__(self) -> str:
        """The whole in one line: the place as far as it is known, what is wrong, the section."""
        numbers = [number for number in (self.line, self.column) if number]
        where = ":".join(map(str, [self.path, *numbers])) if self.path else ""
        section = f" (RELAX NG {self.section})" if self.section else ""
        return f"{where}: {self.message}{section}" if where else f"{self.message}{section}"


class Kind(Enum):
    """What sort of fault it is."""

    MALFORMED = "malformed"
    """The document is no well-formed XML, or beyond the limits that are set."""
    UNKNOWN_ELEMENT = "unknown element"
    """No element of the schema has this name."""
    ELEMENT = "element"
    """The schema knows the element, but not at this place."""
    UNKNOWN_ATTRIBUTE = "unknown attribute"
    """No attribute of the schema has this name."""
    ATTRIBUTE = "attribute"
    """The schema knows the attribute, but not on this element, or not beside the others."""
    VALUE = "value"
    """The value of an attribute does not fit."""
    NO_ATTRIBUTE = "no attribute"
    """A required attribute is missing."""
    INCOMPLETE = "incomplete"
    """The element ends where more is required."""
    TEXT = "text"
    """Text where none is allowed."""
    CONTENT = "content"
    """The text of an element does not fit its datatype."""
    DUPLICATE_ID = "duplicate id"
    """Two attributes of the type ID have one value (DTD compatibility, section 5)."""
    DANGLING_IDREF = "dangling idref"
    """No attribute of the type ID has the value that one of the type IDREF names."""


class Sort(Enum):
    """What sort of thing could stand at a place."""

    ELEMENT = "element"
    ATTRIBUTE = "attribute"
    TEXT = "text"
    VALUE = "value"
    DATATYPE = "datatype"
    END = "end"
    """The end of the element: everything required is there."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something that could stand where the fault is.

    Of an element or attribute `name` is its name (``("", "*")``: any; ``(URI, "*")``: any of a
    namespace). Of a value `text` is it; of a datatype, its name with its facets, as in ``date
    minInclusive=1900-01-01``, and `library` and `parameters` as in `simple.Data`. `required` tells
    that nothing valid can do without it.
    """

    sort: Sort
    name: Name = ("", "")
    text: str = ""
    library: str = ""
    parameters: tuple[tuple[str, str], ...] = ()
    required: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a fault stands.

    `line` and `column` are 1-based and those of the character behind the tag or text at fault, as
    XML parsers in Java report them. `start` and `end` are what an editor should see, in characters:
    the line and column of its first one, and those behind its last one. They enclose the tag or
    text, of an attribute its name and value alone. `path` leads to the element from the root, as in
    ``/TEI/text[1]/body[1]/p[3]``; a number counts the siblings of one name.
    """

    line: int
    column: int
    start: tuple[int, int]
    end: tuple[int, int]
    path: str


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of a document, without its consequences.

    `element` is the element that is at fault, or whose attribute, text or end is; `parent` the one
    around it (None: it is the root). `attribute` and `value` are set where they are at fault;
    `value` is the text of the element for `Kind.CONTENT`, the first words of it for `Kind.TEXT`,
    and for `Kind.MALFORMED` the character before the place and some behind it. `wanted` is
    everything that could stand there, by sort and name. `detail` is what a parser or datatype has
    to say beyond that, as ``month 13`` (``""``: nothing).
    """

    kind: Kind
    place: Place
    element: Name
    parent: Name | None = None
    attribute: Name | None = None
    value: str = ""
    wanted: tuple[Wanted, ...] = field(default=())
    detail: str = ""
