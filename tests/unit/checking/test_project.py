"""Which configuration holds where one calls."""

from pathlib import Path

import pytest

from pipeline.checking.project import project
from pipeline.errors import UsageError

_TEXT = '[validation]\nschema = ["{}"]\n'


def _write(path: Path, name: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_TEXT.format(name), encoding="utf-8")


def _schema() -> str:
    return "".join(project("").checks.validation.schema)


def test_the_nearest_one_upwards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    monkeypatch.chdir(deep)
    assert (_schema(), project("").root) == ("", Path())
    _write(tmp_path / "edition.toml", "edition")
    assert (_schema(), project("").root) == ("edition", tmp_path)
    _write(tmp_path / "diglot.toml", "checks")
    assert _schema() == "checks"
    _write(tmp_path / "a" / "sources" / "edition.toml", "sources")
    assert _schema() == "sources"
    _write(deep / "diglot.toml", "here")
    assert (_schema(), project("").path) == ("here", Path("diglot.toml"))


def test_not_beyond_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _write(tmp_path / "diglot.toml", "outside")
    (tmp_path / "inside" / ".git").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "inside")
    assert _schema() == ""


def test_a_named_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    _write(tmp_path / "conf" / "own.toml", "letter.rng")
    known = project("conf/own.toml")
    assert known.schema("letter.rng") == "letter.rng"
    (tmp_path / "conf" / "letter.rng").touch()
    assert known.schema("letter.rng") == "conf/letter.rng"
    with pytest.raises(UsageError, match="there is no such file"):
        project("none.toml")
