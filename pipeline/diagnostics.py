"""Findings about texts, as plain data."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from hashlib import sha256
from operator import itemgetter


class Severity(IntEnum):
    """How much a finding weighs; the order is the order of weight."""

    HINT = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The name used in reports and on the command line."""
        return self.name.lower()


@dataclass(frozen=True, slots=True, order=True)
class Region:
    """A stretch of a file: its first character, and the place behind its last one.

    Lines and columns are 1-based; columns count characters (Unicode code points). 0 is unknown.
    """

    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0


NOWHERE = Region()
"""The region of a finding that names a line or a file, and no more."""


@dataclass(frozen=True, slots=True, order=True)
class Expected:
    """Something that could stand where a finding is.

    `sort` is ``element``, ``attribute``, ``text``, ``value``, ``datatype`` or ``end`` (the end of
    the element); `name` is a name without its prefix (``*``: any), a value, or a datatype with its
    facets; `namespace` is the URI of an element's or attribute's namespace.
    """

    sort: str
    name: str = ""
    namespace: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One finding: rule `code`, the source `path` and 1-based `line` to blame (0: the whole file).

    `tei` is ``FILE:LINE`` in the TEI file where it was found, if that is another file than `path`.
    `region` is in the file where it was found: the TEI file if `tei` names one, else `path`.
    `element` is the path of the element there (``/TEI/text[1]/body[1]/p[3]``).

    `message` is complete prose with the particulars filled in; advice is not repeated in it.
    `advice` says what to do in this very case (``""``: what the rule says, see `pipeline.rules`).
    `found` is what stands there, as ``<persname>``, ``@when`` or a value; `expected` is all that
    could stand there instead, the likeliest first.
    """

    path: str
    line: int
    code: str
    message: str
    tei: str = ""
    region: Region = NOWHERE
    element: str = ""
    found: str = ""
    expected: tuple[Expected, ...] = ()
    advice: str = ""

    @property
    def column(self) -> int:
        """The 1-based column to blame in `path`; 0: unknown, or the finding blames another file."""
        return self.region.column if not self.tei else 0


def in_order(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort by path, line, column and code and drop repeats, so that any number of workers says the
    same.
    """
    unique = {_mark(finding): finding for finding in findings}
    return tuple(finding for _, finding in sorted(unique.items(), key=itemgetter(0)))


def _mark(finding: Diagnostic) -> tuple[object, ...]:
    """What tells findings apart, in the order in which they are sorted; what is expected is left
    out, since it is much and follows from the rest.
    """
    return (
        finding.path, finding.line, finding.column, finding.code, finding.message, finding.tei,
        finding.region, finding.element, finding.found, finding.advice,
    )  # fmt: skip


def fingerprint(finding: Diagnostic, path: str = "") -> str:
    """What a finding is known by from one run to the next, 16 hexadecimal digits.

    Of `path` (default: the finding's), the code, the path of the element without its numbers, and
    what stands there, else the message: so nothing that is put in above or beside it changes it.
    Findings that say the same about one file have the same.
    """
    around = _NUMBER.sub("", finding.element)
    parts = (path or finding.path, finding.code, around, finding.found or finding.message)
    return sha256("\0".join(parts).encode()).hexdigest()[:16]


_NUMBER = re.compile(r"\[\d+\]")
