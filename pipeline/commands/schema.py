"""``diglot schema``: the schemas that documents are held against, by name; and translating them."""

from pathlib import Path

import click

from pipeline import disk
from pipeline.catalog import user
from pipeline.catalog.adding import Wish
from pipeline.catalog.adding import add as put
from pipeline.catalog.choosing import profile
from pipeline.catalog.loading import broken
from pipeline.catalog.places import user_catalog
from pipeline.errors import UsageError
from pipeline.relaxng.compact.files import translations
from pipeline.relaxng.faults import SchemaError


@click.group(short_help="Keep schemas by name, and translate them.")
def schema() -> None:
    """Schemas by name, for `diglot validate --schema NAME`, and by the addresses in xml-model.

    They are kept in an XML catalog, which other programs can use: `diglot schema where`.
    """


@schema.command(short_help="Put a schema into your catalog.")
@click.argument("name")
@click.argument("source", metavar="FILE|URL")
@click.option(
    "--for",
    "addresses",
    multiple=True,
    metavar="URL",
    help="An address that documents name this schema by; a URL it is fetched from is one already.",
)
@click.option("--sha256", default="", metavar="HASH", help="Refuse a file that has another hash.")
@click.option("--force", is_flag=True, help="Replace a schema of this name.")
def add(name: str, source: str, addresses: tuple[str, ...], sha256: str, force: bool) -> None:
    """Keep a copy of a schema, with all that it includes, under a name.

    \b
    diglot schema add tei_all \\
      https://www.tei-c.org/release/xml/tei/custom/schema/relaxng/tei_all.rng

    A URL is fetched this once, and never again. RELAX NG in both syntaxes and Schematron are known
    by their suffixes: .rng, .rnc, .sch.
    """
    try:
        kept = put(Wish(name, source, addresses, sha256, force))
    except SchemaError as fault:
        raise broken(fault, source) from None
    click.echo(f"{kept.name}: {kept.path}\nSHA-256 {kept.sha256}")
    for address in kept.addresses:
        click.echo(f"for {address}")


@schema.command("list", short_help="List the schemas there are.")
def list_() -> None:
    """List the schemas that --schema can name, with where each is from."""
    click.echo(f"{user.BUILT_IN}\n  built in: the profile of what `diglot build` writes")
    for one in user.kept():
        gone = "" if one.path.is_file() else " (the file is gone: add it again)"
        click.echo(f"{one.name}\n  from {one.source}{gone}\n  SHA-256 {one.sha256}")
        for address in one.addresses:
            click.echo(f"  for {address}")


@schema.command(short_help="Take a schema out of your catalog.")
@click.argument("name")
def remove(name: str) -> None:
    """Take a schema out of your catalog, and its copy off the disk."""
    user.remove(name)


@schema.command(short_help="Say where a schema is, or your catalog.")
@click.argument("name", required=False)
def where(name: str | None) -> None:
    """Print the path of a schema; without NAME that of your catalog, for other programs."""
    click.echo(_path(name) if name else user_catalog())


@schema.command(short_help="Translate a schema from the compact syntax of RELAX NG into XML.")
@click.argument("source", metavar="FILE.rnc", type=click.Path(path_type=Path))
@click.argument("target", metavar="[FILE.rng]", type=click.Path(path_type=Path), required=False)
def translate(source: Path, target: Path | None) -> None:
    """Translate a schema, with all that it includes, for programs that know the XML syntax only.

    Without FILE.rng the translation is put beside the source. Comments and annotations are kept.
    Nothing is written if anything is wrong.
    """
    target = target or source.with_suffix(".rng")
    if target.resolve() == source.resolve():
        raise UsageError(f"{source}: the translation would overwrite its source; name another file")
    try:
        made = list(translations(source, target))
    except SchemaError as fault:
        raise broken(fault, str(source)) from None
    for place, data in made:
        disk.write(place, data)
        click.echo(place)


def _path(name: str) -> Path:
    if name == user.BUILT_IN:
        return profile().path
    kept = user.find(name)
    if kept is None:
        raise UsageError(f"{name}: there is no such schema; there are: {', '.join(user.names())}")
    return kept.path
