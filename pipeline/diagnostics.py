"""Findings about texts, as plain data."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum


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
class Diagnostic:
    """One finding: rule `code`, the source `path` and 1-based `line` to blame (0: the whole file).

    `tei` is ``FILE:LINE`` in the TEI file where it was found, if that is another file than `path`.

    `message` is complete prose with the particulars filled in; the rule's advice is not repeated
    in it (see `pipeline.rules`).
    """

    path: str
    line: int
    code: str
    message: str
    tei: str = ""


def in_order(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort by path, line and code and drop repeats, so that any number of workers says the same."""
    return tuple(sorted(set(findings)))
