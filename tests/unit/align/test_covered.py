"""A member of a bead whose sentences find nothing on the other side is rendered by nothing."""

import numpy as np
import pytest

from pipeline.align.covered import Parts, least, sentences
from pipeline.align.lattice import Step

_FIRST, _SECOND, _OTHER = np.eye(3, dtype=np.float32)


def _parts(*units: tuple[np.ndarray[tuple[int]], ...]) -> Parts:
    flat = [vector for unit in units for vector in unit]
    first = [0, *np.cumsum([len(unit) for unit in units]).tolist()]
    return Parts(np.stack(flat), np.ones(len(flat)), first)


def test_a_paragraph_is_rendered_whose_sentences_all_find_one() -> None:
    whole, cut = _parts((_FIRST, _SECOND)), _parts((_FIRST,), (_SECOND,))
    assert least(Step(0, 1, 0, 2, 0.0), whole, cut) == pytest.approx(1)


def test_a_member_that_nothing_renders_counts_though_another_is_rendered_whole() -> None:
    whole, cut = _parts((_FIRST, _SECOND)), _parts((_FIRST, _SECOND), (_OTHER,))
    assert least(Step(0, 1, 0, 2, 0.0), whole, cut) == pytest.approx(0)
    assert least(Step(0, 2, 0, 1, 0.0), cut, whole) == pytest.approx(0)
    assert least(Step(0, 1, 0, 1, 0.0), whole, cut) == pytest.approx(1)


def test_longer_sentences_weigh_more() -> None:
    one = Parts(np.stack([_FIRST, _OTHER]), np.array([3.0, 1.0]), [0, 2])
    assert least(Step(0, 1, 0, 1, 0.0), one, _parts((_FIRST, _SECOND))) == pytest.approx(0.5)
    assert least(Step(0, 1, 0, 1, 0.0), one, _parts((_FIRST,))) == pytest.approx(0.75)


def test_single_units_are_as_like_as_their_vectors() -> None:
    slanted = np.array([0.6, 0.8, 0], dtype=np.float32)
    assert least(Step(1, 1, 0, 1, 0.0), _parts((_OTHER,), (slanted,)), _parts((_FIRST,))) == (
        pytest.approx(0.6)
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“Where is it?” He ran to the door.", ["“Where is it?", "He ran to the door."]),
        ("No end here", ["No end here"]),
        ("Dr. Weiler came along. He was very ill.", ["Dr. Weiler came along.", "He was very ill."]),
        ("He came at nine. Yes.", ["He came at nine. Yes."]),
        ("どこにいるのか分かりません。すぐに行きますから、待って下さい。",
         ["どこにいるのか分かりません。", "すぐに行きますから、待って下さい。"]),
        ("", [""]),
    ],
)  # fmt: skip
def test_sentences_end_where_they_seem_to(text: str, found: list[str]) -> None:
    assert sentences(text) == found
