"""Whole documents: small, valid, and all together with everything that a grammar allows."""

from collections import Counter, deque
from collections.abc import Iterator
from random import Random

from lxml import etree

from pipeline.relaxng.simple import Data, Grammar, Name
from tests.generating.content import Child, Filler, Item, Said
from tests.generating.reach import Leaf, Reach
from tests.generating.values import Values

_XML_ID = ("http://www.w3.org/XML/1998/namespace", "id")
_SIZE = 80
_DEPTH = 40


class Documents:
    """Makes documents of a grammar, each for a part of it that none has yet covered."""

    def __init__(self, grammar: Grammar, seed: int = 0, size: int = _SIZE) -> None:
        """`size` is how many elements a document has before it is only brought to an end."""
        self._random = Random(seed)  # noqa: S311  seeded, not secret
        self._values = Values(self._random)
        self.reach = Reach(grammar, self._values)
        self._filler = Filler(self.reach, self._values, self._random, Counter(), Counter())
        self._size = size
        # A tree of lxml cannot say that an element is in no namespace where one is the default.
        elements = (self._values.names(element.names) for element in grammar.elements)
        self._prefix = "t" if any(not uri for names in elements for uri, _ in names) else None

    def uncovered(self) -> list[Leaf]:
        """What could be covered and is not yet."""
        return [
            leaf
            for key, leaf in self.reach.parts.items()
            if not self._filler.covered[key] and self._holders(key)
        ]

    def some(self, number: int) -> Iterator[bytes]:
        """Documents, as many as are asked for."""
        for _ in range(number):
            yield self.one()

    def one(self) -> bytes:
        """The next document."""
        open_ = self.uncovered()
        duties: tuple[int, ...] = ()
        if open_:
            goal = self._random.choice(open_).key
            duties = (*self.reach.ways[self._random.choice(self._holders(goal))], goal)
        self._filler.tight = False
        (root,) = (
            item
            for item in self._filler.fill(self.reach.grammar.start, duties)
            if isinstance(item, Child)
        )
        return etree.tostring(self._grow(root), encoding="UTF-8", xml_declaration=True)

    def _holders(self, key: int) -> list[int]:
        return [one for one in self.reach.holders[key] if one in self.reach.ways]

    def _grow(self, root: Child) -> etree._Element:
        """Make an element and all below it, those above first."""
        top = self._element(None, root)
        waiting = deque([(top, root, 1)])
        made = 1
        while waiting:
            element, child, depth = waiting.popleft()
            self._filler.tight = made > self._size or depth > _DEPTH
            content = self.reach.content(child.element)
            for inner, item in self._put(element, self._filler.fill(content, child.duties)):
                made += 1
                waiting.append((inner, item, depth + 1))
        return top

    def _element(self, parent: etree._Element | None, child: Child) -> etree._Element:
        name = self._values.name(self.reach.named(child.element).names, set()) or ("", "none")
        if parent is not None:
            return etree.SubElement(parent, _clark(name))
        return etree.Element(_clark(name), nsmap={self._prefix: name[0]} if name[0] else None)

    def _put(
        self, element: etree._Element, items: list[Item]
    ) -> Iterator[tuple[etree._Element, Child]]:
        taken: set[Name] = set()
        last: etree._Element | None = None
        for item in items:
            if isinstance(item, Said):
                name = self._values.name(item.attribute.names, taken)
                if name:
                    taken.add(name)
                    free = name == _XML_ID and isinstance(item.attribute.of, Data)
                    value = self._values.unique() if free else item.value
                    element.set(_clark(name), value)
            elif isinstance(item, Child):
                last = self._element(element, item)
                yield last, item
            elif last is None:
                element.text = (element.text or "") + item
            else:
                last.tail = (last.tail or "") + item


def _clark(name: Name) -> str:
    return f"{{{name[0]}}}{name[1]}" if name[0] else name[1]
