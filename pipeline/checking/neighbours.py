"""The files that a document points into, read when one does, and what ids they have."""

import re
from functools import lru_cache
from pathlib import Path

from pipeline.tei import XML, Element
from pipeline.validate.beside import Beside, Offered, offered

_OUTWARD = re.compile(rb"(?i)\.(?:xml|tei|odd)(?:#|&)|XInclude|\x00")
"""What a document has that points into another file: a name with ``#`` behind it, be that written
as a character or not, or an inclusion; the zero bytes of UTF-16 hide either.
"""
_BASE = b"xml:base"
_KEPT = 256
"""Of how many files each process keeps the ids: registers, which many documents point into."""


def beside_of(root: Element, name: str, data: bytes) -> Beside:
    """What is known of the files that a document, called by its path, points into; `data` are its
    bytes, by which most documents show at once that they point into none.
    """
    bases = data.count(_BASE) - (root.get(f"{{{XML}}}base") is not None)
    if bases <= 0 and not _OUTWARD.search(data):
        return Beside()
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
