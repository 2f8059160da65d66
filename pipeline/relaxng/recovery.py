"""How to go on after a fault, so that nothing else is blamed for it.

An element where none of its name may stand is held against its own declaration, or against that of
what it may stand for: all that may stand here, if that is little, or what has nearly its name. For
what follows it, everything is taken to be right that is right in one of these ways: it is one too
many; it stands for something else that may stand here; or what is required before it has been left
out. The ways are followed at once, and what comes next decides between them.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.relaxng import wanted
from pipeline.relaxng.derivatives import EVERY, Opened
from pipeline.relaxng.faults import Kind, Wanted
from pipeline.relaxng.names import alike, named
from pipeline.relaxng.patterns import UNDECLARED, Declared, Form, Pattern
from pipeline.relaxng.simple import Name
from pipeline.relaxng.states import Machine, State, Step

_LIGHT, _HEAVY, _HEAVIER = 100, 1_000, 20_000
"""Weights beyond which nothing is taken to stand for something else: of a pattern in which nothing
is required (and which goes on in any case), of others, and of all that may follow. The heaviest
pattern of TEI has 600.
"""

_FEW = 8
"""An element may have been meant to be any of so many."""

_MANY = 5_000
"""Mends remembered."""


@dataclass(frozen=True, slots=True)
class Mend:
    """What is wrong with an element at its place, and the way into it all the same."""

    kind: Kind
    wanted: tuple[Wanted, ...]
    step: Step
    late: bool
    """It may stand here once what is required before it is there."""


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
        machine = self._machine
        declared = machine.building.declared(name)
        skipped = [self._skipped(one, name) for one in state.contents]
        late = any(skipped)
        inner = skipped if late else [self._bare(one, name) for one in state.contents]
        children = tuple(dict.fromkeys(one for way in inner for one in way))
        children += () if late else declared
        children += self._stand_ins(state, name, known=bool(declared))
        children = tuple(dict.fromkeys(children)) or (UNDECLARED,)
        opened: list[Opened] = [
            dict.fromkeys(children, self._after(one, way))
            for one, way in zip(state.contents, inner, strict=True)
        ]
        kind = Kind.ELEMENT if declared else Kind.UNKNOWN_ELEMENT
        return Mend(kind, wanted.following(machine, state), machine.into(opened), late)

    def _stand_ins(self, state: State, name: Name, *, known: bool) -> tuple[Declared, ...]:
        """What an element may have been meant to be.

        One that the schema does not know may be anything, so that only a name nearly right tells.
        """
        could = dict.fromkeys(one for content in state.contents for one in self._could(content))
        if known:
            return tuple(could) if len(could) <= _FEW else ()
        return tuple(
            one
            for one in could
            if any(other[0] == name[0] and alike(other, name) for other in named(one.names))
        )

    def _could(self, pattern: Pattern) -> Opened:
        """What could stand first, if that is not too much to look at."""
        if pattern.weight > _HEAVY:
            return {}
        return self._machine.derivatives.opened(pattern, EVERY)

    def _bare(self, pattern: Pattern, name: Name) -> Opened:
        """What a tag opens if the tags around it have been left out."""
        derivatives, could = self._machine.derivatives, self._could(pattern)
        if len(could) > _FEW:
            return {}
        ways: list[Opened] = []
        for around, rest in could.items():
            content = derivatives.forgiven(self._machine.building.content(around))
            opened = derivatives.opened(content, name)
            ways.append({one: self._joined(left, rest) for one, left in opened.items()})
        return self._either(ways)

    def _joined(self, *parts: Pattern) -> Pattern:
        return self._machine.patterns.group(parts)

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
