"""Acts of communication: who sent what to whom, when and where (TEI section HD44CD).

Versions that translate each other carry one act; versions that do not, one each.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from pipeline.annotate import references
from pipeline.annotate.addressing import address_of, recipients
from pipeline.annotate.agreeing import agreed
from pipeline.annotate.declared import place_of, with_header
from pipeline.annotate.enclosed import enclosures, people_in
from pipeline.annotate.known import known
from pipeline.annotate.letterhead import letterhead
from pipeline.annotate.people import Identity, Mention, persons_of
from pipeline.annotate.sending import dated, sent
from pipeline.annotate.signing import Named, signers
from pipeline.authority import Authority
from pipeline.model import (
    Act,
    Action,
    Attributes,
    Block,
    Document,
    Entity,
    Form,
    Kind,
    Mark,
    Party,
    Query,
    Relation,
    Role,
    Version,
)
from pipeline.notation.routing import route
from pipeline.notation.sides import Sides, sides
from pipeline.profile import CONVERTER, NUMBERS
from pipeline.rules import query

_ONE_ACT = frozenset({Relation.PARALLEL, Relation.PARTIAL})
_ROLES = ("sent", "transmitted", "received", "copied")

_Refs = dict[tuple[str, int], Attributes]
"""What marks of names have as values, by block id and start of the name in it."""


def correspond(document: Document, authority: Authority) -> Document:
    """Add the acts, the persons in them, references to these in the text, and queries."""
    groups = _groups(document)
    found = [m for i, group in enumerate(groups) for m in _mentions(document, i, group)]
    mentions, asked = with_header(document, len(groups), found)
    inside = list(enumerate(enclosures(groups), start=len(groups)))
    mentions += [m for i, parts in inside for part in parts for m in people_in(i, part)]
    people = [mention for mention in mentions if mention.name.person]
    persons = persons_of(people, known(authority))
    refs = {(m.source, m.name.span.start): reference(i.entity, i.cert) for m, i in persons.items()}
    titles = dict(_repeated(document, refs))
    acts = tuple(
        _act(document, group, [m for m in mentions if m.act == i], persons)
        for i, group in enumerate(groups)
    )
    acts += tuple(_enclosed(i, parts, mentions, persons) for i, parts in inside)
    return replace(
        document,
        versions=tuple(_referring(version, refs) for version in document.versions),
        furniture=tuple(_refer(block, {**refs, **titles}) for block in document.furniture),
        persons=tuple(dict.fromkeys(identity.entity for identity in persons.values())),
        acts=acts,
        queries=(*document.queries, *_queries(document, acts), *_doubts(persons), *asked),
    )


def _groups(document: Document) -> list[list[Version]]:
    """The versions that carry one act together, the original first."""
    joined = {a.right for a in document.alignments if a.verdict.relation in _ONE_ACT}
    first, *others = document.versions
    together = [first, *(version for version in others if version.id in joined)]
    return [together, *([version] for version in others if version.id not in joined)]


def _mentions(document: Document, act: int, group: Sequence[Version]) -> Iterator[Mention]:
    found = [m for version in group for m in _in_version(document, act, version)]
    called = [m for m in found if m.spoken]
    others = [m for m in found if m.role == "received" and not m.spoken]
    known = any(m.name.person for m in others)
    passed = called if known else [m for m in called if m.doubt] if others else []
    yield from agreed([mention for mention in found if mention not in passed])


def _in_version(document: Document, act: int, version: Version) -> Iterator[Mention]:
    """Everybody a version names in some role, its heading's first."""
    lang, own = version.lang, version.machine is not None
    heading = document.heading(version)
    found = sides(heading.text, lang) if heading else Sides()
    for name in found.senders if heading else ():
        yield Mention(act, "sent", lang, heading.id if heading else "", name, own, headed=True)
    for name in found.addressees if heading else ():
        yield Mention(act, "received", lang, heading.id if heading else "", name, own)
    people = any(name.person for name in found.addressees)
    routed = list(_routed(act, version, apart=() if people else address_of(version)))
    yield from routed
    if not people:
        for one in recipients(version, salutation=not routed):
            yield _mention(act, "received", version, one)
    for one in signers(version):
        yield _mention(act, "sent", version, one)


def _mention(act: int, role: str, version: Version, named: Named) -> Mention:
    own = version.machine is not None
    return Mention(
        act, role, version.lang, named.block.id, named.name, own, named.doubt,
        led=named.led, spoken=named.spoken,
    )  # fmt: skip


def _routed(act: int, version: Version, *, apart: Collection[Block]) -> Iterator[Mention]:
    """People in routing lines: whom a message is *for*, who gets a copy, to whom it is handed.

    Where it is for nobody, those it is handed to are the addressees. The blocks `apart` are no
    routing lines.
    """
    lang, own = version.lang, version.machine is not None
    lines = [b for b in version.letter if b.kind is Kind.ADDRESSEE and b not in apart]
    routes = [(block.id, route(block.text, lang)) for block in lines]
    handed = "transmitted" if any(found.receivers for _, found in routes) else "received"
    for line, found in routes:
        yield from (Mention(act, handed, lang, line, name, own) for name in found.handed)
        yield from (Mention(act, "received", lang, line, name, own) for name in found.receivers)
        yield from (Mention(act, "copied", lang, line, name, own) for name in found.copies)


def _act(
    document: Document,
    group: Sequence[Version],
    mentions: Sequence[Mention],
    persons: dict[Mention, Identity],
) -> Act:
    found = sent(document, group)
    parties = {role: _parties(role, mentions, persons) for role in _ROLES}
    place = _place(group, Kind.DATELINE)
    if place is None and len(group) == len(document.versions):
        place = place_of(document, 1)
    place = place or next(filter(None, map(letterhead, group)), None)
    actions = [Action("sent", parties["sent"], place, found.dating)]
    if parties["transmitted"]:
        actions.append(Action("transmitted", parties["transmitted"], _place(group, Kind.ADDRESSEE)))
    to = "to" if parties["copied"] else ""
    for role, subtype in (("received", to), ("copied", "cc")):
        if parties[role]:
            actions.append(Action("received", parties[role], subtype=subtype))
    genre = next((version.genre for version in group if version.genre), "")
    ids = tuple(version.id for version in group)
    return Act(f"corr-{ids[0]}", ids, genre, tuple(actions), found.rejected, _key(group))


def _enclosed(
    number: int,
    parts: Sequence[Version],
    mentions: Sequence[Mention],
    persons: dict[Mention, Identity],
) -> Act:
    """The act of an enclosure, which has nothing of the letter's own."""
    own = [mention for mention in mentions if mention.act == number]
    date = next(filter(None, (dated(part.blocks) for part in parts)), None)
    sender = _parties("sent", own, persons)
    actions = [Action("sent", sender, _place(parts, Kind.DATELINE), date)]
    receivers = _parties("received", own, persons)
    actions += [Action("received", receivers)] if receivers else []
    ids = tuple(part.id for part in parts)
    return Act(f"corr-{ids[0]}", ids, "", tuple(actions))


def _key(group: Sequence[Version]) -> str:
    """The numbers in registers that the first version which has any gives."""
    found = (tuple(dict.fromkeys(_numbers(version))) for version in group)
    return "; ".join(next(filter(None, found), ()))


def _numbers(version: Version) -> Iterator[str]:
    for block in version.letter:
        if block.type in NUMBERS:
            yield block.text
        if block.kind in {Kind.ADDRESSEE, Kind.DATELINE}:
            yield from (mark.span.of(block.text) for mark in block.marks if mark.kind == "number")


def _parties(
    role: str, mentions: Sequence[Mention], persons: dict[Mention, Identity]
) -> tuple[Party, ...]:
    """Everybody in a role, each once, as the first version that names them does."""
    out: dict[str, Party] = {}
    for mention in mentions:
        if mention.role != role:
            continue
        party = _party(mention, persons.get(mention))
        out.setdefault(party.ref or mention.name.form, party)
    spoken = {party.lang for party in out.values() if party.kind == "other"}
    first = next((party.lang for party in out.values()), "")
    return tuple(
        p for p in out.values() if p.kind == "person" or p.lang == first or not spoken - {p.lang}
    )


def _party(mention: Mention, identity: Identity | None) -> Party:
    """A mention as a party; a person whom the authority knows is cited as it does."""
    if identity is None:
        return Party("other", mention.name.form, "", mention.source, mention.lang)
    cited = identity.cited or Form(mention.lang, mention.name.form)
    ref = identity.entity.id
    doubted = mention.doubt and not identity.cited
    cert = "low" if doubted else identity.cert
    return Party("person", cited.text, ref, mention.source, cited.lang, cert)


def _doubts(persons: dict[Mention, Identity]) -> Iterator[Query]:
    """What is to be asked about people; a role in doubt is settled if the authority knows them."""
    yield from dict.fromkeys(asked for identity in persons.values() for asked in identity.asked)
    for mention, identity in persons.items():
        if mention.doubt and not identity.cited:
            yield query(mention.doubt, mention.source, name=mention.name.form)


def _place(group: Sequence[Version], kind: Kind) -> Party | None:
    """The place that the lines of a kind name first."""
    for version in group:
        for block in version.letter:
            marks = [m for m in block.marks if m.kind == "place" and block.kind is kind]
            for mark in marks:
                return Party("place", mark.span.of(block.text), "", block.id, version.lang)
    return None


def _repeated(document: Document, refs: _Refs) -> Iterator[tuple[tuple[str, int], Attributes]]:
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


def _aimed(mark: Mark, value: Attributes | None) -> Mark:
    return replace(mark, value=value) if mark.kind == "person" and value else mark


def reference(entity: Entity, cert: str) -> Attributes:
    """The attributes of a name that means an entity; who is not sure says who says so."""
    ref = ("ref", f"#{entity.id}")
    return (ref, ("cert", cert), ("resp", f"#{CONVERTER}")) if cert else (ref,)


def _queries(document: Document, acts: Sequence[Act]) -> Iterator[Query]:
    for act in acts:
        place = act.actions[0].place
        if place and place.cert:
            yield query("ANN053", place.source, place=place.text)
        for date in act.rejected:
            preferred = next(a.dating for a in act.actions if a.dating)
            yield query("ANN001", act.id, preferred=preferred.text, other=date.text)
    if len(document.versions) > 1 and all(v.role is Role.UNSTATED for v in document.versions):
        yield query("ANN003", document.versions[0].id)
    yield from references.queries(document)
