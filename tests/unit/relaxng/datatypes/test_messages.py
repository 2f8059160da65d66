"""What a colleague would say of a value that does not fit, and of a schema that asks too much."""

import pytest

from pipeline.relaxng.datatypes import COMPATIBILITY, XSD, DatatypeError, Parameters, datatype

WHY = [
    ("date", "1912-02-30", "February 1912 has 29 days"),
    ("date", "1913-02-29", "February 1913 has 28 days"),
    ("date", "1912-04-31", "April has 30 days"),
    ("date", "1912-04-32", "there is no day 32"),
    ("date", "1912-13-05", "there is no month 13"),
    ("date", "1912-3-5", "a month has two digits: 1912-03-05"),
    ("date", "1912-03-5", "a day has two digits: 1912-03-05"),
    ("date", "5.3.1912", "the year comes first: 1912-03-05"),
    ("date", "5/3/1912", "the year comes first, then month and day"),
    ("date", "1912/03/05", "hyphens stand between year, month and day: 1912-03-05"),
    ("date", "912-03-05", "a year has four digits: 0912-03-05"),
    ("date", "01912-03-05", "a year of more than four digits does not begin with 0"),
    ("date", "0000-03-05", "there is no year 0: the year before 0001 is -0001"),
    ("date", "1912", "only a year, month and day belong here: 1912-03-05"),
    ("date", "1912-13", "there is no month 13"),
    ("date", "1912-03-05+15:00", "time zones end at +14:00 and -14:00"),
    ("date", "1912-03-05+13:61", "there is no minute 61"),
    ("date", "1912-02-30T25:00:00", "February 1912 has 29 days"),
    ("date", "soon", ""),
    ("date", "", ""),
    ("date", "1" * 5000 + "-01-01", "years of more than 4000 digits are not read"),
    ("dateTime", "1912-03-05T14:30", "a date and a time, with a T between them, belong here: "
     "1912-03-05T14:30:00"),
    ("dateTime", "1912-03-05T24:00:01", "after 24:00:00 the next day begins"),
    ("dateTime", "1912-03-05T25:00:00", "there is no hour 25"),
    ("dateTime", "1912-03-05T23:60:00", "there is no minute 60"),
    ("dateTime", "1912-03-05T23:00:61", "there is no second 61"),
    ("time", "9:30", "hours, minutes and seconds have two digits each: 09:30:00"),
    ("gYear", "812", "a year has four digits: 0812"),
    ("gYear", "12", "a year has four digits, those of the century too"),
    ("date", "12-03-05", "a year has four digits, those of the century too"),
    ("gYearMonth", "1912-3", "a month has two digits: 1912-03"),
    ("gMonthDay", "--02-30", "February has 29 days"),
    ("gMonth", "--13", "there is no month 13"),
    ("duration", "+P1Y", "a sign is a minus, before the P"),
    ("duration", "1Y", "a duration begins with P"),
    ("duration", "P2W", "weeks are written in days: P7D"),
    ("duration", "p1y", "its letters are capitals, as in P1DT2H"),
    ("duration", "P1H", "a T stands before hours, minutes and seconds: PT1H"),
    ("duration", "P1YT", "nothing follows the last letter"),
    ("duration", "P1.5Y", "only seconds have a fraction"),
    ("duration", "PT1,5S", "a decimal point is a full stop"),
    ("duration", "P" + "1" * 5000 + "Y", "durations of more than 4000 characters are not read"),
    ("ID", "1a", "an id cannot begin with a digit"),
    ("ID", "a:b", "an id cannot hold a colon"),
    ("NCName", "p 3", "“p 3” holds a space"),
    ("NCName", "", "a name has at least one character"),
    ("NCName", "a§", "a name cannot hold “§”"),
    ("Name", "-a", "a name cannot begin with a hyphen"),
    ("NMTOKEN", "a/b", "a name token cannot hold “/”"),
    ("IDREFS", "a 1", "an id cannot begin with a digit"),
    ("IDREFS", "", "at least one word is needed: an id"),
    ("QName", "a:b:c", "“a:b:c” has more than one colon"),
    ("QName", "a:", "nothing stands on one side of the colon"),
    ("QName", "a:1", "a name cannot begin with a digit"),
    ("QName", "x:y", "the prefix “x” is not declared here"),
    ("ENTITY", "x", "no unparsed entity “x” is declared"),
    ("ENTITIES", "x y", "not every unparsed entity is declared: x y"),
    ("language", "en_US", "a language is written with a hyphen: en-US"),
    ("language", "de at", "“de at” holds a space"),
    ("language", "traditional", "no part of a language has more than eight "
     "characters: traditional"),
    ("language", "e!", ""),
    ("decimal", "1,5", "a decimal point is a full stop: 1.5"),
    ("decimal", "1,000,000", "thousands are not set apart: 1000000"),
    ("decimal", "1e5", "no power of ten belongs here"),
    ("decimal", "12 cm", "only a number belongs here, without “cm”: 12"),
    ("decimal", "", "a number is missing"),
    ("decimal", "few", ""),
    ("integer", "1.0", "only a whole number belongs here, without a point"),
    ("nonNegativeInteger", "-1", "-1 is below 0"),
    ("byte", "128", "128 is above 127"),
    ("integer", "x", ""),
    ("double", "inf", "these are written INF, -INF and NaN"),
    ("double", "1,5", "a decimal point is a full stop: 1.5"),
    ("boolean", "True", "it is written in small letters: true"),
    ("boolean", "yes", "“yes” is written true"),
    ("boolean", "2", ""),
    ("hexBinary", "0g", "“g” is no hexadecimal digit"),
    ("hexBinary", "00 00", "it holds a space"),
    ("hexBinary", "000", "hexadecimal digits come in pairs"),
    ("base64Binary", "A_==", "“_” is no character of base 64"),
    ("base64Binary", "AAA", "characters of base 64 come in fours, filled up with ="),
    ("base64Binary", "AA=A", "“=” stands only at the end"),
    ("base64Binary", "AB==", "stray bits at the end"),
    ("anyURI", "a#b#c", "“#” stands twice"),
    ("anyURI", "50%", "two hexadecimal digits follow a “%”: %"),
    ("anyURI", "a#b%20]c\x7f[%", "two hexadecimal digits follow a “%”: %"),
    ("anyURI", "urn:a%zz", "two hexadecimal digits follow a “%”: %zz"),
    ("anyURI", "a#%", "two hexadecimal digits follow a “%”: %"),
    ("anyURI", "http://[é]/", "“[é]” is no host"),
    ("anyURI", ":a", "it cannot begin with a colon"),
    ("anyURI", "1a:b", "“1a:” begins no address: letters, digits and + - . only"),
    ("anyURI", "http:", "nothing follows “http:”"),
    ("anyURI", "http://", "a host is missing behind “//”"),
    ("anyURI", "http://[::x]/", "“[::x]” is no host"),
    ("anyURI", "a[1]", "[ and ] are escaped in a path: %5B and %5D"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "why"), WHY, ids=[f"{n}:{t[:20]}" for n, t, _ in WHY])
def test_a_value_that_does_not_fit(name: str, text: str, why: str) -> None:
    kind = datatype(XSD, name)
    assert not kind.allows(text, {})
    assert kind.why(text) == why
    with pytest.raises(ValueError, match="^" if why else "^$"):
        kind.value(text, {})


FACETS = [
    ("decimal", (("minInclusive", "0"), ("maxInclusive", "1")), "1.5", "1.5 is above 1"),
    ("decimal", (("minExclusive", "0"),), "0", "0 is not above 0"),
    ("date", (("minInclusive", "1912-03-05"),), "1912-03-05Z",
     "1912-03-05Z and 1912-03-05 are in no order"),
    ("token", (("length", "3"),), "ab", "its length is 2, exactly 3 is wanted"),
    ("token", (("minLength", "3"),), "ab", "its length is 2, at least 3 is wanted"),
    ("token", (("maxLength", "1"),), "ab", "its length is 2, at most 1 is wanted"),
    ("decimal", (("totalDigits", "2"),), "1.23", "1.23 has 3 digits, at most 2 may be"),
    ("decimal", (("fractionDigits", "1"),), "1.23",
     "1.23 has 2 digits behind the point, at most 1 may be"),
    ("token", (("pattern", r"\S+"),), "p 3", "“p 3” holds a space"),
    ("token", (("pattern", r"\S+"),), "", "it is empty"),
    ("token", (("pattern", "[0-9]+"),), "p 3", ""),
]  # fmt: skip


@pytest.mark.parametrize(("name", "facets", "text", "why"), FACETS)
def test_a_value_outside_of_a_facet(name: str, facets: Parameters, text: str, why: str) -> None:
    kind = datatype(XSD, name, facets)
    assert not kind.allows(text, {})
    assert kind.why(text) == why


WORDS: list[tuple[str, Parameters, tuple[str, str]]] = [
    ("date", (), ("a date", "1912-03-05")),
    ("double", (("minInclusive", "0"), ("maxInclusive", "1")), ("a number from 0 up to 1", "1")),
    ("decimal", (("minExclusive", "100"),), ("a number above 100", "101")),
    ("integer", (("maxExclusive", "-5"),), ("a whole number below -5", "-6")),
    ("token", (("pattern", r"[^\p{C}\p{Z}]+"),), ("text without spaces", "text")),
    ("token", (("pattern", "[A-Z]{2}"),), ("text of the form [A-Z]{2}", "AA")),
    ("token", (("minLength", "7"),), ("text of length at least 7", "Some text.")),
    ("IDREFS", (("length", "2"),), ("ids of things of length exactly 2", "letter1 letter2")),
    ("IDREFS", (("length", "4"),),
     ("ids of things of length exactly 4", "letter1 letter1 letter1 letter1")),
    ("hexBinary", (("length", "3"),),
     ("bytes in hexadecimal digits of length exactly 3", "0F0F0F")),
    ("token", (("pattern", "a+"), ("pattern", "[ab]{2}")),
     ("text of the form a+ of the form [ab]{2}", "aa")),
    ("decimal", (("totalDigits", "2"), ("fractionDigits", "0")),
     ("a number with at most 2 digits with at most 0 digits behind the point", "1")),
    ("date", (("minExclusive", "2020-01-01"),), ("a date above 2020-01-01", "2024-03-05")),
    ("date", (("minInclusive", "2030-05-06"),), ("a date from 2030-05-06", "2030-05-06")),
    ("date", (("minExclusive", "2030-05-06"),), ("a date above 2030-05-06", "")),
    ("double", (("minInclusive", "1e300"),), ("a number from 1e300", "1e300")),
    ("token", (("pattern", r"[\D§]{3}\d"),), ("text of the form [\\D§]{3}\\d", "aaa1")),
    ("token", (("pattern", r"[\D-[\S]]x"),), (r"text of the form [\D-[\S]]x", "")),
    ("token", (("pattern", "§+¶"),), ("text of the form §+¶", "§¶")),
    ("token", (("pattern", "(a|b|c){12}(abc|b)d"),),
     ("text of the form (a|b|c){12}(abc|b)d", "aaaaaaaaaaaabd")),
    ("token", (("pattern", "a"), ("pattern", "b")), ("text of the form a of the form b", "")),
    ("double", (("minExclusive", "INF"),), ("a number above INF", "")),
]  # fmt: skip


@pytest.mark.parametrize(("name", "facets", "words"), WORDS)
def test_what_it_is_and_an_example(name: str, facets: Parameters, words: tuple[str, str]) -> None:
    kind = datatype(XSD, name, facets)
    assert kind.words() == words
    assert not words[1] or kind.allows(words[1], {})


SCHEMAS: list[tuple[str, str, Parameters, str]] = [
    ("urn:x", "date", (), "no library of datatypes called “urn:x”"),
    (XSD + "/", "date", (), f"is {XSD} meant?"),
    (XSD, "dat", (), "has no type “dat”; is date meant?"),
    (XSD, "DATE", (), "has no type “DATE”; is date meant?"),
    (XSD, "colour", (), "has no type “colour”; it has ENTITIES, ENTITY, ID"),
    ("", "date", (), "the built-in library has no type “date”, but "),
    ("", "strin", (), "is string meant?"),
    ("", "token", (("pattern", "a"),), "has no facets, so no “pattern”"),
    (COMPATIBILITY, "ID", (("pattern", "a"),), "has no facets"),
    (XSD, "date", (("length", "1"),), "the type date has no facet “length”; it has pattern, min"),
    (XSD, "QName", (("length", "1"),), "the type QName has no facet “length”; it has pattern"),
    (XSD, "date", (("minInclusiv", "1"),), "is minInclusive meant?"),
    (XSD, "date", (("colour", "1"),), "there is no facet “colour”; the type date has"),
    (XSD, "date", (("minInclusive", "1912-13-01"),), "there is no month 13"),
    (XSD, "date", (("minInclusive", "soon"),), "which is not a date"),
    (XSD, "token", (("enumeration", "a"),), "write a choice of values"),
    (XSD, "token", (("whiteSpace", "replace"),), "choose string, normalizedString or token"),
    (XSD, "token", (("length", "-1"),), "a whole number from 0 on, not “-1”"),
    (XSD, "token", (("length", ""),), "a whole number from 0 on, not “”"),
    (XSD, "integer", (("totalDigits", "0"),), "a whole number from 1 on, not “0”"),
    (XSD, "integer", (("minInclusive", "5"), ("maxInclusive", "1")), "nothing is from 5 and up to"),
    (XSD, "token", (("pattern", "[a"),), "character 3 of “[a”: “[” is never closed"),
]  # fmt: skip


@pytest.mark.parametrize(("library", "name", "facets", "why"), SCHEMAS)
def test_a_schema_that_asks_too_much(library: str, name: str, facets: Parameters, why: str) -> None:
    with pytest.raises(DatatypeError) as caught:
        datatype(library, name, facets)
    assert why in str(caught.value)
