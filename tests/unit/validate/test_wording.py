"""What is said of rarer faults; the common ones are in ``tests/cases/faults``."""

from dataclasses import replace

import pytest

from pipeline.relaxng.faults import Kind, Sort, Wanted
from pipeline.tei import NS
from pipeline.validate.names import Names, listed, quoted
from tests.faulty import DATE, LETTER, attributes, elements, found, of_kind, told


def _said(schema: str, document: str) -> list[tuple[str, str, str]]:
    return [(one.code, one.message, one.advice) for one in found(schema, document)]


def test_at_most_eight_names_are_listed_and_the_others_counted() -> None:
    many = elements(*(f"name{i}" for i in range(148)))
    said = told(of_kind(Kind.UNKNOWN_ELEMENT, "zzz", many))
    assert said.message.endswith(" and 140 more")
    assert said.message.count("<name") == 8
    assert len(said.expected) == 148


def test_what_could_be_meant_but_not_here_is_told_with_where_it_may_stand() -> None:
    said = told(of_kind(Kind.UNKNOWN_ELEMENT, "itme", elements("hi", "date")))
    assert "; did you mean <item>? It cannot stand here, either; here may stand" in said.message
    assert said.advice == "<item> may stand in <list>"


def test_where_nothing_more_may_stand_it_is_said() -> None:
    said = told(of_kind(Kind.UNKNOWN_ELEMENT, "zzz", (Wanted(Sort.END),)))
    assert said.message.endswith("; nothing more may stand here")


def test_an_element_that_comes_too_late_is_told_to_be_moved_up() -> None:
    schema = "element list { element head { text }?, element item { text }+ }"
    assert _said(schema, "<list><item/><head/></list>") == [(
        "RNG003", "<head> cannot stand here, so far down in <list>; here may stand <item>",
        "move it up, to where <list> may have it",
    )]  # fmt: skip


def test_an_element_that_is_nowhere_but_outermost_is_told_so() -> None:
    said = told(of_kind(Kind.ELEMENT, "TEI", elements("hi")))
    assert said.advice == "<TEI> may be the outermost element only"


def test_an_attribute_known_elsewhere_is_told_from_one_nobody_knows() -> None:
    known = told(replace(of_kind(Kind.UNKNOWN_ATTRIBUTE, "p"), attribute=("", "wehn")))
    assert known.message.endswith("; did you mean @when? <p> cannot have that, either")
    nobody = told(replace(of_kind(Kind.UNKNOWN_ATTRIBUTE, "p"), attribute=("", "colour")))
    assert nobody.message.endswith("; <p> can have no other attributes")


def test_one_attribute_or_another_may_be_missing() -> None:
    said = told(of_kind(Kind.NO_ATTRIBUTE, "ref", attributes("cRef", "target")))
    assert said.message == "<ref> lacks the attribute @cRef or @target"


@pytest.mark.parametrize(("document", "why"), [
    ("", "there is nothing in the file"),
    ("<p><!-- a -- b --></p>", "-- stands inside a comment"),
    ("<p>a < b</p>", "a bare < stands here"),
    ("<p>\x0c</p>", "a control character stands here"),
    ("<p>&who;</p>", "&who; is declared nowhere"),
    ("<p></p><p/>", "something stands behind the end of the outermost element"),
    ("<p><x:q/></p>", "a prefix is used that nothing declares"),
    ("\n<?xml version='1.0'?><p/>", "the XML declaration is not the very first thing in the file"),
    ("<p>&#0;</p>", "this number of a character is none that XML allows"),
    ("<p a='1' a='2'/>", "an attribute is there twice in one tag"),
    ("<p", "a tag or a comment begins here and is never ended"),
    ("<p><%></p>", "a bare < stands here"),
    ("<p/ >", "something here cannot stand in XML as it is"),
])  # fmt: skip
def test_what_is_no_xml_is_told_in_plain_words(document: str, why: str) -> None:
    ((code, message, advice),) = _said("element p { text }", document)
    assert (code, message) == ("RNG001", f"this is not well-formed XML: {why}")
    assert advice


def test_an_encoding_that_is_not_there_is_told_with_the_byte() -> None:
    detail = "'utf-8' codec can't decode byte 0xff in position 3: invalid start byte"
    said = told(replace(of_kind(Kind.MALFORMED), detail=detail))
    assert said.message.endswith(": byte 0xff is no text in the encoding utf-8")


@pytest.mark.parametrize(("kind", "value", "right"), [
    ("xsd:date", "1912/3/5", "1912-03-05"), ("xsd:date", "5. März 1912", "1912-03-05"),
    ("xsd:date", "3/4/1912", ""), ("xsd:date", "Easter", ""),
    ("xsd:gYearMonth", "3.1912", "1912-03"), ("xsd:gYearMonth", "1912/3", "1912-03"),
    ("xsd:integer", "1 250", "1250"),
    ("xsd:integer", "1,250", ""), ("xsd:decimal", "12,5", "12.5"), ("xsd:boolean", "TRUE", "true"),
    ("xsd:NCName", "a b", "a-b"), ("xsd:NCName", "#a", "a"), ("xsd:language", "ru RU", ""),
    ("xsd:token { pattern = '\\S+' }", "two words", "two-words"), ("xsd:QName", "1", ""),
])  # fmt: skip
def test_a_value_is_repaired_if_there_is_one_way(kind: str, value: str, right: str) -> None:
    schema = f"element p {{ attribute n {{ {kind} }} }}"
    ((_, message, advice),) = _said(schema, f'<p n="{value}"/>')
    assert message.startswith("@n of <p> cannot be “")
    assert (advice == f'write n="{right}"') == bool(right)


def test_an_id_that_is_missing_names_what_refers_to_it() -> None:
    said = told(replace(of_kind(Kind.DANGLING_IDREF), value="p9"))
    assert said.message == "@when of <date> names “p9”, and nothing in this file has that id"


def test_names_of_other_namespaces_are_told_with_them() -> None:
    names = Names(LETTER)
    assert names.tag(("urn:x", "a")) == "<a> of the namespace urn:x"
    assert names.tag(("", "*")) == "any element"
    assert names.tag((NS, "*")) == f"any element of the namespace {NS}"
    assert names.attribute(("urn:x", "a")) == "@a of the namespace urn:x"
    assert names.attribute(("", "*")) == "any attribute"
    assert names.attribute(("urn:x", "*")) == "any attribute of the namespace urn:x"


def test_long_values_are_shortened_in_their_middle() -> None:
    assert quoted("a " * 100) == f"“{('a ' * 20).strip()} … {('a ' * 8).strip()}”"
    assert quoted("a\n  b") == "“a b”"
    assert quoted("") == "empty"
    assert listed([]) == ""


def test_a_datatype_that_is_not_known_is_left_out() -> None:
    odd = Wanted(Sort.DATATYPE, text="colour", library="urn:x")
    assert told(replace(DATE, wanted=(odd,))).message == "@when of <date> cannot be “5.3.1912”"
