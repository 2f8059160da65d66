"""Every aligner on every corpus: scores, stated certainties, time."""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tests.align_eval.aligners import Aligner, Found
from tests.align_eval.calibration import Statement
from tests.align_eval.corpora import Text
from tests.align_eval.scoring import Scores, Share, is_whole, score


@dataclass(frozen=True, slots=True)
class Row:
    """What one aligner made of one corpus; `seconds` of CPU time without embedding."""

    aligner: str
    corpus: str
    scores: Scores = field(default_factory=Scores)
    inside: Share = field(default_factory=Share)
    statements: tuple[Statement, ...] = ()
    sentences: int = 0
    seconds: float = 0.0

    def __add__(self, other: "Row") -> "Row":
        return Row(
            self.aligner,
            self.corpus,
            self.scores + other.scores,
            self.inside + other.inside,
            (*self.statements, *other.statements),
            self.sentences + other.sentences,
            self.seconds + other.seconds,
        )

    @property
    def speed(self) -> float:
        """Sentences, both sides counted, per CPU-second."""
        return self.sentences / self.seconds if self.seconds else 0.0


def measure(aligners: Sequence[Aligner], texts: Sequence[Text]) -> tuple[Row, ...]:
    """A row for each aligner and corpus whose languages its model knows."""
    rows: dict[tuple[str, str], Row] = {}
    for aligner in aligners:
        for text in filter(aligner.fits, texts):
            key = aligner.label, text.corpus
            rows[key] = rows.get(key, Row(*key)) + _row(aligner, text)
    return tuple(rows.values())


def together(rows: Iterable[Row]) -> Row:
    """Rows of one aligner summed."""
    first, *others = rows
    whole = Row(first.aligner, "together") + first
    for row in others:
        whole += row
    return whole


def _row(aligner: Aligner, text: Text) -> Row:
    sides = aligner.vectors(text)
    if aligner.encodes:
        aligner.run(text, *sides)
    start = time.process_time()
    found = aligner.run(text, *sides)
    seconds = time.process_time() - start
    return Row(
        aligner.label,
        text.corpus,
        score(text.gold, [bead for bead, _ in found]) if text.gold else Scores(),
        inside(text, found),
        statements(text, found),
        len(text.left) + len(text.right),
        seconds,
    )


def statements(text: Text, found: Iterable[Found]) -> tuple[Statement, ...]:
    """The stated certainties of the beads, and whether the gold has the same bead."""
    gold = set(text.gold)
    return tuple((cert, bead in gold) for bead, cert in found if cert is not None and gold)


def inside(text: Text, found: Iterable[Found]) -> Share:
    """How many beads with two sides stay in one pair of paragraphs, where these are known."""
    if not text.inside:
        return Share()
    whole = [bead for bead, _ in found if is_whole(bead)]
    left, right = text.inside
    met = sum(len({*(left[i] for i in a), *(right[j] for j in b)}) == 1 for a, b in whole)
    return Share(met, len(whole))
