"""Adapters to other aligners."""

import numpy as np

from pipeline.embed.usem3 import Use
from tests.align_eval.aligners import Aligner, Pooled, read_ladder
from tests.align_eval.corpora import Text


def test_a_ladder_is_read_as_the_steps_between_its_rungs() -> None:
    ladder = "0\t0\t0.3\n1\t1\t0.2\n2\t1\t-0.3\n3\t4\t1.0\n"
    assert read_ladder(ladder) == (((0,), (0,)), ((1,), ()), ((2,), (1, 2, 3)))


def test_groups_have_the_mean_of_their_sentences_weighted_by_length() -> None:
    x = np.array([[1, 0], [0, 1]], dtype=np.float32)
    pooled = Pooled((("ab", "abcde"), x), (("ab",), x[:1]))
    assert np.allclose(pooled.encode(["ab", "abcde"]), x)
    pair = pooled.encode(["PAD", "ab abcde"])
    assert np.allclose(pair[1], np.array([3, 6]) / np.hypot(3, 6))


def test_a_model_is_used_for_languages_it_knows_and_for_unknown_ones() -> None:
    aligner = Aligner("any", lambda _text, _x, _y: [], Use())
    texts = (
        Text("c", "n", langs, (), ()) for langs in (("de", "fr"), ("en", "is"), ("und", "und"))
    )
    assert [aligner.fits(text) for text in texts] == [True, False, True]
