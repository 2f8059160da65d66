"""The parts of printed sources and shelfmarks."""

from collections.abc import Iterator

from pipeline.model import Mark, Span
from pipeline.notation import citations, shelfmarks
from pipeline.structure.marks.setting import Setting


def in_collection(text: str, _: Setting) -> Iterator[Mark]:
    """The name of a collection."""
    span = citations.collection_of(text)
    if span:
        yield Mark("title", span, (("level", "m"),))


def in_source(text: str, _: Setting) -> Iterator[Mark]:
    """Title, its gloss, and pages of a printed source."""
    citation = citations.read(text)
    translated = (("level", "m"), ("type", "translated"))
    if citation.title.of(text).strip():
        yield Mark("title", citation.title, (("level", "m"),))
    if citation.gloss:
        yield Mark("title", citation.gloss, translated)
    if citation.pages:
        value = (("from", citation.first), ("to", citation.last))
        yield Mark("pages", citation.pages, value)


def in_shelfmark(text: str, _: Setting) -> Iterator[Mark]:
    """The whole of a shelfmark, with its key, and its parts."""
    mark = shelfmarks.read(text)
    if not mark:
        return
    yield Mark("shelfmark", Span(mark.repository.start, mark.rest.start), (("n", mark.key),))
    yield Mark("repository", mark.repository)
    yield Mark("fond", mark.fond)
    if mark.opis:
        yield Mark("opis", mark.opis)
    if mark.delo:
        yield Mark("delo", mark.delo)
    if mark.leaves:
        first, last = shelfmarks.leaves_of(mark.leaves.of(text))
        yield Mark("leaves", mark.leaves, (("from", first), ("to", last)))
