"""A document that names a W3C schema."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.catalog.choosing import chosen
from pipeline.diagnostics import Diagnostic

_SCHEMA = b'<?xml-model href="letters.xsd" schematypens="http://www.w3.org/2001/XMLSchema"?>'


def findings() -> Sequence[Diagnostic]:
    return chosen(_SCHEMA + b"<TEI/>", "a.xml", Path("a.xml"), ())[1]
