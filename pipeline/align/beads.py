"""Beads: which sentences of one version render which of the other, and how sure that is.

A log-linear model over all ways to align two texts. A first look weighs every bead with vectors
made of those of single sentences (`tile`, `lattice`); a second reads the passages in doubt as a
whole and chooses the best way (`choice`). Long texts are cut at borders that are sure (`cuts`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import exp

import numpy as np

from pipeline.align.choice import chosen, weighed
from pipeline.align.cuts import MOST_CELLS, stretches
from pipeline.align.fitted import FITTED
from pipeline.align.lattice import Scores, Step, candidates
from pipeline.align.texts import Texts
from pipeline.align.tile import PROSE, SHAPES, Shape, Tile
from pipeline.align.units import Unit
from pipeline.align.weights import DEFAULT, Weights
from pipeline.embed.embedder import Embedder, Vectors


@dataclass(frozen=True, slots=True)
class Link:
    """Units ``left[i]`` and ``right[j]`` for i, j in the two ranges; one may be empty.

    `score` is in nats, `cert` the measured probability that the link is exactly right (None: not
    measured). `fit` is the length of the shorter side by that of the longer, 0 to 1, the usual
    ratio of the two versions allowed for.
    """

    left: range
    right: range
    score: float
    crossing: bool = False
    fit: float = 1.0
    cert: float | None = None


def search(
    left: Sequence[Unit],
    right: Sequence[Unit],
    x: Vectors,
    y: Vectors,
    embedder: Embedder | None = None,
) -> tuple[Link, ...]:
    """Align two sequences of units with their vectors, shapes (n, d) and (m, d).

    Every unit is in exactly one link. Links are in order and do not cross, but for formulae that
    the two versions place differently (a date above or below the signature): those come marked.
    `embedder`, the model that made the vectors, reads doubtful passages again; without it the
    vectors of their sentences must do.
    """
    if not left or not right:
        return tuple(_alone(range(len(left)), range(len(right))))
    texts = Texts(left, right, (x, y))
    weights = weights_of(embedder)
    links = [
        link
        for rows, columns in stretches(len(left), len(right), texts.pairs)
        for link in _within(Tile(texts, rows, columns), weights, embedder)
    ]
    return _with_displaced(left, right, tuple(links))


def weights_of(embedder: Embedder | None) -> Weights:
    """What was fitted for a model; without one, or for others, weights that state no certainty."""
    fitted = FITTED.get(embedder.name) if embedder else None
    return fitted or replace(FITTED[DEFAULT], certainty=())


def first_look(tile: Tile, weights: Weights) -> Scores:
    """The scores of all beads of a tile, by the terms of the first look."""
    ours, theirs = (
        sum((weights.first[name] * values for name, values in terms.items()), np.zeros(1))
        for terms in tile.alone()
    )
    return Scores({s: _scored(tile, s, weights) for s in _shapes(tile)}, ours, theirs)


def _scored(tile: Tile, shape: Shape, weights: Weights) -> np.ndarray[tuple[int, int]]:
    fitted = (weights.first[name] * values for name, values in tile.terms(shape))
    total = next(fitted)
    for values in (*fitted, *(values for _, values in tile.settings(shape))):
        total += values
    return total


def _shapes(tile: Tile) -> Iterator[Shape]:
    n, m = tile.size
    return ((a, b) for a, b in SHAPES if a <= n and b <= m)


def _within(tile: Tile, weights: Weights, embedder: Embedder | None) -> Iterator[Link]:
    n, m = tile.size
    if not n or not m or n * m > MOST_CELLS:
        yield from _alone(tile.rows, tile.columns)
        return
    steps = candidates(first_look(tile, weights))
    encode = embedder.encode if embedder else None
    for step, score in chosen(weighed(tile, steps, encode), weights.second):
        cert = weights.certain(exp(step.log)) if _is_measured(tile, step) else None
        yield replace(_link(tile, step), score=score, cert=cert)


def _is_measured(tile: Tile, step: Step) -> bool:
    """Whether certainties hold for such a step: not for formulae left alone, which on pages proved
    right far less often than was found.
    """
    ours, theirs = tile.units
    places = (*ours[step.i : step.i + step.a], *theirs[step.j : step.j + step.b])
    return bool(step.a and step.b) or all(unit.part in PROSE for unit in places)


def _link(tile: Tile, step: Step) -> Link:
    ours, theirs = (side[first : first + count] for side, first, count in (
        (tile.rows, step.i, step.a), (tile.columns, step.j, step.b)
    ))  # fmt: skip
    return Link(ours, theirs, 0.0, fit=_fit(tile, step))


def _fit(tile: Tile, step: Step) -> float:
    if not step.a or not step.b:
        return 1.0
    ours, theirs = tile.lengths
    left = float(ours[step.i : step.i + step.a].sum())
    right = float(theirs[step.j : step.j + step.b].sum())
    return min(left, right) / max(left, right)


def _alone(rows: range, columns: range) -> Iterator[Link]:
    yield from (Link(rows[k : k + 1], columns[:0], 0.0) for k in range(len(rows)))
    yield from (Link(rows[:0], columns[k : k + 1], 0.0) for k in range(len(columns)))


def _with_displaced(
    left: Sequence[Unit], right: Sequence[Unit], links: tuple[Link, ...]
) -> tuple[Link, ...]:
    """Join formulae that were left alone on both sides only because their places differ."""
    alone_left = {left[k.left[0]].part: k for k in links if k.left and not k.right}
    alone_right = {right[k.right[0]].part: k for k in links if k.right and not k.left}
    shared = (alone_left.keys() & alone_right.keys()) - PROSE
    joined = {alone_left[part]: alone_right[part] for part in shared}
    dropped = set(joined.values())
    out = [
        Link(link.left, joined[link].right, 0.0, crossing=True) if link in joined else link
        for link in links
        if link not in dropped
    ]
    return tuple(out)
