"""From what is wrong to what counts: less what is waived or known, and how much that is."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.checking.baseline import Baseline
from pipeline.checking.document import Outcome
from pipeline.checking.waivers import Waivers
from pipeline.diagnostics import Diagnostic, Severity
from pipeline.rules import RULES


@dataclass(frozen=True, slots=True)
class Sifted:
    """An outcome's findings: those that count, those that the baseline knows, and the waived ones
    with their reasons.
    """

    outcome: Outcome
    findings: tuple[Diagnostic, ...]
    known: tuple[Diagnostic, ...] = ()
    waived: tuple[tuple[Diagnostic, str], ...] = ()


@dataclass(slots=True)
class Tally:
    """How many files were checked and findings made, these by severity; how many were let pass, and
    how many were written.
    """

    files: int = 0
    kinds: Counter[Severity] = field(default_factory=Counter)
    known: int = 0
    waived: int = 0
    written: int = 0

    def count(self, sifted: Sifted) -> None:
        """Count one file."""
        self.files += 1
        self.known += len(sifted.known)
        self.waived += len(sifted.waived)
        self.add(sifted.findings)

    def add(self, findings: Sequence[Diagnostic]) -> None:
        """Count findings."""
        self.kinds.update(RULES[found.code].severity for found in findings)

    @property
    def findings(self) -> int:
        """How many findings count."""
        return self.kinds.total()


@dataclass(slots=True)
class Sieve:
    """What a project lets pass."""

    waivers: Waivers
    baseline: Baseline | None

    def sift(self, outcome: Outcome) -> Sifted:
        """Part the findings of one file."""
        findings, waived = self.waivers.parted(outcome.findings, outcome.path)
        known: tuple[Diagnostic, ...] = ()
        if self.baseline:
            findings, known = self.baseline.parted(findings, outcome.name)
        return Sifted(outcome, findings, known, waived)

    def left(self, searched: Sequence[Path], files: Iterable[Path]) -> Iterator[Diagnostic]:
        """What is to be said when all is sifted: of waivers that nothing needed, and of documents
        that the baseline knows and that are gone.
        """
        yield from self.waivers.unused(searched, files)
        if self.baseline:
            yield from self.baseline.missing()
