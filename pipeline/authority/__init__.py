"""``authority/``: who and what an edition's letters name, as its editors know them.

A folder beside ``edition.toml``. It holds TEI files with listPerson, listPlace and listOrg, or the
tables ``persons.csv``, ``places.csv`` and ``organisations.csv``, or both.
"""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from pipeline.authority import lists, tables
from pipeline.authority.entries import Authority, Entry, Found
from pipeline.errors import ConfigError

FOLDER = "authority"
"""What the folder is called."""
SUFFIXES = (".csv", ".xml")
KINDS = ("persons", "places", "organisations")
"""The lists of an authority; the tables have the same names."""


def read(files: Mapping[str, bytes]) -> Authority:
    """The authority that some files hold, by their names; others than XML and CSV are passed over.

    Raises `ConfigError` with file and line: for a file that cannot be read, an unknown table or
    column, an identifier that cannot be one, an id given twice. Two entries that share a form of a
    name are no mistake.
    """
    found = [entry for name, data in sorted(files.items()) for entry in _entries(name, data)]
    first: dict[str, Found] = {}
    for one in found:
        other = first.setdefault(one.entry.id, one)
        if other is not one:
            problem = f"the id {one.entry.id!r} is taken: {other.path}:{other.line} has it too"
            raise ConfigError(one.path, one.line, problem)
    lists_ = {kind: tuple(one.entry for one in found if one.kind == kind) for kind in KINDS}
    return Authority(**lists_)


def _entries(name: str, data: bytes) -> Iterator[Found]:
    path = PurePosixPath(name)
    if path.suffix.lower() == ".xml":
        yield from lists.read(name, data)
    elif path.suffix.lower() == ".csv":
        if path.stem not in KINDS:
            known = ", ".join(f"{kind}.csv" for kind in KINDS)
            raise ConfigError(name, 0, f"there is no such table; there are {known}")
        yield from tables.read(name, path.stem, data)


__all__ = ["FOLDER", "KINDS", "SUFFIXES", "Authority", "Entry", "read"]
