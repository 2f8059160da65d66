"""Schemas of several files: include, externalRef, and where they lead (4.5 to 4.7)."""

import pytest

from pipeline.relaxng.faults import SchemaError
from pipeline.relaxng.reading.simplification import grammar
from pipeline.relaxng.reading.sources import Source, local
from pipeline.relaxng.simple import Attribute, Choice, Group, One, Reference, Text
from tests.unit.relaxng.reading import headed, read, refused

A = Attribute(One(("", "a")), Text())
B = Attribute(One(("", "b")), Text())
INNER = (
    '<grammar><start><element name="e"><ref name="x"/></element></start>'
    '<div><define name="x"><attribute name="a"/></define></div></grammar>'
)


def test_an_included_grammar_is_part_of_the_one_that_includes_it() -> None:
    found = read('<grammar ns="u:o"><include href="inner.rng"/></grammar>', inner=INNER)
    assert found.elements[0].names == One(("u:o", "e"))
    assert found.elements[0].of == A


def test_what_stands_in_an_include_replaces() -> None:
    override = '<div><define name="x"><attribute name="b"/></define></div>'
    found = read(f'<grammar><include href="inner.rng">{override}</include></grammar>', inner=INNER)
    assert found.elements[0].of == B


def test_the_outer_override_replaces_the_inner_one() -> None:
    found = read(
        '<grammar><include href="middle.rng"><define name="x"><text/></define></include></grammar>',
        middle='<grammar><include href="inner.rng"><define name="x"><attribute name="b"/></define>'
        "</include></grammar>",
        inner=INNER,
    )
    assert found.elements[0].of == Text()


def test_an_external_pattern_sees_the_definitions_around_it() -> None:
    found = read(
        '<grammar ns="u:o"><start><element name="e"><externalRef href="inner.rng"/>'
        '<externalRef href="inner.rng" ns="u:i"/></element></start>'
        '<define name="x"><attribute name="a"/></define></grammar>',
        inner='<element name="i"><ref name="x"/></element>',
    )
    assert found.elements[0].of == Group((Reference(1), Reference(2)))
    assert [one.names for one in found.elements[1:]] == [One(("u:o", "i")), One(("u:i", "i"))]
    assert found.elements[1].of == A


def test_datatypes_are_those_of_the_own_file() -> None:
    error = refused(
        '<element name="e"><externalRef href="inner.rng"/></element>',
        inner='<data type="date" datatypeLibrary=""/>',
    )
    assert error.path == "inner.rng"


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ('<include href="inner.rng"><start><text/></start></include>', ""),
        ('<include href="inner.rng"><define name="y"><text/></define></include>', "define y"),
        ('<include href="main.rng"/>', "main.rng leads back to itself through include"),
        ('<include href="circle.rng"/>', "main.rng leads back to itself through include"),
        (
            '<include href="text.rng"/>',
            "the root of text.rng is text; refer to it with externalRef",
        ),
        ('<include href="part.rng"/>', "the root of part.rng is start"),
        ('<include href="none.rng"/>', "none.rng cannot be read: there is no file"),
        ('<include href="a#b"/>', "the href “a#b” has a fragment"),
        ('<include href="a%"/>', "the href “a%” has a %"),
    ],
)
def test_includes_that_lead_nowhere(inside: str, said: str) -> None:
    others = {
        "inner": INNER,
        "circle": '<grammar><include href="main.rng"/></grammar>',
        "main": "<grammar/>",
        "text": "<text/>",
        "part": "<start><text/></start>",
    }
    error = refused(f"<grammar>{inside}</grammar>", **others)
    assert said in error.message
    assert error.section.startswith(("4.5", "4.7") if said else "7.1.5")


def test_external_references_never_run_in_a_circle() -> None:
    error = refused(
        '<element name="a"><externalRef href="b.rng"/></element>',
        b='<element name="b"><externalRef href="b.rng"/></element>',
    )
    assert (error.section, error.path) == ("4.6", "b.rng")


def test_a_base_moves_what_is_referred_to() -> None:
    text = headed(
        '<element name="e"><group xml:base="sub/x"><externalRef href="b.rng"/></group></element>'
    )
    asked: list[str] = []

    def resolve(uri: str) -> Source:
        asked.append(uri)
        return Source(headed("<text/>"), uri, uri)

    grammar(Source(text, "file:///e/main.rng", "main.rng"), resolve)
    assert asked == ["file:///e/sub/b.rng"]


def test_files_that_lead_to_ever_more_files_are_too_many() -> None:
    def resolve(uri: str) -> Source:
        number = int(uri.removeprefix("file:///e/"))
        return Source(headed(f'<grammar><include href="{number + 1}"/></grammar>'), uri, uri)

    text = headed('<grammar><include href="1"/></grammar>')
    with pytest.raises(SchemaError, match="more than 100 files lead to one another"):
        grammar(Source(text, "file:///e/0", "0"), resolve)


def test_nothing_is_fetched() -> None:
    text = headed('<externalRef href="http://example.org/b.rng"/>')
    with pytest.raises(SchemaError, match="is not fetched from the network; put a copy"):
        grammar(Source(text, "file:///e/main.rng", "main.rng"))
    with pytest.raises(SchemaError, match="not fetched"):
        local("file://host/b.rng")


def test_a_resolver_may_know_what_is_not_fetched() -> None:
    text = headed('<choice><externalRef href="http://example.org/b.rng"/></choice>')

    def resolve(uri: str) -> Source:
        return Source(headed('<element name="b"><text/></element>'), uri, "copies/b.rng")

    found = grammar(Source(text, "file:///e/main.rng", "main.rng"), resolve)
    assert found.start == Reference(0)


def test_a_copy_that_refers_to_itself_is_a_circle_too() -> None:
    text = headed('<group><externalRef href="http://example.org/b.rng"/></group>')

    def resolve(_uri: str) -> Source:
        return Source(text, "file:///copies/b.rng", "copies/b.rng")

    with pytest.raises(SchemaError, match="leads back to itself through externalRef"):
        grammar(Source(text, "file:///e/main.rng", "main.rng"), resolve)


def test_a_choice_of_files() -> None:
    found = read(
        '<choice><externalRef href="a.rng"/><externalRef href="b.rng"/></choice>',
        a='<element name="a"><text/></element>',
        b='<grammar><start><element name="b"><text/></element></start></grammar>',
    )
    assert found.start == Choice((Reference(0), Reference(1)))
