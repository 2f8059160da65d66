"""Names of persons taken apart and held against each other, in any order and any two scripts."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from pipeline.lexicon import fold
from pipeline.lexicon.greetings import HONORIFICS
from pipeline.notation.inflection import readings, tagged
from pipeline.notation.shapes import is_initial, is_particle, skeleton, words

INITIAL = 2
"""Letters of an initial, at most: ``Л``, ``Th``."""
_GIVEN_ALIKE = 0.75
"""Likeness of two given names from which they can be one in two languages: Joseph, Иосиф."""
_SURNAMES_ALIKE = 0.79
"""The same for surnames: Kaganowitsch, Каганович; Sorin, Зорин."""
_SIBILANTS = re.compile(r"(?:[scxz]|[ckstz]h|ts)+|k(?=s)|t?s?ch|tsch")
_VOWELS = re.compile(r"[aeiouhy]+")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_FULL_WITH_PATRONYMIC = 3


@dataclass(frozen=True, slots=True)
class Parts:
    """A name folded and without stops: `given` names and initials in order, and the `surname`, of
    several words where its form tells so.
    """

    given: tuple[str, ...]
    surname: tuple[str, ...]


def parts_of(name: str, lang: str) -> Parts:
    """Take a name apart: ``Л.М. Каганович``, ``Каганович, Л. М.``, ``Каганович Лазарь Моисеевич``.

    Given names with a patronymic alone have no surname. The French *M.* is nobody's initial here.
    """
    before, comma, after = name.partition(",")
    if comma and after.strip():
        return Parts(_plain(_tokens(after)), _plain(_tokens(before)))
    tokens = _tokens(name)
    if lang == "fr" and len(tokens) > 1 and tokens[0] == "M.":
        tokens = tokens[1:]
    first = _surname_first(tokens, lang)
    if first:
        return Parts(_plain(tokens[first:]), _plain(tokens[:first]))
    if len(tokens) > 1 and lang == "ru" and _is(tokens[-1], "Patr"):
        return Parts(_plain(tokens), ())
    return Parts(_plain(tokens[:-1]), _plain(tokens[-1:]))


def _tokens(name: str) -> list[str]:
    honorifics = HONORIFICS.every()
    found = [word for word in words(name) if not is_particle(word) or is_initial(word)]
    kept = [word for word in found if word.lower() not in honorifics or _is_capital(word)]
    return kept or found


def _is_capital(word: str) -> bool:
    return is_initial(word) and word[0].isupper()


def _surname_first(tokens: list[str], lang: str) -> int:
    """How many words of a name are the surname, where that stands first; 0 where it does not."""
    whole = next((i for i, token in enumerate(tokens) if is_initial(token)), len(tokens))
    if 0 < whole < len(tokens) and all(map(is_initial, tokens[whole:])):
        return whole
    russian = lang == "ru" and len(tokens) == _FULL_WITH_PATRONYMIC
    return int(russian and _is(tokens[-1], "Patr") and not is_initial(tokens[0]))


def _is(token: str, tag: str) -> bool:
    return not is_initial(token) and tagged(token.rstrip("."), tag)


def _plain(tokens: list[str]) -> tuple[str, ...]:
    return tuple(fold(token).replace(".", "").removesuffix("ъ") for token in tokens)


def script_of(text: str) -> str:
    """``ru`` for a text in Cyrillic letters, else ``""``: how a name of no language inflects."""
    return "ru" if _CYRILLIC.search(text) else ""


def sound(word: str) -> str:
    """A word in Latin letters as one spelling has it: Orlow is Orlov, Solovyov is Соловьёв.

    Words with the same sound are one name; the spellings it folds differ by language, not by name.
    """
    plain = skeleton(fold(word)).replace("y", "i").replace("j", "i").replace("w", "v")
    plain = plain.replace("ph", "f").replace("x", "ks")
    plain = f"{plain[:-2]}v" if plain.endswith("ff") else plain
    return plain.replace("io", "e").replace("ie", "e").replace("ii", "i")


def coarse(word: str) -> str:
    """A key that all spellings of a surname share, and many other surnames with them."""
    plain = _SIBILANTS.sub("s", sound(word)).replace("f", "v")
    bare = _VOWELS.sub("", plain)
    return re.sub(r"(.)\1", r"\1", bare)


def alike(one: str, other: str) -> bool:
    """Whether two words of one `coarse` key are so like that they may be one surname; a woman's and
    a man's are not: Orlova, Orlov.
    """
    a, b = sound(one), sound(other)
    ends = {text[-1:] in {"a", "e", "i", "o", "u"} for text in (a, b)}
    return len(ends) == 1 and SequenceMatcher(None, a, b).ratio() >= _SURNAMES_ALIKE


def fit(mention: tuple[str, ...], entry: tuple[str, ...]) -> bool:
    """Whether given names or initials do not contradict others; none contradict nothing."""
    return all(_agree(one, other) for one, other in zip(mention, entry, strict=False))


def _agree(one: str, other: str) -> bool:
    same_script = bool(_CYRILLIC.search(one)) is bool(_CYRILLIC.search(other))
    if min(len(one), len(other)) <= INITIAL:
        return _starts_alike(one, other, same_script=same_script)
    forms = {reading.form for reading in readings(one, script_of(one))}
    if other in forms:
        return True
    if same_script and script_of(one):
        return False
    a, b = sound(one), sound(other)
    return a == b or SequenceMatcher(None, a, b).ratio() >= _GIVEN_ALIKE


def _starts_alike(one: str, other: str, *, same_script: bool) -> bool:
    if same_script:
        short, long = sorted((one, other), key=len)
        return long.startswith(short)
    first = {_letter(sound(word)[:1]) for word in (one, other)}
    return len(first) == 1


def _letter(letter: str) -> str:
    return {"c": "k"}.get(letter, letter)
