"""What is printed is read: bounds, spans, two calendars; and what is read is the same as EDTF."""

import datetime

from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from pipeline.lexicon import LANGUAGES, Family, fold
from pipeline.lexicon.hedges import AFTER, BEFORE, NOT_AFTER, NOT_BEFORE
from pipeline.lexicon.months import MONTHS
from pipeline.notation.dates import agree, clocks, edtf, find, interval, relatives
from pipeline.notation.dates.points import gregorian, julian, of_date
from tests.properties.strategies import steady

_DAYS = st.dates(datetime.date(1700, 3, 1), datetime.date(1999, 12, 30))
_ONE = datetime.timedelta(1)
_LANGS = st.sampled_from(LANGUAGES)


def _print(day: datetime.date, lang: str, *, year: bool = True) -> str:
    """A day in words, as a language prints it."""
    month = MONTHS[lang][day.month - 1][0]
    dot, of = ("." if lang == "de" else ""), (" de" if lang == "es" else "")
    head = f"{day.day}{dot}{of} {month}"
    return f"{head}{of} {day.year}" if year else head


_BOUNDS = (
    (BEFORE, "notAfter", -_ONE), (AFTER, "notBefore", _ONE),
    (NOT_AFTER, "notAfter", 0 * _ONE), (NOT_BEFORE, "notBefore", 0 * _ONE),
)  # fmt: skip


@given(_DAYS, _LANGS, st.sampled_from(_BOUNDS), st.data())
@steady(200)
def test_a_bound_is_the_last_or_first_possible_day(
    day: datetime.date,
    lang: str,
    bound: tuple[Family, str, datetime.timedelta],
    data: st.DataObject,
) -> None:
    family, name, shift = bound
    words = data.draw(st.sampled_from(family.words(lang)))
    (found,) = find(f"{words} {_print(day, lang)}", loose=True)
    assert found.value == ((name, (day + shift).isoformat()),)


@given(_DAYS, st.integers(1, 400), _LANGS)
@steady(200)
def test_a_span_is_read_from_its_first_to_its_last_day(
    day: datetime.date, length: int, lang: str
) -> None:
    last = day + datetime.timedelta(length)
    one_year = day.year == last.year
    text = f"{_print(day, lang, year=not one_year)} – {_print(last, lang)}"
    (found,) = find(text, loose=True)
    if found.value:
        assert dict(found.value) == {"from": day.isoformat(), "to": last.isoformat()}
    else:
        assert gregorian(of_date(day)) == of_date(last)


@given(_DAYS, _LANGS)
@steady(200)
def test_a_day_in_both_calendars_is_the_gregorian_one(day: datetime.date, lang: str) -> None:
    old = julian(of_date(day))
    printed = _print(datetime.date(old.year, old.month, min(old.day, 28)), lang)
    if old.day <= 28:
        (found,) = find(f"{printed} ({_print(day, lang)})", loose=True)
        assert dict(found.value)["when"] == day.isoformat()


@given(st.dates(datetime.date(1000, 1, 1), datetime.date(2099, 12, 31)))
@steady(300)
def test_calendars_convert_both_ways(day: datetime.date) -> None:
    assert gregorian(julian(of_date(day))) == of_date(day)


_PIECES = (
    "12", "3", "31", "1932", "32", "932", "[", "]", "?", "(", ")", "-", "–", "/", ".", ",", " ",
    "июня", "June", "mai", "XII", "ХП", "V", "до", "between", "and", "и", "с", "по", "de", "le",
    "ст. ст.", "о. с.", "Monday", "early", "summer", "г.", "th", "-го", "1930s", "XIX", "век",
    "около", "или", "…", "“ ”", "Uhr", "o'clock", "inst.", "вчера", "vom", "d. M.",
)  # fmt: skip
_JUMBLED = st.lists(st.sampled_from(_PIECES), max_size=14).map(" ".join) | st.lists(
    st.sampled_from(_PIECES), max_size=14
).map("".join)


@given(_JUMBLED, st.booleans(), _LANGS)
@steady(500)
def test_no_jumble_of_dates_is_read_backwards(text: str, loose: bool, lang: str) -> None:
    for found in find(text, (1900, 1935), loose=loose, bare=loose, lang=lang):
        days = interval(found.value)
        assert days is None or days.first <= days.last
        assert not found.value or agree(found.value, found.value)
        assert 0 <= found.span.start < found.span.end <= len(text)
    for clock in clocks(text):
        assert clock.span.of(text)
    for day in relatives(text, lang):
        assert fold(day.span.of(text))


@given(_JUMBLED, _LANGS)
@steady(300)
def test_edtf_says_the_same_interval_as_tei(text: str, lang: str) -> None:
    for found in find(text, (1900, 1935), loose=True, bare=True, lang=lang):
        written, days = edtf(found.value), interval(found.value)
        assert bool(written) == (days is not None)
        if not written or days is None:
            continue
        read = parse_edtf(written)
        ends = written.split("/")
        if ends[0] != "..":
            assert tuple(read.lower_strict()[:3]) == _edge(days.first, found.value)
        if ends[-1] != "..":
            assert tuple(read.upper_strict()[:3]) == _edge(days.last, found.value)


def _edge(day: datetime.date, value: tuple[tuple[str, str], ...]) -> tuple[int, int, int]:
    """A day as the judge gives it; an approximate date is widened by us and not by it."""
    if ("precision", "low") in value:
        plain = interval(tuple(pair for pair in value if pair[0] != "precision"))
        whole = interval(value)
        assert plain is not None
        assert whole is not None
        day = plain.first if day == whole.first else plain.last
    return day.year, day.month, day.day
