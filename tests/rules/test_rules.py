"""Every rule has a bad file that raises it alone, and a good one that raises nothing.

A folder is named by its code. ``bad.txt`` is a page; ``bad.toml`` edits the TEI of the page in
``base/``; ``bad.xml`` is a file given to a command; ``bad.tei`` is anybody's TEI file, held against
the ``_rules.sch`` beside it or, where there is none, to the rules that hold for any TEI, with the
files beside it; ``bad.py`` gives a `findings` function, for faults that no input can show; a folder
``bad/`` is built as an edition, with the ``authority/`` and the pairings of the ``edition.toml`` in
it, and over its ``output/``, if there are such.
"""

import importlib
import shutil
import tomllib
from functools import cache, partial
from pathlib import Path

import msgspec
import pytest

from pipeline.build import build
from pipeline.commands.given import read_tei
from pipeline.diagnostics import Diagnostic
from pipeline.exchange import EXPORTS
from pipeline.files import find_sources, read_sources, stray_findings
from pipeline.publish import publish
from pipeline.rules import RULES
from pipeline.tei import Element, parse
from pipeline.validate import integrity, validate
from pipeline.validate.beside import Beside, offered
from pipeline.validate.schematron import schematron
from tests.making import configured, converted, tei

HERE = Path(__file__).parent
BASE = HERE / "base"
CODES = sorted(path.name for path in HERE.iterdir() if path.is_dir() and path.name[:3].isupper())


def _example(code: str, name: str) -> Path:
    found = [path for path in (HERE / code).iterdir() if path.stem == name and path.name[0] != "_"]
    assert len(found) == 1, f"{code} needs exactly one {name}"
    return found[0]


def _codes(example: Path, out: Path) -> set[str]:
    if example.is_dir():
        return _built(example, out)
    if example.suffix == ".toml":
        return _edited(example)
    if example.suffix == ".xml":
        return {found.code for found in read_tei((example,))[1]}
    if example.suffix == ".tei":
        return _checked(example)
    if example.suffix == ".py":
        module = importlib.import_module(f"tests.rules.{example.parent.name}.{example.stem}")
        return {found.code for found in module.findings()}
    return {found.code for found in converted(example.read_bytes(), example.name).findings}


def _checked(example: Path) -> set[str]:
    data, name = example.read_bytes(), example.name
    rules = example.with_name("_rules.sch")
    if rules.is_file():
        return {found.code for found in schematron(data, name, rules)}
    root = parse(data, name)
    beside = Beside.of([offered(root, name)], partial(_beside, example.parent))
    return {found.code for found in integrity(root, name, profile=False, beside=beside)}


def _beside(folder: Path, name: str) -> bytes | None:
    path = folder / name
    return path.read_bytes() if path.is_file() else None


@cache
def _base() -> str:
    """The TEI of the page in ``base/``."""
    return converted((BASE / "page.txt").read_bytes(), "page.txt", configured(BASE)).tei.decode()


def _edited(example: Path) -> set[str]:
    text = _base()
    for edit in tomllib.loads(example.read_text(encoding="utf-8"))["edit"]:
        assert edit["old"] in text, edit["old"]
        text = text.replace(edit["old"], edit["new"])
    root = parse(text.encode(), "page.xml")
    licences = frozenset({configured(BASE).publication.licence})
    found = validate(root, "page.xml", licences, text.encode())
    return {one.code for one in (*found, *_exported(root))}


def _exported(root: Element) -> list[Diagnostic]:
    return [found for export in EXPORTS.values() for found in export([root]).findings]


def _built(example: Path, out: Path) -> set[str]:
    if (example / "output").is_dir():
        shutil.copytree(example / "output", out)
    job = find_sources([example], out)
    sources = read_sources(job, ())
    own = configured(example)
    given = {name: getattr(own, name) for name in ("authority", "pairings", "pairing_lines")}
    config = msgspec.structs.replace(configured(BASE), **given)
    edition = build(sources, config, lambda function, values: [function(v) for v in values])
    return {found.code for found in (*publish(out, edition).findings, *stray_findings(job))}


def test_rules_and_folders_are_the_same() -> None:
    assert sorted(RULES) == CODES


def test_the_base_is_clean() -> None:
    root = tei((BASE / "page.txt").read_bytes(), "page.txt", configured(BASE))
    assert not validate(root, "page.xml")
    assert not _exported(root)


@pytest.mark.parametrize("code", CODES)
def test_bad(code: str, tmp_path: Path) -> None:
    assert _codes(_example(code, "bad"), tmp_path / "out") == {code}


@pytest.mark.parametrize("code", CODES)
def test_good(code: str, tmp_path: Path) -> None:
    assert _codes(_example(code, "good"), tmp_path / "out") == set()


@pytest.mark.parametrize("code", sorted(RULES))
def test_messages_tell_what_to_do(code: str) -> None:
    rule = RULES[code]
    assert rule.message[0].islower() or rule.message[0] == "{", rule.message
    assert not rule.message.endswith("."), rule.message
    assert rule.advice
    assert not rule.advice.endswith("."), rule.advice
    assert rule.scope in {"line", "document", "edition"}
