"""What git says of files: which it ignores, and which have changed."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from pipeline.errors import UsageError, WorldError

HEAD = "HEAD"


def ignored(folder: Path, files: Sequence[Path]) -> frozenset[Path]:
    """Those of some files below a folder that git ignores; none where the folder itself is ignored,
    is in no repository, or git has nothing to say.
    """
    if not files or _repository(folder) is None or _asked(folder, [folder.resolve()]):
        return frozenset()
    return frozenset(_asked(folder, files))


def _repository(folder: Path) -> Path | None:
    """The nearest folder at or above this one that is a work tree, by its ``.git``."""
    here = folder.resolve()
    return next((above for above in (here, *here.parents) if (above / ".git").exists()), None)


def _asked(folder: Path, files: Sequence[Path]) -> list[Path]:
    """Those of some files of which git says that it ignores them."""
    listed = b"\0".join(os.fsencode(file.absolute()) for file in files)
    done = _run(folder, ["check-ignore", "-z", "--stdin"], listed)
    names = {os.fsdecode(name) for name in (done.stdout if done else b"").split(b"\0") if name}
    return [file for file in files if str(file.absolute()) in names]


def is_revision(word: str, folder: Path) -> bool:
    """Whether git knows a commit by this word, in the repository around a folder."""
    wanted = f"{word}^{{commit}}"
    done = _run(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", wanted])
    return done is not None and done.returncode == 0


def changed(reference: str, folder: Path) -> frozenset[Path]:
    """The files, resolved, that differ from what they were where this branch left `reference`:
    committed since, changed, staged, renamed or new, and not deleted.

    Raises `UsageError` where `folder` is in no repository or the reference is not known there, and
    `WorldError` where there is no git.
    """
    top = Path(_git(folder, "rev-parse", "--show-toplevel").strip())
    since = _since(top, reference)
    tracked = (
        _git(top, "diff", "--name-only", "--no-ext-diff", "--diff-filter=d", "-z", since, "--")
        if since
        else _git(top, "ls-files", "--cached", "-z")
    )
    new = _git(top, "ls-files", "--others", "--exclude-standard", "-z")
    files = (top / name for name in (tracked + new).split("\0") if name)
    return frozenset(file.resolve() for file in files if file.exists())


def _since(top: Path, reference: str) -> str:
    """The commit to compare with; ``""`` in a repository without one."""
    if reference == HEAD and not is_revision(HEAD, top):
        return ""
    if not is_revision(reference, top):
        raise UsageError(
            f"--changed: {reference} is no commit, branch or tag of this repository; in CI it may "
            f"have to be fetched first: git fetch origin {reference.removeprefix('origin/')}"
        )
    return _git(top, "merge-base", reference, HEAD, fallback=reference).strip()


def _git(folder: Path, *words: str, fallback: str = "") -> str:
    """What git prints; where it fails, `fallback`, or else `UsageError` with what it says."""
    done = _run(folder, words)
    if done is None:
        raise WorldError("--changed needs git, which is not installed here")
    if done.returncode and fallback:
        return fallback
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines() or [""]
        raise UsageError(f"--changed needs a git repository: {said[0].removeprefix('fatal: ')}")
    return os.fsdecode(done.stdout)


def _run(
    folder: Path, words: Sequence[str], given: bytes = b""
) -> subprocess.CompletedProcess[bytes] | None:
    """Run git in a folder; None where it is not installed."""
    try:
        return subprocess.run(  # noqa: S603  no shell, and words of our own
            ["git", *words],  # noqa: S607  wherever the user has it
            cwd=folder,
            input=given,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        return None
