"""TMX 1.4b: translation units for translators' tools (LISA OSCAR, TMX 1.4b specification).

One unit a link, n:m kept: the sentences of a side are joined by a space. Sentences without
counterpart and pairs that do not translate each other yield no unit.
"""

from collections.abc import Sequence

from lxml import etree

from pipeline import __version__
from pipeline.exchange.outcome import Outcome
from pipeline.exchange.reading import Link, Segment, links
from pipeline.tei import XML_ID, XML_LANG, Element

NAME = "edition.tmx"


def export(roots: Sequence[Element]) -> Outcome:
    """All links of an edition as one TMX file."""
    tmx = etree.Element("tmx", version="1.4")
    header = {
        "creationtool": "Diglot",
        "creationtoolversion": __version__,
        "segtype": "sentence",
        "o-tmf": "TEI P5",
        "adminlang": "en",
        "srclang": "*all*",
        "datatype": "plaintext",
    }
    etree.SubElement(tmx, "header", header)
    body = etree.SubElement(tmx, "body")
    for root in roots:
        for link in links(root):
            if link.left and link.right:
                body.append(_unit(root, link))
    etree.indent(tmx)
    data = etree.tostring(
        tmx, encoding="UTF-8", xml_declaration=True, doctype='<!DOCTYPE tmx SYSTEM "tmx14.dtd">'
    )
    return Outcome({NAME: data + b"\n"})


def _unit(root: Element, link: Link) -> Element:
    document = root.get(XML_ID, "")
    unit = etree.Element("tu", tuid=f"{document}.{link.id}")
    properties = {
        "x-document": document,
        "x-relation": link.relation,
        "x-certainty": link.cert or "not measured",
        "x-review": "reviewed" if link.reviewed else "not reviewed",
    }
    for kind, value in properties.items():
        etree.SubElement(unit, "prop", type=kind).text = value
    for side in (link.left, link.right):
        unit.append(_variant(side))
    return unit


def _variant(side: Sequence[Segment]) -> Element:
    variant = etree.Element("tuv", {XML_LANG: side[0].lang})
    etree.SubElement(variant, "prop", type="x-segments").text = " ".join(s.id for s in side)
    etree.SubElement(variant, "seg").text = " ".join(s.text for s in side)
    return variant
