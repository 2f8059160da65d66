"""Foreign elements and attributes that say something about a schema (section 5)."""

from dataclasses import dataclass, field

from pipeline.relaxng.compact.cursor import ANY_NAME, Cursor
from pipeline.relaxng.compact.nodes import COMPATIBILITY, RELAXNG, Node, Part
from pipeline.relaxng.compact.preamble import XMLNS, Environment
from pipeline.relaxng.compact.tokens import DOCUMENTATION, LITERAL, PREFIXED, Token
from pipeline.relaxng.simple import Name

_CHILDLESS = ("value", "name", "param")


@dataclass(slots=True)
class Annotations:
    """What stands before a pattern: comments, attributes, and documentation and other elements."""

    comments: list[Part] = field(default_factory=list)
    attributes: dict[Name, str] = field(default_factory=dict)
    elements: list[Part] = field(default_factory=list)

    def __bool__(self) -> bool:
        """Whether there is more than comments."""
        return bool(self.attributes or self.elements)

    def applied(self, node: Node) -> list[Part]:
        """The node with all of them: what cannot have children is followed by the elements."""
        node.attributes = {**node.attributes, **self.attributes}
        if node.of(*_CHILDLESS):
            return [*self.comments, node, *self.elements]
        node.children[:0] = self.elements
        return [*self.comments, node]

    def around(self, name: str, line: int, parts: list[Part]) -> list[Part]:
        """Parts of something that has no element of its own: one of this name bears them."""
        if not self:
            return [*self.comments, *parts]
        return self.applied(Node((RELAXNG, name), line, {}, parts))


def annotations(cursor: Cursor, environment: Environment) -> Annotations:
    """Read what stands before a pattern, name, parameter or definition; often nothing."""
    found = Annotations(cursor.remarks())
    while cursor.now.kind == DOCUMENTATION:
        token = cursor.take()
        text: list[Part] = [token.value] if token.value else []
        found.elements.append(Node((COMPATIBILITY, "documentation"), cursor.line(token), {}, text))
    found.comments += cursor.remarks()
    opening = cursor.accept("[")
    if opening:
        while cursor.ahead().kind == "=" and cursor.now.kind in (PREFIXED, *ANY_NAME):
            _foreign_attribute(cursor, environment, found.attributes)
        while cursor.now.kind in (PREFIXED, *ANY_NAME):
            found.elements.append(foreign(cursor, environment))
        found.comments += cursor.remarks()
        cursor.close("]", opening, "[")
    if cursor.now.kind == DOCUMENTATION:
        raise cursor.wrong("comments with “##” stand before annotations in brackets")
    return found


def following(cursor: Cursor, environment: Environment) -> list[Part]:
    """Read the annotations behind a pattern or name, each after ``>>``."""
    found: list[Part] = []
    while cursor.accept(">>"):
        if cursor.now.kind not in (PREFIXED, *ANY_NAME):
            raise cursor.wrong(f"expected an element after “>>”, found {cursor.now.shown}")
        found.append(foreign(cursor, environment))
    return found


def foreign(cursor: Cursor, environment: Environment) -> Node:
    """Read an element that is none of RELAX NG."""
    name = _name(cursor, environment, cursor.now)
    if name[0] == RELAXNG:
        raise cursor.wrong(f"{cursor.now.shown} cannot annotate: it is an element of RELAX NG")
    return _element(cursor, environment)


def _element(cursor: Cursor, environment: Environment) -> Node:
    token = cursor.take()
    node = Node(_name(cursor, environment, token), cursor.line(token))
    opening = cursor.expect(f"“[” after {token.shown}", "[")
    while cursor.now.kind in (PREFIXED, *ANY_NAME) and cursor.ahead().kind == "=":
        _attribute(cursor, environment, node.attributes)
    with cursor.deeper(opening):
        while cursor.now.kind in (PREFIXED, LITERAL, *ANY_NAME):
            node.children += cursor.remarks()
            node.children.append(_content(cursor, environment))
    node.children += cursor.remarks()
    cursor.close("]", opening, f"{token.value} [")
    return node


def _content(cursor: Cursor, environment: Environment) -> Part:
    if cursor.now.kind == LITERAL:
        return cursor.literal("“[”")
    return _element(cursor, environment)


def _foreign_attribute(cursor: Cursor, environment: Environment, into: dict[Name, str]) -> None:
    token = cursor.now
    name = _name(cursor, environment, token)
    if name[0] in ("", RELAXNG):
        raise cursor.wrong(
            f"the annotation {token.shown} needs a prefix of a namespace of its own, as in"
            f' [ my:{name[1]} = "…" ]'
        )
    _attribute(cursor, environment, into)


def _attribute(cursor: Cursor, environment: Environment, into: dict[Name, str]) -> None:
    token = cursor.take()
    name = _name(cursor, environment, token)
    if name[0].rstrip("/") == XMLNS or name == ("", "xmlns"):
        raise cursor.wrong(
            "annotations declare no namespaces: do that at the head of the file", token
        )
    if name in into:
        raise cursor.wrong(f"the annotation has two attributes {token.shown}", token)
    cursor.expect(f"“=” after {token.shown}", "=")
    into[name] = cursor.literal(f"“{token.value} =”")


def _name(cursor: Cursor, environment: Environment, token: Token) -> Name:
    if token.kind != PREFIXED:
        return ("", token.value)
    prefix, _, local = token.value.partition(":")
    uri = environment.namespace(cursor, token, prefix)
    if uri is None:
        raise cursor.wrong(
            f"an annotation cannot inherit its namespace: declare another than “{prefix}”", token
        )
    return (uri, local)
