"""TMX 1.4b: translation units for translators' tools (LISA OSCAR, TMX 1.4b specification).

One unit a link, n:m kept: the sentences of a side are joined by a space. Sentences without
counterpart and pairs that do not translate each other yield no unit.
"""

from collections.abc import Iterable, Mapping, Sequence

from lxml import etree

from pipeline.exchange.outcome import Outcome
from pipeline.exchange.reading import Link, Segment, links
from pipeline.release import release
from pipeline.tei import XML_ID, XML_LANG, Element

NAME = "edition.tmx"


def export(roots: Sequence[Element]) -> Outcome:
    """All links of an edition as one TMX file."""
    units = (
        _unit(root, link) for root in roots for link in links(root) if link.left and link.right
    )
    return Outcome({NAME: memory(units, {"o-tmf": "TEI P5"})})


def memory(units: Iterable[Element], origin: Mapping[str, str], *notes: str) -> bytes:
    """A whole file of translation units; `origin` tells of what they were made, in the terms of
    TMX: its attributes of the header.
    """
    tmx = etree.Element("tmx", version="1.4")
    header = {
        "creationtool": "Diglot",
        "creationtoolversion": release(),
        "segtype": "sentence",
        "o-tmf": "plain text",
        "adminlang": "en",
        "srclang": "*all*",
        "datatype": "plaintext",
        **origin,
    }
    head = etree.SubElement(tmx, "header", header)
    for note in notes:
        etree.SubElement(head, "note").text = note
    etree.SubElement(tmx, "body").extend(units)
    etree.indent(tmx)
    data = etree.tostring(
        tmx, encoding="UTF-8", xml_declaration=True, doctype='<!DOCTYPE tmx SYSTEM "tmx14.dtd">'
    )
    return data + b"\n"


def _unit(root: Element, link: Link) -> Element:
    document = root.get(XML_ID, "")
    properties = {
        "x-document": document,
        "x-relation": link.relation,
        "x-certainty": link.cert or UNMEASURED,
        "x-review": "reviewed" if link.reviewed else "not reviewed",
    }
    return unit(f"{document}.{link.id}", properties, (link.left, link.right))


UNMEASURED = "not measured"
"""Stands for the certainty of a link that has none."""


def unit(
    identifier: str, properties: Mapping[str, str], sides: Iterable[Sequence[Segment]]
) -> Element:
    """A translation unit; each of its sides has the segments of one language."""
    made = etree.Element("tu", tuid=identifier)
    for kind, value in properties.items():
        etree.SubElement(made, "prop", type=kind).text = value
    made.extend(_variant(side) for side in sides)
    return made


def _variant(side: Sequence[Segment]) -> Element:
    variant = etree.Element("tuv", {XML_LANG: side[0].lang})
    etree.SubElement(variant, "prop", type="x-segments").text = " ".join(s.id for s in side)
    etree.SubElement(variant, "seg").text = " ".join(s.text for s in side)
    return variant
