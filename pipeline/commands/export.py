"""``diglot export``."""

from pathlib import Path

import click

from pipeline.build import by_date
from pipeline.commands.failing import exit_code
from pipeline.commands.given import read_tei
from pipeline.diagnostics import Severity
from pipeline.disk import write
from pipeline.errors import UsageError
from pipeline.exchange import EXPORTS
from pipeline.exchange.outcome import Outcome
from pipeline.reporters import text


@click.command(short_help="Turn TEI files into CMIF, TMX or CSV.")
@click.argument("form", metavar="FORMAT", type=click.Choice(sorted(EXPORTS)))
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("-o", "--out", default=".", show_default=True, help="A folder, or - for stdout.")
def export(form: str, paths: tuple[Path, ...], out: str) -> int:
    """Turn TEI files, or all in a folder (default: output/tei), into another format.

    \b
    cmif  letters' metadata for correspSearch
    csv   tables of letters, segments and links
    tmx   translation units for translators' tools
    """
    given, unread = read_tei(paths or (Path("output/tei"),))
    roots = sorted((root for _, root in given), key=by_date)
    outcome = EXPORTS[form](roots) if roots else Outcome({})
    findings = (*unread, *outcome.findings)
    click.echo(text.told(findings, {}), nl=False, err=True)
    if out == "-" and len(outcome.files) > 1:
        raise UsageError(f"{form} has {len(outcome.files)} files; give a folder with -o")
    for name, data in outcome.files.items():
        if out == "-":
            click.echo(data, nl=False)
        else:
            write(Path(out) / name, data)
            click.echo(Path(out) / name)
    return exit_code(findings, Severity.ERROR.word) if outcome.files else 1
