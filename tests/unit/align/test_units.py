"""What an aligner gets to see of a version."""

from dataclasses import replace

from pipeline.align.units import body, units_of
from pipeline.model import Kind, Mark, Span
from tests.unit.documents import block, version


def test_footnote_marks_are_no_part_of_the_text() -> None:
    text = "The mill[1] stands still.2"
    marks = (Mark("anchor", Span(8, 11)), Mark("anchor", Span(25, 26)))
    (unit,) = units_of(version("en", block("en-p1", Kind.PARAGRAPH, text, *marks)))
    assert unit.text == "The mill stands still."


def test_a_mark_of_another_sentence_changes_nothing() -> None:
    made = block("en-p1", Kind.PARAGRAPH, "It rains.1 It snows.", Mark("anchor", Span(9, 10)))
    two = replace(made, sentences=(Span(0, 10), Span(11, 20)))
    assert [unit.text for unit in units_of(version("en", two))] == ["It rains.", "It snows."]
    assert [unit.id for unit in units_of(version("en", two))] == ["en-p1-s1", "en-p1-s2"]


def test_sources_and_rules_have_no_counterpart() -> None:
    made = version(
        "en",
        block("en-h", Kind.TITLE, "Letter to Belov"),
        block("en-p1", Kind.PARAGRAPH, "It rains."),
        block("en-ms1", Kind.RULE, "---"),
        block("en-c1", Kind.SIGNATURE, "Fomin"),
        block("en-src1", Kind.SOURCE, "Source: Letters, p. 5."),
    )
    units = units_of(made)
    assert [unit.part for unit in units] == ["title", "body", "signature"]
    assert [unit.id for unit in body(units)] == ["en-p1-s1"]


def test_all_points_of_a_range_are_dates_of_a_unit() -> None:
    value = (("from", "1910-05-02"), ("to", "1910-05-04"))
    made = block("en-d", Kind.DATELINE, "2–4 May 1910", Mark("date", Span(0, 12), value))
    (unit,) = units_of(version("en", made))
    assert unit.dates == {"1910-05-02", "1910-05-04"}


def test_what_editors_added_reads_as_it_was_meant() -> None:
    text = "тов[арищ] Bel[ov?] (?) came [...] STOP [sic] on [1932]|2|"
    marks = (
        Mark("abbreviation", Span(0, 9), (("abbr", "тов"),)), Mark("expansion", Span(3, 9)),
        Mark("unclear", Span(10, 22)), Mark("supplied", Span(13, 18)), Mark("gap", Span(28, 33)),
        Mark("regularized", Span(34, 38), (("reg", "."),)), Mark("remark", Span(39, 44)),
        Mark("supplied", Span(48, 54)), Mark("page", Span(54, 57)),
    )  # fmt: skip
    (unit,) = units_of(version("en", block("en-p1", Kind.PARAGRAPH, text, *marks)))
    assert unit.text == "товарищ Belov came . on 1932"


def test_what_is_struck_out_inside_a_remark_is_left_out_with_it() -> None:
    text = "He came [struck out: to[day]] alone."
    marks = (
        Mark("remark", Span(8, 29)),
        Mark("supplied", Span(23, 28)),
        Mark("deletion", Span(21, 28)),
    )
    (unit,) = units_of(version("en", block("en-p1", Kind.PARAGRAPH, text, *marks)))
    assert unit.text == "He came alone."
