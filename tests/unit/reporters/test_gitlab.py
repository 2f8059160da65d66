"""Code Quality reports, as GitLab describes them."""

import json

from pipeline.diagnostics import Diagnostic, fingerprint
from pipeline.reporters.gitlab import report
from pipeline.reporters.run import Checked, Run

_LINE = Diagnostic("key.txt", 12, "LNK002", "#p1 leads nowhere", element="/TEI/text[1]")
_WHOLE = Diagnostic("key.txt", 0, "VAL021", "1 is gone")


def _written(*findings: Diagnostic, run: Run | None = None) -> list[dict[str, object]]:
    files = [Checked("empty.txt"), Checked("key.txt", findings)]
    made: list[dict[str, object]] = json.loads("".join(report(files, run or Run())))
    return made


def test_what_gitlab_asks_for() -> None:
    first, second = _written(_LINE, _WHOLE, run=Run({"key.txt": "pages/key.txt"}))
    assert first == {
        "description": "#p1 leads nowhere → correct the pointer, or restore its target",
        "check_name": "LNK002",
        "fingerprint": fingerprint(_LINE, "pages/key.txt"),
        "severity": "major",
        "location": {"path": "pages/key.txt", "lines": {"begin": 12}},
    }
    assert (second["severity"], second["location"]) == (
        "info", {"path": "pages/key.txt", "lines": {"begin": 1}},
    )  # fmt: skip


def test_equal_findings_are_told_apart() -> None:
    marks = [one["fingerprint"] for one in _written(_LINE, _LINE, _LINE)]
    assert len(set(marks)) == 3
    assert _written() == []
