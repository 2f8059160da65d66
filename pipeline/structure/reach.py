"""What reaches over several passages: remarks with a name of their own, quoted letters."""

import re
from collections.abc import Sequence

from pipeline.notation.dates import share
from pipeline.notation.remarks import ACTS, Remark
from pipeline.notation.shapes import capital_share, words

_SIGNED = 6
"""Words of a line that names who resolved or certified, or when."""
_MOST_BELOW = 3
"""Lines that such names may take: an office, a name, a date."""
_HALF = 0.5
_TEXT = 10
"""Words that only a text has, as against headings, names and dates."""
_CLOSES = {"«": "»", "“": "”", "„": "“”", "”": "”", '"': '"', "‹": "›"}
_LEADS_IN = re.compile(r"[:—–-]$")
_MOST_QUOTED = 60
"""Passages beyond which a mark left open is a slip and no quotation."""


def under(lines: Sequence[str], remarks: Sequence[Remark | None]) -> tuple[str, ...]:
    """For every line the sort of the remark above that it may go on with, or ``""``.

    Below a label that stands alone anything goes on; below a resolution or certification the few
    words that tell by whom and when, once the text of the letter has been.
    """
    out: list[str] = []
    sort, alone, count, read = "", False, 0, False
    for line, remark in zip(lines, remarks, strict=True):
        signs = remark is None and count < _MOST_BELOW and _signs(line, read=read)
        going = bool(sort) and (alone or (signs and sort in ACTS))
        out.append(sort if going else "")
        read = read or len(words(line)) >= _TEXT
        count += 1
        if remark is not None and not going:
            sort, alone, count = remark.sort, remark.alone, 0
        elif going and sort in ACTS:
            alone = False
        else:
            sort = ""
    return tuple(out)


def _signs(line: str, *, read: bool) -> bool:
    """Whether a line under an act is who did it; a date alone may also open a letter to come."""
    brief = 0 < len(words(line)) <= _SIGNED and not line.endswith((",", "!", "?", ":"))
    return brief and capital_share(line) >= _HALF / 2 and (read or share(line) < _HALF)


def quotations(lines: Sequence[str]) -> tuple[bool, ...]:
    """Which lines stand in quotation marks that open one line and close a later one.

    A whole letter may be quoted so; what looks like its signature is not that of the letter.
    """
    out = [False] * len(lines)
    i = 0
    while i < len(lines):
        end = _end_of_quotation(lines, i)
        if end > i:
            out[i : end + 1] = [True] * (end + 1 - i)
        i = max(end, i) + 1
    return tuple(out)


def _end_of_quotation(lines: Sequence[str], start: int) -> int:
    """The line that closes what `start` opens and leaves open, or `start` where none does."""
    closing = _CLOSES.get(lines[start][:1], "")
    before = lines[start - 1] if start else ""
    if not closing or not _LEADS_IN.search(before) or _closed(lines[start], closing):
        return start
    for i in range(start + 1, min(len(lines), start + _MOST_QUOTED)):
        if _closed(lines[i], closing):
            return i
    return start


def _closed(line: str, closing: str) -> bool:
    """Whether a line ends in one of the closing marks more than it opens."""
    tail = line.rstrip(".,;:!?…")
    opened = sum(
        line[1:].count(mark)
        for mark, ends in _CLOSES.items()
        if ends == closing and mark not in closing
    )
    return tail.endswith(tuple(closing)) and sum(map(line.count, closing)) > opened
