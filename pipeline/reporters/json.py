"""Findings as JSON: one array of objects, for programs."""

from collections.abc import Mapping, Sequence

import msgspec

from pipeline.diagnostics import Diagnostic
from pipeline.report import finding_data


def report(findings: Sequence[Diagnostic], places: Mapping[str, str]) -> str:
    """The findings as a JSON array; `places` as for `pipeline.reporters.text.report`."""
    data = [finding_data(finding) for finding in findings]
    for entry in data:
        entry["path"] = places.get(str(entry["path"]), entry["path"])
    return msgspec.json.format(msgspec.json.encode(data), indent=1).decode() + "\n"
