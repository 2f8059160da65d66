"""A small git repository to try things in."""

import subprocess
from pathlib import Path


def git(folder: Path, *words: str) -> str:
    """Run git with a name and nothing of the user's settings."""
    settings = ("user.name=T", "user.email=t@t.example", "init.defaultBranch=main")
    options = [word for setting in settings for word in ("-c", setting)]
    done = subprocess.run(
        ["git", *options, *words], cwd=folder, capture_output=True, text=True, check=True,
        env={"PATH": "/usr/bin:/bin:/usr/local/bin", "HOME": str(folder)},
    )  # fmt: skip
    return done.stdout


def fill(folder: Path, *names: str, text: str = "<a/>") -> None:
    """Write files, each with the same text."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def committed(folder: Path, *names: str) -> None:
    """Make a repository with some files in its first commit."""
    fill(folder, *names)
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "first")
