"""What a project knows to be wrong: only what comes on top is a finding.

A finding is known by `pipeline.diagnostics.fingerprint`, so that lines may move; as many of a kind
are let pass in a file as there were.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.diagnostics import Diagnostic, fingerprint
from pipeline.disk import read_file, write
from pipeline.errors import ConfigError, UsageError
from pipeline.model import Where
from pipeline.rules import finding

_VERSION = 1


@dataclass(slots=True)
class Baseline:
    """A baseline in the file `path`: for each document, by its way from there, how often it has
    which finding. `made` is the same as found in this run.
    """

    path: Path
    known: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    made: dict[str, Counter[str]] = field(default_factory=dict)

    def parted(
        self, findings: Iterable[Diagnostic], document: str
    ) -> tuple[tuple[Diagnostic, ...], tuple[Diagnostic, ...]]:
        """The findings of a document that are new, and those that are known; VAL021 is among the
        first where known ones are gone.
        """
        way = self._way(document)
        left = Counter(self.known.get(way, {}))
        made = self.made.setdefault(way, Counter())
        new: list[Diagnostic] = []
        known: list[Diagnostic] = []
        for found in findings:
            mark = f"{found.code} {fingerprint(found, way)}"
            made[mark] += 1
            (known if left[mark] > 0 else new).append(found)
            left[mark] -= left[mark] > 0
        gone = left.total()
        if gone:
            new.append(finding("VAL021", Where(document, 0, 0), count=gone))
        return tuple(new), tuple(known)

    def missing(self) -> Iterator[Diagnostic]:
        """VAL021 for each document that is there no more."""
        for way, known in self.known.items():
            file = self.path.parent / way.partition("!")[0]
            if way not in self.made and not file.exists():
                yield finding("VAL021", Where(way, 0, 0), count=sum(known.values()))

    def write(self) -> int:
        """Write what was found in this run, and what is known of documents that were not checked in
        it; return how many findings these are.
        """
        unchecked = {
            way: known
            for way, known in self.known.items()
            if way not in self.made and (self.path.parent / way.partition("!")[0]).exists()
        }
        files = {way: dict(sorted(marks.items())) for way, marks in self.made.items() if marks}
        whole = dict(sorted({**unchecked, **files}.items()))
        data = {"diglot-baseline": _VERSION, "files": whole}
        write(self.path, (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode())
        return sum(sum(marks.values()) for marks in whole.values())

    def _way(self, document: str) -> str:
        """The way from the baseline to a document, so that it does not matter where one calls."""
        whole, top = Path(document).absolute(), self.path.absolute().parent
        return (whole.relative_to(top) if whole.is_relative_to(top) else whole).as_posix()


def read_baseline(path: Path, *, renewed: bool) -> Baseline:
    """The baseline in a file; raise `UsageError` where there is none, unless it is to be `renewed`,
    and `ConfigError` where the file is something else.
    """
    if not path.is_file():
        if renewed:
            return Baseline(path)
        raise UsageError(
            f"{path}: there is no baseline yet; write one: diglot validate … --baseline {path} "
            "--write-baseline"
        )
    try:
        data = json.loads(read_file(path))
        if data["diglot-baseline"] != _VERSION:
            raise ConfigError(str(path), 0, "this baseline is of another version; write it anew")
        files = {str(w): {str(m): int(n) for m, n in k.items()} for w, k in data["files"].items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        problem = "this is no baseline; delete it, and write it anew with --write-baseline"
        raise ConfigError(str(path), 0, problem) from None
    return Baseline(path, files)
