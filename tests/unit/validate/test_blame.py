"""Findings on TEI name the line of the source that is to blame."""

import pytest

from pipeline.tei import XML_ID, Element, parse, path, serialize
from pipeline.validate import validate
from pipeline.validate.blame import blame
from tests.unit.documents import encoded
from tests.unit.editions import trilingual


def _root() -> Element:
    return encoded(trilingual())


def _found(tag: str, index: int = 0) -> Element:
    return list(_root().iter(path(tag)))[index]


def _blamed(element: Element) -> tuple[str, int]:
    found = blame("LNK004", element, "page.xml", id="x")
    return found.path, found.line


def test_an_element_has_its_own_line() -> None:
    assert _blamed(_found("p", -1)) == ("page.txt", 3)


def test_an_element_inside_another_has_the_line_of_that() -> None:
    assert _blamed(_found("s", 1)) == ("page.txt", 2)


@pytest.mark.parametrize(("tag", "line"), [("link", 1), ("textClass", 0), ("correspDesc", 0)])
def test_an_element_of_the_header_has_the_line_of_what_it_points_to(tag: str, line: int) -> None:
    assert _blamed(_found(tag)) == ("page.txt", line)


@pytest.mark.parametrize("target", ["#nobody", "https://mill.example"])
def test_a_pointer_that_leads_nowhere_blames_the_source_as_a_whole(target: str) -> None:
    link = _found("link")
    link.set("target", target)
    assert _blamed(link) == ("page.txt", 0)


def test_a_file_that_names_no_source_is_blamed_itself() -> None:
    root = parse(b'<TEI xmlns="http://www.tei-c.org/ns/1.0">\n<text>\n<p/></text></TEI>', "x.xml")
    (paragraph,) = root.iter(path("p"))
    assert _blamed(paragraph) == ("page.xml", 3)


def test_what_the_grammar_rejects_is_blamed_on_the_line_it_was_made_from() -> None:
    root = _root()
    paragraph = next(p for p in root.iter(path("p")) if p.get(XML_ID) == "es-p1")
    paragraph.append(parse(b'<table xmlns="http://www.tei-c.org/ns/1.0"/>', "x"))
    again = parse(serialize(root), "page.xml")
    found = [one for one in validate(again, "page.xml") if one.code == "RNG002"]
    assert [(one.path, one.line, one.found) for one in found] == [("page.txt", 3, "<table>")]
    assert found[0].tei.startswith("page.xml:")
    assert found[0].region.column > 1
