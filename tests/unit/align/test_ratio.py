"""How long one version is beside the other."""

import numpy as np
import pytest

from pipeline.align.ratio import Floats, lengths, usual_ratio
from pipeline.align.units import BODY, Unit


def _units(*sizes: int) -> list[Unit]:
    return [Unit(f"u{i}", "x" * (n - 1), "b", BODY, frozenset()) for i, n in enumerate(sizes)]


def _paired(count: int, other: int) -> Floats:
    """Cosines of sentences that surely pair one by one, as far as there are any on both sides."""
    return np.eye(count, other) * 0.9


def test_lengths_count_the_space_after_each_sentence() -> None:
    assert lengths(_units(5, 1)).tolist() == [5, 1]


def test_whole_texts_give_the_ratio_of_their_lengths() -> None:
    assert usual_ratio(_units(*[60] * 6), _units(*[50] * 6), _paired(6, 6)) == pytest.approx(1.2)


def test_a_missing_half_does_not_change_the_ratio() -> None:
    left, right = _units(*[60] * 12), _units(*[50] * 6)
    assert usual_ratio(left, right, _paired(12, 6)) == pytest.approx(1.2)


def test_with_few_sure_pairs_no_text_is_taken_to_be_much_longer() -> None:
    left, right = _units(*[60] * 4), _units(60)
    assert usual_ratio(left, right, _paired(4, 1)) == 1.5
    assert usual_ratio(right, left, _paired(1, 4)) == pytest.approx(1 / 1.5)


def test_a_pair_is_sure_only_if_each_is_the_best_of_the_other() -> None:
    cosines = np.full((6, 6), 0.5)
    cosines[:, 0] = 0.9
    left, right = _units(*[100] * 6), _units(10, *[100] * 5)
    assert usual_ratio(left, right, cosines) == pytest.approx(600 / 510)
