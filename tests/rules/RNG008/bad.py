"""A list without items."""

from collections.abc import Sequence

from pipeline.diagnostics import Diagnostic
from pipeline.relaxng.faults import Kind
from tests.faulty import elements, of_kind, told


def findings() -> Sequence[Diagnostic]:
    return (told(of_kind(Kind.INCOMPLETE, "list", elements("item", required=True))),)
