"""Documents made to hang, overflow or mislead: a verdict or a clear fault, from bounded work.

Where a test must show that work is bounded it counts what is made and kept; that the others end at
all is their proof.
"""

from pathlib import Path

import pytest

from pipeline.relaxng import load
from pipeline.relaxng.faults import Fault, Kind
from pipeline.relaxng.schema import Schema

DEEP = 100_000
XSD = 'datatypes xsd = "http://www.w3.org/2001/XMLSchema-datatypes"\n'
TREE = "start = a\na = element a { attribute * { text }*, (a | text)* }"
FLAT = "start = element a { element b { text }* }"
WILD = "start = element * { attribute * { text }*, (element * { attribute * { text }* } | text)* }"
IDS = "start = element a { element b { attribute i { xsd:ID }?, attribute r { xsd:IDREFS }? }* }"


@pytest.fixture(name="schema")
def _schema(tmp_path: Path, request: pytest.FixtureRequest) -> Schema:
    path = tmp_path / "schema.rnc"
    path.write_text(XSD + str(request.param), encoding="utf-8")
    return load(path)


def holds(*schemas: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("schema", schemas, indirect=True, ids=range(len(schemas)))


def told(faults: tuple[Fault, ...]) -> list[tuple[Kind, str]]:
    return [(fault.kind, fault.value or fault.detail) for fault in faults]


@holds(TREE)
def test_a_hundred_thousand_levels(schema: Schema) -> None:
    assert schema.faults(b"<a>" * DEEP + b"</a>" * DEEP) == ()
    assert [fault.kind for fault in schema.faults(b"<a>" * DEEP)] == [Kind.MALFORMED]


@holds(FLAT)
def test_a_hundred_thousand_wrong_levels(schema: Schema) -> None:
    faults = schema.faults(b"<a>" * DEEP + b"</a>" * DEEP, most=10)
    assert [fault.kind for fault in faults] == [Kind.ELEMENT] * 10


@holds(FLAT)
def test_a_million_siblings(schema: Schema) -> None:
    assert schema.faults(b"<a>" + b"<b/>" * 1_000_000 + b"</a>") == ()
    assert schema._machine.made < 20


@holds("start = element a { element b { empty }, element c { empty } }")
def test_a_million_wrong_siblings(schema: Schema) -> None:
    faults = schema.faults(b"<a><b/>" + b"<b/>" * 1_000_000 + b"</a>")
    assert len(faults) == 1000
    assert schema._machine.made < 100


@holds(WILD)
def test_names_that_never_come_again_are_not_kept_for_good(schema: Schema) -> None:
    elements = b"".join(b"<b%d c%d=''/>" % (number, number) for number in range(20_000))
    assert schema.faults(b"<a>" + elements + b"</a>") == ()
    states = schema._machine._states.values()
    assert len(states) < 50
    assert max(len(memory) for s in states for memory in (s.steps, s.plans, s.matching)) < 5_000
    assert schema._machine.made < 50


@holds(TREE)
def test_a_hundred_thousand_attributes(schema: Schema) -> None:
    attributes = b" ".join(b"a%d='x'" % number for number in range(DEEP))
    assert schema.faults(b"<a " + attributes + b"/>") == ()


@holds(FLAT)
def test_a_hundred_thousand_wrong_attributes(schema: Schema) -> None:
    attributes = b" ".join(b"a%d='x'" % number for number in range(DEEP))
    faults = schema.faults(b"<a " + attributes + b"/>", most=50)
    assert [fault.kind for fault in faults] == [Kind.UNKNOWN_ATTRIBUTE] * 50


def _laughs(levels: int) -> bytes:
    entities = b"".join(
        b"<!ENTITY x%d '%s'>" % (level, b"&x%d;" % (level - 1) * 10) for level in range(1, levels)
    )
    return b"<!DOCTYPE a [<!ENTITY x0 'lol'>%s]><a>&x%d;</a>" % (entities, levels - 1)


@holds(TREE)
@pytest.mark.parametrize(
    "document",
    [
        _laughs(12),
        b"<!DOCTYPE a [<!ENTITY x '%s'>]><a>%s</a>" % (b"y" * 50_000, b"&x;" * 50_000),
        b"<!DOCTYPE a [<!ENTITY x '%s'>]><a b='%s'/>" % (b"y" * 50_000, b"&x;" * 5_000),
        b"<!DOCTYPE a [<!ENTITY x '&y;'><!ENTITY y '&x;'>]><a>&x;</a>",
    ],
    ids=["laughs", "quadratic", "quadratic in an attribute", "in a circle"],
)
def test_entities_that_grow(schema: Schema, document: bytes) -> None:
    assert [fault.kind for fault in schema.faults(document)] == [Kind.MALFORMED]


@holds(TREE)
@pytest.mark.parametrize(
    "document",
    [
        b"<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>\n<a>&e;</a>",
        b"<!DOCTYPE a SYSTEM 'file:///etc/hostname'>\n<a>&e;</a>",
        b"<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/hostname'> %p;]>\n<a>&e;</a>",
    ],
)
def test_other_files_are_not_read_and_that_is_said(schema: Schema, document: bytes) -> None:
    (fault,) = schema.faults(document)
    assert fault.kind is Kind.MALFORMED
    assert fault.value == "&e;"
    assert "the entity “e” is declared in another file" in fault.detail
    assert (fault.place.start, fault.place.line, fault.place.column) == ((2, 4), 2, 7)


@holds(TREE, XSD.replace(XSD, "start = element a { xsd:string { pattern = '[a-z]*' } }"))
def test_a_text_of_ten_million_characters(schema: Schema) -> None:
    assert schema.faults(b"<a>" + b"x" * 10_000_000 + b"</a>") == ()


@holds("start = element a { xsd:integer | xsd:date | xsd:duration }")
def test_a_number_of_a_million_digits(schema: Schema) -> None:
    assert schema.faults(b"<a>" + b"9" * 1_000_000 + b"</a>") == ()
    faults = schema.faults(b"<a>P" + b"9" * 1_000_000 + b"Y</a>")
    assert [fault.kind for fault in faults] == [Kind.CONTENT]


@holds("start = element a { xsd:string { pattern = '(a+)+b' } }")
def test_a_pattern_that_has_hung_many_a_program(schema: Schema) -> None:
    faults = schema.faults(b"<a>" + b"a" * 1_000_000 + b"</a>")
    assert [fault.kind for fault in faults] == [Kind.CONTENT]


@holds("start = element a { list { (xsd:integer | 'x')* } }")
def test_a_list_of_a_million_words(schema: Schema) -> None:
    assert schema.faults(b"<a>" + b"12 x " * 500_000 + b"</a>") == ()
    faults = schema.faults(b"<a>" + b"12 x " * 500_000 + b"y</a>")
    assert [fault.kind for fault in faults] == [Kind.CONTENT]


@holds(IDS)
def test_ids_by_the_hundred_thousand(schema: Schema) -> None:
    names = [b"i%d" % number for number in range(DEEP)]
    once = b"".join(b"<b i='%s'/>" % name for name in names)
    every = b"<b r='%s'/>" % b" ".join(names)
    assert schema.faults(b"<a>%s%s</a>" % (once, every)) == ()
    dangling = schema.faults(b"<a>%s</a>" % every)
    assert told(dangling[:2]) == [(Kind.DANGLING_IDREF, "i0"), (Kind.DANGLING_IDREF, "i1")]
    twice = schema.faults(b"<a>%s%s</a>" % (once, once))
    assert {fault.kind for fault in twice} == {Kind.DUPLICATE_ID}
    assert len(dangling) == len(twice) == 1000


@holds(f"start = element a {{ {' & '.join(f'element e{n} {{ empty }}?' for n in range(60))} }}")
def test_an_interleave_of_sixty(schema: Schema) -> None:
    elements = b"".join(b"<e%d/>" % (number * 37 % 60) for number in range(60))
    assert schema.faults(b"<a>%s</a>" % elements) == ()
    assert [fault.kind for fault in schema.faults(b"<a>%s<e5/></a>" % elements)] == [Kind.ELEMENT]
    assert schema._machine.made < 10_000


@holds(
    "b = element b { empty }\nstart = element a { (b | (b, b) | b+)*, (b?, b?, b?)*, b*, b* }",
    f"b = element b {{ empty }}\nstart = element a {{ {', '.join(['b?'] * 150)} }}",
)
def test_content_that_can_be_read_in_many_ways(schema: Schema) -> None:
    assert schema.faults(b"<a>" + b"<b/>" * 150 + b"</a>") == ()
    faults = schema.faults(b"<a>" + b"<b/>" * 150 + b"<c/></a>")
    assert [fault.kind for fault in faults] == [Kind.UNKNOWN_ELEMENT]


@holds(
    "x = element x { empty }\ny = element y { empty }\n"
    f"start = element a {{ (x | y)*, x, {', '.join(['(x | y)'] * 40)} }}"
)
def test_what_is_decided_at_the_end_only(schema: Schema) -> None:
    turns = b"".join(b"<y/>" if number % 7 % 3 else b"<x/>" for number in range(20_000))
    faults = schema.faults(b"<a>%s</a>" % turns)
    assert [fault.kind for fault in faults] == [Kind.INCOMPLETE]
    assert schema.faults(b"<a>" + b"<x/>" * 41 + b"</a>") == ()


@holds(f"start = element a {{ {', '.join(['element b { empty }?'] * 2_000)} }}")
def test_more_ways_than_can_be_followed_are_said(schema: Schema) -> None:
    (fault,) = schema.faults(b"<a>" + b"<b/>" * 300 + b"</a>")
    assert fault.kind is Kind.MALFORMED
    assert fault.detail == "it could be read in more ways than can be followed"


@holds("start = element a { element * { empty }* }")
def test_text_among_names_that_never_come_again(schema: Schema) -> None:
    pieces = b"".join(b"x<b%d/>" % number for number in range(50_000))
    assert [fault.kind for fault in schema.faults(b"<a>%s</a>" % pieces)] == [Kind.TEXT]


GOOD = [
    "<a>é</a>".encode(),
    b"\xef\xbb\xbf<a/>",
    "<a>é</a>".encode("utf-16"),
    "<?xml version='1.0' encoding='utf-16'?><a>é</a>".encode("utf-16"),
    "<?xml version='1.0' encoding='iso-8859-1'?><a>é</a>".encode("latin-1"),
    "<?xml version='1.0' encoding='windows-1251'?><a>ы</a>".encode("cp1251"),
    "<?xml version='1.0' encoding='koi8-r'?><a>ы</a>".encode("koi8-r"),
]


@holds(TREE)
@pytest.mark.parametrize("document", GOOD)
def test_encodings(schema: Schema, document: bytes) -> None:
    assert schema.faults(document) == ()


NONE = [
    b"",
    b" \n ",
    b"\0",
    b"<a>\0</a>",
    b"<a b='\0'/>",
    b"<a>&#0;</a>",
    b"<a>&#xD800;</a>",
    b"<a>\xed\xa0\x80</a>",
    b"<a>\xff</a>",
    b"<a>\xc0\x80</a>",
    "<a>é</a>".encode("latin-1"),
    "<a/>".encode("utf-16")[:-1],
    "<a/>".encode("utf-32")[:-1],
    b"<?xml version='1.0' encoding='utf-7'?><a>+AGE-</a>",
    b"<?xml version='1.0' encoding='punycode'?><a/>",
    b"<?xml version='1.0' encoding='unicode_escape'?><a>\\x61</a>",
    b"<?xml version='1.0' encoding='idna'?><a/>",
    b"<?xml version='1.0' encoding='rot13'?><a/>",
    b"<?xml version='1.0' encoding='zlib'?><a/>",
    b"<?xml version='1.0' encoding='klingon'?><a/>",
    b"<?xml version='1.0' encoding='cp037'?><a/>",
    "<?xml version='1.0' encoding='cp037'?><a/>".encode("cp037"),
    b"<?xml version='1.0' encoding='utf-16'?><a/>",
    b"<?xml version='2.0'?><a/>",
    b"<a><a></a>",
    b"<a/><a/>",
    b"<a b='1' b='2'/>",
    b"<a x:b='1'/>",
    b"<a>&undefined;</a>",
    b"<a" * 1000,
    b"<a b='" + b'"' * 1000,
    bytes(range(256)) * 100,
]


@holds(TREE)
@pytest.mark.parametrize("document", NONE)
def test_what_is_no_xml_is_one_fault_with_a_place(schema: Schema, document: bytes) -> None:
    (fault,) = schema.faults(document)
    assert fault.kind is Kind.MALFORMED
    assert fault.detail
    assert fault.place.line >= 1
    assert fault.place.column >= 1
