"""A header above 1 act(s)."""

from collections.abc import Sequence

from pipeline.diagnostics import Diagnostic
from tests.rules.SRC013._page import asked


def findings() -> Sequence[Diagnostic]:
    return asked(1)
