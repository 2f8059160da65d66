"""Printed sources: ``Source: Title [Gloss], pp. 175-176.`` · ``Портовые бумаги. С. 101.``."""

import re
from dataclasses import dataclass

from pipeline.lexicon.endmatter import ISSUES, PAGES, PARTS, SOURCES, VOLUMES
from pipeline.model import Span

_LABEL = re.compile(rf"(?:{'|'.join(map(re.escape, SOURCES.every()))})\s*:\s*", re.IGNORECASE)
_PAGES = re.compile(
    rf"(?<!\w)(?:{'|'.join(map(re.escape, PAGES.every()))})\s*"
    r"(?P<from>\d+\w?)(?:\s?[-–—]\s?(?P<to>\d+\w?))?(?=[\s.,;)\]]*$)",
    re.IGNORECASE,
)
_GLOSS = re.compile(r"\s*\[(?P<gloss>[^\]]+)\]")
_COLLECTION = re.compile(
    rf"(?:(?:{'|'.join(map(re.escape, SOURCES.every()))})\s*:\s*)?"
    rf"(?P<name>(?:{'|'.join(map(re.escape, VOLUMES.every()))})\s*(?:\d+|[IVX]+)"
    rf"(?:,?\s*(?:{'|'.join(map(re.escape, PARTS.every()))})\s*\d+)?)\.?",
    re.IGNORECASE,
)
_ENDS_IN_YEAR = re.compile(r"(?<!\w)гг?\.$")
_NUMBERED = re.compile(
    rf"(?:(?<!\w)(?:{'|'.join(map(re.escape, VOLUMES.every()))})\s*(?:\d+|[IVXLC]+)[.,]"
    rf"|[^\W\d_]{{3}}\.)\s+(?:{'|'.join(map(re.escape, ISSUES.every()))})\s*\d+\.?$",
    re.IGNORECASE,
)
_ISSUE = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ISSUES.every()))})\s*\d+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Citation:
    """A printed source as spans of its line; `first` and `last` are page numbers as printed."""

    label: Span | None
    title: Span
    gloss: Span | None
    pages: Span | None
    first: str = ""
    last: str = ""


def read(text: str) -> Citation:
    """Read any line as a citation: what is neither label nor pages nor gloss is the title."""
    label = _LABEL.match(text)
    start = label.end() if label else 0
    pages = _PAGES.search(text, start)
    end = pages.start() if pages else len(text)
    gloss = _GLOSS.search(text, start, end)
    title_end = gloss.start() if gloss else end
    while title_end > start and text[title_end - 1] in " ,;:":
        title_end -= 1
    if not gloss and not pages:
        title_end -= text.endswith(".") and title_end == len(text)
    return Citation(
        label=Span(0, len(label[0].rstrip())) if label else None,
        title=_without_stop(text, Span(start, title_end))
        if pages and not gloss
        else Span(start, title_end),
        gloss=Span(*gloss.span("gloss")) if gloss else None,
        pages=Span(*pages.span()) if pages else None,
        first=pages["from"] if pages else "",
        last=(pages["to"] or pages["from"]) if pages else "",
    )


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


def collection_of(text: str) -> Span | None:
    """The collection named by a line that names nothing else: ``Том 17``, ``Source: Tom 17``."""
    match = _COLLECTION.fullmatch(text)
    return Span(*match.span("name")) if match else None


def _without_stop(text: str, span: Span) -> Span:
    """A title without the full stop that only parts it from the pages; ``гг.`` keeps its own."""
    stop = text[span.start : span.end].endswith(".") and not _ENDS_IN_YEAR.search(text[: span.end])
    return Span(span.start, span.end - 1) if stop else span
