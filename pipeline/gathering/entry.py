"""One thing to check."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Entry:
    """A document to check: its `name` in messages, and the file it is, or is inside of.

    `data` is None where the file is yet to be read. `member` is its name within an archive. Where
    it could not be got, `problem` says why.
    """

    name: str
    path: Path
    data: bytes | None = None
    member: str = ""
    problem: str = ""
