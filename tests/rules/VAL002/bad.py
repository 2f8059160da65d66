"""A document from elsewhere that names no schema."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.catalog.choosing import chosen
from pipeline.diagnostics import Diagnostic


def findings() -> Sequence[Diagnostic]:
    return chosen(b"<TEI/>", "a.xml", Path("a.xml"), ())[1]
