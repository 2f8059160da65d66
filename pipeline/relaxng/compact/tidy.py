"""The translation of annex A, made short: what XML can say once or in an attribute is said so.

Nothing changes in what the schema means (simplifications 4.2 to 4.12 of the specification undo all
of it).
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from pipeline.relaxng.compact.nodes import COMPATIBILITY, RELAXNG, XML, Node, Part, rng
from pipeline.relaxng.compact.preamble import Environment
from pipeline.relaxng.simple import Name

_NS, _LIBRARY, _NAME, _TYPE = ("", "ns"), ("", "datatypeLibrary"), ("", "name"), ("", "type")
_HREF = ("", "href")
_LOCAL = re.compile(r"(?![A-Za-z][A-Za-z0-9+.-]*:|//).*\.rnc")
_GROUPS = ("element", "define", "zeroOrMore", "oneOrMore", "optional", "list", "mixed")


def tidy(root: Node, environment: Environment) -> dict[str, str]:
    """Shorten a translation in place; the prefixes that it still needs."""
    prefixes = environment.prefixes()
    inherits = None in environment.namespaces.values()
    if environment.default is not None and not inherits:
        root.attributes = {_NS: environment.default, **root.attributes}
    _library(root)
    used = _names(root, {uri: prefix for prefix, uri in prefixes.items()})
    for key in (_NS, _LIBRARY):
        _inherited(root, key)
    for node in root.below():
        _implied(node)
        if _LOCAL.fullmatch(node.attributes.get(_HREF, "")):
            node.attributes[_HREF] = node.attributes[_HREF].removesuffix("c") + "g"
    return {prefix: uri for prefix, uri in prefixes.items() if prefix in used}


def _library(root: Node) -> None:
    """Put the library that is used most often at the root."""
    used = Counter(node.attributes.get(_LIBRARY, "") for node in root.below())
    used.pop("", None)
    if used:
        root.attributes[_LIBRARY] = used.most_common(1)[0][0]


def _inherited(root: Node, key: Name) -> None:
    """Leave an attribute out where an element around has it with the same value."""
    for node, around in _around(root, key, "" if key == _LIBRARY else None):
        if around is not None and node.attributes.get(key) == around:
            del node.attributes[key]


def _around(root: Node, key: Name, outside: str | None) -> Iterator[tuple[Node, str | None]]:
    """All nodes, each with the value that an attribute has around it."""
    waiting = [(root, outside)]
    while waiting:
        node, around = waiting.pop()
        yield node, around
        inner = node.attributes.get(key, around)
        waiting += [(part, inner) for part in node.children if isinstance(part, Node)]


def _names(root: Node, short: Mapping[str, str]) -> set[str]:
    """Turn names into attributes where that says the same; all prefixes that are in use."""
    used: set[str] = set()
    for node, default in _around(root, _NS, None):
        names = [*node.attributes, *([node.name] if node.name[0] != RELAXNG else [])]
        used |= {short[uri] for uri, _ in names if uri in short}
        if node.of("value") and node.attributes.get(_TYPE) in ("QName", "NOTATION"):
            used |= {prefix for uri, prefix in short.items() if uri != COMPATIBILITY}
        if not node.of("element", "attribute"):
            continue
        name = _plain(node)
        here = node.attributes.get(_NS, default)
        written = _written(node, name, here, short) if name else ""
        if name and written:
            node.children = [part for part in node.children if part is not name]
            node.attributes = {_NAME: written, **node.attributes}
            used.add(written.rpartition(":")[0])
    return used


def _plain(node: Node) -> Node | None:
    """The name of an element or attribute if it is a single one that bears nothing."""
    parts = [part for part in node.children if isinstance(part, Node)]
    at = next(i for i, part in enumerate(parts) if part.name[0] == RELAXNG)
    name, then = parts[at], parts[at + 1 : at + 2]
    bears = set(name.attributes) - {_NS} or any(part.name[0] != RELAXNG for part in then)
    return name if name.of("name") and not bears else None


def _written(node: Node, name: Node, default: str | None, short: Mapping[str, str]) -> str:
    """How an attribute ``name`` gives a name; nothing if it cannot."""
    uri, local = name.attributes.get(_NS), str(name.children[0])
    if uri == ("" if node.of("attribute") else default):
        return local
    prefix = "xml" if uri == XML else short.get(uri or "")
    return f"{prefix}:{local}" if prefix else ""


def _implied(node: Node) -> None:
    """Take out a group of what is a group by itself, and the text of an attribute with any."""
    patterns = list(_patterns(node))
    if node.of("attribute") and len(patterns) == 1 and patterns[0] == rng("text", patterns[0].line):
        node.children = [part for part in node.children if part is not patterns[0]]
    if not node.of(*_GROUPS) or len(patterns) != 1 or not patterns[0].of("group"):
        return
    group = patterns[0]
    foreign = any(isinstance(part, Node) and part.name[0] != RELAXNG for part in group.children)
    if group.attributes or foreign:
        return
    at = next(i for i, part in enumerate(node.children) if part is group)
    spliced: list[Part] = [*node.children[:at], *group.children, *node.children[at + 1 :]]
    node.children = spliced


def _patterns(node: Node) -> Iterator[Node]:
    """The patterns within an element, without the names it may have."""
    named = node.of("element", "attribute") and _NAME not in node.attributes
    found = [p for p in node.children if isinstance(p, Node) and p.name[0] == RELAXNG]
    yield from found[1:] if named else found
