"""What an authority may say, in tables and in TEI, and what it is told where it cannot be used."""

import pickle

import pytest

from pipeline.authority import Authority, Entry, read
from pipeline.authority.identifiers import bare, problem_of
from pipeline.errors import ConfigError

_HEAD = "id,name,name_ru,forms_ru,gnd,born,note\n"
_TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="de">\n{}\n</TEI>'


def _fault(name: str, text: str) -> str:
    with pytest.raises(ConfigError) as caught:
        read({name: text.encode()})
    return str(caught.value)


def test_a_row_is_an_entry() -> None:
    row = 'orlov,"Orlov, Lev","Орлов, Лев",Л. Орлов | Лёва,118540238,1870,engineer\n'
    (entry,) = read({"authority/persons.csv": (_HEAD + row).encode()}).persons
    assert entry.forms == (
        ("", "Orlov, Lev"), ("ru", "Орлов, Лев"), ("ru", "Л. Орлов"), ("ru", "Лёва"),
    )  # fmt: skip
    assert (entry.ids, entry.born, entry.note) == ((("GND", "118540238"),), "1870", "engineer")
    assert entry.name_in("ru") == ("ru", "Орлов, Лев")
    assert entry.name_in("fr") == ("", entry.name) == ("", "Orlov, Lev")


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_tables_as_spreadsheets_save_them(separator: str) -> None:
    rows = [["ID", "name", "geonames"], ["gorodok", "Gorodok", "524901"], ["", "", ""]]
    text = "\ufeff" + "\r\n".join(separator.join(row) for row in rows)
    (entry,) = read({"places.csv": text.encode()}).places
    assert entry == Entry("gorodok", (("", "Gorodok"),), (("GeoNames", "524901"),), names=1)


def test_lists_of_tei() -> None:
    lists = """
      <listPerson><person xml:id="orlov">
        <persName><forename>Lev</forename> <surname>Orlov</surname></persName>
        <persName xml:lang="ru">Л. Орлов</persName><persName/>
        <idno type="URL" subtype="gnd">https://d-nb.info/gnd/118540238</idno><idno type="X">1</idno>
        <birth when="1870"/><death when="1931-05-01"/><note>engineer</note></person></listPerson>
      <listPlace><place xml:id="gorodok"><placeName xml:lang="ru">Городок</placeName></place>
      </listPlace>
      <listOrg><org xml:id="works"><orgName>Hafenamt</orgName></org></listOrg>"""
    made = read({"a.xml": _TEI.format(lists).encode(), "readme.txt": b"x"})
    assert made == Authority(
        (Entry("orlov", (("de", "Orlov, Lev"), ("ru", "Л. Орлов")), (("GND", "118540238"),),
               "1870", "1931-05-01", "engineer"),),
        (Entry("gorodok", (("ru", "Городок"),)),),
        (Entry("works", (("de", "Hafenamt"),)),),
    )  # fmt: skip
    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301  our own bytes


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("1a,Orlov,,,,,", "2: '1a' cannot be an id"),
        (",Orlov,,,,,", "2: the entry has no id"),
        ("orlov,,,,,,", "2: the entry orlov has no name"),
        ("orlov,Orlov,,,118540239,,", "2: '118540239' is no GND identifier: its last digit"),
        ("orlov,Orlov,,,Q5,,", "2: 'Q5' is no GND identifier: as 118540238"),
        ("orlov,Orlov,,,,12 May,", "2: '12 May' is no date"),
        ("orlov,Or\x07lov,,,,,", "2: orlov holds the character U+0007"),
        ('a,"A\nB",,,,,\nb,,,,,,', "4: the entry b has no name"),
        ("a,A,,,,,\na,B,,,,,", "3: the id 'a' is taken: persons.csv:2 has it too"),
        ('a,"A"B,,,,,', "2: this is not CSV"),
    ],
)
def test_rows_that_cannot_be(row: str, problem: str) -> None:
    assert f"persons.csv:{problem}" in _fault("persons.csv", _HEAD + row)


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("persons.csv", "id,name,colour\n", "persons.csv:1: unknown column `colour`; there are"),
        ("persons.csv", "id,name,geonames\n", "persons.csv:1: unknown column `geonames`"),
        ("persons.csv", "id,name,id\n", "persons.csv:1: the column `id` is given twice"),
        ("persons.csv", "id,forms\n", "persons.csv:1: the table needs a column `id` and"),
        ("persons.csv", "", "persons.csv: the table is empty"),
        ("people.csv", "id,name\n", "people.csv: there is no such table; there are persons.csv"),
        ("a.xml", "<TEI>\n<p>", "a.xml:2: it is not well-formed XML"),
        ("a.xml", "<TEI/>", "a.xml:1: this is not TEI"),
        ("a.xml", _TEI.format("<person/>"), "a.xml:2: the entry has no id"),
    ],
)
def test_files_that_cannot_be(name: str, text: str, problem: str) -> None:
    assert problem in _fault(name, text)


def test_a_table_in_another_encoding_names_the_line() -> None:
    with pytest.raises(ConfigError, match=r"persons\.csv:2: this is not UTF-8"):
        read({"persons.csv": "id,name\nb,Белов".encode("cp1251")})


@pytest.mark.parametrize(
    ("kind", "value", "right"),
    [
        ("GND", "118540238", True), ("GND", "118540239", False), ("GND", "4005728-8", True),
        ("GND", "4127793-4", True), ("GND", "4005728-7", False), ("VIAF", "24602065", True),
        ("VIAF", "Q1", False), ("Wikidata", "Q5879", True), ("Wikidata", "5879", False),
        ("GeoNames", "524901", True), ("GeoNames", "0", False),
    ],
)  # fmt: skip
def test_identifiers(kind: str, value: str, *, right: bool) -> None:
    assert (problem_of(kind, value) == "") is right


def test_addresses_of_identifiers_are_read_too() -> None:
    assert bare("https://d-nb.info/gnd/118540238") == "118540238"
    assert bare("http://www.wikidata.org/wiki/Q5879") == "Q5879"
    assert bare("https://www.geonames.org/524901/moscow.html") == "524901"
    assert bare("Q5879") == "Q5879"
