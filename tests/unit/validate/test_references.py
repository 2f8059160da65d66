"""Ids and pointers of anybody's TEI."""

import pytest

from tests.unit.validate.files import found, found_in, tei

PEOPLE = b"""<listPerson xmlns="http://www.tei-c.org/ns/1.0"><person xml:id="orlov"/>
<place xml:id="kamenka"/></listPerson>"""
INCLUDE = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{}"/>'
PREFIX = '<prefixDef ident="psn" matchPattern="{}" replacementPattern="{}"/>'


def _codes(findings: list[str]) -> list[str]:
    return [one.partition(" ")[0] for one in findings]


@pytest.mark.parametrize(
    "content",
    [
        '<p xml:id="p1"/><ref target="#p1"/>',
        '<p xml:id="p1"/><ref target="#p%31"/>',
        '<p xml:id="ä"/><ref target="#%C3%A4 #ä"/>',
        '<date from="#x" to="#y"/>',
        '<ref target="#range(a, b) #xpath(//p[1])"/>',
        '<ref target="#line=14,15 letter.txt#line=1,2"/>',
        '<ref target="https://gorodok.example/#p1 mailto:orlov@gorodok.example"/>',
        '<egXML xmlns="http://www.tei-c.org/ns/Examples"><ref target="#p1"/></egXML>',
        '<p xml:id="p1"/><egXML xmlns="http://www.tei-c.org/ns/Examples" xml:id="e">'
        '<p xml:id="p1"/></egXML>',
        '<list xml:base="https://gorodok.example/a.xml"><ref target="#p1"/></list>',
        '<x xmlns="urn:x" target="#p1"/>',
    ],
)
def test_what_is_right_is_left_alone(content: str) -> None:
    assert found(tei(content)) == []


def test_a_target_that_is_missing_is_told_once() -> None:
    content = '<ref target="#p2"/><ref target="#p2"/><note corresp="#p2"/>'
    assert found(tei(content)) == [
        "LNK002 corresp of note points to #p2, which is not in the file",
        "LNK002 target of ref points to #p2, which is not in the file (here and in 1 more places)",
    ]


def test_the_address_of_the_file_itself_moves_no_pointer() -> None:
    base = ' xml:base="https://gorodok.example/letters/"'
    assert _codes(found(tei('<ref target="#p1"/>', base))) == ["LNK002"]


def test_a_base_inside_the_file_names_another_file() -> None:
    content = '<list xml:base="../people.xml"><ref target="#orlov"/><ref target="#orloff"/></list>'
    findings = found_in({"letters/a.xml": tei(content), "people.xml": PEOPLE}, "letters/a.xml")
    assert findings == [
        "LNK011 target of ref points to #orloff, but people.xml has no element orloff"
    ]


def test_a_part_of_a_file_may_point_into_the_rest() -> None:
    assert found(b'<div xmlns="http://www.tei-c.org/ns/1.0"><ref target="#p1"/></div>') == []


def test_what_a_file_takes_in_is_searched_too() -> None:
    content = '<ref target="#orlov"/><ref target="#orloff"/>' + INCLUDE.format("people.xml")
    given = {"a.xml": tei(content)}
    assert found_in(given, "a.xml") == []
    assert _codes(found_in(given, "a.xml", {"people.xml": PEOPLE})) == ["LNK002"]
    elsewhere = tei('<ref target="#p1"/>' + INCLUDE.format("https://gorodok.example/people.xml"))
    assert found(elsewhere) == []


def test_a_file_that_takes_in_others_may_have_any_id() -> None:
    pointing = tei('<ref target="b.xml#p1"/>')
    given = {"a.xml": pointing, "b.xml": tei(INCLUDE.format("c.xml"))}
    assert found_in(given, "a.xml") == []
    beside = {"b.xml": tei(INCLUDE.format("c.xml"))}
    assert found_in({"a.xml": pointing}, "a.xml", beside) == []


@pytest.mark.parametrize("together", [True, False])
def test_pointers_into_other_files_are_followed(*, together: bool) -> None:
    content = """<persName ref="../people.xml#orlov"/><persName ref="../people.xml#orloff"/>
    <persName ref="../people.xml#kamenka"/>"""
    letter = {"letters/a.xml": tei(content)}
    people = {"people.xml": PEOPLE}
    given, beside = (letter | people, {}) if together else (letter, people)
    assert found_in(given, "letters/a.xml", beside) == [
        "LNK010 ref of persName points to ../people.xml#kamenka, which is a place, not a person",
        "LNK011 ref of persName points to ../people.xml#orloff, but people.xml has no element "
        "orloff",
    ]


def test_a_file_that_is_not_there_is_a_hint_and_one_that_is_no_xml_is_none() -> None:
    content = '<ref target="b.xml#p1"/><ref target="b.xml#p2"/><ref target="page.txt#line=1,2"/>'
    assert found(tei(content), "a.xml") == [
        "LNK012 target of ref points to b.xml#p1, but b.xml is neither among the files that are "
        "checked nor beside them (here and in 1 more places)"
    ]
    assert found_in({"a.xml": tei(content)}, "a.xml", {"b.xml": b"no XML"}) == []


def test_a_file_may_name_itself() -> None:
    assert _codes(found(tei('<ref target="a.xml#p1"/>'), "letters/a.xml")) == ["LNK002"]


def test_private_prefixes_stand_for_what_is_declared() -> None:
    declared = PREFIX.format("(o[a-z]+)", "people.xml#$1") + PREFIX.format("([0-9]+)", "#n$1$2")
    content = (
        declared
        + """<person xml:id="n1"/><persName ref="psn:orlov"/><persName ref="psn:1"/>
    <persName ref="psn:2"/><persName ref="psn:olga"/><persName ref="psn:!"/>"""
    )
    given = {"a.xml": tei(content), "people.xml": PEOPLE}
    assert found_in(given, "a.xml") == [
        "LNK002 ref of persName points to psn:2, which is not in the file",
        "LNK011 ref of persName points to psn:olga, but people.xml has no element olga",
        "LNK015 ref of persName is psn:!, which is not as the prefixDef of psn: wants it",
    ]


@pytest.mark.parametrize("pattern", ["[a-z-[q]]+", r"\p{L}+", "("])
def test_a_pattern_that_cannot_be_read_here_allows_anything(pattern: str) -> None:
    declared = PREFIX.format(pattern, "#$1")
    assert found(tei(declared + '<persName ref="psn:orlov"/>')) == []


def test_a_bare_id_is_told_save_where_a_base_is_given() -> None:
    content = '<person xml:id="orlov"/><persName ref="orlov"/>'
    assert _codes(found(tei(content))) == ["LNK013"]
    assert found(tei(content, ' xml:base="https://gorodok.example/"')) == []


def test_a_prefix_that_nobody_knows_is_told_once() -> None:
    assert found(tei('<ref target="pns:a"/><ref target="pns:b"/>')) == [
        "LNK016 no prefixDef declares pns:, with which target of ref begins (here and in 1 more "
        "places)"
    ]
