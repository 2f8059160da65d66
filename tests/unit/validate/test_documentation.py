"""The page about rules beyond the grammar has a row for each, in the rule's own words."""

from pathlib import Path

import pytest

from pipeline.rules import RULES
from pipeline.validate import GENERAL, PROFILE, Check

PAGE = Path(__file__).parents[3] / "docs" / "integrity.md"


def _row(code: str, rule: Check) -> str:
    words = " ".join((rule.__doc__ or "").split()).removeprefix(f"{code}: ")
    return f"| {code} | {RULES[code].severity.word} | {words[0].upper()}{words[1:]} |"


@pytest.mark.parametrize(
    ("heading", "rules"), [("## Of any TEI", GENERAL), ("## Of the Diglot profile", PROFILE)]
)
def test_every_rule_has_its_row(heading: str, rules: dict[str, Check]) -> None:
    section = PAGE.read_text(encoding="utf-8").partition(heading)[2].partition("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("| ")][1:]
    assert rows == [_row(code, rules[code]) for code in sorted(rules)]
