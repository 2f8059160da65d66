"""Grammars in the simple form, made by hand."""

from pipeline.relaxng.faults import Fault
from pipeline.relaxng.schema import Schema
from pipeline.relaxng.simple import (
    Attribute,
    Choice,
    Data,
    Element,
    Empty,
    Grammar,
    Group,
    Interleave,
    NameClass,
    One,
    OneOrMore,
    Pattern,
    Reference,
    Text,
    Value,
)

XSD = "http://www.w3.org/2001/XMLSchema-datatypes"
EMPTY, TEXT = Empty(), Text()


class Made:
    """A grammar that grows by its elements."""

    def __init__(self) -> None:
        self._elements: list[Element] = []

    def element(self, names: str | NameClass, of: Pattern = EMPTY) -> Reference:
        self._elements.append(Element(_names(names), of))
        return Reference(len(self._elements) - 1)

    def next(self) -> Reference:
        """The reference to the element that is made after the next."""
        return Reference(len(self._elements) + 1)

    def schema(self, root: Reference) -> Schema:
        return Schema(Grammar(root, tuple(self._elements)))


def _names(names: str | NameClass) -> NameClass:
    return One(("", names)) if isinstance(names, str) else names


def attribute(names: str | NameClass, of: Pattern = TEXT) -> Attribute:
    return Attribute(_names(names), of)


def xsd(name: str, *parameters: tuple[str, str]) -> Data:
    return Data(XSD, name, parameters)


def value(text: str) -> Value:
    return Value("", "token", text)


def group(*of: Pattern) -> Pattern:
    return Group(of)


def choice(*of: Pattern) -> Pattern:
    return Choice(of)


def interleave(*of: Pattern) -> Pattern:
    return Interleave(of)


def optional(of: Pattern) -> Pattern:
    return Choice((of, EMPTY))


def more(of: Pattern) -> Pattern:
    return OneOrMore(of)


def star(of: Pattern) -> Pattern:
    return Choice((OneOrMore(of), EMPTY))


def mixed(of: Pattern) -> Pattern:
    return Interleave((TEXT, of))


def holding(of: Pattern) -> Schema:
    """A schema of documents ``<doc>`` whose attributes and content are as a pattern says.

    The pattern may refer to ``<a/>``, ``<b/>`` and ``<c/>``, the elements 0, 1 and 2.
    """
    made = Made()
    for name in "abc":
        made.element(name)
    return made.schema(made.element("doc", of))


A, B, C = Reference(0), Reference(1), Reference(2)


def short(faults: tuple[Fault, ...]) -> list[str]:
    """Faults in short: kind, element, and attribute, if any."""
    return [
        f"{one.kind.value}: {one.element[1]}" + (f" @{one.attribute[1]}" if one.attribute else "")
        for one in faults
    ]
