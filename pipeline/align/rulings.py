"""What editors ruled about pairs: verdicts, and links whose sentences are found again by name."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pipeline.align.names import known, names_of
from pipeline.align.units import Unit
from pipeline.model import Bead, Verdict, Version

Names = tuple[tuple[str, str], ...]
"""Sentences by the ids they had when a link was reviewed, each with its name (`names`)."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """A link that an editor accepted or made, in the order of a sidecar.

    One side may be empty; `version` then says in which version there is no counterpart (``""``: in
    the only other one). `relation` is equivalent or partial.
    """

    left: Names
    right: Names
    by: str
    relation: str = "equivalent"
    cert: str = ""
    version: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Rulings:
    """What is not ours to judge: verdicts by the languages of two versions, and single links."""

    verdicts: Mapping[frozenset[str], Verdict] = field(default_factory=dict)
    links: tuple[Ruled, ...] = ()


NONE = Rulings()


@dataclass(frozen=True, slots=True)
class Fixed:
    """A link that must be made, as stretches of the units of two versions; one may be empty."""

    left: range
    right: range
    ruled: Ruled


@dataclass(frozen=True, slots=True)
class Place:
    """Where a named sentence is by now: its unit's number, or None where no sentence reads so.

    `now` is the id of that unit; where there is none, what the sentence with the old `id` reads.
    """

    id: str
    name: str
    at: int | None
    now: str


@dataclass(frozen=True, slots=True)
class Side:
    """The sentences of a version that can have a counterpart, with what they are called."""

    version: str
    ids: tuple[str, ...]
    names: tuple[str, ...]
    places: Mapping[str, int]

    def find(self, named: Names) -> tuple[Place, ...]:
        """The places of named sentences, as they are named."""
        return tuple(self._place(identifier, name) for identifier, name in named)

    def _place(self, identifier: str, name: str) -> Place:
        at = self.places.get(name)
        if at is not None:
            return Place(identifier, name, at, self.ids[at])
        reads = self.names[self.ids.index(identifier)] if identifier in self.ids else ""
        return Place(identifier, name, None, reads)


def side_of(version: Version, units: Sequence[Unit]) -> Side:
    """A version's `units`, which are its own (see `units_of`), by what they are called."""
    texts = printed(version)
    own = [texts[unit.id] for unit in units]
    return Side(version.id, tuple(unit.id for unit in units), names_of(own), known(own))


def printed(version: Version) -> dict[str, str]:
    """Every sentence of a version by its id, as it is printed."""
    return {
        f"{block.id}-s{number}": span.of(block.text)
        for block in version.blocks
        for number, span in enumerate(block.sentences, start=1)
    }


def belongs(identifier: str, version: str) -> bool:
    """Whether a sentence's id is one of a version, by the ids of both."""
    return identifier.startswith(f"{version}-")


def turned(ruled: Ruled, left: str, right: str) -> Ruled | None:
    """A ruled link with its sides in the order of two versions; None where it is of others."""
    ends = [_version(side, (left, right)) for side in (ruled.left, ruled.right)]
    if "" in ends and ruled.version in {left, right}:
        ends[ends.index("")] = ruled.version
    elif "" in ends and not ruled.version:
        ends[ends.index("")] = right if left in ends else left
    if ends == [left, right]:
        return ruled
    return replace(ruled, left=ruled.right, right=ruled.left) if ends == [right, left] else None


def _version(named: Names, versions: tuple[str, str]) -> str:
    """The one of two versions that all of some sentences are of, ``?`` where there is none."""
    if not named:
        return ""
    of_all = (v for v in versions if all(belongs(identifier, v) for identifier, _ in named))
    return next(of_all, "?")


def stretch(places: Sequence[Place]) -> range | None:
    """The units of places as one stretch; None where one is missing or others are between."""
    found = sorted({place.at for place in places if place.at is not None})
    if len(found) < len(places):
        return None
    if not found:
        return range(0)
    whole = range(found[0], found[-1] + 1)
    return whole if len(whole) == len(found) else None


def fixed(links: Sequence[Ruled], one: Side, other: Side) -> tuple[Fixed, ...]:
    """The links of a pair that hold: all of their sentences are there, and in no link before."""
    out: list[Fixed] = []
    taken: tuple[set[int], set[int]] = set(), set()
    for link in links:
        ruled = turned(link, one.version, other.version)
        if ruled is None:
            continue
        left, right = (stretch(s.find(n)) for s, n in ((one, ruled.left), (other, ruled.right)))
        if left is None or right is None or taken[0] & {*left} or taken[1] & {*right}:
            continue
        taken[0].update(left)
        taken[1].update(right)
        out += _single(left, right, ruled)
    return tuple(out)


def _single(left: range, right: range, ruled: Ruled) -> Iterator[Fixed]:
    """A link; sentences without counterpart one by one."""
    if left and right:
        yield Fixed(left, right, ruled)
        return
    yield from (Fixed(range(i, i + 1), range(0), ruled) for i in left)
    yield from (Fixed(range(0), range(j, j + 1), ruled) for j in right)


def signed(beads: Sequence[Bead], links: Sequence[Fixed], one: Side, other: Side) -> list[Bead]:
    """The beads with what editors say of those that they fixed."""
    made = {
        (one.ids[f.left.start : f.left.stop], other.ids[f.right.start : f.right.stop]): f.ruled
        for f in links
    }
    return [_signed(bead, made.get((bead.left, bead.right))) for bead in beads]


def _signed(bead: Bead, ruled: Ruled | None) -> Bead:
    if ruled is None:
        return bead
    relation = ruled.relation if bead.left and bead.right else bead.relation
    return replace(bead, relation=relation, cert=ruled.cert, by=ruled.by)
