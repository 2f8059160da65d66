"""Hold a schema against the full syntax (section 3), and hand down what its elements inherit.

White space around names goes (4.2); each node gets the library of datatypes (4.3, 4.4) and the
namespace (4.8, 4.9) in force.
"""

from difflib import get_close_matches

from pipeline.relaxng.reading.forms import COMMON, FORMS, KINDS, Role, held
from pipeline.relaxng.reading.nodes import TEXTUAL, Node
from pipeline.relaxng.reading.types import check_type
from pipeline.relaxng.reading.words import SPACE, ncname, qname, unfit, unsound


def check(root: Node, role: Role, ns: str) -> None:
    """Check a whole file whose root has a role, in document order, and complete its nodes.

    `ns` is the namespace in force where the file is included. SchemaError: what breaks the syntax.
    """
    root.ns = ns
    waiting, typed = [(root, role)], []
    while waiting:
        node, role = waiting.pop()
        _check_kind(node, role)
        _check_attributes(node)
        if node.text or node.kind == "name":
            _check_text(node)
        if node.kind in ("data", "value"):
            typed.append(node)
        if node.children or FORMS[node.kind].least or node.kind == "attribute":
            roles = _roles(node, role)
            for child in node.children:
                child.ns, child.library = node.ns, node.library
            waiting.extend(zip(reversed(node.children), reversed(roles), strict=True))
    for node in typed:
        check_type(node)


def _check_kind(node: Node, role: Role) -> None:
    if node.kind in KINDS[role]:
        return
    if node.kind in FORMS:
        message = f"{node.kind} may not stand here; {role.value} belongs here"
    else:
        near = get_close_matches(node.kind, KINDS[role], 1)
        hint = f"; did you mean {near[0]}?" if near else f"; {role.value} belongs here"
        message = f"RELAX NG has no element {node.kind}{hint}"
    raise node.error(message, "3")


def _check_attributes(node: Node) -> None:
    form, own = FORMS[node.kind], node.attributes
    for key, value in own.items():
        if key in COMMON:
            continue
        if key not in form.may and key not in form.must:
            raise node.error(_unknown(node, key), "3")
        if key != "href":
            own[key] = value.strip(SPACE)
            _check_word(node, key, own[key])
    for key in form.must:
        if key not in own:
            raise node.error(f"{node.kind} lacks the attribute {key}", "3")
    if not COMMON.isdisjoint(own) or "href" in own:
        _check_uris(node, own)


def _check_uris(node: Node, own: dict[str, str]) -> None:
    node.ns = own.get("ns", node.ns)
    node.library = own.get("datatypeLibrary", node.library)
    if why := unfit(node.library):
        raise node.error(f"the datatypeLibrary “{node.library}” {why}", "4.3")
    href = own.get("href", "")
    if "#" in href:
        message = f"the href “{href}” has a fragment; name the whole file, without #"
        raise node.error(message, "4.5")
    if why := unsound(href):
        raise node.error(f"the href “{href}” {why}", "4.5")


def _unknown(node: Node, key: str) -> str:
    if key.startswith("rng:"):
        return (
            f"the attribute {key.removeprefix('rng:')} is in RELAX NG's namespace, "
            "but its attributes are in none; remove the prefix"
        )
    form = FORMS[node.kind]
    known = sorted({*form.must, *form.may, *COMMON})
    near = get_close_matches(key, known, 1)
    hint = f"did you mean {near[0]}?" if near else f"it may have {', '.join(known)}"
    return f"{node.kind} has no attribute {key}; {hint}"


def _check_word(node: Node, key: str, word: str) -> None:
    if key == "combine":
        if word not in ("choice", "interleave"):
            raise node.error(f"combine is “{word}”, but must be choice or interleave", "3")
    elif node.kind in ("element", "attribute"):
        if not qname(word):
            raise node.error(f"“{word}” is no name that an {node.kind} can have", "3")
    elif not ncname(word):
        raise node.error(f"the {key} “{word}” is no name without colon and spaces", "3")


def _check_text(node: Node) -> None:
    if node.kind == "name":
        node.text = node.text.strip(SPACE)
        if not node.children and not qname(node.text):
            raise node.error(f"“{node.text}” is no name that an element or attribute can have", "3")
    elif node.kind not in TEXTUAL:
        message = f"the text “{node.text}” may not stand here; text stands in name, value and param"
        raise node.error(message, "3")


def _roles(node: Node, role: Role) -> list[Role]:
    """What each child must be; SchemaError: there are too few or too many."""
    form, found = FORMS[node.kind], node.children
    classes = 0
    if node.kind in ("element", "attribute") and "name" not in node.attributes:
        classes = 1
        if not found or found[0].kind not in KINDS[Role.CLASS]:
            raise node.error(f"{node.kind} has no name; add the attribute name", "3")
    count = len(found) - classes
    if count < form.least:
        raise node.error(f"{node.kind} is empty, but must hold {held(node.kind, role).value}", "3")
    if node.kind == "data":
        return _facets(found)
    if 0 <= form.most < count:
        raise found[form.most + classes].error(_too_many(node, form.most, role), "3")
    return [Role.CLASS] * classes + [held(node.kind, role)] * count


def _facets(found: list[Node]) -> list[Role]:
    """Of the children of data: params first, then perhaps an except."""
    last = Role.EXCEPT if found and found[-1].kind == "except" else Role.PARAM
    return [Role.PARAM] * (len(found) - 1) + [last] * bool(found)


def _too_many(node: Node, most: int, role: Role) -> str:
    if node.kind in TEXTUAL:
        return f"no element may stand in {node.kind}, only text"
    if not most:
        return f"no element may stand in {node.kind}; it is always empty"
    one = held(node.kind, role)
    hint = "; put them into a group" if one is Role.PATTERN else ""
    return f"{node.kind} may hold {one.value} only once{hint}"
