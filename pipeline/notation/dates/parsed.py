"""A text made ready for the grammar: its codes without brackets and question marks."""

import re
from dataclasses import dataclass

from pipeline.notation.dates.points import Point
from pipeline.notation.dates.reading import Years, year_of
from pipeline.notation.dates.tokens import Token, tokens

_FREE = frozenset("[]?")
_LED = 3
"""Codes before a month that is led by a hedge: ``not before the month of``."""
_LEADING = frozenset("<~bto&di")
_QUERY = ("(", "?", ")")


@dataclass(frozen=True, slots=True)
class Setting:
    """What the reading of a date depends on besides its text.

    `loose` is for lines that have a date (datelines, titles): figures and hedges are read there
    that would be something else in running text. `bare` reads years that stand alone as well.
    """

    years: Years | None = None
    lang: str = ""
    loose: bool = False
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens of a text, and as `codes` those that forms are made of; `at` tells which."""

    text: str
    tokens: tuple[Token, ...]
    codes: str
    at: tuple[int, ...]
    setting: Setting

    def token(self, place: int) -> Token:
        """The token whose code stands at a place of `codes`."""
        return self.tokens[self.at[place]]

    def opens(self, place: int) -> bool:
        """Whether nothing but words of dates stands before a place, in its line or its bracket."""
        before = self.codes[max(0, place - _LED) : place]
        led = place < _LED or self.tokens[self.at[place - len(before)] - 1].code == "["
        return led and not set(before) - _LEADING


def parsed(text: str, setting: Setting) -> Line:
    """The tokens of a text with their codes."""
    found = tuple(tokens(text))
    marks = [token.code for token in found]
    free = {k for k, code in enumerate(marks) if code in _FREE}
    free |= {
        k + step
        for k in range(len(marks) - 2)
        if marks[k + 1] == "?" and tuple(marks[k : k + 3]) == _QUERY
        for step in (0, 2)
    }
    at = tuple(k for k in range(len(marks)) if k not in free)
    return Line(text, found, "".join(marks[k] for k in at), at, setting)


@dataclass(frozen=True, slots=True)
class Parts:
    """A form found in a line: its parts by name."""

    line: Line
    match: re.Match[str]

    def token(self, name: str) -> Token | None:
        """The token of a part, None where the form does without."""
        if name not in self.match.re.groupindex or self.match.start(name) < 0:
            return None
        return self.line.token(self.match.start(name))

    def number(self, name: str) -> int:
        """The number of a part, 0 where the form does without it."""
        token = self.token(name)
        return token.value if token else 0

    def code(self, name: str) -> str:
        """The code of a part, or ``""``."""
        token = self.token(name)
        return token.code if token else ""

    @property
    def first(self) -> int:
        """The place among the tokens at which the form begins."""
        return self.line.at[self.match.start()]

    @property
    def last(self) -> int:
        """The place among the tokens of its month."""
        return self.line.at[self.match.start("month")]

    @property
    def year(self) -> int | None:
        """The year: 0 where none is printed, None where it has not exactly one reading."""
        token = self.token("year") or self.token("short")
        if token is None:
            return 0
        size = token.end - token.start
        return year_of(token.value, size, self.line.setting.years) or None

    def day(self, name: str, year: int) -> Point:
        """The day of a part in the month of the form."""
        return Point(year, self.number("month"), self.number(name))
