"""The faults of one document, with their places."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pyexpat import XMLParserType

from pipeline.relaxng.data import Datum
from pipeline.relaxng.faults import Fault, Kind, Place, Sort, Wanted
from pipeline.relaxng.positions import Source
from pipeline.relaxng.simple import Name
from pipeline.relaxng.states import Machine, Returns

Frame = tuple[Returns, dict[str, int], str]
"""An open element: the way back, the number of its children by tag so far, and its own tag."""

_FIRST_WORDS = 60
_COUNTED = 500
"""Names of children up to which an element is one of those that editors make."""


class Full(Exception):  # noqa: N818  no error: enough has been found
    """As many faults are found as are wanted."""


@dataclass(slots=True)
class Note:
    """What has been found wrong in an element that is open."""

    children: dict[str, int]
    extra: set[Name] = field(default_factory=set)
    """Elements met in a wrong place."""
    text: bool = False
    """Text has been met where none may stand."""
    run: int = -1
    """The number of children at the last such text, and at what went on with it."""

    def goes_on(self) -> bool:
        """Whether a child that has just begun goes on with such text."""
        number = self.count()
        if self.run != number - 1:
            return False
        self.run = number
        return True

    def count(self) -> int:
        """The number of children so far; -2 where they have so many names that counting is slow."""
        return sum(self.children.values()) if len(self.children) <= _COUNTED else -2


class Findings:
    """Faults as they are found; where the parser is tells where they are."""

    def __init__(
        self, machine: Machine, source: Source, parser: XMLParserType, run: tuple[list[Frame], int]
    ) -> None:
        """None is found yet. `run` are the open elements, as the run keeps them, and the most."""
        self._machine, self._source, self._parser = machine, source, parser
        self._stack, self._most = run
        self._notes: dict[int, Note] = {}
        self._guesses: dict[int, tuple[dict[str, int], str, int]] = {}
        self.faults: list[Fault] = []

    def note(self) -> Note:
        """What has been found wrong in the element that is open."""
        depth, children = len(self._stack), self._stack[-1][1]
        note = self._notes.get(depth)
        if note is None or note.children is not children:
            note = self._notes[depth] = Note(children)
        return note

    def noted(self) -> Note | None:
        """The same, None if there is nothing."""
        note = self._notes.get(len(self._stack))
        return note if note and note.children is self._stack[-1][1] else None

    def guess(self, tag: str) -> None:
        """Nobody knows the element that is about to be opened, so what it must hold is a guess."""
        children = self._stack[-1][1]
        self._guesses[len(self._stack) + 1] = children, tag, children[tag]

    def guessed(self) -> bool:
        """Whether what the open element must hold is a guess."""
        depth = len(self._stack)
        children, tag, number = self._guesses.get(depth, ({}, "", 0))
        around, own = self._stack[-2][1], self._stack[-1][2]
        return children is around and tag == own and children[tag] == number

    def names(self) -> tuple[Name, Name | None]:
        """The element that is open, and its parent."""
        tags = [frame[2] for frame in self._stack[-2:]]
        parent = self._machine.name(tags[0]) if len(self._stack) > 2 else None  # noqa: PLR2004  the document, the root
        return self._machine.name(tags[-1]), parent

    def add(self, fault: Fault) -> None:
        """Keep a fault; raises `Full` when there are enough."""
        self.faults.append(fault)
        if len(self.faults) >= self._most:
            raise Full

    def here(self) -> int:
        """The byte that the parser is at."""
        return self._parser.CurrentByteIndex

    def tag(self) -> Place:
        """The place of the start tag that the parser is at."""
        begin = self.here()
        return self.between(begin, self._source.behind_tag(begin))

    def end_tag(self) -> Place:
        """The place of the end tag, or the tag of an empty element, that the parser is at."""
        data, index = self._source.data, self.here()
        if not self._stack[-1][1] and self._source.empty_tag(index):
            return self.between(data.rfind(b"<", 0, index), index)
        return self.between(index, self._source.behind_tag(index))

    def text(self, *, typed: bool) -> Place:
        """The place of the text before the tag that the parser is at."""
        index = self.here()
        start, end = self._source.text(index)
        return self.between(start, self._source.behind_tag(index) if typed else end)

    def between(self, start: int, end: int) -> Place:
        """A place from one byte to another."""
        begin, behind, (line, column) = self._source.span(start, end)
        return Place(line, column, begin, behind, self.path())

    def _narrowed(self, place: Place, begin: int, start: int, end: int) -> Place:
        """The place of a tag or text at a byte with the start and end of a part of it."""
        onward = self._source.onward
        first = onward(place.start, begin, start)
        return replace(place, start=first, end=onward(first, start, end))

    def path(self) -> str:
        """The way from the root to the element that is open."""
        steps: list[str] = []
        for (_, children, _), (_, _, tag) in zip(self._stack, self._stack[1:], strict=False):
            count = f"[{children[tag]}]" if steps else ""
            steps.append(f"/{self._machine.name(tag)[1]}{count}")
        return "".join(steps)

    def of(
        self, kind: Kind, attribute: Name | None, value: str, wanted: tuple[Wanted, ...] = ()
    ) -> Fault:
        """A fault of the start tag that the parser is at, not yet kept."""
        element, parent = self.names()
        detail = why(value, wanted) if kind is Kind.VALUE else ""
        place, begin = self.tag(), self.here()
        if attribute and kind is not Kind.NO_ATTRIBUTE:
            place = self._narrowed(place, begin, *self._source.attribute(begin, attribute[1]))
        return Fault(kind, place, element, parent, attribute, value, wanted, detail)

    def attribute(
        self, kind: Kind, attribute: Name | None, value: str, wanted: tuple[Wanted, ...]
    ) -> None:
        """An attribute of the element that is open is not right, or not there."""
        self.add(self.of(kind, attribute, value, wanted))

    def misplaced(self, returns: Returns, tag: str, kind: Kind, wanted: tuple[Wanted, ...]) -> None:
        """An element that is about to be opened should not be there."""
        self._stack.append((returns, {}, tag))
        self.add(self.of(kind, None, "", wanted))
        self._stack.pop()

    def incomplete(self, wanted: tuple[Wanted, ...]) -> None:
        """The element that ends should not yet."""
        element, parent = self.names()
        self.add(Fault(Kind.INCOMPLETE, self.end_tag(), element, parent, wanted=wanted))

    def content(self, text: str, wanted: tuple[Wanted, ...]) -> None:
        """The text of the element that ends is not right."""
        element, parent = self.names()
        detail = why(text, wanted)
        place, index = self.end_tag(), self.here()
        start, _ = self._source.text(index)
        if start < index:
            shown = self.between(start, index)
            place = replace(place, start=shown.start, end=shown.end)
        self.add(Fault(Kind.CONTENT, place, element, parent, None, text, wanted, detail))

    def stray_text(self, text: str, wanted: tuple[Wanted, ...], *, typed: bool) -> None:
        """Text where none may stand; said once in an element."""
        note = self.note()
        note.run = note.count()
        if not note.text:
            note.text = True
            element, parent = self.names()
            words = " ".join(text[: 10 * _FIRST_WORDS].split())[:_FIRST_WORDS]
            place = self.text(typed=typed)
            self.add(Fault(Kind.TEXT, place, element, parent, None, words, wanted))


def why(text: str, wanted: Iterable[Wanted]) -> str:
    """What the one datatype that is wanted has to say about a text."""
    types = [one for one in wanted if one.sort is Sort.DATATYPE]
    if len(types) != 1:
        return ""
    (one,) = types
    return Datum(one.library, one.text.partition(" ")[0], one.parameters).datatype.why(text)
