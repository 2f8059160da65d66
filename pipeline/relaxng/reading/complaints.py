"""What is said of a schema that breaks a restriction of section 7, and at which place."""

from collections.abc import Mapping, Sequence

from pipeline.relaxng import simple
from pipeline.relaxng.faults import SchemaError
from pipeline.relaxng.names import closeness
from pipeline.relaxng.reading.contents import Content, Facts, Has
from pipeline.relaxng.reading.names import said
from pipeline.relaxng.reading.nodes import Node
from pipeline.relaxng.reading.patterns import Maker
from pipeline.relaxng.reading.walking import below, parts

_KINDS: dict[type[simple.Pattern], tuple[int, str]] = {
    simple.Attribute: (Has.ATTRIBUTE, "an attribute"),
    simple.Reference: (Has.ELEMENT, "an element"),
    simple.Text: (Has.TEXT, "text"),
    simple.List: (Has.LIST, "a list"),
    simple.Group: (Has.GROUP, "a group"),
    simple.Interleave: (Has.INTERLEAVE, "an interleave"),
    simple.OneOrMore: (Has.REPEAT, "something repeated"),
    simple.Empty: (Has.EMPTY, "empty"),
    simple.Data: (Has.DATA, "a datatype"),
    simple.Value: (Has.DATA, "a value"),
}


class Complaints:
    """Finds the place of what is wrong, and the words for it."""

    def __init__(self, maker: Maker, root: Node) -> None:
        """Where patterns come from; the root is the place of those that stand everywhere."""
        self._maker, self._root = maker, root

    def node(self, *patterns: simple.Pattern) -> Node:
        """Where the first of the patterns that has a place comes from."""
        found = (self._maker.node(pattern) for pattern in patterns)
        return next((node for node in found if node is not None), self._root)

    def misplaced(
        self, around: simple.Pattern | None, inner: simple.Pattern, wrong: int, where: str
    ) -> SchemaError:
        """Something inside a pattern (None: the start) is of a kind that may not stand there.

        `where` tells where it stands, with the section in front.
        """
        section, _, words = where.partition(" ")
        culprit = next(one for one in below(inner) if _KINDS.get(type(one), (0, ""))[0] & wrong)
        message = f"{_KINDS[type(culprit)][1]} may not stand {words}"
        return self.node(culprit, inner, around or inner).error(message, section)

    def repeated(self, pattern: simple.Pattern) -> SchemaError:
        """An attribute in a group or interleave is repeated with it."""
        culprit = next(one for one in below(pattern) if isinstance(one, simple.Attribute))
        message = (
            "this attribute stands in a group or interleave that is repeated, but an attribute "
            "can be there only once; take it out of the repetition"
        )
        return self.node(culprit, pattern).error(message, "7.1.2")

    def not_repeated(self, pattern: simple.Pattern) -> SchemaError:
        """An attribute of infinitely many names is not repeated."""
        culprit = next(one for one in self._once(pattern) if isinstance(one, simple.Attribute))
        message = (
            "an attribute with anyName or nsName stands for any number of attributes; "
            "put it into oneOrMore or zeroOrMore"
        )
        return self.node(culprit, pattern).error(message, "7.3")

    def _once(self, pattern: simple.Pattern) -> list[simple.Pattern]:
        """The open attributes of a pattern that nothing around repeats."""
        repeated = {
            id(inner)
            for one in below(pattern)
            if isinstance(one, simple.OneOrMore)
            for inner in below(one)
        }
        return [
            one
            for one in below(pattern)
            if isinstance(one, simple.Attribute)
            and not isinstance(one.names, simple.One)
            and id(one) not in repeated
        ]

    def beside_data(self, pattern: simple.Pattern, known: Mapping[int, Facts]) -> SchemaError:
        """Text to be read as data stands beside elements, text or other data."""
        wrong = [one for one in below(pattern) if known[id(one)].content is Content.NONE]
        culprit = next(
            one
            for one in wrong
            if all(known[id(part)].content is not Content.NONE for part in parts(one))
        )
        message = (
            "data, value or list stands beside elements, text or other data, so that nobody could "
            "tell which text is which; put the data into an element or a list of its own"
        )
        return self.node(culprit, pattern).error(message, "7.2")

    def attribute_twice(self, members: Sequence[simple.Pattern], name: simple.Name) -> SchemaError:
        """Two members of a group or interleave have an attribute of one name."""
        owners = [
            self.node(one)
            for member in members
            for one in below(member)
            if isinstance(one, simple.Attribute) and closeness(one.names, name)
        ]
        message = f"{said('attribute', name)} may stand on one element only once"
        if len(owners) > 1 and owners[0] is not owners[-1]:
            first = owners[0]
            message += f", but also comes from line {first.place[0]} of {first.file.path}"
        return owners[-1].error(f"{message}; use a choice, or remove one", "7.3")

    def mingled(self, pattern: simple.Pattern, what: str) -> SchemaError:
        """Two members of an interleave have elements of one name, or text."""
        message = (
            f"{what} stands in two parts of an interleave, so that nobody could tell which "
            "of them is meant; keep it in one of them, or use a group"
        )
        return self.node(pattern).error(message, "7.4")
