"""Lines and columns, found in the source once there is a fault.

Columns are those of the parser that jing reads documents with (the one in Java's own library): it
counts units of UTF-16, and meets a text in pieces that end at a reference, a comment, or the second
line end, so that text is reported where the first piece ends that is not blank.
"""

import codecs
import re
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from pyexpat import ExpatError, ParserCreate
from typing import NamedTuple

from pipeline.relaxng.derivatives import SPACE

_MARKUP = re.compile(
    rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|"
    rb"<[^>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^>\"']*)*>",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(rb"([^\s=\"'<>/]+)\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_RETURN = re.compile(rb"\r(?!\n)")
_PIECE = re.compile(rb"[\r\n]*[^\r\n<&\]\xf0-\xf7]*")
_CHARACTER = re.compile(rb"&(?:#|amp;|lt;|gt;|quot;|apos;)")
"""A reference to a character; that to an entity is one piece with the text behind it."""

_ENCODING = re.compile(rb"<\?xml\s[^>]*?encoding\s*=\s*[\"']([A-Za-z][\w.\-]*)")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
    (b"\x00<\x00?", "utf-16-be"), (b"<\x00?\x00", "utf-16-le"),
)  # fmt: skip
_NO_ENCODINGS = {
    "idna", "mbcs", "oem", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7",
}  # fmt: skip
"""What Python has, but no parser of XML, by the names that its registry has for them."""


def utf8(data: bytes) -> bytes:
    """A document in UTF-8 without a byte order mark, whatever encoding it says it has.

    Raises UnicodeError or LookupError where it is not in that encoding, or the encoding unknown.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[3:] if mark is codecs.BOM_UTF8 else data.decode(encoding).encode()
    said = _ENCODING.match(data)
    name = said[1].decode("ascii").lower() if said else "utf-8"
    if name in {"utf-8", "us-ascii", "ascii"}:
        return data
    if codecs.lookup(name).name in _NO_ENCODINGS:
        raise LookupError(f"no XML is in the encoding {name}")
    return data.decode(name).encode()


class Counted(NamedTuple):
    """A byte, its line, and its column in characters and in units of UTF-16, from 1."""

    byte: int
    line: int
    characters: int
    units: int


class Source:
    """A document in UTF-8 whose lines are counted as far as they are asked for.

    Places asked for in the order of the document are found in one run over it.
    """

    def __init__(self, data: bytes) -> None:
        """Nothing is counted yet."""
        self.data = data
        self._lines = _RETURN.sub(b"\n", data) if b"\r" in data else data
        self._here = Counted(0, 1, 1, 1)
        self._text = self._markup = 0
        self._tag = -1, -1

    @cached_property
    def _root(self) -> int:
        """Where the root element begins."""
        parser = ParserCreate("utf-8")
        begin = 0

        def stop(_: str, __: dict[str, str]) -> None:
            nonlocal begin
            begin = parser.CurrentByteIndex
            raise StopIteration

        parser.StartElementHandler = stop
        with suppress(StopIteration, ExpatError):
            parser.Parse(self.data, True)
        return begin

    def span(
        self, start: int, end: int
    ) -> tuple[tuple[int, int], tuple[int, int], tuple[int, int]]:
        """Line and column of two bytes, from 1, in characters; and of the second in units.

        What is counted is kept up to the first.
        """
        here = self._here if start >= self._here.byte else Counted(0, 1, 1, 1)
        self._here = here = self._count(here, start)
        there = self._count(here, end)
        begin = here.line, here.characters
        return begin, (there.line, there.characters), (there.line, there.units)

    def onward(self, place: tuple[int, int], start: int, index: int) -> tuple[int, int]:
        """Line and column of a byte, in characters, from those of another at or before it."""
        between = self._lines[start:index]
        line, column = place
        if lines := between.count(b"\n"):
            line, column = line + lines, 1
            between = between[between.rindex(b"\n") + 1 :]
        return line, column + len(between.decode("utf-8", "replace"))

    def attribute(self, begin: int, name: str) -> tuple[int, int]:
        """The first byte of an attribute with a local name in the tag at a byte, and the one behind
        it; of the whole tag where it is not found.
        """
        end = self.behind_tag(begin)
        for found in _ATTRIBUTE.finditer(self.data, begin, end):
            if found[1].rpartition(b":")[2].decode("utf-8", "replace") == name:
                return found.start(1), found.end()
        return begin, end

    def _count(self, here: Counted, index: int) -> Counted:
        between = self._lines[here.byte : index]
        line, characters, units = here.line, here.characters, here.units
        if lines := between.count(b"\n"):
            line, characters, units = line + lines, 1, 1
            between = between[between.rindex(b"\n") + 1 :]
        if between.isascii():
            return Counted(index, line, characters + len(between), units + len(between))
        text = between.decode("utf-8", "replace")
        more = len(text.encode("utf-16-le")) // 2
        return Counted(index, line, characters + len(text), units + more)

    def behind_tag(self, index: int) -> int:
        """Where the tag, or the reference to an entity, ends that begins at a byte."""
        if index != self._tag[0]:
            self._tag = index, self._behind(index)
        return self._tag[1]

    def _behind(self, index: int) -> int:
        if self.data[index : index + 1] == b"&":
            return self.data.find(b";", index) + 1
        found = _MARKUP.match(self.data, index)
        return found.end() if found else index

    def empty_tag(self, index: int) -> bool:
        """Whether the tag of an empty element ends at a byte."""
        data = self.data
        return data[index - 2 : index] == b"/>" and self._behind_last_tag(index) == index

    def text(self, index: int) -> tuple[int, int]:
        """The first byte of the last text before a tag that begins at `index`, and its report."""
        begin = self._behind_last_tag(index)
        for start, end, text in self._pieces(begin, index):
            bare = text.lstrip(SPACE.encode())
            if bare:
                return start + len(text) - len(bare), end
        return begin, index

    def _behind_last_tag(self, index: int) -> int:
        at = max(self._markup, self._root)
        if at > index:
            self._text = at = self._root
        for found in _MARKUP.finditer(self.data, at, index):
            self._markup = found.end()
            if self.data[found.start() + 1] not in b"!?":
                self._text = found.end()
        return self._text

    def _pieces(self, at: int, index: int) -> Iterator[tuple[int, int, bytes]]:
        """The pieces of a text: where each begins, where it is reported, and what it is."""
        data = self.data
        while at < index:
            start = at
            if data[at : at + 9] == b"<![CDATA[":
                at = data.find(b"]]>", at) + 3
                yield start + 9, at, data[start + 9 : at - 3]
            elif data[at : at + 1] == b"<":
                at = self.behind_tag(at)
            elif _CHARACTER.match(data, at):
                at = self.behind_tag(at)
                yield start, at, data[start:at]
            elif data[at : at + 1] == b"&":
                at, end = self._piece(self.behind_tag(at))
                yield start, end, data[start:at]
            else:
                at, end = self._piece(at)
                yield start, end, data[start:at]

    def _piece(self, at: int) -> tuple[int, int]:
        """Where a piece of bare text ends, and where the parser stands then."""
        data = self.data
        at = _end(_PIECE, data, at)
        stop = data[at : at + 1]
        if stop == b"<":
            return at, at + (2 if data[at + 1 : at + 2] == b"/" else 1)
        if stop == b"&":
            return at, at + 1
        if stop >= b"\xf0":
            return at + 4, at + 4
        if stop == b"]":
            at = _end(_BRACKETS, data, at)
        at = _end(_BRACKETS, data, _end(_PIECE, data, at))
        return at, at


_BRACKETS = re.compile(rb"\]*")


def _end(pattern: re.Pattern[bytes], data: bytes, at: int) -> int:
    found = pattern.match(data, at)
    return found.end() if found else at
