"""A TEI file against the grammar of the profile."""

import pytest

from pipeline.tei import XML_ID, parse, serialize
from pipeline.validate.grammar import at, ungrammatical
from tests.unit.documents import encoded
from tests.unit.editions import trilingual


def test_what_is_encoded_is_valid() -> None:
    root = encoded(trilingual())
    assert list(ungrammatical(serialize(root), root, "page.xml")) == []


def test_a_fault_has_its_place_in_the_file_that_is_published() -> None:
    written = serialize(encoded(trilingual())).decode()
    assert '<p xml:id="es-p1"' in written
    data = written.replace('<p xml:id="es-p1"', '<p xml:id="es-p1" wehn=""').encode()
    (found,) = ungrammatical(data, parse(data, "page.xml"), "page.xml")
    region = found.region
    line = data.decode().split("\n")[region.line - 1]
    assert line[region.column - 1 : region.end_column - 1] == 'wehn=""'
    assert (found.code, found.path, found.tei) == ("RNG004", "page.txt", f"page.xml:{region.line}")


@pytest.mark.parametrize(("path", "identifier"), [
    ("/TEI/text[1]/body[1]/div[2]", "en"), ("/TEI/text[1]/body[1]/div[2]/table[9]/row[1]", "en"),
    ("/TEI", "d"), ("", "d"),
])  # fmt: skip
def test_a_path_leads_to_its_element_or_as_far_as_it_can(path: str, identifier: str) -> None:
    data = (
        b'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d"><text><body><div/><!-- --><p/>'
        b'<div xml:id="en"><table/></div></body></text></TEI>'
    )
    assert at(parse(data, "x.xml"), path).get(XML_ID) == identifier
