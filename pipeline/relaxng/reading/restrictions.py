"""Hold a schema in its simple form against the restrictions of section 7."""

from pipeline.relaxng import simple
from pipeline.relaxng.reading.complaints import Complaints
from pipeline.relaxng.reading.contents import Content, Facts, Has, facts
from pipeline.relaxng.reading.names import said
from pipeline.relaxng.reading.nodes import Node
from pipeline.relaxng.reading.overlaps import Overlaps, TooManyError
from pipeline.relaxng.reading.patterns import Maker
from pipeline.relaxng.reading.walking import parts

_IN_START = (
    Has.ATTRIBUTE | Has.TEXT | Has.LIST | Has.GROUP | Has.INTERLEAVE | Has.REPEAT | Has.EMPTY
    | Has.DATA
)  # fmt: skip
_IN_ATTRIBUTE = Has.ATTRIBUTE | Has.ELEMENT
_IN_LIST = Has.ATTRIBUTE | Has.ELEMENT | Has.TEXT | Has.LIST | Has.INTERLEAVE
_IN_EXCEPT = (
    Has.ATTRIBUTE | Has.ELEMENT | Has.TEXT | Has.LIST | Has.GROUP | Has.INTERLEAVE | Has.REPEAT
    | Has.EMPTY
)  # fmt: skip


class Restrictions:
    """Checks what the start leads to; `reached` tells which elements that are, in order."""

    def __init__(self, grammar: simple.Grammar, maker: Maker, root: Node) -> None:
        """Check a whole grammar; SchemaError: a restriction is broken."""
        self.reached: dict[int, None] = {}
        self._known: dict[int, Facts] = {}
        self._attributes = Overlaps(None)
        self._contents = Overlaps(grammar.elements)
        self._waiting: list[int] = []
        self._say = Complaints(maker, root)
        if self._facts(grammar.start).has & _IN_START:
            where = "7.1.5 outside of all elements, as the root; put it into an element"
            raise self._say.misplaced(None, grammar.start, _IN_START, where)
        while self._waiting:
            self._check_element(grammar.elements[self._waiting.pop()])

    def _check_element(self, element: simple.Element) -> None:
        found = self._facts(element.of)
        if found.content is Content.NONE:
            raise self._say.beside_data(element.of, self._known)
        if found.has & Has.OPEN:
            raise self._say.not_repeated(element.of)

    def _facts(self, pattern: simple.Pattern) -> Facts:
        known = self._known.get(id(pattern))
        if known is None:
            if isinstance(pattern, simple.Reference) and pattern.element not in self.reached:
                self.reached[pattern.element] = None
                self._waiting.append(pattern.element)
            inner = [self._facts(part) for part in parts(pattern)]
            known = self._known[id(pattern)] = facts(pattern, inner)
            if inner:
                self._check(pattern, inner)
        return known

    def _check(self, pattern: simple.Pattern, inner: list[Facts]) -> None:
        match pattern:
            case simple.Group() | simple.Interleave():
                self._check_members(pattern, inner)
            case simple.OneOrMore() if inner[0].has & Has.GROUPED:
                raise self._say.repeated(pattern.of)
            case simple.Attribute():
                if inner[0].has & _IN_ATTRIBUTE:
                    where = "7.1.1 in an attribute"
                    raise self._say.misplaced(pattern, pattern.of, _IN_ATTRIBUTE, where)
                if inner[0].content is Content.NONE:
                    raise self._say.beside_data(pattern.of, self._known)
            case simple.List() if inner[0].has & _IN_LIST:
                raise self._say.misplaced(pattern, pattern.of, _IN_LIST, "7.1.3 in a list")
            case simple.Data() if pattern.but and inner[0].has & _IN_EXCEPT:
                where = "7.1.4 in the except of a datatype, which may have data and values only"
                raise self._say.misplaced(pattern, pattern.but, _IN_EXCEPT, where)

    def _check_members(self, pattern: simple.Group | simple.Interleave, inner: list[Facts]) -> None:
        members = list(zip(pattern.of, inner, strict=True))
        with_attributes = [one for one, of in members if of.has & Has.ATTRIBUTE]
        name = self._shared(pattern, self._attributes, with_attributes, "7.3")
        if name is not None:
            raise self._say.attribute_twice(with_attributes, name)
        if isinstance(pattern, simple.Interleave):
            with_elements = [one for one, of in members if of.has & Has.ELEMENT]
            name = self._shared(pattern, self._contents, with_elements, "7.4")
            if name is not None:
                raise self._say.mingled(pattern, said("element", name))
            if sum(1 for of in inner if of.has & Has.TEXT) > 1:
                raise self._say.mingled(pattern, "text")

    def _shared(
        self,
        pattern: simple.Pattern,
        overlaps: Overlaps,
        members: list[simple.Pattern],
        section: str,
    ) -> simple.Name | None:
        """A name that two members share."""
        if len(members) <= 1:
            return None
        try:
            return overlaps.shared(members)
        except TooManyError:
            message = "more names stand side by side here than can be compared; use fewer"
            raise self._say.node(pattern).error(message, section) from None
