"""Dates of anybody's TEI, held against each other."""

import pytest

from pipeline.validate.dated import span
from tests.unit.validate.files import found, tei

ACT = """<correspDesc><correspAction type="sent">{}</correspAction>
<correspAction type="{}">{}</correspAction></correspDesc>"""


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("1912-03-05", ((1912, 3, 5), (1912, 3, 5))),
        ("1912-02", ((1912, 2, 1), (1912, 2, 29))),
        ("1911-02", ((1911, 2, 1), (1911, 2, 28))),
        ("1912", ((1912, 1, 1), (1912, 12, 31))),
        ("1912-03-05T10:30:00Z", ((1912, 3, 5), (1912, 3, 5))),
        ("1912-03-05+01:00", ((1912, 3, 5), (1912, 3, 5))),
        ("-0044-03", ((-44, 3, 1), (-44, 3, 31))),
        ("12024", ((12024, 1, 1), (12024, 12, 31))),
        (" 1912 ", ((1912, 1, 1), (1912, 12, 31))),
        ("--03-05", None),
        ("10:30:00", None),
        ("1912-13", None),
        ("1912-04-31", None),
        ("#p1", None),
        ("", None),
    ],
)
def test_a_value_is_a_stretch_of_days(
    value: str, days: tuple[tuple[int, int, int], tuple[int, int, int]] | None
) -> None:
    made = span(value)
    assert (made and (made.first, made.last)) == days


@pytest.mark.parametrize(
    ("attributes", "wrong"),
    [
        ('from="1912-03-06" to="1912-03-05"', 1),
        ('from="1912-03" to="1912-02-29"', 1),
        ('notBefore="1913" notAfter="1912"', 1),
        ('when="1912" notBefore="1913"', 1),
        ('when="1912" notAfter="1911"', 1),
        ('from="1912-03-05" to="1912"', 0),
        ('from="1912" to="1912-03-05"', 0),
        ('when="1912-03" notBefore="1912-03-05" notAfter="1912-03-07"', 0),
        ('from="--12-24" to="--01-06"', 0),
        ('from="1912-03-05T11:00:00" to="1912-03-05T10:00:00"', 0),
    ],
)
def test_bounds_are_in_order_unless_they_cannot_be(attributes: str, wrong: int) -> None:
    assert len(found(tei(f"<date {attributes}/>"))) == wrong


@pytest.mark.parametrize(
    ("sent", "step", "other", "wrong"),
    [
        ('<date when="1912-03-05"/>', "received", '<date when="1912-03-04"/>', True),
        ('<date when="1912-03-05"/>', "forwarded", '<date when="1912-03-04"/>', True),
        ('<date when="1912-03-05"/>', "received", '<date when="1912-03"/>', False),
        ('<date notBefore="1912"/>', "received", '<date notAfter="1911"/>', True),
        ('<date notAfter="1912"/>', "received", '<date when="1911"/>', False),
        (
            '<date from="1912-03-01" to="1912-03-09"/>',
            "received",
            '<date when="1912-03-08"/>',
            False,
        ),
        ('<date when="1912"/><date when="1911"/>', "received", '<date when="1911"/>', False),
        ('<date when="1912"/><date>1911?</date>', "received", '<date when="1911"/>', True),
        ('<date when="--03-05"/>', "received", '<date when="1911"/>', False),
        ("", "received", '<date when="1911"/>', False),
        ('<date when="1912"/>', "deleted", '<date when="1911"/>', False),
    ],
)
def test_nothing_arrives_before_it_was_sent(
    sent: str, step: str, other: str, *, wrong: bool
) -> None:
    assert [one[:6] for one in found(tei(ACT.format(sent, step, other)))] == ["TEI011"] * wrong


def test_messages_name_the_days() -> None:
    act = ACT.format('<date when="1912-03"/>', "received", '<date notAfter="1912-02-28"/>')
    assert found(tei(act.replace("<correspDesc", '<correspDesc xml:id="c1"'))) == [
        "TEI011 c1 is received by 1912-02-28, before it was sent, 1912-03-01 at the earliest"
    ]


def test_dates_of_printing_and_of_life_may_be_open() -> None:
    header = """<teiHeader><fileDesc><publicationStmt><date>{}</date></publicationStmt></fileDesc>
    <profileDesc><creation>about <date notBefore="1912"/></creation></profileDesc></teiHeader>"""
    assert found(tei(header.format("soon"))) == []
    assert found(tei('<person><birth when="1867"/><death notAfter="1926"/></person>')) == []
    assert found(tei('<person><birth>1867</birth><death when="1826"/></person>')) == []


@pytest.mark.parametrize(
    ("usage", "wrong"),
    [
        ('gi="p" occurs="2" withId="1"', []),
        ('gi="p"', []),
        ('gi="p" occurs="3"', ["TEI004 tagUsage counts 3 p elements; there are 2"]),
        ('gi="p" withId="2"', ["TEI004 tagUsage counts 2 p elements with an xml:id; there are 1"]),
    ],
)
def test_tags_are_counted_in_the_text(usage: str, wrong: list[str]) -> None:
    header = f"""<teiHeader><p/><namespace name="http://www.tei-c.org/ns/1.0">
    <tagUsage {usage}/></namespace></teiHeader>"""
    assert found(tei(header + '<text><body><p xml:id="a"/><p/></body></text>')) == wrong
