"""Schemas in their simple form (section 4), and what keeps them from having one."""

import pytest

from pipeline.relaxng.reading.simplification import simplify
from pipeline.relaxng.simple import (
    Any,
    Attribute,
    Choice,
    Data,
    Either,
    Empty,
    Grammar,
    Group,
    In,
    Interleave,
    List,
    NameClass,
    NotAllowed,
    One,
    OneOrMore,
    Pattern,
    Reference,
    Text,
    Value,
)
from tests.unit.relaxng.reading import XSD, headed, read, refused

A = Attribute(One(("", "a")), Text())
B = Attribute(One(("", "b")), Text())
PAIR = '<attribute name="a"/><attribute name="b"/>'


def content(inside: str) -> Pattern:
    return read(f'<element name="e">{inside}</element>').elements[0].of


@pytest.mark.parametrize(
    ("inside", "simple"),
    [
        (PAIR, Group((A, B))),
        (f"<group>{PAIR}</group>", Group((A, B))),
        (f"<group><group>{PAIR}</group><text/></group>", Group((A, B, Text()))),
        (f"<interleave>{PAIR}</interleave>", Interleave((A, B))),
        (f"<choice>{PAIR}</choice>", Choice((A, B))),
        (
            f"<choice>{PAIR}<choice><text/><empty/></choice></choice>",
            Choice((A, B, Text(), Empty())),
        ),
        ('<choice><attribute name="a"/></choice>', A),
        (f"<optional>{PAIR}</optional>", Choice((Group((A, B)), Empty()))),
        ("<oneOrMore><text/></oneOrMore>", OneOrMore(Text())),
        ("<zeroOrMore><text/></zeroOrMore>", Choice((OneOrMore(Text()), Empty()))),
        (f"<mixed>{PAIR}</mixed>", Interleave((Text(), Group((A, B))))),
        ("<mixed><empty/></mixed>", Text()),
        ("<oneOrMore><empty/></oneOrMore>", Empty()),
        ("<group><empty/><text/><empty/></group>", Text()),
        ("<group><notAllowed/><text/></group>", NotAllowed()),
        ("<choice><notAllowed/><text/></choice>", Text()),
        ("<choice><notAllowed/></choice>", NotAllowed()),
        ("<oneOrMore><notAllowed/></oneOrMore>", NotAllowed()),
        ("<list><notAllowed/></list>", NotAllowed()),
        ('<attribute name="b"><notAllowed/></attribute>', NotAllowed()),
        ("<list><empty/></list>", List(Empty())),
        ('<data type="token"/>', Data(XSD, "token")),
        ('<data type="token"><except><notAllowed/></except></data>', Data(XSD, "token")),
        (
            '<data type="token"><param name="pattern">x</param>'
            "<except><value>b</value><value>c</value></except></data>",
            Data(
                XSD,
                "token",
                (("pattern", "x"),),
                Choice((Value("", "token", "b"), Value("", "token", "c"))),
            ),
        ),
        ('<value type="string" datatypeLibrary=""> c</value>', Value("", "string", " c")),
    ],
)
def test_patterns_get_their_simple_form(inside: str, simple: Pattern) -> None:
    assert content(inside) == simple


@pytest.mark.parametrize(
    ("names", "simple"),
    [
        ("<name>b</name>", One(("u:e", "b"))),
        ('<name ns="u:o">b</name>', One(("u:o", "b"))),
        ("<name>p:b</name>", One(("u:p", "b"))),
        ("<name>xml:id</name>", One(("http://www.w3.org/XML/1998/namespace", "id"))),
        ("<anyName/>", Any()),
        ("<nsName/>", In("u:e")),
        ('<nsName ns="u:o"><except><name>c</name></except></nsName>', In("u:o", One(("u:o", "c")))),
        (
            '<anyName><except><nsName/><name ns="">c</name></except></anyName>',
            Any(Either((In("u:e"), One(("", "c"))))),
        ),
        (
            "<choice><name>b</name><choice><name>c</name></choice></choice>",
            Either((One(("u:e", "b")), One(("u:e", "c")))),
        ),
    ],
)
def test_name_classes_get_their_simple_form(names: str, simple: NameClass) -> None:
    schema = f'<element ns="u:e" xmlns:p="u:p">{names}<empty/></element>'
    assert read(schema).elements[0].names == simple


def test_an_attribute_has_a_namespace_only_if_it_says_so() -> None:
    inside = '<attribute name="a"/><attribute name="b" ns="u:b"/><attribute name="p:c"/>'
    found = read(f'<element name="e" ns="u:e" xmlns:p="u:p">{inside}</element>').elements[0]
    assert isinstance(found.of, Group)
    names = [one.names for one in found.of.of if isinstance(one, Attribute)]
    assert names == [One(("", "a")), One(("u:b", "b")), One(("u:p", "c"))]
    assert found.names == One(("u:e", "e"))


def test_a_define_is_one_object_wherever_it_is_referred_to() -> None:
    found = read(
        '<grammar><start><element name="e"><ref name="x"/></element></start>'
        '<define name="x"><choice><ref name="y"/><group><ref name="y"/><text/></group></choice>'
        '</define><define name="y"><element name="f"><text/></element>'
        '<element name="g"><ref name="x"/></element></define></grammar>'
    )
    whole = found.elements[0].of
    assert isinstance(whole, Choice)
    once, twice = whole.of
    assert isinstance(twice, Group)
    assert twice.of[0] is once
    assert found.elements[2].of is whole


def test_definitions_of_one_name_are_combined() -> None:
    found = read(
        '<grammar><start combine="choice"><ref name="x"/></start>'
        '<div><start combine="choice"><element name="g"><empty/></element></start></div>'
        '<define name="x"><element name="e"><ref name="y"/></element></define>'
        '<define name="y" combine="interleave"><attribute name="a"/></define>'
        '<define name="y"><attribute name="b"/></define></grammar>'
    )
    assert found.start == Choice((Reference(0), Reference(1)))
    assert found.elements[0].of == Interleave((A, B))


def test_grammars_within_grammars_have_their_own_names() -> None:
    found = read(
        '<grammar><start><grammar><start><element name="e"><ref name="x"/>'
        '<parentRef name="x"/></element></start><define name="x"><attribute name="a"/></define>'
        '</grammar></start><define name="x"><attribute name="b"/></define></grammar>'
    )
    assert found.elements[0].of == Group((A, B))


def test_elements_that_nothing_leads_to_are_left_out() -> None:
    found = read(
        '<grammar><start><choice><element name="e"><choice><text/><group><ref name="gone"/>'
        '<notAllowed/></group><oneOrMore><ref name="kept"/></oneOrMore></choice></element>'
        '</choice></start><define name="gone"><element name="g"><text/></element></define>'
        '<define name="kept"><element name="k"><attribute name="a"/></element></define>'
        '<define name="unused"><element name="u"><text/></element></define></grammar>'
    )
    assert [one.names for one in found.elements] == [One(("", "e")), One(("", "k"))]
    assert found.elements[0].of == Choice((Text(), OneOrMore(Reference(1))))


def test_a_tree_that_is_read_already_gives_the_same() -> None:
    from lxml import etree

    text = headed(
        '<element ns="u:e" xmlns:p="u:p" xmlns:x="u:x"><!-- --><choice><name>p:b<!-- x --></name>'
        "<nsName/></choice><x:doc><text/></x:doc>so<value> b <?x y?>c</value></element>"
    )
    wrong = etree.fromstring(text)
    right = etree.fromstring(text.replace(b"so<value>", b"<value>"))
    found = simplify(right, "file:///edition/main.rng")
    names = Either((One(("u:p", "b")), In("u:e")))
    assert found.elements[0].names == names
    assert found.elements[0].of == Value("", "token", " b c")
    with pytest.raises(ValueError, match="the text “so” may not stand here"):
        simplify(wrong, "file:///edition/main.rng")


@pytest.mark.parametrize(
    ("schema", "section", "said"),
    [
        ('<element name="p:a"><empty/></element>', "4.10", "add xmlns:p=“…”"),
        ('<element name="a"><attribute name="xmlns"/></element>', "4.16", "no attributes to RELAX"),
        (
            '<element name="a"><attribute><nsName ns="http://www.w3.org/2000/xmlns"/></attribute>'
            "</element>",
            "4.16",
            "no attributes to RELAX",
        ),
        (
            "<element><anyName><except><anyName/></except></anyName><empty/></element>",
            "4.16",
            "anyName may not stand in the except of anyName",
        ),
        (
            "<element><nsName><except><nsName/></except></nsName><empty/></element>",
            "4.16",
            "nsName may not stand in the except of nsName",
        ),
        ('<element name="a"><data type="dat"/></element>', "4.16", "dat"),
        (
            '<element name="a"><value type="integer">x</value></element>',
            "4.16",
            "“x” is no integer",
        ),
        ("<grammar><start><ref name='x'/></start></grammar>", "4.18", "nothing defines x; add a"),
        (
            "<grammar><start><ref name='bok'/></start>"
            "<define name='book'><empty/></define></grammar>",
            "4.18",
            "did you mean book?",
        ),
        ("<element name='a'><ref name='x'/></element>", "4.18", "stands in no grammar"),
        (
            "<grammar><start><grammar><start><ref name='x'/></start></grammar></start>"
            "<define name='x'><text/></define></grammar>",
            "4.18",
            "the one around it does, so use parentRef",
        ),
        (
            "<grammar><start><grammar><start><ref name='x'/></start><define name='x'>"
            "<grammar><start><parentRef name='x'/></start></grammar></define></grammar></start>"
            "</grammar>",
            "4.19",
            "an element between: x → start → x;",
        ),
        ("<grammar><start><parentRef name='x'/></start></grammar>", "4.18", "use ref"),
        ("<grammar><define name='x'><text/></define></grammar>", "4.18", "has no start"),
        (
            "<grammar><start><ref name='x'/></start><define name='x'><choice><ref name='y'/>"
            "<text/></choice></define><define name='y'><ref name='x'/></define></grammar>",
            "4.19",
            "without an element between: x → y → x",
        ),
        (
            "<grammar><start><text/></start><start><text/></start></grammar>",
            "4.17",
            "the start is given twice, here and in line 1 of main.rng",
        ),
        (
            "<grammar><start><ref name='x'/></start><define name='x' combine='choice'><text/>"
            "</define><define name='x' combine='interleave'><text/></define></grammar>",
            "4.17",
            "the define x is combined by interleave here, but by choice elsewhere",
        ),
    ],
)
def test_what_has_no_simple_form_is_refused(schema: str, section: str, said: str) -> None:
    error = refused(schema)
    assert said in error.message
    assert error.section == section
    assert error.line == 1


def test_the_example_of_the_grammar_without_elements() -> None:
    assert read("<notAllowed/>") == Grammar(NotAllowed(), ())


def test_a_wrong_parameter_is_told_at_its_place() -> None:
    error = refused(
        '<element name="a"><data type="integer">\n  <param name="maxInclusive">9</param>\n'
        '  <param name="minInclusive">x</param>\n</data></element>'
    )
    assert (error.line, error.column) == (3, 3)
    unknown = refused(
        '<element name="a">\n<data type="integr">\n<param name="maxInclusive">1</param></data>'
        "</element>"
    )
    assert (unknown.line, unknown.column) == (2, 1)
