"""Findings as data: JSON, SARIF, JUnit, commands of a workflow, a page."""

from collections.abc import Iterable
from typing import TypedDict

import msgspec
import pytest
from lxml import etree, html

from pipeline.diagnostics import Diagnostic, Severity, fingerprint
from pipeline.reporters import REPORTERS
from pipeline.reporters.run import Checked, Run
from tests.unit.reporters.cases import FILES, MADE, PERSON


def _written(form: str, files: Iterable[Checked] = FILES, run: Run | None = None) -> str:
    return "".join(REPORTERS[form](files, run or Run()))


def _json(run: Run | None = None) -> list[dict[str, object]]:
    return msgspec.json.decode(_written("json", FILES, run), type=list[dict[str, object]])


def test_json_has_all_findings_with_their_states() -> None:
    states = [(one["path"], one["code"], one["state"], one["reason"]) for one in _json()]
    assert states == [
        ("letters/a b.xml", "RNG002", "new", ""), ("letters/a b.xml", "RNG008", "new", ""),
        ("letters/a b.xml", "RNG002", "known", ""), ("letters/b.xml", "TEI009", "new", ""),
        ("c.xml", "SRC101", "new", ""), ("c.xml", "ANN001", "new", ""),
        ("c.xml", "RNG008", "waived", "a draft"), ("a.txt", "LNK001", "new", ""),
    ]  # fmt: skip


def test_json_tells_what_was_expected_as_data() -> None:
    first = _json()[0]
    assert first["region"] == {"line": 2, "column": 9, "end_line": 2, "end_column": 19}
    assert first["expected"] == [
        {"sort": "element", "name": "persName", "namespace": "http://www.tei-c.org/ns/1.0"}
    ]
    assert first["advice"] == PERSON.advice
    assert first["fingerprint"] == fingerprint(PERSON)


class _Place(TypedDict):
    physicalLocation: dict[str, dict[str, object]]


class _Result(TypedDict, total=False):
    ruleId: str
    ruleIndex: int
    level: str
    baselineState: str
    suppressions: list[dict[str, str]]
    locations: list[_Place]
    relatedLocations: list[dict[str, dict[str, object]]]


class _Driver(TypedDict):
    name: str
    rules: list[dict[str, object]]


class _Run(TypedDict):
    results: list[_Result]
    tool: dict[str, _Driver]
    invocations: list[dict[str, object]]


class _Log(TypedDict):
    runs: list[_Run]


def _sarif(run: Run | None = None, files: Iterable[Checked] = FILES) -> _Run:
    log = msgspec.json.decode(_written("sarif", files, run), type=_Log)
    return log["runs"][0]


def test_sarif_has_the_rules_that_were_used_and_refers_to_them() -> None:
    log = _sarif()
    rules = [rule["id"] for rule in log["tool"]["driver"]["rules"]]
    assert rules == ["RNG002", "RNG008", "TEI009", "SRC101", "ANN001", "LNK001"]
    assert [rules[one["ruleIndex"]] for one in log["results"]] == [
        one["ruleId"] for one in log["results"]
    ]


def test_sarif_places_are_addresses_and_regions() -> None:
    first, _, _, whole, *_, made = _sarif()["results"]
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "letters/a%20b.xml"
    assert place["region"] == {"startLine": 2, "startColumn": 9, "endLine": 2, "endColumn": 19}
    assert "region" not in whole["locations"][0]["physicalLocation"]
    assert made["relatedLocations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "d-1.xml"}, "region": {"startLine": 40},
    }  # fmt: skip


def test_sarif_tells_what_a_baseline_has_and_what_was_waived() -> None:
    assert not any("baselineState" in one for one in _sarif()["results"])
    results = _sarif(Run(baseline=True))["results"]
    assert [one["baselineState"] for one in results[:3]] == ["new", "new", "unchanged"]
    assert [one["suppressions"] for one in results if "suppressions" in one] == [
        [{"kind": "external", "justification": "a draft"}]
    ]


@pytest.mark.parametrize(("fail_on", "code"), [(Severity.ERROR, 1), (None, 0)])
def test_sarif_tells_how_the_command_ends(fail_on: Severity | None, code: int) -> None:
    ended = {"executionSuccessful": True, "exitCode": code}
    assert _sarif(Run(fail_on=fail_on))["invocations"] == [ended]
    assert _sarif(files=())["invocations"] == [{"executionSuccessful": True, "exitCode": 0}]


def _junit(fail_on: Severity | None) -> etree._Element:
    return etree.fromstring(_written("junit", FILES, Run(fail_on=fail_on)).encode())


def test_junit_has_a_case_for_each_file_also_for_those_without_findings() -> None:
    (suite,) = _junit(Severity.WARNING)
    assert [case.get("name") for case in suite] == [one.path for one in FILES]
    assert dict(suite.attrib) == {"name": "diglot", "tests": "5", "errors": "3", "failures": "1"}
    assert [[fault.get("type") for fault in case.iterfind("*")] for case in suite] == [
        ["RNG002", "RNG008"], ["TEI009"], ["ANN001", None], ["LNK001"], [],
    ]  # fmt: skip


def test_junit_fails_for_what_makes_the_command_fail_only() -> None:
    (suite,) = _junit(None)
    assert (suite.get("errors"), suite.get("failures")) == ("0", "0")
    said = "".join(out.text or "" for out in suite.iter("system-out"))
    assert "c.xml:2: warning ANN001: two dates & a <tag>\ufffd\n    → " in said
    assert "letters/a b.xml:2:9: error RNG002: " in said


def test_a_workflow_marks_the_place_of_one_line_only() -> None:
    first, second, whole, *_ = _written("github").splitlines()
    assert first.startswith(
        "::error file=letters/a b.xml,line=2,endLine=2,col=9,endColumn=18,title=RNG002::there is"
    )
    assert second.startswith("::error file=letters/a b.xml,line=3,endLine=4,title=RNG008::")
    assert whole.startswith("::error file=letters/b.xml,title=TEI009::")


def test_a_workflow_is_told_how_many_findings_it_does_not_show() -> None:
    many = [Diagnostic("a.xml", line, "LNK001", "twice\nhere") for line in range(1, 14)]
    some = [Diagnostic("a.xml", line, "SRC101", "broken") for line in range(1, 11)]
    lines = _written("github", (Checked("a.xml", (*many, *some)),)).splitlines()
    assert [line[:2] == "::" for line in lines] == [True] * 10 + [False] * 3 + [True] * 10 + [False]
    assert lines[10].startswith("a.xml:11: error LNK001: twice here → ")
    assert lines[-1] == "GitHub shows 10 of a kind: 3 errors more are in this log only"


def test_a_page_has_a_section_for_each_file_with_findings() -> None:
    page = html.document_fromstring(_written("html"))
    assert [head.text for head in page.iter("h2")] == [
        "letters/a b.xml", "letters/b.xml", "c.xml", "d-1.xml",
    ]  # fmt: skip
    assert [mark.text for mark in page.iter("mark")][:2] == ["<persname>", "<list"]
    assert "5 files checked: 4 errors, 1 warning, 1 hint, 1 known" in page.text_content()
    assert [box.get("id") for box in page.iter("input")] == [
        "show-error", "show-warning", "show-hint", "show-known", "show-waived",
    ]  # fmt: skip
    assert list(page.iter("script", "link", "img")) == []


def test_a_page_without_findings_says_so() -> None:
    page = html.document_fromstring(_written("html", FILES[4:]))
    assert "1 file checked: 0 errors, 0 warnings, 0 hints" in page.text_content()
    assert list(page.iter("table", "fieldset", "section")) == []


@pytest.mark.parametrize("form", REPORTERS)
def test_findings_of_a_build_are_told_in_every_form(form: str) -> None:
    said = _written(form, (Checked("a.txt", (MADE,)),), Run({"a.txt": "sources/a.txt"}))
    assert "sources/a.txt" in said
    assert "LNK001" in said
