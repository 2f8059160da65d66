"""Layouts of pages, and which one a source has.

A format turns a source into lines; a layout names those that are not the letter's. Both are told by
sniffing; ``[reading] layout`` in edition.toml names either where that errs.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256

from pipeline.capture import Capture
from pipeline.diagnostics import Diagnostic
from pipeline.lexicon import fold
from pipeline.lexicon.sections import NOTES
from pipeline.model import Kind
from pipeline.readers import fields, page, sections, wiki
from pipeline.readers.draft import Draft
from pipeline.readers.formats import FORMATS, Outcome, Text


@dataclass(frozen=True, slots=True)
class Layout:
    """A kind of page: what it is, how it is told, and the passes that name its lines."""

    title: str
    told: str
    sniff: Callable[[Draft], bool]
    passes: tuple[Callable[[Draft], Draft], ...]


_HEADED = (fields.read, fields.languages, sections.read, page.provenance)

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
        (wiki.furniture, page.leaves, page.links, *_HEADED),
    ),
    "keys": Layout(
        "header of keys and values: From: …, Реквизиты, element sets",
        "two different keys with a colon, or three alone on their lines",
        fields.has_fields,
        (page.leaves, page.links, *_HEADED),
    ),
    "headings": Layout(
        "versions under headings such as Transcription and Translation",
        "two such headings, or one with text above it",
        sections.has_sections,
        (page.leaves, page.links, sections.read, page.provenance),
    ),
    "plain": Layout(
        "nothing but a text, or titles and a text",
        "none of the above",
        lambda _: True,
        (page.machinery,),
    ),
}
"""Layouts in the order in which they are tried; the first that fits is taken."""

_MOST_WORDS = 20
"""Words that a heading of the format has at most to be the title of a letter."""
_NOTES = frozenset(map(fold, NOTES.every()))


def read(
    name: str, data: bytes, encoding: str = "utf-8", layout: str = ""
) -> tuple[Capture | None, Diagnostic | None]:
    """Read a source; the finding is set and the capture is None where it cannot be.

    `layout` is the name of a layout or format to take unsniffed (empty: none).
    """
    text, problem = _text(name, data, encoding, layout)
    if text is None:
        return None, problem
    draft = named(text, layout)
    digest = sha256(data).hexdigest()
    return Capture(name, digest, draft.lines, draft.declared, draft.columns), None


def text_of(name: str, data: bytes, encoding: str, layout: str) -> str:
    """All text of a source that its TEI must account for; ``""`` where it cannot be read."""
    text, _ = _text(name, data, encoding, layout)
    return text.text if text else ""


def _text(name: str, data: bytes, encoding: str, layout: str) -> Outcome:
    chosen = FORMATS.get(layout) or next(f for f in FORMATS.values() if f.sniff(name, data))
    return chosen.read(name, data, encoding)


def named(text: Text, layout: str = "") -> Draft:
    """The lines of a page, those named that its layout knows."""
    lines = (line if line.text else replace(line, kind=Kind.BLANK) for line in text.lines)
    draft = Draft(tuple(lines), columns=text.columns)
    chosen = READERS.get(layout) or next(r for r in READERS.values() if r.sniff(draft))
    for step in chosen.passes:
        draft = step(draft)
    return _headed(draft, text)


def _headed(draft: Draft, text: Text) -> Draft:
    """Name what the format itself tells: headings above the text as titles, and front matter."""
    headings = text.headings
    titles = {
        i: replace(line, kind=Kind.FIELD)
        for i, line in draft.open_lines(len(text.front))
        if line.number in text.front
    }
    draft = draft.named(titles)
    titles.clear()
    for i, line in draft.open_lines(len(draft.lines)):
        words = len(line.text.split())
        name = fold(line.text).partition("[")[0].strip(" :")
        if line.number in headings and words <= _MOST_WORDS and name not in _NOTES:
            titles[i] = replace(line, kind=Kind.TITLE)
        elif words > _MOST_WORDS:
            break
    return draft.named(titles)
