"""Files under watch: which have changed since one last looked."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

Stamp = tuple[int, int]
"""When a file was last written, in nanoseconds, and its size."""


def stamps(files: Iterable[Path]) -> dict[Path, Stamp]:
    """What files look like now; those that are not there are left out."""
    out = {}
    for file in files:
        try:
            status = file.stat()
        except OSError:
            continue
        out[file] = (status.st_mtime_ns, status.st_size)
    return out


def changes(
    look: Callable[[], dict[Path, Stamp]], wait: Callable[[], None]
) -> Iterator[frozenset[Path]]:
    """The files that are new, changed or gone, each time that some are; without end.

    A file that is just being written is waited for: what changed must stay as it is for one look.
    """
    before = look()
    while True:
        wait()
        now = look()
        if now == before:
            continue
        while True:
            wait()
            later = look()
            if later == now:
                break
            now = later
        yield frozenset(
            file for file in before.keys() | now.keys() if before.get(file) != now.get(file)
        )
        before = now
