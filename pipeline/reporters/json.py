"""Findings as JSON: one array of objects, for programs (`schemas/findings.schema.json`)."""

from collections.abc import Iterable, Iterator

import msgspec

from pipeline.diagnostics import fingerprint
from pipeline.reporters.run import Checked, Run, stated
from pipeline.rules.data import finding_data


def report(files: Iterable[Checked], run: Run) -> Iterator[str]:
    """The findings as a JSON array; those of the baseline and waived ones are marked as such."""
    lead = "["
    for checked in files:
        for finding, state, reason in stated(checked):
            path = run.path(finding)
            data = finding_data(finding) | {"path": path, "state": state, "reason": reason}
            data["fingerprint"] = fingerprint(finding, path)
            written = msgspec.json.format(msgspec.json.encode(data), indent=1).decode()
            yield lead + "\n " + written.replace("\n", "\n ")
            lead = ","
    yield "[]\n" if lead == "[" else "\n]\n"
