"""``diglot build``."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import click
import msgspec
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table
from rich.text import Text

from pipeline.adoption import adopted_of
from pipeline.build import INDEX, Edition
from pipeline.build import build as build_edition
from pipeline.cache import open_cache
from pipeline.checking.waivers import Waivers
from pipeline.commands.failing import counted, exit_code, fail_on_option
from pipeline.commands.settings import default_folder, settings
from pipeline.config import CONFIG, Config
from pipeline.corrections.sidecar import sidecar_of
from pipeline.diagnostics import Diagnostic, Severity, in_order
from pipeline.disk import from_here
from pipeline.engine import Machine
from pipeline.files import Job, find_sources, read_sources, stray_findings
from pipeline.publish import Published, publish
from pipeline.report import NAME
from pipeline.reporters import REPORTERS, text, written
from pipeline.reporters.counts import MANY, counts, shortened
from pipeline.rules import RULES

_UNBOUNDED = 10_000
_TEXT = "text"
MOST_HINTS = 10
"""So many hints of one code are told; the report has all."""


class _Call(msgspec.Struct, frozen=True):
    """The options of one call."""

    paths: tuple[str, ...]
    out: str
    config: str | None
    jobs: int
    dask: str
    quiet: bool
    cache: bool
    form: str
    fail_on: str


@click.command()
@click.argument("paths", nargs=-1)
@click.option("-o", "--out", default="output", show_default=True, help="The folder to build into.")
@click.option("-c", "--config", help="The configuration; by default edition.toml with the pages.")
@click.option(
    "-j",
    "--jobs",
    default=0,
    type=click.IntRange(0),
    help="Processes to work in; by default one, or one a core where there is much to do.",
)
@click.option("--dask", default="", metavar="ADDRESS", help="A Dask scheduler to work on.")
@click.option("--cache/--no-cache", default=True, help="Keep results for the next build.")
@click.option("-q", "--quiet", is_flag=True, help="Leave out the table, progress and hints.")
@click.option(
    "--format",
    "form",
    type=click.Choice(sorted(REPORTERS)),
    default=_TEXT,
    show_default=True,
    help="How findings are written; all but text to stdout, in place of the table.",
)
@fail_on_option
def build(**options: object) -> int:
    """Build TEI, a reading site and exchange files from pages.

    PATHS are page files, and folders of them; by default ./sources, or else this folder.
    """
    call = msgspec.convert(options, _Call)
    out = Path(call.out)
    job = find_sources([Path(path) for path in call.paths] or [default_folder()], out)
    config_path = Path(call.config) if call.config else job.config
    config = settings(config_path, named=bool(call.config))
    sources = read_sources(job, config.reading.ignore)
    cache = open_cache(config) if call.cache else None
    with _progress(len(sources), quiet=call.quiet) as advance:
        machine = Machine(call.jobs, call.dask, cache, advance)
        edition = build_edition(sources, config, machine.gather, cache.vectors if cache else None)
    findings = in_order((*edition.findings, *stray_findings(job)))
    edition = replace(edition, findings=_unwaived(findings, config, job.root))
    published = publish(out, edition)
    places = _places(job, config_path) | {name: str(out / name) for name in published.kept}
    if call.form == _TEXT:
        _tell(published.findings, places, call)
    else:
        click.echo(written(call.form, published.findings, places), nl=False)
    if call.form == _TEXT and not call.quiet:
        _table(edition, published.findings)
    _last_line(out, edition, published, aside=call.form != _TEXT)
    return exit_code(published.findings, call.fail_on)


def _unwaived(findings: Sequence[Diagnostic], config: Config, root: Path) -> tuple[Diagnostic, ...]:
    """The findings that no waiver of the configuration lets pass. Errors stay: what has one is not
    built, and no waiver builds it.
    """
    waivers = Waivers(config.waivers, config.waiver_lines, root)
    return tuple(
        found
        for found in findings
        if RULES[found.code].severity is Severity.ERROR
        or waivers.parted((found,), root / found.path)[0]
    )


def _tell(findings: Sequence[Diagnostic], places: dict[str, str], call: _Call) -> None:
    """Findings on stderr; where there are many, counted by code, and of hints a few of each."""
    shown = [found for found in findings if _is_shown(found, call)]
    told = shortened(shown, MOST_HINTS)
    click.echo(text.told(told, places), err=True, nl=False)
    if len(shown) > len(told):
        left = counted(len(shown) - len(told), "more hint")
        click.echo(f"… and {left}; {call.out}/{NAME} has them all", err=True)
    if len(shown) > MANY:
        click.echo(counts(shown), err=True, nl=False)


def _is_shown(found: Diagnostic, call: _Call) -> bool:
    """Whether a finding is told: all are, but for hints where quiet is asked for and they do not
    make the command fail.
    """
    quiet = call.quiet and not exit_code((found,), call.fail_on)
    return RULES[found.code].severity >= Severity.WARNING or not quiet


@contextmanager
def _progress(total: int, *, quiet: bool) -> Iterator[Callable[[int], None]]:
    """A progress bar on stderr where that is a terminal; a function to advance it."""
    console = Console(stderr=True)
    columns = (TextColumn("converting"), BarColumn(), MofNCompleteColumn())
    hidden = quiet or not console.is_terminal
    with Progress(*columns, console=console, disable=hidden, transient=True) as bar:
        task = bar.add_task("", total=total)

        def advance(count: int) -> None:
            """Count work done; pages that others tell something about are done twice."""
            done = bar.tasks[task].completed + count
            bar.update(task, completed=done, total=max(total, done))

        yield advance


def _places(job: Job, config: Path) -> dict[str, str]:
    """Where pages and configuration are, which findings name otherwise."""
    pages = {name: from_here(path) for name, path in job.pages.items()}
    sidecars = {sidecar_of(name): from_here(path) for name, path in job.sidecars.items()}
    adopted = {adopted_of(name): from_here(path) for name, path in job.adopted.items()}
    strays = {name: from_here(path) for name, path in job.strays.items()}
    return {**pages, **sidecars, **adopted, **strays, CONFIG: from_here(config)}


def _table(edition: Edition, findings: Sequence[Diagnostic]) -> None:
    """One line a document, on stdout; as wide as it must be where that is no terminal."""
    console = Console()
    if not console.is_terminal:
        console = Console(width=_UNBOUNDED)
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("document", "date", "versions", "verdict"):
        table.add_column(column)
    for column in ("links", "messages"):
        table.add_column(column, justify="right")
    for row in _rows(edition, findings):
        table.add_row(*row)
    console.print(table)


def _rows(edition: Edition, findings: Sequence[Diagnostic]) -> Iterator[tuple[Text | str, ...]]:
    """The cells of each document, and of each source that has none."""
    messages = Counter(found.path for found in findings)
    for source in [converted.source for converted in edition.converted]:
        for beside in (sidecar_of(source), adopted_of(source)):
            messages[source] += messages.pop(beside, 0)
    built = {(summary.source, summary.id): summary for summary in edition.summaries}
    for converted in edition.converted:
        name, count = Text(converted.source), str(messages[converted.source])
        for made in converted.documents or (None,):
            summary = built.get((converted.source, made.id)) if made else None
            if summary is None:
                yield name, "", "", Text("not built", "red"), "", count
                continue
            languages, links = " ".join(summary.languages), str(summary.links)
            yield name, summary.date, languages, summary.verdict, links, count


def _last_line(out: Path, edition: Edition, published: Published, *, aside: bool) -> None:
    """What was built, what was not, what was taken away, and which file to open."""
    count = len(edition.summaries)
    failed = sum(max(1, len(outcome.documents)) for outcome in edition.converted) - count
    counts = Counter(RULES[found.code].severity for found in published.findings)
    said = ", ".join(
        counted(counts[severity], severity.word)
        for severity in reversed(Severity)
        if counts[severity]
    )
    lost = f", {failed} not built" if failed else ""
    say = partial(click.echo, err=aside)
    say(f"Built {counted(count, 'document')} in {out}{lost} ({said or 'no messages'}).")
    if published.removed:
        removed = counted(len(published.removed), "file")
        say(f"Removed {removed} of the last build whose pages are not in this one.")
    if count:
        say(f"Open {out / INDEX}")
