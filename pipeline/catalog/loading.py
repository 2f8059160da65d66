"""Grammars, each read once a process and kept compiled on the disk."""

from functools import cache
from pathlib import Path

from pipeline.catalog.places import cache_folder
from pipeline.errors import BrokenSchemaError
from pipeline.relaxng import load
from pipeline.relaxng.faults import SchemaError
from pipeline.relaxng.schema import Schema

COMPILED = "schemas"


def grammar(path: Path) -> Schema:
    """The grammar in a file; raise `BrokenSchemaError` where it is none."""
    whole = path.absolute()
    return _grammar(whole, whole.stat().st_mtime_ns if whole.is_file() else 0)


@cache
def _grammar(path: Path, _written: int) -> Schema:
    try:
        return load(path, cache=cache_folder() / COMPILED)
    except SchemaError as fault:
        raise broken(fault, str(path)) from None


def broken(fault: SchemaError, path: str) -> BrokenSchemaError:
    """A fault of a schema as an error that names file, line and section of the specification."""
    section = f" (RELAX NG, section {fault.section})" if fault.section else ""
    place = (fault.line, fault.column)
    return BrokenSchemaError(fault.path or path, place, fault.message + section)


def forget() -> None:
    """Read every grammar anew when it is asked for next: what one includes may have changed."""
    _grammar.cache_clear()
