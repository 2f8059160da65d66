"""Read a schema from disk, or take it from the cache if nothing that it is made of has changed."""

import hashlib
import json
import os
from contextlib import suppress
from functools import cache as once
from pathlib import Path
from threading import get_ident

from pipeline.relaxng import simple
from pipeline.relaxng.faults import SchemaError
from pipeline.relaxng.reading.sources import Resolve, Source, local, shown
from pipeline.relaxng.reading.stored import decode, encode

_KEPT = 64
"""How many compiled schemas a cache keeps; those not used for longest go first."""


def load_grammar(path: Path, cache: Path | None = None, resolve: Resolve = local) -> simple.Grammar:
    """The simple form of a schema in either syntax.

    A cache is a folder of compiled schemas: made if it is not there, and never trusted where its
    entries are broken. SchemaError: the schema cannot be read, or breaks the specification.
    """
    source = _main(path)
    if cache is None:
        return _read(source, resolve)
    entry = cache / f"{_hash(_engine(), source.uri.encode(), source.data)}.schema"
    known = _stored(entry, resolve)
    if known is not None:
        return known
    seen: dict[str, str] = {}

    def noted(uri: str) -> Source:
        found = resolve(uri)
        seen[uri] = _hash(found.data)
        return found

    made = _read(source, noted)
    with suppress(OSError):
        _store(entry, made, seen)
    return made


def _read(source: Source, resolve: Resolve) -> simple.Grammar:
    """The grammar of a source; what reads it is imported only where the cache does not know it."""
    from pipeline.relaxng.reading.simplification import grammar

    return grammar(source, resolve)


def _main(path: Path) -> Source:
    try:
        data = path.read_bytes()
    except OSError as error:
        message = f"the schema cannot be read: {error.strerror or error}"
        raise SchemaError(message, str(path)) from None
    return Source(data, path.absolute().as_uri(), shown(path))


def _stored(entry: Path, resolve: Resolve) -> simple.Grammar | None:
    """The grammar of an entry, if it is whole, and all that the schema includes is as it was."""
    try:
        check, _, body = entry.read_bytes().partition(b"\n")
        if check.decode("ascii", "replace") != _hash(body):
            return None
        head, _, table = body.partition(b"\n")
        if any(_hash(resolve(uri).data) != found for uri, found in json.loads(head).items()):
            return None
        known = decode(table)
        os.utime(entry)
    except (OSError, ValueError, RecursionError):
        return None
    return known


def _store(entry: Path, made: simple.Grammar, seen: dict[str, str]) -> None:
    body = json.dumps(seen).encode() + b"\n" + encode(made)
    entry.parent.mkdir(parents=True, exist_ok=True)
    unfinished = entry.with_suffix(f".{os.getpid()}-{get_ident()}")
    unfinished.write_bytes(_hash(body).encode() + b"\n" + body)
    unfinished.replace(entry)
    entries = sorted(entry.parent.glob("*.schema"), key=lambda one: one.stat().st_mtime)
    for old in entries[:-_KEPT]:
        old.unlink(missing_ok=True)


@once
def _engine() -> bytes:
    """What stands for the code of this engine: another engine, another reading."""
    room = Path(__file__).parent
    return _hash(*(file.read_bytes() for file in sorted(room.rglob("*.py")))).encode()


def _hash(*pieces: bytes) -> str:
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(len(piece).to_bytes(8, "big"))
        digest.update(piece)
    return digest.hexdigest()
