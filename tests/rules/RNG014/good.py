"""A document with many items, each of which is one thing."""

from collections.abc import Sequence

from pipeline.diagnostics import Diagnostic
from tests.faulty import found

_SCHEMA = "element list { element item { text }+ }"


def findings() -> Sequence[Diagnostic]:
    return found(_SCHEMA, f"<list>{'<item/>' * 1000}</list>")
