"""An adopted TEI file beside its own page."""

from collections.abc import Sequence

from pipeline.diagnostics import Diagnostic
from tests.rules.adopted import adopted


def findings() -> Sequence[Diagnostic]:
    return adopted()
