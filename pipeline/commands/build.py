"""``diglot build``."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click
import msgspec
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from pipeline.build import INDEX, Edition, Source
from pipeline.build import build as build_edition
from pipeline.cache import open_cache
from pipeline.commands.failing import exit_code, fail_on_option
from pipeline.config import CONFIG, Config, parse
from pipeline.diagnostics import Diagnostic, Severity, in_order
from pipeline.engine import Job, Machine, find_sources, publish, read_file, read_sources, write
from pipeline.errors import UsageError
from pipeline.model import Where
from pipeline.report import NAME, files_before, report
from pipeline.reporters import text
from pipeline.rules import RULES, finding

_DEFAULT = Path("sources")
_UNBOUNDED = 10_000


class _Call(msgspec.Struct, frozen=True):
    """The options of one call."""

    paths: tuple[str, ...]
    out: str
    config: str | None
    jobs: int
    dask: str
    quiet: bool
    cache: bool
    fail_on: str


@click.command()
@click.argument("paths", nargs=-1)
@click.option("-o", "--out", default="output", show_default=True, help="The folder to build into.")
@click.option("-c", "--config", help="The configuration; by default edition.toml with the pages.")
@click.option("-j", "--jobs", default=0, type=click.IntRange(0), help="Processes to work in.")
@click.option("--dask", default="", metavar="ADDRESS", help="A Dask scheduler to work on.")
@click.option("--cache/--no-cache", default=True, help="Keep results for the next build.")
@click.option("-q", "--quiet", is_flag=True, help="Leave out the table, progress and hints.")
@fail_on_option
def build(**options: object) -> int:
    """Build TEI, a reading site and exchange files from pages.

    PATHS are page files, and folders of them; by default ./sources, or else this folder.
    """
    call = msgspec.convert(options, _Call)
    job = find_sources([Path(path) for path in call.paths] or [_default_folder()])
    config = _config(call, job)
    sources = read_sources(job, config.reading.ignore)
    cache = open_cache(config) if call.cache else None
    with _progress(len(sources), quiet=call.quiet) as advance:
        machine = Machine(call.jobs, call.dask, cache, advance)
        edition = build_edition(sources, config, machine.gather)
    findings = publish_edition(Path(call.out), edition)
    least = Severity.WARNING if call.quiet else Severity.HINT
    shown = [found for found in findings if RULES[found.code].severity >= least]
    click.echo(text.report(shown, _places(job, sources)), err=True, nl=False)
    if not call.quiet:
        _table(edition, findings)
    _last_line(Path(call.out), edition, findings)
    return exit_code(findings, call.fail_on)


def _default_folder() -> Path:
    return _DEFAULT if _DEFAULT.is_dir() else Path()


def _config(call: _Call, job: Job) -> Config:
    """The configuration named by the call, or found with the pages, or an empty one."""
    path = Path(call.config) if call.config else job.config
    if not path.is_file():
        if call.config:
            raise UsageError(f"{path}: there is no such file")
        return Config()
    return parse(path.name, read_file(path).decode("utf-8-sig", "replace"))


def publish_edition(out: Path, edition: Edition) -> tuple[Diagnostic, ...]:
    """Write the edition; the findings, those about files that were kept among them."""
    path = out / NAME
    before = files_before(read_file(path)) if path.is_file() else {}
    published = publish(out, edition.files, before)
    report_data = report(edition, published.kept)
    if not path.is_file() or read_file(path) != report_data:
        write(path, report_data)
    kept = (finding("EXP003", Where(str(out / name), 0, 0)) for name in published.kept)
    return in_order((*edition.findings, *kept))


@contextmanager
def _progress(total: int, *, quiet: bool) -> Iterator[Callable[[int], None]]:
    """A progress bar on stderr where that is a terminal; a function to advance it."""
    console = Console(stderr=True)
    columns = (TextColumn("converting"), BarColumn(), MofNCompleteColumn())
    hidden = quiet or not console.is_terminal
    with Progress(*columns, console=console, disable=hidden, transient=True) as bar:
        task = bar.add_task("", total=total)
        yield lambda count: bar.advance(task, count)


def _places(job: Job, sources: Sequence[Source]) -> dict[str, str]:
    """Where messages say that the sources are: relative to this folder where they are inside."""
    here = Path.cwd()
    root = job.root.relative_to(here) if job.root.is_relative_to(here) else job.root
    return {name: str(root / name) for name in (CONFIG, *(source.name for source in sources))}


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
    messages = Counter(found.path for found in findings)
    built = {summary.source: summary for summary in edition.summaries}
    for converted in edition.converted:
        summary = built.get(converted.source)
        count = str(messages[converted.source])
        if summary is None:
            table.add_row(converted.source, "", "", "[red]not built[/red]", "", count)
            continue
        languages = " ".join(summary.languages)
        links = str(summary.links)
        table.add_row(converted.source, summary.date, languages, summary.verdict, links, count)
    console.print(table)


def _last_line(out: Path, edition: Edition, findings: Sequence[Diagnostic]) -> None:
    """What was built, what was not, and which file to open."""
    count, failed = len(edition.summaries), len(edition.converted) - len(edition.summaries)
    counts = Counter(RULES[found.code].severity for found in findings)
    said = ", ".join(
        f"{counts[severity]} {severity.word}{'s' if counts[severity] != 1 else ''}"
        for severity in reversed(Severity)
        if counts[severity]
    )
    lost = f", {failed} not built" if failed else ""
    documents = "document" if count == 1 else "documents"
    click.echo(f"Built {count} {documents} in {out}{lost} ({said or 'no messages'}).")
    if count:
        click.echo(f"Open {out / INDEX}")
