"""How to go on after a fault, so that nothing else is blamed for it.

An element where none of its name may stand is held against its own declaration. For what follows
it, everything is taken to be right that is right in one of these ways: it is one too many; it
stands for something else that may stand here; or what is required before it has been left out. The
ways are followed at once, as a choice, and what comes next decides between them.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.relaxng import wanted
from pipeline.relaxng.derivatives import EVERY, Opened
from pipeline.relaxng.faults import Kind, Wanted
from pipeline.relaxng.patterns import UNDECLARED, Form, Pattern
from pipeline.relaxng.simple import Name
from pipeline.relaxng.states import Machine, State, Step

_LIGHT, _HEAVY, _HEAVIER = 100, 1_000, 20_000
"""Weights beyond which nothing is taken to stand for something else: of a pattern in which nothing
is required (and which goes on in any case), of others, and of all that may follow. The heaviest
pattern of TEI has 600.
"""

_MANY = 5_000
"""Mends remembered."""


@dataclass(frozen=True, slots=True)
class Mend:
    """What is wrong with an element at its place, and the way into it all the same."""

    kind: Kind
    wanted: tuple[Wanted, ...]
    step: Step


class Recovery:
    """The mends of a machine, kept once made."""

    def __init__(self, machine: Machine) -> None:
        """None is made yet."""
        self._machine = machine
        self._mends: dict[tuple[State, str], Mend] = {}

    def mend(self, state: State, tag: str) -> Mend:
        """The way into an element that may not stand where it does."""
        found = self._mends.get((state, tag))
        if found is None:
            if len(self._mends) > _MANY:
                self._mends.clear()
            found = self._mends[state, tag] = self._made(state, self._machine.name(tag))
        return found

    def _made(self, state: State, name: Name) -> Mend:
        skipped = [self._skipped(one, name) for one in state.contents]
        children = tuple(dict.fromkeys(one for way in skipped for one in way))
        declared = self._machine.building.declared(name)
        children = children or declared or (UNDECLARED,)
        kind = Kind.ELEMENT if declared else Kind.UNKNOWN_ELEMENT
        opened: list[Opened] = [
            dict.fromkeys(children, self._after(one, way))
            for one, way in zip(state.contents, skipped, strict=True)
        ]
        return Mend(kind, wanted.contents(self._machine, state), self._machine.into(opened))

    def _after(self, pattern: Pattern, skipped: Opened) -> Pattern:
        least = {pattern, *skipped.values()}
        if pattern.weight < (_LIGHT if pattern.nullable else _HEAVY):
            instead = self._machine.derivatives.opened(pattern, EVERY)
            ways = least.union(instead.values())
            if sum(way.weight for way in ways) < _HEAVIER:
                return self._machine.patterns.choice(ways)
        return self._machine.patterns.choice(least)

    def _skipped(self, pattern: Pattern, name: Name) -> Opened:
        """What a tag opens in a pattern if anything before it in a group may be left out."""
        group = self._machine.patterns.group
        match pattern.form:
            case Form.CHOICE:
                return self._either(self._skipped(part, name) for part in pattern.of)
            case Form.GROUP:
                return self._either(
                    {
                        one: group((left, *pattern.of[place + 1 :]))
                        for one, left in self._skipped(part, name).items()
                    }
                    for place, part in enumerate(pattern.of)
                )
            case Form.INTERLEAVE:
                return self._either(self._mingled(pattern, name))
            case Form.MORE:
                rest = self._machine.patterns.star(pattern)
                inner = self._skipped(pattern.of[0], name)
                return {one: group((left, rest)) for one, left in inner.items()}
            case _:
                return self._machine.derivatives.opened(pattern, name)

    def _mingled(self, pattern: Pattern, name: Name) -> Iterable[Opened]:
        for place, part in enumerate(pattern.of):
            others = pattern.of[:place] + pattern.of[place + 1 :]
            inner = self._skipped(part, name)
            yield {
                one: self._machine.patterns.interleave((left, *others))
                for one, left in inner.items()
            }

    def _either(self, ways: Iterable[Opened]) -> Opened:
        return self._machine.derivatives.either(ways)
