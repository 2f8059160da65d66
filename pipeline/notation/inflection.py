"""Russian words put into the nominative, by pymorphy3; what a word of another language may be."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from pymorphy3 import MorphAnalyzer
from pymorphy3.analyzer import Parse

from pipeline.lexicon import fold
from pipeline.notation.shapes import is_initial

_OF_PERSONS = ("Surn", "Name", "Patr")
_WORDS = 50_000
"""Readings that are remembered; a long edition has fewer words in capitals."""
_GENITIVES = {"en": ("'s", "’s", "'", "’"), "de": ("s", "'", "’", "'s", "’s")}
_SHORTEST = 4
"""Letters a German word has at the least before its last *s* can be a genitive's."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A word in the nominative, folded, and the case it stands in (``""``: not known).

    `proper` tells that it is read as a name of a person.
    """

    form: str
    case: str = ""
    proper: bool = False


@lru_cache(_WORDS)
def readings(word: str, lang: str) -> tuple[Reading, ...]:
    """What a word may be the form of; the word as it stands is always among it."""
    plain = fold(word).rstrip(".").removesuffix("ъ")
    found = dict.fromkeys((Reading(plain), *_inflected(plain, lang)))
    return tuple(found)


def _inflected(plain: str, lang: str) -> list[Reading]:
    if lang == "ru":
        return [_reading(parse) for parse in _parses(plain) if _nominal(parse)]
    ends = [end for end in _GENITIVES.get(lang, ()) if plain.endswith(end)]
    long = len(plain) >= _SHORTEST
    return [Reading(plain.removesuffix(end)) for end in ends if long]


def _reading(parse: Parse) -> Reading:
    nominal = parse.inflect({"nomn"})
    form = fold(str(nominal.word if nominal else parse.word))
    return Reading(form, str(parse.tag.case or ""), is_of_persons(parse))


def _nominal(parse: Parse) -> bool:
    """Whether a parse is of a noun or adjective that can be a name, or part of one."""
    number = "plur" not in parse.tag or "Geox" in parse.tag or "Pltm" in parse.tag
    return ("NOUN" in parse.tag or "ADJF" in parse.tag) and number and "Infr" not in parse.tag


def is_of_persons(parse: Parse) -> bool:
    """Whether a parse is of a surname, given name or patronymic."""
    return any(tag in parse.tag for tag in _OF_PERSONS)


def is_common(word: str) -> bool:
    """Whether a Russian word, in small letters, may be another than a name."""
    return any(
        parse.is_known and not is_of_persons(parse) and "Geox" not in parse.tag
        for parse in _parses(fold(word))
    )


def tagged(word: str, *tags: str) -> bool:
    """Whether a Russian word can be all that the tags (of OpenCorpora) say, at once."""
    return any(all(tag in parse.tag for tag in tags) for parse in _parses(word))


def in_case(name: str, case: str) -> bool:
    """Whether the last word of a name can be a surname or given name in `case`."""
    last = name.split()[-1]
    return any(case in parse.tag and is_of_persons(parse) for parse in _parses(last))


def nominative(name: str, case: str) -> str:
    """A Russian name put from `case` (datv, gent; empty: leave it) into the nominative."""
    if not case:
        return name
    parts = re.split(r"(\s)", name)
    return "".join(_nominative_of(part, case) or _double(part, case) or part for part in parts)


def _double(word: str, case: str) -> str:
    """A name of two joined by a hyphen, each put into the nominative, if both can be."""
    forms = [_nominative_of(part, case) for part in word.split("-")]
    return "-".join(forms) if len(forms) > 1 and all(forms) else ""


def _nominative_of(word: str, case: str) -> str:
    if is_initial(word) or not word.strip():
        return word
    forms = {
        nominal.word
        for parse in _parses(word)
        if case in parse.tag and "sing" in parse.tag and is_of_persons(parse)
        for nominal in [parse.inflect({"nomn"})]
        if nominal
    }
    if len(forms) != 1:
        return ""
    form = str(forms.pop())
    form = form if "ё" in word.lower() else form.replace("ё", "е")
    return form.upper() if word.isupper() else "-".join(p.capitalize() for p in form.split("-"))


@lru_cache(_WORDS)
def _parses(word: str) -> tuple[Parse, ...]:
    return tuple(_analyzer().parse(word))


@cache
def _analyzer() -> MorphAnalyzer:
    return MorphAnalyzer()
