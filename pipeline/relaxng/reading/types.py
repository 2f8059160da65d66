"""The datatypes that a schema names: each must exist, with its parameters and values (4.16)."""

from pipeline.relaxng.datatypes import Datatype, DatatypeError, datatype
from pipeline.relaxng.reading.nodes import Node
from pipeline.relaxng.reading.words import SPACE

_BUILT_IN = ("", "token")
"""The library and type of a value that names none (4.4)."""


def type_of(node: Node) -> tuple[str, str]:
    """The library and name of the datatype of a data or value."""
    name = node.attributes.get("type")
    return _BUILT_IN if name is None else (node.library, name)


def parameters(node: Node) -> tuple[tuple[str, str], ...]:
    """The parameters of a data, by name, in their order."""
    return tuple(
        (child.attributes["name"], child.text) for child in node.children if child.kind == "param"
    )


def namespaces(node: Node) -> tuple[tuple[str, str], ...]:
    """The prefixes that a value of a datatype like QName uses, with its default namespace."""
    return tuple(sorted(_prefixes(node).items())) if _datatype(node).needs_context else ()


def check_type(node: Node) -> None:
    """SchemaError: a data or value has an unknown datatype, parameter or value."""
    found = _datatype(node)
    if node.kind == "value":
        try:
            found.value(node.text, _prefixes(node) if found.needs_context else {})
        except ValueError:
            why = found.why(node.text)
            what = f"the value “{node.text}” is no {type_of(node)[1]}"
            raise node.error(f"{what}: {why}" if why else what, "4.16") from None


def _prefixes(node: Node) -> dict[str, str]:
    prefix, colon, _ = node.text.strip(SPACE).partition(":")
    uri = node.namespaces.get(prefix) if colon else None
    return {"": node.ns} if uri is None else {"": node.ns, prefix: uri}


def _datatype(node: Node) -> Datatype:
    try:
        return datatype(*type_of(node), parameters(node))
    except DatatypeError as error:
        raise _culprit(node).error(str(error), "4.16") from None


def _culprit(node: Node) -> Node:
    """The first parameter that is wrong; the whole, if the type itself is."""
    facets = [child for child in node.children if child.kind == "param"]
    if not _known(node, []):
        return node
    return next((facet for facet in facets if not _known(node, [facet])), node)


def _known(node: Node, facets: list[Node]) -> bool:
    """Whether there is a type with no parameters but these."""
    own = tuple((facet.attributes["name"], facet.text) for facet in facets)
    try:
        datatype(*type_of(node), own)
    except DatatypeError:
        return False
    return True
