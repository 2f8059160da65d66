"""The compact syntax as XML: what each construct becomes, by annex A of its specification."""

from io import BytesIO

import pytest
from lxml import etree

from pipeline.relaxng.compact import parse
from pipeline.relaxng.faults import SchemaError

RNG = "http://relaxng.org/ns/structure/1.0"
XSD = "http://www.w3.org/2001/XMLSchema-datatypes"
A = "http://relaxng.org/ns/compatibility/annotations/1.0"


def xml(source: str | bytes) -> str:
    """The translation in canonical XML without the declarations of its root."""
    data = source.encode() if isinstance(source, str) else source
    tree = parse(data, "x.rnc")
    out = BytesIO()
    etree.ElementTree(tree.getroot()).write_c14n(out, exclusive=True)
    return out.getvalue().decode().replace(f' xmlns="{RNG}"', "").replace(f' xmlns:a="{A}"', "")


def name(local: str, ns: str | None = None) -> str:
    return f"<name>{local}</name>" if ns is None else f'<name ns="{ns}">{local}</name>'


PATTERNS = [
    ("empty", "<empty></empty>"),
    ("text", "<text></text>"),
    ("notAllowed", "<notAllowed></notAllowed>"),
    ("a", '<ref name="a"></ref>'),
    (r"\list", '<ref name="list"></ref>'),
    (r"parent \text", '<parentRef name="text"></parentRef>'),
    ('"a"', "<value>a</value>"),
    ('string "a"', '<value datatypeLibrary="" type="string">a</value>'),
    ("token", '<data datatypeLibrary="" type="token"></data>'),
    ("xsd:int", f'<data datatypeLibrary="{XSD}" type="int"></data>'),
    ("xsd:int {}", f'<data datatypeLibrary="{XSD}" type="int"></data>'),
    (
        'xsd:int { minInclusive = "1" list = "2" }',
        f'<data datatypeLibrary="{XSD}" type="int"><param name="minInclusive">1</param>'
        '<param name="list">2</param></data>',
    ),
    (
        'token - "a"',
        '<data datatypeLibrary="" type="token"><except><value>a</value></except></data>',
    ),
    (
        'token - ("a" | "b")',
        '<data datatypeLibrary="" type="token"><except><choice><value>a</value>'
        "<value>b</value></choice></except></data>",
    ),
    ("a, b", '<group><ref name="a"></ref><ref name="b"></ref></group>'),
    ("a | b", '<choice><ref name="a"></ref><ref name="b"></ref></choice>'),
    ("a & b", '<interleave><ref name="a"></ref><ref name="b"></ref></interleave>'),
    (
        "a, (b | c)",
        '<group><ref name="a"></ref><choice><ref name="b"></ref><ref name="c"></ref></choice>'
        "</group>",
    ),
    ("a?", '<optional><ref name="a"></ref></optional>'),
    ("a*", '<zeroOrMore><ref name="a"></ref></zeroOrMore>'),
    ("a+", '<oneOrMore><ref name="a"></ref></oneOrMore>'),
    ("((a?))+", '<oneOrMore><optional><ref name="a"></ref></optional></oneOrMore>'),
    ("list { a }", '<list><ref name="a"></ref></list>'),
    ("mixed { a }", '<mixed><ref name="a"></ref></mixed>'),
    ("element p { empty }", f"<element>{name('p')}<empty></empty></element>"),
    ("element element { empty }", f"<element>{name('element')}<empty></empty></element>"),
    ("attribute n { text }", f"<attribute>{name('n', '')}<text></text></attribute>"),
    (
        "attribute xml:id { text }",
        f"<attribute>{name('id', 'http://www.w3.org/XML/1998/namespace')}<text></text></attribute>",
    ),
    (
        "element a|b { empty }",
        f"<element><choice>{name('a')}{name('b')}</choice><empty></empty></element>",
    ),
    ("element (a) { empty }", f"<element>{name('a')}<empty></empty></element>"),
    ("element * { empty }", "<element><anyName></anyName><empty></empty></element>"),
    (
        "element * - (a | xml:*) { empty }",
        f"<element><anyName><except><choice>{name('a')}"
        '<nsName ns="http://www.w3.org/XML/1998/namespace"></nsName></choice></except></anyName>'
        "<empty></empty></element>",
    ),
    ("grammar { start = a }", '<grammar><start><ref name="a"></ref></start></grammar>'),
    ('external "x.rnc"', '<externalRef href="x.rnc"></externalRef>'),
]


@pytest.mark.parametrize(("pattern", "expected"), PATTERNS, ids=[p for p, _ in PATTERNS])
def test_a_pattern_becomes_its_element(pattern: str, expected: str) -> None:
    assert xml(pattern) == expected
    assert xml(f"start = {pattern}") == f"<grammar><start>{expected}</start></grammar>"


GRAMMARS = [
    ("", ""),
    ("a = b", '<define name="a"><ref name="b"></ref></define>'),
    ("a |= b", '<define combine="choice" name="a"><ref name="b"></ref></define>'),
    ("start &= b", '<start combine="interleave"><ref name="b"></ref></start>'),
    (r"\start = b", '<define name="start"><ref name="b"></ref></define>'),
    ("div { }", "<div></div>"),
    (
        "div { a = b div {} }",
        '<div><define name="a"><ref name="b"></ref></define><div></div></div>',
    ),
    ('include "x.rnc"', '<include href="x.rnc"></include>'),
    (
        'include "x.rnc" { a = b div { start = a } }',
        '<include href="x.rnc"><define name="a"><ref name="b"></ref></define>'
        '<div><start><ref name="a"></ref></start></div></include>',
    ),
]


@pytest.mark.parametrize(("content", "expected"), GRAMMARS, ids=[c for c, _ in GRAMMARS])
def test_a_definition_becomes_its_element(content: str, expected: str) -> None:
    assert xml(content) == f"<grammar>{expected}</grammar>"


def test_names_are_in_the_namespace_of_their_prefix_or_the_default_one() -> None:
    head = 'default namespace = "urn:d"\nnamespace x = "urn:x"\nnamespace local = ""\n'
    assert xml(head + "element p { attribute n { x } }") == (
        f"<element>{name('p', 'urn:d')}<attribute>{name('n', '')}"
        '<ref name="x"></ref></attribute></element>'
    )
    assert xml(head + "element x:p|local:q { empty }") == (
        f"<element><choice>{name('p', 'urn:x')}{name('q', '')}</choice><empty></empty></element>"
    )
    assert xml(head + 'external "y.rnc"') == '<externalRef href="y.rnc" ns="urn:d"></externalRef>'
    assert xml(head + 'external "y.rnc" inherit = x') == (
        '<externalRef href="y.rnc" ns="urn:x"></externalRef>'
    )


def test_a_namespace_can_be_inherited() -> None:
    head = 'default namespace this = inherit\nnamespace x = "urn:x"\n'
    assert xml(head + "element this:p { empty }") == xml(head + "element p { empty }")
    assert xml(head + "element x:* - this:* { empty }") == (
        '<element><nsName ns="urn:x"><except><nsName></nsName></except></nsName>'
        "<empty></empty></element>"
    )
    assert xml(head + 'include "y.rnc" inherit = this') == (
        '<grammar><include href="y.rnc"></include></grammar>'
    )


def test_a_library_has_the_prefix_that_is_declared() -> None:
    head = 'datatypes d = "urn:types"\ndatatypes xsd = "' + XSD + '"\n'
    assert xml(head + 'd:t "v"') == '<value datatypeLibrary="urn:types" type="t">v</value>'
    assert xml(head + "xsd:t") == f'<data datatypeLibrary="{XSD}" type="t"></data>'


@pytest.mark.parametrize(
    ("literal", "value"),
    [
        ("'a\"b'", 'a"b'),
        ('"a" ~ \'"\' ~ "b"', 'a"b'),
        ('"""a"b""c"""', 'a"b""c'),
        ("'''a\nb'''", "a\nb"),
        ('""', ""),
        ('""""""', ""),
        (r'"\x{41}\xxx{00042}"', "AB"),
        (r'"\x{5C}x{5C}"', r"\x{5C}"),
        (r'"a\x{A}b"', "a\nb"),
        ('"  a\t b "', "  a\t b "),
    ],
)
def test_a_literal_has_the_characters_between_its_quotes(literal: str, value: str) -> None:
    assert (parse(literal.encode(), "x.rnc").getroot().text or "") == value


def test_escapes_stand_for_characters_of_names_and_signs() -> None:
    assert xml(r"element \x{66}\x{6f}o \x{7B} empty }") == xml("element foo { empty }")


@pytest.mark.parametrize(
    "data",
    [
        "element é { empty }".encode("utf-8-sig"),
        "element é { empty }".encode("utf-16"),
        b"\xfe\xff" + "element é { empty }".encode("utf-16-be"),
    ],
)
def test_a_byte_order_mark_tells_the_encoding(data: bytes) -> None:
    assert xml(data) == f"<element>{name('é')}<empty></empty></element>"


def test_documentation_comes_first_or_behind_what_has_no_children() -> None:
    source = '## one\n## two\n\n##three\n#### four\nelement p {\n  ## English\n  "en" |\n "de"\n}\n'
    assert xml(source) == (
        "<element><a:documentation>one\ntwo</a:documentation>"
        f"<a:documentation>three\nfour</a:documentation>{name('p')}<choice><value>en</value>"
        "<a:documentation>English</a:documentation><value>de</value></choice></element>"
    )


def test_annotations_become_foreign_attributes_and_elements() -> None:
    head = 'namespace x = "urn:x"\n'
    root = parse((head + '[ x:a = "1" x:b [ c = "2" "t" d [] ] ] empty').encode(), "").getroot()
    assert dict(root.attrib) == {"{urn:x}a": "1"}
    assert etree.tostring(root[0], method="c14n", exclusive=True).decode() == (
        '<x:b xmlns:x="urn:x" c="2">t<d></d></x:b>'
    )
    grammar = parse((head + 'x:e [ k = "v" ]\nstart = a >> x:f [] | b\n').encode(), "").getroot()
    assert [e.tag for e in grammar.iter()] == [
        f"{{{RNG}}}grammar",
        "{urn:x}e",
        f"{{{RNG}}}start",
        f"{{{RNG}}}choice",
        f"{{{RNG}}}ref",
        "{urn:x}f",
        f"{{{RNG}}}ref",
    ]


@pytest.mark.parametrize(
    ("pattern", "inside"),
    [("(a)", "group"), ("(a, b)", "group"), ("(a | b)", "choice"), ("(a*)", "zeroOrMore")],
)
def test_annotations_before_a_parenthesis_are_those_of_what_is_in_it(
    pattern: str, inside: str
) -> None:
    root = parse(f'namespace x = "urn:x"\n[ x:a = "1" ] {pattern}'.encode(), "").getroot()
    assert (root.tag, root.get("{urn:x}a")) == (f"{{{RNG}}}{inside}", "1")


def test_elements_know_the_lines_they_begin_on() -> None:
    source = (
        "# head\r\n\r\nstart =\r\n  element p {\r\n    ## doc\r\n    a?, b\r\n  }\rc = \\x{64}\n"
    )
    lines = [(etree.QName(e).localname, e.sourceline) for e in parse(source.encode(), "x").iter()]
    assert lines == [
        ("grammar", 1), ("start", 3), ("element", 4), ("name", 4), ("group", 5),
        ("optional", 6), ("ref", 6), ("documentation", 5), ("ref", 6), ("define", 8), ("ref", 8),
    ]  # fmt: skip


def test_any_namespace_can_be_declared() -> None:
    tree = parse('namespace x = "müller & söhne"\nelement x:p { empty }'.encode(), "x.rnc")
    assert tree.getroot().nsmap["x"] == "müller & söhne"
    assert tree.docinfo.URL == "x.rnc"


@pytest.mark.parametrize(
    "source",
    [
        "(" * 100_000,
        "start = " + "(" * 100_000 + "a" + ")" * 100_000,
        "element p { " * 100_000,
        "grammar { start = " * 100_000,
        "div { " * 100_000,
        "element " + "(" * 100_000,
        'namespace x = "u" x:a [ ' + "b [ " * 100_000,
    ],
    ids=["paren", "pattern", "element", "grammar", "div", "names", "annotation"],
)
def test_what_is_nested_without_end_is_refused(source: str) -> None:
    with pytest.raises(SchemaError, match="more than 200 deep"):
        parse(source.encode(), "x.rnc")


@pytest.mark.parametrize(
    "inner",
    ["({})", "element p {{ {} }}", "list {{ ({})* }}", "grammar {{ start = {} }}"],
)
def test_what_is_nested_as_deep_as_schemas_are_is_read(inner: str) -> None:
    pattern = "a"
    for _ in range(95):
        pattern = inner.format(pattern)
    assert len(list(parse(f"start = {pattern}".encode(), "x.rnc").iter())) > 2


@pytest.mark.parametrize(
    "source",
    [
        "a | " * 20_000 + "b",
        "start = " + "a" * 300_000,
        '"a" ~ ' * 20_000 + '"b"',
        "## d\n" * 20_000 + "a = b",
        "# d\n\n" * 20_000 + "a = b",
        "\\" + "x" * 300_000,
        '"' + "\\x{41}" * 20_000 + '"',
    ],
    ids=["choice", "name", "joined", "documentation", "comment", "x", "escape"],
)
def test_what_is_long_is_read(source: str) -> None:
    assert etree.QName(parse(source.encode(), "x.rnc").getroot()).namespace == RNG


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ('"' + "a" * 300_000, "not closed on its line"),
        ('"""' + 'a"' * 300_000, "never closed"),
        ("[" * 300_000, "expected “]”"),
        ('"' + "\\x{" + "F" * 300_000 + '}"', "no character of XML"),
        ("a = b " + "}" * 300_000, "closes nothing"),
    ],
    ids=["literal", "triple", "bracket", "escape", "brace"],
)
def test_what_is_long_and_wrong_is_refused(source: str, message: str) -> None:
    with pytest.raises(SchemaError, match=message) as caught:
        parse(source.encode(), "x.rnc")
    assert len(caught.value.message) < 200
