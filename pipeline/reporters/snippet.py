"""The line of a file that a finding is about, with the place in it: as a terminal shows it."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from pipeline.diagnostics import Region

_MARGIN = 8
"""The columns that the number of the line takes."""
_TAB = 4
_CUT = "…"
_SHARE = 3
"""The place stands a third of the width from the left where a line is cut."""
_LETTERS_A_COLUMN = 8
"""Marks over and under a letter take no column; more of a line is never looked at."""
_ENDS = re.compile(r"\r\n|\r|\n")
_DECLARED = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']")
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"),
    (b"<\0?\0", "utf-16-le"), (b"\0<\0?", "utf-16-be"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Snippet:
    """A line of a file in three parts, cut to the width of the terminal and free of tabs.

    `line` is its 1-based number; `indent` and `marks` are the columns before the place and below
    it.
    """

    line: int
    before: str
    marked: str
    behind: str
    indent: int
    marks: int


def lines_of(data: bytes) -> tuple[str, ...]:
    """The lines of a file, in the encoding that its first bytes or its XML declaration tell; what
    cannot be read is U+FFFD.
    """
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    if not encoding:
        declared = _DECLARED.match(data)
        encoding = declared[1].decode("ascii") if declared else "utf-8"
    try:
        text = data.decode(encoding, errors="replace")
    except LookupError:
        text = data.decode("utf-8", errors="replace")
    return tuple(_ENDS.split(text))


def snippet(lines: Sequence[str], region: Region, width: int) -> Snippet | None:
    """The first line of a region in at most `width` columns; None where it is not known."""
    if not (0 < region.line <= len(lines)) or not region.column:
        return None
    line = lines[region.line - 1]
    start = min(region.column - 1, len(line))
    end = region.end_column - 1 if region.end_line == region.line else len(line)
    reach = width * _LETTERS_A_COLUMN
    first, last = max(start - reach, 0), min(start + reach, len(line))
    end = max(start, min(end, last))
    parts = _shown(line[first:start]), _shown(line[start:end]), _shown(line[end:last])
    before, marked, behind = _cut(parts, max(width - _MARGIN, _MARGIN))
    marks = max(1, _columns(marked))
    return Snippet(region.line, before, marked, behind, _columns(before), marks)


def _cut(parts: tuple[str, str, str], room: int) -> tuple[str, str, str]:
    """The three parts cut so that they fit, the place always seen."""
    before, marked, behind = parts
    if sum(map(_columns, parts)) <= room:
        return parts
    after = room - min(_columns(before), room // _SHARE)
    if _columns(before) > room // _SHARE:
        before = _CUT + _last(before, room // _SHARE - 1)
    if _columns(marked) > after:
        return before, _first(marked, after - 1) + _CUT, ""
    left = after - _columns(marked)
    if _columns(behind) > left:
        behind = _first(behind, max(left - 1, 0)) + _CUT * (left > 0)
    return before, marked, behind


def _shown(text: str) -> str:
    """A text without tabs and control characters, which move the cursor."""
    if text.isprintable():
        return text
    text = text.replace("\t", " " * _TAB)
    return "".join(_visible(character) for character in text)


def _visible(character: str) -> str:
    return "\N{REPLACEMENT CHARACTER}" if unicodedata.category(character) == "Cc" else character


@lru_cache(4096)
def _width(character: str) -> int:
    """The columns that a character takes: two for wide ones, none for combining ones."""
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def _columns(text: str) -> int:
    return len(text) if text.isascii() else sum(map(_width, text))


def _first(text: str, room: int) -> str:
    """The beginning of a text that fits."""
    sizes = accumulate(map(_width, text))
    return text[: sum(1 for size in sizes if size <= room)]


def _last(text: str, room: int) -> str:
    """The end of a text that fits; never a combining mark without its letter."""
    sizes = accumulate(_width(character) for character in reversed(text))
    kept = sum(1 for size in sizes if size <= room)
    end = text[len(text) - kept :]
    return (
        end.lstrip("".join(c for c in end if not _width(c))) if end and not _width(end[0]) else end
    )
