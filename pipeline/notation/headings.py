"""Headings of letters in an edition: numbers, names of correspondents, genres."""

import re

from pipeline.lexicon import fold
from pipeline.lexicon.genres import GENRES, TOWARDS
from pipeline.notation.dates import without
from pipeline.notation.shapes import is_initial, name_words, words

_NUMBER = re.compile(
    r"(?:(?:letter|письмо|brief|lettre|carta|document|документ|dokument|documento)\s+)?"
    r"(?:№|no\.?|nr\.?|n°|núm\.?|n\.º)?\s?[\[(]?(?:\d{1,4}|[IVXLC]{1,7})[\])]?[.:)]?",
    re.IGNORECASE,
)
_LONGEST = 160
_MOST_WORDS = 14
_COUNTED = re.compile(
    r"(?:(?:№|No\.?|Nr\.?|N°)\s?)?(?:\d{1,4}|[IVXLC]{1,7})[.)]?[ \t—–-]{1,3}(?=\S)"
)
_BETWEEN = re.compile(r"\s+[—–-]\s+|\s+an\s+|\s+to\s+|\s+à\s+|\s+a\s+|\s+к\s+")
_STOPPED = re.compile(r"[^\W\d_]{3}[.!?]$|[,;:]$")
_GENRES = frozenset(fold(word).split()[0] for family in GENRES.values() for word in family.every())
_TOWARDS = frozenset(fold(word).split()[0].partition("'")[0] for word in TOWARDS.every())
_SIDES = 2


def is_number(text: str) -> bool:
    """Whether a line is nothing but the number of a document."""
    counts = any(map(str.isdigit, text)) or text.isupper()
    return len(text) <= _LONGEST and counts and _NUMBER.fullmatch(text) is not None


def opens_with_genre(text: str) -> bool:
    """Whether the first word of a line is one for a genre in some language."""
    return fold(text[:_LONGEST].lstrip(" \"'«“([*#").split(" ", 1)[0].strip(".,:")) in _GENRES


def is_counted(text: str) -> bool:
    """Whether a line is a numbered heading with a name: ``12. To Anna Carver``, ``3. An Emil``."""
    found = _COUNTED.match(text[:_LONGEST])
    return found is not None and (_leads_to(text[found.end() :]) or is_pair(text[found.end() :]))


def _leads_to(text: str) -> bool:
    """Whether a short text is an address of people: ``To Anna Carver``, ``Au même``."""
    tokens = words(text)
    fits = 1 < len(tokens) <= _MOST_WORDS and not _STOPPED.search(text)
    return fits and tokens[0][0].isupper() and fold(tokens[0]) in _TOWARDS


def is_pair(text: str) -> bool:
    """Whether a line names two correspondents and no more: ``L. A. ORLOV — P. I. ZORIN``."""
    if len(text) > _LONGEST or len(words(text)) > _MOST_WORDS:
        return False
    sides = _BETWEEN.split(without(text).rstrip(" ,.:()"))
    return len(sides) == _SIDES and all(_is_name(side) for side in sides)


def _is_name(text: str) -> bool:
    tokens = words(text)
    named = name_words(text) or all(token[0].isupper() for token in tokens)
    return bool(tokens) and named and any(not is_initial(token) for token in tokens)


def heads_a_letter(text: str) -> bool:
    """Whether a line can be the heading of one letter of several."""
    if len(text) > _LONGEST or text.endswith((",", ":", ";")):
        return False
    return is_number(text) or is_counted(text) or is_pair(text) or opens_with_genre(text)
