"""What editors corrected: a ``change`` for each correction, and who answers for what it stated."""

from collections.abc import Iterator, Mapping

from pipeline.model import Correction, Document
from pipeline.tei import Element, el

CORRECTED = "ch-fix"
"""How the ids of these changes begin."""
LINKS = "links"
"""The key of corrections that are reviews of links."""


def changes(document: Document) -> Iterator[Element]:
    """A ``change`` for each correction, in their order (TEI section HD6)."""
    for number, made in enumerate(document.corrections, start=1):
        note = el("note", None, made.note) if made.note else None
        attributes = {
            "id": f"{CORRECTED}{number}",
            "n": made.key,
            "who": f"#r-{made.by}",
            "target": " ".join(f"#{target}" for target in made.targets),
            "cert": made.cert,
            "status": "draft",
        }
        yield el("change", attributes, made.words, note)


def signatures(document: Document, target: str) -> dict[str, Mapping[str, str]]:
    """Who answers for what is said about an element: attributes by the keys of the corrections."""
    return {
        made.key: _signature(number, made)
        for number, made in enumerate(document.corrections, start=1)
        if target in made.targets
    }


def of_links(document: Document) -> dict[str, Mapping[str, str]]:
    """Who answers for the links that editors reviewed: attributes by the ids of the links."""
    return {
        target: _signature(number, made)
        for number, made in enumerate(document.corrections, start=1)
        if made.key == LINKS
        for target in made.targets
    }


def _signature(number: int, made: Correction) -> Mapping[str, str]:
    by = {"resp": f"#r-{made.by}", "change": f"#{CORRECTED}{number}"}
    return {**by, "cert": made.cert} if made.cert else by
