"""The documents in archives, one after the other; none is unpacked to the disk.

What an archive says of its sizes is not believed: reading ends at the limits.
"""

import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO

from pipeline.gathering.entry import Entry

MEMBER_BYTES = 64_000_000
"""The largest document that is read from an archive."""
TOTAL_BYTES = 4_000_000_000
"""What an archive may hold in all, unpacked."""
MEMBERS = 100_000
"""How many files an archive may list."""
_SUFFIXES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")
_FAULTS = (zipfile.BadZipFile, tarfile.TarError, zlib.error, EOFError, OSError, NotImplementedError,
           RuntimeError, ValueError)  # fmt: skip
"""What reading a broken, encrypted or hostile archive raises."""


def is_archive(path: Path) -> bool:
    """Whether a file is an archive by its name."""
    return path.name.lower().endswith(_SUFFIXES)


def documents(path: Path, name: str, suffixes: tuple[str, ...]) -> Iterator[Entry]:
    """The documents with such suffixes in the archive that messages call `name`, in its own order,
    called ``NAME!WAY``; an entry with a problem for what cannot be read.
    """
    left = TOTAL_BYTES
    try:
        for count, (way, file) in enumerate(_members(path, suffixes), start=1):
            data = file.read(min(MEMBER_BYTES, left) + 1)
            left -= len(data)
            if left < 0 or count > MEMBERS:
                yield Entry(name, path, problem=_beyond())
                return
            if len(data) > MEMBER_BYTES:
                problem = f"it is larger than {MEMBER_BYTES // 1_000_000} MB when unpacked"
                yield Entry(f"{name}!{way}", path, member=way, problem=problem)
            else:
                yield Entry(f"{name}!{way}", path, data, way)
    except _FAULTS as fault:
        yield Entry(name, path, problem=f"this archive cannot be read: {_reason(fault)}")


def _members(path: Path, suffixes: tuple[str, ...]) -> Iterator[tuple[str, IO[bytes]]]:
    return _zipped(path, suffixes) if path.suffix.lower() == ".zip" else _tarred(path, suffixes)


def _zipped(path: Path, suffixes: tuple[str, ...]) -> Iterator[tuple[str, IO[bytes]]]:
    with zipfile.ZipFile(path) as archive:
        wanted = (m for m in archive.infolist() if _is_wanted(m.filename, suffixes))
        for member in wanted:
            with archive.open(member) as file:
                yield member.filename, file


def _tarred(path: Path, suffixes: tuple[str, ...]) -> Iterator[tuple[str, IO[bytes]]]:
    with tarfile.open(path) as archive:
        for member in archive:
            file = archive.extractfile(member) if member.isreg() else None
            if file and _is_wanted(member.name, suffixes):
                yield member.name.removeprefix("./"), file


def _is_wanted(way: str, suffixes: tuple[str, ...]) -> bool:
    parts = PurePosixPath(way).parts
    hidden = any(part[0] == "." and part != "." for part in parts) or parts[:1] == ("__MACOSX",)
    return way.lower().endswith(suffixes) and not hidden


def _beyond() -> str:
    return (
        f"this archive holds more than can be meant: {TOTAL_BYTES // 10**9} GB, or "
        f"{MEMBERS:,} documents; the rest was not checked"
    )


def _reason(fault: Exception) -> str:
    return (fault.strerror if isinstance(fault, OSError) else "") or str(fault) or "it breaks off"
