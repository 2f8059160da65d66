"""A schema at an address that no catalog knows."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.catalog.choosing import chosen
from pipeline.diagnostics import Diagnostic

_SCHEMA = b'<?xml-model href="https://schemas.example/letters.rng"?>'


def findings() -> Sequence[Diagnostic]:
    return chosen(_SCHEMA + b"<TEI/>", "a.xml", Path("a.xml"), ())[1]
