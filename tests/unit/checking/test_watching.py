"""Files under watch."""

from collections.abc import Callable
from itertools import islice
from pathlib import Path

from pipeline.checking.watching import Stamp, changes, stamps

A, B = Path("a.xml"), Path("b.xml")
Look = dict[Path, Stamp]


def _looks(*seen: Look) -> Callable[[], Look]:
    given = iter(seen)
    return lambda: next(given)


def _nothing() -> None:
    """Wait no time."""


def test_what_is_new_changed_or_gone() -> None:
    old, new = {A: (1, 1)}, {A: (2, 1), B: (1, 1)}
    look = _looks(old, old, new, new, {B: (1, 1)}, {B: (1, 1)})
    assert list(islice(changes(look, _nothing), 2)) == [{A, B}, {A}]


def test_a_file_being_written_is_waited_for() -> None:
    look = _looks({}, {A: (1, 1)}, {A: (2, 9)}, {A: (2, 9)})
    assert next(changes(look, _nothing)) == {A}


def test_stamps(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(b"four")
    found = stamps([tmp_path / "a.xml", tmp_path / "none.xml"])
    assert {path.name: size for path, (_, size) in found.items()} == {"a.xml": 4}
