"""When a document was sent: one preferred date, and those that contradict it.

A dateline outranks a title, a title the fields of the page's header, these the index line; a date
without year takes it from the next in rank that can be the same day (PHENOMENA 1 and 14; CMIF
allows one date an act).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.model import Attributes, Block, Dating, Document, Kind, Mark, Version
from pipeline.notation.dates import agree, has_year, interval, nearest, with_year, years_of

_GUESSED = frozenset({"notBefore", "notAfter", "precision", "cert"})
"""Attributes of a date that somebody inferred."""


@dataclass(frozen=True, slots=True)
class Sent:
    """The preferred date (None: none was found) and the dates at odds with it."""

    dating: Dating | None
    rejected: tuple[Dating, ...] = ()


def sent(document: Document, versions: Sequence[Version]) -> Sent:
    """Choose the date of an act carried by `versions`, the original first."""
    datelines = [d for v in versions for d in _dates(v.letter, Kind.DATELINE, "internal")]
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
    return Sent(chosen, tuple(odds.values()))


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
