"""The reading view of one document: the verdict in words, the versions in rows, nothing escaped."""

import re
from dataclasses import replace

import pytest
from lxml import html

from pipeline import render
from pipeline.encode import encode
from pipeline.model import (
    Act,
    Action,
    Alignment,
    Bead,
    Dating,
    Document,
    Kind,
    Mark,
    Query,
    Relation,
    Role,
    Span,
    Verdict,
)
from pipeline.tei import Element
from tests.making import converted
from tests.unit.documents import block, document, item, letter, text_of, version
from tests.unit.editions import CONFIG, mismatch, parallel, trilingual


def _page(made: Document) -> Element:
    return html.document_fromstring(render.letter(encode(made, CONFIG)).decode())


def _find(page: Element, css: str) -> list[Element]:
    return page.cssselect(css)


def _verdict(made: Document) -> str:
    return text_of(_find(_page(made), "section.verdict")[0])


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (parallel(), "The English text translates the Russian"),
        (mismatch(), "The Russian and English texts are two different documents"),
        (letter(block("en-p1", Kind.PARAGRAPH, "It rains.")), "in English only"),
    ],
)
def test_the_verdict_is_told_in_words(made: Document, words: str) -> None:
    assert words in _verdict(made)


@pytest.mark.parametrize(
    ("relation", "words"),
    [
        (Relation.PARALLEL, "The English and Spanish texts render each other."),
        (Relation.PARTIAL, "render each other only in part"),
        (Relation.UNDECIDED, "It is not known whether"),
    ],
)
def test_without_an_original_no_direction_is_told(relation: Relation, words: str) -> None:
    made = document(
        version("en", block("en-p1", Kind.PARAGRAPH, "It rains.")),
        version("es", block("es-p1", Kind.PARAGRAPH, "Llueve.", line=2)),
    )
    alignment = Alignment("en", "es", Verdict(relation, ()))
    said = _find(_page(replace(made, alignments=(alignment,))), "section.verdict h2")[0]
    assert words.rstrip(".") in text_of(said)


def test_a_certainty_is_told_only_if_it_was_measured() -> None:
    assert "certainty 0.9" in _verdict(mismatch())
    unmeasured = replace(mismatch().alignments[0], verdict=Verdict(Relation.MISMATCH, ()))
    assert "certainty" not in _verdict(replace(mismatch(), alignments=(unmeasured,)))


def test_the_reasons_stand_open_where_the_texts_are_not_linked() -> None:
    (closed,) = _find(_page(parallel()), "section.verdict details")
    assert closed.get("open") is None
    page = _page(mismatch())
    (opened,) = _find(page, "section.verdict details")
    assert opened.get("open") is not None
    assert len(_find(page, "li.against")) == len(
        [e for e in mismatch().alignments[0].verdict.evidence if e.speaks == "against"]
    )


def test_what_renders_each_other_stands_in_one_row() -> None:
    page = _page(parallel())
    rows = [[text_of(cell) for cell in row] for row in _find(page, "div.parallel > .row")]
    assert rows[0] == ["Russian", "English"]
    assert ["Дорогой Алексей!", "Dear Alexei,"] in rows
    assert ["Л. Орлов", "L. Orlov"] in rows
    assert all(len(row) == 2 for row in rows)


def test_blocks_that_a_link_joins_share_a_row_with_what_they_are_linked_to() -> None:
    made = document(
        version("ru", block("ru-p1", Kind.PARAGRAPH, "Идёт дождь. Льёт."), role=Role.ORIGINAL),
        version(
            "en",
            block("en-p1", Kind.PARAGRAPH, "It rains.", line=2),
            block("en-p2", Kind.PARAGRAPH, "It pours.", line=3),
            block("en-p3", Kind.PARAGRAPH, "Alone.", line=4),
            role=Role.TRANSLATION,
        ),
    )
    beads = (
        Bead(("ru-p1-s1",), ("en-p1-s1", "en-p2-s1"), "equivalent"),
        Bead((), ("en-p3-s1",), "added"),
    )
    alignment = Alignment("ru", "en", Verdict(Relation.PARTIAL, ()), beads)
    page = _page(replace(made, alignments=(alignment,)))
    rows = [[text_of(cell) for cell in row] for row in _find(page, "div.parallel > .row")[1:]]
    assert rows == [["Идёт дождь. Льёт.", "It rains.It pours."], ["", "Alone."]]
    assert [text_of(e) for e in _find(page, "span.alone")] == ["Alone."]


def test_three_versions_have_three_columns() -> None:
    rows = _find(_page(trilingual()), "div.parallel.versions-3 > .row")
    assert [[text_of(cell) for cell in row] for row in rows] == [
        ["Russian", "English", "Spanish"], ["Идёт дождь.", "It rains.", "Llueve."],
    ]  # fmt: skip


def test_versions_that_nothing_links_stand_apart_and_whole() -> None:
    page = _page(mismatch())
    assert not _find(page, "div.parallel")
    sections = _find(page, "div.apart > section")
    assert [text_of(_find(section, "h2")[0]) for section in sections] == ["Russian", "English"]
    for section, made in zip(sections, mismatch().versions, strict=True):
        assert all(" ".join(b.text.split()) in text_of(section) for b in made.blocks)


def test_every_text_says_which_language_it_is_in() -> None:
    page = _page(parallel())
    for cell in _find(page, "div.parallel > .row:not(.heads) > .cell"):
        assert cell.get("lang") in {"ru", "en"}
    assert _find(page, "h1")[0].get("lang") == "ru"
    assert page.get("lang") == "en"
    foreign = replace(block("en-p1", Kind.PARAGRAPH, "Il pleut."), lang="fr")
    (paragraph,) = _find(_page(letter(foreign)), "p.prose")
    assert paragraph.get("lang") == "fr"


def test_signs_of_markup_in_a_text_are_shown_as_they_are() -> None:
    text = """He wrote <b>"5 > 4" & 'no' </p> &amp; «нет»</b>."""
    page = _page(
        letter(block("en-h", Kind.TITLE, text), block("en-p1", Kind.PARAGRAPH, text, line=2))
    )
    assert text_of(_find(page, "p.prose")[0]) == text
    assert text_of(_find(page, "h1")[0]) == text
    assert str(_find(page, "title")[0].text).startswith(text)
    assert not _find(page, "b")


def test_points_show_their_marks() -> None:
    made = letter(
        item("en-i1-p1", "1) Salt:", "1"),
        item("en-i1a-p1", "(a) coarse.", "1", "a", line=2),
    )
    page = _page(made)
    assert [text_of(e) for e in _find(page, "p.point, p.subpoint")] == ["1) Salt:", "(a) coarse."]
    assert [text_of(e) for e in _find(page, "span.label")] == ["1)", "(a)"]


def test_a_footnote_mark_leads_to_its_note() -> None:
    page = _page(parallel())
    (anchor,) = _find(page, "sup a")
    assert anchor.get("href") == "#en-fn1"
    assert _find(page, "#en-fn1")
    orphan = block("en-p1", Kind.PARAGRAPH, "Rain.7", Mark("anchor", Span(5, 6), (("n", "7"),)))
    (mark,) = _find(_page(letter(orphan)), "sup")
    assert (mark.text, len(mark)) == ("7", 0)


def test_ids_are_unique_and_links_within_the_page_arrive() -> None:
    for made in (parallel(), mismatch(), trilingual()):
        page = _page(made)
        ids = [e.get("id") for e in page.iter() if e.get("id")]
        assert len(ids) == len(set(ids))
        for anchor in _find(page, "a[href^='#']"):
            assert (anchor.get("href") or "")[1:] in ids


def test_open_questions_lead_to_what_they_ask_about() -> None:
    asked = Query("ANN002", "en-p1", "the date could not be read")
    made = replace(letter(block("en-p1", Kind.PARAGRAPH, "It rains.", line=7)), queries=(asked,))
    (entry,) = _find(_page(made), "section.questions li")
    assert text_of(entry) == "The date could not be read (English, line 7 of the source)."
    assert [a.get("href") for a in _find(entry, "a")] == ["#en-p1"]
    assert not _find(_page(trilingual()), "section.questions")


def _dated(value: dict[str, str]) -> str:
    made = letter(block("en-p1", Kind.PARAGRAPH, "It rains."))
    dating = Dating("then", tuple(value.items()), "internal", "en-p1")
    act = Act("corr-en", ("en",), "letter", (Action("sent", dating=dating),))
    return text_of(_find(_page(replace(made, acts=(act,))), "section.metadata")[0])


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ({"when": "1910-05-05"}, "Date5 May 1910"),
        ({"when": "1910-05"}, "DateMay 1910"),
        ({"when": "1910"}, "Date1910"),
        ({"from": "1910-05-05", "to": "1910-06-01"}, "5 May 1910 to 1 June 1910"),
        ({"notAfter": "1910-05-10", "notBefore": "1910-05-01"}, "between 1 May 1910 and 10 May"),
        ({}, "Datethen"),
    ],
)
def test_dates_are_told_in_words(value: dict[str, str], words: str) -> None:
    assert words in _dated(value)


def test_the_page_says_what_it_was_made_from_and_on_what_terms() -> None:
    about = text_of(_find(_page(parallel()), "section.metadata")[0])
    assert "page.txt" in about
    assert "machine translation, not reviewed" in about
    assert CONFIG.publication.licence in about


def test_what_editors_and_offices_added_is_shown_once_and_in_its_place() -> None:
    text = "He c[ame] STOP teh [sic] |2| [...] Orl(?) n o w"
    marks = (
        Mark("abbreviation", Span(3, 9), (("abbr", "c"),)), Mark("expansion", Span(4, 9)),
        Mark("regularized", Span(10, 14), (("reg", "."),)), Mark("sic", Span(15, 18)),
        Mark("remark", Span(19, 24)), Mark("page", Span(25, 28), (("n", "2"),)),
        Mark("gap", Span(29, 34), (("reason", "illegible"), ("unit", "words"), ("quantity", "2"))),
        Mark("unclear", Span(35, 41)), Mark("highlight", Span(42, 47), (("rend", "spaced"),)),
    )  # fmt: skip
    secret = replace(block("en-a1", Kind.ADDRESSEE, "Secret"), type="classification")
    number = replace(block("en-a2", Kind.ADDRESSEE, "No. 4"), type="registry", sentences=())
    made = letter(secret, number, block("en-p1", Kind.PARAGRAPH, text, *marks, line=3))
    page = _page(made)
    shown = [text_of(p) for p in _find(page, "section > div > p")]
    assert shown == ["Secret", "No. 4", text]
    assert _find(page, "span.gap")[0].get("title") == "left out: illegible, 2 words"
    assert _find(page, "span.orig")[0].get("title") == "."


def test_questions_about_a_saved_page_name_lines_of_the_file() -> None:
    page = (
        b"<html><body>\n\n<p>Dear Nyusha,</p><p>The ice went out on Thursday.[7]</p></body></html>"
    )
    (made,) = converted(page, "letter.html").documents
    assert re.findall(r"line \d+ of the source", made.page.decode()) == ["line 3 of the source"]
