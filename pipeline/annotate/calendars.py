"""Russian dates before 14 February 1918: old style where something on the page speaks for it.

Russia changed calendars on that day. That a date is Julian is a hypothesis unless the page says so:
it is stated only with a ground, marked by ``@cert`` and ``@resp``, and asked about (PHENOMENA 11).
"""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.lexicon import fold
from pipeline.lexicon.calendars import JULIAN_PLACES
from pipeline.model import Attributes, Block, Document, Kind, Mark, Query, Relation, Role, Version
from pipeline.notation.dates import find, has_year, julian_value, printed_day
from pipeline.profile import CONVERTER
from pipeline.rules import query

_NEW_STYLE = datetime.date(1918, 2, 14)
_GREGORIAN = datetime.date(1582, 10, 15)
_LINES = frozenset({Kind.DATELINE, Kind.TITLE})
_ONE_ACT = frozenset({Relation.PARALLEL, Relation.PARTIAL})
_OLD_SPELLING = re.compile(r"[ѣѢѳѲ]|[бвгджзклмнпрстфхцчшщ]ъ\b", re.IGNORECASE)
_PLACES = frozenset(map(fold, JULIAN_PLACES.every()))
_WEEKDAY = "{:%A}"
_PROSE = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.POSTSCRIPT, Kind.CLOSING})
_SAID = (("cert", "medium"), ("resp", f"#{CONVERTER}"))


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date of a Russian version that may be Julian, and the block it stands in."""

    block: Block
    mark: Mark
    day: datetime.date

    @property
    def text(self) -> str:
        """The date as printed."""
        return self.mark.span.of(self.block.text)

    @property
    def converted(self) -> Attributes:
        """Its value if it is Julian."""
        return julian_value(self.day)


def in_old_style(document: Document) -> Document:
    """The document with the dates converted that something says are Julian, and with questions."""
    found = {v.id: next(_candidates(v), None) for v in document.versions if v.lang == "ru"}
    for name, dated in found.items():
        version = document.version(name)
        why = _ground(document, version, dated) if dated else ""
        if dated and why:
            document = _converted(document, _together(document, version), dated)
            iso = dict(dated.converted)["when"]
            asked = query("ANN015", dated.block.id, date=dated.text, day=iso, why=why)
            document = _asking(_without_weekday(document, dated), asked)
        elif dated and not _is_settled(document, version, dated):
            document = _doubted(document, version, dated)
            asked = query("ANN014", dated.block.id, date=dated.text, spelling=_spelling(version))
            document = _asking(document, asked)
    return document


def _asking(document: Document, question: Query) -> Document:
    return replace(document, queries=(*document.queries, question))


def _without_weekday(document: Document, dated: _Dated) -> Document:
    """The document without the question about a day of the week that old style answers."""
    answered = query("ANN012", dated.block.id, date=dated.text, weekday=_WEEKDAY.format(dated.day))
    fits = _weekday_speaks(dated)
    kept = tuple(q for q in document.queries if not (fits and q == answered))
    return replace(document, queries=kept)


def _candidates(version: Version) -> Iterator[_Dated]:
    """Days before the change of the calendar whose calendar the text does not tell."""
    for block in version.letter:
        for mark in block.marks:
            day = _unstyled(mark) if block.kind in _LINES else None
            if day:
                yield _Dated(block, mark, day)


def _unstyled(mark: Mark) -> datetime.date | None:
    """The day before the change that a mark is of, if its value does not tell the calendar."""
    plain = [name for name, _ in mark.value] in (["when"], ["when", "cert"])
    day = printed_day(mark.value) if mark.kind == "date" and plain else None
    return day if day and _GREGORIAN <= day < _NEW_STYLE else None


def _ground(document: Document, version: Version, dated: _Dated) -> str:
    """What speaks for old style, in words; ``""`` where nothing does."""
    places = [m.span.of(b.text) for b in version.letter for m in b.marks if m.kind == "place"]
    known = next(
        (place for place in places if fold(place).strip(" .,").removesuffix("ъ") in _PLACES), ""
    )
    if _weekday_speaks(dated):
        return "only then does the day of the week fit"
    if _otherwise_dated(document, version, dated):
        return "another date on the page is that day in the new style"
    return f"the letter was written in {known}" if known else ""


def _weekday_speaks(dated: _Dated) -> bool:
    """Whether the printed day of the week is that of the Julian day and not of the Gregorian."""
    day = printed_day(dated.converted)
    printed = _weekday(dated)
    return day is not None and printed == day.isoweekday() != dated.day.isoweekday()


def _weekday(dated: _Dated) -> int:
    """The printed day of the week, 1 for Monday; 0 where there is none."""
    found = find(dated.block.text, lang="ru", loose=True)
    return next((f.weekday for f in found if f.span == dated.mark.span), 0)


def _otherwise_dated(document: Document, version: Version, dated: _Dated) -> bool:
    """Whether a title, dateline or index line has the same day in the other calendar."""
    others = [b for v in document.versions if v.id != version.id for b in v.letter]
    lines = [
        b for b in (*document.furniture, *others) if b.kind in _LINES | {Kind.META, Kind.FIELD}
    ]
    values = [m.value for b in lines for m in b.marks if m.kind == "date" and has_year(m.value)]
    return any(printed_day(value) == printed_day(dated.converted) for value in values)


def _is_settled(document: Document, version: Version, dated: _Dated) -> bool:
    """Whether the page itself gives the printed day in a field of its header or index, in an
    original that is not Russian, or with a day of the week that fits it.
    """
    if _weekday(dated) == dated.day.isoweekday():
        return True
    fields = [block for block in document.furniture if block.kind in {Kind.META, Kind.FIELD}]
    originals = [
        block
        for other in document.versions
        if other.lang != "ru"
        and other.role is Role.ORIGINAL
        and other.id in _together(document, version)
        for block in other.letter
        if block.kind in _LINES
    ]
    values = [m.value for b in (*fields, *originals) for m in b.marks if m.kind == "date"]
    given = any(printed_day(value) == dated.day for value in values if has_year(value))
    return given and not _spelling(version)


def _spelling(version: Version) -> str:
    """What is to be said of a text in the spelling of before 1918; ``""`` of any other."""
    old = any(_OLD_SPELLING.search(block.text) for block in version.letter)
    return "; the text is in the spelling of before 1918" if old else ""


def _doubted(document: Document, version: Version, dated: _Dated) -> Document:
    """The document with the printed day of a letter in doubt in its Russian version."""

    def doubted(mark: Mark) -> Mark:
        same = _unstyled(mark) == dated.day and ("cert", "low") not in mark.value
        return replace(mark, value=(*mark.value, *_SAID)) if same else mark

    def with_doubt(block: Block, lang: str) -> Block:
        if lang != "ru" or block.kind not in _LINES:
            return block
        return replace(block, marks=tuple(map(doubted, block.marks)))

    blocks = tuple(with_doubt(block, "ru") for block in version.blocks)
    return replace(
        document,
        versions=tuple(
            replace(v, blocks=blocks) if v.id == version.id else v for v in document.versions
        ),
        furniture=tuple(with_doubt(block, block.lang) for block in document.furniture),
    )


def _together(document: Document, version: Version) -> frozenset[str]:
    """The ids of a version and of those that translate it or that it translates."""
    pairs = [{a.left, a.right} for a in document.alignments if a.verdict.relation in _ONE_ACT]
    return frozenset({version.id}.union(*(pair for pair in pairs if version.id in pair)))


def _converted(document: Document, versions: frozenset[str], dated: _Dated) -> Document:
    """The document with every print of a Julian day converted, in the versions of one letter."""
    langs = {document.version(name).lang for name in versions}
    return replace(
        document,
        versions=tuple(
            replace(v, blocks=_restyled(v.blocks, dated)) if v.id in versions else v
            for v in document.versions
        ),
        furniture=tuple(
            block
            for old in document.furniture
            for block in (_restyled((old,), dated) if old.lang in langs else (old,))
        ),
    )


def _restyled(blocks: Sequence[Block], dated: _Dated) -> tuple[Block, ...]:
    return tuple(
        replace(block, marks=tuple(_marked(mark, block.kind, dated) for mark in block.marks))
        for block in blocks
    )


def _marked(mark: Mark, kind: Kind, dated: _Dated) -> Mark:
    """A mark with the converted value: of the letter's day in its lines, of any in its text."""
    day = _unstyled(mark)
    same = kind in _PROSE or (kind in _LINES and day == dated.day)
    return replace(mark, value=(*julian_value(day), *_SAID)) if day and same else mark
