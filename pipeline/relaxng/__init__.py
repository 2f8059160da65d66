"""RELAX NG (ISO/IEC 19757-2), complete: both syntaxes, every restriction, exact datatypes.

Schemas become the simple form of the specification's section 5 (`simple`), whichever syntax they
are written in; documents are held against derivatives of it that are kept once computed. The room
imports nothing else of ours.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.relaxng.reading.sources import Resolve
    from pipeline.relaxng.schema import Schema


def load(
    path: "Path", *, cache: "Path | None" = None, resolve: "Resolve | None" = None
) -> "Schema":
    """A schema in XML or compact syntax, ready to hold documents against.

    `cache` is a folder that keeps compiled schemas: it is made if it is not there, and an entry is
    used only while the schema and all that it includes are as they were. `resolve` finds the files
    that the schema refers to, by their absolute URIs; without it these are files on this machine,
    and nothing is fetched. `faults.SchemaError`: the schema cannot be read, or breaks the
    specification.
    """
    from pipeline.relaxng.loading import load_grammar
    from pipeline.relaxng.reading.sources import local
    from pipeline.relaxng.schema import Schema

    return Schema(load_grammar(path, cache, resolve or local))
