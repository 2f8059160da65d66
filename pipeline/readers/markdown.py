"""Markdown → the HTML page it stands for, with front matter as lines of its own.

The capture of Markdown is the visible text of that page: marks of headings, emphasis and quotations
are markup; raw HTML is too.
"""

import re
from collections.abc import Iterator, Sequence
from html import escape

from markdown_it import MarkdownIt
from markdown_it.token import Token

_FENCE = re.compile(r"(?:---|\.\.\.|\+\+\+)[ \t]*")
_NOTE = re.compile(r"\[\^(\w{1,20})\]:?")
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
    body = "\n".join(_NOTE.sub(r"[\1]", line) for line in lines[front:])
    tokens = list(_placed(parser.parse(body), front))
    return f"<body><p>{above}</p>{parser.renderer.render(tokens, parser.options, {})}</body>"


def _front(lines: Sequence[str]) -> int:
    """How many lines the front matter has, its two fences included."""
    if not lines or not _FENCE.fullmatch(lines[0].removeprefix("\ufeff")):
        return 0
    end = next((i for i, line in enumerate(lines[1:], start=1) if _FENCE.fullmatch(line)), 0)
    return end + 1 if end else 0


def _placed(tokens: Sequence[Token], above: int) -> Iterator[Token]:
    """The tokens, each block with its line in the file, counted from the lines `above`."""
    for token in tokens:
        if token.map and token.nesting >= 0 and token.tag:
            token.attrSet(ROW, str(token.map[0] + above + 1))
        yield token
