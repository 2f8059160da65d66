"""Findings as commands of a GitHub workflow, which shows them beside the lines they name."""

from collections.abc import Mapping, Sequence

from pipeline.diagnostics import Diagnostic, Severity
from pipeline.rules import RULES

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}


def report(findings: Sequence[Diagnostic], places: Mapping[str, str]) -> str:
    """``::error file=…,line=…,title=…::message``; `places` as for `pipeline.reporters.text`."""
    return "".join(f"{_command(finding, places)}\n" for finding in findings)


def _command(finding: Diagnostic, places: Mapping[str, str]) -> str:
    rule = RULES[finding.code]
    path = _escaped(places.get(finding.path, finding.path), property_=True)
    line = f",line={finding.line}" if finding.line else ""
    words = _escaped(f"{finding.message} → {rule.advice}")
    return f"::{_LEVELS[rule.severity]} file={path}{line},title={finding.code}::{words}"


def _escaped(text: str, *, property_: bool = False) -> str:
    """A text as workflow commands want it; values of properties may hold no colon or comma."""
    for character, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")):
        text = text.replace(character, code)
    return text.replace(":", "%3A").replace(",", "%2C") if property_ else text
