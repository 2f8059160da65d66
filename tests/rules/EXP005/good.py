"""A page with the TEI file that was adopted for it."""

from collections.abc import Sequence

from pipeline.diagnostics import Diagnostic
from tests.rules.adopted import adopted


def findings() -> Sequence[Diagnostic]:
    return adopted()
