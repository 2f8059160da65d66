"""What could stand where a fault is, and what must."""

from pipeline.relaxng.faults import Fault, Sort, Wanted
from pipeline.relaxng.schema import Schema
from pipeline.relaxng.simple import Any, Either, In, List, One
from tests.unit.relaxng.grammars import (
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
    star,
    value,
    xsd,
)  # fmt: skip

END = Wanted(Sort.END)


def element(name: str, *, required: bool = False) -> Wanted:
    return Wanted(Sort.ELEMENT, ("", name), required=required)


def only(schema: Schema, text: str) -> Fault:
    (fault,) = schema.faults(text.encode())
    return fault


def test_what_could_stand_next_and_what_is_still_to_come() -> None:
    schema = holding(group(optional(A), B, C))
    a, b, c = element("a"), element("b", required=True), element("c", required=True)
    assert only(schema, "<doc><z/><b/><c/></doc>").wanted == (a, b)
    assert only(schema, "<doc/>").wanted == (a, b, c)


def test_the_end_may_be_what_is_wanted() -> None:
    assert only(holding(optional(A)), "<doc><a/><a/></doc>").wanted == (END,)


def test_either_of_two_is_not_required() -> None:
    fault = only(holding(choice(A, B)), "<doc/>")
    assert fault.wanted == (element("a"), element("b"))


def test_what_both_ways_have_is_required() -> None:
    fault = only(holding(choice(group(A, C), group(B, C))), "<doc/>")
    assert fault.wanted == (element("a"), element("b"), element("c", required=True))


def test_text_and_elements_mingled() -> None:
    fault = only(holding(mixed(star(A))), "<doc><z/></doc>")
    assert fault.wanted == (element("a"), Wanted(Sort.TEXT), END)
    fault = only(holding(interleave(more(A), B)), "<doc><z/><a/><b/></doc>")
    assert fault.wanted == (element("a", required=True), element("b", required=True))


def test_elements_of_many_names() -> None:
    made = Made()
    names = Either((One(("", "a")), In("urn:x"), Any(One(("", "z")))))
    schema = made.schema(made.element("doc", group(made.element(names), made.element("b"))))
    fault = only(schema, "<doc><b/></doc>")
    assert [one.name for one in fault.wanted] == [("", "b")]
    fault = only(schema, "<doc/>")
    assert [one.name for one in fault.wanted] == [("", "*"), ("", "a"), ("", "b"), ("urn:x", "*")]


def test_values_and_datatypes() -> None:
    year = xsd("gYear", ("minInclusive", "1900"))
    schema = holding(attribute("n", choice(value("x"), year, List(more(value("y"))))))
    fault = only(schema, "<doc n='z'/>")
    assert fault.wanted == (
        Wanted(Sort.VALUE, text="x"),
        Wanted(Sort.VALUE, text="y"),
        Wanted(Sort.DATATYPE, text="gYear minInclusive=1900", library=XSD,
               parameters=(("minInclusive", "1900"),)),
    )  # fmt: skip


def test_what_a_datatype_has_to_say() -> None:
    assert "13" in only(holding(xsd("date")), "<doc>1912-13-01</doc>").detail
    assert "13" in only(holding(attribute("n", xsd("date"))), "<doc n='1912-13-01'/>").detail
    two = attribute("n", choice(xsd("date"), xsd("gYear")))
    assert only(holding(two), "<doc n='1912-13-01'/>").detail == ""


def test_attributes() -> None:
    schema = holding(group(attribute("m"), optional(attribute("n")), star(attribute(In("urn:x")))))
    fault = only(schema, "<doc m='' z='1'/>")
    assert [(one.name, one.required) for one in fault.wanted] == [
        (("", "n"), False), (("urn:x", "*"), False),
    ]  # fmt: skip
    fault = only(schema, "<doc/>")
    assert fault.wanted == (Wanted(Sort.ATTRIBUTE, ("", "m"), required=True),)
    either = holding(choice(attribute("m"), attribute("n", TEXT)))
    assert [one.name for one in only(either, "<doc/>").wanted] == [("", "m"), ("", "n")]


def test_names_of_element_and_parent() -> None:
    made = Made()
    schema = made.schema(made.element("doc", made.element("a", attribute("n"))))
    fault = only(schema, "<doc><a/></doc>")
    assert (fault.element, fault.parent) == (("", "a"), ("", "doc"))
    assert only(schema, "<docs><a n=''/></docs>").parent is None


def test_the_first_words_of_a_text() -> None:
    fault = only(holding(A), "<doc>\n one  two\n three " + "four " * 50 + "<a/></doc>")
    assert fault.value.startswith("one two three four")
    assert len(fault.value) <= 60
