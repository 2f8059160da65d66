"""Findings counted by their codes, so that thousands can be taken in at a glance."""

import re
from collections import Counter
from collections.abc import Sequence

from pipeline.diagnostics import Diagnostic
from pipeline.rules import RULES

MANY = 20
"""From so many findings on they are counted."""
_FIELD = re.compile(r"\{\w+\}")


def counts(findings: Sequence[Diagnostic]) -> str:
    """A line a code, the gravest and commonest first: how many, in how many files, and what."""
    found = Counter(finding.code for finding in findings)
    files = Counter(code for _, code in {(finding.path, finding.code) for finding in findings})
    codes = sorted(found, key=lambda code: (-RULES[code].severity, -found[code], code))
    return "".join(f"{_line(code, found[code], files[code])}\n" for code in codes)


def _line(code: str, count: int, files: int) -> str:
    rule = RULES[code]
    where = f"{files} file" + "s" * (files != 1)
    message = _FIELD.sub("…", rule.message)
    return f"{count:6} {rule.severity.word:7} {code} in {where}: {message}"


def shortened(findings: Sequence[Diagnostic], most: int) -> tuple[Diagnostic, ...]:
    """The findings without the hints of a code beyond the first `most`."""
    seen: Counter[str] = Counter()
    kept: list[Diagnostic] = []
    for finding in findings:
        seen[finding.code] += RULES[finding.code].severity.name == "HINT"
        if seen[finding.code] <= most:
            kept.append(finding)
    return tuple(kept)
