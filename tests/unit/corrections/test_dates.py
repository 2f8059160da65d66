"""Dates as editors give them: EDTF and the ranges of TEI."""

import pytest

from pipeline.corrections.dates import printed, value_of
from pipeline.corrections.sidecar import Dated
from pipeline.model import Attributes


@pytest.mark.parametrize(
    ("text", "value", "certainty"),
    [
        ("1912-03-05", (("when", "1912-03-05"),), ""),
        ("1912-03", (("when", "1912-03"),), ""),
        ("1912", (("when", "1912"),), ""),
        ("1912-03-05?", (("when", "1912-03-05"),), "low"),
        ("1912-03~", (("when", "1912-03"),), "medium"),
        ("1912%", (("when", "1912"),), "low"),
        ("1912-03-XX", (("when", "1912-03"),), ""),
        ("1912-XX-XX", (("when", "1912"),), ""),
        ("1912-XX", (("when", "1912"),), ""),
        ("191X", (("notBefore", "1910"), ("notAfter", "1919")), ""),
        ("1912-21", (("notBefore", "1912-03-01"), ("notAfter", "1912-05-31")), ""),
        ("1912-23?", (("notBefore", "1912-09-01"), ("notAfter", "1912-11-30")), "low"),
        ("1912-03-01/1912-03-05", (("from", "1912-03-01"), ("to", "1912-03-05")), ""),
        ("../1912-03-05", (("notAfter", "1912-03-05"),), ""),
        ("/1912-03-05", (("notAfter", "1912-03-05"),), ""),
        ("1912-03-05/..", (("notBefore", "1912-03-05"),), ""),
    ],
)
def test_a_date_in_edtf(text: str, value: Attributes, certainty: str) -> None:
    said = Dated(value=text)
    assert value_of(said) == (value, certainty)
    assert printed(said) == text


def test_the_bounds_of_a_range() -> None:
    between = Dated(not_before="1912-03-01", not_after="1912-03-05")
    assert value_of(between)[0] == (("notBefore", "1912-03-01"), ("notAfter", "1912-03-05"))
    assert printed(between) == "1912-03-01/1912-03-05"
    assert value_of(Dated(first="1912", last="1913"))[0] == (("from", "1912"), ("to", "1913"))
    assert printed(Dated(not_after="1912")) == "../1912"


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (Dated(), "give either"),
        (Dated(value="1912", first="1912"), "give either"),
        (Dated(first="1912", not_after="1913"), "how long"),
        (Dated(not_before="1913", not_after="1912"), "backwards, from 1913 to 1912"),
        (Dated(value="1912-03-05/1912-03-01"), "backwards"),
        (Dated(value="1912-02-30"), "is no date"),
        (Dated(value="1912-13"), "is no date"),
        (Dated(value="0000"), "is no date"),
        (Dated(value="12-03-05"), "is no date"),
        (Dated(value="../.."), "no bound at all"),
        (Dated(value="1912-24"), "is no date"),
    ],
)
def test_what_is_no_date_is_refused_in_words(said: Dated, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        value_of(said)
