"""What reporters are given: what was found file by file, and what holds for the whole run."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from pipeline.diagnostics import Diagnostic, Severity, in_order
from pipeline.rules import RULES

Paint = Callable[[str, str], str]
"""Colours a text for the terminal: the text, and its part (`PARTS`)."""
PARTS = ("path", "error", "warning", "hint", "place", "advice", "margin")
"""What a report paints: a path, the severities, what is at fault in a snippet, advice, margins."""


def plain(text: str, part: str) -> str:
    """The text as it is, for files and pipes."""
    return text if part in PARTS else ""


_UNSEEN = re.compile(
    "[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\ud800-\\udfff\\ufdd0-\\ufdef\\ufffe\\uffff]"
)


def printable(text: str) -> str:
    """A text without what XML or HTML cannot hold, or a terminal would obey: U+FFFD for each."""
    return _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", text)


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in one file.

    `findings` are those that count, in order; `known` those that a baseline has, `waived` those
    that somebody has waived, each with the reason. `data` are the bytes of the file, for snippets
    (None: it cannot be shown).
    """

    path: str
    findings: tuple[Diagnostic, ...] = ()
    data: bytes | None = None
    known: tuple[Diagnostic, ...] = ()
    waived: tuple[tuple[Diagnostic, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """What holds for a whole report.

    `places` tells where the files are that findings name otherwise than by their path. `fail_on` is
    the least severity that makes the command fail (None: it never does). `baseline` tells that
    there is one. `paint` and `width` (in columns) are those of the terminal.
    """

    places: Mapping[str, str] = field(default_factory=dict)
    fail_on: Severity | None = Severity.ERROR
    baseline: bool = False
    paint: Paint = plain
    width: int = 100

    def path(self, finding: Diagnostic) -> str:
        """Where the file is that a finding blames."""
        return self.places.get(finding.path, finding.path)

    def fails(self, findings: Iterable[Diagnostic]) -> bool:
        """Whether any of these findings makes the command fail."""
        limit = self.fail_on
        return limit is not None and any(RULES[f.code].severity >= limit for f in findings)


Reporter = Callable[[Iterable[Checked], Run], Iterator[str]]
"""Writes a report piece by piece, while files are being checked."""


def by_file(findings: Sequence[Diagnostic]) -> Iterator[Checked]:
    """Findings that are there all at once, as if their files had been checked one by one."""
    for path, found in groupby(findings, key=lambda finding: finding.path):
        yield Checked(path, tuple(found))


def stated(checked: Checked) -> Iterator[tuple[Diagnostic, str, str]]:
    """All findings of a file, in order, each with its state and the reason why it was waived.

    States are ``new``, ``known`` (the baseline has it) and ``waived``.
    """
    found = [(finding, "new", "") for finding in checked.findings]
    found += [(finding, "known", "") for finding in checked.known]
    found += [(finding, "waived", reason) for finding, reason in checked.waived]
    order = {finding: place for place, finding in enumerate(in_order(one for one, *_ in found))}
    yield from sorted(found, key=lambda entry: order[entry[0]])
