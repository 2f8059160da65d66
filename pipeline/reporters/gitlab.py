"""Findings as a Code Quality report of GitLab, which shows them in merge requests.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from collections.abc import Iterable, Iterator

import msgspec

from pipeline.diagnostics import Severity, fingerprint
from pipeline.reporters.run import Checked, Run
from pipeline.rules import RULES, advice_of

_LEVELS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.HINT: "info"}


def report(files: Iterable[Checked], run: Run) -> Iterator[str]:
    """A JSON array of findings; equal ones in one file have fingerprints of their own."""
    lead, seen = "[", dict[str, int]()
    for checked in files:
        for finding in checked.findings:
            path = run.path(finding)
            mark = fingerprint(finding, path)
            seen[mark] = seen.get(mark, 0) + 1
            data = {
                "description": f"{finding.message} → {advice_of(finding)}",
                "check_name": finding.code,
                "fingerprint": mark if seen[mark] == 1 else f"{mark}-{seen[mark]}",
                "severity": _LEVELS[RULES[finding.code].severity],
                "location": {"path": path, "lines": {"begin": max(1, finding.line)}},
            }
            yield f"{lead}\n {msgspec.json.encode(data).decode()}"
            lead = ","
    yield "[]\n" if lead == "[" else "\n]\n"
