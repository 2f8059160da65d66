"""Links that editors accepted or made: whether they still hold, and who answers for them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.align.rulings import (
    Fixed,
    Names,
    Place,
    Ruled,
    Side,
    belongs,
    fixed,
    printed,
    side_of,
    stretch,
    turned,
)  # fmt: skip
from pipeline.align.units import units_of
from pipeline.corrections.change import Change
from pipeline.corrections.sidecar import OfLink, Sidecar
from pipeline.diagnostics import Diagnostic
from pipeline.lexicon.languages import language_name
from pipeline.model import Alignment, Correction, Document, Query, Relation, Where
from pipeline.rules import finding, query

_TRANSLATES = frozenset({Relation.PARALLEL, Relation.PARTIAL})
_SHOWN = 3
"""Sentences that have moved and are named; of more there is the number."""


def ruled(sidecar: Sidecar) -> tuple[Ruled, ...]:
    """The links of a sidecar as the aligner takes them, in order."""
    return tuple(_ruled(said, sidecar.given.by) for said in sidecar.given.links)


def _ruled(said: OfLink, by: str) -> Ruled:
    left, right = tuple(said.left.items()), tuple(said.right.items())
    who = said.by or by
    return Ruled(left, right, who, said.relation, said.certainty, said.version, said.note)


@dataclass(frozen=True, slots=True)
class _Desk:
    """A document that was aligned with the links of a sidecar; what its sentences are called, by
    version, and the ids of those `aside` that can have no counterpart.
    """

    document: Document
    sidecar: Sidecar
    sides: Mapping[str, Side]
    aside: frozenset[str]

    def where(self, number: int) -> Where:
        """The line of the sidecar that a link begins with."""
        return self.sidecar.where("links", number)

    def side(self, named: Names) -> Side | None:
        """The version that all of some sentences are of, by their ids."""
        of_all = (
            side for side in self.sides.values() if all(belongs(i, side.version) for i, _ in named)
        )
        return next(of_all, None) if named else None

    def places(self, one: Ruled) -> list[tuple[Side, tuple[Place, ...]]]:
        """The sides of a link that name sentences, with where these are."""
        found = ((self.side(named), named) for named in (one.left, one.right))
        return [(side, side.find(named)) for side, named in found if side]

    def pairs(self, one: Ruled) -> list[Alignment]:
        """The pairs of versions that a link can be of."""
        return [a for a in self.document.alignments if turned(one, a.left, a.right)]


def record(document: Document, sidecar: Sidecar) -> Change:
    """Hold the links of a sidecar against the document that was aligned with them: what does not
    fit is an error, what was changed a question; ids that have moved are a hint.
    """
    if not sidecar.given.links:
        return Change(document)
    desk = _desk(document, sidecar)
    findings: list[Diagnostic] = []
    queries: list[Query] = []
    seen: dict[tuple[str, str, int], int] = {}
    moved: list[tuple[int, Place]] = []
    for number, one in enumerate(ruled(sidecar)):
        problem = _problem(desk, number, one) or _doubled(desk, number, one, seen)
        if problem:
            findings.append(problem)
        elif changed := _changed(desk, number, one):
            queries.append(changed)
        else:
            places = (place for _, found in desk.places(one) for place in found)
            moved += [(number, place) for place in places if place.now != place.id]
    findings += _followed(sidecar, moved)
    asked = replace(document, queries=(*document.queries, *queries))
    return Change(asked, tuple(_records(desk)), tuple(findings))


def _desk(document: Document, sidecar: Sidecar) -> _Desk:
    sides = {v.id: side_of(v, units_of(v)) for v in document.versions}
    every = {identifier for v in document.versions for identifier in printed(v)}
    linked = {identifier for side in sides.values() for identifier in side.ids}
    return _Desk(document, sidecar, sides, frozenset(every - linked))


def _problem(desk: _Desk, number: int, one: Ruled) -> Diagnostic | None:
    """Why a link cannot be made on the page, whatever its sentences read by now."""
    unknown = next(_unknown(desk, one), None)
    if unknown:
        return finding("CFG010", desk.where(number), id=unknown[0], why=unknown[1])
    problem = _misshapen(desk, one)
    if problem:
        return finding("CFG003", desk.where(number), problem=problem)
    (made,) = desk.pairs(one)
    if made.verdict.relation not in _TRANSLATES:
        left, right = (desk.document.version(v).lang for v in (made.left, made.right))
        return finding(
            "CFG013", desk.where(number), left=left, right=right, verdict=str(made.verdict.relation)
        )
    return None


def _unknown(desk: _Desk, one: Ruled) -> Iterator[tuple[str, str]]:
    """Ids that can be those of no sentence with a counterpart, and why."""
    has = ", ".join(desk.sides)
    for identifier, name in (*one.left, *one.right):
        side = desk.side(((identifier, name),))
        if side is None:
            yield identifier, f"is of no version of the page, which has {has}"
        elif identifier in desk.aside and name not in side.places:
            yield identifier, "stands in a source note or a shelfmark, which has no counterpart"


def _misshapen(desk: _Desk, one: Ruled) -> str:
    """Why the two sides of a link make none, ``""`` where they do."""
    if not one.left and not one.right:
        return "it names no sentence; give those of `left`, of `right`, or of both"
    if any(named and desk.side(named) is None for named in (one.left, one.right)):
        return "one of its sides names sentences of two versions"
    langs = [language_name(side.version) for side, _ in desk.places(one)]
    pairs = desk.pairs(one)
    if len(pairs) > 1:
        return f'say in which version the {langs[0]} has no counterpart, as in version = "en"'
    if not pairs:
        both = " and ".join(dict.fromkeys((*langs, *filter(None, [one.version]))))
        return f"the page does not pair {both}"
    return ""


def _doubled(
    desk: _Desk, number: int, one: Ruled, seen: dict[tuple[str, str, int], int]
) -> Diagnostic | None:
    """That a sentence is in this link twice, or in one before, all of which `seen` has."""
    (made,) = desk.pairs(one)
    for side, places in desk.places(one):
        for place in places:
            if place.at is None:
                continue
            first = seen.setdefault((made.right, side.version, place.at), number)
            if first != number or [p.at for p in places].count(place.at) > 1:
                line = desk.where(first).line
                return finding("CFG011", desk.where(number), id=place.id, line=line)
    return None


def _changed(desk: _Desk, number: int, one: Ruled) -> Query | None:
    """The question about a link whose sentences read otherwise by now, None where they do not."""
    for side, places in desk.places(one):
        missing = next((place for place in places if place.at is None), None)
        if missing is None and stretch(places) is not None:
            continue
        first = missing or places[0]
        now = f"“{first.now}”" if first.now else "is gone"
        what = (
            f"{first.id} was “{first.name}” and {'reads ' * bool(first.now)}{now}"
            if missing
            else f"{first.now} and the sentences it stood beside have others between them"
        )
        line = desk.where(number).line
        place = f"{desk.sidecar.name}:{line}"
        return query("ALN020", _target(desk, side, first), by=one.by, what=what, place=place)
    return None


def _target(desk: _Desk, side: Side, place: Place) -> str:
    """The block that a sentence stands or stood in, or else its version."""
    identifier = place.now if place.at is not None else place.id
    block = identifier.rpartition("-s")[0]
    known = {b.id for b in desk.document.version(side.version).blocks}
    return block if block in known else side.version


def _followed(sidecar: Sidecar, moved: Sequence[tuple[int, Place]]) -> Iterator[Diagnostic]:
    """That sentences have other ids by now, all in one hint."""
    if moved:
        shown = ", ".join(f"{place.id} is {place.now} now" for _, place in moved[:_SHOWN])
        more = f" and {len(moved) - _SHOWN} more" if len(moved) > _SHOWN else ""
        where = sidecar.where("links", moved[0][0])
        yield finding("CFG012", where, what=f"{shown}{more}")


def _records(desk: _Desk) -> Iterator[Correction]:
    """One record for all links of a pair that one editor says the same of."""
    for made in desk.document.alignments:
        one, other = desk.sides[made.left], desk.sides[made.right]
        numbers = {(bead.left, bead.right): n for n, bead in enumerate(made.beads, start=1)}
        alike: dict[tuple[str, str, str], list[int]] = {}
        for link in fixed(ruled(desk.sidecar), one, other):
            number = numbers.get(_ids(link, one, other))
            if number:
                said = link.ruled
                alike.setdefault((said.by, said.note, said.cert), []).append(number)
        both = " and ".join(language_name(v) for v in (made.left, made.right))
        for (by, note, cert), own in alike.items():
            targets = tuple(f"al-{made.right}-{number}" for number in sorted(own))
            links = "1 link" if len(own) == 1 else f"{len(own)} links"
            words = f"{links} between {both} reviewed"
            yield Correction("links", by, targets, words, note, cert)


def _ids(link: Fixed, one: Side, other: Side) -> tuple[tuple[str, ...], tuple[str, ...]]:
    left, right = link.left, link.right
    return one.ids[left.start : left.stop], other.ids[right.start : right.stop]
