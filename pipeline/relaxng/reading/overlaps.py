"""Whether parts of a group or interleave have attributes or elements of one name (7.3, 7.4)."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TypeAlias

from pipeline.relaxng import simple
from pipeline.relaxng.names import closeness
from pipeline.relaxng.reading.names import common
from pipeline.relaxng.reading.walking import parts

_WORK = 20_000_000
"""The most comparisons of names that one schema may cost; tei_all costs 100,000."""
_PAIR = 20
"""How much it costs more to compare two infinite classes."""

_Open: TypeAlias = simple.In | simple.Any


class TooManyError(Exception):
    """A schema has more names side by side than can be compared in reasonable time."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names that attributes or elements have: single ones, and infinite classes."""

    single: frozenset[simple.Name] = frozenset()
    open: tuple[_Open, ...] = ()


class Overlaps:
    """The names in patterns, told once for each pattern: of their attributes, or elements."""

    def __init__(self, elements: Sequence[simple.Element] | None) -> None:
        """Of the elements that are given; None: of attributes."""
        self._elements = elements
        self._known: dict[int, Names] = {}
        self._work = 0

    def shared(self, members: Iterable[simple.Pattern]) -> simple.Name | None:
        """A name that two of the members have; None: there is none; TooManyError."""
        single: set[simple.Name] = set()
        wide: list[_Open] = []
        for member in members:
            names = self.names(member)
            self._spend(len(names.single) * (1 + len(wide)) + len(names.open) * len(single))
            self._spend(len(names.open) * len(wide) * _PAIR)
            found = _overlap(names, single, wide)
            if found is not None:
                return found
            single |= names.single
            wide += names.open
        return None

    def names(self, pattern: simple.Pattern) -> Names:
        """The names of all attributes, or elements, in a pattern; TooManyError."""
        known = self._known.get(id(pattern))
        if known is None:
            own = self._own(pattern)
            if own is not None:
                known = _atoms(own)
            else:
                known = self._merged([self.names(part) for part in parts(pattern)])
            self._known[id(pattern)] = known
        return known

    def _own(self, pattern: simple.Pattern) -> simple.NameClass | None:
        if isinstance(pattern, simple.Attribute) and self._elements is None:
            return pattern.names
        if isinstance(pattern, simple.Reference) and self._elements is not None:
            return self._elements[pattern.element].names
        return None

    def _merged(self, found: list[Names]) -> Names:
        found = [one for one in found if one.single or one.open]
        if len(found) <= 1:
            return found[0] if found else Names()
        self._spend(sum(len(one.single) + len(one.open) for one in found))
        single = frozenset().union(*(one.single for one in found))
        return Names(single, tuple(dict.fromkeys(open_ for one in found for open_ in one.open)))

    def _spend(self, comparisons: int) -> None:
        self._work += comparisons
        if self._work > _WORK:
            raise TooManyError


def _atoms(names: simple.NameClass) -> Names:
    if isinstance(names, simple.One):
        return Names(frozenset((names.name,)))
    if not isinstance(names, simple.Either):
        return Names(frozenset(), (names,))
    single = frozenset(one.name for one in names.of if isinstance(one, simple.One))
    return Names(single, tuple(o for o in names.of if isinstance(o, simple.In | simple.Any)))


def _overlap(
    names: Names, single: AbstractSet[simple.Name], wide: Sequence[_Open]
) -> simple.Name | None:
    """A name that is also one of others, or in one of the other classes."""
    both = names.single & single
    if both:
        return min(both)
    among = (name for one in names.open for name in single if closeness(one, name))
    within = (name for one in wide for name in names.single if closeness(one, name))
    shared = (common(one, other) for one in names.open for other in wide)
    found = next(among, None) or next(within, None)
    return found or next((name for name in shared if name is not None), None)
