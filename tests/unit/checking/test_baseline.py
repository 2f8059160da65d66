"""Old faults are let pass, new ones are not, and mended ones are told."""

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.checking.baseline import Baseline, read_baseline
from pipeline.diagnostics import Diagnostic, Region
from pipeline.errors import ConfigError, UsageError

_ONE = Diagnostic("a.xml", 2, "RNG003", "<persname> cannot stand here", element="/TEI[1]/p[2]")
_TWO = replace(_ONE, code="RNG005")


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.xml").write_text("<a/>", encoding="utf-8")
    return tmp_path / "baseline.json"


def _written(path: Path, *findings: Diagnostic) -> Baseline:
    baseline = read_baseline(path, renewed=True)
    baseline.parted(findings, "a.xml")
    assert baseline.write() == len(findings)
    return read_baseline(path, renewed=False)


def test_what_is_known_is_no_finding(path: Path) -> None:
    baseline = _written(path, _ONE, _ONE, _TWO)
    assert baseline.parted([_ONE, _TWO, _ONE], "a.xml") == ((), (_ONE, _TWO, _ONE))
    assert list(baseline.missing()) == []


def test_lines_and_neighbours_may_move(path: Path) -> None:
    moved = replace(_ONE, line=40, region=Region(40, 7), element="/TEI[1]/p[9]")
    assert _written(path, _ONE).parted([moved], "a.xml")[0] == ()


def test_what_comes_on_top_is_a_finding(path: Path) -> None:
    baseline = _written(path, _ONE)
    assert baseline.parted([_ONE, _ONE, _TWO], "a.xml")[0] == (_ONE, _TWO)
    assert baseline.parted([_ONE], "b.xml")[0] == (_ONE,)


def test_what_is_mended_is_told(path: Path) -> None:
    ((found,), _) = _written(path, _ONE, _TWO).parted([], "a.xml")
    assert (found.code, found.path) == ("VAL021", "a.xml")
    assert found.message.startswith("2 of the findings")


def test_documents_that_are_gone_are_told_and_forgotten(path: Path) -> None:
    baseline = _written(path, _ONE)
    Path("a.xml").unlink()
    assert [found.path for found in baseline.missing()] == ["a.xml"]
    baseline = read_baseline(path, renewed=True)
    assert baseline.write() == 0
    assert list(read_baseline(path, renewed=False).missing()) == []


def test_what_was_not_checked_stays_known(path: Path) -> None:
    _written(path, _ONE)
    baseline = read_baseline(path, renewed=True)
    baseline.parted([_TWO], "letters.zip!b.xml")
    assert baseline.write() == 2
    assert read_baseline(path, renewed=False).parted([_ONE], "a.xml")[0] == ()


def test_it_does_not_matter_where_one_calls(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    baseline = _written(path, _ONE)
    monkeypatch.chdir("/")
    assert baseline.parted([_ONE], str(path.with_name("a.xml")))[0] == ()
    assert baseline.parted([_ONE], "/elsewhere/a.xml")[0] == (_ONE,)


def test_the_file_is_the_same_for_the_same_findings(path: Path) -> None:
    _written(path, _ONE, _TWO)
    before = path.read_bytes()
    _written(path, _TWO, _ONE)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("no json", "this is no baseline"),
        ("[]", "this is no baseline"),
        ('{"diglot-baseline": 1, "files": {"a": 3}}', "this is no baseline"),
        ('{"diglot-baseline": 9, "files": {}}', "of another version"),
    ],
)
def test_what_is_no_baseline_is_told(text: str, said: str, path: Path) -> None:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=said):
        read_baseline(path, renewed=True)


def test_a_missing_baseline_is_told_with_how_to_make_one(path: Path) -> None:
    with pytest.raises(UsageError, match=r"there is no baseline yet; .* --write-baseline"):
        read_baseline(path, renewed=False)
