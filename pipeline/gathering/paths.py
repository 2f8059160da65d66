"""The documents that a call names: files, folders, patterns, archives, standard input."""

import glob
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.disk import legible
from pipeline.errors import UsageError
from pipeline.gathering import git
from pipeline.gathering.archives import documents, is_archive
from pipeline.gathering.entry import Entry

SUFFIXES = (".xml", ".tei")
"""What documents end in that are found in folders and archives; a file that is named is taken
whatever it is called."""
STDIN = "-"
_MAGIC = frozenset("*?[")


@dataclass(frozen=True, slots=True)
class Found:
    """Files in the order in which they are checked, ``-`` for standard input; how many others git
    ignores and how many hidden ones there are, and folders that could not be read, with the reason.
    """

    files: tuple[Path, ...]
    ignored: int = 0
    hidden: int = 0
    closed: tuple[tuple[Path, str], ...] = ()


@dataclass(slots=True)
class _Search:
    """A search under way."""

    files: dict[Path, Path] = field(default_factory=dict)
    ignored: int = 0
    hidden: int = 0
    closed: list[tuple[Path, str]] = field(default_factory=list)

    def take(self, path: Path) -> None:
        """Note a file, once however often and by however many links it is named."""
        self.files.setdefault(path if str(path) == STDIN else path.resolve(), path)


def find(paths: Sequence[str]) -> Found:
    """The files that some paths and patterns name; folders are searched for documents, in folders
    within too, but not hidden ones and what git ignores.

    Raises `UsageError` where one names nothing.
    """
    search = _Search()
    for word in paths:
        for path in _named(word):
            if path.is_dir():
                _walk(path, search)
            else:
                search.take(path)
    if not search.files and not search.closed:
        left = f" ({search.ignored} that git ignores were left out)" if search.ignored else ""
        raise UsageError(f"{', '.join(paths)}: no documents ({', '.join(SUFFIXES)}) here{left}")
    return Found(tuple(search.files.values()), search.ignored, search.hidden, tuple(search.closed))


def _named(word: str) -> Iterator[Path]:
    """What a word means: a path that is there, or else all that a pattern fits."""
    path = Path(word)
    if word == STDIN or os.path.lexists(path):
        yield path
        return
    if not _MAGIC & set(word):
        raise UsageError(f"{legible(word)}: there is no such file or folder")
    fitting = sorted(glob.glob(word, recursive=True))  # noqa: PTH207  it leaves hidden ones out
    if not fitting:
        raise UsageError(f"{legible(word)}: nothing fits this pattern")
    yield from map(Path, fitting)


def _walk(top: Path, search: _Search) -> None:
    """Take the documents of a folder, sorted."""
    found: list[Path] = []

    def refused(fault: OSError) -> None:
        """Note a folder that cannot be read."""
        search.closed.append((Path(str(fault.filename)), fault.strerror or str(fault)))

    for folder, inner, names in os.walk(top, onerror=refused):
        search.hidden += sum(name[0] == "." for name in inner)
        inner[:] = sorted(name for name in inner if name[0] != ".")
        wanted = (name for name in sorted(names) if name.lower().endswith(SUFFIXES))
        found += (Path(folder, name) for name in wanted if name[0] != ".")
    left = git.ignored(top, found)
    search.ignored += len(left)
    for path in found:
        if path not in left:
            search.take(path)


def entries(files: Sequence[Path], stdin_name: str = "") -> Iterator[Entry]:
    """The documents of some files in order: archives give all of theirs, ``-`` what is read from
    standard input, under `stdin_name` if that is given. Only what is inside is read already.
    """
    for path in files:
        name = legible(str(path))
        if str(path) == STDIN:
            shown = stdin_name or "<stdin>"
            yield Entry(shown, Path(stdin_name or "stdin.xml"), sys.stdin.buffer.read())
        elif is_archive(path):
            yield from documents(path, name, SUFFIXES)
        else:
            yield Entry(name, path)
