"""What has changed, as git tells it."""

from pathlib import Path

import pytest

from pipeline.errors import UsageError, WorldError
from pipeline.gathering.git import changed, ignored, is_revision
from tests.repository import committed, fill, git


def _changed(folder: Path, reference: str = "HEAD") -> list[str]:
    top = folder.resolve()
    return sorted(path.relative_to(top).as_posix() for path in changed(reference, folder))


def test_changed_staged_renamed_and_new_files(tmp_path: Path) -> None:
    committed(tmp_path, "same.xml", "edited.xml", "staged.xml", "gone.xml", "old.xml", "ü ö.xml")
    assert _changed(tmp_path) == []
    fill(tmp_path, "edited.xml", "staged.xml", "new.xml", "deep/new.xml", "ü ö.xml", text="<b/>")
    git(tmp_path, "add", "staged.xml")
    git(tmp_path, "mv", "old.xml", "moved.xml")
    (tmp_path / "gone.xml").unlink()
    fill(tmp_path, ".gitignore", text="ignored.xml")
    fill(tmp_path, "ignored.xml")
    expected = [".gitignore", "deep/new.xml", "edited.xml", "moved.xml", "new.xml", "staged.xml",
                "ü ö.xml"]  # fmt: skip
    assert _changed(tmp_path) == expected
    assert changed("HEAD", tmp_path / "deep") == changed("HEAD", tmp_path)


def test_since_a_branch_was_left(tmp_path: Path) -> None:
    committed(tmp_path, "a.xml", "b.xml")
    git(tmp_path, "checkout", "-qb", "work")
    fill(tmp_path, "a.xml", text="<x/>")
    git(tmp_path, "commit", "-qam", "work")
    git(tmp_path, "checkout", "-q", "main")
    fill(tmp_path, "b.xml", text="<y/>")
    git(tmp_path, "commit", "-qam", "main")
    git(tmp_path, "checkout", "-q", "work")
    assert _changed(tmp_path, "main") == ["a.xml"]
    assert _changed(tmp_path) == []
    git(tmp_path, "checkout", "-q", "--orphan", "other")
    git(tmp_path, "commit", "-qm", "other")
    assert _changed(tmp_path, "main") == ["a.xml", "b.xml"]


def test_before_the_first_commit_everything_is_new(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    fill(tmp_path, "a.xml", "b.xml", "c.xml")
    git(tmp_path, "add", "a.xml", "c.xml")
    (tmp_path / "c.xml").unlink()
    assert _changed(tmp_path) == ["a.xml", "b.xml"]


def test_what_cannot_be_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UsageError, match="--changed needs a git repository: not a git repository"):
        changed("HEAD", tmp_path)
    committed(tmp_path, "a.xml")
    with pytest.raises(UsageError, match=r"origin/main is no commit.* git fetch origin main"):
        changed("origin/main", tmp_path)
    with pytest.raises(UsageError, match="--output=x is no commit"):
        changed("--output=x", tmp_path)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(WorldError, match="--changed needs git, which is not installed here"):
        changed("HEAD", tmp_path)


def test_revisions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    committed(tmp_path, "a.xml")
    assert is_revision("main", tmp_path)
    assert not is_revision("a.xml", tmp_path)
    monkeypatch.setenv("PATH", "")
    assert not is_revision("main", tmp_path)


def test_outside_of_repositories_nothing_is_ignored(tmp_path: Path) -> None:
    fill(tmp_path, "a.xml")
    assert ignored(tmp_path, [tmp_path / "a.xml"]) == frozenset()
