"""What is let pass, and which waivers are needed no more."""

from pathlib import Path

import pytest

from pipeline.checking.waivers import Waivers
from pipeline.checks import Waiver
from pipeline.config import parse
from pipeline.config.validation import parse_checks
from pipeline.diagnostics import Diagnostic
from pipeline.errors import ConfigError

_FOUND = Diagnostic("letters/1.xml", 2, "LNK002", "#p-orlov leads nowhere")


def _waivers(root: Path, *waivers: Waiver) -> Waivers:
    return Waivers(waivers, tuple(range(1, len(waivers) + 1)), root, "diglot.toml")


@pytest.mark.parametrize(
    ("waiver", "passes"),
    [
        (Waiver("LNK002", "why"), True),
        (Waiver("LNK001", "why"), False),
        (Waiver("LNK002", "why", "letters/*"), True),
        (Waiver("LNK002", "why", "letters/1.xml"), True),
        (Waiver("LNK002", "why", "1.xml"), False),
        (Waiver("LNK002", "why", "drafts/*"), False),
        (Waiver("LNK002", "why", "*", "p-orlov"), True),
        (Waiver("LNK002", "why", "*", "p-belov"), False),
    ],
)
def test_what_passes(waiver: Waiver, passes: bool, tmp_path: Path) -> None:
    waivers = _waivers(tmp_path, waiver)
    found = waivers.parted([_FOUND], tmp_path / "letters/1.xml")
    assert found == (((), ((_FOUND, "why"),)) if passes else ((_FOUND,), ()))


def test_a_waiver_of_what_a_source_is_blamed_for(tmp_path: Path) -> None:
    waivers = _waivers(tmp_path, Waiver("LNK002", "why", "letters/*"))
    assert waivers.parted([_FOUND], Path("/elsewhere/tei/1.xml"))[0] == ()


@pytest.mark.parametrize(
    ("path", "searched", "files", "judged"),
    [
        ("*", ["."], [], True),
        ("*", ["letters"], [], False),
        ("letters/*", ["letters"], [], True),
        ("letters/*", ["."], [], True),
        ("letters/deep/a?.xml", ["letters"], [], True),
        ("letters/*", ["drafts"], ["drafts/1.xml"], False),
        ("letters/1.xml", [], ["letters/1.xml"], True),
        ("letters/1.xml", [], ["letters/2.xml"], False),
        ("letters/1.xml", ["letters"], [], True),
    ],
)
def test_unused_waivers_are_told_where_all_they_mean_was_checked(
    path: str, searched: list[str], files: list[str], judged: bool, tmp_path: Path
) -> None:
    waivers = _waivers(tmp_path, Waiver("LNK002", "why", path))
    below = [tmp_path / name for name in searched]
    found = list(waivers.unused(below, [tmp_path / name for name in files]))
    assert [(one.path, one.line, one.code) for one in found] == [
        ("diglot.toml", 1, "VAL020")
    ] * judged


def test_what_an_unused_waiver_is_called(tmp_path: Path) -> None:
    waivers = _waivers(tmp_path, Waiver("LNK002", "why", "a*", "Orlov"), Waiver("LNK999", "why"))
    assert [one.message for one in waivers.unused([tmp_path], [])] == [
        "this waiver waives nothing: LNK002 in a* with “Orlov”",
        "this waiver waives nothing: there is no code LNK999",
    ]


_TEXT = """[validation]
schema = ["tei_all"]

[[waivers]]
code = "LNK002"
reason = "the register is still being made"

[[waivers]]
code = "RNG003"
path = "drafts/*"
reason = "drafts"
"""


def test_both_files_have_the_same_tables() -> None:
    checks, config = parse_checks("diglot.toml", _TEXT), parse("edition.toml", _TEXT)
    assert checks.waivers == config.waivers
    assert checks.validation == config.validation
    assert checks.waiver_lines == config.waiver_lines == (4, 8)


@pytest.mark.parametrize("file", ["diglot.toml", "edition.toml"])
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[waivers]]\ncode = "LNK002"\n', ":1: `reason` is missing"),
        ('[[waivers]]\ncode = "LNK002"\nreason = " "\n', ":3: `reason` says nothing"),
        ('[validation]\nschemas = "x"\n', ":2: unknown key `schemas`"),
        ("waiver_lines = [1]\n", ":1: unknown key `waiver_lines`"),
    ],
)
def test_mistakes_are_told_with_their_lines(file: str, text: str, said: str) -> None:
    read = parse_checks if file == "diglot.toml" else parse
    with pytest.raises(ConfigError, match=f"{file}{said}"):
        read(file, text)
