"""``diglot export``."""

from pathlib import Path

import click

from pipeline.build import by_date
from pipeline.engine import find_tei, read_file, write
from pipeline.errors import UsageError
from pipeline.exchange import EXPORTS
from pipeline.reporters import text
from pipeline.tei import parse


@click.command(short_help="Turn TEI files into CMIF, TMX or CSV.")
@click.argument("form", metavar="FORMAT", type=click.Choice(sorted(EXPORTS)))
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("-o", "--out", default=".", show_default=True, help="A folder, or - for stdout.")
def export(form: str, paths: tuple[Path, ...], out: str) -> None:
    """Turn TEI files, or all in a folder (default: output/tei), into another format.

    \b
    cmif  letters' metadata for correspSearch
    csv   tables of letters, segments and links
    tmx   translation units for translators' tools
    """
    files = find_tei(paths or (Path("output/tei"),))
    roots = [parse(read_file(file), str(file)) for file in files]
    roots.sort(key=by_date)
    outcome = EXPORTS[form](roots)
    click.echo(text.report(outcome.findings, {}), nl=False, err=True)
    if out == "-":
        if len(outcome.files) > 1:
            raise UsageError(f"{form} has {len(outcome.files)} files; give a folder with -o")
        for data in outcome.files.values():
            click.echo(data, nl=False)
        return
    for name, data in outcome.files.items():
        write(Path(out) / name, data)
        click.echo(Path(out) / name)
