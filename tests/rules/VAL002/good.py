"""A document that Diglot made needs to name none."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.catalog.choosing import chosen
from pipeline.diagnostics import Diagnostic


def findings() -> Sequence[Diagnostic]:
    return chosen(b'<TEI><application ident="diglot"/></TEI>', "a.xml", Path("a.xml"), ())[1]
