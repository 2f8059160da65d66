"""Files are written whole or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.disk import write, write_pieces


def _broken() -> Iterator[bytes]:
    yield b"new"
    raise RuntimeError


def test_pieces_become_one_file(tmp_path: Path) -> None:
    write_pieces(tmp_path / "reports" / "a.txt", iter((b"one, ", b"two")))
    assert (tmp_path / "reports" / "a.txt").read_bytes() == b"one, two"
    assert [path.name for path in (tmp_path / "reports").iterdir()] == ["a.txt"]


def test_a_file_stays_as_it_was_where_the_new_one_breaks_off(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write(path, b"old")
    with pytest.raises(RuntimeError):
        write_pieces(path, _broken())
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
