"""Disks and processes: the only room that knows them.

Sources come in as bytes, files go out through a ``.part`` and a rename, and work is spread over any
`concurrent.futures.Executor`: none, a pool of processes, or a Dask cluster.
"""

import hashlib
import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pipeline.build import Converted, Source
from pipeline.cache import Cache
from pipeline.config import CONFIG
from pipeline.errors import UsageError, WorldError
from pipeline.readers.decoding import MAX_BYTES

PAGES = ".txt"
TEI = ".xml"
_FEW = 24
"""Up to so many sources one process is quicker than starting others."""


@dataclass(frozen=True, slots=True)
class Job:
    """What a call asks to be built: the folder all names are relative to, and the files."""

    root: Path
    files: tuple[Path, ...]

    @property
    def config(self) -> Path:
        """Where the job's configuration would be."""
        return self.root / CONFIG


def find_sources(paths: Sequence[Path]) -> Job:
    """The pages that some files and folders name; folders are searched for ``.txt`` files."""
    for path in paths:
        if not path.exists():
            raise UsageError(f"{path}: there is no such file or folder")
    files: dict[Path, None] = {}
    for path in paths:
        found = (
            sorted(p for p in path.rglob(f"*{PAGES}") if p.is_file()) if path.is_dir() else [path]
        )
        files.update(dict.fromkeys(found))
    if not files:
        named = ", ".join(map(str, paths))
        raise UsageError(
            f"{named}: no pages here; a page is a text file whose name ends in {PAGES}"
        )
    folders = [path if path.is_dir() else path.parent for path in paths]
    root = Path(os.path.commonpath([folder.resolve() for folder in folders]))
    return Job(root, tuple(files))


def find_tei(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The TEI files that some files and folders name; folders are searched for ``.xml`` files."""
    files: dict[Path, None] = {}
    for path in paths:
        if not path.exists():
            raise UsageError(f"{path}: there is no such file or folder")
        files.update(dict.fromkeys(sorted(path.rglob(f"*{TEI}")) if path.is_dir() else [path]))
    if not files:
        raise UsageError(f"{', '.join(map(str, paths))}: no TEI files ({TEI}) here")
    return tuple(files)


def read_sources(job: Job, ignore: Sequence[str]) -> tuple[Source, ...]:
    """The bytes of a job's files; one too large to be a page is read only up to the limit."""
    out = []
    for path in job.files:
        name = path.resolve().relative_to(job.root).as_posix()
        if any(PurePosixPath(name).match(pattern) for pattern in ignore):
            continue
        try:
            with path.open("rb") as file:
                out.append(Source(name, file.read(MAX_BYTES + 1)))
        except OSError as fault:
            raise WorldError(f"{path}: cannot be read: {fault.strerror}") from None
    return tuple(out)


def read_file(path: Path) -> bytes:
    """The bytes of one file; raise `WorldError` where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as fault:
        raise WorldError(f"{path}: cannot be read: {fault.strerror}") from None


@dataclass(frozen=True, slots=True)
class Machine:
    """Where work is done: `jobs` processes (0: one, or one a core where there is much to do), or
    the Dask scheduler at an address; what `cache` knows is not done again, `progress` is told of
    every source done.
    """

    jobs: int
    dask: str
    cache: Cache | None
    progress: Callable[[int], None]

    def gather(
        self, function: Callable[[Source], Converted], sources: Sequence[Source]
    ) -> list[Converted]:
        """Apply `function` to every source; the results come in the order of the sources."""
        known = {i: done for i, source in enumerate(sources) if (done := self._known(source))}
        self.progress(len(known))
        missing = [source for i, source in enumerate(sources) if i not in known]
        with _executor(self.jobs, len(missing), self.dask) as executor:
            made = map(function, missing) if executor is None else executor.map(function, missing)
            fresh = iter(self._remembered(missing, made))
            return [known[i] if i in known else next(fresh) for i in range(len(sources))]

    def _known(self, source: Source) -> Converted | None:
        return self.cache.get(source) if self.cache else None

    def _remembered(
        self, sources: Sequence[Source], outcomes: Iterable[Converted]
    ) -> Iterator[Converted]:
        for source, outcome in zip(sources, outcomes, strict=True):
            if self.cache:
                self.cache.put(source, outcome)
            self.progress(1)
            yield outcome
        if self.cache:
            self.cache.prune()


@contextmanager
def _executor(jobs: int, count: int, dask: str) -> Iterator[Executor | None]:
    if dask:
        with _dask_client(dask) as executor:
            yield executor
        return
    processes = min(jobs or (1 if count <= _FEW else os.cpu_count() or 1), count)
    if processes <= 1:
        yield None
        return
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=context) as pool:
        yield pool


@contextmanager
def _dask_client(address: str) -> Iterator[Executor]:
    try:
        from distributed import Client
    except ImportError:
        message = "--dask needs the package distributed: pip install 'diglot[dask]'"
        raise WorldError(message) from None
    try:
        client = Client(address, timeout=10)
    except OSError as fault:
        raise WorldError(f"{address}: no Dask scheduler answers there: {fault}") from None
    with client:
        yield client.get_executor()


@dataclass(frozen=True, slots=True)
class Published:
    """What writing an edition did: paths within the output, each list sorted."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    kept: tuple[str, ...]


def publish(out: Path, files: Mapping[str, bytes], before: Mapping[str, str]) -> Published:
    """Write `files` below `out`, touching only what changes.

    `before` has the SHA-256 of every file the last build wrote. What that build wrote and this one
    does not is removed. A file that is not as the last build left it is somebody's work: it is
    kept, and listed.
    """
    written, unchanged, removed, kept = [], [], [], []
    for name, data in sorted(files.items()):
        path = out / name
        there = digest(path.read_bytes()) if path.is_file() else ""
        if there == digest(data):
            unchanged.append(name)
        elif there and there != before.get(name):
            kept.append(name)
        else:
            write(path, data)
            written.append(name)
    for name in sorted(before.keys() - files.keys()):
        path = out / name
        if path.is_file() and digest(path.read_bytes()) == before[name]:
            path.unlink()
            removed.append(name)
    return Published(tuple(written), tuple(unchanged), tuple(removed), tuple(kept))


def write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; raise `WorldError` where it cannot be written."""
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(data)
        part.replace(path)
    except OSError as fault:
        raise WorldError(f"{path}: cannot be written: {fault.strerror}") from None


def digest(data: bytes) -> str:
    """The SHA-256 of some bytes, hexadecimal."""
    return hashlib.sha256(data).hexdigest()
