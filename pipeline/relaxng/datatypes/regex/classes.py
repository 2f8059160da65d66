"""Classes of characters: what one place of a pattern takes (appendix F.1)."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from pipeline.relaxng.datatypes import namechars

CATEGORIES = frozenset(
    (
        "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc",
        "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Z", "Zs", "Zl", "Zp", "S", "Sm", "Sc", "Sk", "So", "C",
        "Cc", "Cf", "Co", "Cn",
    )
)  # fmt: skip
"""What ``\\p{…}`` may name; surrogates are no characters of XML."""


@dataclass(frozen=True, slots=True)
class Span:
    """All characters from one to another."""

    first: str
    last: str

    def holds(self, char: str) -> bool:
        """Whether a character is among them."""
        return self.first <= char <= self.last


@dataclass(frozen=True, slots=True)
class Category:
    """All characters of a general category of Unicode, or of those that begin with a letter."""

    name: str

    def holds(self, char: str) -> bool:
        """Whether a character is among them."""
        return unicodedata.category(char).startswith(self.name)


@dataclass(frozen=True, slots=True)
class NameStart:
    r"""Characters that begin a name: ``\i``."""

    def holds(self, char: str) -> bool:
        """Whether a character is among them."""
        return namechars.name().fullmatch(char) is not None


@dataclass(frozen=True, slots=True)
class NameChar:
    r"""Characters of names: ``\c``."""

    def holds(self, char: str) -> bool:
        """Whether a character is among them."""
        return namechars.nmtoken().fullmatch(char) is not None


@dataclass(frozen=True, slots=True)
class Spans:
    """Many spans, in order and apart, so that a character is sought among few of them."""

    firsts: tuple[str, ...]
    lasts: tuple[str, ...]

    def holds(self, char: str) -> bool:
        """Whether a character is among them."""
        place = bisect_right(self.firsts, char)
        return place > 0 and char <= self.lasts[place - 1]


@dataclass(frozen=True, slots=True, eq=False)
class Class:
    """Members of any sort, or all others, less those of a class subtracted.

    A class is equal only to itself, so that it is told from others at once.
    """

    members: tuple["Member", ...]
    negated: bool = False
    but: "Class | None" = None

    def holds(self, char: str) -> bool:
        """Whether a character is among them."""
        inside = any(member.holds(char) for member in self.members)
        return inside != self.negated and (self.but is None or not self.but.holds(char))


Member: TypeAlias = Span | Spans | Category | NameStart | NameChar | Class


_FEW = 8
"""Spans that are looked through one by one."""


def merged(members: Iterable["Member"]) -> tuple["Member", ...]:
    """The same members, with many spans made one member."""
    found = tuple(members)
    spans = sorted({(one.first, one.last) for one in found if isinstance(one, Span)})
    if len(spans) <= _FEW:
        return found
    firsts, lasts = [spans[0][0]], [spans[0][1]]
    for first, last in spans[1:]:
        if first <= lasts[-1]:
            lasts[-1] = max(lasts[-1], last)
        else:
            firsts.append(first)
            lasts.append(last)
    others = tuple(one for one in found if not isinstance(one, Span))
    return (*others, Spans(tuple(firsts), tuple(lasts)))


def single(char: str) -> Class:
    """The class of one character."""
    return Class((Span(char, char),))


SPACE = tuple(Span(char, char) for char in " \t\n\r")
ANY = Class((Span("\n", "\n"), Span("\r", "\r")), negated=True)
"""The wildcard: everything but ends of lines."""

ESCAPES: dict[str, tuple[Member, ...]] = {
    "s": SPACE,
    "i": (NameStart(),),
    "c": (NameChar(),),
    "d": (Category("Nd"),),
    "w": (Class(tuple(map(Category, "PZC")), negated=True),),
}
"""Escapes for many characters; their capitals stand for all others."""
