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
    assert found.dating.text == "then"
    assert found.rejected == ()


def test_no_year_is_taken_from_another_day() -> None:
    found = _sent(_YEARLESS, index=_NEXT)
    assert _preferred(found) == (_NEXT, "external", "f1")
    assert [dating.value for dating in found.rejected] == [_YEARLESS]


def test_a_year_is_not_taken_from_a_period() -> None:
    assert _preferred(_sent(_YEARLESS, index=_PERIOD))[0] == _PERIOD


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
    assert _preferred(_sent(_DAY, _NEXT, title=_NEXT)) == (_NEXT, "external", "en-h")
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
