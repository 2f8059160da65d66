"""Links that editors reviewed: they last, they follow their text, and come back when it changes."""

from pathlib import Path

import pytest

from pipeline.model import Bead, Document
from tests.unit.corrections.pages import PAIR, converted, corrected, told

PAGE = (Path(__file__).parents[2] / "rules" / "base" / "page.txt").read_text(encoding="utf-8")
BRIDGE = 'left = {ru-p1-s1 = "Мост у Каменки снова открыт."}\n'
TRAINS = 'right = {en-p1-s2 = "The trains are running, though slowly."}\n'
OPEN = 'right = {en-p1-s1 = "The bridge at Kamenka is open again."}\n'


def _links(*bodies: str) -> str:
    return "".join(f"[[links]]\n{body}\n" for body in bodies)


def _reviewed(document: Document) -> list[Bead]:
    return [bead for made in document.alignments for bead in made.beads if bead.by]


def test_an_accepted_link_has_its_editor_and_a_record() -> None:
    document = corrected(
        PAGE, _links(BRIDGE + OPEN + 'by = "mb"\ncertainty = "high"\nnote = "Sure."')
    )
    (bead,) = _reviewed(document)
    assert bead == Bead(("ru-p1-s1",), ("en-p1-s1",), "equivalent", "high", by="mb")
    (record,) = document.corrections
    assert (record.key, record.by, record.cert, record.note) == ("links", "mb", "high", "Sure.")
    assert record.words == "1 link between Russian and English reviewed"
    (target,) = record.targets
    assert document.alignments[0].beads.index(bead) == int(target.rpartition("-")[2]) - 1


def test_links_of_one_editor_have_one_record() -> None:
    trains = 'left = {ru-p1-s2 = "Поезда идут, хотя и медленно."}\n' + TRAINS
    (record,) = corrected(PAGE, _links(BRIDGE + OPEN, trains)).corrections
    assert record.words == "2 links between Russian and English reviewed"
    assert len(record.targets) == 2


def test_sides_may_be_given_in_either_order() -> None:
    turned = _links(BRIDGE.replace("left", "right") + OPEN.replace("right", "left"))
    assert _reviewed(corrected(PAGE, turned)) == _reviewed(corrected(PAGE, _links(BRIDGE + OPEN)))


def test_a_link_that_an_editor_made_stands_in_place_of_those_that_were_found() -> None:
    document = corrected(PAGE, _links(BRIDGE + TRAINS + 'relation = "partial"'))
    (bead,) = _reviewed(document)
    assert (bead.left, bead.right) == (("ru-p1-s1",), ("en-p1-s2",))
    assert bead.relation == "partial"
    ids = [i for b in document.alignments[0].beads for i in (*b.left, *b.right)]
    assert len(ids) == len(set(ids))


def test_a_sentence_without_counterpart() -> None:
    document = corrected(PAGE, _links(BRIDGE))
    (bead,) = _reviewed(document)
    assert (bead.left, bead.right, bead.relation) == (("ru-p1-s1",), (), "omitted")


def test_a_changed_text_is_asked_about_and_not_linked_in_silence() -> None:
    page = PAGE.replace("Мост у Каменки", "Мост у Ольховки")
    document = corrected(page, _links(BRIDGE + OPEN))
    assert _reviewed(document) == []
    (question,) = [q for q in document.queries if q.code == "ALN020"]
    assert question.target == "ru-p1"
    assert (
        "was “Мост у Каменки снова открыт.” and reads “Мост у Ольховки снова открыт.”"
        in question.words
    )
    assert "page.toml:2" in question.words


def test_a_text_that_is_gone_is_asked_about() -> None:
    page = PAGE.replace("1) С мельником не ссорьтесь. Напишите в уезд и ждите.\n", "")
    document = corrected(page, _links('left = {ru-i1-s2 = "Напишите в уезд и ждите."}'))
    (question,) = [q for q in document.queries if q.code == "ALN020"]
    assert "ru-i1-s2 was “Напишите в уезд и ждите.” and is gone" in question.words


def test_a_sentence_between_two_that_were_joined_is_asked_about() -> None:
    both = BRIDGE.replace("}", ', ru-p1-s2 = "Поезда идут, хотя и медленно."}')
    assert len(_reviewed(corrected(PAGE, _links(both + OPEN)))) == 1
    page = PAGE.replace("открыт. Поезда", "открыт. Паром продан. Поезда")
    (question,) = [q for q in corrected(page, _links(both + OPEN)).queries if q.code == "ALN020"]
    assert "others between them" in question.words


def test_a_link_follows_its_sentences_and_says_so_once() -> None:
    page = PAGE.replace("Мост у", "Слава богу. Мост у").replace(
        "The bridge", "God be thanked. The bridge"
    )
    assert [
        bead.left + bead.right for bead in _reviewed(corrected(page, _links(BRIDGE + OPEN)))
    ] == [("ru-p1-s2", "en-p1-s2")]
    (hint,) = told(page, _links(BRIDGE + OPEN))
    assert "CFG012" in hint
    assert "ru-p1-s1 is ru-p1-s2 now, en-p1-s1 is en-p1-s2 now" in hint


@pytest.mark.parametrize(
    ("links", "problem"),
    [
        ('note = "Nothing."', "it names no sentence"),
        (BRIDGE[:-2] + ', en-p1-s1 = "The bridge at Kamenka is open again."}', "of two versions"),
        (BRIDGE + BRIDGE.replace("left", "right").replace("s1", "s2"), "does not pair"),
        ('left = {de-p1-s1 = "Ja."}', "de-p1-s1, which is of no version of the page"),
        ('left = {ru-n1-s1 = "Портовые бумаги."}', "ru-n1-s1 was"),
    ],
)
def test_what_is_no_link_is_said_in_words(links: str, problem: str) -> None:
    outcome = converted(PAGE, _links(links))
    assert any(problem in found.message for found in outcome.findings), outcome.findings


def test_links_against_the_verdict_are_an_error() -> None:
    (found,) = told(PAIR, _links('left = {ru-o1-s1 = "Дорогая Марья Павловна!"}'))
    assert "CFG013" in found
