"""Formats of files: bytes of a source → the text that must be accounted for, and its lines."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from pipeline.capture import Column
from pipeline.diagnostics import Diagnostic
from pipeline.model import Line, Where
from pipeline.readers import html, markdown, visible
from pipeline.readers.decoding import MAX_LINE, decode, forbidden, lines_of
from pipeline.rules import finding
from pipeline.tei import Element

_HEAD = 4096
"""Bytes of a file within which it shows what it is."""
_TAG = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,1000}?-->\s*)?"
    rb"<(?:!doctype\s+html|html|head|body|div|p|table|article|main|section|h[1-6]|meta|title|span"
    rb"|center|font|blockquote|nav|header|ul|ol|dl|b|i|a)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,4}=\s{0,4}[\"']?([\w.:-]{1,40})", re.IGNORECASE
)
_PROLOG = re.compile(rb"(?<=\A\xef\xbb\xbf)<\?xml[^>]{0,200}\?>|\A\s*<\?xml[^>]{0,200}\?>")
_TOO_DEEP = "Excessive depth"


@dataclass(frozen=True, slots=True)
class Text:
    """What a source holds: `text` is all that must be accounted for, white space aside.

    `headings` and `front` are the numbers of lines that the format itself makes headings, or puts
    into a header.
    """

    text: str
    lines: tuple[Line, ...]
    columns: tuple[Column, ...] = ()
    headings: frozenset[int] = frozenset()
    front: frozenset[int] = frozenset()


Outcome = tuple[Text | None, Diagnostic | None]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what it is, how it is told, and how it is read under a name and an encoding."""

    title: str
    told: str
    sniff: Callable[[str, bytes], bool]
    read: Callable[[str, bytes, str], Outcome]


def is_html(_: str, data: bytes) -> bool:
    """Whether a file begins like an HTML page."""
    return _TAG.match(data[:_HEAD]) is not None


def is_markdown(name: str, _: bytes) -> bool:
    """Whether a file is named as Markdown: what it holds looks like plain text too."""
    return name.lower().endswith((".md", ".markdown"))


def read_text(name: str, data: bytes, encoding: str) -> Outcome:
    """Plain text: its lines are those of the file."""
    text, problem = decode(name, data, encoding)
    lines, problem = ((), problem) if problem else lines_of(name, text)
    return (None, problem) if problem else (Text(text, lines), None)


def read_html(name: str, data: bytes, encoding: str) -> Outcome:
    """An HTML page: its visible text. UTF-8 outranks the encoding that the page declares, for
    browsers save pages in UTF-8 and leave the declaration.
    """
    data = _PROLOG.sub(lambda prolog: b" " * len(prolog[0]), data, count=1)
    stated = _CHARSET.search(data[:_HEAD])
    declared = _known(stated[1].decode("ascii", "replace")) if stated else ""
    text, problem = decode(name, data, "utf-8" if _is_utf8(data) else declared or encoding)
    if problem:
        return None, problem
    return _of_page(name, text)


def read_markdown(name: str, data: bytes, encoding: str) -> Outcome:
    """Markdown: the text of the page that it stands for, front matter above it."""
    text, problem = decode(name, data, encoding)
    return (None, problem) if problem else _of_page(name, markdown.page(text))


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _known(encoding: str) -> str:
    """An encoding that Python knows by this name and that has ASCII in it, or ``""``."""
    try:
        return encoding if "a".encode(encoding) == b"a" else ""
    except (LookupError, UnicodeError):
        return ""


def _of_page(name: str, markup: str) -> Outcome:
    root, problem = _parsed(name, markup)
    if root is None:
        return None, problem
    text = visible.text_of(root)
    if not text.strip():
        return None, finding("SRC012", Where(name, 0, 0))
    page = html.read(root)
    for line in page.lines:
        where = Where(name, line.row, line.row)
        if (bad := forbidden(line.text)) >= 0:
            character = f"U+{ord(line.text[bad]):04X}"
            return None, finding("SRC005", where, character=character, column=bad + 1)
        if len(line.text) > MAX_LINE:
            size, limit = f"{len(line.text):,} characters", f"{MAX_LINE:,}"
            return None, finding("SRC004", where, what="the line", size=size, limit=limit)
    return Text(text, page.lines, page.columns, page.headings, page.front), None


def _parsed(name: str, markup: str) -> tuple[Element | None, Diagnostic | None]:
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True)
    try:
        root = etree.fromstring(markup.encode(), parser)
    except etree.XMLSyntaxError:
        return None, finding("SRC012", Where(name, 0, 0))
    deep = next((f for f in parser.error_log if _TOO_DEEP in f.message), None)
    if deep is not None:
        return None, finding("SRC011", Where(name, deep.line, deep.line))
    return root, None


FORMATS: dict[str, Format] = {
    "html": Format("saved HTML page", "it begins with a tag of HTML", is_html, read_html),
    "markdown": Format(
        "Markdown, with front matter or without",
        "a name that ends in .md or .markdown",
        is_markdown,
        read_markdown,
    ),
    "text": Format("plain text", "anything else", lambda _, __: True, read_text),
}
"""Formats in the order in which they are tried; the first that fits is taken."""
