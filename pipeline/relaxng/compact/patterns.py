"""Patterns and grammars: all that stands behind the declarations (annex A.1)."""

from typing import TYPE_CHECKING, TypeAlias

from pipeline.relaxng.compact import blame
from pipeline.relaxng.compact.annotations import Annotations, annotations, following, foreign
from pipeline.relaxng.compact.cursor import ANY_NAME, Cursor
from pipeline.relaxng.compact.names import Names
from pipeline.relaxng.compact.nodes import Node, Part, rng
from pipeline.relaxng.compact.preamble import Environment
from pipeline.relaxng.compact.tokens import (
    DOCUMENTATION,
    END,
    KEYWORD,
    LITERAL,
    NAME,
    PREFIXED,
    Token,
)
from pipeline.relaxng.simple import DEPTH

if TYPE_CHECKING:
    from collections.abc import Callable

_JOINED = {",": "group", "|": "choice", "&": "interleave"}
_REPEATED = {"?": "optional", "*": "zeroOrMore", "+": "oneOrMore"}
_COMBINED = {"=": "", "|=": "choice", "&=": "interleave"}
_COMPONENTS = ("start", "div", "include")

_BRACED = ("element", "attribute", "list", "mixed")

_Braces: TypeAlias = tuple[Token, str]
"""The token that opened braces, and how messages name what they belong to."""

PRIMARY, REPEATED, EXCEPTED = "primary", "repeated", "excepted"


class Patterns:
    """Reads patterns and grammars at a cursor, in an environment of prefixes."""

    def __init__(self, cursor: Cursor, environment: Environment) -> None:
        """Stand before the first token that is no declaration."""
        self.cursor, self.environment = cursor, environment
        self._made: dict[str, Callable[[Token], Node]] = {
            "grammar": self._grammar,
            "external": self._external,
            "parent": self._parent,
            "string": self._data,
            "token": self._data,
            "empty": self._alone,
            "text": self._alone,
            "notAllowed": self._alone,
        }

    def top(self) -> list[Part]:
        """Read the whole schema: one pattern, or what a grammar holds, with comments around."""
        if self._is_grammar():
            grammar = rng("grammar", 1)
            self._body(grammar, END, within_include=False)
            return [grammar, *self.cursor.remarks()]
        parts = [*self.pattern(), *self.cursor.remarks()]
        if self.cursor.now.kind != END:
            raise blame.after_pattern(self.cursor, at_top=True)
        if sum(isinstance(part, Node) for part in parts) > 1:
            raise self.cursor.wrong("an annotation cannot stand behind the only pattern of a file")
        return parts

    def _is_grammar(self) -> bool:
        """Whether definitions follow, and not a pattern (documentation may stand before both)."""
        cursor, at, open_ = self.cursor, 0, 0
        while cursor.ahead(at).kind in (DOCUMENTATION, "[") or open_:
            kind = cursor.ahead(at).kind
            if kind == END or open_ > DEPTH:
                return False
            open_ += (kind == "[") - (kind == "]")
            at += 1
        token, then = cursor.ahead(at), cursor.ahead(at + 1)
        if token.kind == END:
            return at == 0
        if token.kind == KEYWORD and (token.value in _COMPONENTS or then.kind in _COMBINED):
            return True
        return token.kind in (NAME, PREFIXED) and then.kind in ("[", *_COMBINED)

    # ------------------------------------------------------------------ patterns

    def pattern(self, outer: Annotations | None = None) -> list[Part]:
        """Read a pattern up to what cannot go on with it; `outer` as in `Names.read`."""
        outer = outer or Annotations()
        line = self.cursor.line(self.cursor.now)
        parts, kind = self._particle()
        sign = self.cursor.now.kind
        if sign not in _JOINED:
            if kind == REPEATED:
                return self._on_repeated(outer, parts)
            return outer.around("group", line, parts)
        first = self.cursor.now
        while self.cursor.now.kind == sign and kind != EXCEPTED:
            parts += self.cursor.remarks()
            self.cursor.take()
            more, kind = self._particle(after=sign)
            parts += more
        if self.cursor.now.kind in _JOINED or kind == EXCEPTED:
            raise blame.mixed(self.cursor, first, kind == EXCEPTED)
        return outer.applied(rng(_JOINED[sign], line, parts))

    def _on_repeated(self, outer: Annotations, parts: list[Part]) -> list[Part]:
        at = next(i for i, part in enumerate(parts) if isinstance(part, Node))
        node = parts[at]
        if isinstance(node, Node):
            parts[at : at + 1] = outer.applied(node)
        return parts

    def _particle(self, after: str = "") -> tuple[list[Part], str]:
        """One operand with its annotations, and whether it is repeated or has an exception."""
        cursor = self.cursor
        before = annotations(cursor, self.environment)
        token, kind = cursor.now, PRIMARY
        if token.kind == "(":
            cursor.take()
            with cursor.deeper(token):
                parts = self.pattern(before)
            parts += cursor.remarks()
            self._close(")", token, "(")
        else:
            node, braces = self._primary(token, after)
            if braces:
                self._inside(node, *braces)
            kind = EXCEPTED if self._except(node) else PRIMARY
            parts = before.applied(node)
        parts += following(cursor, self.environment)
        if cursor.now.kind in _REPEATED and kind == PRIMARY:
            kind = REPEATED
            parts = [rng(_REPEATED[cursor.take().kind], cursor.line(token), parts)]
            parts += following(cursor, self.environment)
        if cursor.now.kind in _REPEATED:
            raise blame.repeated(cursor, kind == EXCEPTED)
        return parts, kind

    def _primary(self, token: Token, after: str) -> tuple[Node, _Braces | None]:
        """An operand; where it has braces, these are still to be read, lest calls nest deep."""
        cursor = self.cursor
        if token.kind == KEYWORD and token.value in _BRACED and blame.reads_as_keyword(cursor):
            return self._opened(cursor.take())
        return self._whole(token, after), None

    def _whole(self, token: Token, after: str) -> Node:
        cursor = self.cursor
        if token.kind == NAME:
            return rng("ref", cursor.line(cursor.take()), name=token.value)
        if token.kind == LITERAL:
            return rng("value", cursor.line(token), [cursor.literal("")])
        if token.kind == PREFIXED:
            return self._data(cursor.take())
        if token.kind == KEYWORD and blame.reads_as_keyword(cursor):
            return self._made[cursor.take().value](token)
        raise blame.no_pattern(cursor, after)

    def _alone(self, token: Token) -> Node:
        return rng(token.value, self.cursor.line(token))

    def _opened(self, token: Token) -> tuple[Node, _Braces]:
        cursor = self.cursor
        node, what = rng(token.value, cursor.line(token)), token.value
        if what in ("element", "attribute"):
            unprefixed = self.environment.default if what == "element" else ""
            first = cursor.now
            node.children += Names(cursor, self.environment, token, unprefixed).read()
            node.children += cursor.remarks()
            names = cursor.source.text[first.offset : cursor.now.offset].strip()
            what += f" {names if len(names) <= blame.SHOWN else '…'}"
        opening = cursor.expect(f"“{{” after “{what}”", "{")
        return node, (opening, f"{what} {{")

    def _inside(self, node: Node, opening: Token, what: str) -> None:
        cursor = self.cursor
        if cursor.now.kind == "}":
            raise blame.nothing(cursor, what)
        with cursor.deeper(opening):
            node.children += self.pattern()
        node.children += cursor.remarks()
        self._close("}", opening, what)

    def _close(self, mark: str, opening: Token, what: str) -> None:
        if self.cursor.now.kind != mark and blame.goes_on(self.cursor):
            raise blame.after_pattern(self.cursor, at_top=False)
        self.cursor.close(mark, opening, what)

    def _parent(self, token: Token) -> Node:
        name = self.cursor.expect("the name of a definition after “parent”", NAME)
        return rng("parentRef", self.cursor.line(token), name=name.value)

    def _external(self, token: Token) -> Node:
        node = rng("externalRef", self.cursor.line(token), href=self.cursor.literal("“external”"))
        self._inherit(node)
        return node

    def _inherit(self, node: Node) -> None:
        cursor, uri = self.cursor, self.environment.default
        if cursor.now.kind == KEYWORD and cursor.now.value == "inherit":
            cursor.take()
            cursor.expect("“=” after “inherit”", "=")
            prefix = cursor.expect("a prefix after “inherit =”", *ANY_NAME)
            uri = self.environment.namespace(cursor, prefix, prefix.value)
        if uri is not None:
            node.attributes["", "ns"] = uri

    # ------------------------------------------------------------------ data

    def _data(self, token: Token) -> Node:
        cursor, line = self.cursor, self.cursor.line(token)
        prefix, _, local = token.value.rpartition(":")
        library = self.environment.library(cursor, token, prefix) if prefix else ""
        typed = {"type": local, "datatypeLibrary": library}
        if cursor.now.kind == LITERAL:
            value = rng("value", line, [cursor.literal("")], **typed)
            if self.environment.default is not None:
                value.attributes["", "ns"] = self.environment.default
            return value
        data = rng("data", line, **typed)
        opening = cursor.accept("{")
        if opening:
            while cursor.now.kind in (DOCUMENTATION, "[", *ANY_NAME):
                data.children += self._parameter()
            data.children += cursor.remarks()
            cursor.close("}", opening, f"{token.value} {{")
        return data

    def _parameter(self) -> list[Part]:
        before = annotations(self.cursor, self.environment)
        name = self.cursor.expect("the name of a parameter", *ANY_NAME)
        self.cursor.expect(f"“=” after the parameter “{name.value}”", "=")
        value = self.cursor.literal(f"“{name.value} =”")
        return before.applied(rng("param", self.cursor.line(name), [value], name=name.value))

    def _except(self, node: Node) -> bool:
        minus = self.cursor.now
        if minus.kind != "-":
            return False
        if not node.of("data"):
            raise self.cursor.wrong('“-” takes values out of a datatype only, as in xsd:int - "0"')
        self.cursor.take()
        before = annotations(self.cursor, self.environment)
        token = self.cursor.now
        if token.kind == "(":
            self.cursor.take()
            with self.cursor.deeper(token):
                parts = self.pattern(before)
            self._close(")", token, "(")
        else:
            excepted, braces = self._primary(token, "-")
            if braces:
                self._inside(excepted, *braces)
            parts = before.applied(excepted)
        node.children.append(rng("except", self.cursor.line(minus), parts))
        return True

    # ------------------------------------------------------------------ grammars

    def _grammar(self, token: Token) -> Node:
        grammar = rng("grammar", self.cursor.line(token))
        opening = self.cursor.expect("“{” after “grammar”", "{")
        with self.cursor.deeper(opening):
            self._body(grammar, "}", within_include=False)
        grammar.children += self.cursor.remarks()
        self.cursor.close("}", opening, "grammar {")
        return grammar

    def _body(self, into: Node, end: str, *, within_include: bool) -> None:
        """Read definitions up to the mark that closes them."""
        cursor = self.cursor
        while cursor.now.kind not in (end, END):
            before = annotations(cursor, self.environment)
            token = cursor.now
            if token.kind in (NAME, PREFIXED) and cursor.ahead().kind == "[" and not before:
                into.children += [*before.comments, foreign(cursor, self.environment)]
                continue
            into.children += before.applied(self._component(token, within_include))

    def _component(self, token: Token, within_include: bool) -> Node:
        cursor = self.cursor
        defines = cursor.ahead().kind in _COMBINED
        if token.kind == NAME and defines:
            cursor.take()
            return self._defined(rng("define", cursor.line(token), name=token.value))
        if token.kind != KEYWORD or token.value not in _COMPONENTS:
            raise blame.no_component(cursor, defines)
        cursor.take()
        if token.value == "start":
            return self._defined(rng("start", cursor.line(token)))
        if token.value == "div":
            return self._div(token, within_include)
        if within_include:
            raise cursor.wrong(
                "“include” cannot stand within the braces of another “include”", token
            )
        return self._include(token)

    def _defined(self, node: Node) -> Node:
        name = node.attributes.get(("", "name"), "start")
        sign = self.cursor.expect(f"“=”, “|=” or “&=” after “{name}”", *_COMBINED)
        if _COMBINED[sign.kind]:
            node.attributes["", "combine"] = _COMBINED[sign.kind]
        with self.cursor.deeper(sign):
            node.children += self.pattern()
        return node

    def _div(self, token: Token, within_include: bool) -> Node:
        node = rng("div", self.cursor.line(token))
        opening = self.cursor.expect("“{” after “div”", "{")
        self._bodied(node, opening, "div {", within_include)
        return node

    def _include(self, token: Token) -> Node:
        node = rng("include", self.cursor.line(token), href=self.cursor.literal("“include”"))
        self._inherit(node)
        opening = self.cursor.accept("{")
        if opening:
            self._bodied(node, opening, "include … {", within_include=True)
        return node

    def _bodied(self, node: Node, opening: Token, what: str, within_include: bool) -> None:
        with self.cursor.deeper(opening):
            self._body(node, "}", within_include=within_include)
        node.children += self.cursor.remarks()
        self.cursor.close("}", opening, what)
