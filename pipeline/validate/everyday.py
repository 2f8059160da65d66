"""The elements and attributes that editors use every day, so that lists of many begin with them.

From what editions of letters and books in TEI use, the commonest first. It orders what a schema
allows, and nothing else: names that a schema does not have are never offered.
"""

from collections.abc import Iterable

from pipeline.relaxng.simple import Name

_ELEMENTS = (
    "p", "item", "head", "div", "lb", "pb", "persName", "placeName", "orgName", "date", "hi",
    "note", "ref", "name", "title", "list", "table", "row", "cell", "opener", "closer", "dateline",
    "salute", "signed", "postscript", "quote", "q", "lg", "l", "ab", "figure", "graphic", "choice",
    "sic", "corr", "abbr", "expan", "orig", "reg", "add", "del", "unclear", "supplied", "gap",
    "foreign", "term", "bibl", "seg", "rs", "s", "label", "idno", "author", "editor", "publisher",
    "msDesc", "body", "front", "back", "text",
)  # fmt: skip
_ATTRIBUTES = (
    "type", "n", "id", "lang", "when", "ref", "target", "rend", "corresp", "resp", "cert", "source",
    "notBefore", "notAfter", "from", "to", "subtype", "key", "facs", "url", "place", "reason",
)  # fmt: skip
_ORDER = {name: place for place, name in enumerate((*_ELEMENTS, *_ATTRIBUTES))}


def everyday_first(names: Iterable[Name]) -> list[Name]:
    """Names, first those in use every day, then the short ones, which are commoner than others."""
    last = len(_ORDER)
    return sorted(names, key=lambda one: (_ORDER.get(one[1], last), len(one[1]), one))
