"""TMX: units only of what translates each other."""

from dataclasses import replace

import pytest
from lxml import etree

from pipeline.exchange.tmx import NAME, export
from pipeline.model import Alignment, Bead, Document, Kind, Relation, Span, Verdict
from pipeline.tei import XML_LANG, Element, path
from tests.unit.documents import block, document, encoded, judged, version
from tests.unit.editions import linked_with, mismatch, parallel, trilingual


def _tmx(*roots: Element) -> Element:
    return etree.fromstring(export(roots).files[NAME])


def _units(made: Document) -> list[list[tuple[str | None, str | None]]]:
    """Each unit as its languages and texts."""
    return [
        [(variant.get(XML_LANG), variant.findtext("seg")) for variant in unit.iterfind("tuv")]
        for unit in _tmx(encoded(made)).iter("tu")
    ]


def _properties(unit: Element) -> dict[str | None, str | None]:
    return {prop.get("type"): prop.text for prop in unit.iterfind("prop")}


def test_an_edition_without_letters_is_a_file_without_units() -> None:
    assert not list(_tmx().iter("tu"))


def test_each_translation_of_a_sentence_is_a_unit_beside_the_original() -> None:
    assert _units(trilingual()) == [
        [("ru", "Идёт дождь."), ("en", "It rains.")],
        [("ru", "Идёт дождь."), ("es", "Llueve.")],
    ]


@pytest.mark.parametrize("relation", [Relation.MISMATCH, Relation.UNDECIDED])
def test_of_three_versions_only_those_that_translate_make_units(relation: Relation) -> None:
    assert _units(trilingual(second=relation)) == [[("ru", "Идёт дождь."), ("en", "It rains.")]]


def test_a_wrong_pair_makes_no_unit() -> None:
    assert _units(mismatch()) == []


def _two_to_one() -> Document:
    two = replace(
        block("en-p1", Kind.PARAGRAPH, "It rains. It pours.", line=2),
        sentences=(Span(0, 9), Span(10, 19)),
    )
    made = document(version("ru", block("ru-p1", Kind.PARAGRAPH, "Льёт.")), version("en", two))
    return replace(made, alignments=(linked_with("en", (1, 2)),))


def test_sentences_of_one_side_are_joined() -> None:
    assert _units(_two_to_one()) == [[("ru", "Льёт."), ("en", "It rains. It pours.")]]
    (unit,) = _tmx(encoded(_two_to_one())).iter("tu")
    segments = [variant.findtext("prop") for variant in unit.iterfind("tuv")]
    assert segments == ["ru-p1-s1", "en-p1-s1 en-p1-s2"]


def test_a_sentence_without_counterpart_makes_no_unit() -> None:
    beads = (Bead(("ru-p1-s1",), (), "omitted"), Bead((), ("en-p1-s1",), "added"))
    made = replace(
        trilingual(),
        alignments=(Alignment("ru", "en", Verdict(Relation.PARTIAL, ()), beads),),
    )
    assert _units(made) == []


def test_units_say_what_they_come_from_and_how_sure_they_are() -> None:
    (unit, _) = _tmx(encoded(trilingual())).iter("tu")
    assert unit.get("tuid") == "d-undated-00000000.al-en-1"
    assert _properties(unit) == {
        "x-document": "d-undated-00000000",
        "x-relation": "equivalent",
        "x-certainty": "not measured",
        "x-review": "not reviewed",
    }


def test_a_link_that_an_editor_reviewed_says_so() -> None:
    root = encoded(trilingual())
    link = next(root.iter(path("link")))
    link.set("change", "#ch-review")
    link.set("cert", "high")
    unit = next(_tmx(root).iter("tu"))
    assert _properties(unit)["x-review"] == "reviewed"
    assert _properties(unit)["x-certainty"] == "high"


def test_footnote_marks_and_line_breaks_are_left_out() -> None:
    texts = [text for unit in _units(parallel()) for _, text in unit]
    assert "The boats are sold, and nobody wept." in texts
    assert not any("\n" in (text or "") for text in texts)


def test_what_is_not_in_the_text_makes_no_unit() -> None:
    root = encoded(trilingual())
    for link in root.iter(path("link")):
        link.set("target", "#ru-p1-s1 #en-p9-s9")
    assert not list(_tmx(root).iter("tu"))


def test_a_verdict_without_links_makes_no_unit() -> None:
    made = replace(trilingual(), alignments=(judged("ru", "en", Relation.PARALLEL),))
    assert _units(made) == []
