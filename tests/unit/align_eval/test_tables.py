"""Tables of a report, and the docs that are made of them."""

from pathlib import Path

from tests.align_eval.aligners import Aligner
from tests.align_eval.corpora import Text
from tests.align_eval.docs import DOCS, write
from tests.align_eval.measuring import Row, measure
from tests.align_eval.report import OWN, Report, goals
from tests.align_eval.scoring import Score, Scores, Share
from tests.align_eval.tables import by_corpus, tables, text

_STRICT = Scores(strict=Score(Share(9, 10), Share(9, 10)))
_CERTAIN = ((0.9, True),) * 9 + ((0.9, False),)


def _report(*rows: Row) -> Report:
    return Report(rows, (), (), (), (), ())


def test_goals_are_met_or_not() -> None:
    report = _report(Row(OWN, "de-fr", _STRICT, statements=_CERTAIN * 10))
    found = {goal.name: goal for goal in goals(report)}
    assert not found[f"de-fr: strict F1 ({OWN})"].met
    assert found["expected calibration error"].most


def test_corpora_that_all_can_align_are_summed() -> None:
    rows = tuple(
        Row(aligner, corpus, _STRICT)
        for aligner, corpus in (("a", "1"), ("a", "2"), ("a", "3"), ("b", "1"), ("b", "2"))
    )
    (beads,) = tables(_report(*rows))
    assert [row[0] for row in beads.rows] == [
        *("1: a", "1: b", "2: a", "2: b", "3: a", "together: a", "together: b")
    ]
    assert sum(row.scores.strict.precision.of for row in by_corpus(rows)[-2:]) == 40


def test_tables_align_their_columns_and_are_markdown_too() -> None:
    found = tables(_report(Row("a", "one", _STRICT)))
    lines = text(found).splitlines()
    assert lines[2].index("strict P") + len("strict P") == lines[3].index("0.900") + len("0.900")
    assert "| one: a | 0.900 | 0.900 | 0.900 |" in found[0].markdown()


def test_beads_are_scored_with_their_certainty_and_their_paragraphs() -> None:
    found = [(((0,), (0,)), 0.9), (((1,), (1,)), None)]
    aligner = Aligner("a", lambda _text, _x, _y: list(found))
    gold = Text("c", "n", ("en", "ru"), ("x", "y"), ("x", "y"), (((0,), (0,)), ((1,), ())))
    within = Text("d", "n", ("en", "ru"), ("x", "y"), ("x", "y"), inside=((0, 0), (0, 1)))
    one, other = measure([aligner], [gold, within])
    assert one.statements == ((0.9, True),)
    assert one.scores.strict.precision == Share(1, 2)
    assert one.sentences == 4
    assert other.inside == Share(1, 2)


def test_docs_are_written_between_their_markers_only(tmp_path: Path) -> None:
    page = tmp_path / "alignment.md"
    page.write_text(
        "Words.\n<!-- beads -->\nearlier\n<!-- end of beads -->\nMore.\n", encoding="utf-8"
    )
    report = _report(Row(OWN, "one", _STRICT, statements=_CERTAIN))
    write(report, tables(report), tmp_path)
    written = page.read_text(encoding="utf-8")
    assert written.startswith("Words.\n<!-- beads -->\nBeads against gold")
    assert written.endswith("<!-- end of beads -->\nMore.\n")
    assert "earlier" not in written
    assert (tmp_path / "reliability.svg").is_file()


def test_the_page_has_a_place_for_every_table() -> None:
    page = (DOCS / "alignment.md").read_text(encoding="utf-8")
    for name in (
        "run",
        "goals",
        "beads",
        "inside",
        "certainty",
        "bins",
        "passages",
        "pages",
        "costs",
    ):
        assert f"<!-- {name} -->" in page
        assert f"<!-- end of {name} -->" in page
