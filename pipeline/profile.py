"""Tables of the TEI profile that writing and reading share."""

from dataclasses import dataclass

from pipeline.model import Kind

PRINT = "r-print"
"""The id of the edition in print as the one responsible for its brackets and notes."""
BY_PRINT = {"resp": f"#{PRINT}"}
_PRINT = ("resp", f"#{PRINT}")

CONVERTER = "r-conv"
"""The id of the statement of responsibility for all that this program found by rules."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The element a kind of mark becomes, with the attributes it always has.

    The characters under a mark stand in the file once. `inner` is an element inside that takes
    them (``gap/desc``); `twin` stands beside it and holds a reading that is no text of the source,
    the mark's value of that name (``choice/reg``). An `empty` element keeps them in ``rend``, a
    `closed` one holds nothing but them. Where one element serves several kinds, `within` is the
    element it stands in for this one. What is `aside` is not the author's text.
    """

    tag: str
    fixed: tuple[tuple[str, str], ...] = ()
    inner: str = ""
    twin: str = ""
    empty: bool = False
    closed: bool = False
    within: str = ""
    aside: bool = False


MARKS: dict[str, Shape] = {
    "key": Shape("label", (("type", "key"),)),
    "about": Shape("seg", (("type", "value"),)),
    "supplied": Shape("supplied", (("reason", "editorial"), _PRINT)),
    "unclear": Shape("unclear", (("cert", "low"), _PRINT)),
    "remark": Shape("note", (("type", "editorial"), _PRINT), aside=True),
    "deletion": Shape("del", (("rend", "strikethrough"),)),
    "sic": Shape("sic"),
    "highlight": Shape("hi"),
    "foreign": Shape("foreign"),
    "date": Shape("date"),
    "time": Shape("time"),
    "person": Shape("persName"),
    "addressee": Shape("rs", (("type", "addressee"),)),
    "place": Shape("placeName"),
    "classification": Shape("seg", (("type", "classification"),)),
    "transmission": Shape("seg", (("type", "transmission"),)),
    "title": Shape("title"),
    "author": Shape("author"),
    "editor": Shape("editor"),
    "pubplace": Shape("pubPlace"),
    "publisher": Shape("publisher"),
    "scope": Shape("biblScope"),
    "pages": Shape("biblScope", (("unit", "page"),)),
    "shelfmark": Shape("bibl", (("type", "shelfmark"),)),
    "repository": Shape("orgName", (("type", "repository"),)),
    "org": Shape("orgName"),
    "collection": Shape("name", (("type", "collection"),)),
    "unit": Shape("idno", closed=True, within="bibl"),
    "state": Shape("seg", (("type", "state"),)),
    "leaves": Shape("biblScope", (("unit", "leaf"),)),
    "abbreviation": Shape("choice", inner="expan", twin="abbr"),
    "expansion": Shape("ex", closed=True),
    "regularized": Shape("choice", inner="orig", twin="reg", closed=True),
    "number": Shape("idno", closed=True),
    "ordinal": Shape("num", (("type", "ordinal"),)),
    "anchor": Shape("ref", (("type", "noteAnchor"),), closed=True, aside=True),
    "gap": Shape("gap", (_PRINT,), inner="desc", closed=True, aside=True),
    "page": Shape("pb", empty=True, closed=True, aside=True),
    "leaf": Shape("milestone", (("unit", "leaf"),), empty=True, closed=True, aside=True),
    "label": Shape("label", closed=True),
    "break": Shape("lb", (("type", "capture"),)),
}
"""Every kind of mark that becomes an element inside its block; of two over one stretch, the one
that stands first here is the outer."""

NUMBERS = frozenset({"telegram", "incoming", "outgoing", "registry"})
"""Types of idno for numbers of registers; a line that is one has no sentence."""
HANDLED = frozenset({"classification", "transmission", "handling"})
"""Types of seg for lines that say how secret a document is and how it went."""

RANKS = {kind: rank for rank, kind in enumerate(MARKS)}
"""The order of `MARKS`, by kind."""
READINGS = frozenset(shape.twin for shape in MARKS.values() if shape.twin)
"""Elements whose text is no text of the source but a reading of what stands beside them."""
IN_REND = frozenset(shape.tag for shape in MARKS.values() if shape.empty)
"""Elements that keep characters of the source in ``rend``."""

WHO = {"sent": "from", "transmitted": "through", "received": "to"}
"""The steps of an act of communication in their order, and what people are to each of them."""

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
        Kind.FIELD: "key and value of the page's header",
        Kind.SECTION: "heading that says which version follows",
        Kind.RIGHTS: "the page's own statement of rights, which this edition does not make its own",
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
