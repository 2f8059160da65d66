"""The best sequence of beads: which sentences of one version render which of the other.

A dynamic programme over both versions. The score of a bead of sentences x and y is

    [cos(x, y) − (1 − β)·α·background − β·neighbours] · log₂(1 + min/max length)^γ − λ·|log ratio|

times the bead's size to the power σ. *Background* is the mean similarity of x and of y to all
sentences of the other side; *neighbours* their similarity to the sentences just outside the bead,
which keeps beads from swallowing what stands beside them. The vector of several sentences is the
mean of theirs, weighted by length, so all similarities come from sums over one matrix.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from pipeline.align.ratio import Floats, lengths, usual_ratio
from pipeline.align.units import BODY, Unit
from pipeline.embed.embedder import Vectors

_ALPHA, _BETA, _GAMMA, _LAMBDA, _SIGMA = 0.8, 0.5, 0.5, 0.1, 0.15
_SKIP = -0.05
_LARGEST = 7
"""Sentences of a bead, both sides together."""
_SAME_PART = 0.3
_OTHER_PART = -0.25
_SAME_DATE = 0.4
_SEAM = -0.1
"""What a bead loses for every border between two blocks inside it."""
_NEVER = -1e9
_SMOOTH = 5.0
_PROSE = frozenset({BODY, "closing"})

SHAPES = tuple((a, b) for a in range(1, _LARGEST) for b in range(1, _LARGEST) if a + b <= _LARGEST)


@dataclass(frozen=True, slots=True)
class Link:
    """Units ``left[i]`` and ``right[j]`` for i, j in the two ranges; one may be empty.

    `fit` is the length of the shorter side by that of the longer, 0 to 1, the usual ratio of the
    two versions allowed for.
    """

    left: range
    right: range
    score: float
    crossing: bool = False
    fit: float = 1.0


@dataclass(frozen=True)
class _Sides:
    """Both sides and everything the scores are made of; n and m are their numbers of units."""

    left: Sequence[Unit]
    right: Sequence[Unit]
    x: Vectors
    y: Vectors

    @cached_property
    def cosines(self) -> Floats:
        """Cosines of single units, (n, m)."""
        return np.asarray(self.x @ self.y.T, dtype=np.float64)

    @cached_property
    def sums(self) -> Floats:
        """Sums of length-weighted similarities over all upper left corners, (n + 1, m + 1)."""
        weighted = self.cosines * np.outer(lengths(self.left), lengths(self.right))
        out = np.zeros((len(self.left) + 1, len(self.right) + 1))
        out[1:, 1:] = weighted.cumsum(0).cumsum(1)
        return out

    @cached_property
    def ratio(self) -> float:
        """Characters of the left side per character of the right, in sentences that match."""
        return usual_ratio(self.left, self.right, self.cosines)


def search(left: Sequence[Unit], right: Sequence[Unit], x: Vectors, y: Vectors) -> tuple[Link, ...]:
    """Align two sequences of units with their vectors, shapes (n, d) and (m, d).

    Every unit is in exactly one link. Links are in order and do not cross, but for formulae that
    the two versions place differently (a date above or below the signature): those come marked.
    """
    if not left or not right:
        return tuple(_alone(len(left), len(right)))
    sides = _Sides(left, right, x, y)
    links = tuple(replace(link, fit=_fit(link, sides)) for link in _best(sides))
    return _with_displaced(left, right, links)


def _fit(link: Link, sides: _Sides) -> float:
    if not link.left or not link.right:
        return 1.0
    left = lengths(sides.left[link.left.start : link.left.stop]).sum()
    right = lengths(sides.right[link.right.start : link.right.stop]).sum() * sides.ratio
    return float(min(left, right) / max(left, right))


def _alone(n: int, m: int) -> Iterator[Link]:
    yield from (Link(range(i, i + 1), range(0), 0.0) for i in range(n))
    yield from (Link(range(0), range(j, j + 1), 0.0) for j in range(m))


def _best(sides: _Sides) -> tuple[Link, ...]:
    """Fill the table row by row, then walk back from its end."""
    n, m = len(sides.left), len(sides.right)
    scores = _scores(sides)
    steps = np.arange(m + 1)
    table = np.full((n + 1, m + 1), _NEVER)
    back = np.full((n + 1, m + 1), _RIGHT, dtype=np.int8)
    table[0] = _SKIP * steps
    for i in range(1, n + 1):
        best = table[i - 1] + _SKIP
        choice = np.full(m + 1, _LEFT, dtype=np.int8)
        for k, (a, b) in enumerate(SHAPES):
            if a > i or b > m:
                continue
            reached = np.full(m + 1, _NEVER)
            reached[b:] = table[i - a, : m + 1 - b] + scores[k][i - a]
            better = reached > best
            best = np.where(better, reached, best)
            choice[better] = k
        run = np.maximum.accumulate(best - _SKIP * steps) + _SKIP * steps
        choice[run > best + np.finfo(np.float64).eps * n] = _RIGHT
        table[i], back[i] = run, choice
    return _walk(back, scores)


_LEFT, _RIGHT = -1, -2


def _walk(back: NDArray[np.int8], scores: Sequence[Floats]) -> tuple[Link, ...]:
    links: list[Link] = []
    i, j = back.shape[0] - 1, back.shape[1] - 1
    while i or j:
        move = _RIGHT if i == 0 else _LEFT if j == 0 else int(back[i, j])
        a, b = {_LEFT: (1, 0), _RIGHT: (0, 1)}.get(move) or SHAPES[move]
        score = float(scores[move][i - a, j - b]) if move >= 0 else 0.0
        links.append(Link(range(i - a, i), range(j - b, j), score))
        i, j = i - a, j - b
    return tuple(reversed(links))


def _scores(sides: _Sides) -> list[Floats]:
    """Scores of all beads of each shape (a, b), as arrays of shape (n − a + 1, m − b + 1)."""
    n, m = len(sides.left), len(sides.right)
    return [
        _shape_scores(sides, a, b) if a <= n and b <= m else np.zeros((0, 0)) for a, b in SHAPES
    ]


def _shape_scores(sides: _Sides, a: int, b: int) -> Floats:
    x_norm, y_norm = _norms(sides.x, sides.left, a), _norms(sides.y, sides.right, b)
    cosine = _block_sums(sides.sums, a, b) / np.outer(x_norm, y_norm)
    x_to_y = _to_singles(sides.cosines, sides.left, a, x_norm)
    y_to_x = _to_singles(sides.cosines.T, sides.right, b, y_norm)
    background = (x_to_y.mean(1)[:, None] + y_to_x.mean(1)[None]) / 2
    beside = _beside(x_to_y, y_to_x, (a, b), background)
    score = cosine - (1 - _BETA) * _ALPHA * background - _BETA * beside
    x_length = _windows(lengths(sides.left), a)[:, None]
    y_length = _windows(lengths(sides.right), b)[None] * sides.ratio
    fit = np.log2(1 + np.minimum(x_length, y_length) / np.maximum(x_length, y_length)) ** _GAMMA
    score = np.where(score > 0, score * fit, score)
    score -= _LAMBDA * np.abs(np.log((x_length + _SMOOTH) / (y_length + _SMOOTH)))
    score += _affinity(sides, a, b)
    return np.asarray(score * ((a + b) / 2) ** _SIGMA)


def _windows(values: Floats, size: int) -> Floats:
    """Sums over every window of `size` neighbours."""
    sums = np.concatenate(([0.0], values.cumsum()))
    return np.asarray(sums[size:] - sums[:-size])


def _block_sums(sums: Floats, a: int, b: int) -> Floats:
    return np.asarray(sums[a:, b:] - sums[:-a, b:] - sums[a:, :-b] + sums[:-a, :-b])


def _norms(vectors: Vectors, units: Sequence[Unit], size: int) -> Floats:
    """Lengths of the weighted sums of `size` neighbouring vectors."""
    weighted = vectors.astype(np.float64) * lengths(units)[:, None]
    sums = np.concatenate((np.zeros((1, weighted.shape[1])), weighted.cumsum(0)))
    return np.asarray(np.linalg.norm(sums[size:] - sums[:-size], axis=1))


def _to_singles(cosines: Floats, units: Sequence[Unit], size: int, norms: Floats) -> Floats:
    """Cosines of every window of one side to the single units of the other."""
    weighted = cosines * lengths(units)[:, None]
    sums = np.concatenate((np.zeros((1, weighted.shape[1])), weighted.cumsum(0)))
    return np.asarray((sums[size:] - sums[:-size]) / norms[:, None])


def _beside(x_to_y: Floats, y_to_x: Floats, shape: tuple[int, int], otherwise: Floats) -> Floats:
    """Mean similarity of each bead's sides to the units just before and after it."""
    a, b = shape
    after_y, after_x = x_to_y[:, b:], y_to_x.T[a:]
    total, count = np.zeros(otherwise.shape), np.zeros(otherwise.shape)
    for values, rows, columns in (
        (x_to_y[:, : otherwise.shape[1] - 1], slice(None), slice(1, None)),
        (after_y, slice(None), slice(0, after_y.shape[1])),
        (y_to_x.T[: otherwise.shape[0] - 1], slice(1, None), slice(None)),
        (after_x, slice(0, after_x.shape[0]), slice(None)),
    ):
        total[rows, columns] += values
        count[rows, columns] += 1
    return np.asarray(np.where(count > 0, total / np.maximum(count, 1), otherwise))


def _affinity(sides: _Sides, a: int, b: int) -> Floats:
    """What the parts of a letter add: like parts attract, unlike ones repel, dates must agree."""
    left, right = _parts(sides.left, a), _parts(sides.right, b)
    names = sorted({*left, *right})
    table = np.array([[_between(p, q) for q in names] for p in names])
    rows, columns = [names.index(p) for p in left], [names.index(q) for q in right]
    out = table[np.ix_(rows, columns)]
    out += _SEAM * (_seams(sides.left, a)[:, None] + _seams(sides.right, b)[None])
    return out + _SAME_DATE * _agreeing_dates(sides) if (a, b) == (1, 1) else out


def _seams(units: Sequence[Unit], size: int) -> Floats:
    """How many borders between blocks lie inside every window of `size` neighbours."""
    borders = [float(one.block != other.block) for one, other in pairwise(units)]
    return _windows(np.array(borders), size - 1) if size > 1 else np.zeros(len(units))


def _between(part: str, other: str) -> float:
    if not part or not other:
        return _NEVER
    if part == other:
        return 0.0 if part in _PROSE else _SAME_PART
    return 0.0 if {part, other} <= _PROSE else _OTHER_PART


def _parts(units: Sequence[Unit], size: int) -> list[str]:
    """The part each window of units belongs to; ``""`` where it would mix parts."""
    out = []
    for i in range(len(units) - size + 1):
        parts = {unit.part for unit in units[i : i + size]}
        mixed = len(parts) > 1 and not parts <= _PROSE
        out.append("" if mixed else BODY if parts <= _PROSE and len(parts) > 1 else min(parts))
    return out


def _agreeing_dates(sides: _Sides) -> Floats:
    return np.array(
        [[float(bool(u.dates & v.dates)) for v in sides.right] for u in sides.left],
        dtype=np.float64,
    )


def _with_displaced(
    left: Sequence[Unit], right: Sequence[Unit], links: tuple[Link, ...]
) -> tuple[Link, ...]:
    """Join formulae that were left alone on both sides only because their places differ."""
    alone_left = {left[k.left[0]].part: k for k in links if k.left and not k.right}
    alone_right = {right[k.right[0]].part: k for k in links if k.right and not k.left}
    shared = (alone_left.keys() & alone_right.keys()) - _PROSE
    joined = {alone_left[part]: alone_right[part] for part in shared}
    dropped = set(joined.values())
    out = [
        Link(link.left, joined[link].right, 0.0, crossing=True) if link in joined else link
        for link in links
        if link not in dropped
    ]
    return tuple(out)
