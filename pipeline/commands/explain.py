"""``diglot explain CODE``."""

import click

from pipeline.errors import UsageError
from pipeline.rules import RETIRED, RULES, keys_of
from pipeline.rules.examples import EXAMPLES, RIGHT
from pipeline.validate import GENERAL, PROFILE


@click.command(short_help="Say what the code of a message means.")
@click.argument("codes", nargs=-1, metavar="[CODE]...")
def explain(codes: tuple[str, ...]) -> None:
    """Say what a code of a message means and what to do; without CODE, list all."""
    for code in codes:
        if code.upper() not in RULES.keys() | RETIRED.keys():
            raise UsageError(f"{code}: there is no such code; `diglot explain` lists all there are")
    for code in [code.upper() for code in codes] or sorted(RULES):
        if code in RETIRED:
            click.echo(f"{code}  retired: {RETIRED[code]}")
            continue
        rule = RULES[code]
        about = "any TEI" if code in GENERAL else "the Diglot profile" if code in PROFILE else ""
        click.echo(f"{code}  {rule.severity.word}, per {rule.scope}" + (about and f", of {about}"))
        click.echo(f"  {rule.message}\n  → {rule.advice}")
        if keys_of(rule):
            click.echo(f"  settled in a sidecar by {' or '.join(keys_of(rule))}")
        if codes and code in EXAMPLES:
            click.echo("  for instance: " + EXAMPLES[code].replace("\n", "\n    "))
        if codes and code in RIGHT:
            click.echo(f"  and right: {RIGHT[code]}")
