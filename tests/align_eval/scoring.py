"""Beads held against gold: strict and lax precision and recall, after Vecalign's score.py.

A bead is a pair of tuples of sentence numbers, either of which may be empty. *Strict*: the very
same bead is in the other set. *Lax*: some sentence of its left side stands, in the other set, in a
bead that has one of its right side; so a bead that leaves something alone can only be right
strictly. Precision counts all beads found; recall counts the gold beads that have both sides,
against the found ones that have both, so that leaving alone is rewarded once only. Counts are
summed over texts before they are divided (Sennrich and Volk 2011).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

Bead = tuple[tuple[int, ...], tuple[int, ...]]
Beads = tuple[Bead, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """How many of some things are so."""

    met: int = 0
    of: int = 0

    def __add__(self, other: "Share") -> "Share":
        return Share(self.met + other.met, self.of + other.of)

    @property
    def value(self) -> float:
        """The share, 0 of nothing."""
        return self.met / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall."""

    precision: Share = Share()
    recall: Share = Share()

    def __add__(self, other: "Score") -> "Score":
        return Score(self.precision + other.precision, self.recall + other.recall)

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        precision, recall = self.precision.value, self.recall.value
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@dataclass(frozen=True, slots=True)
class Scores:
    """All that is counted on beads; `alone` is on beads with one empty side, strictly."""

    strict: Score = Score()
    lax: Score = Score()
    alone: Score = Score()

    def __add__(self, other: "Scores") -> "Scores":
        return Scores(self.strict + other.strict, self.lax + other.lax, self.alone + other.alone)


def score(gold: Iterable[Bead], found: Iterable[Bead]) -> Scores:
    """Compare the beads found in one text with its gold."""
    wanted, given = _beads(gold), _beads(found)
    whole_wanted, whole_given = set(filter(is_whole, wanted)), set(filter(is_whole, given))
    alone_wanted, alone_given = wanted - whole_wanted, given - whole_given
    return Scores(
        strict=Score(_same(given, wanted), _same(whole_wanted, whole_given)),
        lax=Score(_overlapping(given, wanted), _overlapping(whole_wanted, whole_given)),
        alone=Score(_same(alone_given, alone_wanted), _same(alone_wanted, alone_given)),
    )


def is_whole(bead: Bead) -> bool:
    """Whether a bead has both sides."""
    return bool(bead[0] and bead[1])


def _beads(beads: Iterable[Bead]) -> set[Bead]:
    return {bead for bead in beads if bead[0] or bead[1]}


def _same(beads: set[Bead], others: set[Bead]) -> Share:
    return Share(len(beads & others), len(beads))


def _overlapping(beads: set[Bead], others: set[Bead]) -> Share:
    facing: dict[int, set[int]] = {}
    for left, right in others:
        for i in left:
            facing.setdefault(i, set()).update(right)
    met = sum(
        bead in others or any(facing.get(i, set()) & set(bead[1]) for i in bead[0])
        for bead in beads
    )
    return Share(met, len(beads))


def read_gold(text: str) -> Beads:
    """Beads in the notation ``[0, 1]:[2]``, one a line; ValueError names a line that is not so."""
    return tuple(
        _read_bead(line, number)
        for number, line in enumerate(text.splitlines(), start=1)
        if line.strip()
    )


def _read_bead(line: str, number: int) -> Bead:
    parts = re.fullmatch(r"\s*\[([\d,\s]*)\]\s*:\s*\[([\d,\s]*)\].*", line)
    if not parts:
        raise ValueError(f"gold, line {number}: not of the form [0, 1]:[2]: {line.strip()[:60]}")
    left, right = (tuple(map(int, re.findall(r"\d+", part))) for part in parts.groups())
    return left, right
