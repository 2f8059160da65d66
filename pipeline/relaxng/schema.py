"""A schema that documents are held against."""

from functools import cached_property

from pipeline.relaxng.building import attributes_of, references
from pipeline.relaxng.examine import examine, malformed
from pipeline.relaxng.faults import Fault, Place
from pipeline.relaxng.names import named
from pipeline.relaxng.positions import Source, utf8
from pipeline.relaxng.recovery import Recovery
from pipeline.relaxng.simple import Grammar, Name
from pipeline.relaxng.states import Machine

_PATTERNS = 100_000
"""Patterns kept from one document to the next."""


class Schema:
    """A schema, with all that documents have taught about it.

    It is for one thread at a time.
    """

    def __init__(self, grammar: Grammar) -> None:
        """Nothing of it is built before the first document."""
        self.grammar = grammar
        self._fresh()

    def _fresh(self) -> None:
        self._machine = Machine(self.grammar)
        self._recovery = Recovery(self._machine)

    @property
    def elements(self) -> frozenset[Name]:
        """The names of all elements."""
        return self._machine.building.elements

    @property
    def attributes(self) -> frozenset[Name]:
        """The names of all attributes."""
        return self._machine.building.attributes

    def allowed_in(self, name: Name) -> tuple[Name, ...]:
        """The elements in which one of a name may stand, sorted."""
        return self._parents.get(name, ())

    def carriers(self, attribute: Name) -> tuple[Name, ...]:
        """The elements that can have an attribute of a name, sorted."""
        return self._carriers.get(attribute, ())

    @cached_property
    def _carriers(self) -> dict[Name, tuple[Name, ...]]:
        carriers: dict[Name, set[Name]] = {}
        for element in self.grammar.elements:
            for attribute in attributes_of(element.of):
                carriers.setdefault(attribute, set()).update(named(element.names))
        return {name: tuple(sorted(found)) for name, found in carriers.items()}

    @cached_property
    def _parents(self) -> dict[Name, tuple[Name, ...]]:
        parents: dict[Name, set[Name]] = {}
        for element in self.grammar.elements:
            for child in references(element.of):
                for name in named(self.grammar.elements[child].names):
                    parents.setdefault(name, set()).update(named(element.names))
        return {name: tuple(sorted(found)) for name, found in parents.items()}

    def faults(self, data: bytes, most: int = 1000) -> tuple[Fault, ...]:
        """What is wrong with a document, in its order, at most so much; () if it is valid."""
        if self._machine.made > _PATTERNS:
            self._fresh()
        try:
            source = Source(utf8(data))
        except (UnicodeError, LookupError) as problem:
            return (malformed(Place(1, 1, (1, 1), (1, 1), ""), str(problem)),)
        found = examine(self._machine, self._recovery, source, most)
        return tuple(sorted(found, key=lambda fault: (fault.place.line, fault.place.column)))
