"""``diglot adopt``."""

from pathlib import Path

import click

from pipeline import adoption
from pipeline.build import Converted, Source, convert
from pipeline.commands.failing import exit_code
from pipeline.commands.given import FORMER, difference, opened, page_of
from pipeline.commands.settings import default_folder, settings
from pipeline.corrections.sidecar import sidecar_of
from pipeline.diagnostics import Severity
from pipeline.disk import from_here, read_file, write
from pipeline.errors import UsageError
from pipeline.files import find_sources
from pipeline.reporters import text
from pipeline.rules import RULES
from pipeline.tei import Element, parse, serialize


@click.command(short_help="Take over a TEI file that was edited by hand.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("-s", "--sources", help="The pages; by default ./sources, or else this folder.")
@click.option("-c", "--config", help="The configuration; by default edition.toml with the pages.")
@click.option("-n", "--dry-run", is_flag=True, help="Show what differs, and write nothing.")
@click.option("--replace", is_flag=True, help="Replace a file that was adopted before.")
def adopt(
    file: Path, sources: str | None, config: str | None, *, dry_run: bool, replace: bool
) -> int:
    """Check FILE, a TEI file of the output that was edited by hand, show what differs from what a
    build makes, and put it beside its page as NAME.tei.xml. Builds then publish it as it is.
    """
    root = opened(file)
    if root is None:
        return 1
    job = find_sources([Path(sources) if sources else default_folder()], Path("output"))
    known = settings(Path(config) if config else job.config, named=bool(config))
    source = page_of(file, root, job)
    target = job.pages[source.name].with_suffix(adoption.SUFFIX)
    made = convert(source, known)
    if len(made.documents) > 1:
        raise UsageError(
            f"{file}: its page, {source.name}, holds {len(made.documents)} letters; a TEI file is "
            "adopted for a whole page. Part the page, or correct it with [letter.N] in its sidecar"
        )
    outcome = convert(Source(source.name, source.data, adopted=read_file(file)), known)
    if _told(outcome, source.name, file):
        return 1
    differences = _differences(made.tei, root, target)
    click.echo("".join(differences), nl=False)
    if not differences:
        click.echo(f"{file} is what a build makes of {source.name}; there is nothing to adopt.")
        return 0
    if not dry_run:
        _put(file, target, source, replace=replace)
    return 0


def _told(outcome: Converted, page: str, file: Path) -> bool:
    """Whether errors forbid to adopt a file; they are told on stderr."""
    errors = [f for f in outcome.findings if RULES[f.code].severity is Severity.ERROR]
    places = {page: page, adoption.adopted_of(page): str(file)}
    click.echo(text.told(errors, places), err=True, nl=False)
    if errors:
        click.echo(f"{file} was not adopted; it is as it was.", err=True)
    return bool(exit_code(errors, Severity.ERROR.word))


def _differences(made: bytes, root: Element, target: Path) -> list[str]:
    """How the file differs from what a build makes, both written in the one way."""
    before = serialize(parse(made, "the build")).decode() if made else ""
    return difference(before, serialize(root).decode(), from_here(target))


def _put(file: Path, target: Path, source: Source, *, replace: bool) -> None:
    """Copy the file beside its page; what was adopted before is kept under another name."""
    place = from_here(target)
    if target.is_file():
        if not replace:
            raise UsageError(
                f"{place} is there already; see the differences above, then adopt with --replace, "
                f"which keeps the former file as {target.name}{FORMER}"
            )
        write(target.with_name(target.name + FORMER), read_file(target))
    write(target, read_file(file))
    click.echo(f"Adopted as {place}. Builds publish it in place of converting {source.name}.")
    if source.sidecar is not None:
        beside = Path(sidecar_of(source.name)).name
        click.echo(f"Its corrections are in it: delete {beside}, which is not applied any more.")
    click.echo(f"To have the page converted again, delete {target.name}.")
