"""Whom salutations and address lines name: ``Lieber Herr Zorin`` · ``Herrn Dr. Max Belov``."""

from dataclasses import dataclass
from functools import cache

from pipeline.lexicon import fold
from pipeline.lexicon.closings import CARESSES, DEVOTED, POSSESSIVES, REGARDS
from pipeline.lexicon.greetings import FRIENDS, HONORIFICS, SALUTATIONS
from pipeline.lexicon.ranks import RANKS
from pipeline.model import Span
from pipeline.notation.addresses import opens_address
from pipeline.notation.shapes import is_initial, is_particle, starts_with, words_with_spans

_ENDS = frozenset("!,.:;–—")
_MOST_WORDS = 4
_LEAST_STEM = 2
_OFFICE_ENDS = tuple(fold(office) for office in RANKS.words("de"))


@dataclass(frozen=True, slots=True)
class Called:
    """A name by which somebody is called; `formal` tells that a title makes it a surname."""

    span: Span
    formal: bool


def called(text: str, lang: str) -> Called | None:
    """Whom a salutation calls by name, if anybody: titles, offices and *friend* name nobody."""
    if not starts_with(text, SALUTATIONS, lang):
        return None
    formal, run = False, list[Span]()
    for word, span in words_with_spans(text):
        if run and _parted(text[run[-1].end : span.start]):
            break
        if _is_title(word, lang) and not run:
            formal = True
        elif word[0].isupper() and not _greets(word, lang):
            run.append(span)
        elif run and not is_particle(word):
            return None
    return _named(text, run, formal=formal, lang=lang)


def addressed(text: str, lang: str, below: str = "") -> tuple[str, Span] | None:
    """The line, this or the one `below` it, and the place in it of the name an address opens with.

    ``Herrn`` and ``Herrn Landesgerichtsrat`` leave the name to the next line.
    """
    led = opens_address(text, lang)
    if not led:
        return None
    own = _run(text, len(led), lang)
    if own:
        return text, own
    next_line = _run(below, 0, lang)
    return (below, next_line) if next_line else None


def names_nobody(form: str, lang: str) -> bool:
    """Whether every word is a title, an office, a kinsman or a greeting: *Your Brother*, *Gruß*."""
    tokens = [word for word, _ in words_with_spans(form)]
    return all(
        _is_title(word, lang) or fold(word).rstrip(".") in _courtesies(lang) for word in tokens
    )


@cache
def _courtesies(lang: str) -> frozenset[str]:
    families = (FRIENDS, REGARDS, CARESSES, DEVOTED, POSSESSIVES)
    words = (fold(word) for family in families for phrase in family.words(lang)
             for word in phrase.split())  # fmt: skip
    return frozenset(words)


def _run(text: str, start: int, lang: str) -> Span | None:
    """The first run of names in an address line, titles and offices left out."""
    run: list[Span] = []
    for word, span in words_with_spans(text, start):
        if run and text[run[-1].end : span.start].strip():
            break
        if _is_title(word, lang) and not run:
            continue
        if not word[0].isupper() and not is_particle(word):
            if run:
                break
            continue
        run.append(span)
    found = _named(text, run, formal=True, lang=lang)
    return found.span if found else None


def _named(text: str, run: list[Span], *, formal: bool, lang: str) -> Called | None:
    while run and is_particle(run[-1].of(text)):
        run = run[:-1]
    named = [span for span in run if not _is_title(span.of(text), lang)]
    whole = [span for span in named if not is_initial(span.of(text))]
    if not whole or len(run) > _MOST_WORDS:
        return None
    end = run[-1].end
    span = Span(run[0].start, end - (text[end - 1] == "." and not is_initial(run[-1].of(text))))
    return Called(span, formal)


def _parted(gap: str) -> bool:
    return any(mark in _ENDS for mark in gap)


def _is_title(word: str, lang: str) -> bool:
    """Whether a word is a title or an office: ``Dr.`` · ``Landesgerichtsrat``."""
    folded = fold(word)
    bare, titles = folded.rstrip("."), _titles(lang)
    if folded in titles or bare in titles or f"{bare}." in titles:
        return not is_initial(word) or folded in titles
    return lang == "de" and any(
        bare.endswith(end) and len(bare) - len(end) >= _LEAST_STEM for end in _OFFICE_ENDS
    )


def _greets(word: str, lang: str) -> bool:
    """Whether a word belongs to the greeting itself: *Dear*, *Friend*."""
    return fold(word).rstrip(".") in _greetings(lang)


@cache
def _titles(lang: str) -> frozenset[str]:
    return frozenset(fold(word) for family in (HONORIFICS, RANKS) for word in family.words(lang))


@cache
def _greetings(lang: str) -> frozenset[str]:
    phrases = (*SALUTATIONS.words(lang), *FRIENDS.words(lang))
    return frozenset(word for phrase in phrases for word in fold(phrase).split())
