"""Findings as lines: where, how bad, what, and what to do."""

from collections.abc import Mapping, Sequence

from pipeline.corrections.sidecar import sidecar_of
from pipeline.diagnostics import Diagnostic
from pipeline.rules import RULES, keys_of


def report(findings: Sequence[Diagnostic], places: Mapping[str, str]) -> str:
    """``PATH:LINE: severity CODE: message`` and the advice below it; ``""`` without findings.

    `places` tells where the files are that findings name otherwise than by their path.
    """
    return "".join(f"{_line(finding, places)}\n" for finding in findings)


def _line(finding: Diagnostic, places: Mapping[str, str]) -> str:
    rule = RULES[finding.code]
    path = places.get(finding.path, finding.path)
    where = f"{path}:{finding.line}" if finding.line else path
    tei = f" (in {finding.tei})" if finding.tei else ""
    head = f"{where}: {rule.severity.word} {finding.code}: {finding.message}{tei}"
    return f"{head}\n    → {rule.advice}{_settled(finding, path)}"


def _settled(finding: Diagnostic, path: str) -> str:
    """In which file, and by which of its tables, an editor can settle a question for good."""
    keys = " or ".join(keys_of(RULES[finding.code]))
    return f" ({sidecar_of(path)}: {keys})" if keys else ""
