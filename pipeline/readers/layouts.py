"""Layouts of pages, and which one a source has.

A format turns a source into lines; a layout names those that are not the letter's. Both are told by
sniffing; ``[reading] layout`` in edition.toml names either where that errs.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256

from pipeline.capture import Capture
from pipeline.diagnostics import Diagnostic
from pipeline.model import Kind, Line
from pipeline.readers import fields, page, sections, wiki
from pipeline.readers.decoding import decode, lines_of
from pipeline.readers.draft import Draft


@dataclass(frozen=True, slots=True)
class Layout:
    """A kind of page: what it is, how it is told, and the passes that name its lines."""

    title: str
    told: str
    sniff: Callable[[Draft], bool]
    passes: tuple[Callable[[Draft], Draft], ...]


READERS: dict[str, Layout] = {
    "captured": Layout(
        "captured page: titles, an index line, versions",
        "an index line such as 1932-06-12 ru:tom17;en:AI",
        page.is_captured,
        (page.machinery,),
    ),
    "wiki": Layout(
        "wiki page or its mirror: menus, tables, notes behind arrows",
        "two traits of a wiki near the top or the end",
        wiki.is_wiki,
        (wiki.furniture, page.leaves, page.machinery, fields.read, sections.read),
    ),
    "keys": Layout(
        "header of keys and values: From: …, Реквизиты, element sets",
        "two different keys with a colon, or three alone on their lines",
        fields.has_fields,
        (page.leaves, page.machinery, fields.read, sections.read),
    ),
    "headings": Layout(
        "versions under headings such as Transcription and Translation",
        "two such headings, or one with text above it",
        sections.has_sections,
        (page.leaves, page.machinery, sections.read),
    ),
    "plain": Layout(
        "nothing but a text, or titles and a text",
        "none of the above",
        lambda _: True,
        (page.machinery,),
    ),
}
"""Layouts in the order in which they are tried; the first that fits is taken."""


def read(
    name: str, data: bytes, encoding: str = "utf-8", layout: str = ""
) -> tuple[Capture | None, Diagnostic | None]:
    """Read a source; the finding is set and the capture is None where it cannot be.

    `layout` is the name of a layout or format to take unsniffed (empty: none).
    """
    text, problem = decode(name, data, encoding)
    if problem:
        return None, problem
    lines, problem = lines_of(name, text)
    if problem:
        return None, problem
    draft = named(lines, layout)
    digest = sha256(data).hexdigest()
    return Capture(name, digest, draft.lines, draft.declared, draft.columns), None


def named(lines: tuple[Line, ...], layout: str = "") -> Draft:
    """The lines of a page, those named that its layout knows."""
    draft = Draft(tuple(line if line.text else replace(line, kind=Kind.BLANK) for line in lines))
    chosen = READERS.get(layout) or next(r for r in READERS.values() if r.sniff(draft))
    for step in chosen.passes:
        draft = step(draft)
    return draft
