"""Lines and columns, as jing has them; the figures here are jing's own."""

import codecs

import pytest

from pipeline.relaxng.positions import Source, utf8
from pipeline.relaxng.schema import Schema
from tests.unit.relaxng.grammars import (
    Made,
    attribute,
    choice,
    group,
    more,
    star,
    xsd,
)


@pytest.fixture(scope="module")
def schema() -> Schema:
    made = Made()
    a = made.element("a")
    b = made.element("b", group(attribute("n"), star(a)))
    s = made.element("s", group(made.element("x"), made.element("y")))
    c = made.element("c", choice(xsd("integer"), more(a)))
    return made.schema(made.element("doc", star(choice(a, b, c, s))))


PLACES = [
    ("<doc>\n  hello there\n world <a/></doc>", (3, 8), (2, 3)),
    ("<doc>hello <!-- c --> world\n<a/></doc>", (1, 13), (1, 6)),
    ("<doc><!-- c -->  \n hello]]<a/></doc>", (2, 9), (2, 2)),
    ("<doc>&amp;hello<a/></doc>", (1, 11), (1, 6)),
    ("<doc>  &#65;hello<a/></doc>", (1, 13), (1, 8)),
    ("<doc><![CDATA[  hello]]><a/></doc>", (1, 25), (1, 17)),
    ("<doc>one\ntwo\nthree<a/>four</doc>", (2, 4), (1, 6)),
    ("<doc><a>x<!-- -->y</a><a/></doc>", (1, 11), (1, 9)),
    ("<doc><a>x</a></doc>", (1, 12), (1, 9)),
    ("<doc>\n   \n\n  hello   \n <a/></doc>", (4, 11), (4, 3)),
    ("<doc><a>  ]x </a></doc>", (1, 14), (1, 11)),
    ("<doc>x &amp; y<a/></doc>", (1, 9), (1, 6)),
    ("<doc><b n='1'>\n\U0001f600x<a/></b\n></doc>", (2, 3), (2, 1)),
    ("<doc><s></s></doc>", (1, 13), (1, 9)),
    ("<doc><s/></doc>", (1, 10), (1, 6)),
    ("<doc><s\n  ><x\n/></s\n ></doc>", (4, 3), (3, 3)),
    ("<doc><s><x/></s></doc>", (1, 17), (1, 13)),
    ("<doc><b n='1' m='\U0001f600'/><q/></doc>", (1, 23), (1, 15)),
    ("<doc><!-- \U0001f600\U0001f600 --><q/></doc>", (1, 23), (1, 17)),
    ("<doc>\t\t<q/></doc>", (1, 12), (1, 8)),
    ("<doc>\r\n\r\n  <q/></doc>", (3, 7), (3, 3)),
    ("<doc>\r\r  <q/></doc>", (3, 7), (3, 3)),
    ("\ufeff<doc><q/></doc>", (1, 10), (1, 6)),
    ("<doc><c>x</c></doc>", (1, 14), (1, 9)),
    ("<doc><c>1<!-- c -->2</c><c></c></doc>", (1, 32), (1, 28)),
    ("<doc><c>1<a/></c></doc>", (1, 14), (1, 9)),
    ("<doc><c/></doc>", (1, 10), (1, 6)),
    ("<doc><q a='>' b='\n\"'/></doc>", (2, 5), (1, 6)),
    ("<!DOCTYPE doc [<!ENTITY e '<q/>'>]>\n<doc> &e;</doc>", (2, 10), (2, 7)),
    ("<!-- <doc> --><!DOCTYPE doc [<!ENTITY e 'x>'>]><doc>&e;</doc>", (1, 58), (1, 53)),
]


@pytest.mark.parametrize(("text", "place", "start"), PLACES)
def test_first_faults(
    schema: Schema, text: str, place: tuple[int, int], start: tuple[int, int]
) -> None:
    first = schema.faults(text.encode())[0].place
    assert ((first.line, first.column), first.start) == (place, start)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-32"])
def test_encodings_that_begin_with_a_mark(schema: Schema, encoding: str) -> None:
    (fault,) = schema.faults("<doc><b n='é\U0001f600'/><q/></doc>".encode(encoding))
    assert (fault.place.line, fault.place.column, fault.place.start) == (1, 22, (1, 17))


@pytest.mark.parametrize("encoding", ["utf-16-be", "utf-16-le", "windows-1251", "iso-8859-5"])
def test_encodings_that_are_declared(schema: Schema, encoding: str) -> None:
    text = f"<?xml version='1.0' encoding='{encoding}'?>\n<doc><b n='щ'/><q/></doc>"
    (fault,) = schema.faults(text.encode(encoding))
    assert (fault.place.line, fault.place.column) == (2, 20)


def test_encodings_that_are_wrong(schema: Schema) -> None:
    for data in (b"<?xml version='1.0' encoding='none'?><doc/>", codecs.BOM_UTF16_LE + b"<"):
        (fault,) = schema.faults(data)
        assert (fault.kind.value, fault.place.line) == ("malformed", 1)


def test_a_declared_encoding_that_is_utf8_costs_nothing() -> None:
    data = b"<?xml version='1.0' encoding='UTF-8'?><doc/>"
    assert utf8(data) is data


def test_paths_count_siblings_of_one_name(schema: Schema) -> None:
    text = b"<doc><a/><b n=''><q/></b><a/><b n=''><a/><a><q/></a></b><q/></doc>"
    paths = [fault.place.path for fault in schema.faults(text)]
    assert paths == ["/doc/b[1]/q[1]", "/doc/b[2]/a[2]/q[1]", "/doc/q[1]"]


def test_places_may_be_asked_for_in_any_order() -> None:
    source = Source("é\nab\U0001f600c".encode())
    assert source.span(3, 9) == ((2, 1), (2, 4), (2, 5))
    assert source.span(0, 2) == ((1, 1), (1, 2), (1, 2))
    assert source.span(9, 10) == ((2, 4), (2, 5), (2, 6))


@pytest.mark.parametrize(("text", "start", "end"), [
    ("<doc>\n<b\n n='\U0001f600' ё='2'/></doc>", (3, 8), (3, 13)),
    ("<doc><b n='1'\n\nx = 'm>'/></doc>", (3, 1), (3, 9)),
    ("<doc><q ё='1'/></doc>", (1, 6), (1, 16)),
])  # fmt: skip
def test_what_an_editor_should_see_is_the_attribute(
    schema: Schema, text: str, start: tuple[int, int], end: tuple[int, int]
) -> None:
    place = schema.faults(text.encode())[0].place
    assert (place.start, place.end) == (start, end)
