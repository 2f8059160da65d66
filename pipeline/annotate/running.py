"""Names in running text: only those of the authority, and only where nothing speaks against them.

No entry is made for a name that the authority does not have. Every link is the converter's and says
how sure it is; a name that may stand for several entries is asked about and not linked.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.annotate.known import known
from pipeline.annotate.named import gazetteer
from pipeline.annotate.people import ambiguous, entity_of, told
from pipeline.annotate.weighing import Link, Reading, people_in, places_in
from pipeline.authority import Authority
from pipeline.model import Block, Document, Entity, Form, Kind, Mark, Query, Span, Version
from pipeline.profile import CONVERTER
from pipeline.rules import query

_TEXTS = frozenset(
    {Kind.PARAGRAPH, Kind.ITEM, Kind.CLOSING, Kind.POSTSCRIPT, Kind.NOTE, Kind.FOOTNOTE}
)
_PREFIXES = {"person": "p-", "place": "pl-", "org": "o-"}


def link_text(document: Document, authority: Authority) -> Document:
    """Link the names of the authority in the running text of all versions."""
    if authority == Authority():
        return document
    links = [link for version in document.versions for link in links_in(version, authority)]
    sure: dict[str, list[Link]] = {}
    for link in links:
        if link.cert:
            sure.setdefault(link.block.id, []).append(link)
    versions = tuple(
        replace(v, blocks=tuple(_marked(block, sure.get(block.id, ())) for block in v.blocks))
        for v in document.versions
    )
    return replace(
        document,
        versions=versions,
        persons=_with(document.persons, "person", links),
        places=_with(document.places, "place", links),
        organisations=_with(document.organisations, "org", links),
        queries=(*document.queries, *_asked(links)),
    )


def links_in(version: Version, authority: Authority) -> Iterator[Link]:
    """The names of the authority in the running text of a version, and those that may be."""
    people, things = known(authority), gazetteer(authority)
    for block in version.blocks:
        if block.kind in _TEXTS and not block.text.isupper():
            reading = Reading(block, block.lang or version.lang, version.machine is not None)
            found = [*people_in(reading, people), *places_in(reading, things, people)]
            yield from _apart(block, found)


def _apart(block: Block, found: Sequence[Link]) -> Iterator[Link]:
    """The links that touch no other mark and stand in one sentence; where two touch, neither."""
    marks = [(mark.span, None) for mark in block.marks if mark.kind != "break"]
    links = [(link.span, link) for link in found]
    ordered = sorted([*marks, *links], key=lambda pair: pair[0])
    clear = [True] * len(ordered)
    end, last = -1, -1
    for i, (span, _) in enumerate(ordered):
        if span.start < end:
            clear[i] = clear[last] = False
        if span.end > end:
            end, last = span.end, i
    starts = [sentence.start for sentence in block.sentences]
    for (span, link), alone in zip(ordered, clear, strict=True):
        if link and alone and _is_inside(span, block.sentences, starts):
            yield link


def _is_inside(span: Span, sentences: Sequence[Span], starts: Sequence[int]) -> bool:
    at = bisect_right(starts, span.start) - 1
    return at >= 0 and span.end <= sentences[at].end


def _marked(block: Block, links: Sequence[Link]) -> Block:
    marks = [*block.marks, *map(_mark, links)]
    return replace(block, marks=tuple(sorted(marks, key=lambda mark: mark.order)))


def _mark(link: Link) -> Mark:
    ref = f"#{_PREFIXES[link.kind]}{link.entries[0].id}"
    value = (("ref", ref), ("cert", link.cert), ("resp", f"#{CONVERTER}"))
    return Mark(link.kind, link.span, value)


def _with(entities: tuple[Entity, ...], kind: str, links: Sequence[Link]) -> tuple[Entity, ...]:
    """Entities and those that links of a kind add to them, or only a form."""
    out = {entity.id: entity for entity in entities}
    for link in links:
        if link.kind != kind or not link.cert:
            continue
        new = entity_of(_PREFIXES[kind], link.entries[0], [Form(link.lang, link.nominative)])
        old = out.get(new.id, new)
        out[new.id] = replace(old, forms=tuple(dict.fromkeys((*old.forms, *new.forms))))
    return tuple(out.values())


def _asked(links: Sequence[Link]) -> Iterator[Query]:
    """One question for each name that is not sure, at the first place it stands."""
    seen: set[tuple[str, str, str]] = set()
    for link in links:
        key = (link.lang, link.nominative, link.cert)
        if link.cert == "high" or key in seen:
            continue
        seen.add(key)
        if link.cert:
            yield query("ANN041", link.block.id, name=link.text, entry=told(link.entries[0]))
        else:
            yield ambiguous(link.block.id, link.text, link.entries)
