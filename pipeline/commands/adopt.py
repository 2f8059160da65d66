"""``diglot adopt``."""

from difflib import unified_diff
from pathlib import Path

import click

from pipeline import adoption
from pipeline.build import Converted, Source, convert
from pipeline.commands.failing import exit_code
from pipeline.commands.given import read_tei
from pipeline.commands.settings import default_folder, from_here, settings
from pipeline.corrections.sidecar import sidecar_of
from pipeline.diagnostics import Severity
from pipeline.errors import UsageError
from pipeline.files import Job, digest, find_sources, read_file, read_sources, write
from pipeline.reporters import text
from pipeline.rules import RULES
from pipeline.tei import Element, parse, serialize

FORMER = "~"
"""What is put behind the name of an adopted file that another replaces."""


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
    root = _opened(file)
    if root is None:
        return 1
    job = find_sources([Path(sources) if sources else default_folder()], Path("output"))
    known = settings(Path(config) if config else job.config, named=bool(config))
    source = _source(file, root, job)
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


def _opened(file: Path) -> Element | None:
    """The file, parsed; None, told on stderr, where it is no TEI file."""
    given, unread = read_tei((file,))
    click.echo(text.report(unread, {}), err=True, nl=False)
    return given[0][1] if given else None


def _source(file: Path, root: Element, job: Job) -> Source:
    """The page that a file was made from; raise `UsageError` where it is not among the pages."""
    stated = adoption.source_of(root)
    if stated in job.pages:
        page = Job(job.root, {stated: job.pages[stated]}, job.sidecars, job.adopted)
        return read_sources(page, ())[0]
    alike = [
        n for n, path in job.pages.items() if digest(read_file(path)) == adoption.hash_of(root)
    ]
    renamed = (
        f"; {alike[0]} is the same page under another name: give that name in the file's "
        "idno[@type='sourceFile']"
        if alike
        else ""
    )
    raise UsageError(f"{file}: its page, {stated or 'unnamed'}, is not among the sources{renamed}")


def _told(outcome: Converted, page: str, file: Path) -> bool:
    """Whether errors forbid to adopt a file; they are told on stderr."""
    errors = [f for f in outcome.findings if RULES[f.code].severity is Severity.ERROR]
    places = {page: page, adoption.adopted_of(page): str(file)}
    click.echo(text.report(errors, places), err=True, nl=False)
    if errors:
        click.echo(f"{file} was not adopted; it is as it was.", err=True)
    return bool(exit_code(errors, Severity.ERROR.word))


def _differences(made: bytes, root: Element, target: Path) -> list[str]:
    """A unified diff of what a build makes and the file, both written in the one way."""
    before = serialize(parse(made, "the build")).decode() if made else ""
    after = serialize(root).decode()
    names = ("as a build makes it", from_here(target))
    lines = unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), *names, n=0
    )
    return list(lines)


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
