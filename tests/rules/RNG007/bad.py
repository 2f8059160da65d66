"""A picture without its address."""

from collections.abc import Sequence

from pipeline.diagnostics import Diagnostic
from pipeline.relaxng.faults import Kind
from tests.faulty import attributes, of_kind, told


def findings() -> Sequence[Diagnostic]:
    return (told(of_kind(Kind.NO_ATTRIBUTE, "graphic", attributes("url"))),)
