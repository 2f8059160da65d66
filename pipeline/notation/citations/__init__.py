"""Printed sources: ``Source: Title [Gloss], pp. 175-176.`` · ``Портовые бумаги. С. 101.``."""

import re
from dataclasses import dataclass

from pipeline.lexicon import fold
from pipeline.lexicon.endmatter import ISSUES, PAGES, PARTS, PUBLICATIONS, SOURCES, VOLUMES
from pipeline.model import Span
from pipeline.notation.citations import names
from pipeline.notation.citations.parts import DATE, UNREAD, WITHIN, Part
from pipeline.notation.citations.parts import parts as taken_apart
from pipeline.notation.citations.scopes import ISSUE, NUMBER, PAGE
from pipeline.notation.citations.titles import TITLE, titled
from pipeline.notation.shapes import starts_with

_LABEL = re.compile(rf"(?:{'|'.join(map(re.escape, SOURCES.every()))})\s*:\s*", re.IGNORECASE)
_PUBLISHED = re.compile(
    rf"(?:{'|'.join(map(re.escape, PUBLICATIONS.every()))})(?:\s(?:in|im|в|dans|en))?\s?:\s*",
    re.IGNORECASE,
)
_PAGES = re.compile(
    rf"(?<!\w)(?:{'|'.join(map(re.escape, PAGES.every()))})\s*"
    r"\d+\w?(?:\s?[-–—]\s?\d+\w?)?(?:[,;]\s?\d+\w?(?:\s?[-–—]\s?\d+\w?)?){0,8}(?:\s?ff?\.)?"
    r"(?=[\s.,;)\]]*$)",
    re.IGNORECASE,
)
_COLLECTION = re.compile(
    rf"(?:(?:{'|'.join(map(re.escape, SOURCES.every()))})\s*:\s*)?"
    rf"(?P<name>(?:{'|'.join(map(re.escape, VOLUMES.every()))})\s*(?:\d+|[IVX]+)"
    rf"(?:,?\s*(?:{'|'.join(map(re.escape, PARTS.every()))})\s*\d+)?)\.?",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    rf"(?:(?<!\w)(?:{'|'.join(map(re.escape, VOLUMES.every()))})\s*(?:\d+|[IVXLC]+)[.,]"
    rf"|[^\W\d_]{{3}}\.)\s+(?:{'|'.join(map(re.escape, ISSUES.every()))})\s*\d+\.?$",
    re.IGNORECASE,
)
_IN = re.compile(r"[\s,:]*(?:(?:in|im|в|dans|en|dans le|la)\s)?(?:the newspaper\s)?", re.IGNORECASE)
_ISSUE = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ISSUES.every()))})\s*\d+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Citation:
    """A printed source: its parts in order, each with the kind of its mark and the mark's value.

    `unread` is what was not understood; `undecided` that a number does not tell whether the title
    is a periodical's or a book's.
    """

    label: Span | None
    parts: tuple[Part, ...]
    unread: tuple[Span, ...] = ()
    undecided: bool = False

    def of(self, kind: str) -> tuple[Span, ...]:
        """The spans of all parts of a kind."""
        return tuple(part.span for part in self.parts if part.kind == kind)


def read(text: str) -> Citation:
    """Read any line as a citation: words before all volumes, pages and dates are its title."""
    label = _LABEL.match(text) or _PUBLISHED.match(text)
    start = label.end() if label else 0
    writer = names.author(text, start)
    found = taken_apart(text, writer[1] if writer else start)
    authors = (Part("author", writer[0]),) if writer else ()
    told, level = titled(text, found)
    unread = tuple(part.span for part in told if part.kind == UNREAD)
    return Citation(
        label=Span(0, len(label[0].rstrip())) if label else None,
        parts=(*authors, *(part for part in told if part.kind not in {UNREAD, WITHIN})),
        unread=unread,
        undecided=not level and any(part.kind == NUMBER for part in told),
    )


def read_publication(text: str, lang: str) -> Citation | None:
    """What a line such as ``First published in The Lamp, No. 5, 1911`` names; None if not sure."""
    phrase = starts_with(text, PUBLICATIONS, lang)
    if not phrase or not fold(text).startswith(phrase):
        start = 0
    else:
        start = len(phrase)
        within = _IN.match(text, start)
        start = within.end() if within else start
    found = taken_apart(text, start)
    told, level = titled(text, found)
    kinds = {part.kind for part in told}
    if UNREAD in kinds or TITLE not in kinds or not kinds & {ISSUE, DATE, PAGE} or not level:
        return None
    return Citation(None, tuple(part for part in told if part.kind != WITHIN))


def has_label(text: str) -> bool:
    """Whether the line says ``Source:`` or the like."""
    return _LABEL.match(text) is not None


def has_pages(text: str) -> bool:
    """Whether the line ends in a reference to pages."""
    return _PAGES.search(text) is not None


def has_number(text: str) -> bool:
    """Whether the line ends in the number of a document in a book: ``Vol. 3. No. 211.``."""
    return _NUMBERED.search(text) is not None


def has_issue(text: str) -> bool:
    """Whether the line names an issue of a periodical: ``No. 5``, ``№ 147``."""
    return _ISSUE.search(text) is not None


def behind_issue(text: str) -> str:
    """What follows the issue that a line names, ``""`` where it names none."""
    found = _ISSUE.search(text)
    return text[found.end() :] if found else ""


def collection_of(text: str) -> Span | None:
    """The collection named by a line that names nothing else: ``Том 17``, ``Source: Tom 17``."""
    match = _COLLECTION.fullmatch(text)
    return Span(*match.span("name")) if match else None
