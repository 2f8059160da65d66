"""TEI of the profile → the document it was made from: the inverse of `pipeline.encode`.

``read(parse(encode(d, config))) == d`` for every document d: the second waist carries all that the
first does. The build holds every document against this.
"""

import re
from collections.abc import Iterator

from pipeline.model import (
    Act,
    Action,
    Alignment,
    Attributes,
    Bead,
    Block,
    Correction,
    Counterpart,
    Dating,
    Document,
    Entity,
    Evidence,
    Form,
    Kind,
    Machine,
    Missing,
    Party,
    Query,
    Related,
    Relation,
    Role,
    Verdict,
    Version,
    Where,
)
from pipeline.readers.blocks import blocks_of, content_of, where_of
from pipeline.tei import NS, XML_ID, XML_LANG, Element, local, path, text_of

_OF_DATES = frozenset({"source", "evidence", "change"})
"""Attributes of a date in the header that are none of its value."""
_OF_EDITORS = frozenset({"resp", "cert"})
"""Attributes that are an editor's where the date points to his correction."""
_CONTEXT = f".//{path('correspContext/ref')}"
_COUNTERPARTS = (
    f"{path('standOff')}/{path('listRelation')}[@type='counterparts']/{path('relation')}"
)
_QUOTED = re.compile(r"“(.*)”", re.DOTALL)
_PARTIES = {"persName": "person", "rs": "other"}


def read(root: Element) -> Document:
    """The document that a valid TEI file of the profile holds."""
    source = _idno(root, "sourceFile")
    return Document(
        id=root.get(XML_ID, ""),
        source=source,
        sha256=_idno(root, "sourceSHA256"),
        furniture=tuple(_furniture(root, source)),
        versions=tuple(_version(root, div, source) for div in root.iterfind(path("text/body/div"))),
        persons=tuple(_entity(person) for person in root.iter(path("person"))),
        places=tuple(_entity(place) for place in root.iter(path("place"))),
        organisations=tuple(_entity(org) for org in root.iter(path("org"))),
        acts=tuple(_act(act) for act in root.iter(path("correspDesc"))),
        alignments=tuple(_alignment(root, group) for group in root.iter(path("linkGrp"))),
        queries=tuple(_query(annotation) for annotation in root.iter(path("annotation"))),
        corrections=tuple(_corrections(root))[::-1],
        missing=tuple(_missing(root)),
        context=tuple(_related(ref) for ref in root.iterfind(_CONTEXT)),
        counterparts=tuple(_counterpart(relation) for relation in root.iterfind(_COUNTERPARTS)),
    )


def _related(ref: Element) -> Related:
    return Related(ref.get("type", ""), ref.get("target", "").removesuffix(".xml"), text_of(ref))


def _counterpart(relation: Element) -> Counterpart:
    ends = (relation.get(name, "") for name in ("active", "passive", "mutual"))
    own, far = sorted(" ".join(ends).split(), key=lambda end: not end.startswith("#"))
    passive = relation.get("passive", "")
    side = "" if not passive else "original" if passive == own else "translation"
    ref = next(relation.iter(path("ref")))
    document, _, other = far.partition(".xml#")
    return Counterpart(
        version=own.removeprefix("#"),
        document=document,
        other=other,
        name=ref.get("n", ""),
        lang=ref.get(XML_LANG, ""),
        words=text_of(ref),
        side=side,
        verdict=_verdict(relation),
    )


def _idno(root: Element, kind: str) -> str:
    return root.findtext(f".//{{{NS}}}publicationStmt/{{{NS}}}idno[@type='{kind}']") or ""


def _pointers(value: str) -> tuple[str, ...]:
    return tuple(pointer.removeprefix("#") for pointer in value.split())


def _furniture(root: Element, source: str) -> Iterator[Block]:
    for item in root.iterfind(path("teiHeader/fileDesc/notesStmt/note/list/item")):
        content = content_of(item)
        kind = Kind(item.get("ana", "").removeprefix("#furniture-"))
        yield Block(
            id=item.get(XML_ID, ""),
            kind=kind,
            text=content.text,
            where=where_of(item, source) or Where(source, 0, 0),
            marks=content.marks,
            lang=item.get(XML_LANG, ""),
        )


def _version(root: Element, div: Element, source: str) -> Version:
    identifier = div.get(XML_ID, "")
    sources = root.find(f".//{{{NS}}}listBibl[@corresp='#{identifier}']")
    return Version(
        id=identifier,
        lang=div.get(XML_LANG, ""),
        role=Role(div.get("type", "")),
        blocks=blocks_of(div, source),
        genre=div.get("subtype", ""),
        code=sources.get("n", "") if sources is not None else "",
        translator=_translator(root, identifier),
        machine=_machine(root, div.get("resp", "").removeprefix("#")),
    )


def _translator(root: Element, version: str) -> str:
    """Who translated a version, ``""`` where nobody is named."""
    editors = root.iterfind(path("teiHeader/fileDesc/titleStmt/editor"))
    found = (text_of(one) for one in editors if one.get("corresp") == f"#{version}")
    return next(found, "").strip()


def _machine(root: Element, statement: str) -> Machine | None:
    """The statement of machine translation with this id, in the page's own words."""
    if not statement:
        return None
    made = root.find(f".//{{{NS}}}titleStmt/{{{NS}}}respStmt[@{XML_ID}='{statement}']")
    if made is None:
        return None
    words = _QUOTED.search(text_of(made.find(path("resp"))))
    where = where_of(made, "")
    return Machine(words[1] if words else "", where.first if where else 0)


def _entity(entity: Element) -> Entity:
    names = entity.iterchildren(*map(path, ("persName", "placeName", "orgName")))
    ids = ((idno.get("type", ""), text_of(idno)) for idno in entity.iterchildren(path("idno")))
    born, died = (entity.find(path(tag)) for tag in ("birth", "death"))
    return Entity(
        id=entity.get(XML_ID, ""),
        forms=tuple(Form(name.get(XML_LANG, ""), text_of(name)) for name in names),
        ids=tuple(ids),
        born=born.get("when", "") if born is not None else "",
        died=died.get("when", "") if died is not None else "",
        note=text_of(entity.find(path("note"))),
    )


def _act(act: Element) -> Act:
    actions = [_action(action) for action in act.iterfind(path("correspAction"))]
    sent = next((action for action in actions if action.kind == "sent"), Action("sent"))
    rejected = act.iterfind(f"{{{NS}}}correspAction/{{{NS}}}note/{{{NS}}}date")
    return Act(
        id=act.get(XML_ID, ""),
        versions=_pointers(act.get("corresp", "")),
        genre=act.get("type", ""),
        actions=(sent, *(action for action in actions if action.kind != "sent")),
        rejected=tuple(_dating(date) for date in rejected),
        key=act.get("key", ""),
    )


def _action(action: Element) -> Action:
    place, date = action.find(path("placeName")), action.find(path("date"))
    return Action(
        kind=action.get("type", ""),
        parties=tuple(
            _party(party, _PARTIES[local(party)])
            for party in action.iterchildren(*map(path, _PARTIES))
        ),
        place=_party(place, "place") if place is not None else None,
        dating=_dating(date) if date is not None else None,
        subtype=action.get("subtype", ""),
    )


def _party(party: Element, kind: str) -> Party:
    ref, source = (party.get(name, "").removeprefix("#") for name in ("ref", "source"))
    evidence = party.get("evidence", "").replace("external", "")
    lang, cert = party.get(XML_LANG, ""), party.get("cert", "")
    return Party(kind, text_of(party), ref, source, lang, cert, evidence)


def _dating(date: Element) -> Dating:
    beside = _OF_DATES | (_OF_EDITORS if date.get("change") else frozenset())
    value: Attributes = tuple((str(k), str(v)) for k, v in date.attrib.items() if k not in beside)
    source = date.get("source", "").removeprefix("#")
    return Dating(text_of(date), value, date.get("evidence", "internal"), source)


def _alignment(root: Element, group: Element) -> Alignment:
    left, right = _pointers(group.get("domains", ""))
    relation = root.find(f".//{{{NS}}}relation[@{XML_ID}='rel-{right}']")
    links = [link for link in group.iterchildren(path("link"), path("ptr")) if link.get(XML_ID)]
    beads = tuple(_bead(link, left) for link in links)
    return Alignment(left, right, _verdict(relation), beads)


def _verdict(relation: Element | None) -> Verdict:
    if relation is None:
        return Verdict(Relation.UNDECIDED, ())
    evidence = (
        Evidence(item.get("n", ""), item.get("ana", "").removeprefix("#evidence-"), text_of(item))
        for item in relation.iter(path("item"))
    )
    found = Relation(relation.get("ana", "").removeprefix("#pair-"))
    cert = relation.get("cert", "")
    return Verdict(found, tuple(evidence), "" if cert == "unknown" else cert)


def _bead(link: Element, left: str) -> Bead:
    targets = _pointers(link.get("target", ""))
    sides = [[t for t in targets if t.startswith(f"{left}-") is own] for own in (True, False)]
    relation, *more = _pointers(link.get("ana", ""))
    return Bead(
        left=tuple(sides[0]),
        right=tuple(sides[1]),
        relation=relation.removeprefix("al-"),
        cert=link.get("cert", ""),
        crossing="al-crossing" in more,
        by=link.get("resp", "").removeprefix("#r-"),
    )


def _missing(root: Element) -> Iterator[Missing]:
    for note in root.iterfind(f"{path('text')}/{path('body')}/{path('div')}/{path('note')}"):
        if note.get("type") == "missingVersion":
            lang = note.get(XML_ID, "").removeprefix("missing-")
            yield Missing(lang, note.get("source", "").removeprefix("#"))


def _query(annotation: Element) -> Query:
    target = annotation.get("target", "").removeprefix("#")
    return Query(annotation.get("n", ""), target, text_of(annotation.find(path("note"))))


def _corrections(root: Element) -> Iterator[Correction]:
    """What editors changed, newest first: the changes that say what they are about."""
    for change in root.iter(path("change")):
        if change.get("n"):
            yield Correction(
                key=change.get("n", ""),
                by=change.get("who", "").removeprefix("#r-"),
                targets=_pointers(change.get("target", "")),
                words=change.text or "",
                note=text_of(change.find(path("note"))),
                cert=change.get("cert", ""),
            )
