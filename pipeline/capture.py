"""A source before anybody knows what its lines are: what readers hand on."""

from dataclasses import dataclass

from pipeline.model import Line, Role


@dataclass(frozen=True, slots=True)
class Code:
    """One ``lang:source`` pair of a page's index line."""

    lang: str
    source: str


@dataclass(frozen=True, slots=True)
class Declared:
    """What the page's own index line and provenance line say; `line` is 0 where there is none.

    `machine` is the page's wording for a translation made by software (empty: it says nothing),
    `original` the language of the version that others are said to be translated from, `translated`
    those of versions called translations.
    """

    line: int = 0
    date: str = ""
    codes: tuple[Code, ...] = ()
    machine: str = ""
    original: str = ""
    translated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """What the layout says of the version in one column, or under one heading, of a page."""

    name: str
    role: Role = Role.UNSTATED
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Capture:
    """A source as a reader hands it on: its lines, and what its layout declares.

    `part` numbers the letters of a page that holds several, `apart` has the numbers of the lines
    that belong to the others.
    """

    name: str
    sha256: str
    lines: tuple[Line, ...]
    declared: Declared = Declared()
    columns: tuple[Column, ...] = ()
    part: int = 1
    apart: frozenset[int] = frozenset()
