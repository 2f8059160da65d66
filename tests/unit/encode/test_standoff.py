"""standOff: persons, verdicts, links, questions; and nothing where there is nothing to say."""

from dataclasses import replace

import pytest

from pipeline.model import (
    Alignment,
    Bead,
    Document,
    Entity,
    Evidence,
    Form,
    Kind,
    Query,
    Relation,
    Role,
    Verdict,
)
from pipeline.tei import XML_LANG, Element, local, path
from tests.unit.documents import block, document, encoded, judged, letter, text_of, version


def _pair(alignment: Alignment, role: Role = Role.ORIGINAL) -> Document:
    made = document(
        version("ru", block("ru-p1", Kind.PARAGRAPH, "Дождь."), role=role),
        version("en", block("en-p1", Kind.PARAGRAPH, "It rains.", line=2)),
    )
    return replace(made, alignments=(alignment,))


def _stand_off(made: Document) -> Element:
    found = encoded(made).find(path("standOff"))
    assert found is not None
    return found


def _relation(made: Document) -> Element:
    return next(r for r in _stand_off(made).iter(path("relation")) if r.get("ana"))


def test_a_page_of_which_nothing_is_to_be_said_has_none() -> None:
    made = letter(block("en-p1", Kind.PARAGRAPH, "It rains."))
    assert encoded(made).find(path("standOff")) is None


def test_a_person_has_every_form_of_the_name_with_its_language() -> None:
    person = Entity("p-orlov", (Form("ru", "Орлов"), Form("en", "Orlov")))
    made = replace(letter(block("en-p1", Kind.PARAGRAPH, "It rains.")), persons=(person,))
    names = list(_stand_off(made).iter(path("persName")))
    assert [(n.get(XML_LANG), n.text) for n in names] == [("ru", "Орлов"), ("en", "Orlov")]


def test_an_entity_of_the_authority_has_what_that_says() -> None:
    place = Entity("pl-gorodok", (Form("ru", "Городок"),), (("GeoNames", "524901"),), note="port")
    person = Entity("p-orlov", (Form("ru", "Орлов"),), (("authority", "orlov"),), "1870", "1931")
    made = replace(
        letter(block("en-p1", Kind.PARAGRAPH, "It rains.")), persons=(person,), places=(place,)
    )
    lists = [[(local(e), e.get("when") or e.text) for e in entry] for entry in _entries(made)]
    assert lists == [
        [("persName", "Орлов"), ("idno", "orlov"), ("birth", "1870"), ("death", "1931")],
        [("placeName", "Городок"), ("idno", "524901"), ("note", "port")],
    ]


def _entries(made: Document) -> list[Element]:
    return list(_stand_off(made).iter(path("person"), path("place")))


@pytest.mark.parametrize(
    ("relation", "role", "said"),
    [
        (Relation.PARALLEL, Role.ORIGINAL, ("translationOf", "#en", "#ru", None)),
        (Relation.PARTIAL, Role.ORIGINAL, ("translationOf", "#en", "#ru", None)),
        (Relation.PARALLEL, Role.UNSTATED, ("parallelTo", None, None, "#ru #en")),
        (Relation.MISMATCH, Role.UNSTATED, ("notTranslationOf", "#en", "#ru", None)),
        (Relation.UNDECIDED, Role.ORIGINAL, ("undecided", None, None, "#ru #en")),
    ],
)
def test_a_direction_is_claimed_only_where_the_original_is_known(
    relation: Relation, role: Role, said: tuple[str | None, ...]
) -> None:
    found = _relation(_pair(judged("ru", "en", relation), role))
    assert tuple(map(found.get, ("name", "active", "passive", "mutual"))) == said
    assert found.get("ana") == f"#pair-{relation}"


def test_a_verdict_gives_its_evidence_and_its_certainty() -> None:
    evidence = Evidence("genre", "against", "genre: letter (en), telegram (ru)")
    verdict = Verdict(Relation.MISMATCH, (evidence,), "0.99")
    found = _relation(_pair(Alignment("ru", "en", verdict)))
    (entry,) = found.iter(path("item"))
    assert (entry.get("n"), entry.get("ana")) == ("genre", "#evidence-against")
    assert text_of(entry) == evidence.words
    assert found.get("cert") == "0.99"


def test_a_verdict_that_was_not_measured_is_of_unknown_certainty() -> None:
    found = _relation(_pair(judged("ru", "en", Relation.UNDECIDED)))
    assert found.get("cert") == "unknown"
    assert len(found) == 0


def test_pairs_that_are_not_linked_point_at_both_versions() -> None:
    (group,) = _stand_off(_pair(judged("ru", "en", Relation.MISMATCH))).iter(path("linkGrp"))
    assert [local(child) for child in group] == ["desc", "ptr", "ptr"]
    assert [child.get("target") for child in group[1:]] == ["#ru", "#en"]


def test_links_name_their_sentences_and_pointers_those_without_counterpart() -> None:
    beads = (
        Bead(("ru-p1-s1",), ("en-p1-s1", "en-p1-s2"), "equivalent", "0.9"),
        Bead(("ru-p1-s2",), (), "omitted"),
        Bead((), ("en-p1-s3",), "added"),
        Bead(("ru-d-s1",), ("en-d-s1",), "equivalent", crossing=True),
    )
    alignment = Alignment("ru", "en", Verdict(Relation.PARALLEL, ()), beads)
    (group,) = _stand_off(_pair(alignment)).iter(path("linkGrp"))
    assert [local(child) for child in group] == ["link", "ptr", "ptr", "link"]
    assert [child.get("n") for child in group] == ["1:2", "1:0", "0:1", "1:1"]
    assert group[0].get("target") == "#ru-p1-s1 #en-p1-s1 #en-p1-s2"
    assert [child.get("cert") for child in group] == ["0.9", None, None, None]
    assert group[3].get("ana") == "#al-equivalent #al-crossing"


def test_a_question_names_its_rule_and_what_it_asks_about() -> None:
    asked = Query("ANN002", "en-p1", "the date could not be read")
    made = replace(letter(block("en-p1", Kind.PARAGRAPH, "It rains.")), queries=(asked,))
    (annotation,) = _stand_off(made).iter(path("annotation"))
    assert (annotation.get("n"), annotation.get("target")) == ("ANN002", "#en-p1")
    assert text_of(annotation) == asked.words
