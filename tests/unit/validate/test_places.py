"""Findings beyond the grammar have the region of the tag that they are about."""

from pipeline.diagnostics import NOWHERE, Diagnostic, Region
from pipeline.tei import parse
from pipeline.validate import integrity
from pipeline.validate.places import located, path_of

TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <text><p>ä</p> <x:p xmlns:x="urn:x"/> <p>Я<ref
    target="#p9"/></p></text>
</TEI>"""


def test_a_finding_has_the_region_of_a_tag() -> None:
    data = TEI.encode()
    found = integrity(parse(data, "a.xml"), "a.xml", profile=False)
    assert [(one.line, one.region) for one in found] == [(3, NOWHERE)]
    placed = located(found, data)
    assert [(one.line, one.region) for one in placed] == [(2, Region(2, 45, 3, 19))]
    assert [one.element for one in placed] == ["/TEI/text[1]/p[2]/ref[1]"]


def test_files_in_other_encodings_are_counted_in_characters() -> None:
    declared = '<?xml version="1.0" encoding="UTF-16"?>\n' + TEI
    data = declared.encode("utf-16")
    found = integrity(parse(data, "a.xml"), "a.xml", profile=False)
    assert [one.region for one in located(found, data)] == [Region(3, 45, 4, 19)]


def test_what_has_a_region_or_no_element_is_left_as_it_is() -> None:
    known = Diagnostic("a.xml", 3, "LNK002", "x", region=Region(3, 1, 3, 5), element="/TEI")
    whole = Diagnostic("a.xml", 0, "LNK002", "x")
    elsewhere = Diagnostic("a.xml", 4, "LNK002", "x", element="/TEI/front[1]")
    assert located((known, whole, elsewhere), TEI.encode()) == (known, whole, elsewhere)


def test_the_line_of_a_source_is_kept() -> None:
    found = Diagnostic("a.txt", 14, "LNK002", "x", tei="a.xml:2", element="/TEI/text[1]")
    placed = located([found], TEI.encode())
    assert [(one.line, one.region.line) for one in placed] == [(14, 2)]


def test_a_path_counts_siblings_of_one_name() -> None:
    root = parse(TEI.encode(), "a.xml")
    assert [path_of(element) for element in root.iter()] == [
        "/TEI",
        "/TEI/text[1]",
        "/TEI/text[1]/p[1]",
        "/TEI/text[1]/p[1]",
        "/TEI/text[1]/p[2]",
        "/TEI/text[1]/p[2]/ref[1]",
    ]
