"""What a call names: files, folders, patterns, archives, standard input."""

import io
import os
import sys
import zipfile
from pathlib import Path

import pytest

from pipeline.errors import UsageError
from pipeline.gathering.paths import entries, find
from tests.repository import committed, fill


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _names(*words: str) -> list[str]:
    return [path.as_posix() for path in find(words).files]


def test_folders_are_searched_in_order_without_what_is_hidden(tmp_path: Path) -> None:
    fill(tmp_path, "b.xml", "a/z.TEI", "a/b/c.xml", "a.txt", ".git/x.xml", "a/.old/y.xml", ".z.xml")
    assert _names(".") == ["b.xml", "a/z.TEI", "a/b/c.xml"]
    assert find(["."]).hidden == 2
    assert _names("a") == ["a/z.TEI", "a/b/c.xml"]


def test_a_named_file_is_taken_whatever_it_is_called(tmp_path: Path) -> None:
    fill(tmp_path, "letter.txt", ".hidden/x.xml")
    assert _names("letter.txt", ".hidden") == ["letter.txt", ".hidden/x.xml"]


def test_what_is_named_twice_counts_once(tmp_path: Path) -> None:
    fill(tmp_path, "b.xml", "a.xml")
    (tmp_path / "link.xml").symlink_to("a.xml")
    assert _names("b.xml", ".", "a.xml", "link.xml", "-", "-") == ["b.xml", "a.xml", "-"]


def test_patterns(tmp_path: Path) -> None:
    fill(
        tmp_path, "1901.xml", "1902.xml", "deep/1901.xml", "deep/er/1903.xml", "[x].xml", "1901.md"
    )
    assert _names("190*.xml") == ["1901.xml", "1902.xml"]
    assert _names("**/1901.xml") == ["1901.xml", "deep/1901.xml"]
    assert _names("de?p") == ["deep/1901.xml", "deep/er/1903.xml"]
    assert _names("[x].xml") == ["[x].xml"]


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("no.xml", "no.xml: there is no such file or folder"),
        ("no*.xml", r"no\*.xml: nothing fits this pattern"),
        ("empty", r"empty: no documents \(.xml, .tei\) here"),
    ],
)
def test_what_names_nothing_is_told(word: str, said: str, tmp_path: Path) -> None:
    fill(tmp_path, "a.xml", "empty/a.txt")
    with pytest.raises(UsageError, match=said):
        find(["a.xml", word] if word != "empty" else [word])


def test_what_git_ignores_is_left_out_of_folders_and_counted(tmp_path: Path) -> None:
    fill(tmp_path, ".gitignore", text="build/\ndraft*\n")
    committed(tmp_path, "a.xml")
    fill(tmp_path, "new.xml", "build/a.xml", "build/b.xml", "draft ä.xml")
    found = find(["."])
    assert ([path.name for path in found.files], found.ignored) == (["a.xml", "new.xml"], 3)
    assert _names("build") == ["build/a.xml", "build/b.xml"]
    assert _names("draft ä.xml") == ["draft ä.xml"]
    (tmp_path / "a.xml").unlink()
    (tmp_path / "new.xml").unlink()
    with pytest.raises(UsageError, match=r"\(3 that git ignores were left out\)"):
        find(["."])


def test_without_git_nothing_is_ignored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, ".gitignore", text="*.xml\n")
    committed(tmp_path, "a.txt")
    fill(tmp_path, "a.xml")
    monkeypatch.setenv("PATH", "")
    assert _names(".") == ["a.xml"]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_closed_folder_is_told(tmp_path: Path) -> None:
    fill(tmp_path, "a.xml", "closed/b.xml")
    (tmp_path / "closed").chmod(0)
    found = find(["."])
    assert [path.name for path in found.files] == ["a.xml"]
    assert found.closed == ((Path("closed"), "Permission denied"),)


def test_a_folder_that_cannot_be_listed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path, "closed/b.xml")

    def refuse(_: object) -> None:
        raise PermissionError(13, "Permission denied", "closed")

    monkeypatch.setattr(os, "scandir", refuse)
    assert find(["closed"]).closed == ((Path("closed"), "Permission denied"),)


def test_entries_come_one_by_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, "a.xml")
    with zipfile.ZipFile("b.zip", "w") as archive:
        archive.writestr("letters/1.xml", "<b/>")
    stdin = io.TextIOWrapper(io.BytesIO(b"<c/>"))
    monkeypatch.setattr(sys, "stdin", stdin)
    found = list(entries([Path("a.xml"), Path("b.zip"), Path("-")], "letters/c.xml"))
    assert [(e.name, e.data, e.member) for e in found] == [
        ("a.xml", None, ""),
        ("b.zip!letters/1.xml", b"<b/>", "letters/1.xml"),
        ("letters/c.xml", b"<c/>", ""),
    ]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert next(entries([Path("-")])).name == "<stdin>"
