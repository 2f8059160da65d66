"""Facets (XML Schema part 2, 4.3): what a schema may add to a type as ``param``.

`enumeration` and `whiteSpace` are none in RELAX NG. Several patterns must all match; a facet that
is given twice holds twice.
"""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypeVar

from pipeline.relaxng.datatypes import space
from pipeline.relaxng.datatypes.contract import DatatypeError, Parameters
from pipeline.relaxng.datatypes.kinds import Facet, Kind
from pipeline.relaxng.datatypes.patterns import Pattern

V = TypeVar("V", bound=Hashable)

_ORDER: dict[str, tuple[frozenset[int], str, str]] = {
    "minInclusive": (frozenset({0, 1}), "from {}", "{} is below {}"),
    "minExclusive": (frozenset({1}), "above {}", "{} is not above {}"),
    "maxInclusive": (frozenset({0, -1}), "up to {}", "{} is above {}"),
    "maxExclusive": (frozenset({-1}), "below {}", "{} is not below {}"),
}
_LENGTHS = ("length", "minLength", "maxLength")
_DIGITS = ("totalDigits", "fractionDigits")
_REFUSED = {
    "enumeration": "RELAX NG has no facet “enumeration”: write a choice of values",
    "whiteSpace": "RELAX NG has no facet “whiteSpace”: choose string, normalizedString or token",
}
_COMPARED = 20
"""Bounds that are compared with each other; nobody writes more."""

_MOST = 10**9
"""Lengths beyond this are none that a document has."""


@dataclass(frozen=True, slots=True)
class Bound(Facet[V]):
    """A limit of an ordered type; values in no order with it are outside."""

    name: str
    limit: V
    text: str
    compare: Callable[[V, V], int | None]

    def holds(self, value: V, _text: str) -> bool:
        """Whether a value is on the right side."""
        return self.compare(value, self.limit) in _ORDER[self.name][0]

    def why(self, value: V, text: str) -> str:
        """On which side it is."""
        if self.compare(value, self.limit) is None:
            return f"{text} and {self.text} are in no order"
        return _ORDER[self.name][2].format(text, self.text)

    def words(self) -> str:
        """``from 0``."""
        return _ORDER[self.name][1].format(self.text)


@dataclass(frozen=True, slots=True)
class Length(Facet[V]):
    """How long a value is: characters of a text, bytes, or words of a list."""

    name: str
    number: int
    length: Callable[[V], int]

    def holds(self, value: V, _text: str) -> bool:
        """Whether a value is as long as demanded."""
        length = self.length(value)
        if self.name == "length":
            return length == self.number
        return length >= self.number if self.name == "minLength" else length <= self.number

    def why(self, value: V, _text: str) -> str:
        """How long it is instead."""
        return f"its length is {self.length(value)}, {self._bound()} {self.number} is wanted"

    def words(self) -> str:
        """``of length 3``."""
        return f"of length {self._bound()} {self.number}".replace("  ", " ")

    def _bound(self) -> str:
        return {"minLength": "at least", "maxLength": "at most"}.get(self.name, "exactly")


@dataclass(frozen=True, slots=True)
class Digits(Facet[V]):
    """How many digits a number has, in all or behind the point."""

    name: str
    number: int
    digits: Callable[[V], tuple[int, int]]

    def holds(self, value: V, _text: str) -> bool:
        """Whether it has no more."""
        return self._count(value) <= self.number

    def why(self, value: V, text: str) -> str:
        """How many it has."""
        return (
            f"{text} has {self._count(value)} digits{self._where()}, at most {self.number} may be"
        )

    def words(self) -> str:
        """``with at most 2 digits behind the point``."""
        return f"with at most {self.number} digits{self._where()}"

    def _count(self, value: V) -> int:
        return self.digits(value)[self.name == "fractionDigits"]

    def _where(self) -> str:
        return " behind the point" if self.name == "fractionDigits" else ""


def facets(kind: Kind[V], parameters: Parameters) -> tuple[Facet[V], ...]:
    """The facets of a type; raises DatatypeError."""
    found = tuple(_facet(kind, name, text) for name, text in parameters)
    _consistent(kind, found)
    return found


def _facet(kind: Kind[V], name: str, text: str) -> Facet[V]:
    known = permitted(kind)
    if name in _REFUSED:
        raise DatatypeError(_REFUSED[name])
    if name not in known:
        raise DatatypeError(_unknown(kind.name, name, known))
    if name == "pattern":
        return Pattern.of(text)
    if name in _ORDER and kind.compare:
        return _bound(kind, name, text)
    if name in _DIGITS and kind.digits:
        return Digits(name, number(name, text, int(name == "totalDigits")), kind.digits)
    assert kind.length  # noqa: S101  permitted() says so
    return Length(name, number(name, text, 0), kind.length)


def permitted(kind: Kind[V]) -> tuple[str, ...]:
    """The facets that a type may have."""
    return (
        "pattern",
        *(_LENGTHS if kind.length else ()),
        *(_ORDER if kind.compare else ()),
        *(_DIGITS if kind.digits else ()),
    )


def _unknown(kind: str, name: str, known: tuple[str, ...]) -> str:
    every = ("pattern", *_LENGTHS, *_ORDER, *_DIGITS)
    if name in every:
        return f"the type {kind} has no facet “{name}”; it has {_listed(known)}"
    near = get_close_matches(name, every, 1)
    meant = f"; is {near[0]} meant?" if near else f"; the type {kind} has {_listed(known)}"
    return f"there is no facet “{name}”{meant}"


def _listed(words: Iterable[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


def _bound(kind: Kind[V], name: str, text: str) -> Bound[V]:
    bare = kind.normalise(text)
    limit = kind.read(bare)
    if limit is None or kind.compare is None:
        reason = kind.explain(bare)
        raise DatatypeError(
            f"the facet {name} of the type {kind.name} cannot be “{space.shown(text)}”"
            + (f": {space.shown(reason)}" if reason else f", which is not {kind.title}")
        )
    return Bound(name, limit, bare, kind.compare)


def number(name: str, text: str, least: int) -> int:
    """The number that a facet has; raises DatatypeError."""
    digits = space.collapse(text).removeprefix("+")
    if not (digits.isascii() and digits.isdigit()) or (least and not digits.strip("0")):
        shown = space.shown(text)
        raise DatatypeError(f"the facet {name} is a whole number from {least} on, not “{shown}”")
    return int(digits) if len(digits) <= len(str(_MOST)) else _MOST


def _consistent(kind: Kind[V], found: tuple[Facet[V], ...]) -> None:
    """Raises DatatypeError if no value can be within all facets."""
    bounds = [facet for facet in found if isinstance(facet, Bound)][:_COMPARED]
    for low in (b for b in bounds if b.name.startswith("min")):
        for high in (b for b in bounds if b.name.startswith("max")):
            order = low.compare(low.limit, high.limit)
            if order == 1:
                said = space.shown(f"{low.words()} and {high.words()}", 160)
                raise DatatypeError(f"nothing is {said}: {kind.name}")
