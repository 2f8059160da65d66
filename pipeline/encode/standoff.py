"""``standOff``: entities, verdicts, links, questions (sections SASOstdf, SAPTLG, SASOann)."""

from collections.abc import Iterable, Iterator

from pipeline.encode.corrected import of_links, signatures
from pipeline.encode.filedesc import ALIGNER
from pipeline.encode.profiledesc import ALIGNED
from pipeline.encode.sources import PAGE
from pipeline.model import (
    Alignment,
    Bead,
    Counterpart,
    Document,
    Entity,
    Query,
    Relation,
    Role,
    Verdict,
)
from pipeline.profile import CONVERTER
from pipeline.tei import Element, el


def stand_off(document: Document) -> Element | None:
    """Everything said about the text from outside of it; None where nothing is."""
    parts = [
        _persons(document),
        _places(document),
        _organisations(document),
        _relations(document),
        *(_links(document, alignment) for alignment in document.alignments),
        _counterparts(document),
        _queries(document),
    ]
    present = [part for part in parts if part is not None]
    return el("standOff", None, *present) if present else None


def _persons(document: Document) -> Element | None:
    return _list("listPerson", (_entity("person", "persName", e) for e in document.persons))


def _places(document: Document) -> Element | None:
    return _list("listPlace", (_entity("place", "placeName", e) for e in document.places))


def _organisations(document: Document) -> Element | None:
    return _list("listOrg", (_entity("org", "orgName", e) for e in document.organisations))


def _list(tag: str, entities: Iterable[Element]) -> Element | None:
    made = el(tag, None, *entities)
    return made if len(made) else None


def _entity(tag: str, name: str, entity: Entity) -> Element:
    return el(
        tag,
        {"id": entity.id},
        *(el(name, {"lang": form.lang}, form.text) for form in entity.forms),
        *(el("idno", {"type": kind}, value) for kind, value in entity.ids),
        el("birth", {"when": entity.born}) if entity.born else None,
        el("death", {"when": entity.died}) if entity.died else None,
        el("note", None, entity.note) if entity.note else None,
    )


def _relations(document: Document) -> Element | None:
    if not document.alignments:
        return None
    everybody = " ".join(f"#{version.id}" for version in document.versions)
    claim = el(
        "relation",
        {"id": "rel-page", "name": "pairedWith", "mutual": everybody, "source": f"#{PAGE}"},
        el("desc", None, "The page prints the texts as versions of one document."),
    )
    verdicts = (_verdict(document, alignment) for alignment in document.alignments)
    return el("listRelation", {"type": "versions"}, claim, *verdicts)


def _verdict(document: Document, alignment: Alignment) -> Element:
    verdict = alignment.verdict
    identifier = f"rel-{alignment.right}"
    attributes = {
        "id": identifier,
        **_named(document, alignment),
        "ana": f"#pair-{verdict.relation}",
        "cert": verdict.cert or "unknown",
        "resp": f"#{ALIGNER}",
        "change": f"#{ALIGNED}",
        **signatures(document, identifier).get("pairs", {}),
    }
    reasons = _reasons(verdict)
    return el("relation", attributes, el("desc", None, reasons) if reasons is not None else None)


def _reasons(verdict: Verdict) -> Element | None:
    evidence = [
        el("item", {"n": item.signal, "ana": f"#evidence-{item.speaks}"}, item.words)
        for item in verdict.evidence
    ]
    return el("list", None, *evidence) if evidence else None


def _counterparts(document: Document) -> Element | None:
    """What editors pair with versions of this document, on other pages."""
    made = [_counterpart(*numbered) for numbered in enumerate(document.counterparts, start=1)]
    return el("listRelation", {"type": "counterparts"}, *made) if made else None


def _counterpart(number: int, other: Counterpart) -> Element:
    file = f"{other.document}.xml"
    attributes = {
        "id": f"rel-other-{number}",
        **_ends(other, f"#{other.version}", f"{file}#{other.other}"),
        "ana": f"#pair-{other.verdict.relation}",
        "cert": other.verdict.cert or "unknown",
        "resp": f"#{ALIGNER}",
        "change": f"#{ALIGNED}",
    }
    heading = el("ref", {"n": other.name, "target": file, "lang": other.lang}, other.words)
    return el("relation", attributes, el("desc", None, heading, _reasons(other.verdict)))


def _ends(other: Counterpart, own: str, far: str) -> dict[str, str]:
    """The name and ends of a relation between documents; its own version stands first in it where
    nothing tells which is the original.
    """
    linked = other.verdict.relation in {Relation.PARALLEL, Relation.PARTIAL}
    names = {Relation.MISMATCH: "notTranslationOf", Relation.UNDECIDED: "undecided"}
    directed = "translationOf" if other.side else "parallelTo"
    name = directed if linked else names[other.verdict.relation]
    if not other.side:
        return {"name": name, "mutual": f"{own} {far}"}
    active, passive = (far, own) if other.side == "original" else (own, far)
    return {"name": name, "active": active, "passive": passive}


def _named(document: Document, alignment: Alignment) -> dict[str, str]:
    """The relation's name and ends; a direction is given only where the original is known."""
    left, right = f"#{alignment.left}", f"#{alignment.right}"
    relation = alignment.verdict.relation
    if relation is Relation.MISMATCH:
        return {"name": "notTranslationOf", "active": right, "passive": left}
    if relation is Relation.UNDECIDED:
        return {"name": "undecided", "mutual": f"{left} {right}"}
    if document.version(alignment.left).role is Role.ORIGINAL:
        return {"name": "translationOf", "active": right, "passive": left}
    return {"name": "parallelTo", "mutual": f"{left} {right}"}


def _links(document: Document, alignment: Alignment) -> Element:
    attributes = {
        "id": f"align-{alignment.right}",
        "type": "alignment",
        "domains": f"#{alignment.left} #{alignment.right}",
        "ana": f"#pair-{alignment.verdict.relation}",
        "cert": "unknown",
        "resp": f"#{ALIGNER}",
        "change": f"#{ALIGNED}",
    }
    if alignment.beads:
        return el("linkGrp", attributes, *_beads(document, alignment))
    reason = "No link is asserted between these versions."
    unpaired = (
        el("ptr", {"n": n, "target": f"#{target}", "ana": "#al-unpaired"})
        for n, target in (("1:0", alignment.left), ("0:1", alignment.right))
    )
    return el("linkGrp", attributes, el("desc", None, reason), *unpaired)


def _beads(document: Document, alignment: Alignment) -> Iterator[Element]:
    reviews = of_links(document)
    for number, bead in enumerate(alignment.beads, start=1):
        targets = " ".join(f"#{identifier}" for identifier in (*bead.left, *bead.right))
        identifier = f"al-{alignment.right}-{number}"
        attributes = {
            "id": identifier,
            "n": f"{len(bead.left)}:{len(bead.right)}",
            "target": targets,
            "ana": _analysis(bead),
            "cert": bead.cert,
            **(reviews[identifier] if bead.by else {}),
        }
        yield el("link" if bead.left and bead.right else "ptr", attributes)


def _analysis(bead: Bead) -> str:
    return f"#al-{bead.relation}" + (" #al-crossing" if bead.crossing else "")


def _queries(document: Document) -> Element | None:
    if not document.queries:
        return None
    made = (_query(number, query) for number, query in enumerate(document.queries, start=1))
    return el("listAnnotation", {"type": "conversionQueries"}, *made)


def _query(number: int, query: Query) -> Element:
    attributes = {
        "id": f"q{number}",
        "n": query.code,
        "motivation": "questioning",
        "target": f"#{query.target}",
        "resp": f"#{CONVERTER}",
    }
    return el("annotation", attributes, el("note", None, query.words))
