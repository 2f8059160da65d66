"""``diglot validate``."""

import click
import msgspec

from pipeline.checking.sifting import Sifted
from pipeline.commands.checking import Call, task_of
from pipeline.commands.failing import fail_on_option, limit_of
from pipeline.commands.judging import judge
from pipeline.commands.watching import watch
from pipeline.gathering.git import HEAD


@click.command(short_help="Check TEI, or any XML, against its schema and beyond.")
@click.argument("paths", nargs=-1)
@click.option(
    "--schema",
    multiple=True,
    metavar="FILE|NAME",
    help="A schema for all files: .rng, .rnc or .sch, or a name of `diglot schema list`; by "
    "default those that each file names.",
)
@click.option(
    "--catalog",
    "catalogs",
    multiple=True,
    metavar="FILE",
    help="An XML catalog to seek schemas in, before the user's own.",
)
@click.option(
    "--format",
    "forms",
    multiple=True,
    metavar="FORM[:FILE]",
    help="How findings are written: text (the default), github, gitlab, html, json, junit or "
    "sarif; with a file, into that. Can be given again.",
)
@click.option(
    "-o",
    "--output",
    "out",
    default="",
    metavar="FILE",
    help="The file to write to, in place of stdout.",
)
@click.option(
    "--changed",
    is_flag=False,
    flag_value=HEAD,
    default="",
    metavar="[REF]",
    help="Only what has changed since the last commit, or since this branch left REF.",
)
@click.option("--watch", "watched", is_flag=True, help="Stay, and check again what changes.")
@click.option(
    "--baseline",
    default="",
    metavar="FILE",
    help="Findings that are known; only others count.",
)
@click.option("--write-baseline", is_flag=True, help="Write what is found into the baseline.")
@click.option(
    "-c",
    "--config",
    default="",
    metavar="FILE",
    help="The configuration; by default the nearest diglot.toml or edition.toml.",
)
@click.option(
    "-j",
    "--jobs",
    default=0,
    type=click.IntRange(0),
    help="Processes to work in; by default one, or one a core where there is much to do.",
)
@click.option(
    "--max-findings",
    default=0,
    type=click.IntRange(0),
    metavar="N",
    help="Write no more than N findings; all are counted.",
)
@click.option(
    "--stdin-name",
    default="",
    metavar="PATH",
    help="What a file read from standard input (-) is called.",
)
@click.option("-q", "--quiet", is_flag=True, help="Leave out hints, progress and the summary.")
@fail_on_option
def validate(**options: object) -> int:
    """Check TEI files, or any XML, against their schemas, and for what no schema can say.

    PATHS are files, folders, archives (zip, tar), patterns, and - for standard input; by default
    output/tei, or else this folder. Findings go to stdout. Nothing is fetched: `diglot schema add`
    puts a schema into your catalog once.
    """
    task = task_of(msgspec.convert(options, Call))
    if task.call.watched:
        return watch(task)
    tally = judge(task, task.found(), _nothing, whole=True)
    limit = limit_of(task.call.fail_on)
    written_down = task.call.write_baseline
    return int(not written_down and limit is not None and any(k >= limit for k in tally.kinds))


def _nothing(_: Sifted) -> None:
    """Keep nothing of a file that is checked."""
