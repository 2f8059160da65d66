"""Ids: met twice, or missing; and schemas that do not say clearly what is one."""

import pytest

from pipeline.relaxng.compatibility import compatible
from pipeline.relaxng.schema import Schema
from pipeline.relaxng.simple import Any, In, List, One, Pattern, Value
from tests.unit.relaxng.grammars import (
    EMPTY,
    TEXT,
    XSD,
    Made,
    attribute,
    choice,
    group,
    more,
    optional,
    short,
    star,
    xsd,
)  # fmt: skip

ID, IDREF, IDREFS = xsd("ID"), xsd("IDREF"), xsd("IDREFS")


@pytest.fixture(scope="module")
def schema() -> Schema:
    made = Made()
    refs = optional(attribute("refs", IDREFS))
    a = made.element(
        "a", group(optional(attribute("id", ID)), optional(attribute("r", IDREF)), refs)
    )
    return made.schema(made.element("doc", star(a)))


@pytest.mark.parametrize(
    ("content", "faults"),
    [
        ("<a id='x'/><a id='y' r='x' refs='y  x'/>", []),
        ("<a r='x'/><a id='x'/>", []),
        ("<a id=' x '/><a id='x'/><a id='x'/>", ["duplicate id: a @id"] * 2),
        ("<a r='x'/><a r='x'/>", ["dangling idref: a @r"] * 2),
        ("<a refs='y z'/><a id='y'/>", ["dangling idref: a @refs"]),
        ("<a id='1'/>", ["value: a @id"]),
        ("<a id='x y'/><a id='x y'/>", ["value: a @id"] * 2),
        ("<a id='x' n=''/><a id='x'/>", ["unknown attribute: a @n", "duplicate id: a @id"]),
    ],
)  # fmt: skip
def test_ids(schema: Schema, content: str, faults: list[str]) -> None:
    assert short(schema.faults(f"<doc>{content}</doc>".encode())) == faults


def test_a_dangling_reference_is_told_where_it_stands(schema: Schema) -> None:
    found = schema.faults(b"<doc>\n<a r='x'/>\n<b/></doc>")
    assert [(fault.place.line, fault.value) for fault in found] == [(2, "x"), (3, "")]


CONFLICTS: list[tuple[Pattern, Pattern]] = [
    (attribute("id", ID), attribute("id", TEXT)),
    (attribute("id", ID), attribute("id", IDREF)),
    (attribute("id", ID), attribute(Any(), TEXT)),
    (attribute("id", choice(ID, TEXT)), EMPTY),
    (attribute(In("urn:x"), ID), EMPTY),
    (more(attribute(In("urn:x"), ID)), EMPTY),
    (ID, EMPTY),
    (List(IDREF), EMPTY),
]


@pytest.mark.parametrize(("one", "other"), CONFLICTS)
def test_ids_that_are_not_clear_are_not_looked_at(one: Pattern, other: Pattern) -> None:
    made = Made()
    first, second = made.element("a", one), made.element("a", other)
    schema = made.schema(made.element("doc", star(choice(first, second))))
    assert not compatible(schema.grammar)
    assert not any("id" in fault.kind.value.split() for fault in schema.faults(
        b"<doc xmlns:x='urn:x'><a id='x'/><a id='x'/><a x:a='z'/><a x:a='z'/></doc>"))  # fmt: skip


def test_an_element_of_any_name_may_spoil_ids() -> None:
    made = Made()
    a = made.element("a", attribute("id", ID))
    clear = made.element(Any(One(("", "a"))), optional(attribute("id")))
    root = made.element("doc", group(a, clear))
    assert compatible(made.schema(root).grammar)
    made.element(Any(), optional(attribute("id")))
    assert not compatible(made.schema(a).grammar)


def test_no_element_of_any_name_has_ids() -> None:
    made = Made()
    anything = made.element(Any(), attribute("id", ID))
    assert not compatible(made.schema(anything).grammar)


def test_a_value_may_be_an_id() -> None:
    made = Made()
    a = made.element("a", attribute("id", Value(XSD, "ID", "x")))
    assert compatible(made.schema(a).grammar)
