"""Dates as letters print them."""

import pytest

from pipeline.notation.dates import Doubt, bare_year, date_range, find, share, without

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
        ("Генваря 27 дня 1906 года", {"when": "1906-01-27"}),
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
    ("text", "value"),
    [
        ("not later than 15 July 1932", {"notAfter": "1932-07-15"}),
        ("не позднее 15 июля 1932 г.", {"notAfter": "1932-07-15"}),
        ("spätestens am 15. Juli 1932", {"notAfter": "1932-07-15"}),
        ("au plus tard le 15 juillet 1932", {"notAfter": "1932-07-15"}),
        ("a más tardar el 15 de julio de 1932", {"notAfter": "1932-07-15"}),
        ("not earlier than 15 July 1932", {"notBefore": "1932-07-15"}),
        ("не ранее июля 1932 г.", {"notBefore": "1932-07-01"}),
        ("before March 1931", {"notAfter": "1931-02-28"}),
        ("до марта 1932 г.", {"notAfter": "1932-02-29"}),
        ("vor dem 1. Januar 1932", {"notAfter": "1931-12-31"}),
        ("avant le 3 mars 1932", {"notAfter": "1932-03-02"}),
        ("antes del 5 de marzo de 1890", {"notAfter": "1890-03-04"}),
        ("nach dem 3. Mai 1848", {"notBefore": "1848-05-04"}),
        ("после 31 декабря 1931 г.", {"notBefore": "1932-01-01"}),
        ("before 1931", {"notAfter": "1930-12-31"}),
        ("до марта", {"notAfter": "--02-29"}),
        ("after 31 December", {}),
        ("between 17 and 19 September 1931", {"notBefore": "1931-09-17", "notAfter": "1931-09-19"}),
        (
            "между 28 февраля и 2 марта 1932 г.",
            {"notBefore": "1932-02-28", "notAfter": "1932-03-02"},
        ),
        ("zwischen dem 3. und 5. Mai 1910", {"notBefore": "1910-05-03", "notAfter": "1910-05-05"}),
        ("entre le 3 et le 5 mai 1910", {"notBefore": "1910-05-03", "notAfter": "1910-05-05"}),
        (
            "entre el 3 y el 5 de mayo de 1910",
            {"notBefore": "1910-05-03", "notAfter": "1910-05-05"},
        ),
        (
            "17–18 сентября 1931 г.?",
            {"notBefore": "1931-09-17", "notAfter": "1931-09-18", "cert": "low"},
        ),
        ("17 or 18 September 1931", {"notBefore": "1931-09-17", "notAfter": "1931-09-18"}),
        ("28 February – 2 March 1932", {"from": "1932-02-28", "to": "1932-03-02"}),
        ("с 6 по 8 августа 1932 г.", {"from": "1932-08-06", "to": "1932-08-08"}),
        ("du 6 au 8 août 1932", {"from": "1932-08-06", "to": "1932-08-08"}),
        (
            "vom 31. Dezember 1931 bis zum 2. Januar 1932",
            {"from": "1931-12-31", "to": "1932-01-02"},
        ),
        ("del 6 al 8 de agosto de 1932", {"from": "1932-08-06", "to": "1932-08-08"}),
        ("31 December – 2 January 1932", {"from": "1931-12-31", "to": "1932-01-02"}),
        ("ноябрь–декабрь 1931 г.", {"from": "1931-11", "to": "1931-12"}),
        ("6 и 7 августа 1932 г.", {"from": "1932-08-06", "to": "1932-08-07"}),
        ("around 20 September 1931", {"when": "1931-09-20", "precision": "low"}),
        ("[12 June 1932?]", {"when": "1932-06-12", "cert": "low"}),
        ("12 June 1932 (?)", {"when": "1932-06-12", "cert": "low"}),
        ("[December 18?, 1777]", {"when": "1777-12-18", "cert": "low"}),
        ("summer 1931", {"notBefore": "1931-06-01", "notAfter": "1931-08-31"}),
        ("зима 1931/32 г.", {"notBefore": "1931-12-01", "notAfter": "1932-02-29"}),
        ("Winter 1931", {"notBefore": "1930-12-01", "notAfter": "1931-12-31"}),
        ("winter 1931/33", {}),
        ("late summer 1931", {"notBefore": "1931-08-01", "notAfter": "1931-08-31"}),
        ("конец 1931 г.", {"notBefore": "1931-09-01", "notAfter": "1931-12-31"}),
        ("second half of February 1932", {"notBefore": "1932-02-16", "notAfter": "1932-02-29"}),
        ("первая половина июня 1932 г.", {"notBefore": "1932-06-01", "notAfter": "1932-06-15"}),
        ("zweite Hälfte 1932", {"notBefore": "1932-07-01", "notAfter": "1932-12-31"}),
        ("1-й квартал 1932 г.", {"notBefore": "1932-01-01", "notAfter": "1932-03-31"}),
        ("VIII.1932", {"when": "1932-08"}),
        ("08.1932", {"when": "1932-08"}),
        ("le premier août 1932", {"when": "1932-08-01"}),
        ("d. 3. Mai 1848", {"when": "1848-05-03"}),
        ("Mayo 3 de 1890", {"when": "1890-05-03"}),
        ("29/IX — 14 г.", {"when": "1914-09-29"}),
        ("12/УП-32", {"when": "1932-07-12"}),
        ("12.УШ.32", {"when": "1932-08-12"}),
        ("12/Х1-32", {"when": "1932-11-12"}),
        ("7bre 5, 1932", {"when": "1932-09-05"}),
        ("Montag, den 13. Juni 1932", {"when": "1932-06-13"}),
        ("понедельник, 13 июня 1932 г.", {"when": "1932-06-13"}),
        ("13 June 1932, Monday", {"when": "1932-06-13"}),
    ],
)
def test_bounds_spans_parts_and_guesses(text: str, value: dict[str, str]) -> None:
    (found,) = find(text, YEARS, loose=True)
    assert dict(found.value) == value


_BOTH = {"calendar": "#cal-julian #cal-gregorian"}
_OLD = {"datingMethod": "#cal-julian", "calendar": "#cal-julian"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 (14) февраля 1918 г.", {"when": "1918-02-14", **_BOTH}),
        ("25 октября (7 ноября) 1917", {"when": "1917-11-07", **_BOTH}),
        ("20 декабря 1904 г. (2 января 1905 г.)", {"when": "1905-01-02", **_BOTH}),
        ("20 марта/2 апреля 1903 г.", {"when": "1903-04-02", **_BOTH}),
        ("3/16 марта 1909 г.", {"when": "1909-03-16", **_BOTH}),
        ("3./15. März 1847", {"when": "1847-03-15", **_BOTH}),
        ("6/19 марта", {"when": "--03-19", **_BOTH}),
        ("March 3/16, 1909", {"when": "1909-03-16", **_BOTH}),
        ("8/21.III.1903", {"when": "1903-03-21", **_BOTH}),
        ("14 (1) February 1918",
         {"when": "1918-02-14", "calendar": "#cal-gregorian #cal-julian"}),
        ("3/16 – 6/19 марта 1909 г.", {"from": "1909-03-16", "to": "1909-03-19", **_BOTH}),
        ("25 октября 1917 г. (ст. ст.)",
         {"when": "1917-11-07", "when-custom": "1917-10-25", **_OLD}),
        ("19 January 1878, old style",
         {"when": "1878-01-31", "when-custom": "1878-01-19", **_OLD}),
        ("3. März 1878 alten Stils",
         {"when": "1878-03-15", "when-custom": "1878-03-03", **_OLD}),
        ("3 mars 1878 (vieux style)",
         {"when": "1878-03-15", "when-custom": "1878-03-03", **_OLD}),
        ("febrero de 1900, estilo antiguo",
         {"notBefore": "1900-02-13", "notAfter": "1900-03-13", "when-custom": "1900-02", **_OLD}),
        ("с 25 по 27 октября 1917 г. ст. ст.",
         {"from": "1917-11-07", "to": "1917-11-09", "from-custom": "1917-10-25",
          "to-custom": "1917-10-27", **_OLD}),
        ("29 февраля 1900 г.", {"when": "1900-03-13", "when-custom": "1900-02-29", **_OLD}),
        ("14 февраля 1918 г. (н. ст.)", {"when": "1918-02-14", "calendar": "#cal-gregorian"}),
    ],
)  # fmt: skip
def test_two_calendars(text: str, value: dict[str, str]) -> None:
    (found,) = find(text, YEARS, loose=True)
    assert dict(found.value) == value


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("1/2 мая 1909 г.", Doubt.UNREAD),
        ("3/15 марта 1909 г.", Doubt.UNREAD),
        ("3/16 марта 1887 г.", Doubt.UNREAD),
        ("27/9 апреля 1909 г.", Doubt.UNREAD),
        ("20 декабря (2 января) 1905", Doubt.UNREAD),
        ("20/III–2/IV 1903", Doubt.UNREAD),
        ("25 октября ст. ст.", Doubt.UNREAD),
        ("31 June 1931", Doubt.UNREAD),
        ("40/IX-31", Doubt.UNREAD),
        ("8–6 August 1932", Doubt.UNREAD),
        ("29/XIII-31", Doubt.UNREAD),
        ("накануне 1 мая 1932 г.", Doubt.UNREAD),
        ("29/IX-71", Doubt.CENTURY),
        ("5. 12. 96", Doubt.CENTURY),
        ("1911-12", Doubt.ORDER),
        ("12 vendémiaire an VI", Doubt.REPUBLICAN),
    ],
)
def test_seen_but_never_read_wrongly(text: str, doubt: Doubt) -> None:
    (found,) = find(text, YEARS, loose=True)
    assert found.value == ()
    assert found.doubt is doubt


@pytest.mark.parametrize(
    ("text", "lang", "value"),
    [
        ("12.06.1932", "ru", {"when": "1932-06-12"}),
        ("12.06.32", "de", {"when": "1932-06-12"}),
        ("3/4/1932", "fr", {"when": "1932-04-03"}),
        ("3/4/1932", "en", {}),
        ("4/4/1932", "en", {"when": "1932-04-04"}),
        ("25/12/1917", "en", {"when": "1917-12-25"}),
        ("12/25/1917", "en", {"when": "1917-12-25"}),
        ("12/25/1917", "es", {}),
        ("22/7.", "en", {"when": "--07-22"}),
        ("3/4", "en", {}),
        ("31/31/1917", "en", {}),
    ],
)
def test_figures_have_the_order_of_their_language(
    text: str, lang: str, value: dict[str, str]
) -> None:
    (found,) = find(text, YEARS, loose=True, lang=lang)
    assert dict(found.value) == value


def test_a_day_of_the_week_is_held_against_the_calendar() -> None:
    (found,) = find("Monday, 12 June 1932")
    assert dict(found.value) == {"when": "1932-06-12"}
    assert (found.doubt, found.weekday) == (Doubt.WEEKDAY, 1)
    assert find("Sunday, 12 June 1932")[0].doubt is Doubt.NONE


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1932 г.", {"when": "1932"}),
        ("1931–1933 гг.", {"from": "1931", "to": "1933"}),
        ("1931/32", {"from": "1931", "to": "1932"}),
        ("1930s", {"notBefore": "1930-01-01", "notAfter": "1939-12-31"}),
        ("1930-е годы", {"notBefore": "1930-01-01", "notAfter": "1939-12-31"}),
        ("années 1930", {"notBefore": "1930-01-01", "notAfter": "1939-12-31"}),
        ("1931s", {}),
        ("19th century", {"notBefore": "1801-01-01", "notAfter": "1900-12-31"}),
        ("XIX век", {"notBefore": "1801-01-01", "notAfter": "1900-12-31"}),
        ("XIXe siècle", {"notBefore": "1801-01-01", "notAfter": "1900-12-31"}),
        ("siglo XIX", {"notBefore": "1801-01-01", "notAfter": "1900-12-31"}),
        ("19. Jahrhundert", {"notBefore": "1801-01-01", "notAfter": "1900-12-31"}),
        ("99th century", {}),
    ],
)
def test_years_alone_where_they_are_looked_for(text: str, value: dict[str, str]) -> None:
    assert find(text, YEARS, loose=True) == ()
    (found,) = find(text, YEARS, loose=True, bare=True)
    assert dict(found.value) == value


def test_what_an_editor_supplies_stands_in_brackets() -> None:
    text = "Gorodok, June [1932]"
    (found,) = find(text, loose=True)
    assert found.span.of(text) == "June [1932]"
    assert [span.of(text) for span in found.supplied] == ["[1932]"]
    (whole,) = find("Letter, [before March 1931]", loose=True)
    assert whole.supplied == (whole.span,)
    (inner,) = find("[Gorodok, 12 June 1932?]", loose=True)
    assert inner.supplied == ()
    assert dict(inner.value) == {"when": "1932-06-12", "cert": "low"}


def test_a_question_that_ends_a_sentence_doubts_no_date() -> None:
    (found,) = find("Did you write on 12 June 1932?")
    assert dict(found.value) == {"when": "1932-06-12"}


def test_bounds_in_running_text_are_no_bounds_of_the_date() -> None:
    text = "Send it before June 12, 1932, or after May 3, 1933."
    assert [dict(found.value) for found in find(text)] == [
        {"when": "1932-06-12"}, {"when": "1933-05-03"}
    ]  # fmt: skip


def test_two_days_that_do_not_follow_are_no_time_between() -> None:
    text = "on the 6 and 9 August 1932"
    assert [found.span.of(text) for found in find(text)] == ["9 August 1932"]


@pytest.mark.parametrize(
    "text",
    [
        "See p. 4. The 3rd of them",
        "may I come",
        "OGAP. F. 12. Op. 3. D. 45. L. 6.",
        "№ 5/12 a",
        "in March 12 barges came",
        "в мае 12 барж",
        "p. 15 I think",
        "s. d.",
        "б. д.",
        "undated",
        "o. D.",
        "1,5 мая",
        "5. 12 barges",
    ],
)
def test_no_date(text: str) -> None:
    assert find(text, YEARS) == ()


def test_a_two_digit_year_needs_exactly_one_reading() -> None:
    assert dict(find("29/IX-31", (1900, 1999))[0].value) == {"when": "1931-09-29"}
    for years in ((1800, 1999), (1901, 1920), None):
        (found,) = find("29/IX-31", years)
        assert (found.value, found.doubt) == ((), Doubt.CENTURY)


def test_numbers_alone_are_dates_only_in_datelines() -> None:
    assert find("22/7") == ()
    assert find("22/7", loose=True)


def test_longest_reading_wins_and_none_overlap() -> None:
    text = "On 5 May 1910 and 7 May 1910"
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


def test_days_in_words_need_a_year_in_running_text() -> None:
    assert find("the second may leave on Friday") == ()
    assert [f.value for f in find("the second of May, 1932")] == [(("when", "1932-05-02"),)]


def test_days_that_are_listed_but_not_in_a_row_are_not_read() -> None:
    found = find("5, 7 und 8. August 1932", loose=True)
    assert [(f.value, f.doubt) for f in found] == [((), Doubt.UNREAD)]
    assert [f.value for f in find("31, 32 и 33 августа 1932", loose=True)] == [()]


def test_style_between_day_and_month_needs_a_year_if_it_is_old() -> None:
    assert [f.value for f in find("12 (ст. ст.) мая", loose=True)] == [()]
    assert [f.value for f in find("31 (ст. ст.) июня 1909", loose=True)] == [()]


def test_brackets_inside_a_year() -> None:
    read = {text: [f.value for f in find(text)] for text in ("1 мая 19[32]", "1 мая [19]32")}
    assert set(map(tuple, read.values())) == {((("when", "1932-05-01"),),)}
    assert [f.value for f in find("1 мая 19[2]")] == [(("when", "--05-01"),)]
