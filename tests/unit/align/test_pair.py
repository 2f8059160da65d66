"""Pairs of versions: who is held against whom, what is measured, what an editor is asked."""

from collections.abc import Sequence

import numpy as np
import pytest

from pipeline.align import pair
from pipeline.align.pair import WORDS_FOR, align
from pipeline.embed.embedder import Vectors
from pipeline.model import Document, Kind, Relation, Role, Version
from pipeline.rules import RULES
from tests.making import document as read
from tests.unit.documents import block, document, version

_TEXT = ("rain", "snow", "wind", "frost", "thaw")


class _Dictionary:
    """An embedder that knows words: texts are alike if they share one. Its name is that of a model
    whose limits are known.
    """

    name = "usem3"
    title = "words"
    languages = frozenset({"en", "es", "ru"})
    judges = True

    def __init__(self) -> None:
        self.known: dict[str, int] = {}

    def encode(self, texts: Sequence[str]) -> Vectors:
        rows = np.zeros((len(texts), 1024), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in text.split():
                row[self.known.setdefault(word, len(self.known))] = 1.0
        norms = np.linalg.norm(rows, axis=1, keepdims=True)
        return np.asarray(rows / np.maximum(norms, 1e-9), dtype=np.float32)


def _version(lang: str, *sentences: str, role: Role = Role.UNSTATED) -> Version:
    blocks = [block(f"{lang}-p{i}", Kind.PARAGRAPH, s) for i, s in enumerate(sentences, start=1)]
    return version(lang, *blocks, role=role)


def _relations(made: Document) -> dict[str, Relation]:
    aligned, _ = align(made, _Dictionary())
    return {f"{a.left} {a.right}": a.verdict.relation for a in aligned.alignments}


def _codes(made: Document) -> list[str]:
    return [query.code for query in align(made, _Dictionary())[0].queries]


def test_one_version_is_held_against_nothing() -> None:
    made = document(_version("en", *_TEXT))
    assert align(made, _Dictionary()) == (made, ())


def test_every_version_is_held_against_the_first() -> None:
    made = document(
        _version("ru", *_TEXT, role=Role.ORIGINAL),
        _version("en", *_TEXT),
        _version("es", *(f"no {word}s" for word in _TEXT)),
    )
    assert _relations(made) == {"ru en": Relation.PARALLEL, "ru es": Relation.MISMATCH}


def test_the_original_comes_first_wherever_it_stands_on_the_page() -> None:
    page = (
        "Dear Belov,\nThe boats are sold, and nobody wept.\n\n"
        "Дорогой Белов!\nЛодки проданы, и никто не плакал.\n"
    )
    assert [(a.left, a.right) for a in read(page, original="ru").alignments] == [("ru", "en")]
    assert [(a.left, a.right) for a in read(page, original="en").alignments] == [("en", "ru")]


def test_links_are_kept_only_where_the_texts_translate_each_other() -> None:
    same, measured = align(document(_version("ru", *_TEXT), _version("en", *_TEXT)), _Dictionary())
    (alignment,) = same.alignments
    assert [(bead.left, bead.right, bead.relation) for bead in alignment.beads] == [
        ((f"ru-p{i}-s1",), (f"en-p{i}-s1",), "equivalent") for i in range(1, 6)
    ]
    assert len(measured[0].scores) == 5
    other, _ = align(document(_version("ru", *_TEXT), _version("en", *"abcde")), _Dictionary())
    assert other.alignments[0].beads == ()


def test_what_has_no_counterpart_is_omitted_or_added() -> None:
    made = document(
        _version("ru", *_TEXT, "hail storm"), _version("en", "fog", *_TEXT[:2], *_TEXT[2:])
    )
    beads = align(made, _Dictionary())[0].alignments[0].beads
    alone = {
        bead.left + bead.right: bead.relation for bead in beads if not bead.left * len(bead.right)
    }
    assert alone == {("ru-p6-s1",): "omitted", ("en-p1-s1",): "added"}


def test_a_side_far_too_short_renders_its_sentence_in_part() -> None:
    long = "storm over the harbour and the long pier and every boat in it"
    made = document(
        _version("ru", *_TEXT, f"{long} {long}", *"abc"),
        _version("en", *_TEXT, "storm over the harbour and the pier", *"abc"),
    )
    beads = align(made, _Dictionary())[0].alignments[0].beads
    assert [bead.right for bead in beads if bead.relation == "partial"] == [("en-p6-s1",)]


def test_a_language_without_model_is_not_measured() -> None:
    made = document(_version("ru", *_TEXT), _version("el", *_TEXT))
    aligned, (measured,) = align(made, _Dictionary())
    assert measured.signals is None
    assert aligned.alignments[0].verdict.relation is Relation.UNDECIDED
    assert aligned.alignments[0].beads == ()


def test_a_version_without_body_is_not_measured() -> None:
    title = version("en", block("en-h", Kind.TITLE, "Letter to Belov"))
    _, (measured,) = align(document(_version("ru", *_TEXT), title), _Dictionary())
    assert measured.signals is None
    assert measured.coverage == (0.0, 0.0)


def test_too_many_sentences_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    made = document(_version("ru", *_TEXT), _version("en", *_TEXT))
    monkeypatch.setattr(pair, "MOST_CELLS", len(_TEXT) ** 2)
    assert align(made, _Dictionary())[1][0].signals is not None
    monkeypatch.setattr(pair, "MOST_CELLS", len(_TEXT) ** 2 - 1)
    aligned, (measured,) = align(made, _Dictionary())
    assert measured.signals is None
    assert aligned.alignments[0].verdict.relation is Relation.UNDECIDED
    (question,) = aligned.queries
    assert "more text than can be compared" in question.words


def test_coverage_is_a_share_of_characters() -> None:
    made = document(_version("ru", *_TEXT, "gale " * 4), _version("en", *_TEXT))
    _, (measured,) = align(made, _Dictionary())
    said = sum(map(len, _TEXT))
    assert measured.coverage == pytest.approx((said / (said + 19), 1.0))


def test_an_editor_is_asked_wherever_a_pair_is_not_plainly_parallel() -> None:
    ours = _version("ru", *_TEXT)
    assert _codes(document(ours, _version("en", *_TEXT))) == []
    assert _codes(document(ours, _version("en", *"abcde"))) == ["ALN001"]
    assert _codes(document(ours, _version("el", *_TEXT))) == ["ALN002"]
    assert _codes(document(ours, _version("en", *_TEXT, "fog " * 9))) == ["ALN003"]


def test_the_question_says_why() -> None:
    asked = align(document(_version("ru", *_TEXT), _version("el", *_TEXT)), _Dictionary())[
        0
    ].queries
    assert asked[0].words == RULES["ALN002"].message.format(
        left="Russian",
        right="Greek",
        why="the model usem3 does not know Greek; the model e5 does, "
        "and links what it finds is parallel (diglot[e5])",
    )
    asked = align(document(_version("ru", *_TEXT), _version("en", *"abcde")), _Dictionary())[
        0
    ].queries
    assert asked[0].words.count(WORDS_FOR["likeness"]) == 1
