"""How the command ends: what goes wrong has its exit code, and a bug its traceback."""

import os
import runpy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from pipeline import cli
from pipeline.cli import run
from pipeline.errors import ConfigError, UsageError, WorldError

_ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def verb() -> Callable[[Callable[[], object]], None]:
    """Adds a verb ``try`` that does what it is given."""

    def add(action: Callable[[], object]) -> None:
        @click.command("try")
        def command() -> object:
            return action()

        cli.diglot.add_command(command)

    return add


@pytest.fixture(autouse=True)
def _without_the_verb(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli.diglot, "commands", dict(cli.diglot.commands))


def _raising(fault: BaseException) -> Callable[[], object]:
    def action() -> object:
        raise fault

    return action


Add = Callable[[Callable[[], object]], None]


@pytest.mark.parametrize(
    ("fault", "code", "said"),
    [
        (UsageError("there is no such file"), 2, "diglot: there is no such file\n"),
        (ConfigError("e.toml", 3, "unknown key"), 2, "diglot: e.toml:3: unknown key\n"),
        (ConfigError("e.toml", 0, "unknown key"), 2, "diglot: e.toml: unknown key\n"),
        (WorldError("the disk is full"), 3, "diglot: the disk is full\n"),
        (OSError(28, "No space left on device"), 3, "diglot: No space left on device\n"),
        (click.Abort(), 130, "diglot: interrupted\n"),
        (click.UsageError("no such option"), 2, "Error: no such option\n"),
    ],
)
def test_what_goes_wrong_outside_the_program_is_told_without_a_traceback(
    fault: BaseException, code: int, said: str, verb: Add, capsys: pytest.CaptureFixture[str]
) -> None:
    verb(_raising(fault))
    assert run(["try"]) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert err.endswith(said)
    assert "Traceback" not in err


def test_a_bug_is_a_traceback_and_an_exit_code_of_its_own(
    verb: Add, capsys: pytest.CaptureFixture[str]
) -> None:
    verb(_raising(ZeroDivisionError("by nought")))
    assert run(["try"]) == 70
    err = capsys.readouterr().err
    assert "Traceback" in err
    assert "ZeroDivisionError: by nought" in err
    assert err.endswith("diglot: this is a fault of the program; please report it\n")


@pytest.mark.parametrize(("result", "code"), [(None, 0), (0, 0), (1, 1)])
def test_a_verb_says_how_it_ended(result: object, code: int, verb: Add) -> None:
    verb(lambda: result)
    assert run(["try"]) == code


def test_every_verb_has_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    listed = capsys.readouterr().out
    for name in cli.diglot.commands:
        assert name in listed
        assert run([name, "-h"]) == 0


def test_the_process_ends_with_the_exit_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["diglot", "explain", "NONE000"])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 2


def test_the_package_runs_as_the_command_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["pipeline", "explain", "NONE000"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("pipeline", run_name="__main__")
    assert ended.value.code == 2


def test_a_reader_that_goes_away_leaves_no_traceback() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as pipe:
        done = subprocess.run(
            [sys.executable, "-m", "pipeline", "explain"],
            cwd=_ROOT, stdout=pipe, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    assert b"Traceback" not in done.stderr
    assert done.returncode != 70
