"""When a document was sent: one preferred date, and those that contradict it.

A dateline outranks a title, a title the fields of the page's header, these the index line; a date
without year takes it from the next in rank that can be the same day (PHENOMENA 1 and 14; CMIF
allows one date an act).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pipeline.lexicon.office import RECEIVED
from pipeline.model import Attributes, Block, Dating, Document, Kind, Mark, Version
from pipeline.notation.dates import agree, has_year, interval, nearest, with_year, years_of
from pipeline.notation.shapes import starts_with

_SAID = frozenset({Kind.PARAGRAPH, Kind.ITEM})
_DAY = len("1932-06-12")
_LONGEST = 60
"""Days over which a letter is gone on with, at the most."""
_GUESSED = frozenset({"notBefore", "notAfter", "precision", "cert"})
"""Attributes of a date that somebody inferred."""


@dataclass(frozen=True, slots=True)
class Sent:
    """The preferred date (None: none was found) and the dates at odds with it."""

    dating: Dating | None
    rejected: tuple[Dating, ...] = ()


def sent(document: Document, versions: Sequence[Version]) -> Sent:
    """Choose the date of an act carried by `versions`, the original first."""
    days = [_days(version) for version in versions]
    datelines = [dating for first, _ in days for dating in first]
    headings = [d for v in versions for d in _heading_dates(document, v)]
    fields = list(_dates(document.furniture, Kind.FIELD, "external"))
    index = list(_dates(document.furniture, Kind.META, "external"))
    others = [*headings, *fields, *index]
    whole = [dating for dating in (*datelines, *others) if has_year(dating.value)]
    chosen = _first(datelines, others)
    if chosen is None:
        return Sent(next(iter((*whole, *datelines, *others)), None))
    odds: dict[str, Dating] = {}
    for dating in (*whole, *datelines, *headings):
        if dating.value and not agree(dating.value, chosen.value):
            odds.setdefault(_day(dating.value), _completed_near(dating, chosen))
    later = [dating for _, more in days for dating in more]
    return Sent(_until(chosen, later, odds), tuple(odds.values()))


def _days(version: Version) -> tuple[list[Dating], list[Dating]]:
    """The dates of a letter's datelines, and those under which it goes on another day: behind text
    that nobody has signed yet (PHENOMENA 29).
    """
    first: list[Dating] = []
    later: list[Dating] = []
    said = signed = False
    blocks = _sent_lines(version)
    last = max((i for i, block in enumerate(blocks) if block.kind in _SAID), default=0)
    for i, block in enumerate(blocks):
        said = said or block.kind in _SAID
        signed = signed or block.kind is Kind.SIGNATURE
        goes_on = said and not signed and i < last
        (later if goes_on else first).extend(_dates((block,), Kind.DATELINE, "internal"))
    return first, later


def _until(chosen: Dating, later: Sequence[Dating], odds: dict[str, Dating]) -> Dating:
    """The day a letter was begun, and the last on which it was gone on with: one span; a day that
    comes before it, or long after it, is at odds with it.
    """
    begun = dict(chosen.value).get("when", "")
    ended = chosen
    for dating in later:
        found = _completed_near(dating, chosen)
        day = dict(found.value).get("when", "")
        if agree(found.value, chosen.value):
            continue
        if _is_day(begun) and _is_day(day) and 0 < _apart(begun, day) <= _LONGEST:
            ended = found if day > dict(ended.value).get("when", "") else ended
        elif found.value:
            odds.setdefault(_day(found.value), found)
    if ended is chosen:
        return chosen
    value = (("from", begun), ("to", dict(ended.value)["when"]))
    sure = "external" if ended.evidence == "external" else chosen.evidence
    return replace(chosen, text=f"{chosen.text} – {ended.text}", value=value, evidence=sure)


def _is_day(iso: str) -> bool:
    return len(iso) == _DAY and iso[0].isdecimal()


def _apart(one: str, other: str) -> int:
    """The days from one ISO date to another."""
    return (date.fromisoformat(other) - date.fromisoformat(one)).days


def dated(blocks: Sequence[Block]) -> Dating | None:
    """The date of an enclosure: its dateline's, else its heading's."""
    found = (*_dates(blocks, Kind.DATELINE, "internal"), *_dates(blocks, Kind.TITLE, "external"))
    return next((dating for dating in found if dating.value), None)


def _sent_lines(version: Version) -> list[Block]:
    """The lines of a letter without those that tell when it was received."""
    return [b for b in version.letter if not starts_with(b.text, RECEIVED, version.lang)]


def _day(value: Attributes) -> str:
    """A reading without its year, to tell one day in two languages."""
    return " ".join(point[2:] if point.startswith("--") else point[5:] for _, point in value)


def _completed_near(dating: Dating, chosen: Dating) -> Dating:
    """A rejected date in the year that brings it nearest to the preferred one."""
    value = nearest(dating.value, chosen.value)
    return dating if value == dating.value else replace(dating, value=value, evidence="external")


def _first(datelines: Sequence[Dating], others: Sequence[Dating]) -> Dating | None:
    """The dateline if it has a year or gets one; with several days, the next in rank decides."""
    days = {dating.value for dating in datelines if dating.value}
    given = next((d for d in others if has_year(d.value)), None)
    if len(days) > 1 and given:
        agreeing = [d for d in datelines if has_year(d.value) and agree(d.value, given.value)]
        return next(iter(agreeing), given)
    line = next((d for d in datelines if d.value), None)
    if line is None or (given is None and not has_year(line.value)):
        return given
    if has_year(line.value) or given is None:
        return line
    return _completed(line, given) or given


def _completed(line: Dating, given: Dating) -> Dating | None:
    """A year-less dateline with the year of another date that can be the same day; the header says
    so by the year in brackets. None where they differ, or the other is of several years.
    """
    days = interval(given.value)
    year = days.year if days else 0
    value = with_year(line.value, year) if years_of(line.value) == {0} and year else ()
    if not value or not agree(line.value, given.value) or not agree(value, given.value):
        return None
    text = f"{line.text}{' ' * line.text[-1].isalnum()}[{year}]"
    if ("cert", "low") in given.value and ("cert", "low") not in value:
        value = (*value, ("cert", "low"))
    return replace(line, text=text, value=value, evidence="external", source=given.source)


def _heading_dates(document: Document, version: Version) -> Iterator[Dating]:
    heading = document.heading(version)
    if heading:
        yield from _dates((heading,), Kind.TITLE, "external")


def _dates(blocks: Sequence[Block], kind: Kind, evidence: str) -> Iterator[Dating]:
    for block in blocks:
        for mark in block.marks:
            if block.kind is kind and mark.kind == "date":
                text = mark.span.of(block.text)
                seen = text if not _is_supplied(block, mark) else f"[{text}]"
                yield Dating(text, mark.value, _evidence(seen, mark.value, evidence), block.id)


def _is_supplied(block: Block, mark: Mark) -> bool:
    """Whether a date stands in a longer stretch that editors supplied: ``[Gorodok, 12 June]``."""
    around = (other.span for other in block.marks if other.kind == "supplied")
    return any(s.start <= mark.span.start and mark.span.end <= s.end for s in around)


def _evidence(text: str, value: Attributes, evidence: str) -> str:
    """Where a date comes from: one that is hedged, doubted or in brackets was inferred."""
    guessed = "[" in text or any(name in _GUESSED for name, _ in value)
    return "conjecture" if guessed and value else evidence
