"""``diglot validate --watch``: check once, then again what changes, until somebody ends it."""

from collections.abc import Collection
from datetime import datetime
from pathlib import Path
from time import sleep

import click

from pipeline.catalog import loading
from pipeline.catalog.models import OTHER, kind_of
from pipeline.checking import selecting
from pipeline.checking.selecting import concerned, schema_files
from pipeline.checking.sifting import Sifted
from pipeline.checking.watching import Stamp, changes, stamps
from pipeline.commands.checking import Task
from pipeline.commands.failing import counted, fails
from pipeline.commands.judging import judge
from pipeline.errors import DiglotError
from pipeline.gathering.paths import Found

_PAUSE = 0.5
"""Seconds between two looks at the files."""


def watch(task: Task) -> int:
    """Check all, then what changes and what depends on it; at Ctrl-C 1 if anything is wrong, else
    0.
    """
    wrong: dict[Path, bool] = {}

    def seen(sifted: Sifted) -> None:
        """Keep which files are wrong."""
        wrong[sifted.outcome.path] = fails(sifted.findings, task.call.fail_on)

    try:
        judge(task, task.found(), seen, whole=True)
        task.remark("watching; Ctrl-C ends it")
        for changed in changes(lambda: _look(task), lambda: sleep(_PAUSE)):
            _again(task, changed, wrong)
            found = _concerned(task, changed)
            if found.files:
                judge(task, found, seen, whole=False)
    except KeyboardInterrupt:
        click.echo(err=True)
    return int(any(wrong.values()))


def _again(task: Task, changed: Collection[Path], wrong: dict[Path, bool]) -> None:
    """Say that something changed, and forget what was known of it."""
    now = f"{datetime.now():%H:%M:%S}"
    task.remark(f"{now} {counted(len(changed), 'file')} changed")
    if any(kind_of(path.name) != OTHER for path in changed):
        loading.forget()
        selecting.forget()
    for path in [path for path in wrong if not path.exists()]:
        del wrong[path]


def _look(task: Task) -> dict[Path, Stamp]:
    """The files and their schemas, as they are now; nothing, while nothing is there."""
    try:
        files = task.found().files
    except DiglotError:
        return {}
    schemas = {path for file in files for path in schema_files(file, task.terms)}
    return stamps([*(file.resolve() for file in files), *schemas])


def _concerned(task: Task, changed: Collection[Path]) -> Found:
    try:
        found = task.found()
    except DiglotError:
        return Found(())
    return Found(tuple(file for file in found.files if concerned(file, changed, task.terms)))
