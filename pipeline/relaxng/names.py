"""Name classes: which names they hold, and how closely they hold them."""

from collections.abc import Iterator

from pipeline.relaxng.simple import Any, Either, In, Name, NameClass, One

NAMED, NAMESPACE, ANYTHING, OUTSIDE = 3, 2, 1, 0
"""How closely a name class holds a name: by name, by namespace, as any, not at all."""


def closeness(names: NameClass, name: Name) -> int:
    """How closely a class holds a name; `OUTSIDE` is falsy."""
    match names:
        case One(one):
            return NAMED if one == name else OUTSIDE
        case Either(of):
            return max(closeness(part, name) for part in of)
        case In(namespace, but):
            held = namespace == name[0] and not (but and closeness(but, name))
            return NAMESPACE if held else OUTSIDE
        case Any(but):
            return OUTSIDE if but and closeness(but, name) else ANYTHING


def named(names: NameClass) -> Iterator[Name]:
    """The names that a class holds by name."""
    match names:
        case One(name):
            yield name
        case Either(of):
            for part in of:
                yield from named(part)
        case In() | Any():
            return


def shown(names: NameClass) -> Iterator[Name]:
    """The names of a class for people; ``("", "*")`` is any, ``(URI, "*")`` any of a namespace."""
    match names:
        case One(name):
            yield name
        case Either(of):
            for part in of:
                yield from shown(part)
        case In(namespace):
            yield namespace, "*"
        case Any():
            yield "", "*"
