"""Whether a text matches a pattern: an automaton that is built as far as texts need it.

Not `re`, which can take time exponential in the length of a text (``(a+)+b``), knows neither
``\\p{…}`` nor ``\\i`` nor subtraction, and means other things by ``\\d``, ``\\s`` and ``\\w``. And
not the translation of `elementpath`, which ends in `re`, too. Here a character of a text costs one
look-up in a dictionary once its step is known, as fast as `re` for values of the usual length, and
no pattern is slow: what may follow is a set of places in the pattern (Antimirov, Partial
derivatives of regular expressions, 1996), numbers of repetitions are counted down and not written
out, and what is kept is bounded.
"""

from collections import defaultdict
from itertools import count

from pipeline.relaxng.datatypes.regex.classes import Class
from pipeline.relaxng.datatypes.regex.parse import parse
from pipeline.relaxng.datatypes.regex.syntax import Char, Either, Node, Repeat, Sequence

_MOST_STATES = 2_000
_MOST_CHARS = 1_000
_MOST_WORK = 500_000
"""Places that may be visited for one text: a second or two."""


class IntricateError(ValueError):
    """A text and a pattern that together are more than can be decided in bounded time."""


class Place:
    """What may still follow: a node, and what comes behind it (None: the end)."""

    __slots__ = ("behind", "node", "number")

    def __init__(self, node: Node | None, behind: "Place | None", number: int) -> None:
        """`number` tells it from all other places of its machine."""
        self.node, self.behind, self.number = node, behind, number


class State(dict[str, "State"]):
    """All places that a text may have led to, and where each character leads that was met."""

    __slots__ = ("accepts", "machine", "places", "steps")

    def __init__(self, machine: "Machine", places: frozenset[Place]) -> None:
        """Seeks where characters lead from its places."""
        super().__init__()
        self.machine, self.places = machine, places
        self.accepts, self.steps = machine.onward(places)

    def __missing__(self, char: str) -> "State":
        """The state that a character leads to, when it is asked for the first time."""
        machine = self.machine
        machine.work += len(self.steps) + 1
        if machine.work > _MOST_WORK:
            raise IntricateError
        reached: set[Place] = set()
        for chars, targets in self.steps.items():
            if chars.holds(char):
                reached |= targets
        state = machine.state(frozenset(reached))
        if len(self) < _MOST_CHARS:
            self[char] = state
        return state


class Machine:
    """A pattern, ready for texts."""

    def __init__(self, pattern: str) -> None:
        """Raises `parse.PatternError`."""
        self.pattern = pattern
        self.work = 0
        self._undecided: str | None = None
        self._places: dict[tuple[int, int], Place] = {}
        self._counted: dict[tuple[int, int, int | None], Repeat] = {}
        self._states: dict[frozenset[Place], State] = {}
        self._end = Place(None, None, 0)
        self._root = parse(pattern)
        self._numbers = count(1)
        self.start = self._begin()

    def matches(self, text: str) -> bool:
        """Whether the whole of a text matches; raises IntricateError."""
        if text == self._undecided:
            raise IntricateError
        self.work = 0
        state = self.start
        try:
            for char in text:
                state = state[char]
        except IntricateError:
            self._undecided = text
            raise
        return state.accepts

    def state(self, places: frozenset[Place]) -> State:
        """The state of some places; all that were made are let go when there are too many."""
        known = self._states.get(places)
        if known is None:
            if len(self._states) >= _MOST_STATES:
                self._forget()
            known = self._states[places] = State(self, places)
        return known

    def _forget(self) -> None:
        for state in self._states.values():
            state.clear()
        self._states, self._places, self._counted = {}, {}, {}
        self.start = self._begin()

    def _begin(self) -> State:
        return self.state(frozenset({self._place(self._root, self._end)}))

    def _place(self, node: Node, behind: Place) -> Place:
        key = id(node), behind.number
        known = self._places.get(key)
        if known is None:
            known = self._places[key] = Place(node, behind, next(self._numbers))
        return known

    def onward(self, places: frozenset[Place]) -> tuple[bool, dict[Class, set[Place]]]:
        """Whether a text may end at one of some places, and where which characters lead."""
        ends, steps = False, defaultdict[Class, set[Place]](set)
        seen, waiting = set(places), list(places)
        while waiting:
            at = waiting.pop()
            ends |= at.node is None
            if isinstance(at.node, Char) and at.behind:
                steps[at.node.of].add(at.behind)
            new = [place for place in self._inside(at) if place not in seen]
            seen.update(new)
            waiting.extend(new)
        self.work += len(seen)
        return ends, steps

    def _inside(self, place: Place) -> list[Place]:
        """The places that are reached from one without a character."""
        node, behind = place.node, place.behind
        if behind is None or isinstance(node, Char | None):
            return []
        if isinstance(node, Either):
            return [self._place(branch, behind) for branch in node.branches]
        if isinstance(node, Sequence):
            for part in reversed(node.parts):
                behind = self._place(part, behind)
            return [behind]
        rest = self._less(node)
        once = self._place(node.of, self._place(rest, behind) if rest else behind)
        return [once] if node.least else [once, behind]

    def _less(self, node: Repeat) -> Repeat | None:
        """A repetition, once fewer; None: it is over."""
        least, most = max(node.least - 1, 0), None if node.most is None else node.most - 1
        if most == 0:
            return None
        if (least, most) == (node.least, node.most):
            return node
        key = id(node.of), least, most
        return self._counted.setdefault(key, Repeat(node.of, least, most))
