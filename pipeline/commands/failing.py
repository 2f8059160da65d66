"""When findings make a command fail, and how many there are in words."""

from collections.abc import Callable, Iterable
from typing import TypeVar

import click

from pipeline.diagnostics import Diagnostic, Severity
from pipeline.rules import RULES

_NEVER = "never"
F = TypeVar("F", bound=Callable[..., object])


def fail_on_option(function: F) -> F:
    """The option ``--fail-on``."""
    words = [severity.word for severity in reversed(Severity)]
    decorate: Callable[[F], F] = click.option(
        "--fail-on",
        type=click.Choice([*words, _NEVER]),
        default=Severity.ERROR.word,
        show_default=True,
        help="The least severity of a finding that makes the exit code 1.",
    )
    return decorate(function)


def counted(count: int, noun: str) -> str:
    """A count and its noun: ``1 file``, ``2 files``."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def limit_of(fail_on: str) -> Severity | None:
    """The least severity that makes a command fail; None: none does."""
    return None if fail_on == _NEVER else Severity[fail_on.upper()]


def fails(findings: Iterable[Diagnostic], fail_on: str) -> bool:
    """Whether a finding is at or above the severity named `fail_on`."""
    limit = limit_of(fail_on)
    return limit is not None and any(RULES[found.code].severity >= limit for found in findings)


def exit_code(findings: Iterable[Diagnostic], fail_on: str) -> int:
    """1 if a finding is at or above the severity named `fail_on`, else 0."""
    return int(fails(findings, fail_on))
