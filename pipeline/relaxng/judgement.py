"""What is wrong where a run cannot go on, and how it goes on all the same."""

from pipeline.relaxng import wanted
from pipeline.relaxng.faults import Kind, Sort, Wanted
from pipeline.relaxng.findings import Findings
from pipeline.relaxng.ids import Ids
from pipeline.relaxng.names import alike
from pipeline.relaxng.patterns import NOTHING
from pipeline.relaxng.recovery import Recovery
from pipeline.relaxng.simple import Name
from pipeline.relaxng.states import Machine, State, Step

_TELLING = 3
"""Letters of a name from which on one of them may be wrong and it still tells what was meant."""


class Judgement:
    """Finds what is wrong in one document, and the state to go on with."""

    def __init__(self, machine: Machine, recovery: Recovery, findings: Findings) -> None:
        """Nothing is wrong yet."""
        self._machine, self._recovery, self._findings = machine, recovery, findings
        self._ids = Ids(findings)
        self.prefixes = {"xml": "http://www.w3.org/XML/1998/namespace"}

    def misplaced(self, state: State, tag: str) -> Step:
        """The way into an element that may not stand here.

        Nothing is said where that is the end of something said before: two elements in the wrong
        order, of which the first has been met; or text with elements in it that lacks the element
        around it.
        """
        mend = self._recovery.mend(state, tag)
        note = self._findings.note()
        swapped = {one.name for one in mend.wanted if one.sort is Sort.ELEMENT} & note.extra
        if mend.late and swapped:
            note.extra -= swapped
        elif mend.kind is not Kind.ELEMENT or not note.goes_on():
            name = self._machine.name(tag)
            note.extra.add(name)
            if mend.kind is Kind.UNKNOWN_ELEMENT and not _meant(name, mend.wanted):
                self._findings.guess(tag)
            self._findings.misplaced(mend.step.returns, tag, mend.kind, mend.wanted)
        return mend.step

    def attributes(self, state: State, attributes: list[str]) -> State:
        """The state after a start tag whose attributes are to be looked at one by one."""
        machine, first, strays = self._machine, state, set[Name]()
        for tag, value in zip(attributes[::2], attributes[1::2], strict=True):
            could = machine.matching(state, tag)
            if could:
                state = self._attribute(state, tag, value)
            else:
                strays.add(machine.name(tag))
                self._stray(first, state, tag, value)
        after = machine.closed(state)
        return self._without(state, strays) if after.dead else after

    def _attribute(self, state: State, tag: str, value: str) -> State:
        could = self._machine.matching(state, tag)
        fits = self._machine.derivatives.fits
        fit = frozenset(one for one in could if fits(one.of[0], value, self.prefixes))
        if not fit:
            values = wanted.all_values(could)
            self._findings.attribute(Kind.VALUE, self._machine.name(tag), value, values)
            return self._machine.either(state, self._machine.attributed(state, could))
        return self._machine.attributed(state, fit)

    def _stray(self, first: State, state: State, tag: str, value: str) -> None:
        name = self._machine.name(tag)
        known = self._machine.matching(first, tag) or name in self._machine.building.attributes
        kind = Kind.ATTRIBUTE if known else Kind.UNKNOWN_ATTRIBUTE
        self._findings.attribute(kind, name, value, wanted.attribute_names(state))

    def _without(self, state: State, strays: set[Name]) -> State:
        """The state after a start tag that lacks attributes; a stray may be one misspelt."""
        needed = [
            one
            for one in wanted.attribute_names(state)
            if one.required and one.sort is Sort.ATTRIBUTE
        ]
        if self._findings.guessed():
            return self._machine.forgiven(state)
        for one in needed:
            if not any(alike(one.name, stray) for stray in strays):
                self._findings.attribute(Kind.NO_ATTRIBUTE, one.name, "", (one,))
        if not needed:
            self._without_any(state, strays)
        return self._machine.forgiven(state)

    def _without_any(self, state: State, strays: set[Name]) -> None:
        """A start tag lacks one attribute or another: named are those with which it is whole."""
        could = wanted.attribute_names(state)
        enough = tuple(one for one in could if self._is_enough(state, one)) or could
        if not any(alike(one.name, stray) for one in enough for stray in strays):
            self._findings.attribute(Kind.NO_ATTRIBUTE, None, "", enough)

    def _is_enough(self, state: State, one: Wanted) -> bool:
        machine = self._machine
        could = machine.matching(state, "\n".join(filter(None, one.name)))
        return bool(could) and not machine.closed(machine.attributed(state, could)).dead

    def ids(self, ids: tuple[tuple[int, str], ...], attributes: list[str]) -> None:
        """Look at the ids among the attributes of a tag, and at what refers to some."""
        for place, sort in ids:
            name = self._machine.name(attributes[place - 1])
            self._ids.meet(sort, name, attributes[place])

    def incomplete(self, state: State) -> int:
        """The `State.ending` of an element that ends where more is required.

        Nothing is said where what is missing has been met before, in a wrong place, and of an
        element that nobody knows.
        """
        missing = wanted.contents(self._machine, state)
        note = self._findings.noted()
        extra = note.extra if note else set()
        met = any(one.required and one.name in extra for one in missing)
        if not met and not self._findings.guessed():
            self._findings.incomplete(missing)
        return _living(state)

    def content(self, state: State, text: str) -> int:
        """The `State.ending` of an element whose text is not as it should be.

        Nothing is said where the element has been at fault for what stands in it, and of one that
        nobody knows.
        """
        if not self._findings.noted() and not self._findings.guessed():
            self._findings.content(text, wanted.contents(self._machine, state))
        return _living(state)

    def stray_text(self, state: State, text: str, *, typed: bool = False) -> None:
        """Text where none may stand."""
        self._findings.stray_text(text, wanted.contents(self._machine, state), typed=typed)

    def close(self) -> None:
        """The end of the document."""
        self._ids.close()


def _meant(name: Name, could: tuple[Wanted, ...]) -> bool:
    """Whether an unknown element is surely one that may stand there, misspelt: names of a letter or
    two tell nothing.
    """
    likely = (one.name for one in could if one.sort is Sort.ELEMENT and alike(one.name, name))
    return len(name[1]) >= _TELLING and any(likely)


def _living(state: State) -> int:
    return sum(1 << place for place, one in enumerate(state.contents) if one is not NOTHING)
