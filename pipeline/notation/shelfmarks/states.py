"""What a reference says of the state of its document: ``Подлинник. Автограф.`` · ``TLS copy``.

The text bases are those of the Correspondence Metadata Interchange Format.
"""

import re

from pipeline.lexicon import Family, archives, fold

_BASES: tuple[tuple[str, Family], ...] = (
    ("draft", archives.DRAFTS),
    ("copy", archives.COPIES),
    ("print", archives.PRINTS),
    ("manuscript", archives.ORIGINALS),
)
_ALL = (*(family for _, family in _BASES), archives.AUTOGRAPHS, archives.MAKINGS)
_MOST_WORDS = 9


def _pattern(*families: Family) -> re.Pattern[str]:
    words = {fold(word) for family in families for word in family.every()}
    in_order = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, in_order))})(?!\w)")


_STATE = _pattern(*_ALL)
_PATTERNS = tuple((base, _pattern(family)) for base, family in _BASES)
_AUTOGRAPH = _pattern(archives.AUTOGRAPHS)


def base_of(text: str) -> str:
    """The text base that the words of a state name: draft, copy, print, manuscript, or ``""``.

    Words that contradict each other name none; an autograph of which nothing else is said is an
    original.
    """
    folded = fold(text)
    named = [base for base, pattern in _PATTERNS if pattern.search(folded)]
    if not named and _AUTOGRAPH.search(folded):
        return "manuscript"
    return named[0] if len(named) == 1 else ""


def names_state(text: str) -> bool:
    """Whether a word of a state stands in a text."""
    return _STATE.search(fold(text)) is not None


def is_state(text: str) -> bool:
    """Whether a line is nothing but such words: short, its first word one of them, no figures."""
    short = len(text.split()) <= _MOST_WORDS and not any(map(str.isdecimal, text))
    return short and _STATE.match(fold(text)) is not None
