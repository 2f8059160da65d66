"""An example of what a type allows, for messages."""

from collections import deque
from collections.abc import Hashable, Iterator
from decimal import Decimal, InvalidOperation
from itertools import islice
from typing import TypeVar

from pipeline.relaxng.datatypes.facets import Bound, Length
from pipeline.relaxng.datatypes.kinds import Typed
from pipeline.relaxng.datatypes.patterns import Pattern
from pipeline.relaxng.datatypes.regex.classes import Class, Span, Spans
from pipeline.relaxng.datatypes.regex.machine import IntricateError, Machine, Place, State

V = TypeVar("V", bound=Hashable)

_LIKED = "a1A-.:/#, +_@"
"""Characters that are tried before others."""
_VISITS = 6
_MOST_STEPS = 4_000
_MOST_TRIED = 400
_LONGEST = 2_000
_FEW = 8


def sample(typed: Typed[V]) -> str:
    """A text that a type allows, and ``""`` if none was found."""
    tried = islice(_candidates(typed), _MOST_TRIED)
    return next((text for text in tried if text and typed.allows(text, {})), "")


def _candidates(typed: Typed[V]) -> Iterator[str]:
    yield from typed.kind.examples
    for facet in typed.facets:
        if isinstance(facet, Bound):
            yield from _beside(facet.text)
        if isinstance(facet, Length):
            yield from _lengthened(typed, min(facet.number, _LONGEST))
    machines = [facet.machine for facet in typed.facets if isinstance(facet, Pattern)]
    if machines:
        yield from texts(machines)


def _beside(text: str) -> Iterator[str]:
    """A bound, and numbers beside it."""
    yield text
    try:
        number = Decimal(text)
    except InvalidOperation:
        return
    if number.is_finite() and abs(number) < 10**15:
        yield from (f"{number + step:f}" for step in map(Decimal, ("1", "-1", ".1", "-.1")))


def _lengthened(typed: Typed[V], number: int) -> Iterator[str]:
    """Examples made as long as a facet asks for."""
    for example in typed.kind.examples:
        yield example[:number]
        yield (example * number)[:number]
        yield " ".join([example] * number)
        yield (example[:2] * number)[: 2 * number]


def texts(machines: list[Machine]) -> Iterator[str]:
    """Texts that all patterns match, the shortest first."""
    waiting = deque([("", tuple(machine.start for machine in machines))])
    visits: dict[tuple[frozenset[Place], ...], int] = {}
    for _ in range(_MOST_STEPS):
        if not waiting:
            return
        text, states = waiting.popleft()
        if all(state.accepts for state in states):
            yield text
        for char in _chars(states):
            reached = _step(states, char)
            key = tuple(state.places for state in reached)
            if reached and visits.setdefault(key, 0) < _VISITS:
                visits[key] += 1
                waiting.append((text + char, reached))


def _step(states: tuple[State, ...], char: str) -> tuple[State, ...]:
    try:
        reached = tuple(state[char] for state in states)
    except IntricateError:
        return ()
    return reached if all(state.steps or state.accepts for state in reached) else ()


def _chars(states: tuple[State, ...]) -> list[str]:
    """Characters worth trying next: liked ones, and the first of all that a pattern names."""
    named = {char for state in states for chars in state.steps for char in _named(chars)}
    return [*_LIKED, *sorted(named.difference(_LIKED))]


def _named(chars: Class) -> Iterator[str]:
    for member in chars.members:
        if isinstance(member, Span):
            yield member.first
        elif isinstance(member, Spans):
            yield from member.firsts[:_FEW]
        elif isinstance(member, Class):
            yield from _named(member)
