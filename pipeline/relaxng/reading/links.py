"""Link each reference of a schema to what it refers to (4.6, 4.18), reachable or not."""

from difflib import get_close_matches
from itertools import islice
from typing import TYPE_CHECKING

from pipeline.relaxng.reading.files import Files
from pipeline.relaxng.reading.markup import joined
from pipeline.relaxng.reading.names import name_class
from pipeline.relaxng.reading.nodes import Node
from pipeline.relaxng.reading.scopes import START, Definition, Scope, gather

if TYPE_CHECKING:
    from pipeline.relaxng import simple

_COMPARED = 5_000
"""How many names are compared with one that is not defined."""


class Links:
    """What the nodes of a schema refer to.

    `targets` has, by ``id(node)``, what each ref, parentRef, grammar and externalRef stands for,
    and the content of each element; `names` the name class of each element and attribute. `start`
    is what the root stands for. SchemaError: something is referred to that is not there.
    """

    def __init__(self, root: Node, files: Files) -> None:
        """Link all nodes, from a root, over all files that it refers to."""
        self.targets: dict[int, Definition] = {}
        self.names: dict[int, simple.NameClass] = {}
        self._files = files
        self._outside: dict[tuple[int, str, str], Definition] = {}
        self._waiting: list[Definition] = []
        self.start = Definition("", None, root, [[root]])
        self._waiting.append(self.start)
        while self._waiting:
            self._link(self._waiting.pop())

    def _link(self, definition: Definition) -> None:
        waiting = [
            (node, definition) for body in reversed(definition.bodies) for node in reversed(body)
        ]
        while waiting:
            node, owner = waiting.pop()
            if node.kind in ("element", "attribute"):
                self.names[id(node)] = name_class(node)
            if node.kind == "element":
                owner = Definition("", definition.scope, node, [content(node)])
                self.targets[id(node)] = owner
            elif (target := self._target(node, definition.scope)) is not None:
                self.targets[id(node)] = target
                owner.needs.append((target, node))
                continue
            waiting.extend((child, owner) for child in reversed(content(node)))

    def _target(self, node: Node, scope: Scope | None) -> Definition | None:
        match node.kind:
            case "ref":
                return _defined(node, scope)
            case "parentRef":
                if scope is None or scope.parent is None:
                    message = "parentRef needs a grammar around the one it stands in; use ref"
                    raise node.error(message, "4.18")
                return _defined(node, scope.parent)
            case "grammar":
                inner = gather(node, scope, self._files)
                self._waiting.extend(reversed(inner.definitions.values()))
                return inner.definitions[START]
            case "externalRef":
                return self._external(node, scope)
        return None

    def _external(self, node: Node, scope: Scope | None) -> Definition:
        key = (id(scope), joined(node.base, node.attributes["href"]), node.ns)
        known = self._outside.get(key)
        if known is None or node.file.within(known.bodies[0][0].file.uri):
            root = self._files.referred(node)
            known = Definition(node.attributes["href"], scope, node, [[root]])
            self._outside[key] = known
            self._waiting.append(known)
        return known


def content(node: Node) -> list[Node]:
    """The patterns in a node: its children without a name class, and without parameters."""
    if node.kind in ("element", "attribute") and "name" not in node.attributes:
        return node.children[1:]
    if node.kind == "data":
        return node.children[-1].children if node.children[-1:] and _excepts(node) else []
    return node.children if node.kind not in ("value", "name") else []


def _excepts(node: Node) -> bool:
    return node.children[-1].kind == "except"


def _defined(node: Node, scope: Scope | None) -> Definition:
    name = node.attributes["name"]
    found = scope.definitions.get(name) if scope is not None else None
    if found is None:
        raise node.error(_undefined(name, scope), "4.18")
    return found


def _undefined(name: str, scope: Scope | None) -> str:
    if scope is None:
        return f"the reference to {name} stands in no grammar, where it could be defined"
    known = [key for key in islice(scope.definitions, _COMPARED) if key]
    if scope.parent is not None and name in scope.parent.definitions:
        return f"nothing in this grammar defines {name}; the one around it does, so use parentRef"
    near = get_close_matches(name, known, 1)
    hint = f"did you mean {near[0]}?" if near else "add a define of this name"
    return f"nothing defines {name}; {hint}"
