"""Findings as plain data, for reports that programs read."""

from pipeline.diagnostics import Diagnostic
from pipeline.rules import RULES, advice_of, keys_of


def finding_data(finding: Diagnostic) -> dict[str, object]:
    """A finding as plain data, with its rule's severity and advice.

    What is not known of a place is 0, what is not known of an element ``""``.
    """
    rule, region = RULES[finding.code], finding.region
    return {
        "path": finding.path,
        "line": finding.line,
        "code": finding.code,
        "severity": rule.severity.word,
        "message": finding.message,
        "advice": advice_of(finding),
        "tei": finding.tei,
        "region": {
            "line": region.line,
            "column": region.column,
            "end_line": region.end_line,
            "end_column": region.end_column,
        },
        "element": finding.element,
        "found": finding.found,
        "expected": [
            {"sort": one.sort, "name": one.name, "namespace": one.namespace}
            for one in finding.expected
        ],
        "settled_by": list(keys_of(rule)),
    }
