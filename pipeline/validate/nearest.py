"""Which of many names somebody may have meant: by slips of the hand, never by a list of mistakes.

Names are those of a schema, in camel case or with hyphens. The distance is that of Damerau and
Levenshtein in its simple form (optimal string alignment): letters left out, put in, taken for
another, and two that changed places.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

_WORDS = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])|[^\W\d_]+")
_SHORTEST = 4
"""The shortest name in which one wrong letter still tells what was meant."""
_LETTERS_AN_EDIT = 3
_PREFIX = 2
_SHARE = 0.35
"""How much of a name its beginning must be to stand for it: ``pub`` for ``pubPlace``."""
_SAME, _TURNED, _BEGUN = 0.0, 0.1, 0.15
_REMEMBERED = 1 << 16


@lru_cache(_REMEMBERED)
def unlikeness(one: str, other: str) -> float:
    """From 0 (the same but for case and hyphens) to 1 (nothing in common)."""
    a, b = _plain(one), _plain(other)
    if a == b:
        return _SAME
    if _words(one) == _words(other):
        return _TURNED
    shorter, longer = sorted((len(a), len(b)))
    if shorter >= _PREFIX and (a.startswith(b) or b.startswith(a)):
        return _BEGUN * (2 - shorter / longer)
    return distance(a, b) / longer


def near(name: str, other: str) -> bool:
    """Whether `other` can be what somebody meant who wrote `name`."""
    value = unlikeness(name, other)
    if value <= _TURNED:
        return True
    a, b = _plain(name), _plain(other)
    shorter, longer = sorted((len(a), len(b)))
    if shorter >= _PREFIX and (a.startswith(b) or b.startswith(a)):
        return shorter >= _SHARE * longer
    return longer >= _SHORTEST and value * longer <= max(1, longer // _LETTERS_AN_EDIT)


def ranked(name: str, others: Iterable[str]) -> list[str]:
    """Names in the order of likeness, short ones first where they are equally like."""
    return sorted(others, key=lambda other: (round(unlikeness(name, other), 3), len(other), other))


def nearest(name: str, others: Sequence[str]) -> str | None:
    """The name that was probably meant; None if none is like enough."""
    return next((other for other in ranked(name, others)[:1] if near(name, other)), None)


def distance(one: str, other: str) -> int:
    """How many slips of the hand lie between two words."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        above, row = row, [i]
        for j, b in enumerate(other, start=1):
            row.append(min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a != b)))
            if before and j > 1 and a == other[j - 2] and b == one[i - 2]:
                row[j] = min(row[j], before[j - 2] + 1)
        before = above
    return row[-1]


def _plain(name: str) -> str:
    return re.sub(r"[-_.:\s]", "", name).lower()


def _words(name: str) -> list[str]:
    return sorted(word.lower() for word in _WORDS.findall(name))
