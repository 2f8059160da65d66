"""From the simple form of a schema to interned patterns, as far as documents ask for it."""

from collections.abc import Iterator
from functools import cached_property
from typing import assert_never

from pipeline.relaxng import simple
from pipeline.relaxng.data import Datum
from pipeline.relaxng.names import OUTSIDE, closeness, named
from pipeline.relaxng.patterns import (
    EMPTY,
    NOTHING,
    TEXT,
    UNDECLARED,
    WILD,
    Declared,
    Pattern,
    Patterns,
)

_MANY = 5_000
"""Names remembered with their elements."""


class Building:
    """The patterns of one grammar.

    A pattern of the simple form is built once, however often it stands in the schema; an element's
    content is built when a document first enters the element.
    """

    def __init__(self, grammar: simple.Grammar, patterns: Patterns) -> None:
        """Nothing is built yet."""
        self._grammar, self._patterns = grammar, patterns
        self._built: dict[int, Pattern] = {}
        self._declared = [Declared(one.names, index) for index, one in enumerate(grammar.elements)]
        self._by_name: dict[simple.Name, tuple[Declared, ...]] = {}
        self.elements = frozenset(name for one in grammar.elements for name in named(one.names))

    @cached_property
    def attributes(self) -> frozenset[simple.Name]:
        """The names of all attributes."""
        return frozenset(attributes(self._grammar))

    def start(self) -> Pattern:
        """What a document may be."""
        return self._build(self._grammar.start)

    def content(self, declared: Declared) -> Pattern:
        """What an element may hold, its attributes too."""
        if declared is UNDECLARED:
            return WILD
        return self._build(self._grammar.elements[declared.index].of)

    def declared(self, name: simple.Name) -> tuple[Declared, ...]:
        """The elements of a name: those that hold it most closely, by name before as any."""
        found = self._by_name.get(name)
        if found is None:
            close = [(closeness(one.names, name), one) for one in self._declared]
            best = max((how for how, _ in close), default=OUTSIDE)
            found = tuple(one for how, one in close if how == best and how)
            if len(self._by_name) > _MANY:
                self._by_name.clear()
            self._by_name[name] = found
        return found

    def known(self, name: simple.Name) -> dict[Declared, Pattern]:
        """What may stand in what the schema does not know: its own elements, and anything else."""
        return dict.fromkeys(self.declared(name) or (UNDECLARED,), WILD)

    def _build(self, pattern: simple.Pattern) -> Pattern:
        found = self._built.get(id(pattern))
        if found is None:
            found = self._built[id(pattern)] = self._make(pattern)
        return found

    def _make(self, pattern: simple.Pattern) -> Pattern:
        match pattern:
            case simple.Choice(of):
                return self._patterns.choice(map(self._build, of))
            case simple.Group(of):
                return self._patterns.group(map(self._build, of))
            case simple.Interleave(of):
                return self._patterns.interleave(map(self._build, of))
            case simple.OneOrMore(of):
                return self._patterns.more(self._build(of))
            case simple.Reference(element):
                return self._patterns.element(self._declared[element])
            case _:
                return self._plain(pattern)

    def _plain(
        self,
        pattern: simple.Attribute | simple.Empty | simple.NotAllowed | simple.Text | simple.List
        | simple.Data | simple.Value,
    ) -> Pattern:  # fmt: skip
        match pattern:
            case simple.Empty() | simple.NotAllowed() | simple.Text():
                return _SINGLE[type(pattern)]
            case simple.Attribute(names, of):
                return self._patterns.attribute(names, self._build(of))
            case simple.List(of):
                return self._patterns.words(self._build(of))
            case simple.Data(library, kind, parameters, but):
                datum = Datum(library, kind, parameters)
                return self._patterns.data(datum, self._build(but) if but else None)
            case simple.Value(library, kind, text, namespaces):
                return self._patterns.data(Datum(library, kind, (), text, namespaces), None)
            case _:
                assert_never(pattern)


_SINGLE: dict[type, Pattern] = {
    simple.Empty: EMPTY,
    simple.NotAllowed: NOTHING,
    simple.Text: TEXT,
}


def attributes(grammar: simple.Grammar) -> Iterator[simple.Name]:
    """The names of all attributes of a schema; some more than once."""
    for pattern in parts(grammar.start, *(one.of for one in grammar.elements)):
        if isinstance(pattern, simple.Attribute):
            yield from named(pattern.names)


def references(pattern: simple.Pattern) -> Iterator[int]:
    """The places of the elements that a pattern refers to."""
    for part in parts(pattern):
        if isinstance(part, simple.Reference):
            yield part.element


def attributes_of(pattern: simple.Pattern) -> Iterator[simple.Name]:
    """The names of attributes in a pattern, each as often as it is there."""
    for part in parts(pattern):
        if isinstance(part, simple.Attribute):
            yield from named(part.names)


def parts(*patterns: simple.Pattern) -> Iterator[simple.Pattern]:
    """All that patterns are made of, each once; but not what is in attributes or excepted."""
    waiting = list(patterns)
    met: set[int] = set()
    while waiting:
        pattern = waiting.pop()
        if id(pattern) in met:
            continue
        met.add(id(pattern))
        yield pattern
        match pattern:
            case simple.Choice(of) | simple.Group(of) | simple.Interleave(of):
                waiting.extend(of)
            case simple.OneOrMore(one) | simple.List(one):
                waiting.append(one)
            case _:
                pass
