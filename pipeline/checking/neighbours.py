"""The files that a document points into, read when one does, and what ids they have."""

from functools import lru_cache
from pathlib import Path

from pipeline.tei import Element
from pipeline.validate.beside import Beside, Offered, offered

_KEPT = 256
"""Of how many files each process keeps the ids: registers, which many documents point into."""


def beside_of(root: Element, name: str) -> Beside:
    """What is known of the files that a document, called by its path, points into."""
    wanted = offered(root, name).wanted
    if not wanted:
        return Beside()
    known = [_known(file, _written(file)) for file in sorted(wanted)]
    ids = {file: found for one in known for file, found in one.ids.items()}
    return Beside(ids, frozenset(file for one in known for file in one.missing))


def _written(file: str) -> int:
    """When a file was last written; 0 for one that is not there."""
    try:
        return Path(file).stat().st_mtime_ns
    except OSError:
        return 0


@lru_cache(_KEPT)
def _known(file: str, _written: int) -> Beside:
    return Beside.of([Offered("", {}, frozenset({file}))], _read)


def _read(file: str) -> bytes | None:
    try:
        return Path(file).read_bytes()
    except OSError:
        return None
