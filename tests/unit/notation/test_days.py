"""Times of day, days relative to another, intervals, EDTF: what is around the dates themselves."""

import datetime

import pytest

from pipeline.lexicon import LANGUAGES, months, periods, weekdays
from pipeline.model import Attributes
from pipeline.notation.dates import (
    agree,
    clocks,
    edtf,
    interval,
    nearest,
    relatives,
    with_year,
)
from pipeline.notation.dates.relative import this_year

_WRITTEN = datetime.date(1932, 6, 16)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("23 ч. 10 м.", "23:10:00"),
        ("21 час. 54 мин.", "21:54:00"),
        ("5 часов утра", "05:00:00"),
        ("5 o'clock in the afternoon", "17:00:00"),
        ("5.30 p.m.", "17:30:00"),
        ("8 Uhr abends", "20:00:00"),
        ("8 h. 30 du matin", "08:30:00"),
        ("5 de la tarde", "17:00:00"),
        ("12 дня", "12:00:00"),
        ("09:15", "09:15:00"),
        ("21:40", "21:40:00"),
        ("9:15", ""),
        ("5 часов", ""),
        ("12 p.m.", ""),
    ],
)
def test_a_time_of_day_is_read_where_it_is_sure(text: str, iso: str) -> None:
    (found,) = clocks(f"Gorodok, {text}")
    assert found.iso == iso
    assert found.span.of(f"Gorodok, {text}").startswith(text[:4])


@pytest.mark.parametrize("text", ["25:10", "12:75", "no figures", "15 p.m.", "1:2:3"])
def test_no_time_of_day(text: str) -> None:
    assert clocks(text) == ()


@pytest.mark.parametrize(
    ("lang", "text", "printed", "days"),
    [
        ("ru", "Письмо от 12-го получил.", "12-го", ["1932-06-12"]),
        ("ru", "Ваше от 28-го числа пришло.", "28-го числа", ["1932-05-28"]),
        ("ru", "Ваше от 16-го, увы", "16-го", ["1932-05-16", "1932-06-16"]),
        ("ru", "12 с. м. придёт", "12 с. м.", ["1932-06-12"]),
        ("ru", "позавчера", "позавчера", ["1932-06-14"]),
        ("ru", "в прошлый понедельник", "прошлый понедельник", ["1932-06-13", "1932-06-20"]),
        ("en", "yours of the 12th inst. came", "12th inst.", ["1932-06-12"]),
        ("en", "the 31st ult.", "31st ult.", ["1932-05-31"]),
        ("en", "the 31st inst.", "31st inst.", []),
        ("en", "the 3rd prox.", "3rd prox.", ["1932-07-03"]),
        ("en", "of the 12th, too", "12th", ["1932-06-12"]),
        ("en", "the day before yesterday", "the day before yesterday", ["1932-06-14"]),
        ("en", "next Friday", "next Friday", ["1932-06-10", "1932-06-17"]),
        ("de", "vom 12. d. M. ist", "12. d. M.", ["1932-06-12"]),
        ("de", "der vom 11. kam", "11.", ["1932-06-11"]),
        ("fr", "du 12 courant", "12 courant", ["1932-06-12"]),
        ("fr", "avant-hier", "avant-hier", ["1932-06-14"]),
        ("es", "del 12 del corriente llegó", "12 del corriente", ["1932-06-12"]),
    ],
)
def test_relative_days(lang: str, text: str, printed: str, days: list[str]) -> None:
    (found,) = relatives(text, lang)
    assert found.span.of(text) == printed
    assert [day.isoformat() for day in found.days(_WRITTEN)] == days


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "от 12-го полка"),
        ("en", "of the 12th regiment"),
        ("de", "vom 12. Regiment"),
        ("fr", "du 12 régiment"),
        ("en", "on Monday"),
        ("it", "ieri"),
    ],
)
def test_no_relative_day(lang: str, text: str) -> None:
    assert relatives(text, lang) == ()


def test_a_month_before_january_is_of_the_year_before() -> None:
    (found,) = relatives("of the 28th ult.", "en")
    assert found.days(datetime.date(1932, 1, 5)) == (datetime.date(1931, 12, 28),)


def test_words_for_the_year_of_the_letter() -> None:
    text = "от 1 января с. г. получил"
    assert text[: this_year(text, len("от 1 января"), "ru")] == "от 1 января с. г."
    assert this_year(text, 0, "ru") == 0


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ((("when", "1932-06-12"),), "1932-06-12"),
        ((("when", "1932"), ("precision", "low")), "1932~"),
        ((("when", "1932-06"), ("cert", "low")), "1932-06?"),
        ((("when", "1932-06"), ("precision", "low"), ("cert", "low")), "1932-06%"),
        ((("from", "1932-06-12"), ("to", "1932-06-14")), "1932-06-12/1932-06-14"),
        ((("notAfter", "1932-06-12"),), "../1932-06-12"),
        ((("notBefore", "1932-06-12"),), "1932-06-12/.."),
        ((("notBefore", "1930-01-01"), ("notAfter", "1939-12-31")), "193X"),
        ((("notBefore", "1930-01-01"), ("notAfter", "1949-12-31")), "1930-01-01/1949-12-31"),
        ((("when", "--06-12"),), ""),
        ((), ""),
    ],
)
def test_edtf(value: Attributes, written: str) -> None:
    assert edtf(value) == written


_OLD: Attributes = (("when", "1917-11-07"), ("when-custom", "1917-10-25"))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ((("when", "1932-06"),), (("when", "1932-06-12"),), True),
        ((("when", "1932-05"),), (("when", "1932-06-12"),), False),
        ((("notAfter", "1932-07-15"),), (("when", "1932-06-12"),), True),
        ((("notAfter", "1932-05-15"),), (("when", "1932-06-12"),), False),
        ((("when", "1932-06-20"), ("precision", "low")), (("when", "1932-06-12"),), True),
        ((("when", "1932-06-30"), ("precision", "low")), (("when", "1932-06-12"),), False),
        ((("when", "--06-12"),), (("when", "1932-06-12"),), True),
        ((("when", "--06-13"),), (("when", "1932-06-12"),), False),
        ((("when", "--06-13"),), (("notAfter", "1932-06-12"),), True),
        ((("when", "--06-13"),), (("from", "1931-06-12"), ("to", "1932-06-12")), True),
        ((("when", "--06-13"),), (("when", "1932"),), True),
        (_OLD, (("when", "1917-10-25"),), True),
        ((("when", "1917-10-25"),), _OLD, True),
        (_OLD, (("when", "1917-10-26"),), False),
    ],
)
def test_whether_two_values_can_be_one_date(
    one: Attributes, other: Attributes, *, same: bool
) -> None:
    assert agree(one, other) is same


def test_an_interval_has_a_year_where_it_lies_in_one() -> None:
    june, turning = interval((("when", "1932-06"),)), interval((("when", "1932"),))
    assert june is not None
    assert turning is not None
    assert (june.first.isoformat(), june.last.isoformat()) == ("1932-06-01", "1932-06-30")
    assert june.year == turning.year == 1932
    open_ = interval((("notAfter", "1932-06-12"),))
    assert open_ is not None
    assert open_.year == 0


def test_a_year_is_given_only_where_it_is_plainly_the_nearest() -> None:
    yearless: Attributes = (("when", "--12-31"),)
    assert nearest(yearless, (("when", "1933-01-01"),)) == (("when", "1932-12-31"),)
    assert nearest(yearless, (("notAfter", "1933-01-01"),)) == yearless
    assert nearest((("when", "1932-01-01"),), yearless) == (("when", "1932-01-01"),)
    assert with_year((("when", "--02-29"),), 1931) == (("when", "1931-02-28"),)


@pytest.mark.parametrize(
    "table",
    [
        months.MONTHS, months.INSIDE, periods.SEASONS, periods.QUARTERS, weekdays.DAYS,
    ],
)  # fmt: skip
def test_tables_of_rows_have_every_language(table: dict[str, tuple[tuple[str, ...], ...]]) -> None:
    assert set(table) == set(LANGUAGES)
    assert len({len(rows) for rows in table.values()}) == 1
