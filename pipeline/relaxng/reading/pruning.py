"""Leave out the elements that nothing leads to once notAllowed has gone (4.19, 4.20)."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.relaxng import simple
from pipeline.relaxng.reading.walking import parts


def prune(grammar: simple.Grammar, kept: Sequence[int]) -> simple.Grammar:
    """A grammar with only some of its elements, which have all that they refer to among them."""
    if len(kept) == len(grammar.elements):
        return grammar
    renamed = _Renamed({number: place for place, number in enumerate(kept)})
    elements = (grammar.elements[number] for number in kept)
    return simple.Grammar(
        renamed.pattern(grammar.start),
        tuple(simple.Element(one.names, renamed.pattern(one.of)) for one in elements),
    )


class _Renamed:
    def __init__(self, numbers: dict[int, int]) -> None:
        self._numbers = numbers
        self._known: dict[int, simple.Pattern] = {}

    def pattern(self, pattern: simple.Pattern) -> simple.Pattern:
        known = self._known.get(id(pattern))
        if known is None:
            known = self._known[id(pattern)] = self._renamed(pattern)
        return known

    def _renamed(self, pattern: simple.Pattern) -> simple.Pattern:
        match pattern:
            case simple.Reference():
                return simple.Reference(self._numbers[pattern.element])
            case simple.Choice() | simple.Group() | simple.Interleave():
                return type(pattern)(tuple(self.pattern(part) for part in parts(pattern)))
            case simple.OneOrMore():
                return replace(pattern, of=self.pattern(pattern.of))
        return pattern
