"""Patterns of derivatives: each is made once, so that equal ones are one object.

What a pattern leads to is kept on it (see `derivatives`), which is why they are no dataclasses:
they are compared by identity and hashed by it.
"""

from collections.abc import Callable, Iterable
from enum import Enum, auto
from typing import cast

from pipeline.relaxng.data import Datum
from pipeline.relaxng.simple import Any, Name, NameClass

WEIGHT = 60_000
"""The most parts of a pattern, those of its parts counted too. The heaviest of TEI has 700."""

AMOUNT = 300_000
"""The most patterns made, more than that many are `TooComplex`. TEI as a whole needs 10,000."""


class TooComplex(Exception):  # noqa: N818  it says what the document is, as faults do
    """A document that could be read in more ways than can be followed; `at` is the byte."""

    def __init__(self, at: int) -> None:
        """Where the document was when it grew too complex."""
        super().__init__(at)
        self.at = at


class Form(Enum):
    """What a pattern is."""

    NOTHING = auto()
    EMPTY = auto()
    TEXT = auto()
    WILD = auto()
    CHOICE = auto()
    GROUP = auto()
    INTERLEAVE = auto()
    MORE = auto()
    LIST = auto()
    DATA = auto()
    ATTRIBUTE = auto()
    ELEMENT = auto()


class Declared:
    """An element of the schema: its names, and its place in the grammar (-1: none of it)."""

    __slots__ = ("index", "names")

    def __init__(self, names: NameClass, index: int) -> None:
        """The element at a place of the grammar."""
        self.names, self.index = names, index


Leaf = Declared | NameClass | Datum | None


class Pattern:
    """One pattern, made by `Patterns` alone.

    `of` are its parts: those of a choice, group or interleave; what a list or oneOrMore repeats;
    the value of an attribute; what is excepted from data. `leaf` is what else sets it apart: an
    element, the names of an attribute, a datatype or value. The rest is memory of `derivatives`.
    """

    __slots__ = (
        "attributed", "attributes", "closed", "depends", "form", "leaf", "nullable", "number", "of",
        "opened", "opening", "seen", "textual", "typed", "weight",
    )  # fmt: skip

    def __init__(self, form: Form, of: "tuple[Pattern, ...]", leaf: Leaf) -> None:
        """A pattern that nothing is known to follow from yet."""
        self.form, self.of, self.leaf = form, of, leaf
        self.number = 0
        self.weight: int = 1 + sum(part.weight for part in of)
        self.nullable = _nullable(form, of)
        self.typed = _typed(form, of)
        self.opened: dict[Name, dict[Declared, Pattern]] = {}
        self.opening: dict[Name, tuple[Pattern, ...]] | None = None
        self.attributed: dict[frozenset[Pattern], Pattern] = {}
        self.attributes: frozenset[Pattern] | None = None
        self.closed: Pattern | None = None
        self.depends: bool | None = None
        self.textual: Pattern | None = None
        self.seen: set[str] = set()

    @property
    def declared(self) -> Declared:
        """The element of a pattern that is one."""
        return cast("Declared", self.leaf)

    @property
    def names(self) -> NameClass:
        """The names of an attribute."""
        return cast("NameClass", self.leaf)

    @property
    def datum(self) -> Datum:
        """The datatype, or value, of data."""
        return cast("Datum", self.leaf)


def _nullable(form: Form, of: tuple[Pattern, ...]) -> bool:
    match form:
        case Form.EMPTY | Form.TEXT | Form.WILD:
            return True
        case Form.CHOICE:
            return any(part.nullable for part in of)
        case Form.GROUP | Form.INTERLEAVE | Form.MORE:
            return all(part.nullable for part in of)
        case _:
            return False


def _typed(form: Form, of: tuple[Pattern, ...]) -> bool:
    match form:
        case Form.DATA | Form.LIST:
            return True
        case Form.ATTRIBUTE:
            return False
        case _:
            return any(part.typed for part in of)


EMPTY = Pattern(Form.EMPTY, (), None)
NOTHING = Pattern(Form.NOTHING, (), None)
TEXT = Pattern(Form.TEXT, (), None)
WILD = Pattern(Form.WILD, (), None)
"""What an element may hold that the schema does not know: all its elements, text, anything."""

ANY_ATTRIBUTE = Pattern(Form.ATTRIBUTE, (TEXT,), Any())
UNDECLARED = Declared(Any(), -1)
"""The element that stands for one the schema does not know."""


class Patterns:
    """Makes patterns, simplified, and each once.

    `made` counts them; more than `AMOUNT`, or a pattern heavier than `WEIGHT`, is `TooComplex`.
    """

    def __init__(self) -> None:
        """None is made yet."""
        self._made: dict[tuple[Form, tuple[Pattern, ...], Leaf], Pattern] = {}
        self.made = 0
        self.where: Callable[[], int] = int
        """The byte that the document is at."""

    def choice(self, members: Iterable[Pattern]) -> Pattern:
        """Any one of them."""
        flat = dict.fromkeys(
            part
            for member in members
            for part in (member.of if member.form is Form.CHOICE else (member,))
        )
        flat.pop(NOTHING, None)
        if EMPTY in flat and any(part.nullable for part in flat if part is not EMPTY):
            del flat[EMPTY]
        if len(flat) > 1:
            return self._intern(Form.CHOICE, tuple(sorted(flat, key=_number)), None)
        return next(iter(flat), NOTHING)

    def group(self, members: Iterable[Pattern]) -> Pattern:
        """One after the other."""
        return self._joined(Form.GROUP, members)

    def interleave(self, members: Iterable[Pattern]) -> Pattern:
        """All of them, mingled."""
        return self._joined(Form.INTERLEAVE, members)

    def more(self, of: Pattern) -> Pattern:
        """The same once or more often."""
        if of.form in _ONCE:
            return of
        return self._intern(Form.MORE, (of,), None)

    def star(self, more: Pattern) -> Pattern:
        """What may follow one of a oneOrMore."""
        return self.choice((more, EMPTY))

    def words(self, of: Pattern) -> Pattern:
        """A text whose words are as a pattern says."""
        return self._intern(Form.LIST, (of,), None)

    def data(self, datum: Datum, but: Pattern | None) -> Pattern:
        """A text of a datatype, or a value; but none that a pattern describes."""
        return self._intern(Form.DATA, () if but is None else (but,), datum)

    def attribute(self, names: NameClass, value: Pattern) -> Pattern:
        """An attribute; what can have no value is nothing."""
        if value is NOTHING:
            return NOTHING
        return self._intern(Form.ATTRIBUTE, (value,), names)

    def element(self, declared: Declared) -> Pattern:
        """An element."""
        return self._intern(Form.ELEMENT, (), declared)

    def _joined(self, form: Form, members: Iterable[Pattern]) -> Pattern:
        flat: list[Pattern] = []
        for member in members:
            if member is NOTHING:
                return NOTHING
            if member.form is form:
                flat.extend(member.of)
            elif member is not EMPTY:
                flat.append(member)
        if len(flat) > 1:
            if form is Form.INTERLEAVE:
                flat.sort(key=_number)
            return self._intern(form, tuple(flat), None)
        return flat[0] if flat else EMPTY

    def _intern(self, form: Form, of: tuple[Pattern, ...], leaf: Leaf) -> Pattern:
        key = (form, of, leaf)
        pattern = self._made.get(key)
        if pattern is None:
            pattern = self._made[key] = Pattern(form, of, leaf)
            self.made += 1
            pattern.number = self.made
            if pattern.weight > WEIGHT or self.made > AMOUNT:
                raise TooComplex(self.where())
        return pattern


_ONCE = {Form.NOTHING, Form.EMPTY, Form.TEXT, Form.WILD, Form.MORE}
"""What is the same once and often."""


def _number(pattern: Pattern) -> int:
    return pattern.number
