"""What is printed is read: dates in every language and form, points, marks of any line."""

import datetime
import re

from hypothesis import assume, given
from hypothesis import strategies as st

from pipeline.lexicon import LANGUAGES, fold
from pipeline.lexicon.months import MONTHS
from pipeline.model import Kind, Mark
from pipeline.notation import citations, points
from pipeline.notation.dates import POINTS, find, share, without
from pipeline.notation.shapes import skeleton
from pipeline.structure.marks import Setting, marks_of
from tests.properties.strategies import LANGS, TEXT, XML, steady

_DAYS = st.dates(datetime.date(1800, 1, 1), datetime.date(1999, 12, 31))
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


@st.composite
def _printed(draw: st.DrawFn) -> tuple[str, datetime.date]:
    """A full date as letters print it, with what it means."""
    day = draw(_DAYS)
    lang = draw(st.sampled_from(LANGUAGES))
    name = draw(st.sampled_from(MONTHS[lang][day.month - 1]))
    month = draw(st.sampled_from((name, name.capitalize(), name.upper())))
    forms = {
        "en": (f"{month} {day.day}, {day.year}", f"{day.day} {month} {day.year}",
               f"{month} the {day.day}th, {day.year}", f"[{day.day} {month}, {day.year}]"),
        "ru": (f"{day.day} {month} {day.year} года", f"{day.day}-го {month} {day.year} г."),
        "es": (f"{day.day} de {month} de {day.year}", f"{day.day} {month} del {day.year}"),
        "de": (f"{day.day}. {month} {day.year}", f"den {day.day}. {month} {day.year}"),
        "fr": (f"le {day.day} {month} {day.year}", f"{day.day} {month} {day.year}"),
    }  # fmt: skip
    figures = (
        f"{day.day}/{_ROMAN[day.month - 1]} {day.year}",
        f"{day.day}.{_ROMAN[day.month - 1]}.{day.year}",
        f"{day.year}.{day.month:02d}.{day.day:02d}",
        f"{day.day}.{day.month}.{day.year}",
    )
    return draw(st.sampled_from((*forms[lang], *figures))), day


@given(_printed())
@steady(300)
def test_a_printed_date_is_read_as_what_it_is(printed: tuple[str, datetime.date]) -> None:
    text, day = printed
    (found,) = find(text, loose=True)
    assert dict(found.value) == {"when": day.isoformat()}
    assert found.has_year


@given(_printed())
@steady(100)
def test_a_date_is_all_there_is_to_a_dateline(printed: tuple[str, datetime.date]) -> None:
    text, _ = printed
    assert share(text) > 0.7
    assert not any(map(str.isdigit, without(text)))


_BOUNDS = {"not later than": "notAfter", "не ранее": "notBefore", "pas avant le": "notBefore"}


@given(_printed(), st.sampled_from(sorted(_BOUNDS)))
@steady(60)
def test_a_bound_is_never_a_day(printed: tuple[str, datetime.date], bound: str) -> None:
    text, day = printed
    (found,) = find(f"{bound} {text.strip('[]')}", loose=True)
    assert found.value == ((_BOUNDS[bound], day.isoformat()),)


@given(_DAYS, st.integers(1, 99))
@steady(100)
def test_two_digits_of_a_year_are_read_where_only_one_year_fits(
    day: datetime.date, width: int
) -> None:
    text = f"{day.day}/{_ROMAN[day.month - 1]}-{day.year % 100:02d}"
    near = (day.year - width // 2, day.year - width // 2 + width - 1)
    assert dict(find(text, near)[0].value) == {"when": day.isoformat()}
    assert find(text, (day.year - 100, day.year))[0].value == ()


@given(TEXT)
@steady(200)
def test_dates_of_any_text_lie_in_it_in_order(text: str) -> None:
    for loose in (True, False):
        found = find(text, (1900, 1930), loose=loose)
        edges = [edge for date in found for edge in (date.span.start, date.span.end)]
        assert edges == sorted(edges)
        assert all(0 <= edge <= len(text) for edge in edges)
        for date in found:
            points = [iso for name, iso in date.value if name in POINTS]
            assert bool(points) == bool(date.value)
            assert all(re.fullmatch(r"(?:\d{4}|-)(?:-\d\d){0,2}", iso) for iso in points)


_SEEN = sorted(set(Kind) - {Kind.BLANK})


@given(XML, st.sampled_from(_SEEN), LANGS)
@steady(300)
def test_marks_of_any_text_lie_in_it(text: str, kind: Kind, lang: str) -> None:
    line = " ".join(text.split())
    assume(line)
    found = marks_of(line, kind, Setting(lang, (1900, 1930)))
    assert all(0 <= mark.span.start < mark.span.end <= len(line) for mark in found)
    assert list(found) == sorted(found, key=_order)


def _order(mark: Mark) -> tuple[int, int, str]:
    return mark.order


@given(TEXT)
@steady(200)
def test_folding_moves_no_letter(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)
    assert skeleton(text).isascii()


_LABELS = st.lists(
    st.sampled_from(
        ("1) a", "2) a", "3. a", "(a) a", "(b) a", "б) a", "First, a", "Second, a", "a")
    )
)


@given(_LABELS)
@steady(200)
def test_every_passage_has_one_place_and_lists_are_counted_up(texts: list[str]) -> None:
    labels = [points.label_of(text) for text in texts]
    places = points.place(labels)
    assert len(places) == len(texts)
    numbers = [place.list for place in places if place.list]
    assert numbers == sorted(numbers)
    assert set(numbers) == set(range(1, max(numbers, default=0) + 1))
    for place, label in zip(places, labels, strict=True):
        assert bool(place.list) is bool(place.point)
        assert not place.opens or label is not None


@given(TEXT)
@steady(200)
def test_parts_of_a_citation_lie_in_the_line_in_order(text: str) -> None:
    line = " ".join(f"Source: Harbour Papers. {text}, p. 5".split())
    found = citations.read(line)
    edges = [edge for part in found.parts for edge in (part.span.start, part.span.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(line) for edge in edges)
