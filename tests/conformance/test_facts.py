"""What is stated of pages without a query must be right: versions, roles, people, dates, notes."""

from pathlib import Path

import pytest

from tests.conformance.facts import ASKED, MISSED, RIGHT, WRONG, Grade, counts, grades

PAGES = Path(__file__).parent.parent / "facts"
FIELDS = (
    "letters", "versions", "roles", "verdict", "notes", "query",
    "sender", "addressee", "date", "place",
)  # fmt: skip
ONE_IN = 20
"""Of this many statements without a query one may be wrong."""


@pytest.fixture(scope="module")
def found() -> tuple[Grade, ...]:
    """All grades, the pages read once."""
    return grades(PAGES)


@pytest.mark.parametrize("field", FIELDS)
def test_what_is_stated_without_a_query_is_right(field: str, found: tuple[Grade, ...]) -> None:
    own = counts(found)[field]
    print(f"\n{field}:", *(f"{own[grade]} {grade}" for grade in (RIGHT, ASKED, WRONG, MISSED)))
    for one in found:
        if one.field == field and one.grade != RIGHT:
            print(f"  {one.page}: {one.grade}: {one.words}")
    assert own[RIGHT]
    assert own[WRONG] * ONE_IN <= own[RIGHT] + own[WRONG]
