"""A document run through the automaton of a schema.

`start`, `end` and `text` are called for every tag and text of every document, and are written for
speed: where all is well they look things up and do no more. What they find wrong goes to
`Judgement`, and comes back as the state to go on with.
"""

from pipeline.relaxng.derivatives import SPACE
from pipeline.relaxng.findings import Frame
from pipeline.relaxng.judgement import Judgement
from pipeline.relaxng.states import Machine, State


class Run:
    """One document: the state of the element that is open, and the open elements."""

    __slots__ = (
        "_fits", "_hidden", "_judgement", "_machine", "_pieces", "_prefixes", "_stack", "_state",
    )  # fmt: skip

    def __init__(self, machine: Machine, judgement: Judgement, stack: list[Frame]) -> None:
        """At the begin of a document."""
        self._machine, self._judgement, self._stack = machine, judgement, stack
        self._fits = machine.derivatives.fits
        self._state = machine.start
        self._pieces: list[str] = []
        self._prefixes = judgement.prefixes
        self._hidden: list[tuple[str, str | None]] = []

    def start(self, tag: str, attributes: list[str]) -> None:
        """A start tag; names and values of attributes take turns."""
        state = self._state
        if state.typed:
            state = self._before(state, tag)
        stack = self._stack
        children = stack[-1][1]
        children[tag] = children.get(tag, 0) + 1
        step = state.steps.get(tag) or self._machine.step(state, tag)
        if step is None:
            step = self._judgement.misplaced(state, tag)
        child = step.child
        stack.append((step.returns, {}, tag))
        names = tuple(attributes[::2])
        plan = child.plans.get(names) or self._machine.plan(child, names)
        after = plan.after
        if after:
            for place, seen, value in plan.checks:
                text = attributes[place]
                if text not in seen and not self._fits(value, text, self._prefixes):
                    after = None
                    break
        self._state = after or self._judgement.attributes(child, attributes)
        if plan.ids:
            self._judgement.ids(plan.ids, attributes)

    def end(self, _: str) -> None:
        """An end tag, or the end of an empty element."""
        state = self._state
        ending = self._typed_ending(state) if state.typed else state.ending
        if not ending:
            ending = self._judgement.incomplete(state)
        returns = self._stack.pop()[0]
        self._state = returns.by.get(ending) or self._machine.back(returns, ending)

    def text(self, data: str) -> None:
        """Text, in one piece or more."""
        state = self._state
        if state.typed:
            self._pieces.append(data)
        elif not data.isspace() or data.strip(SPACE):
            after = state.after_text or self._machine.text(state)
            if after.dead:
                self._judgement.stray_text(state, data)
            else:
                self._state = after

    def prefix(self, prefix: str | None, uri: str | None) -> None:
        """A namespace declaration."""
        self._hidden.append((prefix or "", self._prefixes.get(prefix or "")))
        self._prefixes[prefix or ""] = uri or ""

    def entity(self, name: str, *_: str | None) -> None:
        """The declaration of an unparsed entity, which the datatype ENTITY asks for."""
        self._prefixes[f"&{name}"] = ""

    def end_prefix(self, _: str | None) -> None:
        """The end of the last namespace declaration that is in force."""
        prefix, before = self._hidden.pop()
        if before is None:
            del self._prefixes[prefix]
        else:
            self._prefixes[prefix] = before

    def _before(self, state: State, tag: str) -> State:
        """The state before an element, where text matters.

        Where only text may stand, the element is at fault and not the text.
        """
        text = "".join(self._pieces)
        self._pieces.clear()
        if not text.strip(SPACE):
            return state
        after = self._machine.text(state)
        if after.dead:
            if self._machine.step(state, tag):
                self._judgement.stray_text(state, text, typed=True)
            return state
        return after

    def _typed_ending(self, state: State) -> int:
        text = "".join(self._pieces)
        self._pieces.clear()
        ending = self._machine.ending(state, text, self._prefixes)
        return ending or self._judgement.content(state, text)
