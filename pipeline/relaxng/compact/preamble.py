"""The declarations at the head of a schema: namespaces and datatype libraries (section 4)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from pipeline.relaxng.compact.cursor import ANY_NAME, Cursor
from pipeline.relaxng.compact.nodes import COMPATIBILITY, XML, Part
from pipeline.relaxng.compact.tokens import KEYWORD, Token

XMLNS = "http://www.w3.org/2000/xmlns"
XSD = "http://www.w3.org/2001/XMLSchema-datatypes"
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^#]*")
_KNOWN = {
    "tei": "http://www.tei-c.org/ns/1.0",
    "a": COMPATIBILITY,
    "xlink": "http://www.w3.org/1999/xlink",
    "sch": "http://purl.oclc.org/dsdl/schematron",
    "xi": "http://www.w3.org/2001/XInclude",
    "html": "http://www.w3.org/1999/xhtml",
    "svg": "http://www.w3.org/2000/svg",
    "mml": "http://www.w3.org/1998/Math/MathML",
    "xs": XSD,
}


@dataclass(slots=True)
class Environment:
    """What prefixes stand for; None as a namespace: that of the including schema.

    `default` is the namespace of elements without prefix; `lines` tells where a prefix was
    declared; `comments` are those that stand before and between the declarations.
    """

    namespaces: dict[str, str | None] = field(default_factory=lambda: {"xml": XML})
    default: str | None = None
    datatypes: dict[str, str] = field(default_factory=lambda: {"xsd": XSD})
    lines: dict[tuple[str, str], int] = field(default_factory=dict)
    comments: list[Part] = field(default_factory=list)

    def prefixes(self) -> Mapping[str, str]:
        """The prefixes that an XML document of the schema declares."""
        named = {
            key: uri
            for key, uri in self.namespaces.items()
            if uri and key != "xml" and not uri.startswith(XMLNS)
        }
        if COMPATIBILITY in named.values():
            return named
        prefix = "a"
        while prefix in self.namespaces:
            prefix += "a"
        return {**named, prefix: COMPATIBILITY}

    def namespace(self, cursor: Cursor, token: Token, prefix: str) -> str | None:
        """The namespace of a prefix that a token uses."""
        if prefix in self.namespaces:
            return self.namespaces[prefix]
        declare = f'namespace {prefix} = "{_KNOWN.get(prefix, "…")}"'
        raise cursor.wrong(f"undeclared prefix “{prefix}”; {self._mend(prefix, declare)}", token)

    def library(self, cursor: Cursor, token: Token, prefix: str) -> str:
        """The datatype library of a prefix that a token uses."""
        if prefix in self.datatypes:
            return self.datatypes[prefix]
        if prefix in self.namespaces:
            message = (
                f"{token.shown} would be a datatype here, and “{prefix}” is the prefix of a"
                f" namespace; an element is written: element {token.value} {{ … }}"
            )
        elif prefix == "xs":
            message = (
                "undeclared prefix “xs”; the prefix of datatypes that needs no declaration is"
                f" “xsd”, as in xsd:{token.value.partition(':')[2]}"
            )
        else:
            message = (
                f"undeclared prefix “{prefix}” of a datatype; declare it: datatypes {prefix} ="
                f' "…"; an element is written: element {token.value} {{ … }}'
            )
        raise cursor.wrong(message, token)

    def _mend(self, prefix: str, declare: str) -> str:
        near = get_close_matches(prefix, self.namespaces, 1, 0.6)
        return (
            f"did you mean “{near[0]}”? Or declare it: {declare}"
            if near
            else f"declare it: {declare}"
        )


def preamble(cursor: Cursor) -> Environment:
    """Read all declarations. Raises `SchemaError` for one that breaks a constraint of annex A."""
    environment = Environment()
    while cursor.now.kind == KEYWORD and cursor.now.value in _DECLARATIONS:
        environment.comments += cursor.remarks()
        _DECLARATIONS[cursor.now.value](cursor, environment)
    return environment


def _namespace(cursor: Cursor, environment: Environment) -> None:
    cursor.take()
    if cursor.now.kind == "=":
        raise cursor.wrong("“namespace” needs a prefix, or “default” before it", cursor.now)
    prefix = cursor.expect("a prefix after “namespace”", *ANY_NAME)
    uri = _uri(cursor, f"“namespace {prefix.value}”")
    _bind(cursor, environment, prefix, uri)


def _default(cursor: Cursor, environment: Environment) -> None:
    first = cursor.take()
    if not (cursor.now.kind == KEYWORD and cursor.now.value == "namespace"):
        raise cursor.wrong(f"expected “namespace” after “default”, found {cursor.now.shown}")
    cursor.take()
    prefix = cursor.accept(*ANY_NAME)
    uri = _uri(cursor, f"“default namespace{' ' + prefix.value if prefix else ''}”")
    _once(cursor, environment, first, ("default namespace", ""))
    if uri == XML and not (prefix and prefix.value == "xml"):
        raise cursor.wrong("the namespace of the prefix “xml” cannot be the default", first)
    environment.default = uri
    if prefix:
        _bind(cursor, environment, prefix, uri)


def _datatypes(cursor: Cursor, environment: Environment) -> None:
    cursor.take()
    prefix = cursor.expect("a prefix after “datatypes”", *ANY_NAME)
    what = f"“datatypes {prefix.value}”"
    cursor.expect(f"“=” after {what}", "=")
    place = cursor.now
    uri = cursor.literal(what + " =")
    _once(cursor, environment, prefix, ("datatypes", prefix.value))
    if prefix.value == "xsd" and uri != XSD:
        raise cursor.wrong(f'“xsd” can stand for the library "{XSD}" only', place)
    if uri and not _ABSOLUTE.fullmatch(uri):
        raise cursor.wrong(f'"{uri}" names no datatype library: write an absolute URI', place)
    environment.datatypes[prefix.value] = uri


_DECLARATIONS = {"namespace": _namespace, "default": _default, "datatypes": _datatypes}


def _uri(cursor: Cursor, what: str) -> str | None:
    cursor.expect(f"“=” after {what}", "=")
    if cursor.now.kind == KEYWORD and cursor.now.value == "inherit":
        cursor.take()
        return None
    return cursor.literal(f"{what} =")


def _bind(cursor: Cursor, environment: Environment, prefix: Token, uri: str | None) -> None:
    _once(cursor, environment, prefix, ("namespace", prefix.value))
    if prefix.value == "xmlns":
        raise cursor.wrong("“xmlns” cannot be a prefix", prefix)
    if prefix.value == "xml" and uri != XML:
        raise cursor.wrong(f'“xml” can stand for "{XML}" only', prefix)
    if prefix.value != "xml" and uri == XML:
        raise cursor.wrong(f'only the prefix “xml” can stand for "{XML}"', prefix)
    environment.namespaces[prefix.value] = uri


def _once(cursor: Cursor, environment: Environment, token: Token, key: tuple[str, str]) -> None:
    if key in environment.lines:
        what = f"the {key[0]} prefix “{key[1]}”" if key[1] else f"the {key[0]}"
        raise cursor.wrong(
            f"{what} is declared twice, first on line {environment.lines[key]}", token
        )
    environment.lines[key] = cursor.line(token)
