"""What is read again of the beads in doubt: passages as a whole, and long units by sentences.

All of it is given to the model at once, which costs less than many short lists.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import exp

import numpy as np

from pipeline.align.covered import Parts, least, parts, sentences
from pipeline.align.lattice import Step
from pipeline.align.tile import Tile
from pipeline.embed.embedder import Vectors, unit

Encode = Callable[[Sequence[str]], Vectors]
Span = tuple[int, int]
"""First unit, and number of units."""

_DOUBTFUL = 0.1, 0.93
"""Probabilities between which a bead is read again."""
_MOST_AGAIN = 4
"""One passage for so many units is read again at most, the most doubtful first."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Vectors of the spans of a tile's beads, and the sentences of its units, left and right."""

    spans: tuple[dict[Span, Vectors], dict[Span, Vectors]]
    parts: tuple[Parts, Parts]

    def likeness(self, bead: Step) -> float:
        """Cosine of the two sides of a bead."""
        ours, theirs = self.spans
        return float(ours[bead.i, bead.a] @ theirs[bead.j, bead.b])

    def least(self, bead: Step) -> float:
        """How well the member that is rendered worst is rendered."""
        return least(bead, *self.parts)


def read(tile: Tile, beads: Sequence[Step], encode: Encode | None) -> Reading:
    """Read what is in doubt again; without `encode` vectors of single units must do."""
    doubtful = _doubtful(beads) if encode else []
    again = _spans(doubtful, sum(tile.size) // _MOST_AGAIN + 1)
    cut = [_cut(tile, side, doubtful) for side in (0, 1)]
    asked = [
        [*_texts(tile, side, again[side]), *(text for own in cut[side].values() for text in own)]
        for side in (0, 1)
    ]
    given = encode([*asked[0], *asked[1]]) if encode and any(asked) else None
    made = _parted(tile, given, len(asked[0]))
    spans, found = [], []
    for side, wanted in enumerate(({(s.i, s.a) for s in beads}, {(s.j, s.b) for s in beads})):
        known = sorted(again[side])
        fresh, rest = made[side][: len(known)], made[side][len(known) :]
        spans.append(
            {**_pooled(tile, side, wanted - again[side]), **dict(zip(known, fresh, strict=True))}
        )
        found.append(parts(tile, side, cut[side], rest))
    return Reading((spans[0], spans[1]), (found[0], found[1]))


def _parted(tile: Tile, given: Vectors | None, ours: int) -> tuple[Vectors, Vectors]:
    """The vectors of the first `ours` texts, which are of the left side, and of the others."""
    if given is None:
        return tile.vectors[0][:0], tile.vectors[1][:0]
    return tile.texts.centred(given[:ours], 0), tile.texts.centred(given[ours:], 1)


def _doubtful(beads: Sequence[Step]) -> list[Step]:
    """The beads in doubt, the most doubtful first."""
    low, high = map(np.log, _DOUBTFUL)
    found = [step for step in beads if low < step.log < high]
    return sorted(found, key=lambda step: abs(exp(step.log) - 0.5))


def _spans(doubtful: Sequence[Step], room: int) -> tuple[set[Span], set[Span]]:
    """The spans of several units that are in doubtful beads, as many as there is room for."""
    out: tuple[set[Span], set[Span]] = (set(), set())
    for step in doubtful:
        for side, span in enumerate(((step.i, step.a), (step.j, step.b))):
            if span[1] > 1 and sum(map(len, out)) < room:
                out[side].add(span)
    return out


def _cut(tile: Tile, side: int, doubtful: Sequence[Step]) -> dict[int, list[str]]:
    """The sentences of those units in doubtful beads that hold several, in order."""
    spans = [((s.i, s.a), (s.j, s.b))[side] for s in doubtful]
    places = sorted({place for first, count in spans for place in range(first, first + count)})
    found = {place: sentences(tile.units[side][place].text) for place in places}
    return {place: own for place, own in found.items() if len(own) > 1}


def _texts(tile: Tile, side: int, spans: set[Span]) -> list[str]:
    units = tile.units[side]
    return [
        " ".join(one.text for one in units[first : first + count]) for first, count in sorted(spans)
    ]


def _pooled(tile: Tile, side: int, spans: set[Span]) -> dict[Span, Vectors]:
    vectors, lengths = tile.vectors[side], tile.lengths[side]
    out = {}
    for first, count in spans:
        total = lengths[first : first + count] @ vectors[first : first + count]
        out[first, count] = unit(total[None])[0]
    return out
