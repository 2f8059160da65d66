"""What is kept on the disk between runs: entries of bytes by a digest; processes share them.

One SQLite file. A process that dies leaves it whole; an entry that does not fit its own checksum
is no entry; a file that is broken is begun anew. No fault of a disk is ever the user's: what cannot
be kept is computed again.
"""

import json
import sqlite3
import time
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

LIMIT = 256_000_000
"""Bytes that the entries may take, some 170,000 vectors; those not used for longest go first."""

_LEFT = 0.8
"""Share of the limit that is left where entries must go."""
_TABLE = (
    "CREATE TABLE IF NOT EXISTS entries (key INTEGER PRIMARY KEY, "
    "used INTEGER NOT NULL, checksum INTEGER NOT NULL, value BLOB NOT NULL)"
)
_GET = (
    "SELECT key, used, checksum, value FROM entries WHERE key IN (SELECT value FROM json_each(?))"
)
_USE = "UPDATE entries SET used = ? WHERE key IN (SELECT value FROM json_each(?))"
_PUT = "REPLACE INTO entries VALUES (?, ?, ?, ?)"
_DROP = "DELETE FROM entries WHERE key IN (SELECT key FROM entries ORDER BY used LIMIT ?)"
_ASKED, _WRITTEN = 500, 2_000
"""Entries that one statement asks for, and that one transaction writes."""
_WAIT = 5.0
"""Seconds to wait for another process that writes."""
_BROKEN = frozenset({sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_HOUR = 3600


@dataclass(frozen=True, slots=True)
class Store:
    """Entries in one file; every call opens it anew, which takes a millisecond."""

    path: Path

    def get(self, digests: Sequence[bytes]) -> dict[bytes, bytes]:
        """The entries that are known, by their digests of at least 8 bytes."""
        known: dict[bytes, bytes] = {}

        def read(file: sqlite3.Connection) -> None:
            for asked in _parts(digests, _ASKED):
                known.update(_read(file, {_key(digest): digest for digest in asked}))

        with suppress(OSError):
            if self.path.is_file():
                self._try(read)
        return known

    def put(self, entries: Mapping[bytes, bytes]) -> None:
        """Keep entries, as far as the disk can take them."""
        rows = sorted((_key(d), _now(), _checksum(d, v), v) for d, v in entries.items())

        def write(file: sqlite3.Connection) -> None:
            for part in _parts(rows, _WRITTEN):
                with _transaction(file):
                    file.executemany(_PUT, part)
                    _prune(file)

        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._try(write)

    def _try(self, work: Callable[[sqlite3.Connection], None]) -> None:
        """Do something with the open file; what goes wrong with it ends the work, nothing else."""
        try:
            file = sqlite3.connect(self.path, timeout=_WAIT, isolation_level=None)
            with closing(file):
                file.execute("PRAGMA synchronous = OFF")
                file.execute(_TABLE)
                work(file)
        except sqlite3.Error as fault:
            if getattr(fault, "sqlite_errorcode", 0) & 0xFF in _BROKEN:
                self._forget()

    def _forget(self) -> None:
        """Remove a broken file, with what an interrupted transaction left beside it."""
        for path in (self.path, self.path.with_name(f"{self.path.name}-journal")):
            with suppress(OSError):
                path.unlink(missing_ok=True)


@contextmanager
def _transaction(file: sqlite3.Connection) -> Iterator[None]:
    file.execute("BEGIN IMMEDIATE")
    try:
        yield
        file.execute("COMMIT")
    finally:
        if file.in_transaction:
            file.execute("ROLLBACK")


def _read(file: sqlite3.Connection, asked: Mapping[int, bytes]) -> dict[bytes, bytes]:
    """The sound entries of some keys; they count as used."""
    keys = json.dumps([*asked])
    known: dict[bytes, bytes] = {}
    oldest = now = _now()
    for key, used, checksum, value in file.execute(_GET, [keys]):
        digest = asked[key]
        if isinstance(value, bytes) and checksum == _checksum(digest, value):
            known[digest] = value
            oldest = min(oldest, used)
    if oldest < now:
        with suppress(sqlite3.OperationalError):
            file.execute(_USE, [now, keys])
    return known


def _prune(file: sqlite3.Connection) -> None:
    """Remove the entries not used for longest where all take more than the limit."""
    pages, free, size = (
        int(file.execute(f"PRAGMA {name}").fetchone()[0])
        for name in ("page_count", "freelist_count", "page_size")
    )
    taken = (pages - free) * size
    if taken > LIMIT:
        (count,) = file.execute("SELECT count(*) FROM entries").fetchone()
        surplus = count - int(count * _LEFT * LIMIT / taken)
        file.execute(_DROP, [surplus])


def _parts(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    return (items[start : start + size] for start in range(0, len(items), size))


def _key(digest: bytes) -> int:
    return int.from_bytes(digest[:8], signed=True)


def _checksum(digest: bytes, value: bytes) -> int:
    """Of the whole digest too, so that an entry is never taken for another's of the same key."""
    return zlib.crc32(value, zlib.crc32(digest))


def _now() -> int:
    return int(time.time()) // _HOUR
