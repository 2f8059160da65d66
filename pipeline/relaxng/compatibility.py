"""Whether a schema says clearly which attributes are ids (DTD Compatibility, section 5)."""

from pipeline.relaxng import simple
from pipeline.relaxng.building import parts
from pipeline.relaxng.datatypes import datatype
from pipeline.relaxng.names import closeness, named, shown


def compatible(grammar: simple.Grammar) -> bool:
    """Whether each attribute of each element is an id, or refers to one, or does neither.

    Where that is not so, jing refuses the schema; documents can be held against it all the same,
    only not their ids.
    """
    found = list(parts(grammar.start, *(one.of for one in grammar.elements)))
    attributes = [one for one in found if isinstance(one, simple.Attribute)]
    ids = [one for one in attributes if _sort(one.of)]
    if any(map(_sort, found)) or any(map(_hidden, attributes)) or not all(map(_finite, ids)):
        return False
    names = {name for one in ids for name in named(one.names)}
    relevant = [one for one in attributes if any(closeness(one.names, name) for name in names)]
    return _Claims(relevant, names).hold(grammar)


def _sort(pattern: simple.Pattern) -> str:
    if isinstance(pattern, simple.Data | simple.Value):
        facets = pattern.parameters if isinstance(pattern, simple.Data) else ()
        return datatype(pattern.library, pattern.type, facets).id_type
    return ""


def _hidden(attribute: simple.Attribute) -> bool:
    """Whether an id is a part of the value only."""
    return any(_sort(part) for part in parts(attribute.of) if part is not attribute.of)


def _finite(holder: simple.Attribute | simple.Element) -> bool:
    return not any(local == "*" for _, local in shown(holder.names))


class _Claims:
    """What elements say of attributes that are ids somewhere."""

    def __init__(self, relevant: list[simple.Attribute], names: set[simple.Name]) -> None:
        self._relevant = {id(one): one for one in relevant}
        self._names = names
        self._within: dict[int, frozenset[int]] = {}
        self._said: dict[tuple[simple.Name, simple.Name], str] = {}

    def hold(self, grammar: simple.Grammar) -> bool:
        """Whether no two elements of one name differ, and those with ids have names."""
        wild: list[tuple[simple.Element, frozenset[int]]] = []
        for element in grammar.elements:
            within = self._reach(element.of)
            if not _finite(element):
                wild.append((element, within))
            elif not all(self._say(element, self._relevant[one]) for one in within):
                return False
        return not any(
            _sort(self._relevant[one].of) or self._meets(element, self._relevant[one])
            for element, within in wild
            for one in within
        )

    def _reach(self, pattern: simple.Pattern) -> frozenset[int]:
        """Which of the attributes are in a pattern."""
        found = self._within.get(id(pattern))
        if found is None:
            match pattern:
                case simple.Attribute():
                    found = frozenset({id(pattern)} & self._relevant.keys())
                case simple.Choice(of) | simple.Group(of) | simple.Interleave(of):
                    found = frozenset[int]().union(*map(self._reach, of))
                case simple.OneOrMore(one):
                    found = self._reach(one)
                case _:
                    found = frozenset()
            self._within[id(pattern)] = found
        return found

    def _say(self, element: simple.Element, attribute: simple.Attribute) -> bool:
        sort = _sort(attribute.of)
        return all(
            self._said.setdefault((name, held), sort) == sort
            for name in named(element.names)
            for held in self._names
            if closeness(attribute.names, held)
        )

    def _meets(self, element: simple.Element, attribute: simple.Attribute) -> bool:
        """Whether an element of any name may be one whose attribute is an id."""
        return any(
            sort and closeness(element.names, name) and closeness(attribute.names, held)
            for (name, held), sort in self._said.items()
        )
