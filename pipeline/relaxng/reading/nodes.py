"""The elements of a schema as it is written, each with its place."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pipeline.relaxng.faults import SchemaError

RELAXNG = "http://relaxng.org/ns/structure/1.0"
XML = "http://www.w3.org/XML/1998/namespace"
TEXTUAL = frozenset({"name", "value", "param"})
"""The elements that hold text."""
DEPTH = 200
"""The most levels of elements in a schema; those that people write have fewer than 100."""
ELEMENTS = 500_000
"""The most elements of a schema with all it includes; tei_all has 16,000."""


class Namespaces:
    """The prefixes in force at an element: its own, and those of the elements around it."""

    __slots__ = ("_around", "_own")

    def __init__(self, own: Mapping[str, str], around: "Namespaces | None" = None) -> None:
        """Prefixes declared here (``""``: the default namespace), and those in force around."""
        self._own, self._around = own, around

    def get(self, prefix: str) -> str | None:
        """The namespace of a prefix; None: not declared."""
        scope: Namespaces | None = self
        while scope is not None:
            uri = scope._own.get(prefix)
            if uri is not None:
                return uri
            scope = scope._around
        return None


NO_PREFIXES = Namespaces({"xml": XML})
"""The prefixes in force before any is declared."""


@dataclass(slots=True, eq=False)
class Budget:
    """How many elements a schema may still have, over all its files."""

    left: int = ELEMENTS


@dataclass(frozen=True, slots=True, eq=False)
class File:
    """A file of a schema, and the one that refers to it (None: it is the schema itself)."""

    uri: str
    path: str
    parent: "File | None" = None
    depth: int = 0
    budget: Budget = field(default_factory=Budget)

    def spend(self, place: tuple[int, int], depth: int) -> None:
        """Count an element at a place; SchemaError: there are too many, or it is too deep."""
        budget = self.budget
        budget.left -= 1
        if depth > DEPTH or budget.left < 0:
            raise SchemaError(_beyond(depth), self.path, place)

    def within(self, uri: str) -> bool:
        """Whether this file, or one that led to it, is the one at a URI."""
        file: File | None = self
        while file is not None:
            if file.uri == uri:
                return True
            file = file.parent
        return False


@dataclass(slots=True, eq=False)
class Node:
    """An element of RELAX NG as it is written.

    `attributes` are those without a namespace, and those of RELAX NG's own, which there are none
    of, as ``rng:NAME``. `text` is all text of `TEXTUAL` elements, and the first words that stand
    between the children of others. A child that is no element of RELAX NG is kept in `TEXTUAL`
    elements only, where none may stand. `ns` and `library` are those in force.
    """

    kind: str
    file: File
    place: tuple[int, int]
    base: str
    namespaces: Namespaces
    attributes: dict[str, str]
    children: "list[Node]" = field(default_factory=list)
    text: str = ""
    ns: str = ""
    library: str = ""

    def error(self, message: str, section: str) -> SchemaError:
        """What is wrong here, with the place."""
        return SchemaError(message, self.file.path, self.place, section)


def _beyond(depth: int) -> str:
    if depth <= DEPTH:
        return f"the schema has more than {ELEMENTS:,} elements, which is beyond all use"
    return (
        f"elements are nested more than {DEPTH} deep here; "
        "give the inner ones names of their own with define, and refer to them"
    )
