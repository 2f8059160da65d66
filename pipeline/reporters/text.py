"""Findings as lines: where, how bad, what, and what to do."""

from collections.abc import Mapping, Sequence

from pipeline.diagnostics import Diagnostic
from pipeline.rules import RULES


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
    return f"{head}\n    → {rule.advice}"
