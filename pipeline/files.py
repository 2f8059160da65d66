"""Files: the only room that knows where sources and results lie on the disk.

Sources come in as bytes; results go out through a ``.part`` and a rename, so none is ever half
written.
"""

import os
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePath, PurePosixPath

from pipeline.adoption import SUFFIX as ADOPTED
from pipeline.build import Source
from pipeline.config import CONFIG
from pipeline.corrections.sidecar import SUFFIX, is_sidecar
from pipeline.diagnostics import Diagnostic
from pipeline.disk import digest, legible, read_file, unreadable, unwritable, write
from pipeline.errors import UsageError, WorldError
from pipeline.model import Where
from pipeline.readers.decoding import MAX_BYTES
from pipeline.rules import finding

if sys.platform != "win32":
    import fcntl

PAGES = (".txt", ".html", ".htm", ".md")
TEI = ".xml"
_ABOUT = frozenset({"readme", "changelog", "contributing", "license", "licence", "notice"})
"""Stems of files in folders that are about the folder, and no pages."""
_OUR_REPORT, _OUR_FILES = "report.json", "tei"
"""What a folder holds that a build has written."""


@dataclass(frozen=True, slots=True)
class Job:
    """What a call asks to be built: pages by their names, which are their ways from `root`.

    `sidecars` are the corrections beside them, `adopted` the TEI files that replace their
    conversion, both by the names of the pages; `strays` those of both, by their own names, whose
    page is not there.
    """

    root: Path
    pages: Mapping[str, Path]
    sidecars: Mapping[str, Path] = field(default_factory=dict)
    adopted: Mapping[str, Path] = field(default_factory=dict)
    strays: Mapping[str, Path] = field(default_factory=dict)

    @property
    def config(self) -> Path:
        """Where the job's configuration is, if it has one."""
        return self.root / CONFIG


def find_sources(paths: Sequence[Path], out: Path) -> Job:
    """The pages that some files and folders name; folders are searched for files with the suffixes
    of pages; hidden ones, README and the like and what builds wrote are left aside. A page that is
    named or linked twice counts once.

    The root is the nearest folder with a configuration around all of `paths`, or else the
    innermost one, so that a page has one name, and its document one id, however it is called.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        for file in _pages(path, out):
            found.setdefault(file.resolve(), _absolute(file))
    if not found:
        named = ", ".join(map(str, paths))
        raise UsageError(
            f"{named}: no pages here; a page is a file whose name ends in {', '.join(PAGES)}"
        )
    folders = [path if path.is_dir() else path.parent for path in paths]
    inner = Path(os.path.commonpath(map(_absolute, folders)))
    around = (folder for folder in (inner, *inner.parents) if (folder / CONFIG).is_file())
    root = next(around, inner)
    pages = dict(sorted((_name(file, root), file) for file in found.values()))
    sidecars = _beside(pages, SUFFIX)
    adopted = _beside(pages, ADOPTED)
    return Job(root, pages, sidecars, adopted, dict(_strays(paths, out, root)))


def _pages(path: Path, out: Path) -> Iterator[Path]:
    """A file that is named, whatever it is called; of a folder the pages."""
    for file in _files(path, PAGES, out):
        if file == path or (file.stem.lower() not in _ABOUT and not _is_built(file, path)):
            yield file


def _is_built(file: Path, top: Path) -> bool:
    """Whether a file below `top` is in the output of a build."""
    within = (folder for folder in file.parents if folder.is_relative_to(top))
    return any((f / _OUR_REPORT).is_file() and (f / _OUR_FILES).is_dir() for f in within)


def _beside(pages: Mapping[str, Path], suffix: str) -> dict[str, Path]:
    """What stands beside pages under their own names with another suffix."""
    beside = {name: file.with_suffix(suffix) for name, file in pages.items()}
    return {n: file for n, file in beside.items() if file.name != CONFIG and file.is_file()}


def _strays(paths: Sequence[Path], out: Path, root: Path) -> Iterator[tuple[str, Path]]:
    """Sidecars and adopted TEI files in the folders that are searched, beside which there is no
    page of their name.
    """
    for folder in (path for path in paths if path.is_dir()):
        for file in _files(folder, (SUFFIX, ADOPTED), out):
            alone = not any(page.exists() for page in _pages_of(file)) and file.name != CONFIG
            if alone and (file.suffix != SUFFIX or is_sidecar(read_file(file))):
                yield _name(_absolute(file), root), file


def _pages_of(file: Path) -> Iterator[Path]:
    """The pages that a sidecar or an adopted TEI file can belong to."""
    suffix = ADOPTED if file.name.lower().endswith(ADOPTED) else SUFFIX
    return (file.with_name(file.name[: -len(suffix)] + page) for page in PAGES)


def find_tei(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The TEI files that some files and folders name; folders are searched for ``.xml`` files."""
    found = dict.fromkeys(file for path in paths for file in _files(path, TEI))
    if not found:
        raise UsageError(f"{', '.join(map(str, paths))}: no TEI files ({TEI}) here")
    return tuple(found)


def _files(path: Path, suffix: str | tuple[str, ...], out: Path | None = None) -> Iterator[Path]:
    """A file itself; or the files of a folder with that suffix, sorted, in folders within too."""
    try:
        if not path.exists():
            raise UsageError(f"{path}: there is no such file or folder")
    except PermissionError as fault:
        raise unreadable(path, fault) from None
    if not path.is_dir():
        yield path
        return
    aside = out.resolve() if out else None
    for folder, inner, names in os.walk(path, onerror=_refuse):
        here = Path(folder)
        inner[:] = sorted(n for n in inner if n[0] != "." and (here / n).resolve() != aside)
        yield from (here / n for n in sorted(names) if n.lower().endswith(suffix) and n[0] != ".")


def _refuse(fault: OSError) -> None:
    raise unreadable(Path(str(fault.filename)), fault)


def _absolute(path: Path) -> Path:
    """A path from the top, links not followed: a linked page has the name it is linked by."""
    return Path(os.path.normpath(path.absolute()))


def _name(file: Path, root: Path) -> str:
    return legible(PurePath(os.path.relpath(file, root)).as_posix())


def read_sources(job: Job, ignore: Sequence[str]) -> tuple[Source, ...]:
    """The bytes of a job's files; one too large to be a page is read only up to the limit."""
    out = []
    for name, path in job.pages.items():
        if any(PurePosixPath(name).match(pattern) for pattern in ignore):
            continue
        try:
            with path.open("rb") as file:
                data = file.read(MAX_BYTES + 1)
        except OSError as fault:
            raise unreadable(path, fault) from None
        sidecar, adopted = (_read_if(found.get(name)) for found in (job.sidecars, job.adopted))
        out.append(Source(name, data, sidecar, adopted))
    if not out:
        raise UsageError(f"{job.config}: [reading] ignore leaves no page to build")
    return tuple(out)


def stray_findings(job: Job) -> Iterator[Diagnostic]:
    """What is to be said of corrections and adopted files whose page is not there."""
    for name, path in job.strays.items():
        code = "CFG005" if path.suffix == SUFFIX else "EXP004"
        yield finding(code, Where(name, 0, 0), page=next(_pages_of(path)).name)


def _read_if(path: Path | None) -> bytes | None:
    return read_file(path) if path else None


def read_folder(folder: Path, suffixes: tuple[str, ...]) -> dict[Path, bytes]:
    """The files of a folder that have such suffixes, in folders within too; none where there is no
    such folder.
    """
    files = _files(folder, suffixes) if folder.is_dir() else ()
    return {file: read_file(file) for file in files}


@dataclass(frozen=True, slots=True)
class Plan:
    """What writing an edition comes to: names within the output, each list sorted; `seen` has the
    SHA-256 of what was there, ``""`` for nothing.
    """

    write: tuple[str, ...]
    remove: tuple[str, ...]
    keep: tuple[str, ...]
    seen: Mapping[str, str] = field(default_factory=dict, compare=False)


def plan(out: Path, files: Mapping[str, bytes], before: Mapping[str, Collection[str]]) -> Plan:
    """Plan to make the folder `out` hold `files`, touching only what changes.

    `before` has the SHA-256 that every file of the last build may have. What that build wrote and
    this one does not is removed. A file that is not as that build left it is somebody's work: it
    is kept.
    """
    there = {name: _digest_of(out / name) for name in {*files, *before}}
    known = {name for name, hash_ in there.items() if hash_ in before.get(name, ())}
    stale = {name for name, data in files.items() if there[name] != digest(data)}
    gone = {name for name in before.keys() - files.keys() if there[name]}
    write_ = {name for name in stale if not there[name] or name in known}
    keep = (stale - write_) | (gone - known)
    return Plan(_sorted(write_), _sorted(gone & known), _sorted(keep), there)


def _sorted(names: Collection[str]) -> tuple[str, ...]:
    return tuple(sorted(names))


@contextmanager
def reserved(folder: Path) -> Iterator[None]:
    """Keep other builds out of a folder, waiting while one is at work there, on systems that can
    lock a folder; raise `WorldError` where the folder cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise unwritable(folder, fault) from None
    if sys.platform == "win32":
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def carry_out(planned: Plan, out: Path, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Write and remove what was planned, but for what somebody changed since: the names of that.

    Raises `WorldError` where the disk does not allow it.
    """
    changed: list[str] = []
    for name in (*planned.write, *planned.remove):
        if _digest_of(out / name) != planned.seen.get(name, ""):
            changed.append(name)
        elif name in planned.remove:
            _remove(out / name)
        else:
            write(out / name, files[name])
    return tuple(changed)


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as fault:
        raise WorldError(f"{path}: cannot be removed: {fault.strerror}") from None


def _digest_of(path: Path) -> str:
    """The SHA-256 of a file, ``""`` where there is none."""
    return digest(read_file(path)) if path.is_file() else ""
