"""A capture in the making: what the passes of a layout hand to each other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from pipeline.capture import Column, Declared
from pipeline.model import Line

_NOTHING = Declared()


@dataclass(frozen=True, slots=True)
class Draft:
    """Lines, some of them named already, and what the layout declared so far."""

    lines: tuple[Line, ...]
    declared: Declared = _NOTHING
    columns: tuple[Column, ...] = ()

    def open_lines(self, most: int) -> Iterator[tuple[int, Line]]:
        """The first `most` lines that hold text and that no pass has named, with their indexes."""
        seen = 0
        for i, line in enumerate(self.lines):
            if line.kind is None and line.text:
                yield i, line
                seen += 1
            if seen == most:
                return

    def named(self, lines: Mapping[int, Line]) -> "Draft":
        """The draft with some lines put in place of those at their indexes."""
        if not lines:
            return self
        return replace(self, lines=tuple(lines.get(i, line) for i, line in enumerate(self.lines)))
