"""How far a command has come, on stderr, where that is a terminal."""

import sys
from time import monotonic

import click

_EVERY = 0.1
"""Seconds between two looks of it."""
_ERASE = "\r\x1b[K"


class Progress:
    """A line that says how many of `total` files are checked, which goes as it came."""

    def __init__(self, total: int, *, quiet: bool = False) -> None:
        """Nothing is shown where `quiet` is asked for, or no terminal is there."""
        self.shown = sys.stderr.isatty() and not quiet
        self.total, self.done = total, 0
        self.last, self.there = 0.0, False

    def advance(self) -> None:
        """One more file is checked."""
        self.done += 1
        if self.shown and monotonic() - self.last > _EVERY:
            self.last, self.there = monotonic(), True
            total = max(self.total, self.done)
            click.echo(f"{_ERASE}checking {self.done}/{total}", err=True, nl=False)

    def clear(self) -> None:
        """Take the line away, so that something else can be printed."""
        if self.there:
            click.echo(_ERASE, err=True, nl=False)
            self.there = False
