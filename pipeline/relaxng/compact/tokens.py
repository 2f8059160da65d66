"""Characters of the compact syntax become tokens (annex A.2.5)."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.relaxng.compact.source import ESCAPED_NEWLINE, Source

NAME, KEYWORD, PREFIXED, ANY_OF = "name", "keyword", "prefixed", "any of"
LITERAL, DOCUMENTATION, END, WRONG = "literal", "documentation", "end", "wrong"

KEYWORDS = frozenset(
    (
        "attribute", "default", "datatypes", "div", "element", "empty", "external", "grammar",
        "include", "inherit", "list", "mixed", "namespace", "notAllowed", "parent", "start",
        "string", "text", "token",
    )
)  # fmt: skip

_FIRST = (
    "A-Z_a-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f"
    "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_NC = f"[{_FIRST}][{_FIRST}\\-.0-9\xb7\u0300-\u036f\u203f\u2040]*+"
_REST, _NEXT = r"[^\n\0]*+", r"[\n\0][ \t]*+"
_TOKEN = re.compile(
    rf"(?P<space>[ \t\n\0]++)"
    rf"|(?P<documentation>\#\#{_REST}(?:{_NEXT}\#\#{_REST})*+)"
    rf"|(?P<comment>\#{_REST}(?:{_NEXT}\#(?!\#){_REST})*+)"
    rf"|(?P<literal>\"\"\"(?:\"{{0,2}}+[^\"])*+\"\"\"|'''(?:'{{0,2}}+[^'])*+'''"
    rf"|(?!\"\"\")\"[^\"\n]*+\"|(?!''')'[^'\n]*+')"
    rf"|(?P<prefixed>{_NC}:{_NC})|(?P<any>{_NC}:\*)|(?P<name>\\?{_NC})"
    rf"|(?P<mark>\|=|&=|>>|[={{}}()\[\],&|?*+~-])"
)
_LINE = re.compile(r"[ \t]*#+ ?")
_SHOWN = 24


@dataclass(frozen=True, slots=True)
class Token:
    """One token: what kind it is, its value, and where it begins in the text.

    The kind of a mark is the mark itself. The value of a name is it without its backslash, that of
    a literal what stands between its quotes, that of documentation its lines without ``##``, and
    that of `WRONG`, which stands where the text is no token, what is wrong with it.
    """

    kind: str
    value: str
    offset: int

    @property
    def shown(self) -> str:
        """The token as a message names it."""
        if self.kind == END:
            return "the end of the file"
        if self.kind == DOCUMENTATION:
            return "a comment with “##”"
        short = self.value if len(self.value) <= _SHOWN else self.value[:_SHOWN] + "…"
        return f'the literal "{short}"' if self.kind == LITERAL else f"“{short}”"


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment: its lines without ``#``, and the number of the token it stands before."""

    text: str
    before: int


def tokens(source: Source, remarks: deque[Remark]) -> Iterator[Token]:
    """All tokens, the last of which is `END`; what is no token ends them with one `WRONG`.

    They are sought as they are asked for, since a hostile schema may have millions; the comments
    before a token are put into `remarks` when it is.
    """
    offset = number = 0
    while offset < len(source.text):
        match = _TOKEN.match(source.text, offset)
        if not match:
            yield _wrong(source.text, offset)
            break
        if match.lastgroup == "comment":
            remarks.append(Remark(_lines(match[0]), number))
        elif match.lastgroup != "space":
            number += 1
            yield _token(match)
        offset = match.end()
    yield Token(END, "", len(source.text))


def _token(match: re.Match[str]) -> Token:
    kind, value = match.lastgroup or "", match[0]
    if kind == "mark":
        kind = value
    elif kind == "name" and value[0] == "\\":
        value = value[1:]
    elif kind == "name" and value in KEYWORDS:
        kind = KEYWORD
    elif kind == "any":
        kind, value = ANY_OF, value[:-2]
    elif kind == "literal":
        quotes = 3 if value[:3] in ('"""', "'''") else 1
        value = value[quotes:-quotes].replace(ESCAPED_NEWLINE, "\n")
    elif kind == "documentation":
        value = _lines(value)
    return Token(kind, value, match.start())


def _lines(comment: str) -> str:
    lines = comment.replace(ESCAPED_NEWLINE, "\n").split("\n")
    return "\n".join(_LINE.sub("", line, count=1) for line in lines)


def _wrong(text: str, offset: int) -> Token:
    """What is wrong where no token begins, said to somebody who is used to other languages."""
    sign = text[offset]
    if sign in "\"'":
        return _unclosed(text, offset)
    if sign == "<":
        message = "“<” begins no pattern: if this is the XML syntax, name the file “….rng”"
    elif text.startswith(("//", "/*"), offset):
        message = "comments begin with “#” and end with their line"
    elif sign == ";":
        message = "“;” has no meaning here: definitions stand one after the other without a sign"
    elif sign == ":":
        message = "“:” joins a prefix and a name without spaces, as in tei:p"
    elif sign == "\\":
        message = "“\\” must be followed by a name, as in \\list, or by “x{…}”"
    elif sign.isdigit():
        message = f'a name does not begin with a digit; a value stands in quotes: "{sign}"'
    else:
        message = f"“{sign}” has no meaning here"
    return Token(WRONG, message, offset)


def _unclosed(text: str, offset: int) -> Token:
    quote = text[offset]
    if text.startswith(3 * quote, offset):
        return Token(WRONG, f"the literal is never closed: expected {3 * quote}", offset)
    message = (
        f"the literal is not closed on its line: expected {quote}; a literal of several lines"
        f" stands between {3 * quote} and {3 * quote}"
    )
    return Token(WRONG, message, offset)
