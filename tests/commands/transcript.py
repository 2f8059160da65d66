"""Transcripts: Markdown files that show calls of the command and all that they print.

Prose is for the reader; what counts stands in fenced blocks, which are taken in order.

- ``file NAME`` writes a file into an empty folder, ``file NAME ENCODING`` not as UTF-8.
- ``console`` has lines ``$ …``, each with what it prints below it: lines of stderr after ``! ``, at
  the end ``[exit N]`` where the exit code is not 0.

What is expected is compared exactly, stdout and stderr apart. ``…`` stands for any text in a line,
a line that is only ``…`` for any lines. Beside ``diglot`` there are ``cat FILE``, ``rm FILE``,
``mv FILE FILE``, ``sed -i s/OLD/NEW/ FILE``, ``ls FOLDER``, which lists the files in it and in
the folders within, ``git …``, which is silent, and ``zip ARCHIVE FILE…``.
"""

import re
import shlex
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from tests.repository import git

ANY = "…"
_FENCE = re.compile(r"^```(\S+)(?: (\S+))?(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_EXIT = re.compile(r"\[exit (\d+)\]")


@dataclass(frozen=True, slots=True)
class File:
    """A file to write."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Printed:
    """What a call prints: lines of stdout and of stderr, and its exit code."""

    out: tuple[str, ...] = ()
    err: tuple[str, ...] = ()
    code: int = 0

    def lines(self) -> list[str]:
        """The same as it stands in a transcript, each line with its end."""
        errors = [f"! {line}".rstrip() for line in self.err]
        ending = [f"[exit {self.code}]"] if self.code else []
        return [f"{line}\n" for line in (*self.out, *errors, *ending)]


@dataclass(frozen=True, slots=True)
class Call:
    """A call, and what it is expected to print."""

    words: tuple[str, ...]
    expected: Printed


Diglot = Callable[[Sequence[str]], Printed]
"""Runs the command with these arguments."""


def read(text: str) -> Iterator[File | Call]:
    """The steps of a transcript in order; raise `ValueError` where it cannot be one."""
    if "```" in _FENCE.sub("", text):
        raise ValueError("a fenced block does not end, or has no word behind its fence")
    for kind, name, encoding, body in _FENCE.findall(text):
        if kind == "file" and name:
            yield File(name, body.encode(encoding or "utf-8"))
        elif kind == "console" and not name:
            yield from _calls(body)
        else:
            raise ValueError(f"a fenced block cannot be: {kind} {name}")


def _calls(body: str) -> Iterator[Call]:
    before, *pieces = re.split(r"^\$ ", body, flags=re.MULTILINE)
    if before or not pieces:
        raise ValueError(f"a console begins with a call: {before}")
    for piece in pieces:
        call, *lines = piece.splitlines()
        yield Call(tuple(shlex.split(call)), _printed(lines))


def _printed(lines: list[str]) -> Printed:
    ending = _EXIT.fullmatch(lines[-1]) if lines else None
    told = lines[:-1] if ending else lines
    out = tuple(line for line in told if line[:1] != "!")
    err = tuple(line[2:] for line in told if line[:1] == "!")
    return Printed(out, err, int(ending[1]) if ending else 0)


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of what was printed, without their ends."""
    return tuple(text.removesuffix("\n").split("\n")) if text else ()


def play(step: File | Call, diglot: Diglot) -> str:
    """Take one step in the current folder; how its outcome differs from the expected, or ``""``."""
    if isinstance(step, File):
        path = Path(step.name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(step.data)
        return ""
    program, *arguments = step.words
    printed = diglot(arguments) if program == "diglot" else _TOOLS[program](*arguments)
    if _agree(step.expected, printed):
        return ""
    return f"\n$ {shlex.join(step.words)}\n{_diff(step.expected, printed)}"


def _agree(expected: Printed, printed: Printed) -> bool:
    return (
        expected.code == printed.code
        and _matches(expected.out, printed.out)
        and _matches(expected.err, printed.err)
    )


def _matches(expected: Sequence[str], printed: Sequence[str]) -> bool:
    pattern = "".join(r"(?:.*\n)*?" if line == ANY else _pattern(line) for line in expected)
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in printed)) is not None


def _pattern(line: str) -> str:
    return re.escape(line).replace(ANY, ".*") + r"\n"


def _diff(expected: Printed, printed: Printed) -> str:
    """What was expected and what was printed as one diff, without its head."""
    there = printed.lines()
    filled = [_filled(line, there) for line in expected.lines()]
    return "".join(list(unified_diff(filled, there, n=99))[3:])


def _filled(line: str, printed: Sequence[str]) -> str:
    """An expected line, its ``…`` replaced by what they stand for, so that it is no difference."""
    if ANY not in line or line.rstrip() == ANY:
        return line
    pattern = re.compile(_pattern(line.removesuffix("\n")))
    return next((other for other in printed if pattern.fullmatch(other)), line)


def _cat(name: str) -> Printed:
    return Printed(lines_of(Path(name).read_text(encoding="utf-8")))


def _ls(name: str) -> Printed:
    return Printed(tuple(sorted(p.as_posix() for p in Path(name).rglob("*") if p.is_file())))


def _rm(name: str) -> Printed:
    Path(name).unlink()
    return Printed()


def _mv(old: str, new: str) -> Printed:
    Path(old).rename(new)
    return Printed()


def _sed(_: str, command: str, name: str) -> Printed:
    """Replace a text, which must be there."""
    _, old, new, _ = re.split(r"(?<!\\)/", command.replace('\\"', '"'))
    old, new = old.replace(r"\/", "/"), new.replace(r"\/", "/")
    path = Path(name)
    text = path.read_text(encoding="utf-8")
    if old not in text:
        raise ValueError(f"{name} has no {old!r}")
    path.write_text(text.replace(old, new), encoding="utf-8")
    return Printed()


def _git(*words: str) -> Printed:
    git(Path(), *words)
    return Printed()


def _zip(name: str, *files: str) -> Printed:
    with zipfile.ZipFile(name, "w") as archive:
        for file in files:
            archive.write(file)
    return Printed()


_TOOLS: dict[str, Callable[..., Printed]] = {
    "cat": _cat,
    "git": _git,
    "ls": _ls,
    "mv": _mv,
    "rm": _rm,
    "sed": _sed,
    "zip": _zip,
}
