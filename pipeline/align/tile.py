"""What speaks for a bead, in named terms, for all beads of a stretch of both sides at once.

A bead of shape (a, b) joins a neighbours of the left side with b of the right. The vector of
several sentences is the mean of theirs, weighted by length, so all likenesses come from sums over
one matrix. The terms, all without unit:

- *likeness*: cosine of the two sides of the bead;
- *neighbours*: mean cosine of either side to the units just outside the bead on the other, which
  keeps beads from swallowing what stands beside them;
- *drop*, *add*: how much likeness is won at best by leaving out a unit at an edge, or by taking
  one in;
- *length*: logarithm of the ratio of lengths, the usual ratio of the versions allowed for;
- *spread*: difference of lengths squared, by their sum (Gale and Church 1993), at most 5;
- *numbers*, *odd numbers*: how many are on both sides, and on one only, log(1 + count);
- *names*: longer words written alike, the rarer the more, log(1 + weight);
- *rough*: on how many sides the bead begins with a small letter, or what stands before it on that
  side does not end a sentence: such borders are a splitter's, not an author's;
- *figures*: 1 if both sides begin with the same number, as points of a list do;
- *slide*, *crossing names*: how much of what is said slides over the border before the bead
  (`pipeline.align.borders`);
- *1:1*, *1:2* …: 1 for beads of that shape or its mirror image;
- *parts*, *dates*, *seams*: like parts of a letter attract, unlike ones repel, equal datelines
  agree, and a bead loses for every border between two blocks inside it.

A unit left alone has *alone* (1), *nearest* (its likeness to the nearest unit of the other side)
*extent* (logarithm of its length), *wordless* (1 if no word is in it) and *rough* as above.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from pipeline.align import borders
from pipeline.align.texts import Texts
from pipeline.align.units import BODY, Unit
from pipeline.align.words import rare, shared
from pipeline.embed.embedder import Vectors

Floats = NDArray[np.float64]
Shape = tuple[int, int]
Term = tuple[str, Floats]

LARGEST = 7
"""Sentences of a bead, both sides together."""
_WIDEST = LARGEST - 1
SHAPES: tuple[Shape, ...] = tuple(
    (a, b) for a in range(1, LARGEST) for b in range(1, LARGEST) if a + b <= LARGEST
)
_NAMED = ("1:1", "1:2", "2:2", "1:3", "2:3", "1:4")
PROSE = frozenset({BODY, "closing"})
"""Parts that go into one another, as a closing goes into the last paragraph."""

_SAME_PART, _OTHER_PART, _SAME_DATE, _SEAM = 6.0, -9.0, 6.0, -1.5
_NEVER = -1e6
_TINY = 1e-9
_SMOOTH, _USUAL, _WIDEST_SPREAD, _SPREAD = 5.0, 50.0, 5.0, 10.0


@dataclass(frozen=True)
class Tile:
    """Units `rows` of the left side by units `columns` of the right, of both texts."""

    texts: Texts
    rows: range
    columns: range

    @property
    def size(self) -> Shape:
        """The numbers of units, n and m."""
        return len(self.rows), len(self.columns)

    @property
    def across(self) -> tuple[slice, slice]:
        """Where the units stand in the whole texts."""
        return slice(self.rows.start, self.rows.stop), slice(self.columns.start, self.columns.stop)

    @cached_property
    def units(self) -> tuple[Sequence[Unit], Sequence[Unit]]:
        """The units of both sides."""
        ours, theirs = self.across
        return self.texts.left[ours], self.texts.right[theirs]

    @cached_property
    def vectors(self) -> tuple[Vectors, Vectors]:
        """Their vectors about the means of the whole texts."""
        (x, y), (ours, theirs) = self.texts.vectors, self.across
        return x[ours], y[theirs]

    @cached_property
    def lengths(self) -> tuple[Floats, Floats]:
        """Their lengths in characters of the left side."""
        (left, right), (ours, theirs) = self.texts.lengths, self.across
        return left[ours], right[theirs]

    @cached_property
    def cosines(self) -> Floats:
        """Cosines of single units, (n, m)."""
        ours, theirs = self.vectors
        return np.asarray(ours @ theirs.T, dtype=np.float64)

    @cached_property
    def _weighted(self) -> Floats:
        return _corners(self.cosines * np.outer(*self.lengths))

    @cached_property
    def _norms(self) -> tuple[list[Floats], list[Floats]]:
        """Lengths of the weighted sums of 1, 2 … neighbouring vectors, from place 1."""
        ours, theirs = (
            [np.linalg.norm(window, axis=1) + _TINY for window in _sums(vectors, lengths)]
            for vectors, lengths in zip(self.vectors, self.lengths, strict=True)
        )
        return ours, theirs

    @cached_property
    def _singles(self) -> tuple[list[Floats], list[Floats]]:
        """Cosines of every window of one side to the single units of the other."""
        out = []
        for cosines, lengths, norms in zip(
            (self.cosines, self.cosines.T), self.lengths, self._norms, strict=True
        ):
            sums = zip(_sums(cosines, lengths), norms, strict=True)
            out.append([window / norm[:, None] for window, norm in sums])
        return out[0], out[1]

    @cached_property
    def _likeness(self) -> dict[Shape, Floats]:
        ours, theirs = self._norms
        return {
            (a, b): _blocks(self._weighted, (a, b)) / np.outer(one, other)
            for a, one in enumerate(ours, start=1)
            for b, other in enumerate(theirs, start=1)
            if a + b <= LARGEST + 1
        }

    @cached_property
    def _numbers(self) -> tuple[Floats, Floats, Floats]:
        """Numbers in common over all corners, and how many either unit has."""
        (left, right), (ours, theirs) = self.texts.numbers, self.across
        one, other = (
            np.array([float(len(words)) for words in side]) for side in (left[ours], right[theirs])
        )
        return _corners(shared(left[ours], right[theirs])), one, other

    @cached_property
    def _names(self) -> Floats:
        (left, right), (ours, theirs) = self.texts.names, self.across
        return _corners(rare(left[ours], right[theirs], self.texts.frequencies))

    def terms(self, shape: Shape) -> Iterator[Term]:
        """The terms of all beads of a shape (a, b), each of shape (n − a + 1, m − b + 1)."""
        likeness = self._likeness[shape]
        yield "likeness", likeness
        yield "neighbours", self._neighbours(shape)
        yield "drop", _best(self._gains(shape, -1), likeness)
        yield "add", _best(self._gains(shape, 1), likeness)
        yield from self._lengths(shape)
        yield from self._words(shape)
        n, m = likeness.shape
        yield from ((name, values[:n, :m]) for name, values in self._borders.items())
        few, many = sorted(shape)
        name = f"{few}:{many}"
        yield name if name in _NAMED else "larger", np.ones(likeness.shape)

    def _neighbours(self, shape: Shape) -> Floats:
        (a, b), (ours, theirs) = shape, self._singles
        n, m = self._likeness[shape].shape
        total, count = np.zeros((n, m)), np.zeros((n, m))
        left, right = ours[a - 1], theirs[b - 1].T
        for values, rows, columns in (
            (left[:, : m - 1], slice(None), slice(1, None)),
            (left[:, b:], slice(None), slice(0, m - 1)),
            (right[: n - 1], slice(1, None), slice(None)),
            (right[a:], slice(0, n - 1), slice(None)),
        ):
            total[rows, columns] += values
            count[rows, columns] += 1
        return np.asarray(total / np.maximum(count, 1))

    def _gains(self, shape: Shape, step: int) -> Iterator[tuple[Floats, Shape]]:
        """The likeness of beads one unit smaller (−1) or larger (1) by their offsets."""
        a, b = shape
        for other in ((a + step, b), (a, b + step)):
            if other in self._likeness:
                for move in (0, -step):
                    yield self._likeness[other], (move, 0) if other[0] != a else (0, move)

    def _lengths(self, shape: Shape) -> Iterator[Term]:
        ours, theirs = (
            windows(lengths, size) for lengths, size in zip(self.lengths, shape, strict=True)
        )
        left, right = ours[:, None], theirs[None]
        yield "length", np.abs(np.log((left + _SMOOTH) / (right + _SMOOTH)))
        yield "spread", np.minimum((left - right) ** 2 / (left + right) / _SPREAD, _WIDEST_SPREAD)

    def _words(self, shape: Shape) -> Iterator[Term]:
        corners, ours, theirs = self._numbers
        left, right = windows(ours, shape[0])[:, None], windows(theirs, shape[1])[None]
        both = np.minimum(_blocks(corners, shape), np.minimum(left, right))
        yield "numbers", np.log1p(both)
        yield "odd numbers", np.log1p(left + right - 2 * both)
        yield "names", np.log1p(np.maximum(_blocks(self._names, shape), 0.0))

    @cached_property
    def _borders(self) -> dict[str, Floats]:
        """The terms of the border before every two units."""
        ours, theirs = self.across
        texts = self.texts
        (left, right), (one, other), (these, those) = texts.rough, texts.figures, texts.names
        return {
            "rough": left[ours, None] + right[None, theirs],
            "figures": borders.equal(one[ours], other[theirs]),
            "slide": borders.slide(self.cosines),
            "crossing names": borders.crossing_names(these[ours], those[theirs], texts.frequencies),
        }

    def settings(self, shape: Shape) -> Iterator[Term]:
        """The terms that come from the make-up of a letter; they are set, not fitted."""
        left, right = (_parts(units, size) for units, size in zip(self.units, shape, strict=True))
        names = sorted({*left, *right})
        table = np.array([[_between(p, q) for q in names] for p in names])
        rows, columns = [names.index(p) for p in left], [names.index(q) for q in right]
        yield "parts", table[np.ix_(rows, columns)]
        ours, theirs = (_seams(units, size) for units, size in zip(self.units, shape, strict=True))
        yield "seams", _SEAM * (ours[:, None] + theirs[None])
        if shape == (1, 1):
            yield "dates", _SAME_DATE * _agreeing_dates(*self.units)

    def alone(self) -> tuple[dict[str, Floats], dict[str, Floats]]:
        """The terms of units without counterpart, shapes (n,) for the left side, (m,) the right."""
        ours, theirs = (
            {
                "alone": np.ones(len(lengths)),
                "nearest": self.cosines.max(1 - side),
                "extent": np.log(lengths / _USUAL),
                "wordless": self.texts.wordless[side][self.across[side]],
                "rough": self.texts.rough[side][self.across[side]],
            }
            for side, lengths in enumerate(self.lengths)
        )
        return ours, theirs


def windows(values: Floats, size: int) -> Floats:
    """Sums over every window of `size` neighbours."""
    sums = np.concatenate(([0.0], values.cumsum()))
    return np.asarray(sums[size:] - sums[:-size])


def _sums(rows: NDArray[np.floating], lengths: Floats) -> Iterator[Floats]:
    """Sums of 1, 2 … neighbouring rows weighted by their lengths."""
    weighted = rows * lengths[:, None]
    sums = np.concatenate((np.zeros((1, weighted.shape[1])), weighted.cumsum(0)))
    for size in range(1, min(_WIDEST, len(rows)) + 1):
        yield sums[size:] - sums[:-size]


def _corners(values: Floats) -> Floats:
    """Sums over all upper left corners, (n + 1, m + 1)."""
    out = np.zeros((values.shape[0] + 1, values.shape[1] + 1))
    out[1:, 1:] = values.cumsum(0).cumsum(1)
    return out


def _blocks(corners: Floats, shape: Shape) -> Floats:
    """Sums over all blocks of a shape."""
    a, b = shape
    return np.asarray(corners[a:, b:] - corners[:-a, b:] - corners[a:, :-b] + corners[:-a, :-b])


def _best(others: Iterator[tuple[Floats, Shape]], likeness: Floats) -> Floats:
    """The most likeness won by any of the other beads, 0 where there is none."""
    n, m = likeness.shape
    best = np.full((n, m), _NEVER)
    for values, (down, right) in others:
        rows = slice(max(0, -down), min(n, values.shape[0] - down))
        columns = slice(max(0, -right), min(m, values.shape[1] - right))
        there = values[
            rows.start + down : rows.stop + down, columns.start + right : columns.stop + right
        ]
        best[rows, columns] = np.maximum(best[rows, columns], there - likeness[rows, columns])
    return np.where(best > _NEVER, best, 0.0)


def _seams(units: Sequence[Unit], size: int) -> Floats:
    """How many borders between blocks lie inside every window of `size` neighbours."""
    borders = [float(one.block != other.block) for one, other in pairwise(units)]
    return windows(np.array(borders), size - 1) if size > 1 else np.zeros(len(units))


def _between(part: str, other: str) -> float:
    if not part or not other:
        return _NEVER
    if part == other:
        return 0.0 if part in PROSE else _SAME_PART
    return 0.0 if {part, other} <= PROSE else _OTHER_PART


def _parts(units: Sequence[Unit], size: int) -> list[str]:
    """The part each window of units belongs to; ``""`` where it would mix parts."""
    out = []
    for i in range(len(units) - size + 1):
        parts = {unit.part for unit in units[i : i + size]}
        mixed = len(parts) > 1 and not parts <= PROSE
        out.append("" if mixed else BODY if parts <= PROSE and len(parts) > 1 else min(parts))
    return out


def _agreeing_dates(left: Sequence[Unit], right: Sequence[Unit]) -> Floats:
    out = np.zeros((len(left), len(right)))
    dated = [(j, unit.dates) for j, unit in enumerate(right) if unit.dates]
    for i, unit in enumerate(left):
        out[i, [j for j, dates in dated if unit.dates & dates]] = 1.0
    return out
