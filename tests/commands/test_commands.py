"""Every transcript in this folder, and whether a transcript can fail.

How they are written is told in `tests.commands.transcript`.
"""

from collections.abc import Sequence
from pathlib import Path

import pytest

from pipeline.cli import run
from tests.commands.transcript import Call, Diglot, File, Printed, lines_of, play, read

HERE = Path(__file__).parent
TRANSCRIPTS = sorted(HERE.glob("*.md"))


@pytest.fixture
def diglot(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> Diglot:  # fmt: skip
    """The command in an empty folder, with an empty catalog, as it is where no terminal listens."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("config")))
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("FORCE_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)

    def call(arguments: Sequence[str]) -> Printed:
        code = run(list(arguments))
        printed = capsys.readouterr()
        return Printed(lines_of(printed.out), lines_of(printed.err), code)

    return call


@pytest.mark.parametrize("transcript", TRANSCRIPTS, ids=lambda path: path.stem)
def test_transcript(transcript: Path, diglot: Diglot) -> None:
    steps = tuple(read(transcript.read_text(encoding="utf-8")))
    assert any(isinstance(step, Call) for step in steps)
    differences = [difference for step in steps if (difference := play(step, diglot))]
    if differences:
        pytest.fail(f"{transcript.name} says otherwise\n{''.join(differences)}", pytrace=False)


def test_a_second_build_touches_nothing(diglot: Diglot) -> None:
    play(
        File("key.txt", b"Note to M. Ferrand, 9 June 1887\n\nThe key is with the porter.\n"), diglot
    )
    diglot(["build"])
    before = _touched()
    diglot(["build"])
    assert len(before) == 12
    assert _touched() == before


def _touched() -> dict[str, tuple[int, int]]:
    """When each built file was last written, and which place on the disk it has."""
    files = [path for path in Path("output").rglob("*") if path.is_file()]
    return {str(path): (path.stat().st_mtime_ns, path.stat().st_ino) for path in files}


_PRINTED = Printed(("built one", "built two"), ("careful",), 1)


@pytest.mark.parametrize(
    "expected",
    [
        "built one\nbuilt two\n! careful\n[exit 1]",
        "! careful\nbuilt one\nbuilt two\n[exit 1]",
        "built …\n… two\n! c…l\n[exit 1]",
        "…\n! …\n[exit 1]",
        "…\nbuilt one\n…\nbuilt two\n! careful\n[exit 1]",
    ],
)
def test_what_agrees(expected: str) -> None:
    (step,) = read(f"```console\n$ diglot\n{expected}\n```")
    assert play(step, lambda _: _PRINTED) == ""


@pytest.mark.parametrize(
    ("expected", "shown"),
    [
        ("built one\nbuilt two\n! careful", "+[exit 1]"),
        ("built one\nbuilt two\n! careful\n[exit 2]", "-[exit 2]\n+[exit 1]"),
        ("built one\nbuilt two\n[exit 1]", "+! careful"),
        ("built one\nbuilt two\ncareful\n[exit 1]", "-careful\n+! careful"),
        ("built one\n! careful\n[exit 1]", "+built two"),
        ("built two\nbuilt one\n! careful\n[exit 1]", "-built one"),
        ("built …\nbuilt three\n! careful\n[exit 1]", " built one\n-built three\n+built two"),
        ("built one\nbuilt two\nbuilt three\n! careful\n[exit 1]", "-built three"),
        ("built o.e\n…\n! careful\n[exit 1]", "-built o.e"),
    ],
)
def test_what_differs(expected: str, shown: str) -> None:
    (step,) = read(f"```console\n$ diglot\n{expected}\n```")
    assert shown in play(step, lambda _: _PRINTED)


@pytest.mark.parametrize(
    "text",
    ["```console\nbuilt one\n```", "```console\n```", "```file\nx\n```", "```sh\n$ ls\n```",
     "```file a.txt\nx\n", "```\n$ diglot\n```"],
)  # fmt: skip
def test_no_transcript(text: str) -> None:
    with pytest.raises(ValueError, match=r"console|fence"):
        tuple(read(text))


def test_files_and_tools(diglot: Diglot) -> None:
    text = """```file a/b.txt utf-16
Жук
```
```console
$ ls .
a/b.txt
$ rm a/b.txt
$ ls .
```
```file c.txt
one

two
```
```console
$ cat c.txt
one

two
```
"""
    assert not "".join(play(step, diglot) for step in read(text))
