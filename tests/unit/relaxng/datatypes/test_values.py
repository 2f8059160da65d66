"""What is of a type, what means the same, what comes before what."""

import math
import re

import pytest

from pipeline.relaxng.datatypes import COMPATIBILITY, XSD, DatatypeError, Parameters, datatype
from pipeline.relaxng.datatypes.libraries import types

SPACES = {"": "urn:default", "x": "urn:x", "y": "urn:x", "gone": "", "&picture": ""}

GOOD = [
    ("date", "-0001-02-29"), ("date", "12000-02-29"), ("date", "\n1912-03-05\t"),
    ("date", "1912-03-05-14:00"), ("date", "1912-03-05+14:00"), ("time", "24:00:00"),
    ("time", "24:00:00.000"), ("time", "23:59:60"), ("dateTime", "1912-12-31T24:00:00Z"),
    ("gYear", "-12000"), ("gMonthDay", "--02-29"), ("duration", "P0Y"), ("duration", "-PT1.50S"),
    ("decimal", "1."), ("decimal", "+.5"), ("integer", "9" * 5000), ("unsignedByte", "+255"),
    ("double", "1e99999"), ("float", "-INF"), ("boolean", " 1 "), ("hexBinary", ""),
    ("base64Binary", "YQ = ="), ("anyURI", ""), ("anyURI", "é b.xml#<"), ("anyURI", "http://#x"),
    ("anyURI", "http://u@[::ffff:1.2.3.4]:80/a?[b]"), ("anyURI", "http:///a"),
    ("anyURI", "http://[fe80::1%25eth0]/"), ("anyURI", "a?b=[c]"), ("anyURI", "//a%20b/c"),
    ("language", "x-klingon"), ("Name", ":"), ("NMTOKENS", " - 1 "), ("NCName", "письмо"),
    ("QName", "x:a"), ("QName", "xml:a"), ("QName", "a"), ("NOTATION", "a"),
    ("ENTITY", "picture"), ("ENTITIES", "picture picture"), ("anyAtomicType", ""),
    ("string", "\u0085\u00a0"), ("untypedAtomic", " "),
]  # fmt: skip
BAD = [
    ("date", "1912-03-05\u00a0"), ("date", "١٩١٢-03-05"), ("date", "01912-03-05"),
    ("date", "+1912-03-05"), ("gMonth", "--03--"), ("gYear", "0000"), ("time", "12:00:00."),
    ("dateTime", "1912-03-05 12:00:00"), ("duration", "PT.5S"), ("duration", "P"),
    ("decimal", "1_000"), ("decimal", "."), ("integer", "1.0"), ("byte", "-129"),
    ("double", "1e"), ("double", "+INF"), ("double", "nan"), ("boolean", "TRUE"),
    ("hexBinary", "0"), ("base64Binary", "YR=="), ("base64Binary", "YWJ="), ("anyURI", "a%zz"),
    ("anyURI", "http://[1:2:3]/"), ("anyURI", "http://[::1.2.3.256]/"), ("anyURI", "é:a"),
    ("anyURI", "http://[1::2::3]/"), ("anyURI", "http://[12345::]/"), ("anyURI", "http://a]b"),
    ("language", ""), ("NMTOKENS", ""), ("NCName", "\U00010000"), ("QName", "z:a"),
    ("QName", "gone:a"), ("QName", ":a"), ("NOTATION", "z:a"), ("ENTITY", "text"),
    ("ENTITIES", "picture text"), ("ENTITIES", ""),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text"), GOOD)
def test_what_is_of_a_type(name: str, text: str) -> None:
    kind = datatype(XSD, name)
    assert kind.allows(text, SPACES)
    hash(kind.value(text, SPACES))


@pytest.mark.parametrize(("name", "text"), BAD)
def test_what_is_not(name: str, text: str) -> None:
    kind = datatype(XSD, name)
    assert not kind.allows(text, SPACES)
    with pytest.raises(ValueError, match=f"^{re.escape(kind.why(text))}$"):
        kind.value(text, SPACES)


EQUAL = [
    ("date", "1912-03-05Z", "1912-03-05+00:00"), ("date", "2000-01-01+13:00", "1999-12-31-11:00"),
    ("dateTime", "1912-12-31T24:00:00", "1913-01-01T00:00:00.0"),
    ("dateTime", "1912-02-28T23:59:60Z", "1912-02-29T01:00:00+01:00"),
    ("dateTime", "-0001-12-31T23:30:00-01:00", "0001-01-01T00:30:00Z"),
    ("time", "12:00:00.50", "12:00:00.5"), ("duration", "P1Y", "P01Y0M"),
    ("duration", "-P0Y", "PT0.0S"), ("duration", "PT1.50S", "PT1.5S"), ("decimal", "-0.0", "0"),
    ("integer", "+007", "7"), ("float", "0.1", "0.1000000001"), ("double", "0", "-0"),
    ("double", "1e999", "INF"), ("float", "NaN", " NaN "), ("boolean", "1", "true"),
    ("hexBinary", "0a", "0A"), ("base64Binary", "YQ==", "Y Q = ="), ("token", "a  b", "a b\n"),
    ("QName", "x:a", "y:a"), ("IDREFS", "a  b", "a b"), ("float", "3.4028236e38", "INF"),
    ("float", "340282356779733661637539395458142568447.9",
     "340282346638528859811704183484516925440"),
    ("float", "1.000000059604644775390626", "1.00000011920928955078125"),
    ("float", "1.000000059604644775390624", "1"), ("float", "1.000000059604644775390625", "1"),
    ("float", "1e-60", "0"),
]  # fmt: skip
UNEQUAL = [
    ("date", "1912-03-05", "1912-03-05Z"), ("duration", "P1Y", "P12M"), ("duration", "P1D", "-P1D"),
    ("time", "23:00:00-02:00", "01:00:00Z"), ("double", "0.1", "0.1000000001"),
    ("string", "a ", "a"), ("QName", "a", "x:a"), ("IDREFS", "a b", "b a"),
    ("language", "en", "EN"), ("anyURI", "a", "%61"), ("normalizedString", "a  b", "a b"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "left", "right"), EQUAL)
def test_what_means_the_same(name: str, left: str, right: str) -> None:
    kind = datatype(XSD, name)
    assert kind.value(left, SPACES) == kind.value(right, SPACES)
    assert hash(kind.value(left, SPACES)) == hash(kind.value(right, SPACES))


@pytest.mark.parametrize(("name", "left", "right"), UNEQUAL)
def test_what_does_not(name: str, left: str, right: str) -> None:
    kind = datatype(XSD, name)
    assert kind.value(left, SPACES) != kind.value(right, SPACES)


FACETS = [
    ("date", "minInclusive", "2000-01-01", ("2000-01-01", "2000-01-02Z"), ("2000-01-01Z",)),
    ("date", "maxExclusive", "2000-01-01Z", ("1999-12-31",), ("2000-01-01", "2000-01-02")),
    ("gMonthDay", "minExclusive", "--02-29", ("--03-01",), ("--02-28", "--02-29")),
    ("duration", "maxInclusive", "P1M", ("P27D", "P1M", "-P1Y"), ("P30D", "P32D")),
    ("duration", "minExclusive", "-P1DT0.5S", ("-P1D", "-P1DT0.4S"), ("-P1DT0.6S",)),
    ("double", "maxInclusive", "INF", ("INF", "1"), ("NaN",)),
    ("double", "minInclusive", "NaN", ("NaN",), ("1", "INF")),
    ("decimal", "totalDigits", "3", ("0123.0", "-1.23", "100"), ("1000", "0.0001", "1.234")),
    ("decimal", "fractionDigits", "1", ("1.20", "5"), ("1.25",)),
    ("integer", "totalDigits", " +1 ", ("0", "-9"), ("10",)),
    ("string", "length", "1", ("\U00010000", " "), ("", "ab")),
    ("token", "maxLength", "3", (" abc ",), ("a bc",)),
    ("hexBinary", "minLength", "2", ("0000",), ("00",)),
    ("NMTOKENS", "length", "2", ("a  b",), ("ab",)),
    ("token", "maxLength", "9" * 30, ("a",), ()),
    ("normalizedString", "pattern", "a b", ("a\tb",), ("a  b",)),
    ("QName", "pattern", "x:.*", ("x:a",), ("y:a",)),
]  # fmt: skip


@pytest.mark.parametrize(("name", "facet", "value", "good", "bad"), FACETS)
def test_facets(
    name: str, facet: str, value: str, good: tuple[str, ...], bad: tuple[str, ...]
) -> None:
    kind = datatype(XSD, name, ((facet, value),))
    assert [text for text in good if not kind.allows(text, SPACES)] == []
    assert [text for text in bad if kind.allows(text, SPACES)] == []
    assert all(datatype(XSD, name).allows(text, SPACES) for text in bad)


def test_several_facets_hold_together() -> None:
    facets: Parameters = (("pattern", "[a-c]+"), ("pattern", ".{2}"), ("minLength", "1"))
    kind = datatype(XSD, "token", facets)
    assert [text for text in ("ab", "a", "ad", "abc") if kind.allows(text, {})] == ["ab"]


def test_a_pattern_too_intricate_for_a_value_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.relaxng.datatypes.regex.machine._MOST_WORK", 50_000)
    kind = datatype(XSD, "string", (("pattern", "(a{0,900}b?){0,900}c"),))
    assert not kind.allows("a" * 9_000, {})
    assert kind.why("a" * 9_000) == "it is too long to be held against such an intricate pattern"


def test_the_built_in_library_and_ids_of_dtds() -> None:
    assert datatype("", "string").value(" a ", {}) == " a "
    assert datatype("", "token").value(" a ", {}) == "a"
    assert {name: datatype(COMPATIBILITY, name).id_type for name in types(COMPATIBILITY)} == {
        "ID": "ID", "IDREF": "IDREF", "IDREFS": "IDREFS",
    }  # fmt: skip
    assert datatype(XSD, "ID").id_type == "ID"
    assert datatype(XSD, "token").id_type == ""


def test_context_is_needed_where_something_is_declared() -> None:
    needing = {name for name in types(XSD) if datatype(XSD, name).needs_context}
    assert needing == {"QName", "NOTATION", "ENTITY", "ENTITIES"}
    assert all(datatype(XSD, name).id_type == "" for name in needing)


@pytest.mark.parametrize("name", sorted(types(XSD)))
def test_every_type_has_a_good_example(name: str) -> None:
    kind = datatype(XSD, name)
    title, example = kind.words()
    assert title
    assert example
    assert kind.allows(example, {"&picture1": ""})


def test_what_is_said_of_a_long_text_is_short() -> None:
    kind = datatype(XSD, "integer", (("minInclusive", "9" * 9_000),))
    assert len(kind.why("8" * 9_000)) < 400
    assert len(datatype(XSD, "QName").why("x" * 9_000 + ":y")) < 400
    assert len(datatype(XSD, "NCName").why("x " * 9_000)) < 400
    for facet in (("length", "x" * 9_000), ("pattern", "(" * 9_000), ("minLength", "-" * 9_000)):
        with pytest.raises(DatatypeError) as caught:
            datatype(XSD, "token", (facet,))
        assert len(str(caught.value)) < 400


def test_many_bounds_are_not_all_compared() -> None:
    facets: Parameters = (("minInclusive", "0"), ("maxInclusive", "9")) * 2_000
    kind = datatype(XSD, "integer", facets)
    assert kind.allows("5", {})
    assert not kind.allows("10", {})


def test_numbers_beyond_all_bounds() -> None:
    assert datatype(XSD, "double").value("-1e400", {}) == -math.inf
    assert not datatype(XSD, "date").allows("1" * 5000 + "-01-01", {})
    assert not datatype(XSD, "duration").allows("P" + "1" * 5000 + "Y", {})
