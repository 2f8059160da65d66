"""How often a part is told from the whole: runs of sentences taken out of translations."""

from functools import cache

import pytest

from pipeline.align.verdict import COVERED
from pipeline.embed.usem3 import Use
from tests.verdicts import Remembering, corpora
from tests.verdicts.case import Case
from tests.verdicts.cutting import SHARES, coverage, cut

pytestmark = pytest.mark.needs("shared")

_LETTERS = ("letters", "pages", "held out")
_CORPORA = {"letters": _LETTERS, "en-ru": ("en-ru",), "de-fr": ("de-fr",)}
_CAUGHT = {"third": 0.9, "half": 0.95}
_WHOLE_FLAGGED = {"letters": 0.05, "en-ru": 0.2, "de-fr": 0.2}


@cache
def _model() -> Remembering:
    return Remembering(Use())


def _flagged(cases: tuple[Case, ...], share: float) -> float:
    """The share of pairs that would be called partial."""
    found = [coverage(texts, _model()) < COVERED for texts in cut(cases, share)]
    return sum(found) / len(found)


@pytest.mark.parametrize("name", _CORPORA)
def test_what_lacks_a_third_is_partial_and_a_whole_letter_is_not(name: str) -> None:
    cases = tuple(case for own in _CORPORA[name] for case in corpora()[own]())
    flagged = {cutting: _flagged(cases, share) for cutting, share in SHARES.items()}
    print(f"\n{name}: partial of {', '.join(f'{k} {v:.2f}' for k, v in flagged.items())}")
    assert flagged["whole"] <= _WHOLE_FLAGGED[name]
    assert flagged["tenth"] < flagged["third"]
    for cutting, least in _CAUGHT.items():
        assert flagged[cutting] >= least
