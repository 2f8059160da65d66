"""``diglot explain CODE``."""

import click

from pipeline.errors import UsageError
from pipeline.rules import RULES


@click.command(short_help="Say what the code of a message means.")
@click.argument("codes", nargs=-1, metavar="[CODE]...")
def explain(codes: tuple[str, ...]) -> None:
    """Say what a code of a message means and what to do; without CODE, list all."""
    for code in codes:
        if code.upper() not in RULES:
            raise UsageError(f"{code}: there is no such code; `diglot explain` lists all there are")
    for code in [code.upper() for code in codes] or sorted(RULES):
        rule = RULES[code]
        click.echo(f"{code}  {rule.severity.word}, per {rule.scope}")
        click.echo(f"  {rule.message}\n  → {rule.advice}")
