"""How long one version is beside the other."""

import numpy as np
import pytest

from pipeline.align.nearest import Pairs
from pipeline.align.ratio import lengths, usual_ratio
from pipeline.align.units import BODY, Unit


def _units(*sizes: int) -> list[Unit]:
    return [Unit(f"u{i}", "x" * (n - 1), "b", BODY, frozenset()) for i, n in enumerate(sizes)]


def _paired(count: int, other: int, cosine: float = 0.9) -> Pairs:
    """Sentences that pair one by one, as far as there are any on both sides."""
    places = np.arange(min(count, other))
    return Pairs(places, places, np.full(len(places), cosine, dtype=np.float32))


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


def test_pairs_that_are_hardly_alike_do_not_tell_the_ratio() -> None:
    left, right = _units(*[60] * 12), _units(*[50] * 6)
    unlike = _paired(12, 6, cosine=0.3)
    assert usual_ratio(left, right, unlike) == 1.5
