"""After a fault: what else is said, and what is not."""

import pytest

from pipeline.relaxng.schema import Schema
from tests.unit.relaxng.grammars import (
    TEXT,
    Made,
    attribute,
    choice,
    group,
    mixed,
    more,
    optional,
    short,
    star,
    xsd,
)  # fmt: skip


@pytest.fixture
def letter() -> Schema:
    """A letter: head, then opener, paragraphs with names and notes, closer."""
    made = Made()
    name = made.element("name", group(optional(attribute("key", xsd("NCName"))), TEXT))
    note = made.element("note", mixed(star(name)))
    p = made.element("p", mixed(star(choice(name, note))))
    title, date = made.element("title", TEXT), made.element("date", TEXT)
    head = made.element("head", group(title, date, more(made.element("place", TEXT))))
    opener, closer = made.element("opener", TEXT), made.element("closer", TEXT)
    return made.schema(made.element("letter", group(head, opener, more(p), closer)))


GOOD = (
    "<letter><head><title/><date/><place/></head><opener/>"
    "<p>a <name key='x'>b</name> c <note>d</note></p><closer/></letter>"
)
SLIPS = [
    ("<name key='x'>", "<nam key='x'>", "</name>", "</nam>", ["unknown element: nam"]),
    ("<head>", "<heading>", "</head>", "</heading>", ["unknown element: heading"]),
    ("<head>", "<p>", "</head>", "</p>", ["element: p"]),
    ("<head>", "", "</head>", "", ["element: title"]),
    ("<opener/>", "", "", "", ["element: p"]),
    ("<title/>", "", "", "", ["element: date"]),
    ("<title/><date/>", "<date/><title/>", "", "", ["element: date"]),
    ("<title/>", "<title/><title/>", "", "", ["element: title"]),
    ("<date/>", "<opener/>", "", "", ["element: opener"]),
    ("<place/>", "", "", "", ["incomplete: head"]),
    ("<closer/>", "", "", "", ["incomplete: letter"]),
    ("<p>", "", "</p>", "", ["text: letter"]),
    ("<opener/>", "<opener/>one<p/>two<p/>three", "", "", ["text: letter"]),
    ("key='x'", "kye='x'", "", "", ["unknown attribute: name @kye"]),
    ("key='x'", "key='x y'", "", "", ["value: name @key"]),
    ("<date/>", "<place/>", "", "", ["element: place"]),
    ("<letter>", "<letters>", "</letter>", "</letters>", ["unknown element: letters"]),
]


@pytest.mark.parametrize("slip", SLIPS)
def test_one_slip_is_one_fault(letter: Schema, slip: tuple[str, str, str, str, list[str]]) -> None:
    old, new, old_end, new_end, faults = slip
    wrong = GOOD.replace(old, new, 1)
    if old_end:
        wrong = wrong.replace(old_end, new_end, 1)
    assert letter.faults(GOOD.encode()) == ()
    assert short(letter.faults(wrong.encode())) == faults


def test_slips_far_from_each_other_are_all_told(letter: Schema) -> None:
    wrong = GOOD.replace("<title/>", "").replace("<p>", "<p><nam/>").replace("<closer/>", "<x/>")
    found = short(letter.faults(wrong.encode()))
    assert found == ["element: date", "unknown element: nam", "unknown element: x"]


def test_what_the_schema_does_not_know_may_hold_what_it_knows(letter: Schema) -> None:
    wrong = GOOD.replace("<p>", "<p><zig><name key='1'/></zig>", 1)
    assert short(letter.faults(wrong.encode())) == ["unknown element: zig", "value: name @key"]


def test_strangers_in_a_stranger_are_one_fault(letter: Schema) -> None:
    wrong = GOOD.replace("<p>", "<p><s xmlns='urn:svg'><g a='1'>x<line/></g></s>", 1)
    assert short(letter.faults(wrong.encode())) == ["unknown element: s"]


def test_a_document_without_the_namespace_is_one_fault() -> None:
    from pipeline.relaxng.simple import One

    made = Made()
    p = made.element(One(("urn:x", "p")), TEXT)
    schema = made.schema(made.element(One(("urn:x", "doc")), more(p)))
    assert short(schema.faults(b"<doc><p>a</p><p/></doc>")) == ["unknown element: doc"]


def test_a_misplaced_element_is_still_judged_by_its_own_declaration() -> None:
    made = Made()
    many = [made.element(f"e{n}") for n in range(9)]
    table = made.element("table", group(attribute("cols", xsd("integer")), more(many[0])))
    schema = made.schema(made.element("doc", group(optional(table), star(choice(*many)))))
    inside = b"<doc><e1/><table cols='x'><e1/></table><e2/></doc>"
    assert short(schema.faults(inside)) == ["element: table", "value: table @cols", "element: e1"]


@pytest.mark.parametrize(
    ("child", "faults"),
    [
        ("<zig/>", ["unknown element: zig"]),
        ("<zig day='x'>soon</zig>", ["unknown element: zig"]),
        ("<dates/>", ["unknown element: dates", "no attribute: dates @day", "content: dates"]),
        ("<zig/><date/>", ["unknown element: zig", "no attribute: date @day", "content: date"]),
    ],
)
def test_what_a_stranger_lacks_is_no_fault_unless_it_is_clear_what_was_meant(
    child: str, faults: list[str]
) -> None:
    made = Made()
    date = made.element("date", group(attribute("day", xsd("integer")), xsd("date")))
    schema = made.schema(made.element("doc", star(date)))
    assert short(schema.faults(f"<doc>{child}</doc>".encode())) == faults


def test_a_name_of_one_letter_does_not_tell_what_was_meant() -> None:
    made = Made()
    schema = made.schema(made.element("doc", star(made.element("b", xsd("date")))))
    assert short(schema.faults(b"<doc><c/><b/></doc>")) == ["unknown element: c", "content: b"]
