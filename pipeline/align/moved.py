"""Passages that stand elsewhere in the other version: found, aligned inside, marked as crossing.

The search over beads is monotone: of two paragraphs that changed places it links one and leaves
the other alone on both sides. So what it left alone, or linked though unlike, is held against all
of the other side. Sentences that are each other's nearest there may be a passage that moved. Put
where it would stand in order, it is searched as all else is; and it is kept where its links are
sure: alike as translations are, more than anything else is like either side, and across a link
that is as sure.

The limits were set on windows of literature and yearbooks with and without passages moved in them;
`tests/conformance/test_moved.py` measures what they find, and that texts in order give nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from pipeline.align.beads import Link, search
from pipeline.align.nearest import nearest
from pipeline.align.ratio import lengths
from pipeline.align.units import BODY, Unit
from pipeline.embed.embedder import Vectors

_WEAK = 0.3
"""Likeness below which a link may as well be none."""
_SEED = 0.4
"""Likeness from which two sentences may begin a passage."""
_GAP = 3
"""Sentences that are no seeds, between two seeds of a passage, at most."""
_AROUND = 20
"""Sentences before and behind a passage that it is searched with."""
_CROSSED = 0.1
"""Evidence for a link from which crossing it says that something moved, not that it is wrong."""
_TWO = 2
_FULL = 120
"""Characters from which a sentence counts in full."""


@dataclass(frozen=True, slots=True)
class _Sure:
    """What the links of a passage have at least: mean likeness, mean contrast, evidence in all."""

    likeness: float
    contrast: float
    evidence: float


_FEWEST_CHARACTERS = 40
_ONE = _Sure(likeness=0.55, contrast=0.28, evidence=0.3)
_SEVERAL = _Sure(likeness=0.5, contrast=0.1, evidence=0.2)


@dataclass(frozen=True, slots=True)
class _Texts:
    left: Sequence[Unit]
    right: Sequence[Unit]
    x: Vectors
    y: Vectors


@dataclass(frozen=True, slots=True)
class _Passage:
    """Units of the left side, and those of the right that may render them out of order."""

    left: range
    right: range


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A link, how like its sides are, and by how much more than anything else is like either.

    `length` is that of its shorter side in characters, `_FULL` at most.
    """

    link: Link
    likeness: float
    contrast: float
    length: int

    @property
    def evidence(self) -> float:
        return max(self.contrast, 0.0) * self.length * 2 / _FULL


def with_moved(
    left: Sequence[Unit], right: Sequence[Unit], x: Vectors, y: Vectors, links: tuple[Link, ...]
) -> tuple[Link, ...]:
    """The links, with those of passages that moved in place of what was left alone.

    `links` come from a monotone search over the same units and vectors. What is returned holds
    every unit once, too, in the order of the left side; links of moved passages are crossing.
    """
    texts = _Texts(left, right, x, y)
    links = tuple(part for link in links for part in _untied(texts, link))
    for passage in _passages(texts, links):
        links = _with_passage(texts, passage, links)
    return links


def _untied(texts: _Texts, link: Link) -> Iterator[Link]:
    """The two links in one of two units by two that surely changed places, the longer in order."""
    if link.crossing or len(link.left) != len(link.right) or len(link.left) != _TWO:
        yield link
        return
    pairs = [
        _weighed(texts, Link(link.left[k : k + 1], link.right[1 - k : 2 - k], link.score))
        for k in range(_TWO)
    ]
    moved, stays = sorted(pairs, key=lambda one: len(texts.left[one.link.left[0]].text))
    if _is_sure([moved]) and stays.evidence >= _CROSSED:
        yield from (_across(one.link) if one is moved else one.link for one in pairs)
    else:
        yield link


def _passages(texts: _Texts, links: Sequence[Link]) -> list[_Passage]:
    """What may have moved, the most text first."""
    ours, theirs = _loose(texts, links)
    found = [
        _Passage(
            _extent([i for i, _ in run], texts.left, ours),
            _extent([j for _, j in run], texts.right, theirs),
        )
        for run in _runs(_seeds(texts, sorted(ours), sorted(theirs)))
    ]
    return sorted(found, key=lambda passage: -len(passage.left) - len(passage.right))


def _loose(texts: _Texts, links: Sequence[Link]) -> tuple[set[int], set[int]]:
    """Units of the bodies that are linked to nothing, or to what is unlike them."""
    free = [link for link in links if not link.crossing and _is_weak(texts, link)]
    ours = {i for link in free for i in link.left if texts.left[i].part == BODY}
    theirs = {j for link in free for j in link.right if texts.right[j].part == BODY}
    return ours, theirs


def _is_weak(texts: _Texts, link: Link) -> bool:
    if not link.left or not link.right:
        return True
    ours, theirs = _directions(texts, link)
    return float(ours @ theirs) < _WEAK


def _directions(texts: _Texts, link: Link) -> tuple[Vectors, Vectors]:
    """The unit vectors of both sides of a link, sentences weighted by their lengths."""
    return _direction(texts.x, texts.left, link.left), _direction(texts.y, texts.right, link.right)


def _direction(vectors: Vectors, units: Sequence[Unit], places: range) -> Vectors:
    within = slice(places.start, places.stop)
    total = lengths(units[within]) @ vectors[within]
    return np.asarray(total / max(float(np.linalg.norm(total)), 1e-9), dtype=np.float32)


def _seeds(texts: _Texts, ours: Sequence[int], theirs: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs of loose sentences that are each other's nearest among all of the other side."""
    if not ours or not theirs:
        return
    back = dict(zip(theirs, nearest(texts.y[theirs], texts.x), strict=True))
    for i, j in zip(ours, nearest(texts.x[ours], texts.y), strict=True):
        if back.get(j) == i and float(texts.x[i] @ texts.y[j]) >= _SEED:
            yield i, j


def _runs(seeds: Iterable[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Seeds that go on together on both sides."""
    run: list[tuple[int, int]] = []
    for seed in seeds:
        steps = [here - before for here, before in zip(seed, run[-1], strict=True)] if run else []
        if not all(0 < step <= _GAP + 1 for step in steps):
            yield run
            run = []
        run.append(seed)
    if run:
        yield run


def _extent(places: Sequence[int], units: Sequence[Unit], loose: set[int]) -> range:
    """From the first place to the last, and as far as what is loose goes on in its block."""
    first, last = places[0], places[-1]
    while first - 1 in loose and units[first - 1].block == units[first].block:
        first -= 1
    while last + 1 in loose and units[last + 1].block == units[last].block:
        last += 1
    return range(first, last + 1)


def _with_passage(texts: _Texts, passage: _Passage, links: tuple[Link, ...]) -> tuple[Link, ...]:
    """The links with those of a passage, if it surely moved; else as they were."""
    if any(link.crossing and _touches(link, passage) for link in links):
        return links
    kept = [link for link in links if not _touches(link, passage)]
    straight = [link for link in kept if link.left and link.right and not link.crossing]
    own = _trimmed([_weighed(texts, link, passage) for link in _inside(texts, passage, straight)])
    if not own or not _is_sure(own):
        return links
    crossed = (link for link in straight if _crosses(link, own[0].link))
    if not any(_weighed(texts, link).evidence >= _CROSSED for link in crossed):
        return links
    return _in_order(texts, [*kept, *(_across(one.link) for one in own)])


def _across(link: Link) -> Link:
    """The link as one that crosses; what is known of the certainty of links holds in order only."""
    return Link(link.left, link.right, link.score, crossing=True, fit=link.fit)


def _touches(link: Link, passage: _Passage) -> bool:
    return _meet(link.left, passage.left) or _meet(link.right, passage.right)


def _meet(one: range, other: range) -> bool:
    return max(one.start, other.start) < min(one.stop, other.stop)


def _inside(texts: _Texts, passage: _Passage, straight: Sequence[Link]) -> Iterator[Link]:
    """The links inside a passage, searched where its right side would stand if it were in order."""
    before = (link.right.stop for link in straight if link.left.start < passage.left.start)
    at = max(before, default=0)
    own = set(passage.right)
    ahead = [j for j in range(max(0, at - _AROUND), at) if j not in own]
    behind = [j for j in range(at, min(at + _AROUND, len(texts.right))) if j not in own]
    order = [*ahead, *passage.right, *behind]
    start = max(0, passage.left.start - _AROUND)
    here = slice(start, passage.left.stop + _AROUND)
    right = [texts.right[j] for j in order]
    for link in search(texts.left[here], right, texts.x[here], texts.y[order]):
        ours = range(link.left.start + start, link.left.stop + start)
        theirs = [order[j] for j in link.right]
        if ours and theirs and own.issuperset(theirs) and set(ours) <= set(passage.left):
            yield replace(link, left=ours, right=range(theirs[0], theirs[-1] + 1))


def _weighed(texts: _Texts, link: Link, passage: _Passage | None = None) -> _Weighed:
    """Weigh a link against all that is neither in it nor in its passage."""
    ours, theirs = _directions(texts, link)
    around = passage or _Passage(link.left, link.right)
    likeness = float(ours @ theirs)
    rivals = [
        *np.delete(texts.y @ ours, around.right),
        *np.delete(texts.x @ theirs, around.left),
    ]
    length = min(
        sum(len(texts.left[i].text) for i in link.left),
        sum(len(texts.right[j].text) for j in link.right),
    )
    return _Weighed(link, likeness, likeness - float(max(rivals, default=0.0)), min(length, _FULL))


def _trimmed(links: Sequence[_Weighed]) -> list[_Weighed]:
    """From the first link that is more like its own than like all else, to the last."""
    good = [k for k, one in enumerate(links) if one.contrast > 0]
    return list(links[good[0] : good[-1] + 1]) if good else []


def _is_sure(links: Sequence[_Weighed]) -> bool:
    least = _SEVERAL if len(links) > 1 else _ONE
    weight = sum(one.length for one in links)
    return (
        weight >= _FEWEST_CHARACTERS
        and sum(one.likeness * one.length for one in links) >= least.likeness * weight
        and sum(one.contrast * one.length for one in links) >= least.contrast * weight
        and sum(one.evidence for one in links) >= least.evidence
    )


def _crosses(one: Link, other: Link) -> bool:
    return (one.left.start < other.left.start) != (one.right.start < other.right.start)


def _in_order(texts: _Texts, links: Sequence[Link]) -> tuple[Link, ...]:
    """Links by their left sides, and every unit that is in none of them alone in its place."""
    ours = {i for link in links for i in link.left}
    theirs = {j for link in links for j in link.right}
    none = range(0)
    freed = [
        *(Link(range(i, i + 1), none, 0.0) for i in range(len(texts.left)) if i not in ours),
        *(Link(none, range(j, j + 1), 0.0) for j in range(len(texts.right)) if j not in theirs),
    ]
    straight = [link for link in links if link.left and link.right and not link.crossing]

    def place(link: Link) -> tuple[int, int]:
        if link.left:
            return link.left.start, -1
        before = [one.left.start for one in straight if one.right.start < link.right.start]
        return max(before, default=-1), link.right.start

    return tuple(sorted([*links, *freed], key=place))
