"""What is in doubt is read again, all of it in one go, and nothing else is."""

from collections.abc import Sequence
from math import log

import numpy as np
import pytest

from pipeline.align.again import read
from pipeline.align.lattice import Step
from pipeline.align.texts import Texts
from pipeline.align.tile import Tile
from pipeline.align.units import BODY, Unit
from pipeline.embed.embedder import Vectors

_LEFT = ("The barge was late.", "Two men were sent. They went to the lock at once.", "Rain fell.")
_RIGHT = ("Der Kahn kam zu spät.", "Zwei Männer gingen zur Schleuse.", "Es regnete.")
_SURE, _DOUBTFUL = log(0.99), log(0.5)


def _tile() -> Tile:
    sides = ([Unit(text, text, "", BODY, frozenset()) for text in own] for own in (_LEFT, _RIGHT))
    left, right = sides
    raw = np.eye(3, 4, dtype=np.float32)
    return Tile(Texts(left, right, (raw, raw)), range(3), range(3))


class _Model:
    """Notes what it is asked for."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.asked.append([*texts])
        return np.tile(np.array([0, 0, 0, 1], dtype=np.float32), (len(texts), 1))


def test_what_is_sure_is_not_read_again() -> None:
    model = _Model()
    reading = read(_tile(), [Step(i, 1, i, 1, _SURE) for i in range(3)], model.encode)
    assert model.asked == []
    bead = Step(0, 1, 0, 1, 0.0)
    assert reading.likeness(bead) == pytest.approx(reading.least(bead))


def test_passages_and_sentences_in_doubt_are_read_at_once() -> None:
    model = _Model()
    read(_tile(), [Step(0, 2, 0, 1, _DOUBTFUL)], model.encode)
    assert model.asked == [
        [" ".join(_LEFT[:2]), "Two men were sent.", "They went to the lock at once."]
    ]


def test_what_was_read_again_counts() -> None:
    bead = Step(0, 2, 0, 1, _DOUBTFUL)
    pooled, fresh = read(_tile(), [bead], None), read(_tile(), [bead], _Model().encode)
    assert pooled.likeness(bead) > fresh.likeness(bead)


def test_passages_are_read_again_while_there_is_room_the_most_doubtful_first() -> None:
    model = _Model()
    beads = [Step(0, 2, 0, 1, log(0.2)), Step(0, 3, 0, 2, _DOUBTFUL)]
    read(_tile(), beads, model.encode)
    (asked,) = model.asked
    assert " ".join(_LEFT) in asked
    assert " ".join(_RIGHT[:2]) in asked
    assert " ".join(_LEFT[:2]) not in asked
