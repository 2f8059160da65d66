"""Where reports go: one to stdout, others into files, each in a format of its own."""

import os
import pickle
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

import click

from pipeline.commands.progress import Progress
from pipeline.disk import write_pieces
from pipeline.errors import UsageError
from pipeline.reporters import REPORTERS
from pipeline.reporters.run import Checked, Run

TEXT = "text"
_BOLD, _DIM = "bold", "dim"
_STYLES = {
    "path": (None, _BOLD),
    "error": ("red", _BOLD),
    "warning": ("yellow", _BOLD),
    "hint": ("cyan", ""),
    "place": ("red", _BOLD),
    "advice": (None, _DIM),
    "margin": ("blue", ""),
}
"""The colour and weight of each part that a report paints."""


@dataclass(frozen=True, slots=True)
class Output:
    """A format, and the file it goes into (None: stdout)."""

    form: str
    path: Path | None = None


def outputs(words: Sequence[str], out: str) -> tuple[Output, ...]:
    """What ``--format FORM[:FILE]`` and ``-o FILE`` ask for, text on stdout where nothing is.

    Raises `UsageError` for a format that there is not, and where two would go to one place.
    """
    asked = [_output(word) for word in words] or [Output(TEXT)]
    open_ends = [output for output in asked if output.path is None]
    if out and len(open_ends) == 1:
        asked = [replace(o, path=Path(out)) if o.path is None else o for o in asked]
    elif len(open_ends) > 1 or out:
        raise UsageError(
            "give each format but one a file of its own, as in --format text --format sarif:a.sarif"
        )
    return tuple(asked)


def _output(word: str) -> Output:
    form, colon, path = word.partition(":")
    if form not in REPORTERS:
        raise UsageError(f"--format {word}: the formats are {', '.join(sorted(REPORTERS))}")
    if colon and not path:
        raise UsageError(f"--format {word}: a file must follow the colon")
    return Output(form, Path(path) if path else None)


def report(asked: Sequence[Output], files: Iterator[Checked], run: Run, progress: Progress) -> None:
    """Write all reports; the one on stdout while files are being checked, the others behind it."""
    first, *others = sorted(asked, key=lambda output: output.path is not None)
    with TemporaryFile() as kept:
        source = _keeping(files, kept) if others else files
        _write(first, source, run, progress)
        for output in others:
            kept.seek(0)
            _write(output, _again(kept), run, progress)


def _write(output: Output, files: Iterable[Checked], run: Run, progress: Progress) -> None:
    if output.path is not None:
        pieces = REPORTERS[output.form](files, run)
        write_pieces(output.path, (piece.encode() for piece in pieces))
        return
    painted = output.form == TEXT and _coloured()
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else run.width
    here = replace(run, paint=_paint if painted else run.paint, width=width)
    for piece in REPORTERS[output.form](files, here):
        progress.clear()
        click.echo(piece, nl=False, color=painted or None)


def _keeping(files: Iterable[Checked], kept: IO[bytes]) -> Iterator[Checked]:
    """Hand files on, and keep a copy of each on the disk, so that none stays in memory."""
    for checked in files:
        pickle.dump(checked, kept)
        yield checked


def _again(kept: IO[bytes]) -> Iterator[Checked]:
    while True:
        try:
            yield pickle.load(kept)  # noqa: S301  written by this very call
        except EOFError:
            return


def _coloured() -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def _paint(text: str, part: str) -> str:
    colour, weight = _STYLES[part]
    return click.style(text, colour, bold=weight == _BOLD or None, dim=weight == _DIM or None)
