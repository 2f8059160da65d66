"""A schema in its simple form as bytes, and back.

The bytes are JSON: a table in which each pattern stands once, after its parts, which it names by
their places. What cannot be read raises ValueError; nothing in it is ever run.
"""

import json
from typing import TypeAlias, cast

from pipeline.relaxng import simple
from pipeline.relaxng.reading.walking import EMPTY, NOT_ALLOWED, TEXT, parts

_Row: TypeAlias = list[object]
_Many: TypeAlias = type[simple.Choice] | type[simple.Group] | type[simple.Interleave]
_MANY: dict[str, _Many] = {
    "Choice": simple.Choice,
    "Group": simple.Group,
    "Interleave": simple.Interleave,
}
_WITHIN: dict[str, type[simple.OneOrMore] | type[simple.List]] = {
    "OneOrMore": simple.OneOrMore,
    "List": simple.List,
}
_ALONE: dict[str, simple.Pattern] = {"Empty": EMPTY, "NotAllowed": NOT_ALLOWED, "Text": TEXT}


def encode(grammar: simple.Grammar) -> bytes:
    """A grammar as bytes."""
    table = _Table()
    start = table.place(grammar.start)
    elements = [[_class(one.names), table.place(one.of)] for one in grammar.elements]
    return json.dumps([start, elements, table.rows], separators=(",", ":")).encode()


class _Table:
    def __init__(self) -> None:
        self.rows: list[_Row] = []
        self._places: dict[int, int] = {}

    def place(self, pattern: simple.Pattern) -> int:
        """Where in the table a pattern stands; it is put there, if it does not yet."""
        known = self._places.get(id(pattern))
        if known is None:
            row = _row(pattern, [self.place(part) for part in parts(pattern)])
            known = self._places[id(pattern)] = len(self.rows)
            self.rows.append(row)
        return known


def _row(pattern: simple.Pattern, places: list[int]) -> _Row:
    match pattern:
        case simple.Reference():
            return ["Reference", pattern.element]
        case simple.Attribute():
            return ["Attribute", _class(pattern.names), *places]
        case simple.Data():
            return ["Data", pattern.library, pattern.type, pattern.parameters, *places]
        case simple.Value():
            own = [pattern.library, pattern.type, pattern.text, pattern.namespaces]
            return ["Value", *own]
    return [type(pattern).__name__, *places]


def _class(names: simple.NameClass) -> _Row:
    match names:
        case simple.One():
            return ["One", *names.name]
        case simple.Either():
            return ["Either", *(_class(one) for one in names.of)]
        case simple.In():
            return ["In", names.namespace, *([_class(names.but)] if names.but else ())]
        case simple.Any():
            return ["Any", *([_class(names.but)] if names.but else ())]


def decode(data: bytes) -> simple.Grammar:
    """The grammar that `encode` made bytes of; ValueError: the bytes are of no grammar."""
    try:
        start, elements, rows = json.loads(data)
        made: list[simple.Pattern] = []
        for row in rows:
            made.append(_pattern(row, made))
        content = tuple(simple.Element(_names(names), made[of]) for names, of in elements)
        return simple.Grammar(made[start], content)
    except (ValueError, TypeError, LookupError) as error:
        raise ValueError("these bytes are of no grammar") from error


def _pattern(row: object, made: list[simple.Pattern]) -> simple.Pattern:
    match row:
        case ["Reference", int(element)]:
            return simple.Reference(element)
        case ["Attribute", names, int(of)]:
            return simple.Attribute(_names(names), made[of])
        case ["Data", str(library), str(name), list(facets)]:
            return simple.Data(library, name, _pairs(facets))
        case ["Data", str(library), str(name), list(facets), int(but)]:
            return simple.Data(library, name, _pairs(facets), made[but])
        case ["Value", str(library), str(name), str(text), list(namespaces)]:
            return simple.Value(library, name, text, _pairs(namespaces))
        case [str(kind), *places]:
            inner = tuple(made[place] for place in places if isinstance(place, int))
            return _composed(kind, inner)
    raise ValueError("no pattern")


def _composed(kind: str, inner: tuple[simple.Pattern, ...]) -> simple.Pattern:
    many = _MANY.get(kind)
    if many is not None:
        return many(inner)
    if inner:
        within = _WITHIN[kind]
        return within(inner[0])
    return _ALONE[kind]


def _pairs(found: list[object]) -> tuple[tuple[str, str], ...]:
    """Pairs of texts, which JSON has as lists."""
    return tuple((str(key), str(value)) for key, value in cast("list[list[object]]", found))


def _names(row: object) -> simple.NameClass:
    match row:
        case ["One", str(uri), str(local)]:
            return simple.One((uri, local))
        case ["Either", *classes]:
            return simple.Either(tuple(_names(one) for one in classes))
        case ["In", str(uri), *but]:
            return simple.In(uri, _names(but[0]) if but else None)
        case ["Any", *but]:
            return simple.Any(_names(but[0]) if but else None)
    raise ValueError("no name class")
