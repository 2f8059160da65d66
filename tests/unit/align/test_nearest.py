"""Sentences that are each other's nearest."""

import numpy as np

from pipeline.align.nearest import mutual
from pipeline.embed.embedder import unit


def test_a_pair_is_one_only_if_each_is_the_nearest_of_the_other() -> None:
    x = unit(np.array([[1.0, 0.0, 0.0], [0.9, 0.1, 0.0], [0.0, 0.0, 1.0]]))
    y = unit(np.array([[1.0, 0.0, 0.0], [0.0, 0.1, 1.0]]))
    pairs = mutual(x, y)
    assert [*zip(pairs.left, pairs.right, strict=True)] == [(0, 0), (2, 1)]


def test_more_sentences_than_are_compared_at_once_give_the_same_pairs() -> None:
    chance = np.random.default_rng(1)
    y = unit(chance.normal(size=(1300, 16)))
    order = chance.permutation(1300)
    pairs = mutual(y[order], y)
    assert pairs.left.tolist() == [*range(1300)]
    assert pairs.right.tolist() == order.tolist()
    assert np.allclose(pairs.cosine, 1, atol=1e-5)


def test_an_empty_side_has_no_pairs() -> None:
    none, some = np.zeros((0, 4), dtype=np.float32), np.eye(4, dtype=np.float32)
    assert not len(mutual(none, some).left)
    assert not len(mutual(some, none).left)
