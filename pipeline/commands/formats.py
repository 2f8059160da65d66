"""``diglot formats``."""

import click

from pipeline.exchange import EXPORTS
from pipeline.pairing.writing import FORMS
from pipeline.readers.formats import FORMATS
from pipeline.readers.layouts import READERS


@click.command(short_help="List what can be read and what can be exported.")
def formats() -> None:
    """List formats of files and layouts of pages, how each is told, and what is written.

    Where sniffing errs, edition.toml names the one to take: [reading] layout = "NAME" for all
    pages, or a line "PATTERN" = "NAME" under [reading.layouts] for some.
    """
    for heading, table in (("Formats of files", FORMATS), ("Layouts of pages", READERS)):
        click.echo(f"{heading}, in the order in which they are tried")
        for name, entry in table.items():
            click.echo(f"  {name:10} {entry.title}\n{'':13}told by: {entry.told}")
    click.echo("Exports")
    for name in EXPORTS:
        click.echo(f"  {name}")
    click.echo("Two files, aligned")
    for name, form in FORMS.items():
        click.echo(f"  {name:10} {form.title} ({', '.join(form.suffixes)})")
