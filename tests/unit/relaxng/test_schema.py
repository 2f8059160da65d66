"""Documents held against schemas: what is valid, and what is not."""

import pytest

from pipeline.relaxng.schema import Schema
from pipeline.relaxng.simple import (
    Any,
    Data,
    Element,
    Grammar,
    In,
    List,
    NotAllowed,
    One,
    Pattern,
    Value,
)
from tests.unit.relaxng.grammars import (
    EMPTY,
    TEXT,
    XSD,
    A,
    B,
    C,
    Made,
    attribute,
    choice,
    group,
    holding,
    interleave,
    mixed,
    more,
    optional,
    short,
    star,
    value,
    xsd,
)  # fmt: skip

VALID: list[tuple[Pattern, str]] = [
    (EMPTY, ""),
    (EMPTY, " \n "),
    (EMPTY, "<!-- note --><?do it?>"),
    (TEXT, "a <![CDATA[<b>]]> c"),
    (group(A, B), "<a/> <b/>"),
    (group(A, optional(B), C), "<a/><c/>"),
    (choice(A, B), "<b/>"),
    (more(choice(A, B)), "<b/><a/><b/>"),
    (star(A), ""),
    (more(group(A, B)), "<a/><b/><a/><b/>"),
    (interleave(A, B, C), "<c/><a/><b/>"),
    (interleave(more(A), B), "<a/><b/><a/>"),
    (mixed(A), "x<a/>y"),
    (group(TEXT, A), "x<a/>"),
    (xsd("date"), " 1912-03-05 "),
    (xsd("string"), ""),
    (value(""), "  "),
    (value("x y"), " x  y "),
    (value("xy"), "x<!-- -->y"),
    (Value(XSD, "integer", "5"), "+05"),
    (choice(xsd("integer"), mixed(A)), "x<a/>y"),
    (value("xy"), "<![CDATA[x]]>y"),
    (List(group(xsd("integer"), more(xsd("integer")))), " 1\n2 3 "),
    (List(star(value("x"))), ""),
    (choice(xsd("integer"), A), "<a/>"),
    (choice(xsd("integer"), A), " <a/> "),
    (choice(xsd("integer"), mixed(A)), "x<a/>"),
    (Data("", "string", (), value("no")), "yes"),
    (group(choice(group(A, B), group(A, C))), "<a/><c/>"),
]

WRONG: list[tuple[Pattern, str, list[str]]] = [
    (EMPTY, "x", ["text: doc"]),
    (EMPTY, "\u00a0", ["text: doc"]),
    (group(A, B), "<a/>", ["incomplete: doc"]),
    (group(A, B), "<b/>", ["element: b"]),
    (choice(A, B), "<a/><b/>", ["element: b"]),
    (more(A), "", ["incomplete: doc"]),
    (interleave(A, B), "<b/><b/><a/>", ["element: b"]),
    (group(TEXT, A), "x<a/>y", ["text: doc"]),
    (xsd("date"), "1912-13-05", ["content: doc"]),
    (xsd("date"), "", ["content: doc"]),
    (value("x"), "y", ["content: doc"]),
    (List(more(xsd("integer"))), "1 x", ["content: doc"]),
    (List(more(xsd("integer"))), "1\u00a02", ["content: doc"]),
    (choice(xsd("integer"), A), "1<a/>", ["text: doc"]),
    (choice(xsd("integer"), A), "x", ["content: doc"]),
    (Value(XSD, "integer", "5"), "x", ["content: doc"]),
    (Data("", "string", (), value("no")), "no", ["content: doc"]),
    (star(A), "<z/>", ["unknown element: z"]),
    (group(A, B, C), "<b/><a/><c/>", ["element: b"]),
]


@pytest.mark.parametrize(("of", "content"), VALID)
def test_what_is_valid_has_no_fault(of: Pattern, content: str) -> None:
    assert holding(of).faults(f"<doc>{content}</doc>".encode()) == ()


@pytest.mark.parametrize(("of", "content", "faults"), WRONG)
def test_what_is_wrong_has_one(of: Pattern, content: str, faults: list[str]) -> None:
    assert short(holding(of).faults(f"<doc>{content}</doc>".encode())) == faults


ATTRIBUTES: list[tuple[Pattern, str, list[str]]] = [
    (attribute("n"), 'n=""', []),
    (attribute("n", EMPTY), 'n=" "', []),
    (attribute("n", xsd("integer")), 'n=" 12 "', []),
    (group(attribute("n"), optional(attribute("m"))), 'm="1" n="2"', []),
    (choice(attribute("n", value("x")), attribute("n", value("y"))), 'n="y"', []),
    (star(attribute(Any(One(("", "n"))))), 'm="1" xml:id="a"', []),
    (more(attribute(In("urn:x"))), 'xmlns:x="urn:x" x:a="" x:b=""', []),
    (group(attribute("n"), A), 'n=""', ["incomplete: doc"]),
    (attribute("n"), "", ["no attribute: doc @n"]),
    (attribute("n"), 'm="" n=""', ["unknown attribute: doc @m"]),
    (attribute("n", xsd("integer")), 'n="x"', ["value: doc @n"]),
    (attribute("n", EMPTY), 'n="x"', ["value: doc @n"]),
    (optional(attribute(Any(One(("", "n"))))), 'n="1"', ["unknown attribute: doc @n"]),
    (choice(attribute("n"), attribute("m")), "", ["no attribute: doc"]),
    (choice(attribute("name"), attribute("m")), 'nam=""', ["unknown attribute: doc @nam"]),
    (choice(attribute("n"), attribute("m")), 'n="" m=""', ["attribute: doc @m"]),
    (group(attribute("when"), attribute("n")), 'whn=""',
     ["unknown attribute: doc @whn", "no attribute: doc @n"]),
]  # fmt: skip


@pytest.mark.parametrize(("of", "written", "faults"), ATTRIBUTES)
def test_attributes(of: Pattern, written: str, faults: list[str]) -> None:
    assert short(holding(of).faults(f"<doc {written}/>".encode())) == faults


def test_what_must_come_first_is_told_from_what_must_come_later() -> None:
    (fault,) = holding(group(A, optional(B), C)).faults(b"<doc><c/></doc>")
    assert [(one.name[1], one.required) for one in fault.wanted] == [("a", True)]


def test_of_attributes_in_a_choice_those_are_named_that_are_enough() -> None:
    either = choice(attribute("n"), attribute("m"))
    (fault,) = holding(group(either, optional(attribute("id")))).faults(b"<doc/>")
    assert [one.name[1] for one in fault.wanted] == ["m", "n"]


def test_attributes_at_fault_do_not_spoil_the_content() -> None:
    schema = holding(group(attribute("n", xsd("integer")), A))
    assert short(schema.faults(b'<doc n="x"><a/></doc>')) == ["value: doc @n"]
    assert short(schema.faults(b"<doc><a/></doc>")) == ["no attribute: doc @n"]


def test_a_value_with_a_prefix_is_what_the_prefix_stands_for() -> None:
    schema = holding(attribute("type", xsd("QName")))
    assert schema.faults(b'<doc xmlns:x="urn:x" type="x:y"/>') == ()
    assert short(schema.faults(b'<doc type="x:y"/>')) == ["value: doc @type"]


def test_a_prefix_is_in_force_in_its_element_only() -> None:
    made = Made()
    a = made.element("a", attribute("type", xsd("QName")))
    schema = made.schema(made.element("doc", more(a)))
    inside = b'<doc><a xmlns:x="urn:x" type="x:y"/><a type="x:y"/></doc>'
    assert [fault.place.path for fault in schema.faults(inside)] == ["/doc/a[2]"]


def test_an_element_may_be_two_until_its_content_decides() -> None:
    made = Made()
    b, c = made.element("b"), made.element("c")
    first, second = made.element("a", b), made.element("a", c)
    schema = made.schema(made.element("doc", choice(group(first, b), group(second, c))))
    assert schema.faults(b"<doc><a><b/></a><b/></doc>") == ()
    assert schema.faults(b"<doc><a><c/></a><c/></doc>") == ()
    assert short(schema.faults(b"<doc><a><c/></a><b/></doc>")) == ["element: b"]


def test_names_are_those_of_the_whole_schema() -> None:
    made = Made()
    a = made.element("a", attribute("n"))
    b = made.element("b", star(a))
    schema = made.schema(made.element("doc", group(b, a, attribute(In("urn:x")))))
    assert schema.elements == {("", "a"), ("", "b"), ("", "doc")}
    assert schema.attributes == {("", "n")}
    assert schema.allowed_in(("", "a")) == (("", "b"), ("", "doc"))
    assert schema.allowed_in(("", "doc")) == ()
    assert schema.carriers(("", "n")) == (("", "a"),)
    assert schema.carriers(("", "m")) == ()


def test_nothing_fits_a_schema_that_allows_nothing() -> None:
    schema = Schema(Grammar(NotAllowed(), (Element(One(("", "a")), EMPTY),)))
    assert short(schema.faults(b"<a/>")) == ["element: a"]


def test_no_more_faults_than_asked_for() -> None:
    schema = holding(star(A))
    assert len(schema.faults(b"<doc>" + b"<z/>" * 50 + b"</doc>", most=7)) == 7


def test_what_one_schema_has_met_does_not_mislead_another() -> None:
    for others in (3, 0):
        made = Made()
        for number in range(others):
            made.element(f"x{number}")
        schema = made.schema(made.element("a", made.element("b")))
        faults = schema.faults(b'<a><q xmlns="urn:q"><b xmlns=""><c/></b></q><b/></a>')
        assert [fault.element for fault in faults] == [("urn:q", "q"), ("", "c")]
