"""Findings as plain data, for reports that programs read."""

from dataclasses import asdict

from pipeline.diagnostics import Diagnostic
from pipeline.rules import RULES, advice_of, keys_of


def finding_data(finding: Diagnostic) -> dict[str, object]:
    """A finding as plain data, with its rule's severity and advice.

    What is not known of a place is 0, what is not known of an element ``""``.
    """
    rule = RULES[finding.code]
    return {
        "path": finding.path,
        "line": finding.line,
        "code": finding.code,
        "severity": rule.severity.word,
        "message": finding.message,
        "advice": advice_of(finding),
        "tei": finding.tei,
        "region": asdict(finding.region),
        "element": finding.element,
        "found": finding.found,
        "expected": [asdict(one) for one in finding.expected],
        "settled_by": list(keys_of(rule)),
    }
