"""Where sources and results lie on the disk."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.disk import digest, legible, read_file, write
from pipeline.errors import UsageError, WorldError
from pipeline.files import Plan, carry_out, find_sources, find_tei, plan, read_sources
from pipeline.readers.decoding import MAX_BYTES


def _fill(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")


def _names(*paths: Path, out: Path | None = None) -> list[str]:
    return list(find_sources(paths, out or Path("nowhere")).pages)


def _refuses(monkeypatch: pytest.MonkeyPatch, method: str, message: str = "Disk on fire") -> None:
    """Make a method of paths fail as a disk does."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(5, message)

    monkeypatch.setattr(Path, method, fail)


def test_folders_are_searched_for_pages_in_their_own_order(tmp_path: Path) -> None:
    _fill(tmp_path, "b.txt", "a.htm", "deep/c.html", "deep/er/d.TXT", "e.md", "f", "g.doc")
    assert _names(tmp_path) == ["a.htm", "b.txt", "deep/c.html", "deep/er/d.TXT", "e.md"]


def test_what_is_about_a_folder_is_no_page(tmp_path: Path) -> None:
    _fill(tmp_path, "README.md", "LICENSE.txt", "a.txt")
    assert _names(tmp_path) == ["a.txt"]
    assert _names(tmp_path / "README.md") == ["README.md"]


def test_what_another_build_wrote_is_no_page(tmp_path: Path) -> None:
    _fill(tmp_path, "a.txt", "old/report.json", "old/tei/d.xml", "old/site/d.html", "new/b.html")
    assert _names(tmp_path) == ["a.txt", "new/b.html"]


def test_a_file_that_is_named_is_a_page_whatever_it_is_called(tmp_path: Path) -> None:
    _fill(tmp_path, "notes.doc")
    assert _names(tmp_path / "notes.doc") == ["notes.doc"]


def test_hidden_files_and_folders_are_left_aside(tmp_path: Path) -> None:
    _fill(tmp_path, ".a.txt", ".git/b.txt", "c.txt")
    assert _names(tmp_path) == ["c.txt"]


def test_the_output_is_no_source(tmp_path: Path) -> None:
    _fill(tmp_path, "a.txt", "output/b.txt", "output2/c.txt")
    assert _names(tmp_path, out=tmp_path / "output") == ["a.txt", "output2/c.txt"]


def test_files_and_folders_may_be_mixed_and_each_page_counts_once(tmp_path: Path) -> None:
    _fill(tmp_path, "in/a.txt", "in/b.txt", "other/c.txt")
    folder = tmp_path / "in"
    paths = (folder / "b.txt", folder, tmp_path / "other" / ".." / "in" / "a.txt")
    assert _names(*paths) == ["a.txt", "b.txt"]
    assert _names(*paths, tmp_path / "other") == ["in/a.txt", "in/b.txt", "other/c.txt"]


def test_a_page_is_named_alike_by_any_way_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fill(tmp_path, "edition.toml", "letters/a.txt")
    monkeypatch.chdir(tmp_path / "letters")
    assert _names(tmp_path) == ["letters/a.txt"]
    assert _names(Path("a.txt")) == ["letters/a.txt"]
    assert _names(Path("a.txt"), tmp_path / "letters" / "a.txt") == ["letters/a.txt"]


def test_the_nearest_configuration_around_all_is_the_jobs(tmp_path: Path) -> None:
    _fill(tmp_path, "edition.toml", "one/edition.toml", "one/a.txt", "two/b.txt")
    one, two = tmp_path / "one", tmp_path / "two"
    assert find_sources([one], Path("out")).config == one / "edition.toml"
    assert find_sources([one, two], Path("out")).config == tmp_path / "edition.toml"


def test_a_linked_page_has_the_name_it_is_linked_by(tmp_path: Path) -> None:
    _fill(tmp_path, "elsewhere/a.txt")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "link.txt").symlink_to(tmp_path / "elsewhere" / "a.txt")
    assert _names(tmp_path / "in") == ["link.txt"]
    (source,) = read_sources(find_sources([tmp_path / "in"], Path("out")), ())
    assert source.data == b"elsewhere/a.txt"


@pytest.mark.parametrize(
    "find", [lambda p: find_sources([p], Path("out")), lambda p: find_tei([p])]
)
def test_what_is_not_there_is_a_wrong_call(find: Callable[[Path], object], tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file"):
        find(tmp_path / "nothing")
    with pytest.raises(UsageError, match="here"):
        find(tmp_path)


def test_tei_files_are_found_once_and_in_order(tmp_path: Path) -> None:
    _fill(tmp_path, "b.xml", "a.xml", "deep/c.XML", "d.txt", ".e.xml")
    found = find_tei([tmp_path, tmp_path / "a.xml", tmp_path / "d.txt"])
    assert [path.name for path in found] == ["a.xml", "b.xml", "c.XML", "d.txt"]


def test_a_folder_that_cannot_be_listed_stops_the_search(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied", str(tmp_path))

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(WorldError, match="cannot be read: Permission denied"):
        find_sources([tmp_path], Path("out"))


def test_a_folder_that_cannot_be_entered_stops_the_search(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "exists", refuse)
    with pytest.raises(WorldError, match="cannot be read: Permission denied"):
        find_tei([tmp_path])


def test_sources_carry_their_names_and_bytes(tmp_path: Path) -> None:
    _fill(tmp_path, "a.txt", "deep/b.txt")
    found = read_sources(find_sources([tmp_path], Path("out")), ())
    assert [(s.name, s.data) for s in found] == [("a.txt", b"a.txt"), ("deep/b.txt", b"deep/b.txt")]


@pytest.mark.parametrize(
    ("pattern", "left"),
    [
        ("draft*", ["a.txt", "deep/b.txt"]),
        ("deep/*", ["a.txt", "draft.txt"]),
        ("b.txt", ["a.txt", "draft.txt"]),
        ("nothing", ["a.txt", "deep/b.txt", "draft.txt"]),
    ],
)
def test_patterns_leave_pages_out(pattern: str, left: list[str], tmp_path: Path) -> None:
    _fill(tmp_path, "a.txt", "draft.txt", "deep/b.txt")
    found = read_sources(find_sources([tmp_path], Path("out")), (pattern,))
    assert [source.name for source in found] == left


def test_patterns_that_leave_nothing_are_a_wrong_configuration(tmp_path: Path) -> None:
    _fill(tmp_path, "a.txt")
    with pytest.raises(UsageError, match="ignore leaves no page"):
        read_sources(find_sources([tmp_path], Path("out")), ("*.txt",))


def test_no_more_of_a_file_is_read_than_shows_that_it_is_too_large(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(3 * MAX_BYTES)
    (source,) = read_sources(find_sources([tmp_path], Path("out")), ())
    assert len(source.data) == MAX_BYTES + 1


def test_a_page_that_cannot_be_read_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fill(tmp_path, "a.txt")
    job = find_sources([tmp_path], Path("out"))
    _refuses(monkeypatch, "open")
    with pytest.raises(WorldError, match=r"a\.txt: cannot be read: Disk on fire"):
        read_sources(job, ())


def test_a_file_that_cannot_be_read_is_told_with_the_reason(tmp_path: Path) -> None:
    with pytest.raises(WorldError, match="cannot be read: No such file"):
        read_file(tmp_path / "nothing")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("письмо.txt", "письмо.txt"),
        (os.fsdecode(b"\xef\xe8\xf1.txt"), r"\xef\xe8\xf1.txt"),
        ("a\nb\x1b.txt", r"a\nb\x1b.txt"),
    ],
)
def test_names_are_shown_without_harm(name: str, shown: str) -> None:
    assert legible(name) == shown


def _known(**texts: str) -> dict[str, set[str]]:
    return {f"{name}.xml": {digest(text.encode())} for name, text in texts.items()}


def _planned(folder: Path, files: dict[str, bytes], before: dict[str, set[str]]) -> Plan:
    return plan(folder, files, before)


def test_what_is_new_or_changed_is_written_and_what_is_the_same_is_not(tmp_path: Path) -> None:
    (tmp_path / "same.xml").write_text("same", encoding="utf-8")
    (tmp_path / "changed.xml").write_text("old", encoding="utf-8")
    files = {"same.xml": b"same", "changed.xml": b"now", "deep/new.xml": b"new"}
    planned = _planned(tmp_path, files, _known(same="same", changed="old"))
    assert planned == Plan(("changed.xml", "deep/new.xml"), (), ())
    stamp = (tmp_path / "same.xml").stat().st_mtime_ns
    carry_out(planned, tmp_path, files)
    assert {name: (tmp_path / name).read_bytes() for name in files} == files
    assert (tmp_path / "same.xml").stat().st_mtime_ns == stamp


def test_what_the_last_build_wrote_and_this_one_does_not_is_removed(tmp_path: Path) -> None:
    (tmp_path / "gone.xml").write_text("gone", encoding="utf-8")
    planned = _planned(tmp_path, {}, _known(gone="gone", long_gone="x"))
    assert planned == Plan((), ("gone.xml",), ())
    carry_out(planned, tmp_path, {})
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("files", [{"mine.xml": b"theirs"}, {}])
def test_somebodys_work_is_kept(files: dict[str, bytes], tmp_path: Path) -> None:
    (tmp_path / "mine.xml").write_text("edited by hand", encoding="utf-8")
    planned = _planned(tmp_path, files, _known(mine="as built"))
    assert planned == Plan((), (), ("mine.xml",))
    carry_out(planned, tmp_path, files)
    assert (tmp_path / "mine.xml").read_text(encoding="utf-8") == "edited by hand"


def test_a_file_that_no_build_wrote_is_somebodys(tmp_path: Path) -> None:
    (tmp_path / "mine.xml").write_text("mine", encoding="utf-8")
    assert _planned(tmp_path, {"mine.xml": b"theirs"}, {}).keep == ("mine.xml",)
    assert _planned(tmp_path, {}, {}) == Plan((), (), ())


def test_of_two_states_that_a_stopped_build_may_have_left_both_are_known(tmp_path: Path) -> None:
    before = {"a.xml": {digest(b"old"), digest(b"new")}}
    for text in ("old", "new"):
        (tmp_path / "a.xml").write_text(text, encoding="utf-8")
        assert _planned(tmp_path, {"a.xml": b"newest"}, before).write == ("a.xml",)


def test_a_file_that_cannot_be_removed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _refuses(monkeypatch, "unlink")
    with pytest.raises(WorldError, match=r"gone\.xml: cannot be removed: Disk on fire"):
        carry_out(Plan((), ("gone.xml",), ()), tmp_path, {})


def test_writing_makes_the_folders_it_needs(tmp_path: Path) -> None:
    write(tmp_path / "deep" / "er" / "a.xml", b"a")
    assert (tmp_path / "deep" / "er" / "a.xml").read_bytes() == b"a"
    assert [path.name for path in (tmp_path / "deep" / "er").iterdir()] == ["a.xml"]


@pytest.mark.parametrize("method", ["open", "replace"])
def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    method: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.xml").write_bytes(b"old")
    _refuses(monkeypatch, method)
    with pytest.raises(WorldError, match=r"a\.xml: cannot be written: Disk on fire"):
        write(tmp_path / "a.xml", b"new")
    monkeypatch.undo()
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.xml": b"old"}


def test_a_folder_in_the_way_of_a_file_is_told_and_left_alone(tmp_path: Path) -> None:
    _fill(tmp_path, "a.xml/b.txt")
    with pytest.raises(WorldError, match="a folder where a file must be"):
        write(tmp_path / "a.xml", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["a.xml"]
    assert (tmp_path / "a.xml" / "b.txt").is_file()


def test_a_file_in_the_way_of_a_folder_is_told_and_left_alone(tmp_path: Path) -> None:
    _fill(tmp_path, "deep")
    with pytest.raises(WorldError, match="a file is where a folder must be"):
        write(tmp_path / "deep" / "a.xml", b"new")
    assert (tmp_path / "deep").read_text(encoding="utf-8") == "deep"
