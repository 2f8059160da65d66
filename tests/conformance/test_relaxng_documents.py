"""Documents held against grammars by us and by jing: verdicts, and where the first fault is."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from pipeline.config import Config
from pipeline.encode import encode
from pipeline.relaxng import load
from pipeline.relaxng.schema import Schema
from tests.conformance.editions import sample, written
from tests.conformance.mutations import mutated
from tests.judges import SCHEMAS, SHARED, jing
from tests.unit.documents import jumble

_PROFILE = Path(__file__).parent.parent.parent / "schemas" / "diglot.rng"
_TEI_ALL = SCHEMAS / "tei" / "tei_all.rng"
_REPORT = re.compile(r"(.+?):(\d+):(\d+): (?:error|fatal): ")
_MUTATIONS = 500

First = dict[Path, tuple[int, int]]
"""Where the first fault of each invalid document is."""


@cache
def schema(path: Path) -> Schema:
    return load(path)


def ours(path: Path, files: Sequence[Path]) -> First:
    found: First = {}
    for file in files:
        for fault in schema(path).faults(file.read_bytes(), most=1):
            found[file] = fault.place.line, fault.place.column
    return found


def judged(path: Path, files: Sequence[Path]) -> First:
    found: First = {}
    for line in jing(path, files):
        report = _REPORT.match(line)
        assert report, line
        found.setdefault(Path(report[1]), (int(report[2]), int(report[3])))
    return found


def agree(path: Path, files: Sequence[Path]) -> First:
    """Hold documents against a grammar on both sides, and compare; what jing finds."""
    mine, theirs = ours(path, files), judged(path, files)
    assert mine.keys() == theirs.keys()
    elsewhere = [file.name for file in theirs if mine[file] != theirs[file]]
    assert len(elsewhere) <= len(theirs) * 0.005, elsewhere
    return theirs


@pytest.mark.needs("shared")
@pytest.mark.parametrize(
    "path",
    [
        _TEI_ALL,
        SCHEMAS / "tei" / "odd-subset-namesdates.rng",
        SCHEMAS / "cmif" / "cmi-customization.rng",
        _PROFILE,
    ],
    ids=lambda path: path.stem,
)
def test_letters_of_an_edition(path: Path) -> None:
    letters = sorted((SHARED / "corpora" / "schnitzler-300").glob("*.xml"))
    assert len(agree(path, letters)) == len(letters) == 300


@cache
def edition(folder: Path) -> tuple[Path, ...]:
    return tuple(path for path in written(sample(), folder, "xml") if path.parent.name == "tei")


def slips(folder: Path) -> list[Path]:
    valid = edition(folder)
    files = []
    for seed in range(_MUTATIONS):
        files.append(folder / f"{seed:03}.xml")
        files[-1].write_bytes(mutated(valid[seed % len(valid)].read_bytes(), seed))
    return files


@pytest.mark.parametrize(
    "path",
    [pytest.param(_TEI_ALL, marks=pytest.mark.needs("shared")), _PROFILE],
    ids=lambda path: path.stem,
)
def test_slips_of_editors(path: Path, tmp_path: Path) -> None:
    assert agree(path, edition(tmp_path)) == {}
    wrong = agree(path, slips(tmp_path))
    assert _MUTATIONS * 0.2 < len(wrong) < _MUTATIONS


def test_slips_are_told_once(tmp_path: Path) -> None:
    """On average, one slip is little more than one fault; jing says nearly two things of it."""
    counts = [len(schema(_PROFILE).faults(file.read_bytes())) for file in slips(tmp_path)]
    assert sum(counts) <= 1.25 * sum(map(bool, counts))


@pytest.mark.needs("shared")
def test_documents_made_at_random(tmp_path: Path) -> None:
    files = []
    for seed in range(200):
        files += [tmp_path / f"{seed}.xml", tmp_path / f"{seed}-wrong.xml"]
        made = encode(jumble(seed), Config())
        files[-2].write_bytes(made)
        files[-1].write_bytes(mutated(made, seed))
    wrong = agree(_TEI_ALL, files)
    assert wrong
    assert all(file.stem.endswith("wrong") for file in wrong)
