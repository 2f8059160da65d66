"""Bytes of a source → its lines, or the reason why there are none."""

import codecs
import re
import unicodedata

from pipeline.diagnostics import Diagnostic
from pipeline.model import Line, Where
from pipeline.rules import finding

MAX_BYTES = 16_000_000
MAX_LINE = 200_000

LINE_BREAK = re.compile(r"\r\n|\r|\n")
_BLANKS = re.compile(r"[\t\f\v\x1c-\x1f\x85\u2028\u2029 ]+")
_FORBIDDEN = re.compile(r"[^\t\n\r\f\v\x1c-\x1f\x85\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE_BOMS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SIGNATURES = {
    b"%PDF": "it is a PDF file",
    b"PK\x03\x04": "it is a ZIP archive or an office file",
    b"\x89PNG": "it is a PNG picture",
    b"\xff\xd8\xff": "it is a JPEG picture",
    b"GIF8": "it is a GIF picture",
    b"\x1f\x8b": "it is a gzip archive",
    b"{\\rtf": "it is an RTF file",
}
_MARKUP = {
    re.compile(rb"<(?:\?xml|TEI)\b"): "it is an XML file",
    re.compile(rb"[{\[]\s*[{\"]"): "it is JSON",
}


def decode(path: str, data: bytes, encoding: str) -> tuple[str, Diagnostic | None]:
    """Decode a whole source strictly; a byte order mark outranks `encoding`.

    Returns the text and, where it cannot be used, the finding that says why (the text is then
    empty: half a source is never handed on).
    """
    problem = _unusable(path, data, encoding)
    if problem:
        return "", problem
    encoding = next((name for bom, name in _BOMS if data.startswith(bom)), encoding)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as fault:
        where, column = _position(path, data[: fault.start].decode(encoding, "replace"))
        byte = f"0x{data[fault.start]:02X}"
        return "", finding("SRC003", where, byte=byte, column=column, encoding=encoding.upper())
    text = text.removeprefix("\ufeff")
    bad = _FORBIDDEN.search(text)
    if bad:
        where, column = _position(path, text[: bad.start()])
        return "", finding("SRC005", where, character=f"U+{ord(bad[0]):04X}", column=column)
    return text, None


def forbidden(text: str) -> int:
    """Where the first character is that XML cannot hold, -1 where there is none."""
    bad = _FORBIDDEN.search(text)
    return bad.start() if bad else -1


def lines_of(path: str, text: str) -> tuple[tuple[Line, ...], Diagnostic | None]:
    """Split a text at CR, LF and CRLF only.

    Breaking white space inside a line is collapsed to one space; no-break and thin spaces stay.
    """
    lines = tuple(
        Line(number, _BLANKS.sub(" ", line).strip())
        for number, line in enumerate(LINE_BREAK.split(text), start=1)
    )
    long = next((line for line in lines if len(line.text) > MAX_LINE), None)
    if long:
        where = Where(path, long.number, long.number)
        size, limit = f"{len(long.text):,} characters", f"{MAX_LINE:,}"
        return (), finding("SRC004", where, what="the line", size=size, limit=limit)
    return lines, None


def _unusable(path: str, data: bytes, encoding: str) -> Diagnostic | None:
    where = Where(path, 0, 0)
    if not data.strip():
        return finding("SRC001", where)
    for signature, what in _SIGNATURES.items():
        if data.startswith(signature):
            return finding("SRC002", where, what=what)
    start = data.removeprefix(codecs.BOM_UTF8).lstrip()
    for markup, what in _MARKUP.items():
        if markup.match(start):
            return finding("SRC002", where, what=what)
    wide = data.startswith(_WIDE_BOMS) or len("a".encode(encoding)) > 1
    if b"\0" in data and not wide:
        return finding("SRC002", where, what=f"it holds a zero byte at offset {data.index(0)}")
    if len(data) > MAX_BYTES:
        return _too_large(path, data)
    return None


def _too_large(path: str, data: bytes) -> Diagnostic:
    long = next((n for n, row in enumerate(data.split(b"\n"), start=1) if len(row) > MAX_LINE), 0)
    size, limit = f"more than {MAX_BYTES:,} bytes", f"{MAX_BYTES:,}"
    return finding("SRC004", Where(path, long, long), what="the file", size=size, limit=limit)


def _position(path: str, before: str) -> tuple[Where, int]:
    """Line and 1-based column of the character that follows `before`."""
    parts = LINE_BREAK.split(before)
    return Where(path, len(parts), len(parts)), len(parts[-1]) + 1


def is_space(character: str) -> bool:
    """White space in the sense of the losslessness check: spaces, breaks, byte order marks."""
    return character.isspace() or character == "\ufeff" or unicodedata.category(character) == "Zs"
