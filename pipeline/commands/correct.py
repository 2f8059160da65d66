"""``diglot correct``."""

from pathlib import Path

import click

from pipeline.build import Converted, Source, convert
from pipeline.commands.failing import exit_code
from pipeline.commands.settings import settings
from pipeline.corrections.sidecar import sidecar_of
from pipeline.corrections.skeleton import Page, skeleton
from pipeline.diagnostics import Diagnostic, Severity
from pipeline.disk import from_here
from pipeline.errors import UsageError
from pipeline.files import find_sources, read_sources
from pipeline.reporters import text
from pipeline.rules import RULES
from pipeline.summary import summarize
from pipeline.tei import parse


@click.command(short_help="Print the questions of a page as a sidecar to fill in.")
@click.argument("page", type=click.Path(path_type=Path))
@click.option("-c", "--config", help="The configuration; by default edition.toml with the page.")
def correct(page: Path, config: str | None) -> int:
    """Print the open questions of PAGE, ready to be answered and saved beside it.

    \b
    diglot correct letter.txt > letter.toml
    """
    if page.is_dir():
        raise UsageError(f"{page}: this is a folder; name one page")
    job = find_sources([page], Path("output"))
    known = settings(Path(config) if config else job.config, named=bool(config))
    (source,) = read_sources(job, ())
    outcome = convert(source, known)
    errors = [f for f in outcome.findings if RULES[f.code].severity is Severity.ERROR]
    if errors:
        beside = page.with_suffix(Path(sidecar_of(source.name)).suffix)
        places = {source.name: from_here(page), sidecar_of(source.name): from_here(beside)}
        click.echo(text.told(errors, places), err=True, nl=False)
        return exit_code(errors, Severity.ERROR.word)
    questions = [f for f in outcome.findings if RULES[f.code].query and f.path == source.name]
    _tell(_page(source, outcome, [e.id for e in known.editors]), questions, source)
    return 0


def _tell(page: Page, questions: list[Diagnostic], source: Source) -> None:
    """The skeleton on stdout; on stderr that there is none, where nothing is asked."""
    if questions:
        goes_on = bool((source.sidecar or b"").strip())
        click.echo(skeleton(page, questions, goes_on=goes_on), nl=False)
    else:
        click.echo(f"{page.name}: there is no open question", err=True)


def _page(source: Source, outcome: Converted, editors: list[str]) -> Page:
    lines = {line.row or line.number: line.text for line in outcome.lines}
    langs = summarize(parse(outcome.tei, source.name)).languages
    sidecar = Path(sidecar_of(source.name)).name
    return Page(source.name, sidecar, lines, langs, editors)
