"""What could stand at a place, and what nothing valid can do without."""

from collections.abc import Iterable
from dataclasses import replace

from pipeline.relaxng.data import Datum
from pipeline.relaxng.derivatives import attributes
from pipeline.relaxng.faults import Sort, Wanted
from pipeline.relaxng.names import shown
from pipeline.relaxng.patterns import Declared, Form, Pattern
from pipeline.relaxng.states import Machine, State

_ORDER = tuple(Sort)


def contents(machine: Machine, state: State) -> tuple[Wanted, ...]:
    """What could stand next in an element, and all that is still required of it."""
    if state.wanted is None:
        state.wanted = _contents(machine, state)
    return state.wanted


def following(machine: Machine, state: State) -> tuple[Wanted, ...]:
    """What could stand next in an element; of what is required, only that."""
    possible = _possible(machine, state)
    every = contents(machine, state)
    return tuple(one for one in every if replace(one, required=False) in possible)


def _contents(machine: Machine, state: State) -> tuple[Wanted, ...]:
    return _marked(_possible(machine, state), required(state.contents))


def _possible(machine: Machine, state: State) -> set[Wanted]:
    found: set[Wanted] = set()
    for one in state.contents:
        found |= _first(one) | values(one)
    if not machine.text(state).dead:
        found.add(Wanted(Sort.TEXT))
    if state.ending:
        found.add(Wanted(Sort.END))
    return found


def _first(pattern: Pattern) -> set[Wanted]:
    """The elements that a pattern may begin with."""
    match pattern.form:
        case Form.ELEMENT:
            return _elements(pattern.declared)
        case Form.CHOICE | Form.INTERLEAVE | Form.MORE:
            return set().union(*map(_first, pattern.of))
        case Form.GROUP:
            found: set[Wanted] = set()
            for part in pattern.of:
                found |= _first(part)
                if not part.nullable:
                    break
            return found
        case _:
            return set()


def attribute_names(state: State) -> tuple[Wanted, ...]:
    """The attributes that a start tag could still have."""
    if state.wanted_attributes is None:
        state.wanted_attributes = _attribute_names(state)
    return state.wanted_attributes


def _attribute_names(state: State) -> tuple[Wanted, ...]:
    found = {
        wanted
        for one in state.contents
        for attribute in attributes(one)
        for wanted in _attributes(attribute)
    }
    needed = {one for one in required(state.contents) if one.sort is Sort.ATTRIBUTE}
    return _marked(found, needed)


def all_values(patterns: Iterable[Pattern]) -> tuple[Wanted, ...]:
    """The values and datatypes of some attributes."""
    return _marked({one for pattern in patterns for one in values(pattern.of[0])}, set())


def values(pattern: Pattern) -> set[Wanted]:
    """The values and datatypes in a pattern; text where any will do."""
    match pattern.form:
        case Form.DATA:
            return {_datum(pattern.datum)}
        case Form.TEXT:
            return {Wanted(Sort.TEXT)}
        case Form.ATTRIBUTE:
            return set()
        case _:
            return set().union(*map(values, pattern.of))


def required(patterns: Iterable[Pattern]) -> set[Wanted]:
    """What is in every way to complete one of the patterns."""
    needs = [_required(pattern) for pattern in patterns if pattern.form is not Form.NOTHING]
    return set.intersection(*needs) if needs else set()


def _required(pattern: Pattern) -> set[Wanted]:
    match pattern.form:
        case Form.ELEMENT:
            return _alone(_elements(pattern.declared))
        case Form.ATTRIBUTE:
            return _alone(_attributes(pattern))
        case Form.DATA:
            return values(pattern)
        case Form.CHOICE:
            return required(pattern.of)
        case Form.GROUP | Form.INTERLEAVE | Form.MORE:
            return set().union(*map(_required, pattern.of))
        case _:
            return set()


def _alone(found: set[Wanted]) -> set[Wanted]:
    return found if len(found) == 1 else set()


def _elements(declared: Declared) -> set[Wanted]:
    return {Wanted(Sort.ELEMENT, name) for name in shown(declared.names)}


def _attributes(attribute: Pattern) -> set[Wanted]:
    names = attribute.names
    return {Wanted(Sort.ATTRIBUTE, name) for name in shown(names)}


def _datum(datum: Datum) -> Wanted:
    if datum.text is not None:
        return Wanted(Sort.VALUE, text=datum.text, library=datum.library)
    facets = (f"{name}={value}" for name, value in datum.parameters)
    text = " ".join((datum.type, *facets))
    return Wanted(Sort.DATATYPE, text=text, library=datum.library, parameters=datum.parameters)


def _marked(found: set[Wanted], needed: set[Wanted]) -> tuple[Wanted, ...]:
    everything = (found - needed) | {replace(one, required=True) for one in needed}
    return tuple(sorted(everything, key=lambda one: (_ORDER.index(one.sort), one.name, one.text)))
