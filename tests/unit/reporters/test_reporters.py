"""Findings for people and for programs."""

import msgspec
import pytest

from pipeline.diagnostics import Diagnostic
from pipeline.reporters import REPORTERS
from pipeline.rules import RULES

_FOUND = (
    Diagnostic("a.txt", 3, "SRC101", 'the line "x" is broken'),
    Diagnostic("b.txt", 0, "SRC001", "the file is empty"),
)


@pytest.mark.parametrize("form", REPORTERS)
def test_findings_are_in_their_order_at_their_places(form: str) -> None:
    said = REPORTERS[form](_FOUND, {"a.txt": "letters/a.txt"})
    assert said.index("letters/a.txt") < said.index("b.txt")
    assert said.endswith("\n")


def test_a_line_says_where_how_bad_what_and_what_to_do() -> None:
    first, advice, second, _ = REPORTERS["text"](_FOUND, {}).splitlines()
    assert first == 'a.txt:3: hint SRC101: the line "x" is broken'
    assert advice == f"    → {RULES['SRC101'].advice}"
    assert second == "b.txt: error SRC001: the file is empty"


def test_without_findings_nothing_is_said() -> None:
    assert REPORTERS["text"]((), {}) == ""
    assert msgspec.json.decode(REPORTERS["json"]((), {})) == []


def test_programs_get_every_finding_as_data() -> None:
    data = msgspec.json.decode(
        REPORTERS["json"](_FOUND, {"b.txt": "letters/b.txt"}), type=list[dict[str, object]]
    )
    assert [(one["path"], one["line"], one["code"], one["severity"]) for one in data] == [
        ("a.txt", 3, "SRC101", "hint"), ("letters/b.txt", 0, "SRC001", "error"),
    ]  # fmt: skip
    assert data[0]["message"] == 'the line "x" is broken'
