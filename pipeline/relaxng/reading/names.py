"""The names that an element or attribute may have (4.8 to 4.10, 4.16), and whether two overlap."""

from collections.abc import Iterator

from pipeline.relaxng import simple
from pipeline.relaxng.faults import SchemaError
from pipeline.relaxng.names import closeness
from pipeline.relaxng.reading.nodes import Node

_XMLNS = "http://www.w3.org/2000/xmlns"
_ELSEWHERE = "\0"
"""What no namespace and no name is: stands for all that a schema does not name."""


def name_class(node: Node) -> simple.NameClass:
    """The name class of an element or attribute.

    SchemaError: a prefix is not declared, or a class is not allowed where it stands.
    """
    of_attribute = node.kind == "attribute"
    if "name" in node.attributes:
        ns = node.attributes.get("ns", "") if of_attribute else node.ns
        return _one(node, node.attributes["name"], ns, of_attribute)
    return _class(node.children[0], "", of_attribute)


def _class(node: Node, inside: str, of_attribute: bool) -> simple.NameClass:
    if node.kind == "name":
        return _one(node, node.text, node.ns, of_attribute)
    if node.kind == "choice":
        return _either([_class(child, inside, of_attribute) for child in node.children])
    if inside and (node.kind == "anyName" or inside == "nsName"):
        message = f"{node.kind} may not stand in the except of {inside}; name what is excepted"
        raise node.error(message, "4.16")
    but = None
    if node.children:
        excepted = node.children[0].children
        but = _either([_class(child, node.kind, of_attribute) for child in excepted])
    if node.kind == "anyName":
        return simple.Any(but)
    if of_attribute and node.ns == _XMLNS:
        raise _declares(node)
    return simple.In(node.ns, but)


def _one(node: Node, text: str, ns: str, of_attribute: bool) -> simple.One:
    prefix, colon, local = text.rpartition(":")
    if colon:
        found = node.namespaces.get(prefix)
        if found is None:
            message = f"the prefix {prefix} of {text} is not declared; add xmlns:{prefix}=“…”"
            raise node.error(message, "4.10")
        ns = found
    if of_attribute and (ns == _XMLNS or (not ns and local == "xmlns")):
        raise _declares(node)
    return simple.One((ns, local))


def _declares(node: Node) -> SchemaError:
    message = "declarations of namespaces (xmlns) are no attributes to RELAX NG; remove this"
    return node.error(message, "4.16")


def _either(classes: list[simple.NameClass]) -> simple.NameClass:
    flat: list[simple.NameClass] = []
    for one in classes:
        flat.extend(one.of if isinstance(one, simple.Either) else (one,))
    return flat[0] if len(flat) == 1 else simple.Either(tuple(flat))


def infinite(names: simple.NameClass) -> bool:
    """Whether a class has names without end."""
    if isinstance(names, simple.Either):
        return any(infinite(one) for one in names.of)
    return not isinstance(names, simple.One)


def common(one: simple.NameClass, other: simple.NameClass) -> simple.Name | None:
    """A name that is in both classes; None: there is none.

    Only names that differ from all that the classes mention in the same way need be tried.
    """
    candidates = (*_witnesses(one), *_witnesses(other))
    return next(
        (name for name in candidates if closeness(one, name) and closeness(other, name)), None
    )


def _witnesses(names: simple.NameClass) -> Iterator[simple.Name]:
    match names:
        case simple.One():
            yield names.name
            return
        case simple.Either():
            for one in names.of:
                yield from _witnesses(one)
            return
        case simple.In():
            yield names.namespace, _ELSEWHERE
        case simple.Any():
            yield _ELSEWHERE, _ELSEWHERE
    if names.but is not None:
        yield from _witnesses(names.but)


def said(kind: str, name: simple.Name) -> str:
    """An element or attribute of a name, or of those that one stands for, in words."""
    uri, local = name
    space = f" in {uri}" if uri and uri != _ELSEWHERE else ""
    return (
        f"an {kind} of any other name{space}"
        if local == _ELSEWHERE
        else f"the {kind} {local}{space}"
    )
