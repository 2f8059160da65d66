"""Days that running text gives from the letter's own: *yesterday*, *the 12th inst.*, *1 мая с. г.*

They are resolved by the converter, with ``@cert`` and ``@resp``, and asked about; what has two
readings gets no value (PHENOMENA 12).
"""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.model import Attributes, Block, Document, Kind, Mark, Query, Span, Version
from pipeline.notation.dates import (
    Relative,
    julian_value,
    printed_day,
    relatives,
    this_year,
    with_year,
)
from pipeline.profile import CONVERTER
from pipeline.rules import query
from pipeline.structure.marks import settled

_PROSE = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.POSTSCRIPT})
_SAID = (("cert", "medium"), ("resp", f"#{CONVERTER}"))
_BOTH = 2


@dataclass(frozen=True, slots=True)
class _Written:
    """The day a text was written on, in the calendar of its date."""

    day: datetime.date
    julian: bool

    def value(self, day: datetime.date) -> Attributes:
        """The value of a day reckoned from it."""
        return (*(julian_value(day) if self.julian else (("when", day.isoformat()),)), *_SAID)


def reckoned(document: Document) -> Document:
    """The document with its relative days, and a question for each."""
    for version in document.versions:
        written = _written(document, version)
        if written:
            pairs = [_of_block(block, version, written) for block in version.blocks]
            changed = replace(version, blocks=tuple(block for block, _ in pairs))
            asked = tuple(_questions([day for _, days in pairs for day in days]))
            document = replace(
                document,
                versions=tuple(changed if v.id == version.id else v for v in document.versions),
                queries=(*document.queries, *asked),
            )
    return document


def _written(document: Document, version: Version) -> _Written | None:
    """The one day a version was written on, if its act says it; not one in two calendars."""
    act = next((act for act in document.acts if version.id in act.versions), None)
    dating = act.actions[0].dating if act else None
    day = printed_day(dating.value) if dating else None
    if dating is None or day is None:
        return None
    value = dict(dating.value)
    if value.get("cert") == "low" or "precision" in value:
        return None
    custom = value.get("when-custom", "")
    if custom:
        return _Written(datetime.date.fromisoformat(custom), True) if _is_common(custom) else None
    return None if len(value.get("calendar", "").split()) == _BOTH else _Written(day, False)


def _is_common(custom: str) -> bool:
    """Whether the Gregorian calendar has a Julian day too, so that one can reckon with it."""
    return not custom.endswith("02-29")


@dataclass(frozen=True, slots=True)
class _Day:
    """A relative day of a text, in words, and the days it may be (ISO)."""

    block: str
    text: str
    readings: tuple[str, ...]


def _questions(days: Sequence[_Day]) -> Iterator[Query]:
    """One question about all that was resolved, and one for each day that could not be."""
    sure = [day for day in days if len(day.readings) == 1]
    if sure:
        told = ", ".join(dict.fromkeys(f'"{day.text}" {day.readings[0]}' for day in sure))
        yield query("ANN016", sure[0].block, days=told)
    for day in days:
        if day not in sure:
            readings = " or ".join(day.readings) or "there is no such day"
            yield query("ANN017", day.block, date=day.text, readings=readings)


def _of_block(block: Block, version: Version, written: _Written) -> tuple[Block, list[_Day]]:
    if block.kind not in _PROSE:
        return block, []
    lang = block.lang or version.lang
    years = [_with_year(block, mark, lang, written) for mark in block.marks]
    marks = [completed or mark for mark, completed in zip(block.marks, years, strict=True)]
    seen = [mark.span for mark in marks if mark.kind == "date"]
    new = {
        Mark("date", found.span, _value(found, written)): tuple(
            dict(written.value(day))["when"] for day in found.days(written.day)
        )
        for found in relatives(block.text, lang)
        if not any(found.span.start < span.end and span.start < found.span.end for span in seen)
    }
    new |= {mark: (dict(mark.value)["when"],) for mark in years if mark and mark.value}
    kept = settled((*marks, *new))
    told = [_Day(block.id, m.span.of(block.text), new[m]) for m in kept if m in new]
    return replace(block, marks=kept), told


def _with_year(block: Block, mark: Mark, lang: str, written: _Written) -> Mark | None:
    """A day without year behind which *of this year* stands, with that year."""
    when = dict(mark.value).get("when", "")
    end = this_year(block.text, mark.span.end, lang) if mark.kind == "date" else 0
    if not end or not when.startswith("--") or len(mark.value) > 1:
        return None
    day = printed_day(with_year(mark.value, written.day.year))
    value = written.value(day) if day else ()
    return Mark("date", Span(mark.span.start, end), value)


def _value(found: Relative, written: _Written) -> Attributes:
    days = found.days(written.day)
    return written.value(days[0]) if len(days) == 1 else ()
