"""Documents that are not meant well, or not well-formed: an answer, soon."""

import pytest

from pipeline.relaxng.schema import Schema
from pipeline.relaxng.simple import Any, Element, Grammar, List, One, Reference
from tests.unit.relaxng.grammars import (
    EMPTY,
    TEXT,
    Made,
    attribute,
    group,
    holding,
    interleave,
    more,
    optional,
    short,
    star,
    xsd,
)  # fmt: skip

MANY = 5_000


@pytest.fixture
def nested() -> Schema:
    """Elements ``doc`` in each other, to any depth."""
    return Schema(Grammar(Reference(0), (Element(One(("", "doc")), star(Reference(0))),)))


@pytest.fixture
def anything() -> Schema:
    content = interleave(TEXT, star(attribute(Any())), star(Reference(0)))
    return Schema(Grammar(Reference(0), (Element(Any(), content),)))


def test_depth(nested: Schema) -> None:
    assert nested.faults(b"<doc>" * 100_000 + b"</doc>" * 100_000) == ()
    (fault,) = nested.faults(b"<doc>" * 100_000)
    assert fault.detail == "no element found"
    assert len(nested.faults(b"<doc>" + b"<z>" * MANY + b"</z>" * MANY + b"</doc>")) == 1


def test_breadth(nested: Schema, anything: Schema) -> None:
    assert nested.faults(b"<doc>" + b"<doc/>" * 100_000 + b"</doc>") == ()
    children = b"".join(b"<z%d b%d='' c%d=''/>" % (n, n, n) for n in range(MANY))
    assert anything.faults(b"<doc>" + children + b"</doc>") == ()
    assert len(nested.faults(b"<doc>" + children + b"</doc>", most=2 * MANY)) == MANY


def test_floods_of_attributes(nested: Schema, anything: Schema) -> None:
    tag = b"<doc " + b" ".join(b"a%d='x'" % n for n in range(MANY)) + b"/>"
    assert anything.faults(tag) == ()
    assert len(nested.faults(tag)) == 1000


def test_long_texts(anything: Schema) -> None:
    assert anything.faults(b"<doc>" + b"x\n" * 1_000_000 + b"</doc>") == ()
    words = holding(List(star(xsd("integer"))))
    assert words.faults(b"<doc>" + b"12 " * 100_000 + b"</doc>") == ()
    assert short(words.faults(b"<doc>" + b"12 " * 100_000 + b"x</doc>")) == ["content: doc"]


def test_many_values_are_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.relaxng.derivatives._MANY", 10)
    schema = holding(attribute("n", xsd("integer")))
    for number in range(50):
        assert schema.faults(b"<doc n='%d'/>" % number) == ()


BOMB = b"".join(b"<!ENTITY a%d '%s'>" % (n + 1, b"&a%d;" % n * 10) for n in range(9))


@pytest.mark.parametrize("first", [b"xxxxxxxxxx", b"<doc/>"])
def test_entities_that_grow(nested: Schema, first: bytes) -> None:
    bomb = b"<!DOCTYPE doc [<!ENTITY a0 '" + first + b"'>" + BOMB + b"]><doc>&a9;</doc>"
    assert "amplification" in nested.faults(bomb)[-1].detail


def test_more_ways_than_can_be_followed() -> None:
    made = Made()
    a, *others = [made.element(f"e{n}") for n in range(21)]
    schema = made.schema(made.element("doc", interleave(*(more(group(a, b)) for b in others))))
    (fault,) = schema.faults(b"<doc>\n" + b"<e0/>" * 40 + b"</doc>")
    assert (fault.kind.value, fault.place.line) == ("malformed", 2)
    assert "more ways" in fault.detail
    pairs = b"".join(b"<e0/><e%d/>" % (n + 1) for n in range(20))
    assert schema.faults(b"<doc>" + pairs + b"</doc>") == ()


def test_a_wide_interleave_in_any_order() -> None:
    made = Made()
    parts = [made.element(f"e{n}") for n in range(60)]
    schema = made.schema(made.element("doc", interleave(*map(optional, parts))))
    turned = b"".join(b"<e%d/>" % (n * 77 % 60) for n in range(60))
    assert schema.faults(b"<doc>" + turned + b"</doc>") == ()
    twice = b"".join(b"<e%d/><e%d/>" % (n, n) for n in range(60))
    assert len(schema.faults(b"<doc>" + twice + b"</doc>")) == 60


def test_what_is_learnt_is_forgotten_when_it_is_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.relaxng.schema._PATTERNS", 0)
    schema = holding(star(Reference(0)))
    assert schema.faults(b"<doc><a/></doc>") == schema.faults(b"<doc><a/></doc>") == ()


MALFORMED = [
    (b"", (1, 1), "no element found"),
    (b"<doc>\n<a></b>\n</doc>", (2, 6), "mismatched tag"),
    (b"<doc>\n <a n='1' n='2'/>\n</doc>", (2, 18), "duplicate attribute"),
    (b"<doc>\n <x:a/>\n</doc>", (2, 8), "unbound prefix"),
    (b"<doc>\n x &nbsp; y\n</doc>", (2, 10), "undefined entity"),
    (b"<doc>\n x & y\n</doc>", (2, 5), "not well-formed (invalid token)"),
]


@pytest.mark.parametrize(("data", "place", "detail"), MALFORMED)
def test_malformed(data: bytes, place: tuple[int, int], detail: str) -> None:
    fault = holding(EMPTY).faults(data)[-1]
    assert (fault.kind.value, fault.detail) == ("malformed", detail)
    assert (fault.place.line, fault.place.column) == place


EXTERNAL = [
    b"<!DOCTYPE doc [<!ENTITY e SYSTEM 'file:///e.txt'>]><doc>&e;&e;</doc>",
    b"<!DOCTYPE doc SYSTEM 'doc.dtd'><doc>&e;&e;</doc>",
]


@pytest.mark.parametrize("data", EXTERNAL)
def test_no_other_file_is_read(data: bytes) -> None:
    fault = holding(TEXT).faults(data)[0]
    assert (fault.kind.value, fault.value) == ("malformed", "&e;")


def test_the_document_may_declare_attributes_and_entities() -> None:
    schema = holding(group(attribute("n", xsd("ENTITY")), TEXT))
    subset = b"<!ATTLIST doc n CDATA 'e'><!NOTATION t SYSTEM 't'><!ENTITY e SYSTEM 'e' NDATA t>"
    outside = b"<!DOCTYPE doc SYSTEM 'doc.dtd' ["
    assert schema.faults(outside + subset + b"%p;]><doc>x</doc>") == ()
    assert short(schema.faults(b"<doc n='e'/>")) == ["value: doc @n"]
