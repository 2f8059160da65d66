"""What a pattern holds, what the smallest document of it costs, and the ways to its parts."""

from collections import deque
from dataclasses import dataclass
from math import inf

from pipeline.relaxng.simple import (
    Attribute,
    Choice,
    Data,
    Element,
    Empty,
    Grammar,
    Group,
    Interleave,
    List,
    NotAllowed,
    OneOrMore,
    Pattern,
    Reference,
    Text,
    Value,
)
from tests.generating.values import Values

_ATTRIBUTE_COST = 0.01


@dataclass(frozen=True, slots=True)
class Leaf:
    """A part of a grammar that can be covered: an object, told by its identity."""

    pattern: Reference | Attribute | Value | Data

    @property
    def key(self) -> int:
        """What tells it from all others."""
        return id(self.pattern)


class Reach:
    """All that is to be known of a grammar before documents are made of it."""

    def __init__(self, grammar: Grammar, values: Values) -> None:
        """Walk the whole grammar."""
        self.grammar = grammar
        self._values = values
        self._costs: dict[int, float] = {}
        self._elements = [inf] * len(grammar.elements)
        self._leaves: dict[int, frozenset[int]] = {}
        self.parts: dict[int, Leaf] = {}
        self._settle()
        self.holders = self._held_by()
        # Identities differ from run to run; the order in which leaves were met does not.
        self._numbers = {key: number for number, key in enumerate(self.parts)}
        self.ways = self._paths()

    def cost(self, pattern: Pattern) -> float:
        """How many elements the smallest content has that fits; infinite if there is none."""
        known = self._costs.get(id(pattern))
        if known is None:
            known = self._costs[id(pattern)] = self._cost(pattern)
        return known

    def leaves(self, pattern: Pattern) -> frozenset[int]:
        """The keys of all leaves within a pattern, but not within the elements it refers to."""
        known = self._leaves.get(id(pattern))
        if known is None:
            known = self._leaves[id(pattern)] = self._within(pattern)
        return known

    def content(self, element: int) -> Pattern:
        """The content of an element; -1 stands for what is around the root."""
        return self.grammar.start if element < 0 else self.grammar.elements[element].of

    def _cost(self, pattern: Pattern) -> float:
        match pattern:
            case Choice():
                cost = min(map(self.cost, pattern.of))
            case Group() | Interleave():
                cost = sum(map(self.cost, pattern.of))
            case OneOrMore() | List():
                cost = self.cost(pattern.of)
            case Reference():
                cost = self._elements[pattern.element]
            case Attribute():
                cost = _ATTRIBUTE_COST + self.cost(pattern.of)
            case Data() | Value():
                cost = 0 if self._values.possible(pattern) else inf
            case Empty() | Text():
                cost = 0
            case NotAllowed():
                cost = inf
        return cost

    def _settle(self) -> None:
        """Cost all elements, again and again until none gets cheaper."""
        changed = True
        while changed:
            self._costs.clear()
            before = list(self._elements)
            for number, element in enumerate(self.grammar.elements):
                self._elements[number] = 1 + self.cost(element.of)
            changed = before != self._elements
        self._costs.clear()

    def _within(self, pattern: Pattern) -> frozenset[int]:
        match pattern:
            case Choice() | Group() | Interleave():
                return frozenset().union(*map(self.leaves, pattern.of))
            case OneOrMore() | List():
                return self.leaves(pattern.of)
            case Attribute():
                return self._leaf(pattern) | self.leaves(pattern.of)
            case Reference() | Data() | Value():
                return self._leaf(pattern)
            case _:
                return frozenset()

    def _leaf(self, pattern: Reference | Attribute | Value | Data) -> frozenset[int]:
        if self.cost(pattern) == inf:
            return frozenset()
        leaf = Leaf(pattern)
        self.parts[leaf.key] = leaf
        return frozenset((leaf.key,))

    def _held_by(self) -> dict[int, list[int]]:
        """The elements in whose content each leaf is."""
        holders: dict[int, list[int]] = {}
        for element in range(-1, len(self.grammar.elements)):
            for key in self.leaves(self.content(element)):
                holders.setdefault(key, []).append(element)
        return holders

    def _paths(self) -> dict[int, tuple[int, ...]]:
        """The shortest way to each element that can be reached: the references that lead to it."""
        ways: dict[int, tuple[int, ...]] = {-1: ()}
        waiting = deque([-1])
        while waiting:
            element = waiting.popleft()
            for key in sorted(self.leaves(self.content(element)), key=self._numbers.__getitem__):
                part = self.parts[key].pattern
                if isinstance(part, Reference) and part.element not in ways:
                    ways[part.element] = (*ways[element], key)
                    waiting.append(part.element)
        return ways

    def named(self, number: int) -> Element:
        """An element of the grammar."""
        return self.grammar.elements[number]
