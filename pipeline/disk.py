"""The disk: files are read whole, written whole or not at all, and have names that can be read."""

import hashlib
import os
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from pipeline.errors import WorldError


def legible(name: str) -> str:
    """The name of a file, bytes that are not UTF-8 and control characters as escapes: ``\\xef``."""
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return "".join(
        repr(character)[1:-1] if unicodedata.category(character) in {"Cc", "Cn"} else character
        for character in text
    )


def from_here(path: Path) -> str:
    """A path as messages name it: relative to this folder where it is inside."""
    here, whole = Path.cwd(), Path.cwd() / path
    return legible(str(whole.relative_to(here) if whole.is_relative_to(here) else whole))


def read_file(path: Path) -> bytes:
    """The bytes of one file; raise `WorldError` where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as fault:
        raise unreadable(path, fault) from None


def write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; raise `WorldError` where it cannot be written."""
    write_pieces(path, (data,))


def write_pieces(path: Path, pieces: Iterable[bytes]) -> None:
    """The same for a file that comes in pieces, of which no more than one is held at a time."""
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
            file.writelines(pieces)
        part.replace(path)
    except OSError as fault:
        raise unwritable(path, fault) from None
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def unwritable(path: Path, fault: OSError) -> WorldError:
    """What to raise where a file or folder cannot be written."""
    reason = _MISPLACED if isinstance(fault, _IN_THE_WAY) else fault.strerror
    return WorldError(f"{path}: cannot be written: {reason}")


_IN_THE_WAY = (FileExistsError, NotADirectoryError, IsADirectoryError)
_MISPLACED = "a file is where a folder must be, or a folder where a file must be"


def unreadable(path: Path, fault: OSError) -> WorldError:
    """What to raise where a file or folder cannot be read."""
    return WorldError(f"{legible(str(path))}: cannot be read: {fault.strerror}")


def digest(data: bytes) -> str:
    """The SHA-256 of some bytes, hexadecimal."""
    return hashlib.sha256(data).hexdigest()
