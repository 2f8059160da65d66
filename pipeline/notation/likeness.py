"""Whether two names, in any two scripts, can be the same."""

from difflib import SequenceMatcher
from functools import lru_cache

from pipeline.notation.shapes import is_initial, is_initials, skeleton

_ALIKE = 0.72
"""Likeness of two surnames in Latin letters from which they count as one in two languages."""
_REMEMBERED = 4096


@lru_cache(_REMEMBERED)
def surname(name: str) -> str:
    """The last word of a name that is no initial, as a skeleton in Latin letters; of a name that is
    nothing but initials, these.
    """
    name = _in_order(name)
    whole = [word for word in name.split() if not is_initial(word)]
    return skeleton(whole[-1] if whole else name)


@lru_cache(_REMEMBERED)
def initials(name: str) -> str:
    """First letters of what stands before the surname, as a skeleton: ``lm`` for ``L.M. X``."""
    words = [part for word in _in_order(name).split() for part in word.split(".") if part]
    return "".join(skeleton(word)[:1] for word in words[:-1])


def _in_order(name: str) -> str:
    """A name with its surname last: *Orlov, Lev, duke of …* as *Lev Orlov*."""
    surname_first, comma, rest = name.partition(",")
    return f"{rest.partition(',')[0].strip()} {surname_first}".strip() if comma else name


def fits_initials(one: str, other: str) -> bool:
    """Whether a name of initials, one of the two, can be the other: ``A. S.`` and *Anna Sorin*."""
    a, b = sorted((_letters(one), _letters(other)), key=len)
    return b.startswith(a) or b.endswith(a)


def can_be_one(one: str, other: str) -> bool:
    """Whether one writer can sign both ways: in full, by the given name, by initials."""
    if is_initials(one) or is_initials(other):
        return fits_initials(one, other)
    words = [frozenset(map(skeleton, name.split())) for name in (one, other)]
    part = words[0] <= words[1] or words[1] <= words[0]
    return part or (surname(one) == surname(other) and compatible(one, other))


def _letters(name: str) -> str:
    """The first letters of all words of a name, as a skeleton."""
    parts = (part for word in name.split() for part in word.split("."))
    return "".join(skeleton(part)[:1] for part in parts)


def alike(one: str, other: str) -> bool:
    """Whether two names have surnames so like that they are one in two languages."""
    return SequenceMatcher(None, surname(one), surname(other)).ratio() >= _ALIKE


def compatible(one: str, other: str) -> bool:
    """Whether the initials of two names do not contradict each other; none contradict nothing."""
    a, b = initials(one), initials(other)
    return not a or not b or a.startswith(b) or b.startswith(a)
