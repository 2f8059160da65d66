"""A page that was changed after its TEI file was adopted."""

from collections.abc import Sequence

from pipeline.diagnostics import Diagnostic
from tests.rules.adopted import PAGE, adopted


def findings() -> Sequence[Diagnostic]:
    return adopted(page=PAGE.replace(b"slowly", b"late"))
