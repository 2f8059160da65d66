"""Archival references of the Russian, British, German, French, American and Spanish traditions.

``РГАСПИ. Ф. 558. Оп. 11. Д. 77. Л. 57.`` · ``TNA, FO 371/11779`` · ``GStA PK, Rep. 89, Nr. 4`` ·
``Library of Congress, Orlov Papers, Box 4, Folder 19`` · ``AHN, Estado, leg. 3456, exp. 12``.
Read into repository, units and leaves, with a key that is the same in every script, language and
order, so that two languages' references to one item can be told to be one. What is not understood
never becomes part of a key.
"""

from collections.abc import Mapping

from pipeline.lexicon import archives, fold
from pipeline.notation.shelfmarks.marks import Shelfmark, key_of_repository, marks
from pipeline.notation.shelfmarks.pieces import is_code, is_generic, is_name, pieces, strength
from pipeline.notation.shelfmarks.units import WEAK, may_hold_units

__all__ = ["Shelfmark", "is_labelled", "key_of_repository", "looks_like_one", "read"]

_NONE: dict[str, str] = {}
_LONGEST, _LONGEST_LINE = 48, 1_000
"""Words and characters beyond which a line is prose, however many units it names."""
_LONGEST_CODE = 120
_FEWEST = 2
_UNREAD_WORDS = 6
_SHORT = 16


def read(text: str, keepers: Mapping[str, str] = _NONE) -> tuple[Shelfmark, ...]:
    """The references of a line, in order; none where it names no unit of an archive.

    `keepers` are the repositories an edition knows: names in plain letters, with their keys.
    """
    if _is_prose(text):
        return ()
    return marks(text, pieces(text, keepers), keepers)


def looks_like_one(text: str) -> bool:
    """Whether a line is an archival reference of any tradition."""
    if _is_named_code(text):
        return True
    found = read(text)
    return bool(found) and _is_sound(text, found[0]) and _is_read(text, found)


def _is_named_code(text: str) -> bool:
    """Whether a line is a keeper's name and a number of a kind that no table knows."""
    *names, code = (part.strip() for part in text.rstrip(" .").split(","))
    if not names or len(text) > _LONGEST_CODE or not is_code(code):
        return False
    surest = max(strength(name, ()) for name in names)
    return surest > 1 and all(map(is_name, names))


def is_labelled(text: str) -> bool:
    """Whether a line says that it is a reference, with a number in it: ``Signatur: H 12``."""
    label, colon, rest = text.partition(":")
    return bool(colon) and fold(label.strip()) in _LABELS and any(map(str.isdecimal, rest))


_LABELS = frozenset(map(fold, archives.LABELS.every()))


def _is_prose(text: str) -> bool:
    return len(text) > _LONGEST_LINE or not may_hold_units(text) or len(text.split()) > _LONGEST


def _is_read(text: str, found: tuple[Shelfmark, ...]) -> bool:
    unread = sum(len(span.of(text).split()) for mark in found for span in mark.unread)
    return unread <= (_UNREAD_WORDS if found[0].repository else _FEWEST)


def _is_sound(text: str, mark: Shelfmark) -> bool:
    """Whether a reference has enough that books, houses and sentences do not have."""
    kinds = {kind for kind, _ in mark.units}
    count = len(mark.units) + len(mark.collections) + bool(mark.loci)
    strong = bool(kinds - WEAK) or bool(mark.loci)
    if mark.repository is None:
        return strong and len(mark.units) + bool(mark.loci) >= _FEWEST and _is_short(text)
    name = mark.repository.of(text)
    certain = strength(name, ()) > 1 or is_generic(name) or "callNumber" in kinds
    return strong and count >= (1 if certain else _FEWEST)


def _is_short(text: str) -> bool:
    return len(text.split()) <= _SHORT
