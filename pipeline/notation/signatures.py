"""Who signs in a line below a letter: names alone, without kinship, office or word of the page."""

import re
from functools import cache

from pipeline.lexicon import fold
from pipeline.lexicon.closings import POSSESSIVES
from pipeline.lexicon.fields import ROLES
from pipeline.lexicon.pagewords import PAGE_WORDS
from pipeline.lexicon.telegraph import STOPS
from pipeline.model import Span
from pipeline.notation import names
from pipeline.notation.names import Name
from pipeline.notation.salutations import names_nobody
from pipeline.notation.shapes import is_initial, starts_with, words, words_with_spans
from pipeline.notation.sides import is_of_bodies, is_rank

_FOR = re.compile(
    r"\s*(?:i\.\s?[AV]\.|p\.\s?p\.|ppa\.|gez\.|gezeichnet|signed|sgd\.|p\.\s?o\.|подп\.)[\s:]+",
    re.IGNORECASE,
)
"""What tells that somebody signs for another, or that a copy gives the signature."""
_VOLUME = re.compile(r"[IVX]{2,6}")
_MOST_WORDS = 5


def signatories(text: str, lang: str) -> tuple[Name, ...]:
    """The names in a signature line, or its initials; offices, kin and *Your* left out."""
    if _is_of_page(text):
        return ()
    led = _FOR.match(text)
    plain = " " * led.end() + text[led.end() :] if led else text
    found = names.signatories(plain, lang)
    possessed = bool(starts_with(plain, POSSESSIVES, lang))
    kept = (_bare(plain, name, lang) for name in found)
    return tuple(
        name
        for name in kept
        if name and _is_name(name.form, lang) and (possessed or not _in_phrase(plain, name, lang))
    )


def _is_of_page(text: str) -> bool:
    """Whether a line is a word that pages have beside letters, or opens with one and a colon."""
    head, colon, _ = text.partition(":")
    if head.lstrip().startswith("[["):
        return True
    word = fold(head.strip(" .[]()*=#"))
    return word in _page_words() or (bool(colon) and word in ROLES and ROLES[word] != "sender")


@cache
def _page_words() -> frozenset[str]:
    return frozenset(fold(word) for word in PAGE_WORDS.every())


def _bare(text: str, name: Name, lang: str) -> Name | None:
    """A name without the ranks, trades and kin before it; None where they are all there is."""
    tokens = list(words_with_spans(text[: name.span.end], name.span.start))
    lead = 0
    while lead < len(tokens) and _leads(tokens[lead][0], lang):
        lead += 1
    if not lead:
        return name
    rest = [word for word, _ in tokens[lead:]]
    if all(map(is_initial, rest)):
        return None
    span = Span(tokens[lead][1].start, name.span.end)
    return Name(span, span.of(text))


def _leads(word: str, lang: str) -> bool:
    return not is_initial(word) and (is_rank(word, lang) or names_nobody(word, lang))


def _is_name(form: str, lang: str) -> bool:
    """Whether a form is short, of no body, and neither a code nor a telegram's words."""
    tokens = form.split()
    if (len(tokens) > _MOST_WORDS and not is_initial(tokens[-1])) or is_of_bodies(form, lang):
        return False
    volume = len(tokens) > 1 and _VOLUME.fullmatch(tokens[-1])
    stopped = form.isupper() and any(fold(word) in _stops() for word in tokens)
    return not (volume or stopped)


@cache
def _stops() -> frozenset[str]:
    return frozenset(fold(word) for family in STOPS.values() for word in family.every())


def _in_phrase(text: str, name: Name, lang: str) -> bool:
    """Whether a single word in capitals ends a phrase of small words: *One that can Reckon*."""
    before = [word for word in words(text[: name.span.start]) if word[0].islower()]
    unknown = [word for word in before if not is_rank(word, lang) and not names_nobody(word, lang)]
    return len(name.form.split()) == 1 and len(unknown) > 1
