"""An edition onto the disk, with its report: what changes is written, nobody's work is lost."""

from pathlib import Path
from typing import NamedTuple

from pipeline.build import Edition
from pipeline.diagnostics import Diagnostic, in_order
from pipeline.disk import read_file, write
from pipeline.files import carry_out, plan, reserved
from pipeline.model import Where
from pipeline.report import NAME, files_before, report
from pipeline.rules import finding


class Published(NamedTuple):
    """The findings, those about files that were kept among them; names of files in the output
    that were kept for somebody's work in them, and of those that were taken away.
    """

    findings: tuple[Diagnostic, ...]
    kept: tuple[str, ...]
    removed: tuple[str, ...]


def publish(out: Path, edition: Edition) -> Published:
    """Make the folder `out` hold the edition; raise `WorldError` where the disk does not allow it.

    Before anything changes, the report says which files are going to: if writing stops half-way,
    the next build still tells files that this program wrote from those that somebody changed.
    """
    with reserved(out):
        return _published(out, edition)


def _published(out: Path, edition: Edition) -> Published:
    path = out / NAME
    before = files_before(read_file(path)) if path.is_file() else {}
    planned = plan(out, edition.files, before)
    kept = planned.keep
    if planned.write or planned.remove:
        write(path, report(edition, _findings(edition, kept), kept, before))
        kept = tuple(sorted((*kept, *carry_out(planned, out, edition.files))))
    findings = _findings(edition, kept)
    final = report(edition, findings, kept, {})
    if not path.is_file() or read_file(path) != final:
        write(path, final)
    removed = tuple(name for name in planned.remove if name not in kept)
    return Published(findings, kept, removed)


def _findings(edition: Edition, kept: tuple[str, ...]) -> tuple[Diagnostic, ...]:
    """The findings of an edition with those about the files that were kept."""
    told = (finding("EXP003", Where(name, 0, 0)) for name in kept)
    return in_order((*edition.findings, *told))
