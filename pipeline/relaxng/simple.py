"""The simple form of a schema (RELAX NG specification, section 5): what all reading leads to.

Names are ``(namespace URI, local name)``. An element refers to its content by its place in
`Grammar.elements`, so that the form of a recursive schema is finite, and made of plain values.

Choices, groups and interleaves have all their members in one tuple, two or more, in the order of
the schema. What a schema names once and uses often (a ``define``) is one object wherever it stands:
few objects can stand for a tree of any size. Who walks patterns keeps what was found by
``id(pattern)``; comparing or hashing patterns walks the whole tree, and is for tests. No pattern is
deeper than `DEPTH`, so that recursion is safe. `NotAllowed` stands alone, as a start or as the
content of an element, and `Empty` only alone or as a member of a choice (specification, 4.20 and
4.21).
"""

from dataclasses import dataclass
from typing import TypeAlias

Name: TypeAlias = tuple[str, str]
"""A namespace URI (``""``: none) and a local name."""

DEPTH = 100
"""The most levels that a pattern has, from an element to its deepest part; tei_all has 13."""


@dataclass(frozen=True, slots=True)
class One:
    """The name class of one name."""

    name: Name


@dataclass(frozen=True, slots=True)
class Any:
    """Every name but those of `but`."""

    but: "NameClass | None" = None


@dataclass(frozen=True, slots=True)
class In:
    """Every name in a namespace but those of `but`."""

    namespace: str
    but: "NameClass | None" = None


@dataclass(frozen=True, slots=True)
class Either:
    """The names of any of the classes."""

    of: "tuple[NameClass, ...]"


NameClass: TypeAlias = One | Any | In | Either


@dataclass(frozen=True, slots=True)
class Empty:
    """Nothing."""


@dataclass(frozen=True, slots=True)
class NotAllowed:
    """What no document fits."""


@dataclass(frozen=True, slots=True)
class Text:
    """Any text, also none."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Any one of them."""

    of: "tuple[Pattern, ...]"


@dataclass(frozen=True, slots=True)
class Group:
    """One after the other."""

    of: "tuple[Pattern, ...]"


@dataclass(frozen=True, slots=True)
class Interleave:
    """All of them, in any order, mingled."""

    of: "tuple[Pattern, ...]"


@dataclass(frozen=True, slots=True)
class OneOrMore:
    """The same once or more often."""

    of: "Pattern"


@dataclass(frozen=True, slots=True)
class List:
    """A text whose words, split at white space, are as `of` says."""

    of: "Pattern"


@dataclass(frozen=True, slots=True)
class Data:
    """A text of a datatype, but none that `but` describes.

    `library` is the URI of the datatype library (``""``: the built-in one), `parameters` are facets
    by name.
    """

    library: str
    type: str
    parameters: tuple[tuple[str, str], ...] = ()
    but: "Pattern | None" = None


@dataclass(frozen=True, slots=True)
class Value:
    """A text equal to `text` in a datatype.

    `namespaces` are the prefixes in force where the schema has the value (``""``: the default
    namespace; kept for types that need them, as QName does).
    """

    library: str
    type: str
    text: str
    namespaces: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute whose name is in `names` and whose value is as `of` says."""

    names: NameClass
    of: "Pattern"


@dataclass(frozen=True, slots=True)
class Reference:
    """The element at this place of `Grammar.elements`."""

    element: int


Pattern: TypeAlias = (
    Empty | NotAllowed | Text | Choice | Group | Interleave | OneOrMore | List | Data | Value
    | Attribute | Reference
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Element:
    """An element whose name is in `names` and whose attributes and content are as `of` says."""

    names: NameClass
    of: Pattern


@dataclass(frozen=True, slots=True)
class Grammar:
    """A schema: what the root must be, and all elements that patterns refer to."""

    start: Pattern
    elements: tuple[Element, ...]
