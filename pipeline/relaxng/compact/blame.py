"""What is said of a wrong pattern or definition: what a colleague would say who looked at it."""

from pipeline.relaxng.compact.cursor import ANY_NAME, ASSIGNED, Cursor
from pipeline.relaxng.compact.tokens import (
    DOCUMENTATION,
    KEYWORD,
    LITERAL,
    NAME,
    PREFIXED,
    Token,
)
from pipeline.relaxng.faults import SchemaError

SHOWN = 40
"""The most characters of a name class that a message shows."""

_SIGNS = {",": "“,”", "|": "“|”", "&": "“&”"}
_NEEDS_BRACE = ("list", "mixed", "grammar")
_PATTERNS = (
    "element", "attribute", "list", "mixed", "grammar", "external", "parent", "string", "token",
    "empty", "text", "notAllowed",
)  # fmt: skip
_BRACE = "“{” cannot stand behind a pattern; an element is written: element name { … }"
_DECLARE = ("namespace", "default", "datatypes")


def reads_as_keyword(cursor: Cursor) -> bool:
    """Whether the keyword that comes next begins a pattern, and is not meant as its name."""
    if cursor.now.value in _NEEDS_BRACE:
        return cursor.ahead().kind == "{"
    return cursor.now.value in _PATTERNS


def no_pattern(cursor: Cursor, after: str) -> SchemaError:
    """Where a pattern must begin, none does."""
    token = cursor.now
    if cursor.last.kind == DOCUMENTATION:
        return _undocumented(cursor)
    if token.kind == KEYWORD and not (token.value == "start" and cursor.ahead().kind in ASSIGNED):
        return _keyword(cursor, token)
    if after:
        return cursor.wrong(f"expected a pattern after “{after}”, found {token.shown}")
    if token.kind in _SIGNS:
        return cursor.wrong(f"expected a pattern before “{token.kind}”")
    if token.kind in ("*", "+", "?"):
        return cursor.wrong(f"“{token.kind}” stands behind what it repeats, as in p{token.kind}")
    return cursor.wrong(f"expected a pattern, found {token.shown}")


def _undocumented(cursor: Cursor) -> SchemaError:
    message = "this comment with “##” documents nothing: begin it with a single “#”"
    return cursor.wrong(message, cursor.last)


def _keyword(cursor: Cursor, token: Token) -> SchemaError:
    message = f"“{token.value}” is a keyword: write “\\{token.value}” for a pattern of that name"
    if token.value in _NEEDS_BRACE:
        message += f", or “{token.value} {{ … }}”"
    elif token.value in _DECLARE and cursor.ahead().kind in ANY_NAME:
        message = f"declarations (“{token.value} …”) stand at the head of the file"
    return cursor.wrong(message)


def nothing(cursor: Cursor, what: str) -> SchemaError:
    """There is nothing between braces."""
    return cursor.wrong(f"“{what} }}” needs a pattern: write “empty” for nothing, or “text”")


def mixed(cursor: Cursor, first: Token, excepted: bool) -> SchemaError:
    """Two different signs join patterns side by side."""
    if excepted:
        sign = first.kind
        return cursor.wrong(
            f"“-” and “{sign}” cannot stand side by side: put parentheses round the datatype"
            " with “- …”",
            first,
        )
    line = cursor.line(first)
    return cursor.wrong(
        f"“{cursor.now.kind}” and the “{first.kind}” of line {line} cannot stand side by side:"
        " put parentheses round those that belong together"
    )


def repeated(cursor: Cursor, excepted: bool) -> SchemaError:
    """A sign of repetition stands where none can."""
    sign = cursor.now.kind
    what = "“- …”" if excepted else "another “?”, “*” or “+”"
    return cursor.wrong(f"“{sign}” cannot stand behind {what}: put parentheses round it")


def goes_on(cursor: Cursor) -> bool:
    """Whether, where a pattern ends, another begins without a sign between them."""
    token = cursor.now
    if cursor.ahead().kind in ASSIGNED or (token.kind == KEYWORD and token.value not in _PATTERNS):
        return False
    return token.kind in (NAME, PREFIXED, LITERAL, KEYWORD, "(", "[", "{", DOCUMENTATION)


def after_pattern(cursor: Cursor, *, at_top: bool) -> SchemaError:
    """Something stands behind a pattern that has no place there."""
    token = cursor.now
    if at_top and (cursor.ahead().kind in ASSIGNED or token.value in ("start", "div", "include")):
        return cursor.wrong(
            "a file holds one pattern or definitions, not both: write “start =” before the pattern"
        )
    if token.kind in (")", "}", "]"):
        return cursor.wrong(f"“{token.kind}” closes nothing")
    if token.kind == "{":
        return cursor.wrong(_BRACE)
    if goes_on(cursor):
        what = "a “##” comment stands" if token.kind == DOCUMENTATION else f"{token.shown} stands"
        return cursor.wrong(f"{what} behind a pattern: expected “,”, “|” or “&” between them")
    return cursor.wrong(f"expected the end of the file, found {token.shown}")


def no_component(cursor: Cursor, defines: bool) -> SchemaError:
    """Where a definition must begin, none does."""
    token = cursor.now
    if token.kind in (")", "}", "]"):
        return cursor.wrong(f"“{token.kind}” closes nothing")
    if token.kind == "{":
        return cursor.wrong(_BRACE)
    if cursor.last.kind == DOCUMENTATION:
        return _undocumented(cursor)
    if token.kind == KEYWORD and defines:
        write = f"“\\{token.value} =” to define a pattern of that name"
        return cursor.wrong(f"“{token.value}” is a keyword: write {write}")
    if token.kind == KEYWORD and token.value in _DECLARE:
        return cursor.wrong(f"declarations (“{token.value} …”) stand at the head of the file")
    return cursor.wrong(_no_definition(token, defines))


def _no_definition(token: Token, defines: bool) -> str:
    if token.kind == PREFIXED and defines:
        return f"the name of a definition has no prefix: write “{_local(token)} =”"
    if token.kind in (NAME, PREFIXED, LITERAL, KEYWORD, "("):
        what = f"“=” after {token.shown}" if token.kind == NAME else "a definition"
        return f"expected {what}, or “,”, “|” or “&” before it if it belongs to the pattern above"
    return f"expected a definition, as in “name = …”, found {token.shown}"


def _local(token: Token) -> str:
    return token.value.partition(":")[2]
