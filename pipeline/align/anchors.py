"""Links around those that are fixed: what does not contradict them stays, the rest is searched
anew between them.

So to fix links that are found anyway changes no other, and to change one changes only what lies
between the next fixed ones around it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.align.beads import Link

Search = Callable[[Sequence[int], Sequence[int]], Sequence[Link]]
"""Links of some units of the two sides, given by their numbers; their ranges count within these."""
Pair = tuple[range, range]
_FIXED = 2
"""What a fixed link weighs against links that were found, where they cross."""


@dataclass(frozen=True, slots=True)
class _Region:
    """The units of both sides between two fixed links that do not cross."""

    left: range
    right: range

    def holds(self, link: Link) -> bool:
        """Whether a link lies in the region as a whole."""
        return _within(link.left, self.left) and _within(link.right, self.right)


def anchored(found: Sequence[Link], fixed: Sequence[Pair], search: Search) -> tuple[Link, ...]:
    """The links `found` of two whole sides with the `fixed` ones, which share no unit, among them.

    Every unit is in exactly one link, but where nothing was found. A fixed link that crosses more
    of the others than go along with it is marked; the others part the two sides into regions.
    """
    if not fixed:
        return tuple(found)
    taken = {i for pair in fixed for i in pair[0]}, {j for pair in fixed for j in pair[1]}
    free = [k for k in found if taken[0].isdisjoint(k.left) and taken[1].isdisjoint(k.right)]
    made = _placed(fixed, found, [k for k in free if k.left and k.right and not k.crossing])
    aside = [link for link in free if link.crossing]
    for link in aside:
        taken[0].update(link.left)
        taken[1].update(link.right)
    ends = (sum(len(k.left) for k in found), sum(len(k.right) for k in found))
    regions = _regions([k for k in made if k.left and k.right and not k.crossing], ends)
    out = [*made, *aside]
    for region, own in zip(regions, _sorted_into(regions, free), strict=True) if found else ():
        out += _filled(region, own, taken, search)
    return _in_order(out)


def _placed(fixed: Sequence[Pair], found: Sequence[Link], straight: Sequence[Link]) -> list[Link]:
    """The fixed links, with what was measured on those that were found too; `straight` are the
    found ones beside them that do not cross each other.
    """
    measured = {(link.left, link.right): link for link in found if link.left and link.right}
    made = [measured.get(pair, Link(*pair, 0.0)) for pair in fixed]
    joining = [link for link in made if link.left and link.right and not link.crossing]
    weights = [(link, _FIXED) for link in joining] + [(link, 1) for link in straight]
    chain = {link.left.start for link in _chain(weights)}
    return [
        replace(k, crossing=bool(k.left and k.right and (k.crossing or k.left.start not in chain)))
        for k in made
    ]


def _chain(weights: Sequence[tuple[Link, int]]) -> list[Link]:
    """The links that do not cross each other and weigh most: a heaviest increasing subsequence."""
    ordered = sorted(weights, key=lambda one: one[0].left.start)
    ends: list[int] = []
    best: list[tuple[int, int]] = []
    before: list[int] = []
    for number, (link, weight) in enumerate(ordered):
        at = bisect_left(ends, link.right.start)
        total, last = best[at - 1] if at else (0, -1)
        before.append(last)
        stop = at
        while stop < len(best) and best[stop][0] <= total + weight:
            stop += 1
        ends[at:stop], best[at:stop] = [link.right.start], [(total + weight, number)]
    out: list[Link] = []
    number = best[-1][1] if best else -1
    while number >= 0:
        out.append(ordered[number][0])
        number = before[number]
    return out[::-1]


def _regions(straight: Sequence[Link], sizes: tuple[int, int]) -> list[_Region]:
    ordered = sorted(straight, key=lambda link: link.left.start)
    ends = [(0, 0), *((link.left.stop, link.right.stop) for link in ordered)]
    starts = [*((link.left.start, link.right.start) for link in ordered), sizes]
    return [_Region(range(a, c), range(b, d)) for (a, b), (c, d) in zip(ends, starts, strict=True)]


def _sorted_into(regions: Sequence[_Region], links: Sequence[Link]) -> list[list[Link]]:
    """The links that do not cross, by the region that holds them; those in none are left out."""
    out: list[list[Link]] = [[] for _ in regions]
    by_left, by_right = ([getattr(r, side).start for r in regions] for side in ("left", "right"))
    for link in links:
        starts, first = (by_left, link.left) if link.left else (by_right, link.right)
        at = bisect_right(starts, first.start) - 1
        if not link.crossing and regions[at].holds(link):
            out[at].append(link)
    return out


def _filled(
    region: _Region, own: Sequence[Link], taken: tuple[set[int], set[int]], search: Search
) -> Iterator[Link]:
    """The links of a region: those that were found, or where they leave out a unit, new ones."""
    left = [i for i in region.left if i not in taken[0]]
    right = [j for j in region.right if j not in taken[1]]
    listed = sum(len(link.left) + len(link.right) for link in own)
    if listed == len(left) + len(right):
        yield from own
    else:
        yield from _searched(left, right, search)


def _searched(left: Sequence[int], right: Sequence[int], search: Search) -> Iterator[Link]:
    """Links of units that may have gaps between them; no link spans a gap."""
    for link in search(left, right):
        one, other = (
            [side[k] for k in part] for side, part in ((left, link.left), (right, link.right))
        )
        cut = _gap(one) or _gap(other)
        if not cut:
            yield replace(link, left=_range(one), right=_range(other))
        elif _gap(one):
            yield from _parted(one, other, search)
        else:
            yield from (
                replace(k, left=k.right, right=k.left)
                for k in _parted(other, one, lambda a, b: _mirrored(search(b, a)))
            )


def _parted(one: list[int], other: list[int], search: Search) -> list[Link]:
    """Links of a side with a gap and its counterpart, which is cut where that scores best."""
    at = _gap(one)
    ways = (
        [*_searched(one[:at], other[:cut], search), *_searched(one[at:], other[cut:], search)]
        for cut in range(len(other) + 1)
    )
    return max(ways, key=lambda links: sum(link.score for link in links))


def _mirrored(links: Sequence[Link]) -> list[Link]:
    return [replace(link, left=link.right, right=link.left) for link in links]


def _gap(units: Sequence[int]) -> int:
    """Where the first gap between numbers is, 0 where there is none."""
    return next((k for k in range(1, len(units)) if units[k] != units[k - 1] + 1), 0)


def _range(units: Sequence[int]) -> range:
    return range(units[0], units[-1] + 1) if units else range(0)


def _within(inner: range, outer: range) -> bool:
    return not inner or (outer.start <= inner.start and inner.stop <= outer.stop)


def _in_order(links: Sequence[Link]) -> tuple[Link, ...]:
    """Links by the left side; what has no counterpart there stands behind what it follows."""
    straight = sorted(
        (link.right.stop, link.left.stop) for link in links
        if link.left and link.right and not link.crossing
    )  # fmt: skip
    stops = [right for right, _ in straight]

    def key(link: Link) -> tuple[int, int, int]:
        if link.left:
            return link.left.start, 1, 0
        at = bisect_right(stops, link.right.start)
        return (straight[at - 1][1] if at else 0), 0, link.right.start

    return tuple(sorted(links, key=key))
