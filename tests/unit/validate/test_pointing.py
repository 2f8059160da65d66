"""The table of pointing attributes against the schema of the TEI."""

from collections import defaultdict

import pytest
from lxml import etree

from pipeline.tei import NS
from pipeline.validate.domains import _DECLARABLE
from pipeline.validate.pointing import NAMES, points
from tests.judges import SCHEMAS

RNG = "{http://relaxng.org/ns/structure/1.0}"
TEI_ALL = SCHEMAS / "tei" / "tei_all.rng"
pytestmark = pytest.mark.skipif(not TEI_ALL.is_file(), reason=f"{TEI_ALL} is missing")

Found = dict[str, dict[str, bool]]


@pytest.fixture(scope="module")
def attributes() -> Found:
    """The attributes of each element of the TEI, and whether they are of the datatype anyURI."""
    root = etree.parse(str(TEI_ALL)).getroot()
    definitions: dict[str, list[etree._Element]] = defaultdict(list)
    for definition in root.iter(f"{RNG}define"):
        definitions[definition.get("name", "")].append(definition)
    out: Found = defaultdict(dict)
    for element in root.iter(f"{RNG}element"):
        name = element.get("name")
        for attribute in _reached(element, definitions, f"{RNG}attribute") if name else ():
            data = _reached(attribute, definitions, f"{RNG}data")
            uri = any(one.get("type") == "anyURI" for one in data)
            own = out[name or ""]
            own[attribute.get("name", "")] = uri or own.get(attribute.get("name", ""), False)
    return out


def _reached(
    start: etree._Element, definitions: dict[str, list[etree._Element]], wanted: str
) -> list[etree._Element]:
    """The nearest of a kind below an element: references followed, no other element entered."""
    found, seen, waiting = [], set[str](), list(start)
    while waiting:
        one = waiting.pop()
        if one.tag == wanted:
            found.append(one)
        elif one.tag == f"{RNG}ref" and one.get("name", "") not in seen:
            seen.add(one.get("name", ""))
            waiting += [child for d in definitions[one.get("name", "")] for child in d]
        elif one.tag != f"{RNG}element":
            waiting += list(one)
    return found


def test_attributes_point_where_the_tei_says_so(attributes: Found) -> None:
    said = {
        (element, name): uri and name not in NAMES and ":" not in name
        for element, own in attributes.items()
        for name, uri in own.items()
    }
    ours = {key: points(key[1], etree.Element(f"{{{NS}}}{key[0]}")) for key in said}
    assert {key for key in said if said[key] != ours[key]} == set()
    assert sum(ours.values()) > 5000


def test_declarable_elements_are_those_of_the_tei(attributes: Found) -> None:
    assert {element for element, own in attributes.items() if "default" in own} == _DECLARABLE
