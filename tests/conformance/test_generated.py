"""Random documents of grammars: the profile is a subset of the TEI, and jing judges as we do."""

import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import count, islice
from math import inf
from pathlib import Path

import pytest
from lxml import etree

from pipeline.relaxng import load
from pipeline.relaxng.faults import SchemaError
from pipeline.relaxng.loading import load_grammar
from tests.conformance.mutations import mutated
from tests.generating.documents import Documents
from tests.generating.grammars import Grammars
from tests.judges import SCHEMAS, jing

_ROOT = Path(__file__).parent.parent.parent
_PROFILE = _ROOT / "schemas" / "diglot.rng"
_TEI_ALL = SCHEMAS / "tei" / "tei_all.rng"
_SMALL = sorted((_ROOT / "tests" / "generating" / "schemas").glob("*.rnc"))
_LARGE = [_TEI_ALL, SCHEMAS / "tei" / "odd-subset-namesdates.rng", *SCHEMAS.glob("cmif/*.rng")]
_FOUND = re.compile(r"(.*?):(\d+):(\d+): (?:error|fatal):")


def _write(folder: Path, documents: list[bytes]) -> list[Path]:
    files = [folder / f"{number:04}.xml" for number in range(len(documents))]
    for file, document in zip(files, documents, strict=True):
        file.write_bytes(document)
    return files


def test_the_same_seed_gives_the_same_documents() -> None:
    first, again, other = (
        list(Documents(load_grammar(_PROFILE), seed).some(5)) for seed in (1, 1, 2)
    )
    assert first == again != other


@pytest.mark.needs("shared")
def test_what_the_profile_allows_is_tei(tmp_path: Path) -> None:
    documents = Documents(load_grammar(_PROFILE))
    made = list(documents.some(1_000))
    assert documents.uncovered() == []
    schema = load(_PROFILE)
    assert [found for document in made if (found := schema.faults(document))] == []
    files = _write(tmp_path, made)
    assert jing(_PROFILE, files) == []
    assert jing(_TEI_ALL, files) == []


def _judged_alike(schema: Path, number: int, folder: Path) -> float:
    """Valid documents and ones made wrong: the same verdict as jing's, and the same first place.

    The share of those made wrong that are wrong.
    """
    valid = list(Documents(load_grammar(schema), size=40).some(number))
    wrong = [mutated(one, i) for i, one in enumerate(valid) if len(etree.fromstring(one))]
    files = _write(folder, [*valid, *wrong])
    theirs: dict[str, tuple[int, int]] = {}
    for line in jing(schema, files):
        found = _FOUND.match(line)
        assert found, line
        theirs.setdefault(found[1], (int(found[2]), int(found[3])))
    engine = load(schema)
    ours: dict[str, tuple[int, int]] = {}
    for file in files:
        for fault in engine.faults(file.read_bytes())[:1]:
            ours[str(file)] = (fault.place.line, fault.place.column)
    assert ours == theirs
    assert not {str(file) for file in files[:number]} & ours.keys()
    return len(ours) / max(len(wrong), 1)


@pytest.mark.parametrize("schema", _SMALL, ids=lambda path: path.stem)
def test_jing_judges_documents_of_intricate_schemas_alike(schema: Path, tmp_path: Path) -> None:
    assert _judged_alike(schema, 250, tmp_path) > 0.1


@pytest.mark.needs("shared")
@pytest.mark.parametrize("schema", _LARGE, ids=lambda path: path.stem)
def test_jing_judges_documents_of_tei_alike(schema: Path, tmp_path: Path) -> None:
    assert _judged_alike(schema, 120, tmp_path) > 0.1


def _random_grammars(seed: int, folder: Path) -> Iterator[Path]:
    """Right ones of which there are documents."""
    grammars = Grammars(seed)
    for number in count():
        file = folder / f"{number}.rnc"
        file.write_text(grammars.one(), encoding="utf-8")
        with suppress(SchemaError):
            grammar = load_grammar(file)
            if Documents(grammar).reach.cost(grammar.start) < inf:
                yield file


@pytest.mark.parametrize("seed", range(4))
def test_jing_judges_documents_of_random_grammars_alike(seed: int, tmp_path: Path) -> None:
    shares = [
        _judged_alike(schema, 30, tmp_path)
        for schema in islice(_random_grammars(seed, tmp_path), 8)
    ]
    assert max(shares) > 0.1
