"""Markdown → the HTML page it stands for, with front matter as lines of its own.

The capture of Markdown is the visible text of that page: marks of headings, emphasis and quotations
are markup; raw HTML is too.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from html import escape

from markdown_it import MarkdownIt
from markdown_it.token import Token

_FENCE = re.compile(r"(?:---|\.\.\.|\+\+\+)[ \t]*")
_NOTE = re.compile(r"\[\^([\w-]{1,20})\]")
_DEFINED = re.compile(r" {0,3}\[\^([\w-]{1,20})\]:")
ROW = "data-row"
"""The attribute that tells in which line of the file a block begins."""
FRONT = "data-front"
"""The attribute of a line of front matter."""


def page(text: str) -> str:
    """The HTML page that a Markdown file stands for."""
    lines = text.splitlines()
    front = _front(lines)
    above = "".join(
        f'<div {ROW}="{number}" {FRONT}="1">{escape(line)}</div>'
        for number, line in enumerate(lines[:front], start=1)
    )
    parser = MarkdownIt("commonmark").enable("table").disable("reference")
    body, rows = _with_notes(lines, front)
    tokens = list(_placed(parser.parse("\n".join(body)), rows))
    return f"<body><p>{above}</p>{parser.renderer.render(tokens, parser.options, {})}</body>"


def _front(lines: Sequence[str]) -> int:
    """How many lines the front matter has, its two fences included."""
    if not lines or not _FENCE.fullmatch(lines[0].removeprefix("\ufeff")):
        return 0
    end = next((i for i, line in enumerate(lines[1:], start=1) if _FENCE.fullmatch(line)), 0)
    return end + 1 if end else 0


def _with_notes(lines: Sequence[str], front: int) -> tuple[list[str], list[int]]:
    """The lines below the front matter with links to the notes, each note a paragraph of its own;
    and the rows of the file in which they stand.
    """
    defined = {found[1] for line in lines[front:] if (found := _DEFINED.match(line))}
    out: list[str] = []
    rows: list[int] = []
    for row, line in enumerate(lines[front:], start=front + 1):
        note = _DEFINED.match(line)
        if note:
            line = f'<a id="fn-{note[1]}"></a>[{note[1]}]{line[note.end() :]}'
            out.append("")
            rows.append(row)
        out.append(_NOTE.sub(lambda found: _link(found[1], defined), line))
        rows.append(row)
    return out, rows


def _link(name: str, defined: Collection[str]) -> str:
    return f'<a href="#fn-{name}">[{name}]</a>' if name in defined else f"[{name}]"


def _placed(tokens: Sequence[Token], rows: Sequence[int]) -> Iterator[Token]:
    """The tokens, each block with its row in the file."""
    for token in tokens:
        if token.map and token.nesting >= 0 and token.tag:
            token.attrSet(ROW, str(rows[token.map[0]]))
        yield token
