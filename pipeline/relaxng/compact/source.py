"""Bytes of the compact syntax become characters (annex A.2.1 to A.2.4), with their places kept."""

import codecs
import re
import sys
from bisect import bisect_right
from dataclasses import dataclass

from pipeline.relaxng.faults import SchemaError

ESCAPED_NEWLINE = "\0"
r"""Stands for ``\x{A}``: a character of a literal, and no end of a line."""

_NO_CHARACTER = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_OPEN = re.compile(r"\\x+\{")
_ESCAPE = re.compile(r"\\x+\{0*([0-9A-Fa-f]*)\}")
_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a schema, and where its characters stand in the file.

    `text` has one character for each escape; `lines` are the offsets in the file at which lines
    begin, `shifts` how many characters the file is ahead from an offset of the text on.
    """

    path: str
    text: str
    lines: tuple[int, ...]
    shifts: tuple[tuple[int, int], ...] = ()

    def place(self, offset: int) -> tuple[int, int]:
        """The line and column in the file, both from 1, of the character at an offset."""
        known = bisect_right(self.shifts, offset, key=lambda shift: shift[0])
        offset += self.shifts[known - 1][1] if known else 0
        line = bisect_right(self.lines, offset)
        return line, offset - self.lines[line - 1] + 1

    def wrong(self, message: str, offset: int) -> SchemaError:
        """The error that something at an offset is not right."""
        return SchemaError(message, self.path, self.place(offset))


def read(data: bytes, path: str) -> Source:
    """Decode UTF-8, or UTF-16 where a byte order mark tells so; interpret escapes.

    Raises `SchemaError` for other bytes, characters that XML has not, and escapes that are none.
    """
    text = _decode(data, path).replace("\r\n", "\n").replace("\r", "\n")
    raw = Source(path, text, (0, *(found.end() for found in re.finditer("\n", text))))
    bad = _NO_CHARACTER.search(text)
    if bad:
        raise raw.wrong(f"the character U+{ord(bad[0]):04X} is none of XML", bad.start())
    return _interpret(raw) if _OPEN.search(text) else raw


def _decode(data: bytes, path: str) -> str:
    wide = data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    encoding, name = ("utf-16", "UTF-16") if wide else ("utf-8-sig", "UTF-8")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, errors="ignore")
        message = f"byte {error.start + 1} is not {name}: save the file as UTF-8"
        line = len(re.findall(r"\r\n?|\n", before)) + 1
        column = len(re.split(r"[\r\n]", before)[-1]) + 1
        raise SchemaError(message, path, (line, column)) from error


def _interpret(raw: Source) -> Source:
    pieces: list[str] = []
    shifts: list[tuple[int, int]] = []
    done = length = 0
    for opening in _OPEN.finditer(raw.text):
        escape = _ESCAPE.match(raw.text, opening.start())
        if not escape:
            message = f"“{opening[0]}” needs hexadecimal digits and “}}”, as in \\x{{E9}}"
            raise raw.wrong(message, opening.start())
        pieces += raw.text[done : opening.start()], _character(raw, escape)
        length += opening.start() - done + 1
        done = escape.end()
        shifts.append((length, done - length))
    pieces.append(raw.text[done:])
    return Source(raw.path, "".join(pieces), raw.lines, tuple(shifts))


def _character(raw: Source, escape: re.Match[str]) -> str:
    digits = escape[1] or "0"
    code = int(digits, 16) if len(digits) <= _LONGEST else 0
    if code > sys.maxunicode or _NO_CHARACTER.match(chr(code)):
        shown = escape[0] if len(escape[0]) <= 2 * _LONGEST else escape[0][: 2 * _LONGEST] + "…"
        raise raw.wrong(f"“{shown}” stands for no character of XML", escape.start())
    return ESCAPED_NEWLINE if code == ord("\n") else chr(code)
