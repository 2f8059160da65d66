"""Places of sending, and the bodies that a header names: one entry each, whatever it is called.

The text keeps the name as printed, and so does the header; only the pointer says what is meant.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count

from pipeline.annotate.correspondence import reference
from pipeline.annotate.named import Gazetteer, gazetteer, plain, stand_for
from pipeline.annotate.people import ambiguous, entity_of
from pipeline.authority import Authority, Entry
from pipeline.model import Act, Attributes, Block, Document, Entity, Form, Mark, Party, Query, Span
from pipeline.notation.naming import alike, coarse, sound
from pipeline.notation.shapes import skeleton

_KINDS = {"place": "place", "org": "org", "addressee": "org"}
"""Marks, and what they are of in the authority."""
_PREFIXES = {"place": "pl-", "org": "o-"}


@dataclass(frozen=True, slots=True)
class _Mention:
    """A name in a block, and the entries of the authority that it may stand for."""

    block: str
    span: Span
    text: str
    lang: str
    kind: str
    entries: tuple[Entry, ...]


@dataclass(slots=True)
class _Group:
    """Mentions of one place or body; only places that the authority does not know have groups."""

    mentions: list[_Mention] = field(default_factory=list)
    entry: Entry | None = None


def place(document: Document, authority: Authority) -> Document:
    """Give places and bodies that are marked their entries, local ones to places nobody knows."""
    things = gazetteer(authority)
    groups: list[_Group] = []
    for mention in _mentions(document, things):
        entry = mention.entries[0] if len(mention.entries) == 1 else None
        home = next((group for group in groups if _is_home(group, mention, entry)), None)
        if home:
            home.mentions.append(mention)
        elif entry or mention.kind == "place":
            groups.append(_Group([mention], entry))
    values, made = _made(groups)
    return replace(
        document,
        furniture=tuple(_aimed(block, values) for block in document.furniture),
        versions=tuple(
            replace(v, blocks=tuple(_aimed(block, values) for block in v.blocks))
            for v in document.versions
        ),
        acts=tuple(_pointed(act, values, document) for act in document.acts),
        places=(*document.places, *made["place"]),
        organisations=(*document.organisations, *made["org"]),
        queries=(*document.queries, *_asked(groups)),
    )


def _mentions(document: Document, things: Gazetteer) -> Iterator[_Mention]:
    machine = {version.lang: version.machine is not None for version in document.versions}
    blocks = [(block, version.lang) for version in document.versions for block in version.blocks]
    for block, lang in (*blocks, *((block, block.lang) for block in document.furniture)):
        spoken = block.lang or lang or "und"
        for mark in block.marks:
            kind = _KINDS.get(mark.kind, "")
            if not kind or dict(mark.value).get("ref"):
                continue
            text = mark.span.of(block.text)
            found = stand_for(things, text, spoken, own=machine.get(spoken, False))
            entries = tuple(e for named in found if named.kind == kind for e in named.entries)
            yield _Mention(block.id, mark.span, text, spoken, kind, entries)


def _is_home(group: _Group, mention: _Mention, entry: Entry | None) -> bool:
    first = group.mentions[0]
    if entry or group.entry:
        return group.entry is entry
    return first.kind == mention.kind == "place" and _same(first, mention)


def _same(one: _Mention, other: _Mention) -> bool:
    """Whether two names of a page are one place: the same in one language, alike in two."""
    a, b = ("".join(plain(mention.text)) for mention in (one, other))
    if one.lang == other.lang:
        return a == b
    return sound(a) == sound(b) or (coarse(a) == coarse(b) and alike(a, b))


def _made(
    groups: Sequence[_Group],
) -> tuple[dict[tuple[str, int], Attributes], dict[str, list[Entity]]]:
    """What the marks point at, and the entries for it."""
    values: dict[tuple[str, int], Attributes] = {}
    made: dict[str, list[Entity]] = {"place": [], "org": []}
    taken = {f"pl-{group.entry.id}" for group in groups if group.entry}
    for group in groups:
        kind = group.mentions[0].kind
        forms = dict.fromkeys(Form(mention.lang, mention.text) for mention in group.mentions)
        if group.entry:
            entity = entity_of(_PREFIXES[kind], group.entry, list(forms))
        else:
            entity = Entity(_id(group.mentions, taken), tuple(forms))
        made[kind].append(entity)
        cert = "low" if any(len(mention.entries) > 1 for mention in group.mentions) else ""
        for mention in group.mentions:
            values[mention.block, mention.span.start] = reference(entity, cert)
    return values, made


def _id(mentions: Sequence[_Mention], taken: set[str]) -> str:
    """``pl-`` and the name in Latin letters, from a Latin form if there is one."""
    latin = [mention.text for mention in mentions if mention.text.isascii()]
    stem = f"pl-{skeleton(''.join(plain((latin or [mentions[0].text])[0])))}"
    names = (stem if n == 1 else f"{stem}-{n}" for n in count(1))
    name = next(name for name in names if name not in taken)
    taken.add(name)
    return name


def _aimed(block: Block, values: Mapping[tuple[str, int], Attributes]) -> Block:
    return replace(block, marks=tuple(_pointing(block, mark, values) for mark in block.marks))


def _pointing(block: Block, mark: Mark, values: Mapping[tuple[str, int], Attributes]) -> Mark:
    value = values.get((block.id, mark.span.start)) if mark.kind in _KINDS else None
    if value is None:
        return mark
    return replace(mark, value=value[:1] if mark.kind == "addressee" else value)


def _pointed(act: Act, values: Mapping[tuple[str, int], Attributes], document: Document) -> Act:
    """An act whose places and bodies point at the entries of their names."""
    blocks = [*document.furniture, *(b for v in document.versions for b in v.blocks)]
    known = {
        (block.id, mark.span.of(block.text)): dict(values[block.id, mark.span.start])
        for block in blocks
        for mark in block.marks
        if mark.kind in _KINDS and (block.id, mark.span.start) in values
    }

    def pointed(party: Party) -> Party:
        value = known.get((party.source, party.text))
        if value is None or party.kind == "person":
            return party
        return replace(party, ref=value["ref"][1:], cert=party.cert or value.get("cert", ""))

    return replace(
        act,
        actions=tuple(
            replace(
                action,
                place=pointed(action.place) if action.place else None,
                parties=tuple(map(pointed, action.parties)),
            )
            for action in act.actions
        ),
    )


def _asked(groups: Sequence[_Group]) -> Iterator[Query]:
    for group in groups:
        several = next((m for m in group.mentions if len(m.entries) > 1), None)
        if several:
            yield ambiguous(several.block, several.text, several.entries)
