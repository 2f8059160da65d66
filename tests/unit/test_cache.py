"""What became of a source, remembered: under one program, one configuration, one text."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline import cache as module
from pipeline.build import Converted, Made, Source, convert
from pipeline.cache import Cache, open_cache
from pipeline.cli import run
from pipeline.config import Config
from pipeline.validate import lossless
from tests.unit.editions import CONFIG

_SOURCE = Source("a.txt", b"Dear Belov,\nThe boats are sold, and nobody wept.\nFomin\n")
_DONE = Converted("a.txt", (Made("d", b"<TEI/>", b"<html/>", (), lossless.NOTHING),))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of this test's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "diglot"


def _entries(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []


def test_nothing_is_known_at_first(home: Path) -> None:
    assert open_cache(Config()).get(_SOURCE) is None
    assert not home.exists()


@pytest.mark.usefixtures("home")
def test_what_was_made_comes_back_whole() -> None:
    made = convert(_SOURCE, CONFIG)
    assert made.tei
    open_cache(CONFIG).put(_SOURCE, made)
    assert open_cache(CONFIG).get(_SOURCE) == made


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    "other",
    [
        replace(_SOURCE, data=_SOURCE.data + b"\n"),
        replace(_SOURCE, name="b.txt"),
        Source("a.tx", b"t" + _SOURCE.data),
    ],
)
def test_another_source_is_not_known(other: Source) -> None:
    open_cache(CONFIG).put(_SOURCE, _DONE)
    assert open_cache(CONFIG).get(other) is None


@pytest.mark.usefixtures("home")
def test_under_another_configuration_nothing_is_known() -> None:
    open_cache(CONFIG).put(_SOURCE, _DONE)
    assert open_cache(Config()).get(_SOURCE) is None
    assert open_cache(CONFIG).get(_SOURCE) == _DONE


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("part", ["_code", "_release"])
def test_under_another_program_nothing_is_known(part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    open_cache(CONFIG).put(_SOURCE, _DONE)
    changed = (lambda: b"x") if part == "_code" else (lambda library: f"{library} 99")
    monkeypatch.setattr(module, part, changed)
    assert open_cache(CONFIG).get(_SOURCE) is None


@pytest.mark.parametrize("damage", [b"", b"\xc1", b"{}", b"\x93\x01\x02\x03"])
def test_a_damaged_entry_is_not_believed_and_is_made_anew(damage: bytes, home: Path) -> None:
    cache = open_cache(CONFIG)
    cache.put(_SOURCE, _DONE)
    (entry,) = _entries(home)
    entry.write_bytes(damage)
    assert cache.get(_SOURCE) is None
    cache.put(_SOURCE, _DONE)
    assert cache.get(_SOURCE) == _DONE


def test_a_library_that_is_not_installed_is_no_reason_to_fail(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_LIBRARIES", ("no-such-library-at-all",))
    open_cache(CONFIG).put(_SOURCE, _DONE)
    assert len(_entries(home)) == 1


def test_a_folder_that_cannot_be_written_is_no_reason_to_fail(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    cache = Cache(blocked / "diglot", b"salt")
    cache.put(_SOURCE, _DONE)
    assert cache.get(_SOURCE) is None
    cache.prune()
    assert blocked.read_text(encoding="utf-8") == "in the way"


def test_without_a_cache_folder_of_its_own_the_user_has_one_at_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert open_cache(CONFIG).folder == tmp_path / ".cache" / "diglot"


def _filled(home: Path, count: int) -> tuple[Cache, list[Source]]:
    """A cache with as many entries, each used a minute after the one before."""
    cache = open_cache(CONFIG)
    sources = [replace(_SOURCE, name=f"{number}.txt") for number in range(count)]
    for minute, source in enumerate(sources):
        before = set(_entries(home))
        cache.put(source, replace(_DONE, source=source.name))
        (entry,) = set(_entries(home)) - before
        os.utime(entry, (60.0 * minute, 60.0 * minute))
    return cache, sources


def test_what_was_not_used_for_longest_goes_first(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache, sources = _filled(home, 4)
    size = _entries(home)[0].stat().st_size
    monkeypatch.setattr(module, "_LIMIT", 2 * size)
    cache.prune()
    assert [cache.get(source) is not None for source in sources] == [False, False, True, True]


def test_what_is_used_stays(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache, sources = _filled(home, 3)
    assert cache.get(sources[0]) is not None
    monkeypatch.setattr(module, "_LIMIT", _entries(home)[0].stat().st_size)
    cache.prune()
    assert [cache.get(source) is not None for source in sources] == [True, False, False]


def test_vectors_are_no_entries(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache, sources = _filled(home, 1)
    cache.vectors.parent.mkdir()
    cache.vectors.write_bytes(b"vectors")
    os.utime(cache.vectors.parent, (0.0, 0.0))
    monkeypatch.setattr(module, "_LIMIT", 0)
    cache.prune()
    assert cache.get(sources[0]) is None
    assert cache.vectors.read_bytes() == b"vectors"


def test_a_cache_within_its_limit_is_left_alone(home: Path) -> None:
    cache, sources = _filled(home, 3)
    cache.prune()
    assert all(cache.get(source) for source in sources)


@pytest.mark.parametrize(("option", "kept"), [("--cache", True), ("--no-cache", False)])
def test_a_build_keeps_outcomes_and_vectors_unless_told_not_to(
    option: str, kept: bool, home: Path, tmp_path: Path
) -> None:
    page = tmp_path / "pages" / "letter.txt"
    page.parent.mkdir()
    english = "Dear Belov,\nThe boats are sold, and nobody wept.\n"
    russian = "Дорогой Белов!\nЛодки проданы, и никто не плакал.\n"
    page.write_text(f"{english}\n{russian}", encoding="utf-8")
    call = ["build", str(page), "-o", str(tmp_path / "out"), "-q", "--fail-on", "never", option]
    assert run(call) == 0
    assert (tmp_path / "out" / "report.json").is_file()
    assert home.exists() == kept
    assert open_cache(Config()).vectors.is_file() == kept
