"""Name classes: which names an element or attribute may have."""

from dataclasses import dataclass

from pipeline.relaxng.compact.annotations import Annotations, annotations, following
from pipeline.relaxng.compact.cursor import ANY_NAME, Cursor
from pipeline.relaxng.compact.nodes import Node, Part, rng
from pipeline.relaxng.compact.preamble import Environment
from pipeline.relaxng.compact.tokens import ANY_OF, KEYWORD, LITERAL, PREFIXED, Token


@dataclass(frozen=True, slots=True)
class Names:
    """Reads the names after ``element`` or ``attribute``; `unprefixed` is their namespace."""

    cursor: Cursor
    environment: Environment
    owner: Token
    unprefixed: str | None

    def read(self, outer: Annotations | None = None) -> list[Part]:
        """Read a name class; `outer` stands before the parenthesis around it, if there is one."""
        outer = outer or Annotations()
        line = self.cursor.line(self.cursor.now)
        parts, excepted = self._simple()
        if self.cursor.now.kind != "|":
            self._no_comma()
            return outer.around("choice", line, parts)
        while self.cursor.now.kind == "|":
            bar = self.cursor.take()
            more, also = self._simple()
            if excepted or also:
                message = (
                    "“-” and “|” cannot stand side by side: put the names after “-” in parentheses"
                )
                raise self.cursor.wrong(message, bar)
            parts += more
        self._no_comma()
        return outer.applied(rng("choice", line, parts))

    def _simple(self) -> tuple[list[Part], bool]:
        """One name, wildcard or parenthesis, and whether it has an exception."""
        before = annotations(self.cursor, self.environment)
        token = self.cursor.now
        if token.kind == "(":
            parts, excepted = self._parenthesis(before), False
        else:
            node = self._node()
            excepted = self._except(node)
            parts = before.applied(node)
        return [*parts, *following(self.cursor, self.environment)], excepted

    def _parenthesis(self, before: Annotations) -> list[Part]:
        opening = self.cursor.take()
        with self.cursor.deeper(opening):
            parts = self.read(before)
        parts += self.cursor.remarks()
        self.cursor.close(")", opening, "(")
        return parts

    def _node(self) -> Node:
        token = self.cursor.now
        line = self.cursor.line(token)
        if token.kind not in (*ANY_NAME, PREFIXED, ANY_OF, "*"):
            raise self._nameless(token)
        self.cursor.take()
        if token.kind == "*":
            return rng("anyName", line)
        if token.kind in ANY_NAME:
            return _in(self.unprefixed, rng("name", line, [token.value]))
        prefix, _, local = token.value.partition(":")
        uri = self.environment.namespace(self.cursor, token, prefix)
        return _in(uri, rng("name", line, [local]) if local else rng("nsName", line))

    def _except(self, node: Node) -> bool:
        minus = self.cursor.now
        if minus.kind != "-":
            return False
        if node.of("name"):
            raise self.cursor.wrong("“-” takes names out of “*” or “prefix:*” only")
        self.cursor.take()
        before = annotations(self.cursor, self.environment)
        if self.cursor.now.kind == "(":
            parts = self._parenthesis(before)
        else:
            parts = before.applied(self._node())
        node.children.append(rng("except", self.cursor.line(minus), parts))
        return True

    def _nameless(self, token: Token) -> Exception:
        owner = self.owner.value
        if token.kind == LITERAL:
            return self.cursor.wrong(f"a name stands without quotes: {owner} {token.value} {{ … }}")
        return self.cursor.wrong(f"expected a name after “{owner}”, found {token.shown}")

    def _no_comma(self) -> None:
        if self.cursor.now.kind in (",", "&"):
            raise self.cursor.wrong("several names are joined by “|”, as in: element p|q { … }")
        if self.cursor.now.kind == KEYWORD or self.cursor.now.kind in ANY_NAME:
            owner = self.owner.value
            raise self.cursor.wrong(
                f"expected “{{” after the name of the {owner}, found {self.cursor.now.shown}"
            )


def _in(uri: str | None, node: Node) -> Node:
    if uri is not None:
        node.attributes["", "ns"] = uri
    return node
