"""The page on validation names what there is."""

import re
from pathlib import Path

import pytest

from pipeline.reporters import REPORTERS
from pipeline.rules.data import finding_data
from pipeline.rules.grammar import GRAMMAR
from tests.unit.reporters.cases import PERSON

_PAGE = (Path(__file__).parents[2] / "docs" / "validation.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("heading", "names"), [
    ("code", set(GRAMMAR)), ("format", set(REPORTERS)),
    ("key", {*finding_data(PERSON), "state", "reason", "fingerprint"}),
])  # fmt: skip
def test_the_page_on_validation_names_all_there_is(heading: str, names: set[str]) -> None:
    table = _PAGE.split(f"| {heading} |")[1].split("\n\n")[0].splitlines()[2:]
    cells = (row.split("|")[1] for row in table)
    assert {name for cell in cells for name in re.findall(r"\w+", cell)} == names
