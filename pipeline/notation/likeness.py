"""Whether two names, in any two scripts, can be the same."""

from difflib import SequenceMatcher

from pipeline.notation.shapes import is_initial, skeleton

_ALIKE = 0.72
"""Likeness of two surnames in Latin letters from which they count as one in two languages."""


def surname(name: str) -> str:
    """The last word of a name that is no initial, as a skeleton in Latin letters."""
    whole = [word for word in name.split() if not is_initial(word)]
    return skeleton(whole[-1]) if whole else ""


def initials(name: str) -> str:
    """First letters of what stands before the surname, as a skeleton: ``lm`` for ``L.M. X``."""
    words = [part for word in name.split() for part in word.split(".") if part]
    return "".join(skeleton(word)[:1] for word in words[:-1])


def alike(one: str, other: str) -> bool:
    """Whether two names have surnames so like that they are one in two languages."""
    return SequenceMatcher(None, surname(one), surname(other)).ratio() >= _ALIKE


def compatible(one: str, other: str) -> bool:
    """Whether the initials of two names do not contradict each other; none contradict nothing."""
    a, b = initials(one), initials(other)
    return not a or not b or a.startswith(b) or b.startswith(a)
