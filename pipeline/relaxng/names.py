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


def alike(one: Name, other: Name) -> bool:
    """Whether two names may have been meant to be one: nearly the same letters."""
    left, right = one[1].casefold(), other[1].casefold()
    if left == right:
        return True
    short, long = sorted((left, right), key=len)
    most = 1 if len(long) < 6 else 2  # noqa: PLR2004  letters: a slip in a short word is one
    return len(long) - len(short) <= most and _distance(short, long) <= most


def _distance(short: str, long: str) -> int:
    """Letters to be put in, left out or replaced between two words (Levenshtein 1966)."""
    before = list(range(len(short) + 1))
    for row, letter in enumerate(long, 1):
        now = [row]
        for column, other in enumerate(short, 1):
            change = before[column - 1] + (letter != other)
            now.append(min(change, before[column] + 1, now[-1] + 1))
        before = now
    return before[-1]
