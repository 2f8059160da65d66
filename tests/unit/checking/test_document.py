"""One document: what is read, by what it is judged, and what is said of it."""

from pathlib import Path

import pytest

from pipeline.catalog.choosing import named
from pipeline.checking.document import Terms, check
from pipeline.gathering.entry import Entry
from tests.checked import checked

_TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0">{}</TEI>'
_RNG = '<element name="{}" xmlns="http://relaxng.org/ns/structure/1.0">{}</element>'


@pytest.fixture
def schema(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A schema that allows an element a with any text."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "a.rng"
    path.write_text(_RNG.format("a", "<text/>"), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "it is empty"),
        (b"\xef\xbb\xbf \n\t", "it is empty"),
        (b"Dear Sir,", "it does not begin with <"),
        (b"\x00\x01\x02", "it does not begin with <"),
        (b"<a>\n \xe4</a>", "byte 0xE4 at column 2 is not UTF-8"),
        (
            b'<?xml version="1.0" encoding="UTF-8"?><a>\xff</a>',
            "byte 0xFF at column 42 is not UTF-8",
        ),
    ],
)
def test_what_no_parser_need_be_asked(data: bytes, said: str, schema: str) -> None:
    (found,) = checked(data, schema)
    assert (found.code, found.message) == ("VAL011", f"this is no XML: {said}")


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf<a/>",
        b" \n<a/>",
        "<a>ä</a>".encode("utf-16"),
        '<?xml version="1.0" encoding="iso-8859-1"?><a>ä</a>'.encode("latin-1"),
    ],
)
def test_encodings_that_are_declared_are_read(data: bytes, schema: str) -> None:
    assert checked(data, schema) == ()


def test_a_file_that_is_not_there_or_is_none(tmp_path: Path, schema: str) -> None:
    (found,) = checked(None, schema, str(tmp_path / "none.xml"))
    assert found.message == "this cannot be checked: cannot be read: No such file or directory"
    (found,) = checked(None, schema, str(tmp_path))
    assert found.code == "VAL010"


def test_what_gathering_could_not_get() -> None:
    entry = Entry("a.zip", Path("a.zip"), problem="this archive cannot be read: it breaks off")
    (found,) = check(entry, Terms()).findings
    assert found.message.endswith("it breaks off")


def test_malformed_xml_is_told_once(schema: str) -> None:
    assert [found.code for found in checked(b"<a><b></a>", schema)][-1] == "RNG001"
    assert [found.code for found in checked(b"<a><b></a>")] == ["VAL002", "VAL011"]


def test_ids_and_pointers_of_any_tei() -> None:
    data = _TEI.format('<text><p xml:id="a"/><p xml:id="a" corresp="#b"/></text>').encode()
    assert [found.code for found in checked(data)] == ["VAL002", "LNK001", "LNK002"]


def test_other_xml_is_held_against_its_schema_only(schema: str) -> None:
    assert checked(b'<a ref="#b"/>', schema)[0].code.startswith("RNG")
    assert len(checked(b'<a ref="#b"/>', schema)) == 1


@pytest.mark.usefixtures("schema")
def test_pointers_into_other_files(tmp_path: Path) -> None:
    register = tmp_path / "people.xml"
    register.write_text(_TEI.format('<person xml:id="p1"/>'), encoding="utf-8")
    data = _TEI.format('<text><p corresp="people.xml#p1 people.xml#p2 lost.xml#x"/></text>')
    found = checked(data.encode(), path="letter.xml")
    assert [one.code for one in found] == ["VAL002", "LNK011", "LNK012"]
    register.write_text(_TEI.format('<person xml:id="p2"/><person xml:id="p1"/>'), encoding="utf-8")
    assert [one.code for one in checked(data.encode())] == ["VAL002", "LNK012"]
    assert [one.code for one in checked(data.encode(), member="letter.xml")] == ["VAL002"]


@pytest.mark.usefixtures("schema")
def test_rules_of_an_edition(tmp_path: Path) -> None:
    rules = tmp_path / "a.sch"
    rules.write_text(
        '<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2"><pattern>'
        '<rule context="a"><assert test="@n">A number is wanted.</assert></rule>'
        "</pattern></schema>",
        encoding="utf-8",
    )
    data = b'<?xml-model href="a.rng"?><?xml-model href="a.sch"?><a>x</a>'
    (found,) = checked(data)
    assert found.message.startswith("A number is wanted.")
    rules.write_text("<schema/>", encoding="utf-8")
    assert [one.code for one in checked(data)] == ["VAL003"]


def test_the_schemas_of_a_document_are_told(schema: str) -> None:
    data = b'<?xml-model href="a.rng"?><a/>'
    outcome = check(Entry("1.xml", Path("1.xml"), data), Terms())
    assert (outcome.schemas, outcome.data) == ((Path(schema),), None)


@pytest.mark.usefixtures("schema")
@pytest.mark.parametrize(
    "text",
    [
        '<text><p corresp="people.XML#p2"/></text>',
        '<text><p xml:base="people.XML" corresp="#p2"/></text>',
        '<prefixDef ident="psn" matchPattern="(.+)" replacementPattern="people.XML#$1"/>'
        '<text><p ref="psn:p2"/></text>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_every_way_to_point_into_another_file(text: str, encoding: str) -> None:
    Path("people.XML").write_text(_TEI.format('<person xml:id="p1"/>'), encoding="utf-8")
    assert "LNK011" in [one.code for one in checked(_TEI.format(text).encode(encoding))]


@pytest.mark.parametrize("listing", [True, False])
def test_what_was_expected_is_listed_where_a_report_shows_it(schema: str, *, listing: bool) -> None:
    entry = Entry("1.xml", Path("1.xml"), b"<b/>")
    (found,) = check(entry, Terms((named(schema),), listing=listing)).findings
    assert "<a>" in found.message
    assert bool(found.expected) is listing
