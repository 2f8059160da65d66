"""What a review comes to: links that an editor is content with, beside those of the sidecar."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from pipeline.align.rulings import Names, Place, Ruled, Side, belongs, printed, turned
from pipeline.corrections.links import ruled
from pipeline.corrections.sidecar import OfLink, Sidecar
from pipeline.corrections.tables import called, sides_of, stated
from pipeline.model import Alignment, Bead, Document

Pair = tuple[Alignment, Bead]


@dataclass(frozen=True, slots=True)
class Proposed:
    """A link of a document by its id in the TEI, with its sentences as they are printed."""

    id: str
    made: Alignment
    bead: Bead
    left: tuple[str, ...]
    right: tuple[str, ...]

    @property
    def certainty(self) -> float:
        """The measured certainty, 0 where none is stated."""
        return float(self.bead.cert) if self.bead.cert and not self.bead.by else 0.0


@dataclass(frozen=True, slots=True)
class Held:
    """A link as a sidecar is to have it; `pair` names the second version of its pair (``""``: it is
    of none), `ids` its sentences: one that is not known any more by the id it had.
    """

    link: OfLink
    pair: str
    ids: frozenset[str]


def proposed(document: Document) -> tuple[Proposed, ...]:
    """All links of a document: the least certain first, and last those that editors reviewed."""
    texts = {i: text for v in document.versions for i, text in printed(v).items()}
    links = [
        Proposed(
            f"al-{made.right}-{number}",
            made,
            bead,
            tuple(" ".join(texts[i].split()) for i in bead.left),
            tuple(" ".join(texts[i].split()) for i in bead.right),
        )
        for made in document.alignments
        for number, bead in enumerate(made.beads, start=1)
    ]
    return tuple(sorted(links, key=lambda link: (bool(link.bead.by), link.certainty)))


def held(document: Document, sidecar: Sidecar) -> tuple[Held, ...]:
    """The links of a sidecar, with the ids that their sentences have in a document by now."""
    sides = sides_of(document)
    return tuple(
        _held(document, sides, said, one)
        for said, one in zip(sidecar.given.links, ruled(sidecar), strict=True)
    )


def _held(document: Document, sides: Mapping[str, Side], said: OfLink, one: Ruled) -> Held:
    left, right = (tuple(_places(sides, named)) for named in (one.left, one.right))
    known = {place.now if place.at is not None else place.id for place in (*left, *right)}
    pair = next((a.right for a in document.alignments if turned(one, a.left, a.right)), "")
    there = all(place.at is not None for place in (*left, *right))
    link = msgspec.structs.replace(said, left=_named(left), right=_named(right)) if there else said
    return Held(link, pair, frozenset(known))


def _places(sides: Mapping[str, Side], named: Names) -> Iterator[Place]:
    for identifier, name in named:
        side = next((s for v, s in sides.items() if belongs(identifier, v)), None)
        found = side.find(((identifier, name),)) if side else ()
        yield from found or (Place(identifier, name, None, ""),)


def _named(places: Sequence[Place]) -> dict[str, str]:
    return {place.now: place.name for place in places}


def accepted(document: Document, links: Sequence[Pair], by: str) -> tuple[Held, ...]:
    """Links of a document as those state them who reviewed them, or else the editor `by`."""
    names = called(document)
    return tuple(
        Held(stated(made, bead, names, by), made.right, frozenset((*bead.left, *bead.right)))
        for made, bead in links
    )


@dataclass(frozen=True, slots=True)
class Review:
    """What an editor does with the links of a document: `links` are to stand, `gone` are not."""

    links: tuple[Held, ...] = ()
    gone: tuple[Held, ...] = ()


def merged(document: Document, before: Sequence[Held], review: Review) -> tuple[Held, ...]:
    """The links that a sidecar is to have, in the order of the document: those of a review, and of
    those `before` all that share no sentence with these.
    """
    taken = {(one.pair, i) for one in (*review.links, *review.gone) for i in one.ids}
    kept = [one for one in before if not taken & {(one.pair, i) for i in one.ids}]
    order = {i: n for n, i in enumerate(i for v in document.versions for i in printed(v))}
    last = len(order)

    def place(one: Held) -> tuple[str, int]:
        return one.pair, min((order.get(i, last) for i in one.ids), default=last)

    return tuple(sorted((*kept, *review.links), key=place))
