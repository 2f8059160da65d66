"""Findings as JSON: one array of objects, for programs."""

from collections.abc import Sequence

import msgspec

from pipeline.diagnostics import Diagnostic
from pipeline.report import finding_data


def report(findings: Sequence[Diagnostic], root: str) -> str:
    """The findings as a JSON array, with paths below `root`."""
    data = [finding_data(finding) for finding in findings]
    for entry in data:
        entry["path"] = f"{root}/{entry['path']}" if root else entry["path"]
    return msgspec.json.format(msgspec.json.encode(data), indent=1).decode() + "\n"
