"""Random documents of grammars: the profile is a subset of the TEI, and jing judges as we do."""

import re
from pathlib import Path

import pytest
from lxml import etree

from pipeline.relaxng import load
from pipeline.relaxng.loading import load_grammar
from tests.conformance.mutations import mutated
from tests.generating.documents import Documents
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


def _judged_alike(schema: Path, number: int, folder: Path) -> None:
    """Valid documents and ones made wrong: the same verdict as jing's, and the same first place."""
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
    assert len(ours) > len(wrong) / 10


@pytest.mark.parametrize("schema", _SMALL, ids=lambda path: path.stem)
def test_jing_judges_documents_of_intricate_schemas_alike(schema: Path, tmp_path: Path) -> None:
    _judged_alike(schema, 250, tmp_path)


@pytest.mark.needs("shared")
@pytest.mark.parametrize("schema", _LARGE, ids=lambda path: path.stem)
def test_jing_judges_documents_of_tei_alike(schema: Path, tmp_path: Path) -> None:
    _judged_alike(schema, 120, tmp_path)
