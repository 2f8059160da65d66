"""``diglot validate``."""

from pathlib import Path

import click

from pipeline.commands.failing import exit_code, fail_on_option
from pipeline.diagnostics import in_order
from pipeline.engine import find_tei, read_file
from pipeline.reporters import REPORTERS
from pipeline.tei import parse
from pipeline.validate import validate as check


@click.command(short_help="Check TEI files against the Diglot profile.")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(sorted(REPORTERS)), default="text")
@fail_on_option
def validate(paths: tuple[Path, ...], form: str, fail_on: str) -> int:
    """Check TEI files, or all in a folder, against the Diglot profile.

    Findings go to stdout, blamed on lines of the source that a file says it was made from.
    """
    files = find_tei(paths)
    findings = in_order(
        finding for file in files for finding in check(parse(read_file(file), str(file)), str(file))
    )
    click.echo(REPORTERS[form](findings, {}), nl=False)
    click.echo(f"{len(files)} checked, {len(findings)} findings", err=True)
    return exit_code(findings, fail_on)
