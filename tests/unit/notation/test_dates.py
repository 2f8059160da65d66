"""Dates as letters print them."""

import pytest

from pipeline.notation.dates import bare_year, date_range, find, share, without

YEARS = (1900, 1935)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("June 12, 1932", {"when": "1932-06-12"}),
        ("12 июня 1932 года", {"when": "1932-06-12"}),
        ("12 июня 1932 г.", {"when": "1932-06-12"}),
        ("4 de enero de 1902", {"when": "1902-01-04"}),
        ("3. Mai 1910", {"when": "1910-05-03"}),
        ("le 5 mai 1778", {"when": "1778-05-05"}),
        ("Генваря 27 дня 1906 года", {"when": "--01-27"}),
        ("29/IX-31", {"when": "1931-09-29"}),
        ("12/VI 32", {"when": "1932-06-12"}),
        ("12.VI.32 г.", {"when": "1932-06-12"}),
        ("19/VI-12 г.", {"when": "1912-06-19"}),
        ("16/ХII.", {"when": "--12-16"}),
        ("1/Х 30", {"when": "1930-10-01"}),
        ("16.XII.", {"when": "--12-16"}),
        ("22/7.", {"when": "--07-22"}),
        ("1911.09.29", {"when": "1911-09-29"}),
        ("6–8 August 1932", {"from": "1932-08-06", "to": "1932-08-08"}),
        ("May, 1911", {"when": "1911-05"}),
        ("May the 6th", {"when": "--05-06"}),
        ("March ... 1914", {"when": "1914-03"}),
        ("марта ... дня 1914 года", {"when": "1914-03"}),
        ("... de marzo de 1914", {"when": "1914-03"}),
        ("“ ” мая 1907 г.", {"when": "1907-05"}),
        ("June [1932]", {"when": "1932-06"}),
        ("late November 1903", {"notBefore": "1903-11-21", "notAfter": "1903-11-30"}),
        ("начало марта 1904 года", {"notBefore": "1904-03-01", "notAfter": "1904-03-10"}),
        ("mediados de febrero de 1904", {"notBefore": "1904-02-11", "notAfter": "1904-02-20"}),
        ("3/16 марта 1909 г.", {"when": "1909-03-16"}),
        ("6/19 марта", {"when": "--03-19"}),
        ("3/15 марта 1887 г.", {"when": "1887-03-15"}),
        ("March 3/16, 1909", {"when": "1909-03-16"}),
        ("4 іюня 1909 года", {"when": "1909-06-04"}),
        ("Gorodok, 11. 12. 1916", {"when": "1916-12-11"}),
        ("22. 2. 904", {"when": "1904-02-22"}),
        ("27./3 903.", {"when": "1903-03-27"}),
        ("5./IX 04", {"when": "1904-09-05"}),
        ("5/XI 02", {"when": "1902-11-05"}),
        ("26/11 14.", {"when": "1914-11-26"}),
        ("11ter Octbr 1905", {"when": "1905-10-11"}),
        ("27. Mai 12", {"when": "1912-05-27"}),
        ("le 27 mai 12", {"when": "1912-05-27"}),
        ("27 мая 12 г.", {"when": "1912-05-27"}),
        ("27 May 12.", {"when": "1912-05-27"}),
        ("3. 3. 12 Uhr", {"when": "--03-03"}),
        ("5. Mai 20 Leute", {"when": "--05-05"}),
        ("конец февраля 1904", {"notBefore": "1904-02-21", "notAfter": "1904-02-29"}),
    ],
)
def test_read(text: str, value: dict[str, str]) -> None:
    (found,) = find(text, YEARS, loose=True)
    assert dict(found.value) == value


@pytest.mark.parametrize(
    "text",
    [
        "1/2 мая 1909 г.",
        "3/15 марта 1909 г.",
        "3/16 марта 1887 г.",
        "27/9 апреля 1909 г.",
        "[12 June 1932?]",
        "не позднее 15 июля 1932 г.",
        "between 17 and 19 September 1931",
        "1 (14) февраля 1918 г.",
        "25 октября (7 ноября) 1917",
        "19 January 1878, old style",
        "19 января 1878 г. ст. ст.",
        "3. März 1878 alten Stils",
        "31 June 1931",
        "40/IX-31",
        "around 20 September 1931",
        "8–6 August 1932",
        "29/XIII-31",
    ],
)
def test_seen_but_never_read_wrongly(text: str) -> None:
    found = find(text, YEARS, loose=True)
    assert found
    assert {date.value for date in found} == {()}


@pytest.mark.parametrize(
    "text",
    ["See p. 4. The 3rd of them", "may I come", "OGAP. F. 12. Op. 3. D. 45. L. 6.", "№ 5/12 a"],
)
def test_no_date(text: str) -> None:
    assert find(text, YEARS) == ()


def test_a_two_digit_year_needs_exactly_one_reading() -> None:
    assert dict(find("29/IX-31", (1900, 1999))[0].value) == {"when": "1931-09-29"}
    assert dict(find("29/IX-31", (1800, 1999))[0].value) == {"when": "--09-29"}
    assert dict(find("29/IX-31", (1901, 1920))[0].value) == {"when": "--09-29"}
    assert dict(find("29/IX-31")[0].value) == {"when": "--09-29"}


def test_numbers_alone_are_dates_only_in_datelines() -> None:
    assert find("22/7") == ()
    assert find("22/7", loose=True)


def test_longest_reading_wins_and_none_overlap() -> None:
    text = "From 5 May 1910 to 7 May 1910"
    spans = [found.span.of(text) for found in find(text)]
    assert spans == ["5 May 1910", "7 May 1910"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1905 en:SCW", {"when": "1905"}),
        ("1903-11 ru:tom17", {"when": "1903-11"}),
        ("1910-05-02/1910-05-04 ru:tom17", {"from": "1910-05-02", "to": "1910-05-04"}),
        ("1910-02-31 ru:tom17", {}),
        ("1910-13 ru:tom17", {}),
    ],
)
def test_index_line(text: str, value: dict[str, str]) -> None:
    found = date_range(text)
    assert found is not None
    assert dict(found.value) == value


def test_no_index_line() -> None:
    assert date_range("ru:tom17;en:AI") is None


def test_bare_year() -> None:
    found = bare_year("Written in 1905")
    assert found is not None
    assert dict(found.value) == {"when": "1905"}
    assert bare_year("No. 19051") is None


def test_share_is_what_part_of_a_line_is_date() -> None:
    assert share("June 12, 1932") == 1
    assert share("27 December, 5 o'clock in the evening") > 0.6
    assert share("Nice, vendredi soir") > 0.5
    assert share("I received your letter of June 12") < 0.4
    assert share("…") == 0


def test_without_leaves_the_place() -> None:
    assert without("Gorodok, not later than June 12, 1932").split() == ["Gorodok,"]
