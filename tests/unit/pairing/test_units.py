"""What a unit is, and in which lines it stands."""

from textwrap import wrap

import pytest

from pipeline.errors import UsageError
from pipeline.pairing.text import references
from pipeline.pairing.units import AUTO, LINE, PARAGRAPH, SENTENCE, pieces_of, unit_of
from tests.unit.pairing.made import source, tei

_LINES = "The ice broke.\nThe ferry goes again.\n\nWe wait for the salt.\nYours, Lev.\n"
_PROSE = "The ice broke. The ferry\ngoes again. We wait for\nthe salt.\n\nYours, Lev\n"


def _unit(text: str, other: str = _LINES) -> str:
    return unit_of((source(text), source(other)), AUTO, ("en", "en"))[0]


def test_a_file_with_a_sentence_a_line_is_taken_line_by_line() -> None:
    assert _unit(_LINES) == LINE


@pytest.mark.parametrize(
    "text",
    [
        _PROSE,
        "One line. With two sentences.\nOne more line. It has two.\nAnd a third. Two again.\n",
        "The ice was old and it\nbroke at last when the\nferry came back to us\nfrom Gorodok.\n",
        "The ice broke.\n",
    ],
)
def test_prose_is_cut_into_sentences(text: str) -> None:
    assert _unit(text) == SENTENCE


def test_verse_is_taken_line_by_line() -> None:
    verse = (
        "The ice went out upon a night,\nAnd all the boats beneath the snow awoke\nAnd asked\n"
        "The river where to go.\n\nThe river said: I know\nNo way but one.\n"
    )
    assert _unit(verse) == LINE


def test_narrow_prose_is_no_verse() -> None:
    words = "The ice was old and it broke at last when the ferry came back to us from Gorodok and"
    narrow = "\n".join(wrap(f"{words} nobody saw it go, for it was night. We slept till noon.", 30))
    assert _unit(narrow) == SENTENCE


def test_lines_count_only_where_both_files_have_them() -> None:
    assert _unit(_LINES, other=_PROSE) == SENTENCE
    assert _unit(_LINES, other="<p>The ice broke.</p>") == SENTENCE


def test_lines_of_tei_are_refused() -> None:
    with pytest.raises(UsageError, match="lines of TEI are no units"):
        unit_of((source(tei("<p>One.</p>"), "a.xml"), source(_LINES)), LINE, ("en", "en"))


def test_lines_stand_as_they_are_and_blank_ones_count() -> None:
    found = pieces_of(source("  One.  \tTwo. \r\n\r\nThree.\r\n"), LINE, "en")
    assert [(p.text, p.rows, p.paragraph) for p in found] == [
        ("  One.  \tTwo. ", (1, 1), 0),
        ("Three.", (3, 3), 1),
    ]


def test_sentences_know_their_lines() -> None:
    found = pieces_of(source(_PROSE), SENTENCE, "en")
    assert [(p.text, p.rows, p.paragraph) for p in found] == [
        ("The ice broke.", (1, 1), 0),
        ("The ferry goes again.", (1, 2), 0),
        ("We wait for the salt.", (2, 3), 0),
        ("Yours, Lev", (5, 5), 1),
    ]
    assert references(found) == ("1.1", "1.2-2", "2-3", "5")


def test_without_blank_lines_each_line_is_a_paragraph() -> None:
    found = pieces_of(source("The ice broke. It was old.\nYours, Lev\n"), PARAGRAPH, "en")
    assert [piece.text for piece in found] == ["The ice broke. It was old.", "Yours, Lev"]


def test_lines_that_sentences_run_over_are_one_paragraph() -> None:
    text = "The ice was old and it\nbroke at last when the\nferry came.\n"
    assert [p.text for p in pieces_of(source(text), PARAGRAPH, "en")] == [" ".join(text.split())]


def test_a_sentence_is_called_by_its_id_or_that_of_the_block_it_fills() -> None:
    body = (
        "<p xml:id='p1'><s xml:id='a'>One.</s> <s>Two.</s></p><p xml:id='p2'>Three.</p>"
        "<p xml:id='p3'>Four is here. Five is there.</p>"
    )
    found = pieces_of(source(tei(body), "a.xml"), SENTENCE, "en")
    assert [piece.id for piece in found] == ["a", "", "p2", "", ""]


def test_an_id_that_two_units_would_have_names_neither() -> None:
    body = "<p xml:id='p1'>Bring:<list><item>salt</item></list>and oats.</p>"
    found = pieces_of(source(tei(body), "a.xml"), SENTENCE, "en")
    assert [(piece.text, piece.id) for piece in found] == [
        ("Bring:", ""), ("salt", ""), ("and oats.", ""),
    ]  # fmt: skip
