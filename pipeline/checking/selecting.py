"""Which documents a change concerns: those that changed, and those whose schema did."""

from collections.abc import Collection
from functools import cache
from pathlib import Path

from pipeline.catalog.choosing import chosen
from pipeline.catalog.models import OTHER, kind_of
from pipeline.catalog.parts import parts
from pipeline.catalog.resolving import local_path
from pipeline.checking.document import Terms
from pipeline.disk import read_file
from pipeline.errors import DiglotError
from pipeline.gathering.archives import is_archive
from pipeline.relaxng.faults import SchemaError


def concerned(file: Path, changed: Collection[Path], terms: Terms) -> bool:
    """Whether one of the `changed` files, resolved, is this one or belongs to a schema of it."""
    if file.resolve() in changed:
        return True
    if all(kind_of(path.name) == OTHER for path in changed):
        return False
    return any(path in changed for path in schema_files(file, terms))


def schema_files(file: Path, terms: Terms) -> frozenset[Path]:
    """All files, resolved, of the schemas that a document is held against; of an archive, of those
    that a call names.
    """
    schemas = terms.schemas
    if not schemas and not is_archive(file) and file.is_file():
        schemas = chosen(read_file(file), str(file), file, terms.catalogs)[0]
    return frozenset(path for schema in schemas for path in _files_of(schema.path.resolve()))


@cache
def _files_of(schema: Path) -> tuple[Path, ...]:
    """The files of a schema; of a broken one at least the first."""
    try:
        made = parts(schema.as_uri(), _read)
    except (DiglotError, SchemaError):
        return (schema,)
    return tuple(path for part in made if (path := local_path(part.uri)))


def _read(uri: str) -> bytes:
    path = local_path(uri)
    return read_file(path) if path else b"<elsewhere/>"


def forget() -> None:
    """Look anew which files schemas are made of."""
    _files_of.cache_clear()
