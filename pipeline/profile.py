"""Tables of the TEI profile that writing and reading share."""

from dataclasses import dataclass

from pipeline.model import Kind


@dataclass(frozen=True, slots=True)
class Shape:
    """The element a kind of mark becomes, with the attributes it always has."""

    tag: str
    fixed: tuple[tuple[str, str], ...] = ()


MARKS: dict[str, Shape] = {
    "date": Shape("date"),
    "person": Shape("persName"),
    "addressee": Shape("rs", (("type", "addressee"),)),
    "place": Shape("placeName"),
    "label": Shape("label"),
    "ordinal": Shape("num", (("type", "ordinal"),)),
    "break": Shape("lb", (("type", "capture"),)),
    "anchor": Shape("ref", (("type", "noteAnchor"),)),
    "title": Shape("title"),
    "pages": Shape("biblScope", (("unit", "page"),)),
    "repository": Shape("orgName", (("type", "repository"),)),
    "fond": Shape("idno", (("type", "fond"),)),
    "opis": Shape("idno", (("type", "opis"),)),
    "delo": Shape("idno", (("type", "delo"),)),
    "leaves": Shape("biblScope", (("unit", "leaf"),)),
}
"""Every kind of mark that becomes an element inside its block.

A mark of the kind ``shelfmark`` is not among them: it covers a whole reference, and its join key
becomes an attribute of the reference's ``bibl``.
"""

TAXONOMIES: dict[str, dict[str, str]] = {
    "genre": {
        "letter": "letter",
        "telegram": "telegram",
        "postcard": "postcard",
        "greeting": "greeting",
    },
    "pair": {
        "parallel": "one version translates the whole of the other",
        "partial": "one version translates part of the other",
        "mismatch": "the versions are different documents",
        "single": "one version only",
        "undecided": "it could not be decided whether the versions translate each other",
    },
    "furniture": {
        Kind.BACKLINK: "navigation",
        Kind.META: "index line",
        Kind.TITLE: "title",
        Kind.REPEAT_TITLE: "title above a missing text",
        Kind.COLLECTION: "name of a collection above a missing text",
        Kind.SOURCE_TAG: "source above a missing text",
        Kind.PROVENANCE: "provenance of a missing text",
        Kind.RULE: "drawn line",
        Kind.STRAY: "punctuation cut off its word",
    },
    "evidence": {
        "for": "speaks for a translation",
        "against": "speaks against a translation",
        "neither": "speaks for neither",
    },
    "al": {
        "equivalent": "same content",
        "partial": "content overlaps only in part",
        "omitted": "in the first version, without counterpart in the second",
        "added": "in the second version, without counterpart in the first",
        "crossing": "same content at another place among the formulae of the letter",
        "unpaired": "no counterpart on this page",
    },
}
"""Taxonomies and their categories; ids are ``genre-letter``, ``pair-parallel`` …"""
