"""From the text of a pattern to its tree (XML Schema part 2, second edition, appendix F).

A hyphen may begin or end a group of characters, as the second edition has it; jing, which keeps to
the first, asks for it to be escaped.
"""

import re
from typing import NoReturn

from pipeline.relaxng.datatypes.regex.blocks import blocks
from pipeline.relaxng.datatypes.regex.classes import (
    ANY,
    CATEGORIES,
    ESCAPES,
    Category,
    Class,
    Member,
    Span,
    merged,
    single,
)
from pipeline.relaxng.datatypes.regex.syntax import Char, Either, Node, Sequence, repeat
from pipeline.relaxng.datatypes.space import shown

_DEEPEST = 100
_SINGLE = dict(zip("nrt", "\n\r\t", strict=True)) | {c: c for c in r"\|.?*+(){}-[]^"}
_QUANTIFIER = re.compile(r"\{([0-9]+)(?:(,)([0-9]+)?)?\}")
_SIGNS = {"?": (0, 1), "*": (0, None), "+": (1, None)}
_MOST = 2_000_000_000


class PatternError(ValueError):
    """A pattern that is none."""


def parse(pattern: str) -> Node:
    """The tree of a pattern; raises PatternError."""
    reader = _Reader(pattern)
    node = reader.branches()
    if reader.rest:
        reader.fail("“)” closes nothing: write \\)")
    return node


class _Reader:
    """A place in a pattern."""

    def __init__(self, text: str) -> None:
        self.text, self.at, self.depth = text, 0, 0

    @property
    def rest(self) -> bool:
        return self.at < len(self.text)

    @property
    def next(self) -> str:
        return self.text[self.at : self.at + 1]

    def fail(self, what: str) -> NoReturn:
        raise PatternError(f"character {self.at + 1} of “{shown(self.text)}”: {what}")

    def take(self, what: str) -> bool:
        found = self.text.startswith(what, self.at)
        self.at += len(what) if found else 0
        return found

    def branches(self) -> Node:
        """regExp ::= branch ( '|' branch )*."""
        found = [self.branch()]
        while self.take("|"):
            found.append(self.branch())
        return found[0] if len(found) == 1 else Either(tuple(found))

    def branch(self) -> Node:
        pieces: list[Node] = []
        while self.rest and self.next not in "|)":
            pieces.append(self.piece())
        return pieces[0] if len(pieces) == 1 else Sequence(tuple(pieces))

    def piece(self) -> Node:
        atom = self.atom()
        sign = self.next
        if sign in _SIGNS and self.take(sign):
            return repeat(atom, *_SIGNS[sign])
        if sign != "{":
            return atom
        match = _QUANTIFIER.match(self.text, self.at)
        if match is None:
            self.fail("how often is written {2}, {2,} or {2,5}; the sign “{” itself is \\{")
        self.at = match.end()
        least = self.number(match[1])
        most = self.number(match[3]) if match[3] else None if match[2] else least
        if most is not None and most < least:
            self.fail(f"from {least} to {most} goes down")
        return repeat(atom, least, most)

    def number(self, digits: str) -> int:
        return int(digits) if len(digits.lstrip("0")) < len(str(_MOST)) else _MOST

    def atom(self) -> Node:
        char = self.next
        if self.take("("):
            return self.group()
        if self.take("["):
            return Char(self.characters())
        if self.take("."):
            return Char(ANY)
        if char == "\\":
            return Char(Class(self.escape()))
        if char in "?*+{}]":
            self.fail(f"“{char}” repeats nothing here: write \\{char} for the sign itself")
        self.at += 1
        return Char(single(char))

    def group(self) -> Node:
        self.depth += 1
        if self.depth > _DEEPEST:
            self.fail(f"brackets are nested deeper than {_DEEPEST}")
        node = self.branches()
        self.depth -= 1
        if not self.take(")"):
            self.fail("“(” is never closed")
        return node

    def escape(self) -> tuple[Member, ...]:
        r"""What stands behind a ``\``."""
        self.at += 1
        char = self.next
        self.at += 1
        if char in _SINGLE:
            return (Span(_SINGLE[char], _SINGLE[char]),)
        if char in {"p", "P"}:
            return self.shared(negated=char == "P")
        if char.lower() in ESCAPES:
            members = ESCAPES[char.lower()]
            return members if char.islower() else (Class(members, negated=True),)
        self.at -= 1
        return self.fail(f"there is no \\{char}: a sign that means itself needs no \\")

    def shared(self, *, negated: bool) -> tuple[Member, ...]:
        r"""A property: ``\p{Lu}``, ``\p{IsGreek}``."""
        match = re.compile(r"\{([A-Za-z0-9-]*)\}").match(self.text, self.at)
        name = match[1] if match else ""
        if match is None or not name:
            self.fail("a property is written \\p{Lu} or \\p{IsGreek}")
        self.at += len(name) + 2
        if name.startswith("Is"):
            members = self.block(name[2:])
        elif name in CATEGORIES:
            members = (Category(name),)
        else:
            self.fail(f"no category of Unicode is called {name}; a block: \\p{{Is{name}}}")
        return (Class(members, negated=True),) if negated else members

    def block(self, name: str) -> tuple[Member, ...]:
        spans = blocks().get(name)
        if spans is None:
            self.fail(f"no block of Unicode 3.1 is called {name}")
        return tuple(Span(chr(first), chr(last)) for first, last in spans)

    def characters(self) -> Class:
        """A group of characters, behind its “[”."""
        self.depth += 1
        if self.depth > _DEEPEST:
            self.fail(f"brackets are nested deeper than {_DEEPEST}")
        negated = self.take("^")
        members: list[Member] = []
        but = None
        while but is None and (not members or self.next != "]"):
            if members and self.take("-["):
                but = self.characters()
            else:
                members.extend(self.range(first=not members))
        if not self.take("]"):
            self.fail("“]” must follow what is taken away")
        self.depth -= 1
        return Class(merged(members), negated, but)

    def range(self, *, first: bool) -> tuple[Member, ...]:
        """A character, a span of them, or an escape for many."""
        hyphen = self.next == "-"
        start = self.end(edge=first)
        if hyphen or self.next != "-" or self.text[self.at + 1 : self.at + 2] in {"[", "]", ""}:
            return start
        self.at += 1
        if self.next == "-":
            self.fail("write \\- for a hyphen that ends a span")
        stop = self.end(edge=False)
        low, high = start[0], stop[0]
        if not (isinstance(low, Span) and isinstance(high, Span) and len(start) == len(stop) == 1):
            self.fail("a span goes from one character to another: write \\- for a hyphen")
        if low.first > high.first:
            self.fail(f"from “{low.first}” to “{high.first}” goes down")
        return (Span(low.first, high.first),)

    def end(self, *, edge: bool) -> tuple[Member, ...]:
        """One end of a span; a hyphen only at the edge of its group."""
        char = self.next
        if char == "\\":
            return self.escape()
        if not char:
            self.fail("“[” is never closed")
        if char in "[]":
            self.fail(f"write \\{char} for the sign itself")
        if char == "-" and not edge and self.text[self.at + 1 : self.at + 2] != "]":
            self.fail("a hyphen stands first or last in its brackets, or is written \\-")
        self.at += 1
        return (Span(char, char),)
