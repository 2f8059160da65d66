"""Whether a claim is right: exact, compatible or wrong, as docs/evaluation.md defines them."""

import re
from collections.abc import Callable
from difflib import SequenceMatcher

from pipeline.lexicon.greetings import HONORIFICS
from pipeline.notation.shapes import is_particle, skeleton
from tests.letters_eval.facts import Claim, Known, Points

EXACT, COMPATIBLE, WRONG = "exact", "compatible", "wrong"
_WORD = re.compile(r"[^\W\d_]+")
_HUMP = re.compile(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ])|(?<=[A-ZÄÖÜ])(?=[A-ZÄÖÜ][a-zäöüß])")
"""Where a word ends that is written in one with the next: ``ArthSchnitzler``."""
_LEAST, _ALIKE = 4, 0.8
"""Letters of a word that may be spelled otherwise, and how like it must be to the name."""
_TITLES = frozenset({skeleton(word) for word in HONORIFICS.every()})


def person(claim: Claim, truth: Known) -> str:
    """Exact: surname, and given name or initial; compatible: every word agrees; else wrong."""
    said = _names(claim.text)
    return max((_as_person(said, name) for name in truth.names), key=_RANK.__getitem__)


def _as_person(said: list[str], name: str) -> str:
    surname, _, given = name.partition(",")
    surnames, givens = _names(surname), _names(given)
    if not said or not all(_agrees(word, surnames + givens) for word in said):
        return WRONG
    whole = all(any(w == part or _nearly(w, part) for w in said) for part in surnames)
    named = not givens or any(_agrees(word, givens) for word in said)
    return EXACT if surnames and whole and named else COMPATIBLE


def _agrees(word: str, names: list[str]) -> bool:
    """Whether a word is one of some names, their beginning (``A.``, ``Arth``), or nearly it."""
    return any(name.startswith(word) or _nearly(word, name) for name in names)


def _nearly(word: str, name: str) -> bool:
    """Whether two spellings differ little: ``Artur``, and ``Goldmn`` in a hasty hand."""
    alike = SequenceMatcher(None, word, name).ratio() >= _ALIKE
    return len(word) >= _LEAST and word[0] == name[0] and alike


def _names(text: str) -> list[str]:
    spaced = _HUMP.sub(" ", text)
    words = [skeleton(word) for word in _WORD.findall(spaced) if not is_particle(word)]
    return [word for word in words if word not in _TITLES]


def place(claim: Claim, truth: Known) -> str:
    """Exact: a name the editors' register has; compatible: part of the place, or where it lies."""
    said = _words(claim.text)
    names = [_words(name) for name in truth.names]
    if skeleton(claim.text) in map(skeleton, truth.names):
        return EXACT
    around = [_words(name) for name in truth.within]
    part = any(said <= name or name <= said for name in [*names, *around] if name)
    return COMPATIBLE if said and part else WRONG


def _words(text: str) -> set[str]:
    return {skeleton(word) for word in _WORD.findall(text)}


def date(claim: Claim, truth: Known) -> str:
    """Exact: the same reading; compatible: a vaguer or yearless one that holds; else wrong."""
    if dict(claim.points) == dict(truth.points):
        return EXACT
    yearless = any(point.startswith("--") for _, point in claim.points)
    one, other = (_bounds(points, yearless=yearless) for points in (claim.points, truth.points))
    return COMPATIBLE if one[0] <= other[1] and other[0] <= one[1] else WRONG


def _bounds(points: Points, *, yearless: bool) -> tuple[str, str]:
    """First and last day as sortable text; an open end lies outside all days."""
    days = dict(points)
    first = next((days[n] for n in ("when", "from", "notBefore") if n in days), "")
    last = next((days[n] for n in ("when", "to", "notAfter") if n in days), "9999")
    if yearless:
        first, last = (day[2:] if day.startswith("--") else day[5:] for day in (first, last))
    return first, last + "~"


_RANK = {WRONG: 0, COMPATIBLE: 1, EXACT: 2}
JUDGES: dict[str, Callable[[Claim, Known], str]] = {
    "sender": person,
    "addressee": person,
    "date": date,
    "place": place,
}


def grade(field: str, claim: Claim, truths: tuple[Known, ...]) -> str:
    """The best that a claim is for anything the editors have in the field."""
    grades = [JUDGES[field](claim, truth) for truth in truths]
    return max(grades, key=_RANK.__getitem__, default=WRONG)
