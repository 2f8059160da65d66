"""The automaton that documents are run through, made as they need it.

A `State` is what is left of the content of an element: usually of one declaration, of several where
a tag could begin several. A `Step` goes from a state into an element; its `Returns` lead from the
end of the element back to what is left of the parent. No state knows what it is in, so documents
soon run in states that are there already, and nothing but look-ups is left to do.
"""

from collections.abc import Mapping
from functools import cached_property, reduce

from pipeline.relaxng.building import Building
from pipeline.relaxng.compatibility import compatible
from pipeline.relaxng.derivatives import Derivatives, Opened, attributes
from pipeline.relaxng.faults import Wanted
from pipeline.relaxng.names import closeness
from pipeline.relaxng.patterns import NOTHING, TEXT, Form, Pattern, Patterns
from pipeline.relaxng.simple import Grammar, Name

AllWanted = tuple[Wanted, ...]

_MANY = 2_000
"""Sets of attributes, and tags, remembered for one state."""

_ORDINARY = 50
"""Attributes of one element; what to do with more is not remembered."""

_NAMES = 50_000
"""Names remembered in all."""


class Returns:
    """From the end of an element back to its parent.

    `ways` has for each content of the parent the contents of the child that can lead back to it,
    with what is left then. `by` is memory: the parent's state by the child's `State.ending`.
    """

    __slots__ = ("by", "ways")

    def __init__(self, ways: tuple[tuple[tuple[int, Pattern], ...], ...]) -> None:
        """No end has been met yet."""
        self.ways = ways
        self.by: dict[int, State] = {}


class Plan:
    """What to do with a set of attributes in one order.

    `checks` are places in expat's list with values to check and the good values known; `after` is
    the state when all are good, None where that is not so simple; `ids` are places with the sort
    of id.
    """

    __slots__ = ("after", "checks", "ids")

    def __init__(
        self,
        checks: "tuple[tuple[int, set[str], Pattern], ...]",
        after: "State | None",
        ids: tuple[tuple[int, str], ...],
    ) -> None:
        """A plan for attributes in one order."""
        self.checks, self.after, self.ids = checks, after, ids


class State:
    """What is left of the content of an element, made by `Machine` alone.

    `ending` has a bit for each of `contents` that may end here. `typed`: text matters. `steps`
    are by tag, `plans` by the names of attributes as expat gives them.
    """

    __slots__ = (
        "after_text", "contents", "dead", "ending", "matching", "plans", "refused", "steps",
        "typed", "wanted", "wanted_attributes",
    )  # fmt: skip

    def __init__(self, contents: tuple[Pattern, ...]) -> None:
        """A state nothing is known to follow from yet."""
        self.contents = contents
        self.ending = sum(1 << place for place, one in enumerate(contents) if one.nullable)
        self.dead = all(one is NOTHING for one in contents)
        self.typed = any(one.typed for one in contents)
        self.steps: dict[str, Step] = {}
        self.plans: dict[tuple[str, ...], Plan] = {}
        self.after_text: State | None = None
        self.refused: set[str] = set()
        self.matching: dict[str, frozenset[Pattern]] = {}
        self.wanted: AllWanted | None = None
        self.wanted_attributes: AllWanted | None = None


class Step:
    """The way into an element: the state of its start tag, and the way back."""

    __slots__ = ("child", "returns")

    def __init__(self, child: State, returns: Returns) -> None:
        """A way into an element."""
        self.child, self.returns = child, returns


class Machine:
    """The states of a grammar."""

    def __init__(self, grammar: Grammar) -> None:
        """Only the start is built."""
        self._grammar = grammar
        self.patterns = Patterns()
        self.building = Building(grammar, self.patterns)
        self.derivatives = Derivatives(self.patterns, self.building.known)
        self._states: dict[tuple[Pattern, ...], State] = {}
        self._names: dict[str, Name] = {}
        self.start = self.state((self.building.start(),))

    @cached_property
    def has_ids(self) -> bool:
        """Whether ids are looked at; found out at the first attribute that may be one."""
        return compatible(self._grammar)

    @property
    def made(self) -> int:
        """How many patterns there are."""
        return self.patterns.made

    def state(self, contents: tuple[Pattern, ...]) -> State:
        """The state of what is left."""
        found = self._states.get(contents)
        if found is None:
            found = self._states[contents] = State(contents)
        return found

    def name(self, tag: str) -> Name:
        """The name that expat writes as ``URI LF local``."""
        found = self._names.get(tag)
        if found is None:
            if len(self._names) > _NAMES:
                self._names.clear()
            namespace, _, local = tag.rpartition("\n")
            found = self._names[tag] = (namespace, local)
        return found

    def step(self, state: State, tag: str) -> Step | None:
        """The way into an element, None if it may not stand there."""
        if tag in state.refused:
            return None
        name = self.name(tag)
        opened = [self.derivatives.opened(one, name) for one in state.contents]
        if not any(opened):
            if len(state.refused) < _MANY:
                state.refused.add(tag)
            return None
        if len(state.steps) > _MANY:
            state.steps.clear()
        step = state.steps[tag] = self.into(opened)
        return step

    def into(self, opened: list[Opened]) -> Step:
        """The way into what each content of a state opens."""
        children = tuple(dict.fromkeys(one for way in opened for one in way))
        contents = tuple(dict.fromkeys(map(self.building.content, children)))
        place = {content: index for index, content in enumerate(contents)}
        ways = tuple(
            tuple((place[self.building.content(one)], rest) for one, rest in way.items())
            for way in opened
        )
        return Step(self.state(contents), Returns(ways))

    def back(self, returns: Returns, ending: int) -> State:
        """The parent's state after an element, by the contents that could end there."""
        choice = self.patterns.choice
        state = returns.by[ending] = self.state(
            tuple(choice(rest for bit, rest in way if ending >> bit & 1) for way in returns.ways)
        )
        return state

    def text(self, state: State) -> State:
        """The state after text that is not only white space, beside elements."""
        if state.after_text is None:
            state.after_text = self.state(tuple(map(self.derivatives.textual, state.contents)))
        return state.after_text

    def ending(self, state: State, text: str, namespaces: Mapping[str, str]) -> int:
        """`State.ending` where `text` is all there is in the element."""
        fits = self.derivatives.fits
        return sum(
            1 << place for place, one in enumerate(state.contents) if fits(one, text, namespaces)
        )

    def matching(self, state: State, tag: str) -> frozenset[Pattern]:
        """The attributes of a name that a start tag may still have."""
        found = state.matching.get(tag)
        if found is None:
            if len(state.matching) > _MANY:
                state.matching.clear()
            found = state.matching[tag] = self._matching(state, self.name(tag))
        return found

    def _matching(self, state: State, name: Name) -> frozenset[Pattern]:
        return frozenset(
            one
            for content in state.contents
            for one in attributes(content)
            if closeness(one.names, name)
        )

    def attributed(self, state: State, fit: frozenset[Pattern]) -> State:
        """The state after an attribute."""
        return self.state(tuple(self.derivatives.attributed(one, fit) for one in state.contents))

    def either(self, state: State, other: State) -> State:
        """What may be left in one state or the other, both of the same contents."""
        both = zip(state.contents, other.contents, strict=True)
        return self.state(tuple(map(self.patterns.choice, both)))

    def closed(self, state: State) -> State:
        """The state after a start tag."""
        return self.state(tuple(map(self.derivatives.closed, state.contents)))

    def forgiven(self, state: State) -> State:
        """The same, where missing attributes count as present."""
        return self.state(tuple(map(self.derivatives.forgiven, state.contents)))

    def plan(self, state: State, tags: tuple[str, ...]) -> Plan:
        """What to do with attributes."""
        fits = [self.matching(state, tag) for tag in tags]
        values = [{one.of[0] for one in fit} for fit in fits]
        checks = tuple(
            (2 * place + 1, value.seen, value)
            for place, which in enumerate(values)
            for value in which
            if value is not TEXT
        )
        ids = tuple(
            (2 * place + 1, sort)
            for place, which in enumerate(values)
            for sort in sorted({_id_type(value) for value in which} - {""})
            if self.has_ids
        )
        simple = all(len(which) == 1 for which in values)
        after = self.closed(reduce(self.attributed, fits, state)) if simple else None
        plan = Plan(checks, None if after is None or after.dead else after, ids)
        if len(state.plans) > _MANY:
            state.plans.clear()
        if len(tags) < _ORDINARY:
            state.plans[tags] = plan
        return plan


def _id_type(value: Pattern) -> str:
    if value.form is Form.DATA and value.datum.text is None:
        return value.datum.datatype.id_type
    return ""
