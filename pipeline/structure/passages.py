"""Physical lines → passages: one passage is one paragraph-like unit, however the capture cut it.

Captures break lines in two ways. *Hard wrapping* cuts a paragraph at a width. *Lost emphasis* sets
a word on a line of its own and starts the next line with its punctuation (``ПБ`` ⏎ ``.``).
"""

import re
from bisect import bisect
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from pipeline.lexicon.closings import POSSESSIVES
from pipeline.model import Kind, Line, Mark, Span, Where
from pipeline.notation.dates import Doubt, find
from pipeline.notation.shapes import starts_with

_RULE = re.compile(r"[-–—_=~\s]{3,}|[*⁂\s]{3,}|⁂|\*|(?:[.…·]\s?){5,}")
_ONLY_PUNCTUATION = re.compile(r"[.,;:!?…)\]»”\"'’]{1,4}")
_OPENS_WITH_PUNCTUATION = re.compile(r"(?!\.\.)(?!»[^«\n]*«)[.,;:!?)\]»”](?!\.\.)")
"""In German ``»…«`` opens with what closes a quotation elsewhere."""
_LABEL = re.compile(r"\(?\w{1,3}[.)]\s|\[\d+\]|\*")
_ENDS_A_CLAUSE = re.compile(r"[.,!?:;…][\"'”’»)\]]*$")
_ENDS_A_SENTENCE = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_JOINS, _JOINED = re.compile(r"[./–-]$"), re.compile(r"[./–-]")
"""Where the parts of a date join without a space: ``4`` ⏎ ``/XII-`` ⏎ ``26``."""
_YEAR = re.compile(r"\d{2}(?:\d\d)?(?:\s?(?:г|гг|года)\.?)?\.?")
_WRAPPED = 45
"""A line shorter than this was hardly cut by a wrap."""
_WIDTHS = range(40, 121)
_CUT_SHARE = 0.3
_FEWEST_CUTS = 2
_FULL = 0.6


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines that belong together; `breaks` are offsets in `text` where lost emphasis cut a line,
    `marks` what the layout marked in it. `inline` tells that it shares a line with the rest of
    what was one passage, `quoted` names the genre of the quoted document it belongs to.
    """

    lines: tuple[Line, ...]
    text: str
    breaks: tuple[int, ...] = ()
    marks: tuple[Mark, ...] = ()
    inline: bool = False
    quoted: str = ""

    @property
    def first(self) -> int:
        """Number of its first line."""
        return self.lines[0].number

    @property
    def last(self) -> int:
        """Number of its last line."""
        return self.lines[-1].number

    def where(self, path: str) -> Where:
        """Its place in the source at `path`."""
        return Where(path, self.first, self.last, (self.lines[0].row, self.lines[-1].row))

    def joined(self, line: Line, glue: str, *, broken: bool) -> "Passage":
        """The passage with a line behind it; `broken` tells that emphasis was lost between."""
        breaks = (*self.breaks, len(self.text)) if broken else self.breaks
        at = len(self.text) + len(glue)
        moved = (
            replace(mark, span=Span(mark.span.start + at, mark.span.end + at))
            for mark in line.marks
        )
        text = f"{self.text}{glue}{line.text}"
        return Passage((*self.lines, line), text, breaks, (*self.marks, *moved))


def cut(passage: Passage, at: int) -> tuple[Passage, Passage]:
    """Two passages out of one, from offset `at` of its text; white space between them is left out.

    The line that the cut goes through belongs to both.
    """
    ends: list[int] = []
    reached = 0
    for line in passage.lines:
        reached += len(line.text) + (passage.text[reached : reached + 1] == " " and reached > 0)
        ends.append(reached)
    head, tail = passage.text[:at].rstrip(), passage.text[at:].lstrip()
    start = len(passage.text) - len(tail)
    upper = tuple(x for x, end in zip(passage.lines, (0, *ends), strict=False) if end < len(head))
    lower = tuple(x for x, end in zip(passage.lines, ends, strict=True) if end > start)
    breaks = passage.breaks
    return (
        Passage(upper, head, tuple(b for b in breaks if b < len(head)), _within(passage, 0, head)),
        Passage(
            lower,
            tail,
            tuple(b - start for b in breaks if b > start),
            _within(passage, start, tail),
        ),
    )


def _within(passage: Passage, start: int, text: str) -> tuple[Mark, ...]:
    """What the layout marked in the part of a passage that has become `text`."""
    end = start + len(text)
    return tuple(
        replace(
            mark, span=Span(max(mark.span.start, start) - start, min(mark.span.end, end) - start)
        )
        for mark in passage.marks
        if start <= mark.span.start < end or mark.span.start < start < mark.span.end
    )


def join_lines(lines: Sequence[Line], apart: Collection[int] = ()) -> tuple[Passage, ...]:
    """Group the non-blank lines of one version into passages, in order, none left out.

    No passage goes on over the lines with the numbers `apart`, which are not of this version.
    """
    width, cut = _wrap_width(lines), _emphasis_was_lost(lines)
    others = sorted(apart)
    stretches = groupby(lines, lambda line: bisect(others, line.number))
    return tuple(p for _, stretch in stretches for p in _grouped(tuple(stretch), width, cut=cut))


def is_rule(text: str) -> bool:
    """Whether a line is drawn, not written: ``---``, ``* * *``."""
    return _RULE.fullmatch(text) is not None


def is_stray(text: str) -> bool:
    """Whether a line is nothing but closing punctuation that was cut off its word."""
    return _ONLY_PUNCTUATION.fullmatch(text) is not None


def _grouped(lines: Sequence[Line], width: int, *, cut: bool) -> Iterator[Passage]:
    current: Passage | None = None
    for line, following in zip(lines, (*lines[1:], None), strict=True):
        seam = _seam(current, line, width) if current else None
        if current and seam is None and cut and _holds_emphasis(current.lines[-1], line, following):
            seam = " ", True
        if current is None or seam is None:
            if current:
                yield current
            current = Passage((line,), line.text, marks=line.marks)
            continue
        glue, broken = seam
        current = current.joined(line, glue, broken=broken)
    if current:
        yield current


def _emphasis_was_lost(lines: Sequence[Line]) -> bool:
    """Whether the capture of a version cut lines round emphasis anywhere."""
    return any(is_stray(x.text) or _OPENS_WITH_PUNCTUATION.match(x.text) for x in lines)


def _holds_emphasis(last: Line, line: Line, following: Line | None) -> bool:
    """Whether `line` is a word cut out of a sentence, or goes on with one after such a word."""
    if line.number - last.number > 1 or line.kind or last.kind or _ENDS_A_CLAUSE.search(last.text):
        return False
    if line.given:
        return False
    if is_rule(line.text) or is_rule(last.text) or _LABEL.match(line.text):
        return False
    cut_off = (
        following is not None
        and following.number - line.number == 1
        and (is_stray(following.text) or _OPENS_WITH_PUNCTUATION.match(following.text) is not None)
    )
    low = line.text[0].islower()
    if starts_with(line.text, POSSESSIVES, line.lang or ""):
        return False
    return low and (cut_off or len(last.text) <= _WRAPPED)


def _seam(before: Passage, line: Line, width: int) -> tuple[str, bool] | None:
    """How a line joins the passage before it: the glue, and whether emphasis was lost there."""
    last = before.lines[-1]
    if any((line.kind, line.given, line.begins, last.kind, is_rule(last.text), is_rule(line.text))):
        return None
    if is_stray(line.text) or _OPENS_WITH_PUNCTUATION.match(line.text):
        return "", True
    if line.number - last.number > 1:
        return None
    left_open = is_stray(last.text) and not _ENDS_A_SENTENCE.search(last.text)
    if left_open:
        return " ", True
    end = before.text if before.breaks else last.text
    glue = _glue_of_date(end, line.text, broken=bool(before.breaks))
    if glue is not None:
        return glue, True
    return None if _LABEL.match(line.text) else _wrap_seam(last.text, line.text, width)


def _wrap_seam(last: str, text: str, width: int) -> tuple[str, bool] | None:
    starts_low = text[0].islower()
    if last.endswith("-") and last[-2:-1].isalpha() and starts_low:
        return "", True
    if starts_low and len(last) >= _WRAPPED and not _ENDS_A_SENTENCE.search(last):
        return " ", False
    first_word = text.split(" ", 1)[0]
    if width and len(last) + 1 + len(first_word) > width:
        return " ", False
    return None


def _glue_of_date(last: str, text: str, *, broken: bool) -> str | None:
    """What joins two short lines that one date runs through; None where none does.

    A line that was `broken` already may also end in a date whose year is the next line.
    """
    if broken and _year_is_cut(last, text):
        return " "
    if len(last) + len(text) > _WRAPPED or any(
        found.span.end >= len(last) for found in find(last, loose=True)
    ):
        return None
    glue = "" if _JOINS.search(last) or _JOINED.match(text) else " "
    found = find(f"{last}{glue}{text}", loose=True)
    spans = (date.span for date in found if date.value or date.doubt is Doubt.CENTURY)
    cut = len(last), len(last) + len(glue)
    return glue if any(span.start < cut[0] and span.end > cut[1] for span in spans) else None


def _year_is_cut(last: str, text: str) -> bool:
    """Whether a line is nothing but the year of the date that the short text before it ends in."""
    short = len(last) <= _WRAPPED and _YEAR.fullmatch(text) is not None
    return short and any(
        found.span.end >= len(last.rstrip(".")) and not found.has_year
        for found in find(last, loose=True)
    )


def _wrap_width(lines: Sequence[Line]) -> int:
    """The width a text was wrapped at, or 0 where it was not."""
    width = max((len(line.text) for line in lines), default=0)
    neighbours = [(a, b) for a, b in pairwise(lines) if b.number == a.number + 1]
    if width not in _WIDTHS or not neighbours:
        return 0
    cut = sum(
        len(a.text) >= _FULL * width and not _ENDS_A_SENTENCE.search(a.text) for a, _ in neighbours
    )
    return width if cut >= max(_FEWEST_CUTS, _CUT_SHARE * len(neighbours)) else 0


def kind_of_line(line: Line, passage: Kind) -> Kind:
    """The kind of one physical line of a passage: its own if it is stray punctuation."""
    return Kind.STRAY if is_stray(line.text) else passage
