"""An adopted TEI file beside another page than its own."""

from collections.abc import Sequence

from pipeline.diagnostics import Diagnostic
from tests.rules.adopted import adopted


def findings() -> Sequence[Diagnostic]:
    return adopted(name="letter.txt")
