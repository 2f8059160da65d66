"""Footnote marks and the notes they call."""

from pipeline.annotate.footnotes import join_notes
from pipeline.model import Block, Document, Kind, Mark, Span
from tests.unit.documents import block, document, letter, version


def _called(number: str, identifier: str = "en-p1") -> Block:
    text = f"The mill stands still[{number}]"
    return block(
        identifier, Kind.PARAGRAPH, text, Mark("anchor", Span(21, len(text)), (("n", number),))
    )


def _note(label: str, identifier: str = "en-fn1") -> Block:
    mark = (Mark("label", Span(0, len(label))),) if label else ()
    return block(identifier, Kind.FOOTNOTE, f"{label} See above.".strip(), *mark)


def _targets(made: Document) -> list[str]:
    return [
        dict(mark.value).get("target", "")
        for v in join_notes(made).versions
        for b in v.blocks
        for mark in b.marks
        if mark.kind == "anchor"
    ]


def _asked(made: Document) -> list[tuple[str, str]]:
    return [(query.code, query.target) for query in join_notes(made).queries]


def test_a_mark_points_at_the_note_of_its_number() -> None:
    made = letter(_called("2"), _note("[1]", "en-fn1"), _note("[2]", "en-fn2"))
    assert _targets(made) == ["#en-fn2"]
    assert _asked(made) == [("ANN006", "en-fn1")]


def test_marks_and_labels_are_compared_by_number_not_by_print() -> None:
    assert _targets(letter(_called("2"), _note("²"))) == ["#en-fn1"]


def test_of_two_notes_with_one_number_the_first_is_called() -> None:
    made = letter(_called("1"), _note("1", "en-fn1"), _note("1.", "en-fn2"))
    assert _targets(made) == ["#en-fn1"]
    assert _asked(made) == [("ANN006", "en-fn2")]


def test_a_mark_without_note_is_asked_about() -> None:
    made = letter(_called("7"))
    assert _targets(made) == [""]
    assert _asked(made) == [("ANN005", "en-p1")]


def test_a_note_without_label_is_called_by_nothing() -> None:
    assert _asked(letter(_note(""))) == [("ANN006", "en-fn1")]


def test_a_note_serves_its_own_version_only() -> None:
    made = document(version("en", _called("1")), version("ru", _note("1", "ru-fn1")))
    assert _targets(made) == [""]
    assert _asked(made) == [("ANN005", "en-p1"), ("ANN006", "ru-fn1")]
