"""Build the patterns of a schema from its linked nodes (4.12 to 4.15, 4.17, 4.19)."""

from typing import TYPE_CHECKING, TypeAlias

from pipeline.relaxng import simple
from pipeline.relaxng.faults import SchemaError
from pipeline.relaxng.reading import types
from pipeline.relaxng.reading.links import Links, content
from pipeline.relaxng.reading.nodes import Node
from pipeline.relaxng.reading.patterns import Maker
from pipeline.relaxng.reading.scopes import Definition
from pipeline.relaxng.reading.walking import EMPTY, NOT_ALLOWED, TEXT

if TYPE_CHECKING:
    from collections.abc import Callable

_REFERENCES = frozenset({"ref", "parentRef", "grammar", "externalRef"})
_Many: TypeAlias = type[simple.Choice] | type[simple.Group] | type[simple.Interleave]
_SHOWN = 8
"""How many names of a circle are told."""


class Builder:
    """Builds all that the start of a schema leads to."""

    def __init__(self, links: Links) -> None:
        """What the nodes refer to."""
        self.maker = Maker()
        self._links = links
        self._elements: list[Definition] = []
        self._patterns: dict[int, simple.Pattern] = {}
        self._references: dict[int, simple.Reference] = {}
        self._kinds: dict[str, Callable[[Node], simple.Pattern]] = {
            "empty": lambda _node: EMPTY,
            "text": lambda _node: TEXT,
            "notAllowed": lambda _node: NOT_ALLOWED,
            "value": self._value,
            "data": self._data,
            "attribute": self._attribute,
            "list": lambda node: self.maker.words(self._group(node), node),
            "group": self._group,
            "interleave": self._interleave,
            "choice": self._choice,
            "mixed": self._mixed,
            "optional": self._optional,
            "oneOrMore": lambda node: self.maker.one_or_more(self._group(node), node),
            "zeroOrMore": self._any_number,
        }

    def build(self) -> simple.Grammar:
        """The whole schema; SchemaError: a define contains itself without an element between."""
        start = self._built(self._links.start)
        elements: list[simple.Element] = []
        while len(elements) < len(self._elements):
            definition = self._elements[len(elements)]
            names = self._links.names[id(definition.node)]
            elements.append(simple.Element(names, self._built(definition)))
        return simple.Grammar(start, tuple(elements))

    def place(self, element: int) -> Node:
        """Where the schema has an element, by its number."""
        return self._elements[element].node

    def _built(self, definition: Definition) -> simple.Pattern:
        """The pattern of a definition, after all that it needs."""
        path = [definition]
        left = [iter(definition.needs)]
        on_path = {id(definition)}
        while path:
            for needed, reference in left[-1]:
                if id(needed) in on_path:
                    raise _circle(path, needed, reference)
                if id(needed) not in self._patterns:
                    path.append(needed)
                    left.append(iter(needed.needs))
                    on_path.add(id(needed))
                    break
            else:
                done = path.pop()
                left.pop()
                on_path.remove(id(done))
                self._patterns[id(done)] = self._combined(done)
        return self._patterns[id(definition)]

    def _combined(self, definition: Definition) -> simple.Pattern:
        node = definition.node
        bodies = [
            self.maker.group(self._parts(body, simple.Group), node) for body in definition.bodies
        ]
        if definition.combine == "interleave":
            return self.maker.interleave(bodies, node)
        return self.maker.choice(bodies, node)

    def _pattern(self, node: Node) -> simple.Pattern:
        if node.kind == "element":
            return self._reference(self._links.targets[id(node)])
        if node.kind not in _REFERENCES:
            return self._kinds[node.kind](node)
        return self._patterns[id(self._links.targets[id(node)])]

    def _reference(self, definition: Definition) -> simple.Pattern:
        found = self._references.get(id(definition))
        if found is None:
            found = self._references[id(definition)] = simple.Reference(len(self._elements))
            self._elements.append(definition)
            self.maker.made(found, (), definition.node)
        return found

    def _parts(self, nodes: list[Node], kind: _Many) -> list[simple.Pattern]:
        """The patterns of nodes; one of the kind that holds them gives its own parts instead.

        Those that a define shares stay whole: they would be copied wherever it is referred to.
        """
        parts: list[simple.Pattern] = []
        for node in nodes:
            part = self._pattern(node)
            if isinstance(part, kind) and self.maker.node(part) is node:
                parts.extend(part.of)
            else:
                parts.append(part)
        return parts

    def _group(self, node: Node) -> simple.Pattern:
        return self.maker.group(self._parts(content(node), simple.Group), node)

    def _interleave(self, node: Node) -> simple.Pattern:
        return self.maker.interleave(self._parts(content(node), simple.Interleave), node)

    def _choice(self, node: Node) -> simple.Pattern:
        return self.maker.choice(self._parts(content(node), simple.Choice), node)

    def _mixed(self, node: Node) -> simple.Pattern:
        return self.maker.interleave([TEXT, self._group(node)], node)

    def _optional(self, node: Node) -> simple.Pattern:
        return self.maker.choice([self._group(node), EMPTY], node)

    def _any_number(self, node: Node) -> simple.Pattern:
        return self.maker.choice([self.maker.one_or_more(self._group(node), node), EMPTY], node)

    def _attribute(self, node: Node) -> simple.Pattern:
        value = self._group(node) if content(node) else TEXT
        return self.maker.attribute(self._links.names[id(node)], value, node)

    def _data(self, node: Node) -> simple.Pattern:
        but = self._choice(node)
        parameters = types.parameters(node)
        return self.maker.data(types.type_of(node), parameters, but, node)

    def _value(self, node: Node) -> simple.Pattern:
        library, name = types.type_of(node)
        value = simple.Value(library, name, node.text, types.namespaces(node))
        return self.maker.made(value, (), node)


def _circle(path: list[Definition], needed: Definition, reference: Node) -> SchemaError:
    names = [one.name or "start" for one in (*path[path.index(needed) :], needed)]
    shown = names if len(names) <= _SHOWN else [*names[:3], "…", *names[-3:]]
    message = f"a define contains itself without an element between: {' → '.join(shown)}"
    return reference.error(f"{message}; put an element around the reference", "4.19")
