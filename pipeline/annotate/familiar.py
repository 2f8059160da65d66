"""Names in salutations: whom a letter calls is whom its header says it goes to.

A surname, or given names that the header has in full or by both initials, are the addressee's. A
familiar name that fits an initial is a guess, which an editor is asked about. Of another given name
an initial says too little, and nothing is claimed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.annotate.correspondence import reference
from pipeline.authority import Authority, Entry
from pipeline.lexicon import fold
from pipeline.model import Block, Document, Entity, Form, Kind, Mark, Party, Query, Span, Version
from pipeline.notation.given import agrees
from pipeline.notation.inflection import tagged
from pipeline.notation.naming import INITIAL, Parts, parts_of, script_of
from pipeline.notation.salutations import called
from pipeline.rules import query

_OF_NAMES = ("Name", "Patr", "Surn")


@dataclass(frozen=True, slots=True)
class _Called:
    """A name in a salutation, whom it means, and whether that is sure."""

    block: Block
    lang: str
    span: Span
    entity: Entity
    sure: bool


def call(document: Document, authority: Authority) -> Document:
    """Point the names in salutations at the addressees they mean."""
    people = {entity.id: entity for entity in document.persons}
    entries = {f"p-{entry.id}": entry for entry in authority.persons}
    found = {
        one.block.id: one
        for version in document.versions
        for one in _in_version(version, _addressees(document, version, people), entries)
    }
    if not found:
        return document
    versions = tuple(
        replace(v, blocks=tuple(_marked(block, found.get(block.id)) for block in v.blocks))
        for v in document.versions
    )
    asked = tuple(_asked(one) for one in found.values() if not one.sure)
    named = tuple(_with(entity, found.values()) for entity in document.persons)
    return replace(document, versions=versions, persons=named, queries=(*document.queries, *asked))


def _addressees(
    document: Document, version: Version, people: dict[str, Entity]
) -> list[tuple[Entity, Party]]:
    """Those to whom the act of a version goes; a salutation may be where that was read."""
    act = next((act for act in document.acts if version.id in act.versions), None)
    return [
        (people[party.ref], party)
        for action in (act.actions if act else ())
        if action.kind == "received" and action.subtype != "cc"
        for party in action.parties
        if party.ref in people
    ]


def _in_version(
    version: Version, addressees: Sequence[tuple[Entity, Party]], entries: Mapping[str, Entry]
) -> Iterator[_Called]:
    for block in version.letter:
        lang = block.lang or version.lang
        span = _name_in(block, lang) if block.kind is Kind.SALUTATION else None
        if span is None:
            continue
        name = span.of(block.text)
        answers = [
            (entity, party.source == block.id or _fits(name, lang, entity, entries.get(entity.id)))
            for entity, party in addressees
        ]
        means = [(entity, sure) for entity, sure in answers if sure is not None]
        if len(means) == 1:
            yield _Called(block, lang, span, *means[0])


def _name_in(block: Block, lang: str) -> Span | None:
    """The name in a salutation, if no mark stands there already."""
    found = called(block.text, lang)
    if found is None or (lang == "ru" and not _is_russian_name(found.span.of(block.text))):
        return None
    taken = (mark.span for mark in block.marks if mark.kind != "break")
    return None if any(span.end > found.span.start for span in taken) else found.span


def _is_russian_name(text: str) -> bool:
    return all(
        len(word) <= INITIAL or any(tagged(word.rstrip("."), tag) for tag in _OF_NAMES)
        for word in text.split()
    )


def _fits(name: str, lang: str, entity: Entity, entry: Entry | None) -> bool | None:
    """Whether a name is surely the entity's (True), may be it (False), or is not (None)."""
    listed = [form for _, form in entry.forms] if entry else []
    if any(fold(form) == fold(name) for form in listed):
        return True
    parts = parts_of(name, lang)
    answers = [agrees(parts, form) for form in _forms(entity, entry)]
    if any(answer is True for answer in answers):
        return True
    return False if any(answer is False for answer in answers) else None


def _forms(entity: Entity, entry: Entry | None) -> list[Parts]:
    forms = [(form.lang, form.text) for form in entity.forms]
    forms += list(entry.forms) if entry else []
    return [
        parts_of(text, lang if lang not in {"", "und"} else script_of(text)) for lang, text in forms
    ]


def _marked(block: Block, one: _Called | None) -> Block:
    if one is None:
        return block
    value = reference(one.entity, "" if one.sure else "medium")
    marks = (*block.marks, Mark("person", one.span, value))
    return replace(block, marks=tuple(sorted(marks, key=lambda mark: mark.order)))


def _asked(one: _Called) -> Query:
    name = one.span.of(one.block.text)
    return query("ANN042", one.block.id, name=name, addressee=one.entity.forms[0].text)


def _with(entity: Entity, found: Iterable[_Called]) -> Entity:
    """An entity with the forms that salutations call it by."""
    forms = (
        Form(one.lang, one.span.of(one.block.text)) for one in found if one.entity.id == entity.id
    )
    return replace(entity, forms=tuple(dict.fromkeys((*entity.forms, *forms))))
