"""What a stretch of text looks like: a name, a phrase of a family, so many words."""

import re
from collections.abc import Iterator
from functools import lru_cache

from anyascii import anyascii

from pipeline.lexicon import Family, fold, tokens
from pipeline.lexicon.greetings import HONORIFICS
from pipeline.model import Span

_WORD = re.compile(r"[^\W\d_][\w’'ʹ–—-]*\.?")
_PARTICLES = frozenset(
    {"de", "del", "la", "le", "du", "des", "von", "van", "zu", "zur", "der", "den", "y", "и", "and",
     "et", "und", "e", "d’", "фон", "де", "the", "of", "da", "di", "ter", "ten"}
)  # fmt: skip
_INITIAL = re.compile(r"(?:[^\W\d_]{1,2}\.[-–]?)+")
_MOST_WORDS = 7
_MOST_INITIALS = 4
OPENING = "“”\"'«„¡¿( ["
"""Marks that may stand before the first word of a line."""
_TEXTS = 1024
"""Texts whose shape is remembered: signs of every kind ask for that of one line."""


@lru_cache(_TEXTS)
def words(text: str) -> tuple[str, ...]:
    """The words of a text; an abbreviation keeps its stop."""
    return tuple(_WORD.findall(text))


def words_with_spans(text: str, start: int = 0) -> Iterator[tuple[str, Span]]:
    """The words of a text from `start` on, with their places."""
    for match in _WORD.finditer(text, start):
        yield match[0], Span(*match.span())


def is_particle(word: str) -> bool:
    """Whether a word stands uncapitalized inside names: *de*, *von*, *и*."""
    return word.lower() in _PARTICLES


def starts_with(text: str, family: Family, lang: str) -> str:
    """The longest phrase of a family that opens `text`, or ``""``.

    Case, accents and quotation marks before it do not count.
    """
    folded, one, two = _opening(text)
    heads = family.heads(lang)
    if two not in heads and one not in heads:
        return ""
    match = family.pattern(lang).match(folded)
    return match[0] if match else ""


@lru_cache(_TEXTS)
def _opening(text: str) -> tuple[str, str, str]:
    """A text folded from its first word on, and its first character and two."""
    folded = fold(text.lstrip(OPENING))
    return folded, folded[:1], folded[:2]


def holds(text: str, family: Family, lang: str) -> bool:
    """Whether a phrase of a family stands anywhere in `text` as whole words."""
    first = family.first_words(lang)
    if first and first.isdisjoint(tokens(text)):
        return False
    return family.inside(lang).search(fold(text)) is not None


def is_initial(word: str) -> bool:
    """Whether a word is one or more initials: ``L.``, ``Л.А.``."""
    return _INITIAL.fullmatch(word) is not None


def is_initials(text: str) -> bool:
    """Whether a line is nothing but initials: ``A.`` · ``A. S.`` · ``R. B.-H.``"""
    tokens = text.split()
    return bool(tokens) and len(tokens) <= _MOST_INITIALS and all(map(is_initial, tokens))


@lru_cache(_TEXTS)
def name_words(text: str) -> tuple[str, ...]:
    """The words of `text` if it looks like nothing but names, else none.

    Names are capitalized words and initials, with particles and honorifics between them.
    """
    tokens = words(text)
    rest = _WORD.sub("", text)
    if not tokens or len(tokens) > _MOST_WORDS or re.search(r"[^\s.,&;()ʹ'’\"“”«»–—-]", rest):
        return ()
    honorifics = HONORIFICS.every()
    names = tuple(
        token
        for token in tokens
        if token.lower() not in _PARTICLES and token.lower() not in honorifics
    )
    if not names or not all(token[0].isupper() for token in names):
        return ()
    whole = any(len(token.rstrip(".")) > 1 and not is_initial(token) for token in names)
    return names if whole else ()


def capital_share(text: str) -> float:
    """The share of words that begin with a capital letter, 0 to 1."""
    tokens = words(text)
    return sum(token[0].isupper() for token in tokens) / len(tokens) if tokens else 0.0


@lru_cache(_TEXTS)
def skeleton(text: str) -> str:
    """A text in Latin letters without case, marks and spaces, to compare across scripts."""
    return re.sub(r"[^a-z0-9]", "", anyascii(text).lower())
