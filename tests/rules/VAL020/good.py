"""A waiver that is needed."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.checking.waivers import Waivers
from pipeline.checks import Waiver
from pipeline.diagnostics import Diagnostic


def findings() -> Sequence[Diagnostic]:
    waivers = Waivers((Waiver("LNK002", "the register is still being made"),), (3,))
    found = Diagnostic("a.xml", 2, "LNK002", "#p1 leads nowhere")
    return (*waivers.parted((found,), Path("a.xml"))[0], *waivers.unused([Path()], []))
