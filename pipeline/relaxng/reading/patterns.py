"""Make patterns of the simple form: none holds notAllowed or empty where these say nothing.

(4.12 to 4.15, 4.20, 4.21)
"""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from pipeline.relaxng import simple
from pipeline.relaxng.reading.nodes import Node
from pipeline.relaxng.reading.walking import EMPTY, NOT_ALLOWED

_Many: TypeAlias = type[simple.Choice] | type[simple.Group] | type[simple.Interleave]


class Maker:
    """Makes patterns, and keeps where each comes from.

    Everything made is kept, so that an ``id`` stands for one pattern. SchemaError: a pattern gets
    deeper than `simple.DEPTH`.
    """

    def __init__(self) -> None:
        """Nothing is made yet."""
        self._made: dict[int, tuple[simple.Pattern, int, Node]] = {}

    def node(self, pattern: simple.Pattern) -> Node | None:
        """Where a pattern comes from; None: it is one of those that stand everywhere."""
        found = self._made.get(id(pattern))
        return found[2] if found else None

    def made(
        self, pattern: simple.Pattern, parts: Iterable[simple.Pattern], node: Node
    ) -> simple.Pattern:
        """Keep a pattern that has parts."""
        known = self._made
        depth = 1
        for part in parts:
            found = known.get(id(part))
            if found is not None and found[1] >= depth:
                depth = found[1] + 1
        if depth > simple.DEPTH:
            message = (
                f"patterns are nested more than {simple.DEPTH} deep here, with all that they refer "
                "to; take some groups or defines out"
            )
            raise node.error(message, "4.19")
        known[id(pattern)] = (pattern, depth, node)
        return pattern

    def choice(self, parts: Sequence[simple.Pattern], node: Node) -> simple.Pattern:
        """Any of the patterns; what is there twice is taken once."""
        kept = {id(part): part for part in parts if part is not NOT_ALLOWED}
        if not kept:
            return NOT_ALLOWED
        return self._joined(simple.Choice, tuple(kept.values()), node)

    def group(self, parts: Sequence[simple.Pattern], node: Node) -> simple.Pattern:
        """The patterns one after the other."""
        return self._all(simple.Group, parts, node)

    def interleave(self, parts: Sequence[simple.Pattern], node: Node) -> simple.Pattern:
        """The patterns mingled."""
        return self._all(simple.Interleave, parts, node)

    def one_or_more(self, part: simple.Pattern, node: Node) -> simple.Pattern:
        """A pattern once or more often."""
        if part is NOT_ALLOWED or part is EMPTY:
            return part
        return self.made(simple.OneOrMore(part), (part,), node)

    def words(self, part: simple.Pattern, node: Node) -> simple.Pattern:
        """A list of words."""
        if part is NOT_ALLOWED:
            return part
        return self.made(simple.List(part), (part,), node)

    def attribute(
        self, names: simple.NameClass, part: simple.Pattern, node: Node
    ) -> simple.Pattern:
        """An attribute with a value."""
        if part is NOT_ALLOWED:
            return part
        return self.made(simple.Attribute(names, part), (part,), node)

    def data(
        self,
        type_of: tuple[str, str],
        parameters: tuple[tuple[str, str], ...],
        but: simple.Pattern,
        node: Node,
    ) -> simple.Pattern:
        """A text of a datatype; `but` `NOT_ALLOWED`: nothing is excepted."""
        if but is NOT_ALLOWED:
            return self.made(simple.Data(*type_of, parameters), (), node)
        return self.made(simple.Data(*type_of, parameters, but), (but,), node)

    def _all(
        self,
        kind: type[simple.Group] | type[simple.Interleave],
        parts: Sequence[simple.Pattern],
        node: Node,
    ) -> simple.Pattern:
        if any(part is NOT_ALLOWED for part in parts):
            return NOT_ALLOWED
        kept = tuple(part for part in parts if part is not EMPTY)
        return self._joined(kind, kept, node) if kept else EMPTY

    def _joined(self, kind: _Many, parts: tuple[simple.Pattern, ...], node: Node) -> simple.Pattern:
        return parts[0] if len(parts) == 1 else self.made(kind(parts), parts, node)
