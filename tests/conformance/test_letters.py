"""Letters that others have edited: what is stated without a query must be right."""

from functools import cache

import pytest

from tests.judges import SHARED
from tests.letters_eval.facts import FIELDS
from tests.letters_eval.measuring import Letter, letters, score

pytestmark = pytest.mark.needs("shared")

PRECISION = 0.95
"""What the issue asks of claims that carry no query, on all letters."""
RECALL = {"sender": 0.65, "addressee": 0.28, "date": 0.58, "place": 0.28}
"""A little below what was measured: claims must not vanish into queries unseen."""


@cache
def _letters() -> tuple[Letter, ...]:
    return letters(SHARED / "corpora" / "schnitzler-300")


@pytest.mark.parametrize("field", FIELDS)
def test_what_is_stated_without_a_query_is_right(field: str) -> None:
    found = score(_letters(), field, unasked=True)
    print(f"\n{field}: {found}")
    assert found.precision.value >= PRECISION
    assert found.recall.value >= RECALL[field]


def test_few_letters_are_refused() -> None:
    refused = [letter.name for letter in _letters() if not letter.converted]
    assert len(refused) <= 9, refused
