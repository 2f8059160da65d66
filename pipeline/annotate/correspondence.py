"""Acts of communication: who sent what to whom, when and where (TEI section HD44CD).

Versions that translate each other carry one act; versions that do not, one each.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.annotate.people import Mention, persons_of
from pipeline.annotate.sending import sent
from pipeline.model import (
    Act,
    Action,
    Block,
    Document,
    Entity,
    Kind,
    Mark,
    Party,
    Query,
    Relation,
    Role,
    Version,
)
from pipeline.notation.names import addressees, handed_to, receivers, signatories
from pipeline.rules import query

_ONE_ACT = frozenset({Relation.PARALLEL, Relation.PARTIAL})
_ROLES = ("sent", "transmitted", "received")

_Refs = dict[tuple[str, int], str]
"""Entity ids by block id and start of the name in it."""


def correspond(document: Document) -> Document:
    """Add the acts, the persons in them, references to these in the text, and queries."""
    groups = _groups(document)
    mentions = [m for i, group in enumerate(groups) for m in _mentions(document, i, group)]
    persons = persons_of([mention for mention in mentions if mention.name.person])
    refs = {(m.source, m.name.span.start): person.id for m, person in persons.items()}
    titles = dict(_repeated(document, refs))
    acts = tuple(
        _act(document, group, [m for m in mentions if m.act == i], persons)
        for i, group in enumerate(groups)
    )
    return replace(
        document,
        versions=tuple(_referring(version, refs) for version in document.versions),
        furniture=tuple(_refer(block, {**refs, **titles}) for block in document.furniture),
        persons=tuple(dict.fromkeys(persons.values())),
        acts=acts,
        queries=(*document.queries, *_queries(document, acts)),
    )


def _groups(document: Document) -> list[list[Version]]:
    """The versions that carry one act together, the original first."""
    joined = {a.right for a in document.alignments if a.verdict.relation in _ONE_ACT}
    first, *others = document.versions
    together = [first, *(version for version in others if version.id in joined)]
    return [together, *([version] for version in others if version.id not in joined)]


def _mentions(document: Document, act: int, group: Sequence[Version]) -> Iterator[Mention]:
    for version in group:
        lang = version.lang
        heading = document.heading(version)
        if heading:
            for name in addressees(heading.text, lang):
                yield Mention(act, "received", lang, heading.id, name)
        yield from _routed(act, version)
        for block in _final_signatures(version):
            for name in signatories(block.text, lang):
                yield Mention(act, "sent", lang, block.id, name)


def _final_signatures(version: Version) -> list[Block]:
    """The signatures that no text of the letter follows, a postscript set aside."""
    found: list[Block] = []
    postscript = False
    for block in version.letter:
        postscript = postscript or block.kind is Kind.POSTSCRIPT
        if block.kind is Kind.SIGNATURE:
            found.append(block)
        elif block.kind in {Kind.PARAGRAPH, Kind.ITEM} and not postscript:
            found.clear()
    return found


def _routed(act: int, version: Version) -> Iterator[Mention]:
    """People in routing lines: whom a message is *for*, and in Russian whom it is handed to."""
    lines = [block for block in version.letter if block.kind is Kind.ADDRESSEE]
    final = [(block, name) for block in lines for name in receivers(block.text, version.lang)]
    handed = [
        (block, name)
        for block in lines
        if version.lang == "ru" and not receivers(block.text, version.lang)
        for name in handed_to(block.text)
    ]
    for block, name in handed:
        role = "transmitted" if final else "received"
        yield Mention(act, role, version.lang, block.id, name)
    for block, name in final:
        yield Mention(act, "received", version.lang, block.id, name)


def _act(
    document: Document,
    group: Sequence[Version],
    mentions: Sequence[Mention],
    persons: dict[Mention, Entity],
) -> Act:
    found = sent(document, group)
    parties = {role: _parties(role, mentions, persons) for role in _ROLES}
    actions = [Action("sent", parties["sent"], _place(group, Kind.DATELINE), found.dating)]
    if parties["transmitted"]:
        actions.append(Action("transmitted", parties["transmitted"], _place(group, Kind.ADDRESSEE)))
    if parties["received"]:
        actions.append(Action("received", parties["received"]))
    genre = next((version.genre for version in group if version.genre), "")
    ids = tuple(version.id for version in group)
    return Act(f"corr-{ids[0]}", ids, genre, tuple(actions), found.rejected)


def _parties(
    role: str, mentions: Sequence[Mention], persons: dict[Mention, Entity]
) -> tuple[Party, ...]:
    """Everybody in a role, each once, as the first version that names them does."""
    out: dict[str, Party] = {}
    for mention in mentions:
        if mention.role != role:
            continue
        person = persons.get(mention)
        kind, ref = ("person", person.id) if person else ("other", "")
        party = Party(kind, mention.name.form, ref, mention.source, mention.lang)
        out.setdefault(ref or mention.name.form, party)
    spoken = {party.lang for party in out.values() if party.kind == "other"}
    first = next((party.lang for party in out.values()), "")
    return tuple(
        p for p in out.values() if p.kind == "person" or p.lang == first or not spoken - {p.lang}
    )


def _place(group: Sequence[Version], kind: Kind) -> Party | None:
    """The place that the lines of a kind name first."""
    for version in group:
        for block in version.letter:
            marks = [m for m in block.marks if m.kind == "place" and block.kind is kind]
            for mark in marks:
                return Party("place", mark.span.of(block.text), "", block.id, version.lang)
    return None


def _repeated(document: Document, refs: _Refs) -> Iterator[tuple[tuple[str, int], str]]:
    """References for titles in the page's header that repeat the heading of a version."""
    for version in document.versions:
        heading = document.heading(version)
        if heading is None:
            continue
        same = [title for title in document.furniture if _repeats(title, heading, version)]
        places = [(title.id, mark.span.start) for title in same for mark in title.marks]
        for title, start in places:
            ref = refs.get((heading.id, start))
            if ref:
                yield (title, start), ref


def _repeats(title: Block, heading: Block, version: Version) -> bool:
    return title.lang == version.lang and title.text == heading.text


def _referring(version: Version, refs: _Refs) -> Version:
    return replace(version, blocks=tuple(_refer(block, refs) for block in version.blocks))


def _refer(block: Block, refs: _Refs) -> Block:
    """The block with its marks of persons pointing at them."""
    marks = tuple(_aimed(mark, refs.get((block.id, mark.span.start))) for mark in block.marks)
    return replace(block, marks=marks)


def _aimed(mark: Mark, ref: str | None) -> Mark:
    if mark.kind != "person" or not ref:
        return mark
    return replace(mark, value=(("ref", f"#{ref}"),))


def _queries(document: Document, acts: Sequence[Act]) -> Iterator[Query]:
    for act in acts:
        for date in act.rejected:
            preferred = next(a.dating for a in act.actions if a.dating)
            yield query("ANN001", act.id, preferred=preferred.text, other=date.text)
    for block in (*document.furniture, *(b for v in document.versions for b in v.blocks)):
        for mark in block.marks:
            if mark.kind == "date" and not mark.value:
                yield query("ANN002", block.id, date=mark.span.of(block.text))
    if len(document.versions) > 1 and all(v.role is Role.UNSTATED for v in document.versions):
        yield query("ANN003", document.versions[0].id)
    for version in document.versions:
        for block in version.blocks:
            read = any(mark.kind == "shelfmark" for mark in block.marks)
            if block.kind is Kind.SHELFMARK and not read:
                yield query("ANN004", block.id)
