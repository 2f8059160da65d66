"""An ampersand that is not written as one."""

from collections.abc import Sequence

from pipeline.diagnostics import Diagnostic
from tests.faulty import found

_SCHEMA = "element p { text }"


def findings() -> Sequence[Diagnostic]:
    return found(_SCHEMA, "<p>Smith &amp; Sons</p>")
