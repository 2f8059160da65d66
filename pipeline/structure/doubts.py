"""Questions about dates that were seen and could not be read, or speak against themselves."""

from collections.abc import Iterator, Sequence

from pipeline.lexicon.weekdays import DAYS
from pipeline.model import Block, Kind, Query
from pipeline.notation.dates import Doubt, Found, printed_day
from pipeline.rules import query
from pipeline.structure.marks import Setting
from pipeline.structure.marks.dates import dates_of

_CODES = {
    Doubt.UNREAD: "ANN002",
    Doubt.CENTURY: "ANN010",
    Doubt.ORDER: "ANN011",
    Doubt.WEEKDAY: "ANN012",
    Doubt.REPUBLICAN: "ANN013",
}


def date_queries(blocks: Sequence[Block], setting: Setting) -> Iterator[Query]:
    """A question for each doubtful date of some blocks; `setting` is that of their version."""
    for block in blocks:
        if any(mark.kind == "date" for mark in block.marks):
            text, kind = _seen(block)
            own = Setting(block.lang or setting.lang, setting.years)
            for found in dates_of(text, kind, own):
                yield from _query(block, text, found)


def _seen(block: Block) -> tuple[str, Kind]:
    """The text in which the dates of a block were looked for: in a field, its value alone."""
    value = next((mark.span for mark in block.marks if mark.kind == "about"), None)
    return (value.of(block.text), Kind.DATELINE) if value else (block.text, block.kind)


def _query(block: Block, text: str, found: Found) -> Iterator[Query]:
    code = _CODES.get(found.doubt)
    day = printed_day(found.value)
    if code:
        name = DAYS["en"][day.isoweekday() - 1][0].capitalize() if day else ""
        yield query(code, block.id, date=found.span.of(text), weekday=name)
