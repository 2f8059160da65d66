"""Given names and familiar ones held against fuller names: who may sign *Lena*."""

from functools import cache

from pipeline.lexicon.familiar import FAMILIAR
from pipeline.notation.likeness import alike, can_be_one, compatible
from pipeline.notation.naming import Parts, fit, parts_of, sound
from pipeline.notation.shapes import is_initial, skeleton

_BOTH = 2
"""Given names of which the initials together are as good as a name."""
_SHORT = 3
"""Letters that a short form of a given name has at the least: *Flo* for *Florence*."""


def can_sign(short: str, full: str, langs: tuple[str, str]) -> bool:
    """Whether who has a full name can sign in a shorter way: by the surname, by initials, by a
    given name or its familiar form; `langs` are those of the two.
    """
    across = langs[0] != langs[1] and alike(short, full) and compatible(short, full)
    if can_be_one(short, full) or across:
        return True
    one, other = (parts_of(name, lang) for name, lang in zip((short, full), langs, strict=True))
    return agrees(one, other) is not None or _begins(short, full)


def _begins(short: str, full: str) -> bool:
    """Whether a single word, or an abbreviation, begins a word of a name: *Zach. Orlov*."""
    whole = [skeleton(word) for word in full.split() if not is_initial(word)]
    tokens = [skeleton(word) for word in short.split()]
    return all(
        len(token) >= _SHORT and any(word.startswith(token) for word in whole) for token in tokens
    )


def agrees(name: Parts, form: Parts) -> bool | None:
    """Whether a name is surely that of a form (True), may be it (False), or is not (None)."""
    given = name.given
    if name.surname and form.surname and sound(name.surname[-1]) == sound(form.surname[-1]):
        return True if fit(given, form.given) else None
    given = (*given, *name.surname)
    if not given or not form.given or len(given) > len(form.given):
        return None
    known = _stands_for(given[0]) if len(given) == 1 else ()
    if fit(given, form.given):
        full = sound(given[0]) == sound(form.given[0])
        return True if full or len(given) >= _BOTH else False if known else None
    return False if any(fit((name,), form.given) for name in known) else None


@cache
def _familiar() -> dict[str, tuple[str, ...]]:
    """The familiar names of all languages by their sound: Klim is Клим in any of them."""
    return {sound(name): full for table in FAMILIAR.values() for name, full in table.items()}


def _stands_for(name: str) -> tuple[str, ...]:
    return _familiar().get(sound(name), ())
