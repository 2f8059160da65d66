"""A page that has both corrections and an adopted TEI file."""

from collections.abc import Sequence

from pipeline.diagnostics import Diagnostic
from tests.rules.adopted import adopted


def findings() -> Sequence[Diagnostic]:
    return adopted(sidecar=b"by = 'project'")
