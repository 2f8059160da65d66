"""A page that is as it was when its TEI file was adopted."""

from collections.abc import Sequence

from pipeline.diagnostics import Diagnostic
from tests.rules.adopted import adopted


def findings() -> Sequence[Diagnostic]:
    return adopted()
