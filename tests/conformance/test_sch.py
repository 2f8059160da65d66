"""The rules for people who run Schematron, diglot.sch, against the same rules in Python."""

import re
import tomllib
from pathlib import Path

import pytest

from pipeline.resources import resource
from pipeline.tei import parse
from pipeline.validate import GENERAL, INTEGRITY, integrity
from pipeline.validate.schematron import schematron
from tests.conformance.editions import all_pages
from tests.making import configured, converted

SCHEMA = resource("schemas", "diglot.sch")
RULES = Path(__file__).parents[1] / "rules"
_ID = re.compile(r"\[([A-Z]{3}\d{3})\]$")
STATED = set(re.findall(r'<pattern id="(\w+)"', SCHEMA.read_text(encoding="utf-8")))
ELSEWHERE = {"LNK011", "LNK012", "TEI006"}
"""Rules that need other files, or the configuration of the edition."""


def _files() -> list[Path]:
    folders = [RULES / code for code in sorted(INTEGRITY)]
    return sorted(
        path for folder in folders for path in folder.iterdir() if path.stem in {"bad", "good"}
    )


def _document(example: Path) -> bytes:
    """The file itself, or the page of the rules' base as the example edits it."""
    if example.suffix == ".tei":
        return example.read_bytes()
    base = RULES / "base"
    page = (base / "page.txt").read_bytes()
    text = converted(page, "page.txt", configured(base)).tei.decode()
    for edit in tomllib.loads(example.read_text(encoding="utf-8"))["edit"]:
        text = text.replace(edit["old"], edit["new"])
    return text.encode()


def _stated(data: bytes, phase: str) -> set[str]:
    found = schematron(data, "page.xml", SCHEMA, phase)
    return {match[1] for one in found if (match := _ID.search(one.message))}


def test_it_states_all_rules_but_those_that_need_more_than_the_file() -> None:
    assert INTEGRITY.keys() - ELSEWHERE == STATED


def test_its_phase_for_any_tei_has_the_general_rules() -> None:
    schema = SCHEMA.read_text(encoding="utf-8")
    assert set(re.findall(r'<active pattern="(\w+)"', schema)) == GENERAL.keys() - ELSEWHERE


@pytest.mark.parametrize("example", _files(), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_it_finds_what_the_rules_in_python_find(example: Path) -> None:
    data = _document(example)
    profile = example.suffix == ".toml"
    found = integrity(parse(data, example.name), example.name, profile=profile)
    ours = {one.code for one in found} & STATED
    assert _stated(data, "" if profile else "any") == ours
    assert (example.parent.name in ours) == (
        example.stem == "bad" and example.parent.name in STATED
    )


def test_it_finds_nothing_in_what_the_program_makes() -> None:
    made = [one.tei for source in all_pages().converted for one in source.documents]
    assert len(made) > 100
    assert [one for data in made for one in schematron(data, "page.xml", SCHEMA)] == []
