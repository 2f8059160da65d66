"""What is measured on two texts before anything is said of them."""

import numpy as np
import pytest

from pipeline.align.signals import measure


def test_a_translation_has_likeness_gain_and_order() -> None:
    found = measure(np.eye(10) * 0.8 + 0.1)
    assert found.path == pytest.approx(0.9)
    assert found.gain > 0.5
    assert found.order > 2


def test_likeness_that_all_sentences_share_is_no_gain() -> None:
    found = measure(np.full((10, 10), 0.6))
    assert found.path == pytest.approx(0.6)
    assert found.gain == pytest.approx(0)


def test_the_same_sentences_in_another_order_have_no_order() -> None:
    straight, backwards = np.eye(10), np.eye(10)[::-1]
    assert measure(backwards).gain < measure(straight).gain / 2
    assert measure(backwards).order < 0 < measure(straight).order


def test_negative_likeness_counts_for_nothing() -> None:
    assert measure(np.full((3, 3), -0.5)).path == 0


def test_the_shorter_text_is_the_measure() -> None:
    found = measure(np.eye(3, 9))
    assert (found.left, found.right, found.shorter) == (3, 9, 3)
    assert found.path == pytest.approx(1)
    assert measure(np.eye(9, 3)).shorter == 3


@pytest.mark.parametrize("shape", [(1, 1), (1, 5), (5, 1)])
def test_one_sentence_has_no_order(shape: tuple[int, int]) -> None:
    assert measure(np.ones(shape)).order == 0


def test_the_same_matrix_measures_the_same() -> None:
    matrix = np.random.default_rng(5).random((9, 7))
    assert measure(matrix) == measure(matrix.copy())
