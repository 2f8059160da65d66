"""Entries on the disk: shared, bounded, never believed when damaged, never a reason to fail."""

import hashlib
import multiprocessing
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pipeline.embed import store as module
from pipeline.embed.store import Store


def _entries(count: int, first: int = 0, size: int = 100) -> dict[bytes, bytes]:
    numbers = range(first, first + count)
    return {hashlib.sha256(b"%d" % n).digest(): b"%d." % n * size for n in numbers}


def _write(path: Path, first: int) -> None:
    for start in range(first, first + 600, 20):
        Store(path).put(_entries(20, start))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file in a folder that is not there yet."""
    return tmp_path / "vectors" / "sentences.sqlite"


def test_what_was_put_comes_back_and_nothing_else(path: Path) -> None:
    entries = _entries(1300)
    Store(path).put(entries)
    assert Store(path).get(list(entries)) == entries
    assert Store(path).get(list(_entries(5, first=1298))) == _entries(2, first=1298)


def test_nothing_is_known_where_there_is_no_file(path: Path) -> None:
    assert Store(path).get(list(_entries(1))) == {}
    assert not path.parent.exists()


def test_processes_that_write_at_once_lose_nothing(path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    firsts = (0, 500)
    writers = [context.Process(target=_write, args=(path, first)) for first in firsts]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
        assert writer.exitcode == 0
    entries = _entries(1100)
    assert Store(path).get(list(entries)) == entries


def test_a_transaction_that_was_cut_off_leaves_what_was_there(path: Path) -> None:
    entries = _entries(50)
    Store(path).put(entries)
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("BEGIN IMMEDIATE")
        file.execute("DELETE FROM entries")
    assert Store(path).get(list(entries)) == entries


@pytest.mark.parametrize("change", ["value = x'00'", "checksum = checksum + 1", "value = 'text'"])
def test_an_entry_that_is_not_as_it_was_written_is_none(path: Path, change: str) -> None:
    entries = _entries(3)
    Store(path).put(entries)
    with closing(sqlite3.connect(path)) as file, file:
        one = "key = (SELECT min(key) FROM entries)"
        file.execute(f"UPDATE entries SET {change} WHERE {one}")  # noqa: S608
    known = Store(path).get(list(entries))
    assert len(known) == 2
    assert known.items() <= entries.items()
    Store(path).put(entries)
    assert Store(path).get(list(entries)) == entries


def test_an_entry_is_never_taken_for_another_of_the_same_key(path: Path) -> None:
    Store(path).put({b"12345678-one": b"vector"})
    assert Store(path).get([b"12345678-two"]) == {}


def _damages() -> Iterator[bytes]:
    yield b"this is no database" * 100
    yield b"SQLite format 3\0" + b"\xff" * 5000
    yield b"\0" * 10_000


@pytest.mark.parametrize("damage", list(_damages()))
def test_a_file_that_is_no_store_is_begun_anew(path: Path, damage: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(damage)
    entries = _entries(10)
    assert Store(path).get(list(entries)) == {}
    Store(path).put(entries)
    assert Store(path).get(list(entries)) == entries


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_torn_file_gives_only_what_is_whole(path: Path, share: float) -> None:
    entries = _entries(500)
    Store(path).put(entries)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    assert Store(path).get(list(entries)).items() <= entries.items()
    Store(path).put(entries)
    Store(path).put(entries)
    assert Store(path).get(list(entries)) == entries


def test_a_table_of_another_form_is_begun_anew(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("CREATE TABLE entries (key INTEGER PRIMARY KEY, vector BLOB)")
    Store(path).put(_entries(1))
    Store(path).put(_entries(1))
    assert Store(path).get(list(_entries(1))) == _entries(1)


def test_what_was_not_used_for_longest_goes_first(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = 1000
    monkeypatch.setattr(module, "LIMIT", 1_000_000)
    monkeypatch.setattr(module, "_now", lambda: 1)
    Store(path).put(_entries(100, size=size))
    monkeypatch.setattr(module, "_now", lambda: 2)
    used = _entries(20, size=size)
    assert Store(path).get(list(used)) == used
    for first in range(100, 400, 50):
        monkeypatch.setattr(module, "_now", lambda hour=first: hour)
        Store(path).put(_entries(50, first, size))
        assert Store(path).get(list(used)) == used
    assert Store(path).get(list(_entries(80, 20, size))) == {}
    assert Store(path).get(list(_entries(50, 350, size))) == _entries(50, 350, size)
    assert path.stat().st_size < 1_500_000


def test_a_folder_that_cannot_be_written_is_no_reason_to_fail(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    store = Store(blocked / "vectors.sqlite")
    store.put(_entries(1))
    assert store.get(list(_entries(1))) == {}
    assert blocked.read_text(encoding="utf-8") == "in the way"


def test_a_store_that_may_only_be_read_is_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entries = _entries(10)
    monkeypatch.setattr(module, "_now", lambda: 1)
    Store(path).put(entries)
    monkeypatch.setattr(module, "_now", lambda: 2)
    connect = sqlite3.connect

    def read_only(file: Path, timeout: float, isolation_level: None) -> sqlite3.Connection:
        return connect(
            f"{file.as_uri()}?mode=ro", timeout=timeout, isolation_level=isolation_level, uri=True
        )

    monkeypatch.setattr(sqlite3, "connect", read_only)
    store = Store(path)
    assert store.get(list(entries)) == entries
    store.put(_entries(20))
    assert store.get(list(_entries(20))) == entries


def test_a_disk_that_is_full_keeps_what_is_there(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = _entries(10)
    Store(path).put(entries)
    pages = path.stat().st_size // 4096
    monkeypatch.setattr(module, "_TABLE", f"PRAGMA max_page_count = {pages}")
    Store(path).put(_entries(2000, first=10))
    assert Store(path).get(list(entries)) == entries


def test_a_store_that_stays_locked_is_passed_over(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Store(path).put(_entries(5))
    monkeypatch.setattr(module, "_WAIT", 0.01)
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("BEGIN EXCLUSIVE")
        Store(path).put(_entries(5, first=5))
        assert Store(path).get(list(_entries(5))) == {}
    assert Store(path).get(list(_entries(10))) == _entries(5)
