"""A page with an adopted TEI file and no corrections."""

from collections.abc import Sequence

from pipeline.diagnostics import Diagnostic
from tests.rules.adopted import adopted


def findings() -> Sequence[Diagnostic]:
    return adopted()
