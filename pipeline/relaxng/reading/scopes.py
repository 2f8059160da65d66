"""The definitions of a grammar, gathered over all files that it includes (4.7, 4.11, 4.17)."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.relaxng.reading.files import Files
from pipeline.relaxng.reading.nodes import Node

START = ""
"""The key of the start of a grammar among its definitions."""


@dataclass(slots=True, eq=False)
class Definition:
    """What patterns refer to: a define or start, a file, or the content of an element.

    `bodies` are the patterns of each of its parts, which `combine` tells how to combine. `needs`
    are the definitions that it refers to with no element between, each with the reference.
    """

    name: str
    scope: "Scope | None"
    node: Node
    bodies: list[list[Node]] = field(default_factory=list)
    combine: str = ""
    plain: Node | None = None
    needs: "list[tuple[Definition, Node]]" = field(default_factory=list)

    def add(self, part: Node) -> None:
        """A further start or define of this name; SchemaError: it does not fit the others."""
        how = part.attributes.get("combine", "")
        if how and self.combine and how != self.combine:
            message = f"{self.what()} is combined by {how} here, but by {self.combine} elsewhere"
            raise part.error(f"{message}; decide for one of them", "4.17")
        if not how:
            if self.plain is not None:
                line = f"line {self.plain.place[0]} of {self.plain.file.path}"
                message = f"{self.what()} is given twice, here and in {line}"
                raise part.error(f"{message}; add combine to one, or remove it", "4.17")
            self.plain = part
        self.combine = self.combine or how
        self.bodies.append(part.children)

    def what(self) -> str:
        """The start, or the define of a name, for messages."""
        return f"the define {self.name}" if self.name else "the start"


@dataclass(slots=True, eq=False)
class Scope:
    """A grammar: its definitions by name, and the grammar around it."""

    parent: "Scope | None" = None
    definitions: dict[str, Definition] = field(default_factory=dict)


@dataclass(slots=True, eq=False)
class _Overrides:
    """What an include gives instead of what the included grammar has."""

    parts: dict[str, Node]
    used: set[str] = field(default_factory=set)


def gather(grammar: Node, parent: Scope | None, files: Files) -> Scope:
    """The definitions of a grammar; SchemaError: they contradict each other, or lack a start."""
    scope = Scope(parent)
    _add_parts(scope, grammar, (), files)
    if START not in scope.definitions:
        raise grammar.error("this grammar has no start; add one that holds the root", "4.18")
    return scope


def _add_parts(
    scope: Scope, grammar: Node, overrides: tuple[_Overrides, ...], files: Files
) -> None:
    for part in _parts(grammar):
        if part.kind == "include":
            _include(scope, part, overrides, files)
        else:
            _add(scope, part, overrides)


def _include(scope: Scope, include: Node, overrides: tuple[_Overrides, ...], files: Files) -> None:
    own = _Overrides({_key(part): part for part in _parts(include)})
    _add_parts(scope, files.referred(include), (own, *overrides), files)
    for key, part in own.parts.items():
        if key not in own.used:
            what = f"define {key}" if key else "start"
            message = f"{include.attributes['href']} has no {what} that this could replace"
            raise part.error(f"{message}; move it out of the include", "4.7")
    for part in _parts(include):
        _add(scope, part, overrides)


def _add(scope: Scope, part: Node, overrides: tuple[_Overrides, ...]) -> None:
    key = _key(part)
    for one in overrides:
        if key in one.parts:
            one.used.add(key)
            return
    found = scope.definitions.get(key)
    if found is None:
        found = scope.definitions[key] = Definition(key, scope, part)
    found.add(part)


def _parts(node: Node) -> Iterator[Node]:
    """The starts, defines and includes of a grammar or include; a div is what it holds."""
    waiting = list(reversed(node.children))
    while waiting:
        part = waiting.pop()
        if part.kind == "div":
            waiting.extend(reversed(part.children))
        else:
            yield part


def _key(part: Node) -> str:
    return START if part.kind == "start" else part.attributes["name"]
