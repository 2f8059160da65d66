"""How probable every bead is, all ways of aligning two stretches weighed: forward and backward.

A way is a sequence of beads and of units left alone that takes up both sides in order; its weight
is the exponential of the sum of their scores. The probability of a bead is the weight of all ways
through it by that of all ways (Rabiner 1989; for alignments, Och and Ney 2003).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pipeline.align.tile import Floats, Shape

_NEVER = -1e30
_LIKELY = 0.003
"""Probability below which a bead is no candidate, unless it is on the best way."""


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores in nats: of beads by shape, each of shape (n − a + 1, m − b + 1), and of leaving each
    unit of the left (n,) and of the right (m,) alone.
    """

    beads: Mapping[Shape, Floats]
    left: Floats
    right: Floats

    @property
    def size(self) -> Shape:
        """The numbers of units, n and m."""
        return len(self.left), len(self.right)


@dataclass(frozen=True, slots=True)
class Step:
    """a units from place i on the left with b from place j on the right; one of both may be 0.

    `log` is the logarithm of its probability.
    """

    i: int
    a: int
    j: int
    b: int
    log: float


def candidates(scores: Scores) -> tuple[Step, ...]:
    """The steps that are at all likely, those of the best way among them, by place."""
    ahead, behind = forward(scores), backward(scores)
    n, m = scores.size
    total = ahead[n, m]
    found: dict[tuple[int, int, int, int], float] = {}
    for (a, b), values in moves(scores):
        logs = ahead[: n + 1 - a, : m + 1 - b] + values + behind[a:, b:] - total
        for i, j in zip(*np.nonzero(logs > np.log(_LIKELY)), strict=True):
            found[int(i), a, int(j), b] = float(min(logs[i, j], 0.0))
    least = float(np.log(_LIKELY))
    for place in _best(scores):
        found.setdefault(place, least)
    return tuple(Step(*place, log) for place, log in sorted(found.items(), key=_by_place))


def _by_place(entry: tuple[tuple[int, int, int, int], float]) -> tuple[int, int]:
    i, _, j, _ = entry[0]
    return i + j, i


def moves(scores: Scores) -> Iterator[tuple[Shape, Floats]]:
    """All steps by shape with their scores, beads and units left alone."""
    n, m = scores.size
    yield from scores.beads.items()
    yield (1, 0), np.broadcast_to(scores.left[:, None], (n, m + 1))
    yield (0, 1), np.broadcast_to(scores.right[None], (n + 1, m))


def forward(scores: Scores) -> Floats:
    """Log weight of all ways to every place, (n + 1, m + 1)."""
    n, m = scores.size
    table = np.full((n + 1, m + 1), _NEVER)
    passed = np.concatenate(([0.0], scores.right.cumsum()))
    for i in range(n + 1):
        row = table[i]
        if i == 0:
            row[0] = 0.0
        else:
            row[:] = table[i - 1] + scores.left[i - 1]
        for (a, b), values in scores.beads.items():
            if a <= i:
                reached = table[i - a, : m + 1 - b] + values[i - a]
                np.logaddexp(row[b:], reached, out=row[b:])
        row[:] = np.logaddexp.accumulate(row - passed) + passed
    return table


def backward(scores: Scores) -> Floats:
    """Log weight of all ways from every place to the end, (n + 1, m + 1)."""
    mirrored = Scores(
        {shape: values[::-1, ::-1] for shape, values in scores.beads.items()},
        scores.left[::-1],
        scores.right[::-1],
    )
    return forward(mirrored)[::-1, ::-1]


_LEFT, _RIGHT = -1, -2


def _best(scores: Scores) -> Iterator[tuple[int, int, int, int]]:
    """The steps of the way with the most weight, last first, as i, a, j, b."""
    shapes = [*scores.beads]
    back = _turns(scores)
    i, j = scores.size
    while i or j:
        move = _RIGHT if i == 0 else _LEFT if j == 0 else int(back[i, j])
        a, b = {_LEFT: (1, 0), _RIGHT: (0, 1)}.get(move) or shapes[move]
        i, j = i - a, j - b
        yield i, a, j, b


def _turns(scores: Scores) -> NDArray[np.int8]:
    """By which step the best way to every place ends: the number of a shape, or one unit alone."""
    n, m = scores.size
    table = np.full((n + 1, m + 1), _NEVER)
    back = np.full((n + 1, m + 1), _RIGHT, dtype=np.int8)
    passed = np.concatenate(([0.0], scores.right.cumsum()))
    table[0] = passed
    for i in range(1, n + 1):
        best = table[i - 1] + scores.left[i - 1]
        choice = np.full(m + 1, _LEFT, dtype=np.int8)
        for number, ((a, b), values) in enumerate(scores.beads.items()):
            if a <= i:
                reached = table[i - a, : m + 1 - b] + values[i - a]
                better = reached > best[b:]
                best[b:][better] = reached[better]
                choice[b:][better] = number
        run = np.maximum.accumulate(best - passed) + passed
        choice[run > best + np.finfo(np.float64).eps * np.abs(best)] = _RIGHT
        table[i], back[i] = run, choice
    return back
