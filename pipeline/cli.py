"""The command ``diglot``: one file per verb in `pipeline.commands`, and how the command ends."""

import sys
import traceback

import click

from pipeline import __version__
from pipeline.commands.adopt import adopt
from pipeline.commands.align import align
from pipeline.commands.build import build
from pipeline.commands.correct import correct
from pipeline.commands.counterparts import counterparts
from pipeline.commands.explain import explain
from pipeline.commands.export import export
from pipeline.commands.formats import formats
from pipeline.commands.names import names
from pipeline.commands.review import review
from pipeline.commands.validate import validate
from pipeline.errors import DiglotError, WorldError

_BUG = 70
_INTERRUPTED = 130
"""What shells report for a program that SIGINT ended."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="diglot")
def diglot() -> None:
    """Turn pages that carry a document in several languages into scholarly TEI.

    \b
    Exit codes: 0 fine · 1 findings · 2 wrong call or configuration ·
                3 disk or tools failed · 70 a fault of the program
    """


_VERBS = (
    adopt, align, build, correct, counterparts, explain, export, formats, names, review, validate,
)  # fmt: skip
for verb in _VERBS:
    diglot.add_command(verb)


def main() -> None:
    """Run the command and end with its exit code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run the command with these arguments and return its exit code; errors are told on stderr."""
    try:
        return int(diglot.main(arguments, prog_name="diglot", standalone_mode=False) or 0)
    except click.ClickException as fault:
        fault.show()
        return fault.exit_code
    except click.Abort:
        click.echo("diglot: interrupted", err=True)
        return _INTERRUPTED
    except DiglotError as fault:
        click.echo(f"diglot: {fault}", err=True)
        return fault.exit_code
    except OSError as fault:
        click.echo(f"diglot: {fault.strerror or fault}", err=True)
        return WorldError.exit_code
    except Exception:
        traceback.print_exc()
        click.echo("diglot: this is a fault of the program; please report it", err=True)
        return _BUG
