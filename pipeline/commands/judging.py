"""Checking files for ``diglot validate``, and saying what was found."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from pipeline.checking.document import check
from pipeline.checking.sifting import Sieve, Sifted, Tally
from pipeline.commands.checking import Task
from pipeline.commands.failing import counted, fails, limit_of
from pipeline.commands.outputs import report
from pipeline.commands.progress import Progress
from pipeline.diagnostics import Diagnostic, Severity
from pipeline.disk import legible
from pipeline.engine import cores, stream
from pipeline.gathering.archives import is_archive
from pipeline.gathering.entry import Entry
from pipeline.gathering.paths import Found, entries
from pipeline.reporters.run import Checked, Run
from pipeline.rules import RULES

_MANY = 1_000
"""For how many documents an archive is taken before it is opened."""
Seen = Callable[[Sifted], None]
"""Is told of each file that is checked."""


def judge(task: Task, found: Found, seen: Seen, *, whole: bool) -> Tally:
    """Check files, write the reports and a summary; what they come to.

    `whole` tells that these are all the files that the call means, so that waivers can be judged.
    """
    tally, sieve = Tally(), task.sieve()
    progress = Progress(len(found.files), quiet=task.call.quiet)
    files = _checked(task, _sifted(task, found, sieve, progress), tally, seen)
    ends = _left(task, found, sieve, tally) if whole else iter(())
    run = Run(fail_on=limit_of(task.call.fail_on), baseline=sieve.baseline is not None)
    try:
        report(task.outputs, (one for part in (files, ends) for one in part), run, progress)
    finally:
        progress.clear()
    if sieve.baseline and task.call.write_baseline:
        known = counted(sieve.baseline.write(), "finding")
        task.remark(f"{sieve.baseline.path} written: {known} known from now on")
    task.remark(summary(tally, found))
    return tally


def _sifted(task: Task, found: Found, sieve: Sieve, progress: Progress) -> Iterator[Sifted]:
    """Check the files in processes, and sift what is found, in their order."""
    many = sum(_MANY if is_archive(file) else 1 for file in found.files)
    function = partial(check, terms=task.terms)
    for outcome in stream(function, _entries(task, found), cores(task.call.jobs, many)):
        progress.advance()
        yield sieve.sift(outcome)


def _entries(task: Task, found: Found) -> Iterator[Entry]:
    for folder, why in found.closed:
        yield Entry(legible(str(folder)), folder, problem=f"the folder cannot be read: {why}")
    yield from entries(found.files, task.call.stdin_name)


def _checked(task: Task, sifted: Iterator[Sifted], tally: Tally, seen: Seen) -> Iterator[Checked]:
    """Count, and hand on to the reporters as much as is to be written."""
    for one in sifted:
        seen(one)
        tally.count(one)
        told = _told(task, one.findings, tally)
        yield Checked(one.outcome.name, told, one.outcome.data, one.known, one.waived)


def _left(task: Task, found: Found, sieve: Sieve, tally: Tally) -> Iterator[Checked]:
    """What is to be said of waivers and baseline when all files are checked."""
    folders = () if task.since else tuple(Path(path) for path in task.paths)
    for one in sieve.left([f for f in folders if f.is_dir()], found.files):
        tally.add([one])
        yield Checked(one.path, _told(task, (one,), tally))


def _told(task: Task, findings: tuple[Diagnostic, ...], tally: Tally) -> tuple[Diagnostic, ...]:
    """The findings that are written: no hints where quiet is asked for, unless they make the
    command fail, and none beyond the most.
    """
    call = task.call
    shown = tuple(
        found
        for found in findings
        if not call.quiet
        or RULES[found.code].severity > Severity.HINT
        or fails((found,), call.fail_on)
    )
    room = max(0, call.max_findings - tally.written) if call.max_findings else len(shown)
    tally.written += min(room, len(shown))
    return shown[:room]


def summary(tally: Tally, found: Found) -> str:
    """One line: what was checked and found, and what was let pass or left out."""
    kinds = [
        counted(tally.kinds[severity], severity.word)
        for severity in reversed(Severity)
        if tally.kinds[severity]
    ]
    words = f"{counted(tally.files, 'file')} checked, {counted(tally.findings, 'finding')}"
    words += f" ({', '.join(kinds)})" if kinds else ""
    aside = (
        (tally.findings - tally.written, "not written"),
        (tally.known, "known from the baseline"),
        (tally.waived, "waived"),
        (found.ignored, "left out because git ignores them"),
    )
    return "; ".join([words, *(f"{count:,} {what}" for count, what in aside if count)])
