"""The tables of a report, as text for a terminal and as Markdown for the docs."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tests.align_eval.calibration import Statement, bins, chance, expected_error
from tests.align_eval.measuring import Row, together
from tests.align_eval.report import OWN, Goal, Report, goals
from tests.align_eval.scoring import Scores
from tests.align_eval.verdicts import auc, confusion


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the first column holds words, the others figures."""

    name: str
    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def text(self) -> str:
        """In columns, for a terminal."""
        widths = [max(map(len, column)) for column in zip(self.head, *self.rows, strict=True)]
        lines = [
            "  ".join(
                cell.rjust(width) if at else cell.ljust(width)
                for at, (cell, width) in enumerate(zip(row, widths, strict=True))
            ).rstrip()
            for row in (self.head, *self.rows)
        ]
        return "\n".join((f"{self.title}:", "", *lines))

    def markdown(self) -> str:
        """In Markdown."""
        rule = "|---|" + "---:|" * (len(self.head) - 1)
        body = ("| " + " | ".join(row) + " |" for row in self.rows)
        return "\n".join((f"{self.title}:", "", "| " + " | ".join(self.head) + " |", rule, *body))


def tables(report: Report) -> tuple[Table, ...]:
    """All tables that the report has figures for."""
    makers: tuple[Callable[[Report], Table], ...] = (
        _goals, _beads, _inside, _certainty, _bins, _passages, _pages, _costs,
    )  # fmt: skip
    return tuple(table for maker in makers if (table := maker(report)).rows)


def _goals(report: Report) -> Table:
    rows = [(one.name, _figure(one, one.figure), _limit(one), "yes" if one.met else "no")
            for one in goals(report)]  # fmt: skip
    return Table("goals", "Goals", ("", "measured", "goal", "met"), tuple(rows))


def _figure(goal: Goal, value: float) -> str:
    return f"{value:.{goal.digits}f}"


def _limit(goal: Goal) -> str:
    return f"{'≤' if goal.most else '≥'} {goal.limit:g}"


_SCORES = (
    "strict P", "strict R", "strict F1", "lax P", "lax R", "lax F1", "alone P", "alone R",
)  # fmt: skip


def _beads(report: Report) -> Table:
    rows = [
        (f"{row.corpus}: {row.aligner}", *scored(row.scores), f"{row.speed:,.0f}")
        for row in by_corpus(report.rows)
    ]
    head = ("corpus and aligner", *_SCORES, "sentences/s")
    return Table("beads", "Beads against gold", head, tuple(rows))


def by_corpus(rows: Sequence[Row]) -> list[Row]:
    """The rows corpus by corpus, and each aligner's sum over the corpora that all can align."""
    corpora = list(dict.fromkeys(row.corpus for row in rows))
    aligners = list(dict.fromkeys(row.aligner for row in rows))
    ordered = sorted(rows, key=lambda row: corpora.index(row.corpus))
    shared = {c for c in corpora if sum(row.corpus == c for row in rows) == len(aligners)}
    sums = (
        together(row for row in rows if row.aligner == aligner and row.corpus in shared)
        for aligner in aligners
    )
    return [*ordered, *(sums if len(shared) > 1 else ())]


def scored(scores: Scores) -> tuple[str, ...]:
    """The cells of precision, recall and F1."""
    strict, lax, alone = scores.strict, scores.lax, scores.alone
    figures = [
        *(strict.precision.value, strict.recall.value, strict.f1),
        *(lax.precision.value, lax.recall.value, lax.f1),
        *(alone.precision.value, alone.recall.value),
    ]
    return tuple(f"{figure:.3f}" for figure in figures)


def _inside(report: Report) -> Table:
    rows = [(row.aligner, f"{row.inside.met}", f"{row.inside.of}", f"{row.inside.value:.4f}")
            for row in report.within]  # fmt: skip
    title = "Beads of sentences that stay inside their pair of paragraphs, en-ru"
    return Table("inside", title, ("aligner", "inside", "of", "share"), tuple(rows))


def _certainty(report: Report) -> Table:
    rows = [
        (f"{row.corpus}: {row.aligner}", *_calibrated(row.statements))
        for row in report.rows
        if row.statements
    ]
    if report.statements:
        rows.append((f"together: {OWN}", *_calibrated(report.statements)))
    head = ("corpus and aligner", "links", "stated", "right", "error", "error by chance")
    return Table("certainty", "Certainty of links", head, tuple(rows))


def _calibrated(statements: Sequence[Statement]) -> tuple[str, ...]:
    whole = bins(statements, 1)[0]
    figures = whole.stated, whole.right, expected_error(bins(statements)), chance(statements)
    return f"{whole.size}", *(f"{figure:.3f}" for figure in figures)


def _bins(report: Report) -> Table:
    rows = [(f"{one.size} links", f"{one.stated:.3f}", f"{one.right:.3f}") for one in report.bins]
    title = f"Certainty of links in bins of equal size, {OWN}"
    return Table("bins", title, ("", "stated", "right"), tuple(rows))


def _passages(report: Report) -> Table:
    counts = confusion(report.passages)
    answers = ("same", "other", "unclear")
    rows = [
        (label, *(str(counts[true, answer]) for answer in answers))
        for true, label in ((True, "translations"), (False, "other passages"))
    ]
    title = "Verdicts on passages of four sentences and more"
    if report.passages:
        title += f" (AUC {auc(report.passages):.4f})"
    return Table("passages", title, ("", *answers), tuple(rows) if report.passages else ())


def _pages(report: Report) -> Table:
    rows: list[tuple[str, ...]] = []
    for folder in report.pages:
        rows += [(f"{folder.folder}: {truth}", said, str(n)) for truth, said, n in folder.verdicts]
        rows.append((f"{folder.folder}: F1 of linked lines", "", f"{folder.link_f1:.3f}"))
    return Table("pages", "Pages, verdict first", ("truth", "answer", "pages"), tuple(rows))


def _costs(report: Report) -> Table:
    rows = [
        (f"{one.task}: {one.left} × {one.right}", f"{one.seconds:.1f}", f"{one.megabytes:.0f}",
         "" if one.strict_f1 is None else f"{one.strict_f1:.3f}")
        if not one.failed else (f"{one.task}: {one.failed}", "", "", "")
        for one in report.costs
    ]  # fmt: skip
    head = ("text", "CPU-seconds", "megabytes", "strict F1")
    return Table("costs", "What it costs, on one core", head, tuple(rows))


def text(found: Iterable[Table]) -> str:
    """The tables one below the other."""
    return "\n\n".join(table.text() for table in found)
