"""The page the project was created from: everything the first issue asks of it."""

from functools import cache

import pytest

from pipeline.build import Converted, Source, convert
from pipeline.config import Config
from pipeline.model import Relation
from pipeline.tei import NS, Element, parse, path
from pipeline.validate import lossless
from tests.judges import SHARED
from tests.making import document

pytestmark = pytest.mark.needs("shared")
_SEED = SHARED / "seed" / "000_bed4382f0c32ba8c.txt"


@cache
def _converted() -> Converted:
    return convert(Source(_SEED.name, _SEED.read_bytes()), Config())


def _tei() -> Element:
    return parse(_converted().tei, _SEED.name)


def test_it_is_known_by_its_own_id() -> None:
    assert _tei().get("{http://www.w3.org/XML/1998/namespace}id") == "d-19320612-bed4382f"


def test_two_acts_of_communication() -> None:
    acts = {
        act.get("corresp"): {
            action.get("type"): [name.text for name in action.iterfind(path("persName"))]
            for action in act.iterfind(path("correspAction"))
        }
        for act in _tei().iter(path("correspDesc"))
    }
    assert acts == {
        "#ru": {"sent": ["Сталин"], "transmitted": ["Поскребышев"], "received": ["Л.М. Каганович"]},
        "#en": {"sent": ["I. Stalin"], "received": ["K.E. Voroshilov"]},
    }
    assert [act.get("type") for act in _tei().iter(path("correspDesc"))] == ["telegram", "letter"]


def test_both_shelfmarks_have_join_keys() -> None:
    marks = {
        mark.get("n"): (
            identifier.findtext(path("repository")),
            identifier.findtext(path("collection")),
            "".join(mark.itertext()),
        )
        for identifier in _tei().iter(path("msIdentifier"))
        for mark in identifier.iterfind(path("idno"))
    }
    assert marks == {
        "RGASPI:558:11:77:57": ("РГАСПИ", "Ф. 558", "Оп. 11. Д. 77. Л. 57"),
        "RGASPI:74:2:38:64-65": ("RGASPI", "f. 74", "op. 2, d. 38, ll. 64-65"),
    }


def test_the_machine_translation_is_named_as_such() -> None:
    root = _tei()
    statement = root.find(f".//{{{NS}}}titleStmt/{{{NS}}}respStmt")
    assert statement is not None
    assert "“AI translated”" in (statement.findtext(path("resp")) or "")
    assert statement.get("source") == "ln:6,7"
    codes = [code.text for code in root.iter(path("classCode"))]
    assert codes == ["trainedAlgorithmicMedia"]
    english = root.find(f".//{{{NS}}}div[@n='en']")
    assert english is not None
    assert english.get("resp") == "#r-mt"
    assert english.get("type") == "translation"


def test_the_verdict_is_no_with_its_evidence() -> None:
    relation = next(r for r in _tei().iter(path("relation")) if r.get("ana"))
    assert relation.get("name") == "notTranslationOf"
    against = [
        item.get("n")
        for item in relation.iter(path("item"))
        if item.get("ana") == "#evidence-against"
    ]
    assert against == ["addressee", "genre", "shelfmark", "pages", "points", "likeness"]
    assert "K.E. Voroshilov (en), Л.М. Каганович (ru)" in "".join(relation.itertext())


def test_nothing_links_the_two_texts() -> None:
    root = _tei()
    assert not list(root.iter(path("link")))
    pointers = [ptr.get("target") for ptr in root.iterfind(f".//{{{NS}}}linkGrp/{{{NS}}}ptr")]
    assert pointers == ["#ru", "#en"]


def test_every_character_is_accounted_for() -> None:
    parts = dict(lossless.account(_tei()).parts)
    assert parts == {"page furniture": 120, "ru": 888, "en": 2116}


def test_what_an_editor_should_look_at() -> None:
    asked = {(found.code, found.line) for found in _converted().findings}
    assert asked == {
        ("ALN001", 9),
        ("ANN042", 13),
        ("SRC101", 39),
        ("SRC101", 46),
        ("SRC104", 27),
    }


def test_points_are_lists_with_their_marks() -> None:
    root = _tei()
    labels = [label.text for label in root.iter(path("label")) if label.text != "Diglot 0.1.0"]
    assert labels == ["1)", "2)", "3)", "(a)", "(b)", "(c)"]
    ordinals = [num.get("value") for num in root.iter(path("num"))]
    assert ordinals == ["1", "2", "3", "4"]


_TITLE = "Telegram to L.M. Kaganovich, June 12, 1932"
_OPENING = (
    "Moscow. CC of the Party. To Poskrebyshev.",
    "For Kaganovich and the other members of the Politburo.",
    "I put four proposals before the Politburo:",
)
_POINTS = (
    "First, to oblige Pravda to print daily reports on the production of motor cars at AMO and at "
    "the Nizhny Novgorod car factory.",
    "Second, to oblige Pravda to print daily reports on the production of tractors at the tractor "
    "works of Stalingrad and Kharkov, without being afraid that the Kharkov works, for reasons "
    "well known, will at first give fewer than a hundred a day.",
    "Third, to oblige Pravda to keep under systematic fire the management of our metal works, "
    "which have still not managed, although new giant blast furnaces were put into service, to "
    "raise the output of pig iron to twenty thousand tons a day.",
    "Fourth, to oblige Pravda to keep under systematic fire the enterprises of the People's "
    "Commissariats of Timber and of Supply, which, although the state has spent huge sums on "
    "them, are still marking time.",
)


@pytest.mark.parametrize(
    ("points", "relation"),
    [
        (_POINTS, Relation.PARALLEL),
        (_POINTS[:2], Relation.PARTIAL),
        (_POINTS[2:], Relation.PARTIAL),
        (_POINTS[:3], Relation.PARTIAL),
    ],
    ids=["whole", "first half", "second half", "without the last point"],
)
def test_a_translation_of_the_telegram_is_told_from_the_letter(
    points: tuple[str, ...], relation: Relation
) -> None:
    _, _, russian = _SEED.read_text(encoding="utf-8").partition("\nТом 17\n")
    english = "\n".join((_TITLE, *_OPENING, *points, "Stalin"))
    (pair,) = document(f"{english}\n\nТом 17\n{russian}", original="ru").alignments
    assert pair.verdict.relation is relation
    assert pair.beads
