"""``diglot names``."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import click

from pipeline.authority import Authority
from pipeline.build import Converted, convert
from pipeline.cache import open_cache
from pipeline.commands.failing import counted
from pipeline.commands.settings import default_folder, settings
from pipeline.diagnostics import Severity
from pipeline.disk import from_here
from pipeline.engine import Machine
from pipeline.files import find_sources, read_sources
from pipeline.reporters import text
from pipeline.roster import ROSTERS, Open, gathered
from pipeline.rules import RULES
from pipeline.tei import parse

_TABLES = {"persons": "person", "places": "place", "organisations": "organisation"}


@click.command(short_help="List the names that the authority does not have.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("-c", "--config", help="The configuration; by default edition.toml with the pages.")
@click.option(
    "--format",
    "form",
    type=click.Choice(sorted(ROSTERS)),
    default="text",
    show_default=True,
    help="A table for people, rows for a table of the authority, or data.",
)
@click.option(
    "--kind",
    type=click.Choice(list(_TABLES)),
    help="Names of one kind only; rows in CSV are of persons where nothing is said.",
)
def names(paths: tuple[Path, ...], config: str | None, form: str, kind: str | None) -> int:
    """List names that the authority does not have, or has more than once, and where they stand.

    PATHS are page files, and folders of them; by default ./sources, or else this folder. Forms that
    may be of one name stand together, the fullest first.
    """
    job = find_sources(list(paths) or [default_folder()], Path("output"))
    known = settings(Path(config) if config else job.config, named=bool(config))
    sources = read_sources(job, known.reading.ignore)
    cache = open_cache(known)
    machine = Machine(0, "", cache, lambda _: None)
    converted = machine.gather(partial(convert, config=known, vectors=cache.vectors), sources)
    errors = [
        found
        for outcome in converted
        for found in outcome.findings
        if RULES[found.code].severity is Severity.ERROR
    ]
    pages = {name: from_here(path) for name, path in job.pages.items()}
    click.echo(text.told(errors, pages), err=True, nl=False)
    wanted = _TABLES.get(kind or ("persons" if form == "csv" else ""), "")
    found = [one for one in _open(converted, known.authority) if wanted in {"", one.kind}]
    click.echo(ROSTERS[form](found, _ids(known.authority)), nl=False)
    click.echo(_last_line(found), err=True)
    return int(bool(errors))


def _open(converted: Sequence[Converted], authority: Authority) -> tuple[Open, ...]:
    made = (made for outcome in converted for made in outcome.documents)
    return gathered((parse(one.tei, one.id) for one in made), authority)


def _ids(authority: Authority) -> frozenset[str]:
    entries = (*authority.persons, *authority.places, *authority.organisations)
    return frozenset(entry.id for entry in entries)


def _last_line(found: Sequence[Open]) -> str:
    unknown = sum(one.state == "unknown" for one in found)
    near = len(found) - unknown
    return (
        f"{counted(unknown, 'name')} that the authority does not have, "
        f"{near} that may be one of its entries."
    )
