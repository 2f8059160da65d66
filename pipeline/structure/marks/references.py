"""The parts of printed sources and shelfmarks."""

from collections.abc import Iterator

from pipeline.model import Mark, Span
from pipeline.notation import citations, shelfmarks
from pipeline.notation.shelfmarks import states
from pipeline.structure.marks.setting import Setting


def in_collection(text: str, _: Setting) -> Iterator[Mark]:
    """The name of a collection."""
    span = citations.collection_of(text)
    if span:
        yield Mark("title", span, (("level", "m"),))


def in_source(text: str, _: Setting) -> Iterator[Mark]:
    """The parts of a printed source."""
    yield from _of_citation(citations.read(text))


def in_publication(text: str, setting: Setting) -> Iterator[Mark]:
    """The parts of a printed source in a line that says where a text was published."""
    found = citations.read_publication(text, setting.lang)
    if found:
        yield from _of_citation(found)


def _of_citation(citation: citations.Citation) -> Iterator[Mark]:
    for part in citation.parts:
        yield Mark(_KINDS.get(part.kind, part.kind), part.span, part.value)


_KINDS = {
    "page": "pages", "volume": "scope", "part": "scope", "issue": "scope", "entry": "scope",
    "number": "scope",
}  # fmt: skip


def in_shelfmark(text: str, setting: Setting) -> Iterator[Mark]:
    """Every shelfmark of a line with its key, its parts, and what it says of the document."""
    found = shelfmarks.read(text, dict(setting.keepers))
    for mark in found:
        yield Mark("shelfmark", mark.span, (("n", mark.key),) if mark.key else ())
        yield from _parts(mark)
        for state in mark.states:
            yield _state(text, state)
    if not found and states.is_state(text):
        yield _state(text, Span(0, len(text)))


def _parts(mark: shelfmarks.Shelfmark) -> Iterator[Mark]:
    if mark.repository:
        yield Mark("repository", mark.repository)
    for span in mark.collections:
        yield Mark("collection", span)
    for kind, span in mark.units:
        yield Mark("unit", span, (("type", kind),))
    for locus in mark.loci:
        yield Mark("leaves", locus.span, (("from", locus.first), ("to", locus.last)))


def _state(text: str, span: Span) -> Mark:
    base = states.base_of(span.of(text))
    return Mark("state", span, (("subtype", base),) if base else ())
