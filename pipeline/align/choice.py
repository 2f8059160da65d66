"""A second look at the likely beads: those in doubt are read again as whole passages.

The first look makes the vector of several sentences from theirs. Where that leaves a choice, the
passages themselves are given to the model, and the likely beads are weighed anew by

- *evidence*: what the first look found, as the logarithm of a probability;
- *likeness*, and *likeness by size*: the same times the number of units, since a way of few large
  beads has fewer likenesses to add up than one of many small ones;
- *drop*, *add*: likeness won at best by a likely bead with one unit less, or one more;
- *least*: how well the member that is rendered worst is (`pipeline.align.covered`);
- *alone*: 1 for a unit without counterpart.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp, inf, log1p

from pipeline.align.again import Encode, Reading, read
from pipeline.align.lattice import Step
from pipeline.align.tile import Tile

Place = tuple[int, int, int, int]
Terms = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Weighed:
    """A candidate with the terms of the second look."""

    step: Step
    terms: Terms


def weighed(tile: Tile, steps: Sequence[Step], encode: Encode | None) -> tuple[Weighed, ...]:
    """The candidates with their terms; without `encode` nothing is read again."""
    beads = [step for step in steps if step.a and step.b]
    reading = read(tile, beads, encode)
    likeness = {_place(bead): reading.likeness(bead) for bead in beads}
    return tuple(
        Weighed(step, _terms(step, likeness, reading) if step.a and step.b else _alone(step))
        for step in steps
    )


def chosen(candidates: Sequence[Weighed], weights: Terms) -> Iterator[tuple[Step, float]]:
    """The steps of the best way, in order, their `log` renewed, each with its score in nats.

    `candidates` hold at least one whole way, sorted by place.
    """
    found = _weigh(candidates, weights)
    way, place = [], found.end
    while place in found.last:
        k = found.last[place]
        way.append(k)
        place = candidates[k].step.i, candidates[k].step.j
    for k in reversed(way):
        yield replace(candidates[k].step, log=found.logs[k]), found.scores[k]


def probabilities(candidates: Sequence[Weighed], weights: Terms) -> tuple[float, tuple[float, ...]]:
    """The log weight of all ways, and the log probability of each candidate."""
    found = _weigh(candidates, weights)
    return found.whole, found.logs


_Node = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Found:
    """Scores and log probabilities of all candidates, the log weight of all ways, where they end,
    and the last step of the best way to each place.
    """

    scores: Sequence[float]
    logs: tuple[float, ...]
    whole: float
    end: _Node
    last: Mapping[_Node, int]


def _weigh(candidates: Sequence[Weighed], weights: Terms) -> _Found:
    scores = [sum(weights[name] * value for name, value in c.terms.items()) for c in candidates]
    steps = [candidate.step for candidate in candidates]
    (ahead, last), behind = _ahead(steps, scores), _behind(steps, scores)
    end = max(map(_end, steps), key=sum)
    logs = (
        ahead.get((step.i, step.j), -inf) + score + behind.get(_end(step), -inf) - ahead[end]
        for step, score in zip(steps, scores, strict=True)
    )
    return _Found(scores, tuple(min(log, 0.0) for log in logs), ahead[end], end, last)


def _end(step: Step) -> _Node:
    return step.i + step.a, step.j + step.b


def _ahead(
    steps: Sequence[Step], scores: Sequence[float]
) -> tuple[dict[_Node, float], dict[_Node, int]]:
    """Log weight of all ways to each place, and the last step of the best one there."""
    total: dict[_Node, float] = {(0, 0): 0.0}
    most: dict[_Node, float] = {(0, 0): 0.0}
    last: dict[_Node, int] = {}
    for k, (step, score) in enumerate(zip(steps, scores, strict=True)):
        here, there = (step.i, step.j), _end(step)
        if here not in total:
            continue
        total[there] = _added(total.get(there, -inf), total[here] + score)
        if most[here] + score > most.get(there, -inf):
            most[there], last[there] = most[here] + score, k
    return total, last


def _behind(steps: Sequence[Step], scores: Sequence[float]) -> dict[_Node, float]:
    """Log weight of all ways from each place to the end."""
    end = max(map(_end, steps), key=sum)
    total: dict[_Node, float] = {end: 0.0}
    for step, score in zip(reversed(steps), reversed(scores), strict=True):
        here, there = (step.i, step.j), _end(step)
        if there in total:
            total[here] = _added(total.get(here, -inf), total[there] + score)
    return total


def _added(one: float, other: float) -> float:
    """log(e^one + e^other)."""
    high, low = (one, other) if one > other else (other, one)
    return high if low == -inf else high + log1p(exp(low - high))


def _alone(step: Step) -> Terms:
    return {"evidence": step.log, "alone": 1.0}


def _terms(bead: Step, likeness: Mapping[Place, float], reading: Reading) -> Terms:
    own = likeness[_place(bead)]
    return {
        "evidence": bead.log,
        "likeness": own,
        "likeness by size": own * (bead.a + bead.b),
        "drop": _won(own, _resized(bead, -1), likeness),
        "add": _won(own, _resized(bead, 1), likeness),
        "least": reading.least(bead),
    }


def _place(step: Step) -> Place:
    return step.i, step.a, step.j, step.b


def _resized(step: Step, by: int) -> Iterator[Place]:
    """The beads that have one unit less (−1) or more (1) at an edge."""
    i, a, j, b = _place(step)
    for move in (0, -by):
        yield i + move, a + by, j, b
        yield i, a, j + move, b + by


def _won(own: float, others: Iterator[Place], likeness: Mapping[Place, float]) -> float:
    return max((likeness[other] - own for other in others if other in likeness), default=0.0)
