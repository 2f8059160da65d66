"""Whether the links of three versions agree: two translations are held against each other as well.

What the first links to p and the second links to p render each other, if both links are right. So
links to p make a *component*: sentences of all three versions that links join, directly or through
others. A direct link between the translations agrees if it stays inside one component, or holds
several of them whole, which is only coarser; it disagrees if it joins parts of two, or joins what
is in one with what has no counterpart. A component disagrees, too, if it has sentences of both
translations and no direct link between them. What both added and the original lacks agrees.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, combinations

from pipeline.align.units import units_of
from pipeline.align.weights import stated
from pipeline.lexicon.languages import language_name
from pipeline.model import Alignment, Bead, Document, Query, Version
from pipeline.rules import query

LINK_ODDS, ALONE_ODDS = 0.14, 0.55
"""By what the odds that a link is right, or that a sentence has no counterpart, are multiplied
where the triangle disagrees: how often it does so where they are right, by how often where they are
wrong. Measured on trilingual letters with sentences left out and joined; see
`tests/conformance/test_triangle.py`.
"""

_EXCERPT = 60
_NUMBER = re.compile(r"[01]|[01]?\.\d+")
_MOST = 0.999

Direct = Callable[[Version, Version], Sequence[Bead]]
"""Links two translations with each other; nothing where that cannot be done."""


@dataclass(frozen=True, slots=True)
class _Sets:
    """Sets of ids that grow together; an id not joined to any other is alone in its own."""

    above: dict[str, str] = field(default_factory=dict)

    def of(self, one: str) -> str:
        """The id that stands for the set of an id."""
        while (above := self.above.get(one, one)) != one:
            one = above
        return one

    def join(self, ids: Iterable[str]) -> None:
        first, *others = ids
        for other in others:
            self.above[self.of(other)] = self.of(first)


def checked(document: Document, direct: Direct) -> Document:
    """The document with the certainty of links lowered where translations disagree, and a question
    for each place. Its alignments share their first version.
    """
    linked = [alignment for alignment in document.alignments if alignment.beads]
    doubted: dict[str, frozenset[str]] = {}
    queries: list[Query] = []
    for one, other in combinations(linked, 2):
        between = direct(document.version(one.right), document.version(other.right))
        for ids in disputed(one.beads, other.beads, between) if between else ():
            queries.append(_question(document, (one, other), ids))
            for right in (one.right, other.right):
                doubted[right] = doubted.get(right, frozenset()) | ids
    alignments = tuple(_lowered(each, doubted.get(each.right)) for each in document.alignments)
    return replace(document, alignments=alignments, queries=(*document.queries, *queries))


def disputed(
    first: Sequence[Bead], second: Sequence[Bead], direct: Sequence[Bead]
) -> tuple[frozenset[str], ...]:
    """The sentences, by id, of every place where three sets of links disagree.

    `first` and `second` link one version with two others, `direct` links those two.
    """
    triangle = _triangle(first, second)
    joined = [bead for bead in direct if bead.left and bead.right]
    met = {top for bead in joined for top in triangle.met(bead)}
    wrong, places = set(triangle.whole - met), _Sets()
    for bead in joined:
        touched = triangle.touched(bead)
        if not triangle.agrees(bead, touched):
            places.join(touched)
            wrong |= set(touched)
    found: dict[str, set[str]] = {}
    for top in sorted(wrong):
        found.setdefault(places.of(top), set()).update(triangle.members[top])
    return tuple(map(frozenset, found.values()))


@dataclass(frozen=True, slots=True)
class _Triangle:
    """Components by the ids that stand for them, and the ids of the version they hang on."""

    sets: _Sets
    members: dict[str, set[str]]
    whole: frozenset[str]
    original: frozenset[str]

    def touched(self, bead: Bead) -> list[str]:
        return sorted({self.sets.of(end) for end in (*bead.left, *bead.right)})

    def met(self, bead: Bead) -> Iterator[str]:
        """The components from which a bead has sentences of both translations."""
        yield from {self.sets.of(end) for end in bead.left} & {
            self.sets.of(end) for end in bead.right
        }

    def agrees(self, bead: Bead, touched: Sequence[str]) -> bool:
        ends = {*bead.left, *bead.right}
        both_added = not any(self.members[top] & self.original for top in touched)
        coarser = self.whole.issuperset(touched) and all(
            self.members[top] - self.original <= ends for top in touched
        )
        return len(touched) == 1 or both_added or coarser


def _triangle(first: Sequence[Bead], second: Sequence[Bead]) -> _Triangle:
    sets = _Sets()
    for bead in (*first, *second):
        if bead.left and bead.right:
            sets.join((*bead.left, *bead.right))
    original, one, other = (
        frozenset(chain.from_iterable(sides))
        for sides in (
            (bead.left for bead in (*first, *second)),
            (bead.right for bead in first),
            (bead.right for bead in second),
        )
    )
    members: dict[str, set[str]] = {}
    for end in chain(original, one, other):
        members.setdefault(sets.of(end), set()).add(end)
    whole = (top for top, ids in members.items() if ids & original and ids & one and ids & other)
    return _Triangle(sets, members, frozenset(whole), original)


def _lowered(alignment: Alignment, doubted: frozenset[str] | None) -> Alignment:
    beads = (
        replace(bead, cert=lowered(bead)) if {*bead.left, *bead.right} & doubted else bead
        for bead in alignment.beads
    ) if doubted else alignment.beads  # fmt: skip
    return replace(alignment, beads=tuple(beads))


def lowered(bead: Bead) -> str:
    """The certainty of a bead that the triangle contradicts. A person's word, and a certainty that
    was not measured, stay as they are.
    """
    if not _NUMBER.fullmatch(bead.cert):
        return bead.cert
    before = min(float(bead.cert), _MOST)
    odds = before / (1 - before) * (LINK_ODDS if bead.left and bead.right else ALONE_ODDS)
    return stated(odds / (1 + odds))


def _question(document: Document, pair: tuple[Alignment, Alignment], ids: frozenset[str]) -> Query:
    ends = (end for side in ("left", "right") for each in pair for bead in each.beads
            for end in getattr(bead, side))  # fmt: skip
    target = next(end for end in ends if end in ids)
    said = {unit.id: unit.text for each in document.versions for unit in units_of(each)}
    left, right = (language_name(document.version(each.right).lang) for each in pair)
    return query("ALN010", target, left=left, right=right, passage=_excerpt(said[target]))


def _excerpt(text: str) -> str:
    return text if len(text) <= _EXCERPT else f"{text[:_EXCERPT].rpartition(' ')[0]} …"
