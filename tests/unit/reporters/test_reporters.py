"""Findings for people and for programs."""

import msgspec
import pytest

from pipeline.diagnostics import Diagnostic
from pipeline.reporters import REPORTERS, written
from pipeline.reporters.counts import counts, shortened
from pipeline.rules import RULES

_FOUND = (
    Diagnostic("a.txt", 3, "SRC101", 'the line "x" is broken'),
    Diagnostic("b.txt", 0, "SRC001", "the file is empty"),
)


@pytest.mark.parametrize("form", REPORTERS)
def test_findings_are_in_their_order_at_their_places(form: str) -> None:
    said = written(form, _FOUND, {"a.txt": "letters/a.txt"})
    assert said.index("letters/a.txt") < said.index("b.txt")
    assert said.endswith("\n")


def test_a_line_says_where_how_bad_what_and_what_to_do() -> None:
    first, advice, second, _ = written("text", _FOUND, {}).splitlines()
    assert first == 'a.txt:3: hint SRC101: the line "x" is broken'
    assert advice == f"    → {RULES['SRC101'].advice} (a.toml: [[answers]])"
    assert second == "b.txt: error SRC001: the file is empty"


def test_without_findings_nothing_is_said() -> None:
    assert written("text", (), {}) == ""
    assert msgspec.json.decode(written("json", (), {})) == []


def test_programs_get_every_finding_as_data() -> None:
    data = msgspec.json.decode(
        written("json", _FOUND, {"b.txt": "letters/b.txt"}), type=list[dict[str, object]]
    )
    assert [(one["path"], one["line"], one["code"], one["severity"]) for one in data] == [
        ("a.txt", 3, "SRC101", "hint"), ("letters/b.txt", 0, "SRC001", "error"),
    ]  # fmt: skip
    assert data[0]["message"] == 'the line "x" is broken'
    assert [one["settled_by"] for one in data] == [["[[answers]]"], []]


def test_a_workflow_gets_a_command_a_finding() -> None:
    odd = Diagnostic("a,b.txt", 3, "ANN001", "50 %\nof it")
    first, second = written("github", (odd, _FOUND[1]), {}).splitlines()
    advice = RULES["ANN001"].advice
    assert first == f"::warning file=a%2Cb.txt,line=3,title=ANN001::50 %25%0Aof it → {advice}"
    assert second.startswith("::error file=b.txt,title=SRC001::the file is empty → ")


def test_a_question_names_the_key_that_settles_it_best() -> None:
    said = written("text", (Diagnostic("x/a.txt", 3, "ANN001", "two dates"),), {})
    assert said.endswith(" (x/a.toml: [date] or [[answers]])\n")


def test_findings_are_counted_the_gravest_first() -> None:
    hints = [Diagnostic(f"{n % 3}.txt", n, "SRC101", "…") for n in range(1500)]
    said = counts([*hints, _FOUND[1], Diagnostic("c.txt", 1, "ANN001", "…")])
    first, second, third = said.splitlines()
    assert first.split()[:3] == ["1", "error", "SRC001"]
    assert second.startswith(
        "     1 warning ANN001 in 1 file: the page gives two dates: … is taken"
    )
    assert third.startswith("  1500 hint    SRC101 in 3 files: ")


def test_of_hints_a_few_of_each_code_are_told_and_all_else() -> None:
    hints = [Diagnostic("a.txt", n, "SRC101", "…") for n in range(5)]
    errors = [Diagnostic("a.txt", n, "SRC001", "…") for n in range(5)]
    assert shortened([*hints, *errors], 2) == (*hints[:2], *errors)
