"""The translation of a schema into the XML syntax, as plain nodes that are easy to change."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from pipeline.relaxng.simple import Name

if TYPE_CHECKING:
    from collections.abc import Iterator

RELAXNG = "http://relaxng.org/ns/structure/1.0"
COMPATIBILITY = "http://relaxng.org/ns/compatibility/annotations/1.0"
XML = "http://www.w3.org/XML/1998/namespace"


@dataclass(slots=True)
class Comment:
    """A comment, its lines joined by newlines."""

    text: str


@dataclass(slots=True)
class Node:
    """An element: its name, attributes and content, and its line in the compact syntax."""

    name: Name
    line: int
    attributes: dict[Name, str] = field(default_factory=dict)
    children: "list[Part]" = field(default_factory=list)

    def of(self, *names: str) -> bool:
        """Whether it is an element of RELAX NG with one of the names."""
        return self.name[0] == RELAXNG and self.name[1] in names

    def below(self) -> "Iterator[Node]":
        """The node and all others below it, in the order of the document."""
        waiting: list[Node] = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += [part for part in reversed(node.children) if isinstance(part, Node)]


Part: TypeAlias = Node | Comment | str


def rng(kind: str, line: int, children: "list[Part] | None" = None, /, **attributes: str) -> Node:
    """An element of RELAX NG."""
    named: dict[Name, str] = {("", key): value for key, value in attributes.items()}
    return Node((RELAXNG, kind), line, named, children or [])
