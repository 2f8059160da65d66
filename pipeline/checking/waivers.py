"""Findings that a project lets pass, each with a reason; a waiver that no finding needs is one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

from pipeline.checks import Waiver
from pipeline.diagnostics import Diagnostic
from pipeline.model import Where
from pipeline.rules import RULES, finding

_WILD = frozenset("*?[")


@dataclass(slots=True)
class Waivers:
    """The waivers of a configuration in the folder `root`, which messages call `name`, with their
    lines; which of them were needed so far is kept here.
    """

    waivers: Sequence[Waiver] = ()
    lines: Sequence[int] = ()
    root: Path = field(default_factory=Path)
    name: str = ""
    used: set[int] = field(default_factory=set)

    def parted(
        self, findings: Iterable[Diagnostic], path: Path
    ) -> tuple[tuple[Diagnostic, ...], tuple[tuple[Diagnostic, str], ...]]:
        """The findings in the file at `path` that count, and those that are let pass, each with the
        reason.
        """
        way = _way(path, self.root)
        kept, waived = [], []
        for found in findings:
            fitting = [n for n, one in enumerate(self.waivers) if _fits(one, found, way)]
            self.used.update(fitting)
            if fitting:
                waived.append((found, self.waivers[fitting[0]].reason))
            else:
                kept.append(found)
        return tuple(kept), tuple(waived)

    def unused(self, searched: Sequence[Path], files: Iterable[Path]) -> Iterator[Diagnostic]:
        """VAL020 for each waiver that nothing needed, of those that can be judged: all files that
        they can mean lie in folders that were searched, or are among the `files` that were checked.
        """
        ways = {_way(file, self.root) for file in files}
        folders = [folder.resolve() for folder in searched]
        for number, (waiver, line) in enumerate(zip(self.waivers, self.lines, strict=True)):
            if number not in self.used and _is_judged(waiver, self.root, folders, ways):
                what = f"{waiver.code} in {waiver.path}"
                what += f" with “{waiver.message}”" if waiver.message else ""
                if waiver.code not in RULES:
                    what = f"there is no code {waiver.code}"
                yield finding("VAL020", Where(self.name, line, line), what=what)


def _fits(waiver: Waiver, found: Diagnostic, way: str) -> bool:
    return (
        waiver.code == found.code
        and (fnmatchcase(way, waiver.path) or fnmatchcase(found.path, waiver.path))
        and waiver.message in found.message
    )


def _is_judged(waiver: Waiver, root: Path, folders: Sequence[Path], ways: set[str]) -> bool:
    if not _WILD & set(waiver.path) and waiver.path in ways:
        return True
    fixed = waiver.path[
        : min((waiver.path.find(c) for c in _WILD & set(waiver.path)), default=None)
    ]
    inner = (root / fixed.rpartition("/")[0]).resolve()
    return any(inner.is_relative_to(folder) for folder in folders)


def _way(path: Path, root: Path) -> str:
    """The way from a folder to a file, with ``/``; the whole path of one elsewhere."""
    whole, top = path.resolve(), root.resolve()
    return (whole.relative_to(top) if whole.is_relative_to(top) else whole).as_posix()
