"""The sender of a letter that nobody signed: whom its heading says it is from, by conjecture."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.annotate.known import find, known
from pipeline.annotate.people import cited_as, entity_of
from pipeline.authority import Authority
from pipeline.model import Act, Document, Entity, Form, Party, Query
from pipeline.notation.likeness import surname
from pipeline.notation.sides import sides
from pipeline.rules import query


def infer(document: Document, authority: Authority) -> Document:
    """Name the sender of acts that have none, where a heading says from whom the letter is."""
    acts: list[Act] = []
    people = {entity.id: entity for entity in document.persons}
    asked: list[Query] = []
    for act in document.acts:
        sent = act.actions[0]
        found = next(_senders(document, act, authority), None) if not sent.parties else None
        if found is None or found[0].id in people:
            acts.append(act)
            continue
        entity, party = found
        people[entity.id] = entity
        asked.append(query("ANN043", party.source, name=party.text))
        actions = (replace(sent, parties=(party,)), *act.actions[1:])
        acts.append(replace(act, actions=actions))
    return replace(
        document,
        acts=tuple(acts),
        persons=tuple(people.values()),
        queries=(*document.queries, *asked),
    )


def _senders(document: Document, act: Act, authority: Authority) -> Iterator[tuple[Entity, Party]]:
    """Whom the headings of an act's versions say it is from, the first version's first."""
    for version in (v for v in document.versions if v.id in act.versions):
        heading = document.heading(version)
        for name in sides(heading.text, version.lang).senders if heading else ():
            own = version.machine is not None
            entry = find(known(authority), name.form, version.lang, own=own, case="nomn").certain
            seen = Form(version.lang, name.form)
            cited = cited_as(entry, version.lang) if entry else seen
            local = Entity(f"p-{surname(name.form)}", (seen,))
            entity = entity_of("p-", entry, [seen]) if entry else local
            source = heading.id if heading else ""
            yield (
                entity,
                Party("person", cited.text, entity.id, source, cited.lang, evidence="conjecture"),
            )
