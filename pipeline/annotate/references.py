"""What of the references to archives and printed sources an editor should check."""

from collections.abc import Iterator

from pipeline.model import Block, Document, Kind, Query
from pipeline.notation import citations, shelfmarks
from pipeline.notation.shelfmarks.repositories import plain
from pipeline.rules import query


def queries(document: Document) -> Iterator[Query]:
    """A question for every reference that was not read, or not to its end."""
    for version in document.versions:
        for block in version.blocks:
            if block.kind is Kind.SHELFMARK:
                yield from _of_shelfmark(block)
            elif block.kind is Kind.SOURCE:
                yield from _of_citation(block)


def _of_citation(block: Block) -> Iterator[Query]:
    citation = citations.read(block.text)
    for span in citation.unread:
        yield query("ANN022", block.id, part=span.of(block.text))
    if citation.undecided:
        titles = (span.of(block.text) for span in citation.of("title"))
        yield query("ANN023", block.id, title=next(titles, ""))


def _of_shelfmark(block: Block) -> Iterator[Query]:
    kinds = {mark.kind for mark in block.marks}
    if not kinds & {"shelfmark", "state"}:
        yield query("ANN004", block.id)
    if "shelfmark" in kinds and "repository" not in kinds:
        yield query("ANN020", block.id)
    named = (mark.span.of(block.text) for mark in block.marks if mark.kind == "repository")
    keepers = {plain(name): plain(name) for name in named}
    for mark in shelfmarks.read(block.text, keepers):
        for span in mark.unread:
            yield query("ANN021", block.id, part=span.of(block.text))
