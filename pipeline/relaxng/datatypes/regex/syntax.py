"""The tree of a pattern."""

from dataclasses import dataclass
from typing import TypeAlias

from pipeline.relaxng.datatypes.regex.classes import Class


@dataclass(frozen=True, slots=True, eq=False)
class Char:
    """One character of a class."""

    of: Class


@dataclass(frozen=True, slots=True, eq=False)
class Sequence:
    """One after the other; nothing, if it is empty."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True, eq=False)
class Either:
    """One of several."""

    branches: tuple["Node", ...]


@dataclass(frozen=True, slots=True, eq=False)
class Repeat:
    """The same from so many to so many times (None: without end); `of` never matches nothing."""

    of: "Node"
    least: int
    most: int | None


Node: TypeAlias = Char | Sequence | Either | Repeat
"""A node; equal only to itself, so that it can be told from others at once."""


def nullable(node: Node) -> bool:
    """Whether a node matches nothing at all."""
    if isinstance(node, Char):
        return False
    if isinstance(node, Repeat):
        return node.least == 0
    if isinstance(node, Either):
        return any(map(nullable, node.branches))
    return all(map(nullable, node.parts))


def repeat(of: Node, least: int, most: int | None) -> Node:
    """A node so many times.

    What may be nothing is repeated without that: ``(a*)*`` is ``a*``, and never turns in a circle.
    """
    if nullable(of):
        bare = _filled(of)
        return Sequence(()) if bare is None else repeat(bare, 0, most)
    if most == 0:
        return Sequence(())
    if isinstance(of, Repeat) and of.least == 1:
        endless = of.most is None or most is None
        return Repeat(of.of, least, None if endless else (of.most or 0) * (most or 0))
    return Repeat(of, least, most)


def _filled(node: Node) -> Node | None:
    """What a node matches but for nothing at all; None: nothing else."""
    if isinstance(node, Char):
        return node
    if isinstance(node, Repeat):
        return Repeat(node.of, max(node.least, 1), node.most)
    if isinstance(node, Either):
        return _either([_filled(branch) for branch in node.branches])
    if not nullable(node):
        return node
    ways: list[Node | None] = []
    after = Sequence(())
    for part in reversed(node.parts):
        first = _filled(part)
        ways.append(None if first is None else Sequence((first, after)))
        after = Sequence((part, after))
    return _either(ways)


def _either(ways: list[Node | None]) -> Node | None:
    found = tuple(way for way in ways if way is not None)
    return found[0] if len(found) == 1 else Either(found) if found else None
