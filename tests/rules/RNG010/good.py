"""A number with a decimal comma."""

from collections.abc import Sequence

from pipeline.diagnostics import Diagnostic
from tests.faulty import found

_SCHEMA = "element height { xsd:decimal }"


def findings() -> Sequence[Diagnostic]:
    return found(_SCHEMA, "<height>21.5</height>")
