"""A baseline that knows just what is wrong."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.checking.baseline import Baseline
from pipeline.diagnostics import Diagnostic, fingerprint


def findings() -> Sequence[Diagnostic]:
    found = Diagnostic("a.xml", 2, "LNK002", "#p1 leads nowhere")
    known = {f"LNK002 {fingerprint(found, 'a.xml')}": 1}
    return Baseline(Path("baseline.json"), {"a.xml": known}).parted((found,), "a.xml")[0]
