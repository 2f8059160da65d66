"""When a document was sent: the ranks of dates, and dates that contradict each other."""

from dataclasses import replace

import pytest

from pipeline.annotate.sending import Sent, sent
from pipeline.model import Attributes, Block, Kind, Mark, Span
from tests.unit.documents import block, document, version

_DAY: Attributes = (("when", "1910-05-05"),)
_NEXT: Attributes = (("when", "1910-05-06"),)
_YEARLESS: Attributes = (("when", "--05-05"),)
_PERIOD: Attributes = (("from", "1910-05-04"), ("to", "1910-05-09"))


def _dated(identifier: str, kind: Kind, value: Attributes) -> Block:
    return block(identifier, kind, "then", Mark("date", Span(0, 4), value))


def _sent(
    *datelines: Attributes, title: Attributes | None = None, index: Attributes | None = None
) -> Sent:
    lines = [_dated(f"en-d{i}", Kind.DATELINE, value) for i, value in enumerate(datelines)]
    heading = [] if title is None else [_dated("en-h", Kind.TITLE, title)]
    furniture = () if index is None else (_dated("f1", Kind.META, index),)
    made = version("en", *heading, *lines)
    return sent(document(made, furniture=furniture), [made])


def _preferred(found: Sent) -> tuple[Attributes, str, str]:
    assert found.dating is not None
    return found.dating.value, found.dating.evidence, found.dating.source


def test_a_dateline_outranks_a_title_and_a_title_the_index_line() -> None:
    found = _sent(_DAY, title=_DAY, index=_DAY)
    assert _preferred(found) == (_DAY, "internal", "en-d0")
    assert _preferred(_sent(title=_DAY, index=_DAY)) == (_DAY, "external", "en-h")
    assert _preferred(_sent(index=_DAY)) == (_DAY, "external", "f1")


def test_a_dateline_takes_its_year_from_the_next_in_rank() -> None:
    found = _sent(_YEARLESS, title=_DAY)
    assert _preferred(found) == (_DAY, "external", "en-h")
    assert found.dating is not None
    assert found.dating.text == "then [1910]"
    assert found.rejected == ()


def test_no_year_is_taken_from_another_day() -> None:
    found = _sent(_YEARLESS, index=_NEXT)
    assert _preferred(found) == (_NEXT, "external", "f1")
    (rejected,) = found.rejected
    assert (rejected.value, rejected.evidence) == (_DAY, "external")


def test_a_rejected_day_gets_the_year_that_brings_it_nearest() -> None:
    found = _sent((("when", "--12-31"),), title=(("when", "1911-01-01"),))
    assert [dating.value for dating in found.rejected] == [(("when", "1910-12-31"),)]


def test_a_year_is_taken_from_a_period_only_where_it_is_of_one_year() -> None:
    assert _preferred(_sent(_YEARLESS, index=_PERIOD))[0] == _DAY
    turning = (("from", "1910-05-04"), ("to", "1911-05-09"))
    assert _preferred(_sent(_YEARLESS, index=turning))[0] == turning


def test_a_period_without_year_is_completed_whole() -> None:
    yearless = (("notBefore", "--02-21"), ("notAfter", "--02-29"), ("cert", "low"))
    found = _sent(yearless, index=(("when", "1911-02"),))
    value = (("notBefore", "1911-02-21"), ("notAfter", "1911-02-28"), ("cert", "low"))
    assert _preferred(found) == (value, "external", "f1")


@pytest.mark.parametrize(
    "value",
    [
        (("notAfter", "1910-05-05"),),
        (("when", "1910-05-05"), ("precision", "low")),
        (("when", "1910-05-05"), ("cert", "low")),
    ],
)
def test_what_was_inferred_is_conjecture(value: Attributes) -> None:
    assert _preferred(_sent(value))[1] == "conjecture"


def test_what_stands_in_brackets_is_conjecture() -> None:
    made = version("en", block("en-d", Kind.DATELINE, "[5 May]", Mark("date", Span(0, 7), _DAY)))
    assert _preferred(sent(document(made), [made]))[1] == "conjecture"


def test_a_field_of_the_header_counts_between_title_and_index_line() -> None:
    made = version("en")
    field, index = _dated("f1", Kind.FIELD, _DAY), _dated("f2", Kind.META, _NEXT)
    found = sent(document(made, furniture=(index, field)), [made])
    assert _preferred(found) == (_DAY, "external", "f1")
    assert [dating.source for dating in found.rejected] == ["f2"]


def test_the_printed_day_of_a_julian_date_contradicts_nothing() -> None:
    julian = (
        ("when", "1917-11-07"), ("when-custom", "1917-10-25"),
        ("datingMethod", "#cal-julian"), ("calendar", "#cal-julian"),
    )  # fmt: skip
    assert _sent(julian, index=(("when", "1917-10-25"),)).rejected == ()
    assert _sent(julian, title=(("when", "1917-11-07"),)).rejected == ()
    assert len(_sent(julian, index=(("when", "1917-10-26"),)).rejected) == 1


def test_a_dateline_without_year_stands_where_nothing_gives_one() -> None:
    assert _preferred(_sent(_YEARLESS)) == (_YEARLESS, "internal", "en-d0")


def test_a_contradicting_date_is_kept_as_rejected() -> None:
    found = _sent(_DAY, title=_NEXT)
    assert _preferred(found)[0] == _DAY
    assert [dating.source for dating in found.rejected] == ["en-h"]


@pytest.mark.parametrize("title", [(("when", "1910-05"),), (("when", "1910"),), _PERIOD, _YEARLESS])
def test_a_wider_date_contradicts_nothing(title: Attributes) -> None:
    assert _sent(_DAY, title=title).rejected == ()


def test_with_datelines_of_several_days_the_title_decides() -> None:
    assert _preferred(_sent(_DAY, _NEXT, title=_NEXT)) == (_NEXT, "internal", "en-d1")
    assert _preferred(_sent(_YEARLESS, _NEXT, title=_DAY)) == (_DAY, "external", "en-h")
    assert _preferred(_sent(_DAY, _NEXT))[0] == _DAY


def test_one_contradiction_in_two_languages_is_told_once() -> None:
    russian = version("ru", _dated("ru-d", Kind.DATELINE, _DAY), _dated("ru-h", Kind.TITLE, _NEXT))
    english = version("en", _dated("en-d", Kind.DATELINE, _DAY), _dated("en-h", Kind.TITLE, _NEXT))
    found = sent(document(russian, english), [russian, english])
    assert [dating.source for dating in found.rejected] == ["ru-h"]


def test_a_date_that_was_seen_and_not_read_is_given_as_printed() -> None:
    found = _sent(())
    assert _preferred(found) == ((), "internal", "en-d0")


def test_a_page_without_dates_has_none() -> None:
    assert _sent() == Sent(None)


def test_the_title_in_the_header_of_the_page_counts_for_its_language() -> None:
    made = version("en")
    title = replace(_dated("f1", Kind.TITLE, _DAY), lang="en")
    foreign = replace(_dated("f2", Kind.TITLE, _NEXT), lang="ru")
    assert _preferred(sent(document(made, furniture=(foreign, title)), [made]))[0] == _DAY
