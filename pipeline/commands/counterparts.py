"""``diglot counterparts``."""

from collections.abc import Sequence
from pathlib import Path

import click

from pipeline.build import convert_all
from pipeline.cache import open_cache
from pipeline.commands.failing import counted
from pipeline.commands.settings import default_folder, settings
from pipeline.counterparts import Sought, seek, texts_of
from pipeline.counterparts.writing import WRITERS
from pipeline.diagnostics import Severity
from pipeline.disk import from_here
from pipeline.embed import model
from pipeline.engine import Machine
from pipeline.files import find_sources, read_sources
from pipeline.readers import tei
from pipeline.reporters import text
from pipeline.rules import RULES
from pipeline.tei import parse


@click.command(short_help="Seek translations and originals that stand on other pages.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("-c", "--config", help="The configuration; by default edition.toml with the pages.")
@click.option(
    "--format",
    "form",
    type=click.Choice(sorted(WRITERS)),
    default="text",
    show_default=True,
    help="A table for people, rows, data, or pairings for edition.toml.",
)
@click.option(
    "--most",
    default=5,
    show_default=True,
    type=click.IntRange(1),
    help="Candidates that are told of each text.",
)
def counterparts(paths: tuple[Path, ...], config: str | None, form: str, most: int) -> int:
    """For every text that translates nothing on its own page, rank the texts elsewhere that could
    be its translation or original.

    PATHS are page files, and folders of them; by default ./sources, or else this folder. Texts that
    name one item of an archive come first, then those most alike. p says how often a search finds
    as much where there is nothing to find; it takes nineteen translated texts of a language, about
    as long, to tell.
    """
    job = find_sources(list(paths) or [default_folder()], Path("output"))
    known = settings(Path(config) if config else job.config, named=bool(config))
    cache = open_cache(known)
    machine = Machine(0, "", cache, lambda _: None)
    sources = read_sources(job, known.reading.ignore)
    converted, of_pairings = convert_all(sources, known, machine.gather, cache.vectors)
    found_in = (found for outcome in converted for found in outcome.findings)
    told = (*of_pairings, *found_in)
    errors = [found for found in told if RULES[found.code].severity is Severity.ERROR]
    pages = {name: from_here(path) for name, path in job.pages.items()}
    click.echo(text.told(errors, pages), err=True, nl=False)
    made = (one for outcome in converted for one in outcome.documents)
    documents = [tei.read(parse(one.tei, one.id)) for one in made]
    texts = texts_of(documents, known.edition.original)
    found = seek(texts, model(known.alignment.model, cache.vectors), most)
    click.echo(WRITERS[form](found), nl=False)
    click.echo(_last_line(len(texts), found), err=True)
    return int(bool(errors))


def _last_line(total: int, found: Sequence[Sought]) -> str:
    hits = sum(bool(sought.candidates) for sought in found)
    return (
        f"{counted(len(found), 'text')} of {total} without a counterpart on the page; "
        f"{hits} could belong to others, for {len(found) - hits} none was found."
    )
