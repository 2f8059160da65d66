"""The verdict: what headers and content say together, and what neither may say alone."""

import pytest

from pipeline.align.conflicts import AGAINST, FOR
from pipeline.align.signals import Signals
from pipeline.align.verdict import (
    COVERED,
    LIMITS,
    ORDERED,
    PLAIN,
    SAME_ORDER,
    Content,
    Limits,
    content_of,
    decide,
    limits_for,
)
from pipeline.model import Evidence, Relation, Verdict

WHOLE, CUT = (1.0, 1.0), (1.0, COVERED / 2)
_MODEL = "usem3"
ALL = [pytest.param(limits, id=f"{limits.sentences}+") for limits in LIMITS[_MODEL]]
_LONG, _FOUR, _SHORT, _SINGLE = LIMITS[_MODEL]


def _signals(limits: Limits, content: Content, count: int = 0) -> Signals:
    """Signals of texts under some limits that say what is wanted."""
    likeness = {
        Content.SAME: max(limits.same, PLAIN),
        Content.OTHER: limits.other - 0.01,
        Content.UNCLEAR: (limits.same + limits.other) / 2,
    }
    return _alike(likeness[content], count or limits.sentences)


def _alike(likeness: float, count: int, other: int = 0, order: float = SAME_ORDER) -> Signals:
    """Signals of texts with so many sentences that are so much alike."""
    return Signals(_MODEL, count, other or count, likeness, 0.0, order)


def _header(*speaks: str, signal: str = "genre") -> tuple[Evidence, ...]:
    return tuple(Evidence(signal, word, "words") for word in speaks)


def _says(verdict: Verdict, signal: str) -> str:
    return next((e.speaks for e in verdict.evidence if e.signal == signal), "")


@pytest.mark.parametrize("limits", ALL)
@pytest.mark.parametrize("content", Content)
def test_content_speaks_for_itself(limits: Limits, content: Content) -> None:
    assert content_of(_signals(limits, content)) is content


@pytest.mark.parametrize("limits", ALL)
def test_a_likeness_just_below_the_limit_is_unclear(limits: Limits) -> None:
    count = limits.sentences
    assert content_of(_alike(limits.same, count)) is Content.SAME
    assert content_of(_alike(limits.same - 0.001, count)) is Content.UNCLEAR
    assert content_of(_alike(limits.other, count)) is Content.UNCLEAR


def test_the_gain_adds_to_the_likeness() -> None:
    below = Signals(_MODEL, 4, 4, _FOUR.same - 0.1, 0.1, 0.0)
    assert content_of(below) is Content.UNCLEAR
    assert content_of(Signals(_MODEL, 4, 4, below.path, 0.2, 0.0)) is Content.SAME


@pytest.mark.parametrize(
    ("left", "right", "limits"),
    [(40, 40, _LONG), (7, 40, _FOUR), (4, 4, _FOUR), (3, 40, _SHORT), (40, 2, _SHORT),
     (1, 40, _SINGLE)],
)  # fmt: skip
def test_the_shorter_text_sets_the_limits(left: int, right: int, limits: Limits) -> None:
    assert limits_for(_alike(0.5, left, right)) is limits


def test_shorter_texts_must_be_more_alike() -> None:
    assert _LONG.same < _FOUR.same <= _SHORT.same < _SINGLE.same
    assert float(_LONG.cert) >= float(_SHORT.cert) > float(_SINGLE.cert)


@pytest.mark.parametrize("likeness", [0.0, 0.5, 2.0])
def test_under_a_model_without_limits_content_says_nothing(likeness: float) -> None:
    signals = Signals("no such model", 40, 40, likeness, 0.0, SAME_ORDER)
    assert limits_for(signals) is None
    assert content_of(signals) is Content.UNCLEAR
    verdict = decide(_header(FOR, signal="figures"), signals, WHOLE)
    assert (verdict.relation, verdict.cert) == (Relation.UNDECIDED, "")
    assert "no limits were measured" in verdict.evidence[1].words
    assert decide(_header(AGAINST, AGAINST), signals, WHOLE).relation is Relation.MISMATCH


@pytest.mark.parametrize("limits", ALL)
def test_a_whole_translation_is_parallel(limits: Limits) -> None:
    verdict = decide((), _signals(limits, Content.SAME), WHOLE)
    assert (verdict.relation, verdict.cert) == (Relation.PARALLEL, limits.cert)
    assert _says(verdict, "coverage") == FOR


@pytest.mark.parametrize("coverage", [CUT, CUT[::-1]])
def test_a_translation_that_lacks_text_on_either_side_is_partial(
    coverage: tuple[float, float],
) -> None:
    verdict = decide((), _signals(_LONG, Content.SAME), coverage)
    assert (verdict.relation, verdict.cert) == (Relation.PARTIAL, _LONG.cert)
    assert _says(verdict, "coverage") == AGAINST


def test_what_is_covered_up_to_the_limit_is_whole() -> None:
    same = _signals(_LONG, Content.SAME)
    assert decide((), same, (COVERED, COVERED)).relation is Relation.PARALLEL
    assert decide((), same, (1.0, COVERED - 0.001)).relation is Relation.PARTIAL


def test_one_conflict_does_not_undo_a_translation() -> None:
    verdict = decide(_header(AGAINST), _signals(_LONG, Content.SAME), WHOLE)
    assert verdict.relation is Relation.PARALLEL


@pytest.mark.parametrize(
    "signals",
    [_alike(PLAIN, 4), _alike(_SHORT.same, 2)],
    ids=["long", "short"],
)
def test_two_conflicts_leave_a_plain_translation_undecided(signals: Signals) -> None:
    verdict = decide(_header(AGAINST, AGAINST), signals, WHOLE)
    assert (verdict.relation, verdict.cert) == (Relation.UNDECIDED, "")
    assert _says(verdict, "coverage") == ""


def test_two_conflicts_prevail_over_a_faint_likeness() -> None:
    signals = _alike(PLAIN - 0.01, 4)
    assert content_of(signals) is Content.SAME
    verdict = decide(_header(AGAINST, AGAINST), signals, WHOLE)
    assert (verdict.relation, verdict.cert) == (Relation.MISMATCH, "")
    assert decide(_header(AGAINST), signals, WHOLE).relation is Relation.PARALLEL


def test_other_content_is_a_mismatch() -> None:
    verdict = decide((), _signals(_LONG, Content.OTHER), (0.0, 0.0))
    assert (verdict.relation, verdict.cert) == (Relation.MISMATCH, _LONG.cert)


def test_one_shelfmark_and_other_content_contradict_each_other() -> None:
    same_item = _header(FOR, signal="shelfmark")
    other = _signals(_LONG, Content.OTHER)
    assert decide(same_item, other, (0.0, 0.0)).relation is Relation.UNDECIDED
    assert decide((*same_item, *_header(AGAINST)), other, (0.0, 0.0)).relation is Relation.MISMATCH


def test_another_shelfmark_does_not_shield_other_content() -> None:
    header = _header(AGAINST, signal="shelfmark")
    verdict = decide(header, _signals(_LONG, Content.OTHER), (0.0, 0.0))
    assert verdict.relation is Relation.MISMATCH


def test_a_single_unlike_sentence_is_no_mismatch_by_itself() -> None:
    other = _signals(_SINGLE, Content.OTHER)
    assert decide((), other, (0.0, 0.0)).relation is Relation.UNDECIDED
    verdict = decide(_header(AGAINST), other, (0.0, 0.0))
    assert (verdict.relation, verdict.cert) == (Relation.MISMATCH, _SINGLE.cert)


def test_unclear_content_leaves_the_word_to_the_headers() -> None:
    unclear = _signals(_LONG, Content.UNCLEAR)
    assert decide((), unclear, WHOLE).relation is Relation.UNDECIDED
    assert decide(_header(AGAINST), unclear, WHOLE).relation is Relation.UNDECIDED
    assert decide(_header(FOR, FOR), unclear, WHOLE).relation is Relation.UNDECIDED
    verdict = decide(_header(AGAINST, AGAINST), unclear, WHOLE)
    assert (verdict.relation, verdict.cert) == (Relation.MISMATCH, "")


def test_without_a_model_two_conflicts_suffice_and_nothing_proves_a_translation() -> None:
    assert decide(_header(AGAINST, AGAINST), None, WHOLE).relation is Relation.MISMATCH
    agreed = decide(_header(FOR, FOR, FOR), None, WHOLE)
    assert (agreed.relation, agreed.cert) == (Relation.UNDECIDED, "")
    assert agreed.evidence == _header(FOR, FOR, FOR)


def test_figures_that_agree_decide_what_the_sentences_leave_open() -> None:
    figures = _header(FOR, signal="figures")
    unclear = _signals(_FOUR, Content.UNCLEAR)
    verdict = decide(figures, unclear, WHOLE)
    assert (verdict.relation, verdict.cert) == (Relation.PARALLEL, "")
    assert decide(figures, unclear, CUT).relation is Relation.PARTIAL
    assert decide(figures, _signals(_FOUR, Content.OTHER), WHOLE).relation is Relation.MISMATCH
    assert decide((*figures, *_header(AGAINST)), unclear, WHOLE).relation is Relation.UNDECIDED
    assert decide(figures, None, WHOLE).relation is Relation.UNDECIDED


@pytest.mark.parametrize(
    ("content", "speaks"),
    [(Content.SAME, FOR), (Content.OTHER, AGAINST), (Content.UNCLEAR, "neither")],
)
def test_the_evidence_speaks_as_the_content_does(content: Content, speaks: str) -> None:
    verdict = decide((), _signals(_LONG, content), WHOLE)
    assert _says(verdict, "likeness") == speaks


def test_the_evidence_names_the_value_and_its_limits() -> None:
    (evidence,) = decide((), Signals(_MODEL, 5, 6, 0.42, 0.2, 0.0), WHOLE).evidence
    for words in ("0.52", "5 and 6 sentences", f"{_FOUR.same:.2f}", f"{_FOUR.other:.2f}", "0.10"):
        assert words in evidence.words


@pytest.mark.parametrize(
    ("count", "order", "speaks"),
    [
        (ORDERED, SAME_ORDER, FOR),
        (ORDERED, SAME_ORDER - 0.1, AGAINST),
        (ORDERED - 1, SAME_ORDER, ""),
    ],
)
def test_order_is_evidence_where_there_are_enough_sentences(
    count: int, order: float, speaks: str
) -> None:
    signals = _alike(_FOUR.same, count, order=order)
    assert _says(decide((), signals, WHOLE), "order") == speaks


def test_coverage_is_told_for_the_first_version_first() -> None:
    verdict = decide((), _signals(_LONG, Content.SAME), (0.25, 0.75))
    (words,) = (e.words for e in verdict.evidence if e.signal == "coverage")
    assert words.index("25%") < words.index("75%")
