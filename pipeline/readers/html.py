"""Saved HTML pages → lines, as a reader of the page sees them.

The capture of such a page is its visible text: all text in the body but that of scripts, styles,
templates and what the page hides. Every block of the page is a line of its own, with the line of
the file where it begins. Menus and the like become page furniture.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from pipeline.capture import Column
from pipeline.model import Kind, Line, Mark, Span
from pipeline.readers.columns import columns_of
from pipeline.readers.linked import CALL, Call, with_notes
from pipeline.readers.markdown import FRONT, ROW
from pipeline.readers.visible import Context, inner, is_hidden, main_of
from pipeline.tei import Element

_BREAKS = frozenset(
    {"br", "td", "th", "dt", "dd", "tr", "li", "option", "caption", "figcaption", "legend"}
)
"""Elements that begin a line without a gap above it."""
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "details", "dialog", "dir",
    "div", "dl", "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody",
    "tfoot", "thead", "ul",
})  # fmt: skip
_HEADINGS = frozenset({"h1", "h2", "h3"})
_RENDITIONS = {"i": "italic", "em": "italic", "b": "bold", "strong": "bold", "u": "underline"}
_BLANKS = re.compile(r"[\t\n\f\r\v\x1c-\x1f\x85\u2028\u2029 ]+")
_NUMBER = re.compile(r"[\[(]?(?P<number>\d{1,3}|\*{1,3}|[†‡])[\])]?")
_BACK = re.compile(r"[↑↩⤴^▲⏎←\ufe0e\ufe0f]{1,3}")
"""A link from a note to its mark."""
_LINKED = 0.7
"""Share of a line in links from which it is a line of links."""
_PROSE = 12
"""Words that a line of running text has."""
_HIGHLIGHTED = 90
_A_STOP = re.compile(r"[.!?…]\s")


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of an HTML page, what its columns are, and the numbers of lines that are headings
    or front matter.
    """

    lines: tuple[Line, ...]
    columns: tuple[Column, ...]
    headings: frozenset[int]
    front: frozenset[int]


def read(root: Element) -> Page:
    """The lines of a parsed page."""
    writer = _Writer()
    columns = columns_of(root)
    contexts = [Context(main=main_of(root), columns=columns)]
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        hidden = event == "start" and is_hidden(element)
        if hidden:
            walk.skip_subtree()
        if event == "start":
            contexts.append(inner(contexts[-1], element))
            _open(writer, element, contexts[-1], hidden=hidden)
        elif event == "end":
            contexts.pop()
            _close(writer, element, contexts[-1])
        else:
            writer.write(element.tail or "", contexts[-1], element.sourceline)
    writer.flush()
    lines = tuple(with_notes(tuple(_with_links(writer.lines)), writer.calls, writer.targets))
    named = tuple(dict.fromkeys(columns.values()))
    return Page(lines, named, frozenset(writer.headings), frozenset(writer.front))


def _open(writer: "_Writer", element: Element, context: Context, *, hidden: bool) -> None:
    if element.tag in _BLOCKS:
        writer.flush(gap=True)
    elif element.tag in _BREAKS:
        writer.flush()
    writer.target(element)
    if element.tag in _RENDITIONS or element.tag in {"sup", "a"}:
        writer.open.append(len(writer.text))
    if not hidden:
        row = element.get(ROW)
        writer.write(element.text or "", context, int(row) if row else element.sourceline)


def _close(writer: "_Writer", element: Element, outer: Context) -> None:
    if element.tag == "sup":
        writer.mark_anchor(writer.open.pop())
    elif element.tag == "a":
        writer.mark_call(writer.open.pop(), element.get("href", ""))
    elif element.tag in _RENDITIONS:
        writer.mark("highlight", writer.open.pop(), (("rend", _RENDITIONS[str(element.tag)]),))
    if element.tag in _HEADINGS:
        writer.note(writer.headings)
    elif element.get(FRONT):
        writer.note(writer.front)
    if element.tag in _BLOCKS:
        writer.flush(gap=True)
    elif element.tag in _BREAKS:
        writer.flush()
    writer.write(element.tail or "", outer, None)


class _Writer:
    """Writes lines piece by piece."""

    def __init__(self) -> None:
        self.lines: list[tuple[Line, float]] = []
        self.headings: set[int] = set()
        self.front: set[int] = set()
        self.open: list[int] = []
        self.calls: list[Call] = []
        self.targets: dict[str, int] = {}
        self.text = ""
        self._marks: list[Mark] = []
        self._context: Context | None = None
        self._linked = 0
        self._row = 1
        self._first = 1

    def write(self, text: str, context: Context, row: int | None) -> None:
        """Add text; `row` is the line of the file where an element begins, if one does."""
        self._row = row if row and row > self._row else self._row
        for i, part in enumerate(text.split("\n") if context.preformatted else [text]):
            if i:
                self.flush()
            self._add(part, context)

    def _add(self, text: str, context: Context) -> None:
        folded = _BLANKS.sub(" ", text)
        if not self.text:
            folded = folded.lstrip()
        elif self.text[-1] == " " and folded[:1] == " ":
            folded = folded[1:]
        if folded and not self.text:
            self._context = context
            self._first = self._row + text[: len(text) - len(text.lstrip())].count("\n")
        self._linked += len(folded) if context.linked else 0
        self.text += folded
        self._row += text.count("\n")

    def mark(self, kind: str, start: int, value: tuple[tuple[str, str], ...]) -> None:
        """Mark what was written since `start`, if it is a phrase within this line."""
        text = self.text[start:]
        span = Span(start + len(text) - len(text.lstrip()), start + len(text.rstrip()))
        inside = span.of(self.text)
        if 0 < len(inside) <= _HIGHLIGHTED and not _A_STOP.search(inside):
            self._marks.append(Mark(kind, span, value))

    def mark_anchor(self, start: int) -> None:
        """Mark what was written since `start` if it calls a footnote, and does not label one."""
        found = _NUMBER.fullmatch(self.text[start:].strip())
        if found and self.text[:start].strip():
            self.mark("anchor", start, (("n", found["number"]),))
        elif found:
            self.text += " "

    def mark_call(self, start: int, link: str) -> None:
        """Note what was written since `start` if it links to another place of the page."""
        text = self.text[start:]
        span = Span(start + len(text) - len(text.lstrip()), start + len(text.rstrip()))
        if span.start and link.startswith("#") and _BACK.fullmatch(span.of(self.text)):
            self._turn_back(span.start)
            return
        found = CALL.fullmatch(span.of(self.text))
        if found and link.startswith("#") and self.text[:start].strip():
            self.calls.append(
                Call(len(self.lines), span, found["name"] or found["number"], link[1:])
            )

    def _turn_back(self, start: int) -> None:
        """Put the arrow that leads from the end of a note to its mark on a line of its own."""
        arrow, context = self.text[start:], self._context
        self.text = self.text[:start]
        self.flush()
        self.text, self._first = arrow, self._row
        self._context = replace(context, furniture=True) if context else None
        self.flush()

    def target(self, element: Element) -> None:
        """Note that a line begins with what links may lead to."""
        name = element.get("id") or (element.get("name") if element.tag == "a" else "")
        if name and not self.text.strip():
            self.targets[name] = len(self.lines)

    def note(self, numbers: set[int]) -> None:
        """Note the number of the line being written."""
        if self.text.strip():
            numbers.add(len(self.lines) + 1)

    def flush(self, *, gap: bool = False) -> None:
        """End the line; with a `gap` a blank one follows."""
        text = self.text.rstrip()
        if text and self._context:
            context = self._context
            line = Line(
                len(self.lines) + 1,
                text,
                Kind.BACKLINK if context.furniture else None,
                context.lang or None,
                context.column,
                tuple(m for m in self._marks if m.span.end <= len(text)),
                self._first,
            )
            linked = 0.0 if context.prose else self._linked / len(text)
            self.lines.append((line, linked))
        if gap and self.lines and self.lines[-1][0].text:
            blank = Line(len(self.lines) + 1, "", Kind.BLANK, row=self._row)
            self.lines.append((blank, 0.0))
        self.text, self._marks, self._linked = "", [], 0
        self.open = [0 for _ in self.open]


def _with_links(lines: list[tuple[Line, float]]) -> Iterator[Line]:
    """The lines, those of nothing but links before and behind the text named as furniture."""
    prose = [i for i, (line, _) in enumerate(lines) if len(line.text.split()) >= _PROSE]
    first, last = (prose[0], prose[-1]) if prose else (len(lines), len(lines))
    for i, (line, linked) in enumerate(lines):
        outside = i < first or i > last
        menu = outside and line.kind is None and linked >= _LINKED
        yield replace(line, kind=Kind.BACKLINK) if menu else line
