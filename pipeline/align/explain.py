"""Why beads have the scores they have: every term of both looks, with its value and its weight.

The score of a bead is the sum of its terms in the second look, value times weight, in nats. One of
these is *evidence*, the logarithm of the probability that the first look found; the terms of that
are given too. See `pipeline.align.tile` and `pipeline.align.choice` for what they mean.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from pipeline.align.beads import first_look, weights_of
from pipeline.align.choice import weighed
from pipeline.align.cuts import stretches
from pipeline.align.lattice import Step, candidates
from pipeline.align.texts import Texts
from pipeline.align.tile import Tile
from pipeline.embed.embedder import Embedder

Place = tuple[tuple[int, ...], tuple[int, ...]]
"""The units of a bead by their indices, left and right."""
FIRST, SECOND = "first", "second"


@dataclass(frozen=True, slots=True)
class Term:
    """A term of one look, `FIRST` or `SECOND`; what is set and not fitted has the weight 1."""

    look: str
    name: str
    value: float
    weight: float

    @property
    def nats(self) -> float:
        """What it adds to the score."""
        return self.value * self.weight


def explain(
    texts: Texts, embedder: Embedder, wanted: Collection[Place]
) -> dict[Place, tuple[Term, ...]]:
    """The terms of the beads that are `wanted`; none of those that were found by other means, as
    passages that moved.
    """
    out: dict[Place, tuple[Term, ...]] = {}
    for rows, columns in stretches(len(texts.left), len(texts.right), texts.pairs):
        if rows and columns:
            out |= _of_tile(Tile(texts, rows, columns), embedder, wanted)
    return out


def _of_tile(
    tile: Tile, embedder: Embedder, wanted: Collection[Place]
) -> dict[Place, tuple[Term, ...]]:
    weights = weights_of(embedder)
    steps = candidates(first_look(tile, weights))
    found: dict[Place, tuple[Step, Mapping[str, float]]] = {}
    for one in weighed(tile, steps, embedder.encode):
        place = _place(tile, one.step)
        if place in wanted and (place not in found or one.step.log > found[place][0].log):
            found[place] = one.step, one.terms
    return {
        place: (
            *(Term(SECOND, name, value, weights.second[name]) for name, value in terms.items()),
            *_first(tile, step, weights.first),
        )
        for place, (step, terms) in found.items()
    }


def _place(tile: Tile, step: Step) -> Place:
    ours = tile.rows[step.i : step.i + step.a]
    theirs = tile.columns[step.j : step.j + step.b]
    return tuple(ours), tuple(theirs)


def _first(tile: Tile, step: Step, weights: Mapping[str, float]) -> Iterator[Term]:
    if step.a and step.b:
        shape = step.a, step.b
        for name, values in tile.terms(shape):
            yield Term(FIRST, name, float(values[step.i, step.j]), weights[name])
        for name, values in tile.settings(shape):
            yield Term(FIRST, name, float(values[step.i, step.j]), 1.0)
        return
    ours, theirs = tile.alone()
    terms, at = (ours, step.i) if step.a else (theirs, step.j)
    for name, values in terms.items():
        yield Term(FIRST, name, float(values[at]), weights[name])
