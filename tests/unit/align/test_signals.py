"""What is measured on two texts before anything is said of them."""

import numpy as np
import pytest

from pipeline.align.content import Content
from pipeline.align.signals import Signals, measure

_AXES = np.eye(64, dtype=np.float32)


def _text(*axes: int, weights: tuple[float, ...] = ()) -> Content:
    """Sentences that each lie on one axis: equal ones are alike, others have nothing in common."""
    return Content(_AXES[list(axes)], np.array(weights or (1.0,) * len(axes)))


def _measured(left: Content, right: Content) -> Signals:
    found = measure(left, right, "a model")
    assert found
    return found


def test_a_translation_has_path_gain_and_order() -> None:
    found = _measured(_text(*range(10)), _text(*range(10)))
    assert found.path == pytest.approx(1)
    assert found.gain == pytest.approx(0.9)
    assert found.order > 2
    assert found.likeness == pytest.approx(1.45)


def test_likeness_that_all_sentences_share_is_no_gain() -> None:
    found = _measured(_text(*[3] * 10), _text(*[3] * 10))
    assert found.path == pytest.approx(1)
    assert found.gain == pytest.approx(0, abs=1e-6)


def test_the_same_sentences_in_another_order_have_no_order() -> None:
    text = _text(*range(10))
    straight, backwards = _measured(text, text), _measured(text, _text(*range(9, -1, -1)))
    assert backwards.gain < straight.gain / 2
    assert backwards.order < 0 < straight.order


def test_negative_likeness_counts_for_nothing() -> None:
    text = _text(1, 2, 3)
    assert _measured(text, Content(-text.vectors, text.weights)).path == 0


def test_the_shorter_text_is_the_measure() -> None:
    found = _measured(_text(0, 1, 2), _text(*range(9)))
    assert (found.left, found.right, found.shorter) == (3, 9, 3)
    assert found.path == pytest.approx(1)


def test_a_sentence_that_was_split_is_found_in_both_halves() -> None:
    whole = (_AXES[0] + _AXES[1]) / np.sqrt(2)
    left = Content(np.array([whole, _AXES[2]]), np.array([2.0, 1.0]))
    assert _measured(left, _text(0, 1, 2)).path == pytest.approx(1)
    assert _measured(_text(0, 1, 2), left).path == pytest.approx(1)


def test_long_sentences_count_for_more() -> None:
    right = _text(0, 5)
    long = _measured(_text(0, 1, weights=(9.0, 1.0)), right).path
    short = _measured(_text(0, 1, weights=(1.0, 9.0)), right).path
    assert short < long


@pytest.mark.parametrize(("left", "right"), [(1, 1), (1, 5), (5, 1)])
def test_one_sentence_has_no_order_and_goes_by_its_path(left: int, right: int) -> None:
    found = _measured(_text(*range(left)), _text(*range(right)))
    assert found.order == 0
    assert found.likeness == found.path


@pytest.mark.parametrize(("left", "right"), [((), (1, 2)), ((1, 2), ()), ((), ())])
def test_nothing_is_measured_where_nothing_carries_content(
    left: tuple[int, ...], right: tuple[int, ...]
) -> None:
    assert measure(_text(*left), _text(*right), "a model") is None


def _long(count: int, seed: int, *, noise: float = 0.0) -> Content:
    """A long text: every sentence at random around a subject that changes every sixty sentences."""
    chance = np.random.default_rng(seed)
    subjects = np.repeat(chance.normal(size=(count // 60 + 1, 48)), 60, axis=0)[:count]
    vectors = subjects + chance.normal(size=(count, 48))
    vectors += noise * np.random.default_rng(seed + 1).normal(size=vectors.shape)
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return Content(unit.astype(np.float32), np.ones(count))


def test_long_texts_are_measured_in_passages() -> None:
    text, translation = _long(3000, 1), _long(3000, 1, noise=0.5)
    found = _measured(text, translation)
    assert found.path > 0.8
    assert found.order > 2
    assert _measured(text, _long(3000, 7)).likeness < found.likeness / 2


def test_the_half_of_a_long_text_is_found_in_the_whole() -> None:
    text, translation = _long(3000, 1), _long(3000, 1, noise=0.5)
    half = Content(translation.vectors[900:2400], translation.weights[900:2400])
    assert _measured(text, half).path > 0.8
    assert _measured(half, text).path > 0.8


def test_the_same_texts_measure_the_same() -> None:
    assert _measured(_long(700, 2), _long(600, 3)) == _measured(_long(700, 2), _long(600, 3))
