"""A document that the engine has given up on."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.diagnostics import Diagnostic
from pipeline.relaxng.faults import TOO_MANY, Kind
from tests.faulty import of_kind, told


def findings() -> Sequence[Diagnostic]:
    return (told(replace(of_kind(Kind.MALFORMED), detail=TOO_MANY)),)
