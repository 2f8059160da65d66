"""Lines nobody writes: what they are made of must break no reader of small notations."""

import pytest

from pipeline.encode.inline import nest
from pipeline.model import Block, Kind, Where
from pipeline.notation import citations, points, shelfmarks
from pipeline.notation.dates import bare_year, clocks, date_range, find, relatives, share, without
from pipeline.segment import sentences
from pipeline.structure.marks import Setting, marks_of

_LONG = "1" * 5000
_LINES = (f"№ {_LONG}", f"p. {_LONG}-{_LONG[1:]}", f"[{_LONG} words]", f"{_LONG} июня 1932 г.",
          f"Ф. {_LONG}. Оп. 2. Д. 3. Л. {_LONG}-5", "٣" * 40, "²" * 40)  # fmt: skip


@pytest.mark.parametrize("line", _LINES, ids=range(len(_LINES)))
def test_numbers_of_any_length_are_read_or_left(line: str) -> None:
    for loose in (True, False):
        assert all(found.span.of(line).strip() for found in find(line, (1880, 1932), loose=loose))
    assert 0 <= share(line) <= 1
    bare_year(line), date_range(line), points.label_of(line)
    shelfmarks.read(line), shelfmarks.looks_like_one(line), citations.read(line)
    for kind in Kind:
        for mark in marks_of(line, kind, Setting("ru", (1880, 1932))):
            assert 0 <= mark.span.start <= mark.span.end <= len(line)


_PIECES = (
    "1. ", "((", "[a", "a", "А. ", ". . ", "...", "1/1 ", "[12 may 1932?] ", "между ", "слово",
    "тчк ", "[sic] ", "кот[орые] ", "(?) ", "x[y]", "Да. ", "p. 1, ", "ф. 1 ", "л. 1, ", "A/1/",
    "//", "von ", "“a,” ", "Dear ", "* ",
)  # fmt: skip


@pytest.mark.parametrize("piece", _PIECES)
def test_one_thing_over_and_over_is_read_or_left(piece: str) -> None:
    text = (piece * 1000)[:1000].strip()
    setting = Setting("ru", (1880, 1932))
    find(text, loose=True, bare=True), without(text), relatives(text, "ru"), clocks(text)
    shelfmarks.looks_like_one(text), citations.read(text), citations.has_number(text)
    marks = marks_of(text, Kind.PARAGRAPH, setting)
    made = Block("ru-p1", Kind.PARAGRAPH, text, Where("page.txt", 1, 1), marks=marks)
    assert all(0 <= span.start < span.end <= len(text) for span in sentences(made, "ru"))
    assert nest(made).lost == ()
