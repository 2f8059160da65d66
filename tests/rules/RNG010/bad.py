"""A text that is no number."""

from collections.abc import Sequence

from pipeline.diagnostics import Diagnostic
from pipeline.relaxng.faults import Kind
from tests.faulty import of_kind, told


def findings() -> Sequence[Diagnostic]:
    return (told(of_kind(Kind.CONTENT, "height")),)
