"""Documents checked as `diglot validate` checks each."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.catalog.choosing import named
from pipeline.checking.document import Terms, check
from pipeline.diagnostics import Diagnostic
from pipeline.gathering.entry import Entry


def checked(
    data: bytes | None, schema: str = "", path: str = "letter.xml", member: str = ""
) -> Sequence[Diagnostic]:
    """What is wrong with a document of these bytes (None: they are read from `path`)."""
    terms = Terms((named(schema),) if schema else ())
    return check(Entry(path, Path(path), data, member), terms).findings
