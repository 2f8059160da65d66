"""The content of one element, chosen at random among all that a pattern allows."""

from collections import Counter
from dataclasses import dataclass
from math import inf
from random import Random
from typing import TypeAlias

from pipeline.relaxng.simple import (
    Attribute,
    Choice,
    Data,
    Empty,
    Group,
    Interleave,
    List,
    OneOrMore,
    Pattern,
    Reference,
    Text,
    Value,
)
from tests.generating.reach import Reach
from tests.generating.values import Values

_AGAIN = 0.35
"""How likely a repetition goes on."""
_OMITTED = 2
"""How much likelier nothing is than something that was chosen as often."""


@dataclass(frozen=True, slots=True)
class Child:
    """An element that is still to be made, and what is to be covered on the way."""

    element: int
    duties: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """An attribute with its value."""

    attribute: Attribute
    value: str


Item: TypeAlias = Child | Said | str


@dataclass(slots=True)
class Filler:
    """Fills elements; what was chosen least often so far is likeliest to be chosen next."""

    reach: Reach
    values: Values
    random: Random
    chosen: Counter[tuple[int, int]]
    covered: Counter[int]
    tight: bool = False
    """Whether everything is to be as small as it can be, but for what is a duty."""

    def fill(
        self, pattern: Pattern, duties: tuple[int, ...] = (), *, word: bool = False
    ) -> list[Item]:
        """Attributes, elements and texts that fit a pattern.

        `duties` are leaves that must be chosen, the first of them within this pattern.
        """
        match pattern:
            case Choice():
                return self._choice(pattern, duties, word=word)
            case Group():
                parts = self._all(pattern, duties, word=word)
                return [item for part in parts for item in part]
            case Interleave():
                return self._mingled(self._all(pattern, duties, word=word))
            case OneOrMore():
                return self._repeated(pattern, duties, word=word)
            case List():
                items = self.fill(pattern.of, duties, word=True)
                return [" ".join(item for item in items if isinstance(item, str))]
            case _:
                return self._leaf(pattern, duties, word=word)

    def _leaf(self, pattern: Pattern, duties: tuple[int, ...], *, word: bool) -> list[Item]:
        self.covered[id(pattern)] += 1
        rest = duties[1:] if duties[:1] == (id(pattern),) else duties
        match pattern:
            case Attribute():
                items = self.fill(pattern.of, rest)
                return [Said(pattern, "".join(item for item in items if isinstance(item, str)))]
            case Reference():
                return [Child(pattern.element, rest)]
            case Data():
                return [self.values.data(pattern, word=word)]
            case Value():
                return [self.values.value(pattern)]
            case Text():
                return [] if self.tight else [self.values.text()]
            case _:
                return []

    def _wanted(self, pattern: Pattern, duties: tuple[int, ...]) -> bool:
        return bool(duties) and duties[0] in self.reach.leaves(pattern)

    def _all(
        self, pattern: Group | Interleave, duties: tuple[int, ...], *, word: bool
    ) -> list[list[Item]]:
        able = [i for i, part in enumerate(pattern.of) if self._wanted(part, duties)]
        bearer = self.random.choice(able) if able else -1
        return [
            self.fill(part, duties if i == bearer else (), word=word)
            for i, part in enumerate(pattern.of)
        ]

    def _choice(self, pattern: Choice, duties: tuple[int, ...], *, word: bool) -> list[Item]:
        options = [i for i, part in enumerate(pattern.of) if self.reach.cost(part) < inf]
        if word:
            options = [i for i in options if not _wordless(pattern.of[i])] or options
        wanted = [i for i in options if self._wanted(pattern.of[i], duties)]
        if wanted:
            options = wanted
        elif self.tight:
            least = min(self.reach.cost(pattern.of[i]) for i in options)
            options = [i for i in options if self.reach.cost(pattern.of[i]) == least]
        weights = [
            (_OMITTED if isinstance(pattern.of[i], Empty) else 1)
            / (1 + self.chosen[id(pattern), i])
            for i in options
        ]
        taken = self.random.choices(options, weights)[0]
        self.chosen[id(pattern), taken] += 1
        return self.fill(pattern.of[taken], duties if taken in wanted else (), word=word)

    def _repeated(self, pattern: OneOrMore, duties: tuple[int, ...], *, word: bool) -> list[Item]:
        items = self.fill(pattern.of, duties, word=word)
        while not self.tight and self.random.random() < _AGAIN:
            items += self.fill(pattern.of, (), word=word)
        return items

    def _mingled(self, parts: list[list[Item]]) -> list[Item]:
        """Parts mingled, each in its own order."""
        turns = [i for i, part in enumerate(parts) for _ in part]
        self.random.shuffle(turns)
        queues = [iter(part) for part in parts]
        return [next(queues[turn]) for turn in turns]


def _wordless(pattern: Pattern) -> bool:
    """Whether a value cannot be a word of a list."""
    return isinstance(pattern, Value) and len(pattern.text.split()) != 1
