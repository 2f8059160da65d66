"""Footnotes of HTML pages that links tell: a mark inside a line, and a line that begins with what
the mark leads to.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.model import Kind, Line, Mark, Span

CALL = re.compile(r"\[(?P<name>[\w-]{1,20})\]|\(?(?P<number>\d{1,3}|[a-z]|\*{1,3}|[†‡])\)?")
"""What a link to a note says."""
_LABEL = re.compile(
    r"(?:[\[(]\w{1,20}[\])]|\d{1,3}|\*{1,3}|[†‡])[.:)]?(?:\s?[↑^](?=\s))?(?=\s|[^\W\d])|[↑^](?=\s)"
)
"""What a note begins with: ``[a]``, ``1.``, ``1 ↑``; where a list counts its notes, nothing."""


@dataclass(frozen=True, slots=True)
class Call:
    """A link inside the line with an index: where it stands, what it says and where it leads."""

    line: int
    span: Span
    number: str
    target: str


def with_notes(
    lines: Sequence[Line], calls: Sequence[Call], targets: Mapping[str, int]
) -> Iterator[Line]:
    """The lines, marks that lead to a line below marked, and those lines named as notes; `targets`
    are the indexes of the lines that begin with a name.
    """
    found = [call for call in calls if call.line < targets.get(call.target, 0) < len(lines)]
    found = [call for call in found if lines[call.line].kind is None]
    notes = {targets[call.target]: call.number for call in reversed(found)}
    by_line: dict[int, list[Call]] = {}
    for call in found:
        by_line.setdefault(call.line, []).append(call)
    for i, line in enumerate(lines):
        anchors = [mark for mark in line.marks if mark.kind == "anchor"]
        own = [_mark(call) for call in by_line.get(i, ()) if not _marked(call, anchors)]
        made = replace(line, marks=(*line.marks, *own)) if own else line
        yield _as_note(made, notes[i]) if i in notes and line.kind is None else made


def _marked(call: Call, anchors: Sequence[Mark]) -> bool:
    return any(m.span.start < call.span.end and call.span.start < m.span.end for m in anchors)


def _mark(call: Call) -> Mark:
    return Mark("anchor", call.span, (("n", call.number),))


def _as_note(line: Line, number: str) -> Line:
    label = _LABEL.match(line.text)
    marks = [Mark("label", Span(0, label.end()), (("n", number),))] if label else []
    return replace(line, kind=Kind.FOOTNOTE, marks=(*line.marks, *marks))
