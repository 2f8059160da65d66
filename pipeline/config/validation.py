"""``[validation]`` and ``[[waivers]]``: how a project's files are checked, and what is let pass.

They stand in ``edition.toml``, or in a ``diglot.toml`` of their own where there is no edition.
"""

import msgspec

from pipeline.checks import Checks, Waiver
from pipeline.config.places import line_of
from pipeline.config.toml import load, shape
from pipeline.errors import ConfigError


def parse_checks(path: str, text: str) -> Checks:
    """Read the text of a ``diglot.toml``; raise `ConfigError` with `path` and a line to blame."""
    data = load(path, text)
    if "waiver_lines" in data:
        raise ConfigError(path, line_of(text, ("waiver_lines",)), "unknown key `waiver_lines`")
    checks = shape(path, text, data, Checks, {})
    check_reasons(path, text, checks.waivers)
    return msgspec.structs.replace(checks, waiver_lines=lines_of(text, checks.waivers))


def check_reasons(path: str, text: str, waivers: tuple[Waiver, ...]) -> None:
    """Raise `ConfigError` where a waiver gives an empty reason."""
    for number, waiver in enumerate(waivers):
        if not waiver.reason.strip():
            line = line_of(text, ("waivers", number, "reason"))
            raise ConfigError(path, line, "`reason` says nothing; a waiver needs a reason")


def lines_of(text: str, waivers: tuple[Waiver, ...]) -> tuple[int, ...]:
    """The lines that the waivers begin in."""
    return tuple(line_of(text, ("waivers", number)) for number in range(len(waivers)))
