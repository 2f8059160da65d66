"""The list of an edition's documents."""

from collections.abc import Sequence

from lxml import html

from pipeline import render
from pipeline.build import by_date
from pipeline.summary import Summary, Title
from pipeline.tei import XML_ID, Element, el
from tests.unit.documents import text_of


def _summary(
    date: str, title: str = "A letter", verdicts: tuple[str, ...] = ("single",)
) -> Summary:
    return Summary(
        id=f"d-{date or 'undated'}", source="page.txt", date=date, titles=(Title("en", title),),
        languages=("en", "ru"), verdicts=verdicts, links=0, queries=0,
    )  # fmt: skip


def _page(summaries: Sequence[Summary], title: str = "") -> Element:
    return html.document_fromstring(render.index(summaries, title).decode())


def _dates(*dates: str) -> list[str]:
    return [text_of(e) for e in _page([_summary(d) for d in dates]).cssselect(".date")]


def test_documents_stand_in_the_order_given_and_undated_ones_say_so() -> None:
    assert _dates("1910-05-05", "1911", "") == ["5 May 1910", "1911", "undated"]


def test_undated_documents_come_last() -> None:
    roots = [el("TEI", {"id": f"d-{n}", "n": date})
             for n, date in enumerate(("", "1911", "1910-05", "1910"))]  # fmt: skip
    ordered = [root.get("n") for root in sorted(roots, key=by_date)]
    assert ordered == ["1910", "1910-05", "1911", None]


def test_documents_of_one_date_stand_by_their_ids() -> None:
    roots = [el("TEI", {"id": name, "n": "1910"}) for name in ("d-b", "d-a")]
    assert [root.get(XML_ID) for root in sorted(roots, key=by_date)] == ["d-a", "d-b"]


def test_each_document_leads_to_its_page() -> None:
    (link,) = _page([_summary("1910")]).cssselect("ol.documents a")
    assert (link.get("href"), link.get("lang"), link.text) == ("d-1910.html", "en", "A letter")


def test_a_document_lists_its_titles_languages_and_verdicts() -> None:
    both = Summary(
        id="d-1", source="p.txt", date="", titles=(Title("ru", "Письмо"), Title("en", "Letter")),
        languages=("ru", "en", "es"), verdicts=("parallel", "mismatch"), links=4, queries=0,
    )  # fmt: skip
    (entry,) = _page([both]).cssselect("ol.documents li")
    assert "Письмо" in text_of(entry)
    assert "Letter" in text_of(entry)
    assert "Russian · English · Spanish" in text_of(entry)
    assert "translation; different documents" in text_of(entry)
    (verdict,) = entry.cssselect(".verdict")
    assert verdict.get("class") == "verdict mismatch"


def test_one_document_is_not_documents() -> None:
    assert text_of(_page([_summary("1910")]).cssselect(".count")[0]) == "1 document, by date"
    assert text_of(_page([]).cssselect(".count")[0]) == "0 documents, by date"


def test_an_empty_edition_has_no_list() -> None:
    assert not _page([]).cssselect("ol")


def test_the_title_of_the_edition_is_the_title_of_the_page() -> None:
    page = _page([], 'Letters & "papers" <1910>')
    assert text_of(page.cssselect("h1")[0]) == 'Letters & "papers" <1910>'
    assert text_of(_page([]).cssselect("h1")[0]) == "Documents"


def test_titles_are_shown_as_they_are() -> None:
    (link,) = _page([_summary("1910", "Ed. & <b>")]).cssselect("ol.documents a")
    assert link.text == "Ed. & <b>"
