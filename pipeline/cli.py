"""The command ``diglot``: one file per verb in `pipeline.commands`, and how the command ends."""

import importlib
import sys
import traceback

import click

from pipeline.errors import DiglotError, WorldError

_BUG = 70
_INTERRUPTED = 130
"""What shells report for a program that SIGINT ended."""


_VERBS = (
    "adopt", "align", "build", "correct", "counterparts", "explain", "export", "formats", "names",
    "review", "schema", "validate",
)  # fmt: skip


class _Verbs(click.Group):
    """Verbs that are no more than names until they are called for: the module of each is read then,
    so that no verb waits for what others need.
    """

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb of a name; None where there is none."""
        if cmd_name not in _VERBS:
            return super().get_command(ctx, cmd_name)
        verb = getattr(importlib.import_module(f"pipeline.commands.{cmd_name}"), cmd_name)
        return verb if isinstance(verb, click.Command) else None


@click.group(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="diglot", prog_name="diglot")
def diglot() -> None:
    """Turn pages that carry a document in several languages into scholarly TEI.

    \b
    Exit codes: 0 fine · 1 findings · 2 wrong call or configuration ·
                3 disk or tools failed · 70 a fault of the program
    """


for _name in _VERBS:
    diglot.add_command(click.Command(_name))


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
