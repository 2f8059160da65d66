"""Physical lines as passages, however the capture cut them."""

import pytest

from pipeline.model import Kind, Line
from pipeline.structure.passages import Passage, is_rule, is_stray, join_lines, kind_of_line


def _lines(text: str) -> list[Line]:
    numbered = enumerate(text.split("\n"), start=1)
    return [Line(number, line, lang="en") for number, line in numbered if line]


def _joined(text: str) -> list[str]:
    return [passage.text for passage in join_lines(_lines(text))]


def _breaks(text: str) -> list[str]:
    """What stands on both sides of each break that lost emphasis left."""
    (passage,) = join_lines(_lines(text))
    return [f"{passage.text[at - 3 : at]}|{passage.text[at : at + 3]}" for at in passage.breaks]


def test_lines_stand_alone_unless_something_joins_them() -> None:
    text = "Dear Belov,\nThe boats are sold.\nFomin"
    assert _joined(text) == text.split("\n")


def test_the_number_of_a_house_is_no_part_of_a_date() -> None:
    lines = (Line(1, "Mühlenstr. 7.", lang="de"), Line(2, "14. 9. 1908", lang="de"))
    assert [passage.text for passage in join_lines(lines)] == ["Mühlenstr. 7.", "14. 9. 1908"]


def test_a_passage_knows_its_lines() -> None:
    (passage,) = join_lines(_lines("We went to the\nmill\n, and back."))
    assert (passage.first, passage.last) == (1, 3)


_WRAPPED = (
    "The boats were sold on the morning after the storm, and\n"
    "Nobody in the whole of the harbour wept for them but the\n"
    "Cook, who had lived on one of them.\n"
    "Then it rained."
)


def test_a_text_that_is_wrapped_at_a_width_is_one_passage() -> None:
    first, last = _joined(_WRAPPED)
    assert first == " ".join(_WRAPPED.split("\n")[:3])
    assert last == "Then it rained."


def test_a_line_that_goes_on_with_a_small_letter_goes_on() -> None:
    long = "The boats were sold on the morning after the storm and"
    assert _joined(f"{long}\nnobody wept.") == [f"{long} nobody wept."]
    assert _joined(f"{long}.\nnobody wept.") == [f"{long}.", "nobody wept."]
    assert _joined("The boats\nnobody wept.") == ["The boats", "nobody wept."]


def test_a_word_cut_at_a_hyphen_keeps_the_hyphen_and_marks_the_cut() -> None:
    assert _joined("We sold the fishing-\nboats.") == ["We sold the fishing-boats."]
    assert _breaks("We sold the fishing-\nboats.") == ["ng-|boa"]
    assert _joined("From 1902 to 1914 -\nboats.") == ["From 1902 to 1914 -", "boats."]
    assert _joined("We sold the fishing-\nBoats.") == ["We sold the fishing-", "Boats."]


def test_lost_emphasis_leaves_marks_where_it_cut() -> None:
    text = "We sold the\nWave\n, and the\ngull\nas well."
    assert _joined(text) == ["We sold the", "Wave, and the gull as well."]
    assert _breaks("We sold the\nwave\n, and went home.") == ["the| wa", "ave|, a"]


def test_a_stop_on_a_line_of_its_own_belongs_to_what_went_before() -> None:
    assert _joined("We sold the wave\n.\nIt rains.") == ["We sold the wave.", "It rains."]
    assert _joined("We sold the wave\n,\nit rains.") == ["We sold the wave, it rains."]


def test_a_stop_finds_its_sentence_across_a_blank_line() -> None:
    assert _joined("We sold the wave\n\n.") == ["We sold the wave."]


@pytest.mark.parametrize("line", ["1) salt", "* See above.", "---"])
def test_a_point_a_note_or_a_rule_is_no_lost_emphasis(line: str) -> None:
    assert _joined(f"We sold the\n{line}\n, and more")[0] == "We sold the"


def test_a_possessive_begins_a_line_of_its_own() -> None:
    assert _joined("We wait\n.\nWe wait for\nyour\nFomin")[-2:] == ["your", "Fomin"]


def test_a_date_that_runs_over_two_lines_is_joined() -> None:
    assert _joined("May\n5, 1910") == ["May 5, 1910"]
    assert _breaks("May\n5, 1910") == ["May| 5,"]
    assert _joined("5 May 1910\n1911") == ["5 May 1910", "1911"]


def test_a_kind_that_the_reader_settled_is_never_joined() -> None:
    lines = [Line(1, "Translated from: ru/1.txt", Kind.PROVENANCE), Line(2, ", and more")]
    assert [passage.text for passage in join_lines(lines)] == [line.text for line in lines]


@pytest.mark.parametrize("text", ["---", "* * *", "_____", "⁂", "*", "= = ="])
def test_rules(text: str) -> None:
    assert is_rule(text)


@pytest.mark.parametrize("text", ["--", "- a -", "**"])
def test_no_rules(text: str) -> None:
    assert not is_rule(text)


def test_stray_punctuation_has_a_kind_of_its_own() -> None:
    assert is_stray(".")
    assert is_stray("…»")
    assert not is_stray("a.")
    assert kind_of_line(Line(2, "."), Kind.PARAGRAPH) is Kind.STRAY
    assert kind_of_line(Line(2, "a"), Kind.PARAGRAPH) is Kind.PARAGRAPH


def test_nothing_is_lost_in_joining() -> None:
    passages: tuple[Passage, ...] = join_lines(_lines(_WRAPPED))
    assert [line for passage in passages for line in passage.lines] == _lines(_WRAPPED)
