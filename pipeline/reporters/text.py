"""Findings as lines: where, how bad, what, and what to do."""

from collections.abc import Sequence

from pipeline.diagnostics import Diagnostic
from pipeline.rules import RULES


def report(findings: Sequence[Diagnostic], root: str) -> str:
    """``PATH:LINE: severity CODE: message`` and the advice below it; ``""`` without findings."""
    return "".join(f"{_line(finding, root)}\n" for finding in findings)


def _line(finding: Diagnostic, root: str) -> str:
    rule = RULES[finding.code]
    path = f"{root}/{finding.path}" if root else finding.path
    where = f"{path}:{finding.line}" if finding.line else path
    head = f"{where}: {rule.severity.word} {finding.code}: {finding.message}"
    return f"{head}\n    → {rule.advice}"
