"""What `diglot validate` does that no transcript can show: watching, terminals, colours."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.cli import run
from pipeline.commands import progress, watching
from pipeline.commands.progress import Progress

_ROOT = Path(__file__).parent.parent.parent.parent
_GOOD, _BAD = "<letter/>", "<letter><q/></letter>"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("letters").mkdir()
    Path("letter.rnc").write_text("start = element letter { element p { text }* }")
    Path("letters/a.xml").write_text(_GOOD)
    Path("letters/b.xml").write_text(_BAD)


def _watched(monkeypatch: pytest.MonkeyPatch, *edits: Callable[[], object]) -> int:
    """Watch the letters while edits are made one after the other; the exit code."""
    pending = list(edits)
    calm = 0

    def pause(_: float) -> None:
        nonlocal calm
        calm += 1
        if calm % 4:
            return
        if not pending:
            raise KeyboardInterrupt
        pending.pop(0)()

    monkeypatch.setattr(watching, "sleep", pause)
    return run(["validate", "letters", "--schema", "letter.rnc", "--watch"])


def test_what_changes_is_checked_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    edits = (
        lambda: Path("letters/b.xml").write_text("<letter>  </letter>"),
        lambda: Path("letters/c.xml").write_text(_BAD),
        lambda: Path("letters/c.xml").unlink(),
    )
    assert _watched(monkeypatch, *edits) == 0
    out, err = capsys.readouterr()
    assert [line.split(":")[0] for line in out.splitlines() if "error" in line] == [
        "letters/b.xml", "letters/c.xml",
    ]  # fmt: skip
    counts = [line for line in err.splitlines() if "checked" in line]
    assert [line.split(",")[0] for line in counts] == [
        "2 files checked", "1 file checked", "1 file checked",
    ]  # fmt: skip
    assert err.count("1 file changed") == 3


def test_a_changed_schema_changes_all_it_holds_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    wider = "start = element letter { element (p | q) { text }* }"
    assert _watched(monkeypatch, lambda: Path("letter.rnc").write_text(wider)) == 0
    assert capsys.readouterr().err.count("2 files checked, ") == 2


def test_a_folder_that_goes_away_is_waited_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def leave() -> None:
        for path in Path("letters").iterdir():
            path.unlink()

    edits = (leave, lambda: Path("letters/d.xml").write_text(_BAD))
    assert _watched(monkeypatch, *edits) == 1
    assert "letters/d.xml:1:9: error" in capsys.readouterr().out


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
@pytest.mark.parametrize(("text", "code"), [(_GOOD, 0), (_BAD, 1)])
def test_ctrl_c_ends_watching_with_the_last_verdict(text: str, code: int) -> None:
    Path("letters/b.xml").write_text(text)
    call = [sys.executable, "-m", "pipeline", "validate", "letters", "--schema", "letter.rnc"]
    environment = {**os.environ, "PYTHONPATH": str(_ROOT)}
    with subprocess.Popen(
        [*call, "--watch", "--jobs", "2"], env=environment, stderr=subprocess.PIPE, text=True,
        stdout=subprocess.DEVNULL,
    ) as process:  # fmt: skip
        assert process.stderr
        told = iter(process.stderr)
        assert any("watching" in line for line in told)
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == code
        assert "Traceback" not in process.stderr.read()


def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let stdout and stderr be a terminal."""
    for stream in (sys.stdout, sys.stderr):
        monkeypatch.setattr(stream, "isatty", lambda: True)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


def test_a_terminal_has_colours_and_progress_that_goes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _terminal(monkeypatch)
    monkeypatch.setattr(progress, "_EVERY", -1)
    assert run(["validate", "letters", "--schema", "letter.rnc"]) == 1
    out, err = capsys.readouterr()
    assert "\x1b[31m\x1b[1merror RNG002:" in out
    assert "checking 1/2" in err
    assert err.split("checking 2/2")[1].startswith("\r\x1b[K")


def test_colours_can_be_refused_and_forced(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    call = ["validate", "letters", "--schema", "letter.rnc", "-q"]
    _terminal(monkeypatch)
    monkeypatch.setenv("NO_COLOR", "1")
    run(call)
    assert "\x1b[" not in capsys.readouterr().out
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    run(call)
    assert "\x1b[" in capsys.readouterr().out


def test_progress_is_not_told_too_often(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _terminal(monkeypatch)
    shown = Progress(3)
    for _ in range(3):
        shown.advance()
    assert capsys.readouterr().err.count("checking") == 1
    assert not Progress(3, quiet=True).shown


def test_several_processes_say_the_same_as_one(capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(40):
        Path(f"letters/{number:02}.xml").write_text(_BAD if number % 3 else _GOOD)
    call = ["validate", "letters", "--schema", "letter.rnc", "--format", "json"]
    assert run([*call, "--jobs", "1"]) == run([*call, "--jobs", "3"]) == 1
    out = capsys.readouterr().out
    assert out[: len(out) // 2] == out[len(out) // 2 :]
