"""``diglot validate``."""

from pathlib import Path

import click

from pipeline.commands.failing import counted, exit_code, fail_on_option
from pipeline.commands.given import read_tei
from pipeline.diagnostics import in_order
from pipeline.reporters import REPORTERS, written
from pipeline.validate import validate as check


@click.command(short_help="Check TEI files against the Diglot profile.")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(sorted(REPORTERS)),
    default="text",
    show_default=True,
    help="How findings are written: for people, or as data.",
)
@fail_on_option
def validate(paths: tuple[Path, ...], form: str, fail_on: str) -> int:
    """Check TEI files, or all in a folder, against the Diglot profile.

    Findings go to stdout, blamed on lines of the source that a file says it was made from.
    """
    given, unread = read_tei(paths)
    found = (finding for name, root in given for finding in check(root, name))
    findings = in_order((*unread, *found))
    click.echo(written(form, findings, {}), nl=False)
    checked = counted(len(given) + len(unread), "file")
    click.echo(f"{checked} checked, {counted(len(findings), 'finding')}", err=True)
    return exit_code(findings, fail_on)
