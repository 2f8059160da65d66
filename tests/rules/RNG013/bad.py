"""An element in no namespace."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.diagnostics import Diagnostic
from pipeline.relaxng.faults import Kind
from tests.faulty import of_kind, told


def findings() -> Sequence[Diagnostic]:
    return (told(replace(of_kind(Kind.UNKNOWN_ELEMENT), element=("", "p"))),)
