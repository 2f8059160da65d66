"""When a document was sent: one preferred date, and those that contradict it.

A dateline outranks a title, a title the index line; a date without year takes it from the next in
rank that has the same day (PHENOMENA 1 and 14; CMIF allows one date an act).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.model import Attributes, Block, Dating, Document, Kind, Version

_RANGE = ("when", "from", "notBefore", "to", "notAfter")


@dataclass(frozen=True, slots=True)
class Sent:
    """The preferred date (None: none was found) and the dates at odds with it."""

    dating: Dating | None
    rejected: tuple[Dating, ...] = ()


def sent(document: Document, versions: Sequence[Version]) -> Sent:
    """Choose the date of an act carried by `versions`, the original first."""
    datelines = [d for v in versions for d in _dates(v.letter, Kind.DATELINE, "internal")]
    headings = [d for v in versions for d in _heading_dates(document, v)]
    index = list(_dates(document.furniture, Kind.META, "external"))
    ranked = [*datelines, *headings, *index]
    whole = [dating for dating in ranked if _has_year(dating)]
    chosen = _first(datelines, headings, index)
    if chosen is None:
        return Sent(next(iter(whole or ranked), None))
    odds: dict[str, Dating] = {}
    for dating in (*whole, *datelines):
        if dating.value and not _agree(dating.value, chosen.value):
            odds.setdefault(_day(dating.value), dating)
    return Sent(chosen, tuple(odds.values()))


def _day(value: Attributes) -> str:
    """A reading without its year, to tell one day in two languages."""
    return " ".join(point[2:] if point.startswith("--") else point[5:] for _, point in value)


def _first(
    datelines: Sequence[Dating], headings: Sequence[Dating], index: Sequence[Dating]
) -> Dating | None:
    """The dateline if it has a year or gets one; with several days, the title decides."""
    days = {dating.value for dating in datelines if dating.value}
    given = next((d for d in (*headings, *index) if _has_year(d)), None)
    if len(days) > 1 and given:
        return given
    line = next((d for d in datelines if d.value), None)
    if line is None or (not _has_year(line) and given is None):
        return given
    if _has_year(line) or given is None:
        return line
    completed = _completed(line.value, given.value)
    if completed:
        return replace(line, value=completed, evidence="external", source=given.source)
    return given


def _completed(value: Attributes, other: Attributes) -> Attributes:
    """A year-less value with the year of another that has the same day; empty if it has not."""
    year = dict(other).get("when", "")[:4]
    if not year or not _agree(value, other):
        return ()
    return tuple((name, f"{year}{point[1:]}") for name, point in value)


def _has_year(dating: Dating) -> bool:
    return bool(dating.value) and all(not point.startswith("--") for _, point in dating.value)


def _agree(one: Attributes, other: Attributes) -> bool:
    """Whether two readings can be the same day; a year-less one is compared without years."""
    yearless = any(point.startswith("--") for _, point in (*one, *other))
    a, b = _bounds(one, yearless=yearless), _bounds(other, yearless=yearless)
    return a[0] <= b[1] and b[0] <= a[1]


def _bounds(value: Attributes, *, yearless: bool) -> tuple[str, str]:
    """First and last day of a reading as sortable text."""
    points = [point for name in _RANGE for key, point in value if key == name]
    if yearless:
        points = [point[2:] if point.startswith("--") else point[5:] for point in points]
    return min(points), max(points) + "~"


def _heading_dates(document: Document, version: Version) -> Iterator[Dating]:
    heading = document.heading(version)
    if heading:
        yield from _dates((heading,), Kind.TITLE, "external")


def _dates(blocks: Sequence[Block], kind: Kind, evidence: str) -> Iterator[Dating]:
    for block in blocks:
        for mark in block.marks:
            if block.kind is kind and mark.kind == "date":
                yield Dating(mark.span.of(block.text), mark.value, evidence, block.id)
