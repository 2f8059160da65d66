"""Every TEI file against judges from outside: the official tei_all grammar and Schematron."""

from pathlib import Path

import pytest

from pipeline.build import Edition
from pipeline.config import Config
from pipeline.encode import encode
from pipeline.readers import tei as reader
from pipeline.rules import RULES
from pipeline.tei import parse, serialize
from tests.cases.test_phenomena import CASES
from tests.conformance.editions import all_pages, paired, sample, written, wrongly_paired
from tests.conformance.truths import judged
from tests.judges import SCHEMAS, SHARED, jing, schematron
from tests.making import case
from tests.unit.documents import jumble

_ROOT = Path(__file__).parent.parent.parent
_PROFILE = _ROOT / "schemas" / "diglot.rng"
EDITIONS = [
    pytest.param(sample, id="sample"),
    pytest.param(all_pages, id="pages"),
    pytest.param(paired, id="paired"),
    pytest.param(wrongly_paired, id="wrongly paired"),
]


@pytest.fixture
def edition(request: pytest.FixtureRequest) -> Edition:
    """An edition, built once."""
    built: Edition = request.param()
    return built


@pytest.mark.needs("shared")
@pytest.mark.parametrize("edition", EDITIONS, indirect=True)
def test_valid_against_tei_all(edition: Edition, tmp_path: Path) -> None:
    assert jing(SCHEMAS / "tei" / "tei_all.rng", written(edition, tmp_path, "xml")[:-1]) == []


@pytest.mark.needs("shared")
@pytest.mark.parametrize("edition", EDITIONS, indirect=True)
def test_the_rules_of_the_tei_hold(edition: Edition, tmp_path: Path) -> None:
    files = [path for path in written(edition, tmp_path, "xml") if path.parent.name == "tei"]
    assert schematron(SCHEMAS / "tei" / "tei_all.isosch", files) == []


@pytest.mark.needs("shared")
def test_the_tei_holds_for_every_phenomenon(tmp_path: Path) -> None:
    files = []
    for folder in CASES:
        files.append(tmp_path / f"{folder.parent.name}-{folder.name}.xml")
        files[-1].write_bytes(case(folder).tei)
    assert jing(SCHEMAS / "tei" / "tei_all.rng", files) == []
    assert schematron(SCHEMAS / "tei" / "tei_all.isosch", files) == []


@pytest.mark.needs("shared")
def test_what_the_encoder_makes_of_blocks_in_any_order_is_tei(tmp_path: Path) -> None:
    files = []
    for seed in range(200):
        files.append(tmp_path / f"{seed}.xml")
        files[-1].write_bytes(encode(jumble(seed), Config()))
    assert jing(SCHEMAS / "tei" / "tei_all.rng", files) == []
    assert schematron(SCHEMAS / "tei" / "tei_all.isosch", files[::5]) == []


@pytest.mark.parametrize("edition", EDITIONS, indirect=True)
def test_jing_agrees_that_the_profile_holds(edition: Edition, tmp_path: Path) -> None:
    files = [path for path in written(edition, tmp_path, "xml") if path.parent.name == "tei"]
    assert jing(_PROFILE, files) == []


@pytest.mark.parametrize("edition", EDITIONS, indirect=True)
def test_no_document_fails_but_the_one_without_text(edition: Edition) -> None:
    failed = {c.source.rpartition("/")[2] for c in edition.converted if not c.tei}
    pages = (*judged(_ROOT / "tests" / "pages"), *judged(SHARED / "pages"))
    assert failed <= {one.name for one in pages if one.verdict == "empty"}
    errors = {f.code for f in edition.findings if RULES[f.code].severity.word == "error"}
    assert errors <= {"SRC007"}


@pytest.mark.parametrize("edition", EDITIONS, indirect=True)
def test_the_files_are_canonical(edition: Edition) -> None:
    for converted in edition.converted:
        if converted.tei:
            assert serialize(parse(converted.tei, converted.source)) == converted.tei


@pytest.mark.parametrize("edition", EDITIONS, indirect=True)
def test_reading_back_gives_every_sentence_its_lines(edition: Edition) -> None:
    for converted in edition.converted:
        if not converted.tei:
            continue
        document = reader.read(parse(converted.tei, converted.source))
        lines = {line.number for line in converted.lines}
        for version in document.versions:
            for block in version.blocks:
                assert lines >= {block.where.first, block.where.last}


def test_the_schematron_judge_can_say_no(tmp_path: Path) -> None:
    bad = tmp_path / "bad.xml"
    bad.write_text('<r xmlns="urn:x"><a when="1" from="2"/></r>', encoding="utf-8")
    rules = tmp_path / "rules.sch"
    rules.write_text(
        '<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2">'
        '<ns prefix="x" uri="urn:x"/><pattern><rule context="x:a"><let name="f" value="@from"/>'
        '<report test="@when and $f">both on <name/></report></rule></pattern></schema>',
        encoding="utf-8",
    )
    (found,) = schematron(rules, [bad])
    assert found.endswith("both on a")
