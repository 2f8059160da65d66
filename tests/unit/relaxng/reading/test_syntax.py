"""What breaks the full syntax (section 3) is told with its place and a way out."""

import pytest

from pipeline.relaxng.reading.simplification import grammar
from pipeline.relaxng.reading.sources import Source
from pipeline.relaxng.simple import Attribute, Element, Empty, Grammar, One, Reference, Text, Value
from tests.unit.relaxng.reading import headed, read, refused

WRONG = [
    ('<element name="a"><emty/></element>', "RELAX NG has no element emty; did you mean empty?"),
    (
        '<element name="a"><keyRef/></element>',
        "RELAX NG has no element keyRef; a pattern belongs here",
    ),
    ('<element name="a"><define name="b"/></element>', "define may not stand here; a pattern"),
    ("<grammar><element name='a'/></grammar>", "element may not stand here; a start, define"),
    ('<element name="a" nam="b"/>', "element has no attribute nam; did you mean name?"),
    ('<element name="a"><text size="b"/></element>', "it may have datatypeLibrary, ns"),
    ("<element><empty/></element>", "element has no name; add the attribute name"),
    ("<element/>", "element has no name; add the attribute name"),
    ('<element name="a"/>', "element is empty, but must hold a pattern"),
    ('<element name="a"><choice/></element>', "choice is empty"),
    ('<element name="a"><data/></element>', "data lacks the attribute type"),
    ('<element name="a b"><empty/></element>', "“a b” is no name that an element can have"),
    ('<element name="1a"><empty/></element>', "“1a” is no name that an element can have"),
    ('<element name="&#xE35;"><empty/></element>', "is no name that an element can have"),
    ("<element><name>a:</name><empty/></element>", "“a:” is no name that an element"),
    ("<element><name>a<b/></name><empty/></element>", "no element may stand in name, only text"),
    ('<element name="a"><value>b<x xmlns="y"/></value></element>', "no element may stand in value"),
    ('<element name="a"><ref name="b:c"/></element>', "the name “b:c” is no name without colon"),
    ('<element name="a"><empty>so</empty></element>', "the text “so” may not stand here"),
    ('<element name="a"><text><empty/></text></element>', "no element may stand in text"),
    ('<element name="a"><attribute name="b"><text/><text/></attribute></element>', "into a group"),
    (
        '<element name="a"><data type="token"><except><value>b</value></except>'
        '<param name="pattern">c</param></data></element>',
        "except may not stand here; a param belongs here",
    ),
    ("<element><anyName><except/></anyName><empty/></element>", "except is empty, but must hold a"),
    (
        "<element><anyName><except><empty/></except></anyName><empty/></element>",
        "empty may not stand here; a name class belongs here",
    ),
    ('<grammar><start combine="all"><empty/></start></grammar>', "combine is “all”, but must be"),
]


@pytest.mark.parametrize(("schema", "said"), WRONG)
def test_syntax_errors_name_what_is_wrong(schema: str, said: str) -> None:
    error = refused(schema)
    assert said in error.message
    assert (error.section, error.path, error.line) == ("3", "main.rng", 1)


@pytest.mark.parametrize(
    ("attributes", "said"),
    [
        ('datatypeLibrary="types"', "“types” is relative, but must be absolute"),
        ('datatypeLibrary="x/y:z"', "is relative"),
        ('datatypeLibrary="http://a#b"', "has a fragment"),
        ('datatypeLibrary="http://a/%g0"', "has a % that two hexadecimal digits"),
        ('datatypeLibrary="a_b:c"', "no scheme"),
        ('datatypeLibrary="a:"', "ends with its first colon"),
    ],
)
def test_libraries_are_named_by_absolute_uris(attributes: str, said: str) -> None:
    error = refused(f'<element name="a"><group {attributes}><empty/></group></element>')
    assert said in error.message
    assert error.section == "4.3"


def test_the_place_is_the_start_of_the_tag() -> None:
    error = refused('<element name="a">\n  <!-- so -->\n  <empty\n    nam="b"/></element>')
    assert (error.line, error.column) == (3, 3)


def test_relax_ng_attributes_have_no_prefix() -> None:
    prefix = 'xmlns:r="http://relaxng.org/ns/structure/1.0"'
    error = refused(f'<element name="a" {prefix}><empty r:ns="b"/></element>')
    assert "remove the prefix" in error.message


def test_foreign_elements_and_attributes_say_nothing() -> None:
    plain = read('<element name="a"><text/></element>')
    annotated = read(
        '<element name="a" xmlns:x="y" x:z="1" xml:lang="en">'
        "<x:doc>about <text xmlns='http://relaxng.org/ns/structure/1.0'/> it</x:doc>"
        "<!-- and --><?so so?><text x:w='2'/></element>"
    )
    assert annotated == plain


def test_white_space_around_names_goes_and_in_values_stays() -> None:
    schema = """<element name=" a "><attribute><name>
        b </name><value type=" string "> c </value></attribute></element>"""
    xsd = "http://www.w3.org/2001/XMLSchema-datatypes"
    content = Attribute(One(("", "b")), Value(xsd, "string", " c "))
    assert read(schema) == Grammar(Reference(0), (Element(One(("", "a")), content),))


def test_a_value_may_be_written_in_pieces() -> None:
    found = read('<element name="a"><value>b<!-- x -->c<![CDATA[<]]>&#100;</value></element>')
    assert found.elements[0].of == Value("", "token", "bc<d")


def test_entities_of_the_file_itself_are_read() -> None:
    text = headed('<element name="a">&inside;</element>').decode()
    declared = '<!DOCTYPE element [<!ENTITY inside "<text/>">]>' + text
    found = grammar(Source(declared.encode(), "file:///a.rng", "a.rng"))
    assert found == Grammar(Reference(0), (Element(One(("", "a")), Text()),))


def test_empty_is_kept_where_it_stands_alone() -> None:
    assert read('<element name="a"><empty/></element>').elements[0].of == Empty()
