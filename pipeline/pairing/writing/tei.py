"""TEI P5: verdict and links in ``standOff`` (sections SASOstdf, SAPTLG).

Two TEI files whose units all have an xml:id are pointed to; of any others the texts are taken into
the file, as two divisions with an ``s`` for each unit.
"""

import os
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from pipeline.model import Evidence, Relation
from pipeline.pairing.pair import LINKED, RULED, Bead, Pair, unit_ids
from pipeline.pairing.text import STDIN, Text
from pipeline.pairing.writing.header import ALIGNER, CHANGE, USER, address, header
from pipeline.tei import Element, el, serialize

_NAMES = {
    Relation.MISMATCH: "notTranslationOf",
    Relation.UNDECIDED: "undecided",
}


def write(pair: Pair, folder: str) -> bytes:
    """The whole document, for a file in `folder`: pointers are relative to it."""
    contained = not (pair.left.pointable and pair.right.pointable)
    texts = (pair.left, pair.right)
    ends = [_contained(text) if contained else _pointed(text, folder) for text in texts]
    wholes = [f"#{text.key}" if contained else _whole(text, folder) for text in texts]
    off = el("standOff", None, _relations(pair, wholes), _links(pair, ends, wholes))
    head = header(pair, contained=contained)
    body = el("body", None, *(_division(text, folder) for text in texts)) if contained else None
    text = el("text", None, body) if body is not None else None
    return serialize(el("TEI", {"lang": "en"}, head, text, off))


def _contained(text: Text) -> Sequence[str]:
    return [f"#{name}" for name in unit_ids(text)]


def _pointed(text: Text, folder: str) -> Sequence[str]:
    return [f"{_file(text, folder)}#{piece.id}" for piece in text.pieces]


def _file(text: Text, folder: str) -> str:
    """The way from the folder to a text's file."""
    return address(Path(os.path.relpath(text.name, folder or ".")).as_posix())


def _whole(text: Text, folder: str) -> str:
    """The element that holds a text, or else its file."""
    anchor = f"#{text.anchor}" if text.anchor else ""
    return f"{_file(text, folder)}{anchor}"


def _division(text: Text, folder: str) -> Element:
    names, places = unit_ids(text), _places(text, folder)
    units = (
        (piece.paragraph, el("s", {"id": name, "source": place}, piece.text))
        for piece, name, place in zip(text.pieces, names, places, strict=True)
    )
    paragraphs = (
        _paragraph(f"{text.key}-p{number + 1}", [unit for _, unit in group])
        for number, group in groupby(units, lambda pair: pair[0])
    )
    attributes = {"type": "version", "id": text.key, "lang": text.lang}
    return el("div", attributes, *paragraphs)


def _paragraph(identifier: str, units: Sequence[Element]) -> Element:
    made = el("p", {"id": identifier})
    for unit in units[:-1]:
        unit.tail = " "
    made.extend(units)
    return made


def _places(text: Text, folder: str) -> Iterator[str]:
    """Where the units stand in their file; nowhere to point to for what came from stdin."""
    for piece in text.pieces:
        first, last = piece.rows
        place = piece.id or f"line={first - 1},{last}"
        yield f"{_file(text, folder)}#{place}" if text.name != STDIN else ""


def _relations(pair: Pair, wholes: Sequence[str]) -> Element:
    made = el("listRelation", {"type": "versions"}, _verdict(pair, wholes))
    if pair.ruled:
        attributes = {
            "id": "rel-user",
            "name": "parallelTo",
            "mutual": " ".join(wholes),
            "ana": f"#pair-{pair.relation}",
            "cert": "unknown",
            "resp": f"#{USER}",
        }
        made.append(el("relation", attributes, el("desc", None, RULED.evidence[0].words)))
    return made


def _verdict(pair: Pair, wholes: Sequence[str]) -> Element:
    verdict = pair.verdict
    attributes = {
        "id": "rel-software",
        "name": _NAMES.get(verdict.relation, "parallelTo"),
        "mutual": " ".join(wholes),
        "ana": f"#pair-{verdict.relation}",
        "cert": verdict.cert or "unknown",
        "resp": f"#{ALIGNER}",
        "change": f"#{CHANGE}",
    }
    items = [_evidence(evidence) for evidence in verdict.evidence]
    return el("relation", attributes, el("desc", None, el("list", None, *items)) if items else None)


def _evidence(evidence: Evidence) -> Element:
    attributes = {"n": evidence.signal, "ana": f"#evidence-{evidence.speaks}"}
    return el("item", attributes, evidence.words)


def _links(pair: Pair, ends: Sequence[Sequence[str]], wholes: Sequence[str]) -> Element:
    attributes = {
        "id": "align",
        "type": "alignment",
        "domains": " ".join(wholes),
        "ana": f"#pair-{pair.relation}",
        "cert": "unknown",
        "resp": f"#{ALIGNER}",
        "change": f"#{CHANGE}",
    }
    if pair.relation in LINKED and pair.beads:
        return el("linkGrp", attributes, *_beads(pair.beads, ends))
    unpaired = (
        el("ptr", {"n": n, "target": whole, "ana": "#al-unpaired"})
        for n, whole in zip(("1:0", "0:1"), wholes, strict=True)
    )
    reason = el("desc", None, "No link is asserted between these texts.")
    return el("linkGrp", attributes, reason, *unpaired)


def _beads(beads: Sequence[Bead], ends: Sequence[Sequence[str]]) -> Iterator[Element]:
    left, right = ends
    for number, bead in enumerate(beads, start=1):
        targets = [*(left[i] for i in bead.left), *(right[j] for j in bead.right)]
        crossing = " #al-crossing" if bead.crossing else ""
        attributes = {
            "id": f"al-{number}",
            "n": f"{len(bead.left)}:{len(bead.right)}",
            "target": " ".join(targets),
            "ana": f"#al-{bead.relation}{crossing}",
            "cert": bead.cert,
        }
        yield el("link" if bead.left and bead.right else "ptr", attributes)
