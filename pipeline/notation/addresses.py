"""Lines of postal addresses: whom a letter goes to, streets, districts, houses."""

import re

from pipeline.lexicon import fold
from pipeline.lexicon.addresses import ADDRESSED, LOCATING, LODGINGS, STREETS
from pipeline.lexicon.closings import CLOSINGS, POSSESSIVES
from pipeline.lexicon.greetings import SALUTATIONS
from pipeline.notation.dates import find, share
from pipeline.notation.shapes import (
    capital_share,
    is_initial,
    name_words,
    starts_with,
    words,
    words_with_spans,
)

_NUMBERED = re.compile(r"(?<![\d.,:])\d{1,4}[a-z]?(?![\d:])")
_DISTRICT = re.compile(
    r"(?P<place>[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){0,2}),? "
    r"(?:[IVX]{1,5}(?:/\d{1,2})?|[NSOW]{1,2}\.? ?\d{1,2})\.?(?![\w/])"
)
"""A town and its district: ``Wien XVIII`` · ``Wien, IX`` · ``Berlin NW 6``."""
_DISTRICT_FIRST = re.compile(r"[IVX]{1,5}(?:/\d{1,2})?[.,]* \w")
_MOST_WORDS = 8
_STREETS = frozenset(fold(word) for word in STREETS.every())
_STREET_ENDS = tuple(fold(word) for word in STREETS.words("de"))
_IN_A_LINE = 6
_HALF = 0.5
_LEAST_STEM = 2
"""Letters that stand before *gasse* or *str.* in the name of a street, at the least."""


def is_address(text: str, lang: str) -> bool:
    """Whether a line by itself shows that it belongs to an address."""
    return bool(opens_address(text, lang)) or is_street(text, lang) or is_district(text)


def opens_address(text: str, lang: str) -> str:
    """The words by which a line addresses somebody, ``Herrn`` in ``Herrn Zorin``, or ``""``.

    A line that goes on like a sentence opens no address, and a salutation ends in its mark.
    """
    led = starts_with(text, ADDRESSED, lang)
    rest = text[len(led) :].strip(" .,")
    if not led or not text[:1].isupper() or text.endswith(("!", "?", ":", ",", "–")):
        return ""
    if not rest:
        return led if lang == "de" else ""
    return led if name_words(rest) or _is_titled(rest) else ""


def _is_titled(text: str) -> bool:
    """A name with an office before or behind it, all in capitals but a few small words."""
    tokens = words(text)
    small = sum(word[0].islower() for word in tokens)
    return bool(tokens) and len(tokens) <= _MOST_WORDS and small <= len(tokens) // 2


def is_street(text: str, lang: str) -> bool:
    """``I. Wollzeile 15.`` · ``24 rue Feydeau`` · ``ул. Садовая, д. 5`` · ``12 Mill Lane``."""
    tokens = words(text)
    if not _NUMBERED.search(text) or len(tokens) > _MOST_WORDS or find(text, loose=True):
        return False
    streets = [word for word in tokens if _names_street(word, lang)]
    others = [word for word in tokens if word not in streets and not is_initial(word)]
    return bool(streets) and (not others or bool(name_words(" ".join(others))))


def _names_street(word: str, lang: str) -> bool:
    word = fold(word)
    if word in _STREETS or word.rstrip(".") in _STREETS:
        return True
    return lang == "de" and any(
        word.endswith(name) and len(word) - len(name) >= _LEAST_STEM for name in _STREET_ENDS
    )


def is_district(text: str) -> bool:
    """A town with the number of its district, and nothing else."""
    return _DISTRICT.fullmatch(text.strip(" .")) is not None and not find(text, loose=True)


def continues(text: str, lang: str) -> bool:
    """Whether a line may go on with an address: a name, a town, an office, ``in Gorodok``."""
    if not words(text) or len(words(text)) > _IN_A_LINE or text.endswith(("!", "?", ":", ",", ";")):
        return False
    if starts_with(text, SALUTATIONS, lang) or share(text) > 0:
        return False
    if starts_with(text, CLOSINGS, lang) or starts_with(text, POSSESSIVES, lang):
        return False
    led = starts_with(text, LODGINGS, lang) or starts_with(text, LOCATING, lang)
    return bool(led or name_words(text) or (text[0].isupper() and capital_share(text) > _HALF))


def town_of(text: str) -> str:
    """The town before its district: ``Wien`` in ``Wien XVIII. Spoettelgasse 7``, or ``""``."""
    match = _DISTRICT.match(text.strip())
    return match["place"] if match else ""


def before_address(text: str, lang: str) -> str:
    """A line up to a district, street or house in it: ``Wien`` of ``Wien, I. Spiegelgasse No 2,``.

    A line without any comes back whole; one that opens with a street has nothing before it.
    """
    if _DISTRICT_FIRST.match(text):
        return ""
    town = _DISTRICT.match(text)
    if town and not _names_street(town["place"].split()[-1], lang):
        return town["place"]
    tokens = list(words_with_spans(text))
    street = next((i for i, (word, _) in enumerate(tokens) if _names_street(word, lang)), None)
    if street is not None and _NUMBERED.search(text, tokens[street][1].start):
        return text[: tokens[street][1].start].rpartition(",")[0]
    before, comma, house = text.partition(", ")
    return before if comma and starts_with(house, LODGINGS, lang) else text
