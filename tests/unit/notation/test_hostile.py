"""Lines nobody writes: what they are made of must break no reader of small notations."""

import pytest

from pipeline.model import Kind
from pipeline.notation import citations, points, shelfmarks
from pipeline.notation.dates import bare_year, date_range, find, share
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
