"""Faults that editors make: each gets one message, and the page of the docs has them all."""

from pathlib import Path

import pytest

from tests.faults import CASES, PAGE, cases, findings, page, told


def test_the_letter_without_a_fault_is_valid(tmp_path: Path) -> None:
    (tmp_path / "input.xml").write_bytes((CASES / "letter.xml").read_bytes())
    assert findings(tmp_path) == ()


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_one_slip_gets_one_message(case: Path) -> None:
    assert len(findings(case)) == 1
    assert told(case) == (case / "expected.txt").read_text(encoding="utf-8")


def test_the_page_says_what_the_program_says() -> None:
    assert len(cases()) >= 40
    assert PAGE.read_text(encoding="utf-8") == page(), "run python -m tests.faults"
