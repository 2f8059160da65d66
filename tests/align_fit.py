"""Fits the weights of beads and measures how sure links are: ``python -m tests.align_fit MODEL``.

The weights are those under which the gold beads of all corpora are most probable (conditional
maximum likelihood, with a penalty on large weights). Certainties are measured on predictions for
each corpus by weights fitted to the others, so that they say what to expect of texts that were
not fitted to. What is fitted is written into ``pipeline/align/fitted.py``, the other models in it
staying as they are. Sealed letters take no part.
"""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import exp

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from pipeline.align.choice import Weighed, chosen, probabilities, weighed
from pipeline.align.fitted import FITTED
from pipeline.align.lattice import Scores, Step, backward, candidates, forward, moves
from pipeline.align.texts import Texts
from pipeline.align.tile import SHAPES, Shape, Tile
from pipeline.align.weights import Weights
from pipeline.embed.embedder import Embedder
from tests.align_eval.aligners import units
from tests.align_eval.corpora import WORKS, Text, corpora, split, story
from tests.align_eval.letters import letters
from tests.align_eval.scoring import Bead, score
from tests.align_eval.vectors import models, vectors
from tests.align_fit_table import write

Values = NDArray[np.float64]
Terms = Mapping[str, float]
_PENALTY = 0.1
_SEEDS = 2
_STRETCH = 40
"""Gold beads of a stretch that the first look is fitted to."""
_KNOTS = 8
_UNLIKELY = -6.0


@dataclass(frozen=True)
class Sample:
    """A text with its terms of the first look, by shape and of units alone, and its gold."""

    text: Text
    tile: Tile
    beads: Mapping[Shape, NDArray[np.float32]]
    alone: tuple[Values, Values]
    gold: tuple[Bead, ...]


FIRST = (
    "likeness", "neighbours", "drop", "add", "length", "spread", "numbers", "odd numbers", "names",
    "rough", "figures", "slide", "crossing names", "1:1", "1:2", "2:2", "1:3", "2:3", "1:4",
    "larger", "alone", "nearest", "extent", "wordless",
)  # fmt: skip
SECOND = ("evidence", "likeness", "likeness by size", "drop", "add", "least", "alone")


def texts(model: Embedder) -> list[Text]:
    """All corpora that the model knows the languages of, and passages of single sentences."""
    known = [*corpora(), *map(_plain, WORKS), *letters(sealed=False)]
    fit = [text for text in known if set(text.langs) <= model.languages or "*" in model.languages]
    return [text for text in fit if not text.name[-1].isdecimal() or _is_used(text)]


def _is_used(text: Text) -> bool:
    return text.corpus != "en-ru paragraphs" or int(text.name[-1]) <= _SEEDS


def _plain(work: str) -> Text:
    """The paragraphs of a story one side of which is one sentence: their beads are known."""
    sides: tuple[list[str], list[str]] = ([], [])
    beads: list[Bead] = []
    for pair in story(work):
        found = [split(lang, text) for lang, text in zip(("en", "ru"), pair, strict=True)]
        if min(map(len, found)) == 1 and sum(map(len, found)) <= max(map(sum, SHAPES)):
            places = [
                range(len(side), len(side) + len(part))
                for side, part in zip(sides, found, strict=True)
            ]
            beads.append((tuple(places[0]), tuple(places[1])))
            for side, part in zip(sides, found, strict=True):
                side += part
    return Text("en-ru paragraphs", f"{work} alone", ("en", "ru"), tuple(sides[0]),
                tuple(sides[1]), tuple(beads))  # fmt: skip


def sample(text: Text, model: Embedder) -> Sample:
    """A text with everything that fitting needs."""
    raw = vectors(model, text.left), vectors(model, text.right)
    whole = Texts(units(text.left), units(text.right), raw)
    tile = Tile(whole, range(len(text.left)), range(len(text.right)))
    n, m = tile.size
    beads = {
        shape: _stacked(dict(tile.terms(shape)), FIRST).astype(np.float32)
        for shape in SHAPES
        if shape[0] <= n and shape[1] <= m
    }
    ours, theirs = (_stacked(terms, FIRST) for terms in tile.alone())
    return Sample(text, tile, beads, (ours, theirs), tuple(_straight(text)))


def _stacked(terms: Mapping[str, Values], names: Sequence[str]) -> Values:
    blank = np.zeros(next(iter(terms.values())).shape)
    return np.stack([terms.get(name, blank) for name in names], axis=-1)


def _straight(text: Text) -> Iterator[Bead]:
    """The gold beads in order on both sides, those that cross others taken apart into units, and
    units of which the gold says nothing alone.
    """
    kept = _rising(sorted(map(_closed, filter(all, text.gold))))
    ours = sorted({*range(len(text.left))} - {i for left, _ in kept for i in left})
    theirs = sorted({*range(len(text.right))} - {j for _, right in kept for j in right})
    for bead in [*kept, None]:
        while ours and (bead is None or ours[0] < bead[0][0]):
            yield (ours.pop(0),), ()
        while theirs and (bead is None or theirs[0] < bead[1][0]):
            yield (), (theirs.pop(0),)
        if bead:
            yield bead


def _closed(bead: Bead) -> Bead:
    """The bead with what stands between its units: a stain in the midst of a sentence, say."""
    left, right = (tuple(range(side[0], side[-1] + 1)) for side in bead)
    return left, right


def _rising(beads: Sequence[Bead]) -> list[Bead]:
    """The most beads that do not cross."""
    best: list[list[Bead]] = []
    for bead in beads:
        before = max((way for way in best if way[-1][1] < bead[1]), key=len, default=[])
        best.append([*before, bead])
    return max(best, key=len, default=[])


def _fit(loss: Callable[[Values], tuple[float, Values]], start: Values, steps: int) -> Values:
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": steps})
    return np.asarray(found.x, dtype=np.float64)


def first(samples: Sequence[Sample], start: Values) -> Values:
    """The weights of the first look."""
    cut = [part for one in samples for part in _cut(one)]

    def loss(weights: Values) -> tuple[float, Values]:
        total, slope = _PENALTY * float(weights @ weights) / 2, _PENALTY * weights
        for one in cut:
            value, gradient = _first_loss(one, weights)
            total, slope = total + _share(one) * value, slope + _share(one) * gradient
        return total, slope

    return _fit(loss, start, 60)


def _cut(one: Sample) -> Iterator[Sample]:
    """The sample cut behind gold beads: fitting takes a quarter of the time, and loses nothing."""
    start, gold = (0, 0), []  # type: tuple[int, int], list[Bead]
    end = start
    for at, (left, right) in enumerate(one.gold, start=1):
        gold.append((tuple(i - start[0] for i in left), tuple(j - start[1] for j in right)))
        end = end[0] + len(left), end[1] + len(right)
        if at == len(one.gold) or (left and right and len(gold) >= _STRETCH):
            yield _part(one, range(start[0], end[0]), range(start[1], end[1]), tuple(gold))
            start, gold = end, []


def _part(one: Sample, rows: range, columns: range, gold: tuple[Bead, ...]) -> Sample:
    beads = {
        (a, b): np.ascontiguousarray(
            terms[rows.start : rows.stop - a + 1, columns.start : columns.stop - b + 1]
        )
        for (a, b), terms in one.beads.items()
        if a <= len(rows) and b <= len(columns)
    }
    ours, theirs = one.alone
    alone = ours[rows.start : rows.stop], theirs[columns.start : columns.stop]
    return Sample(one.text, Tile(one.tile.texts, rows, columns), beads, alone, gold)


def _share(one: Sample) -> float:
    return 1 / _SEEDS if one.text.name[-1].isdecimal() else 1.0


def scores(one: Sample, weights: Values) -> Scores:
    """The scores of the first look."""
    small = weights.astype(np.float32)
    beads = {shape: (terms @ small).astype(np.float64) for shape, terms in one.beads.items()}
    ours, theirs = (terms @ weights for terms in one.alone)
    return Scores(beads, ours, theirs)


def _first_loss(one: Sample, weights: Values) -> tuple[float, Values]:
    found = scores(one, weights)
    ahead, behind = forward(found), backward(found)
    n, m = found.size
    expected = np.zeros(len(weights))
    for (a, b), values in moves(found):
        part = np.exp(ahead[: n + 1 - a, : m + 1 - b] + values + behind[a:, b:] - ahead[n, m])
        if not b:
            expected += part.sum(1) @ one.alone[0]
        elif not a:
            expected += part.sum(0) @ one.alone[1]
        else:
            expected += np.tensordot(part.astype(np.float32), one.beads[a, b], 2)
    gold = _gold_terms(one)
    return float(ahead[n, m] - weights @ gold), expected - gold


def _gold_terms(one: Sample) -> Values:
    total = np.zeros(len(FIRST))
    for left, right in one.gold:
        shape = len(left), len(right)
        if shape in one.beads:
            total += one.beads[shape][left[0], right[0]]
        else:
            total += one.alone[0][list(left)].sum(0) + one.alone[1][list(right)].sum(0)
    return total


@dataclass(frozen=True)
class Doubt:
    """A text with the candidates of the second look, and those that agree with its gold."""

    sample: Sample
    all: tuple[Weighed, ...]
    right: tuple[Weighed, ...]


def doubt(one: Sample, weights: Values, model: Embedder) -> Doubt:
    """The second look's candidates under weights of the first."""
    found_steps = {_key(step): step for step in candidates(scores(one, weights))}
    for step in _way(one):
        found_steps.setdefault(_key(step), step)
    steps = sorted(found_steps.values(), key=lambda step: (step.i + step.j, step.i))
    found = weighed(one.tile, steps, partial(vectors, model))
    places = {_bead(candidate) for candidate in found}
    owner = ({}, {})  # type: tuple[dict[int, Bead], dict[int, Bead]]
    for bead in one.gold:
        if bead in places:
            for side in (0, 1):
                owner[side].update(dict.fromkeys(bead[side], bead))
    right = tuple(c for c in found if _agrees(_bead(c), owner))
    return Doubt(one, found, right)


def _key(step: Step) -> tuple[int, int, int, int]:
    return step.i, step.a, step.j, step.b


def _way(one: Sample) -> Iterator[Step]:
    """The gold as steps; what the first look found unlikely must be there to be learnt from."""
    i = j = 0
    shapes = {*one.beads}
    for left, right in one.gold:
        whole = [(len(left), len(right))]
        parts = whole if whole[0] in shapes else [(1, 0)] * len(left) + [(0, 1)] * len(right)
        for a, b in parts:
            yield Step(i, a, j, b, _UNLIKELY)
            i, j = i + a, j + b


def _agrees(bead: Bead, owner: tuple[dict[int, Bead], dict[int, Bead]]) -> bool:
    return all(owner[side].get(place, bead) == bead for side in (0, 1) for place in bead[side])


def _bead(candidate: Weighed) -> Bead:
    step = candidate.step
    return tuple(range(step.i, step.i + step.a)), tuple(range(step.j, step.j + step.b))


def second(doubts: Sequence[Doubt]) -> Terms:
    """The weights of the second look."""
    start = np.array([1.0, *[0.0] * (len(SECOND) - 1)])

    def loss(weights: Values) -> tuple[float, Values]:
        away = weights - start
        total, slope = _PENALTY * float(away @ away) / 2, _PENALTY * away
        named = dict(zip(SECOND, weights, strict=True))
        for one in doubts:
            (whole, expected), (gold, wanted) = (
                _mass(found, named) for found in (one.all, one.right)
            )
            total += _share(one.sample) * (whole - gold)
            slope = slope + _share(one.sample) * (expected - wanted)
        return total, slope

    return dict(zip(SECOND, map(float, _fit(loss, start, 30)), strict=True))


def _mass(found: Sequence[Weighed], weights: Terms) -> tuple[float, Values]:
    total, logs = probabilities(found, weights)
    expected = np.zeros(len(SECOND))
    for candidate, log in zip(found, logs, strict=True):
        if log > -30:
            terms = [candidate.terms.get(name, 0.0) for name in SECOND]
            expected += exp(log) * np.array(terms)
    return total, expected


Prediction = tuple[float, bool]


Predicted = tuple[Doubt, list[Bead], list[Prediction]]


def predicted(doubts: Sequence[Doubt], weights: Terms) -> Iterator[Predicted]:
    """What the second look chooses, with its probabilities and whether the gold has it."""
    for one in doubts:
        way = [step for step, _ in chosen(one.all, weights)]
        beads = [(tuple(range(s.i, s.i + s.a)), tuple(range(s.j, s.j + s.b))) for s in way]
        gold = set(one.sample.text.gold)
        yield one, beads, [(exp(s.log), b in gold) for s, b in zip(way, beads, strict=True)]


def curve(predictions: Sequence[Prediction]) -> tuple[tuple[float, float], ...]:
    """Points of a rising curve from probability to the share that is right, few and rounded.

    Means of bins of equal mass, pooled until they rise (Zadrozny and Elkan 2002).
    """
    ordered = np.array(sorted(predictions))
    bins = [(float(p[:, 0].mean()), float(p[:, 1].mean()), len(p))
            for p in np.array_split(ordered, _KNOTS)]  # fmt: skip
    pooled: list[tuple[float, float, int]] = []
    for one in bins:
        pooled.append(one)
        while len(pooled) > 1 and pooled[-2][1] >= pooled[-1][1]:
            (p, r, k), (q, s, n) = pooled[-2:]
            pooled[-2:] = [((p * k + q * n) / (k + n), (r * k + s * n) / (k + n), k + n)]
    return tuple((round(p, 3), round(r, 3)) for p, r, _ in pooled)


def report(title: str, found: Sequence[Predicted]) -> None:
    """Print strict F1 by corpus."""
    for corpus in dict.fromkeys(one.sample.text.corpus for one, _, _ in found):
        rows = [(o.sample.text.gold, b) for o, b, _ in found if o.sample.text.corpus == corpus]
        total = score(*rows[0])
        for row in rows[1:]:
            total += score(*row)
        print(f"{title:12} {corpus:20} {total}")


def main(name: str) -> None:
    """Fit a model, print what to expect, and write its table."""
    model = next(one for one in models() if one.name == name)
    samples = [sample(text, model) for text in texts(model)]
    known = FITTED.get(name, FITTED["usem3"]).first
    start = np.array([known.get(term, 0.0) for term in FIRST])
    whole = first(samples, start)
    doubts = [doubt(one, whole, model) for one in samples]
    again = second(doubts)
    report("joint", [*predicted(doubts, again)])
    measured: list[Prediction] = []
    for corpus in dict.fromkeys(one.text.corpus for one in samples):
        others = [one for one in samples if one.text.corpus != corpus]
        weights = first(others, whole)
        rest = second([doubt(one, weights, model) for one in others])
        held = [doubt(one, weights, model) for one in samples if one.text.corpus == corpus]
        found = [*predicted(held, rest)]
        report("left out", found)
        measured += [p for _, _, predictions in found for p in predictions]
    weights_of = dict(zip(FIRST, map(float, whole), strict=True))
    write(name, Weights(weights_of, again, curve(measured)))


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "usem3")
