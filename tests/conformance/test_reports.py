"""Every report against the schema of its format, or a reader of it that others wrote."""

from pathlib import Path

import msgspec
import pytest
from jsonschema import Draft7Validator, Draft202012Validator
from junitparser import JUnitXml, TestCase

from pipeline.diagnostics import Diagnostic
from pipeline.reporters import REPORTERS
from pipeline.reporters.run import Checked, Run
from pipeline.resources import resource
from pipeline.rules import RULES
from tests.judges import SARIF, nu
from tests.unit.reporters.cases import FILES

_ALL = (*FILES, Checked("all.xml", tuple(Diagnostic("all.xml", 1, code, "x") for code in RULES)))
"""Findings of every code, of every state, with and without a place."""


def _written(form: str, files: tuple[Checked, ...] = _ALL, *, baseline: bool = False) -> str:
    return "".join(REPORTERS[form](files, Run(baseline=baseline)))


@pytest.mark.needs("sarif")
@pytest.mark.parametrize("baseline", [False, True])
@pytest.mark.parametrize("files", [_ALL, ()])
def test_sarif_is_valid(files: tuple[Checked, ...], *, baseline: bool) -> None:
    judge = Draft7Validator(msgspec.json.decode(SARIF.read_bytes()))
    log = msgspec.json.decode(_written("sarif", files, baseline=baseline))
    assert [error.message for error in judge.iter_errors(log)] == []


@pytest.mark.needs("sarif")
def test_the_judge_of_sarif_can_say_no() -> None:
    judge = Draft7Validator(msgspec.json.decode(SARIF.read_bytes()))
    written = _written("sarif").replace('"startLine":2,', '"startLine":0,')
    assert list(judge.iter_errors(msgspec.json.decode(written)))


@pytest.mark.parametrize("files", [_ALL, ()])
def test_json_is_as_its_schema_says(files: tuple[Checked, ...]) -> None:
    schema = msgspec.json.decode(resource("schemas", "findings.schema.json").read_bytes())
    Draft202012Validator.check_schema(schema)
    found = msgspec.json.decode(_written("json", files))
    assert [e.message for e in Draft202012Validator(schema).iter_errors(found)] == []


def test_junit_is_read_by_another_program() -> None:
    (suite,) = JUnitXml.fromstring(_written("junit").encode())
    cases = {case.name: case for case in suite if isinstance(case, TestCase)}
    assert list(cases) == [checked.path for checked in _ALL]
    assert (suite.tests, suite.errors, suite.failures) == (6, 4, 0)
    assert [result.type for result in cases["letters/a b.xml"].result] == ["RNG002", "RNG008"]
    assert cases["fine.xml"].is_passed


@pytest.mark.needs("nu")
def test_the_page_is_valid(tmp_path: Path) -> None:
    full, empty = tmp_path / "full.html", tmp_path / "empty.html"
    full.write_text(_written("html"), encoding="utf-8")
    empty.write_text(_written("html", ()), encoding="utf-8")
    assert nu([full, empty], "--also-check-css") == []
