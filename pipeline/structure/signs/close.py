"""Signs of a close: closing formulae, signatures, postscripts."""

import re
from functools import cache

from pipeline.lexicon import closings, fold
from pipeline.lexicon.greetings import SALUTATIONS
from pipeline.lexicon.offices import ARTICLES, OFFICES
from pipeline.lexicon.routing import COPIES
from pipeline.notation import postscripts
from pipeline.notation.shapes import (
    capital_share,
    holds,
    is_initial,
    is_initials,
    name_words,
    starts_with,
    words,
)
from pipeline.structure.signs.view import (
    CERTAIN,
    GOOD,
    HALF,
    LONG,
    NEVER,
    SHORT,
    SLIGHT,
    SOME,
    STEM,
    STRONG,
    View,
    is_registry_number,
    names_someone,
    sentences,
)

_OWN_HAND = re.compile(r",?\s(?:m\.\s?p\.|mp\.|m\.\s?pr?ia\.?|manu propria)$", re.IGNORECASE)
"""What says that a name is in the writer's own hand."""
_SEAM = re.compile(r"[a-zа-яё]{4}[.!?…]\s+[^\W\da-zа-яё_]")
"""Between two sentences: a stop behind a word that is no abbreviation."""
_TITLED = 4
"""Words of a signature such as *Your old director*."""
_NAMES_AT_END = 7
"""Pieces that the stops of a name may cut a signature into."""
_OFFICE = 12
"""Words a signature with an office hardly goes beyond."""


def closing(view: View) -> float:
    """``Kisses.`` · ``С приветом`` · ``Well, that is all for now.``: every sentence a formula."""
    if _signs_off(view):
        return NEVER
    parts = _without_name(sentences(view.text))
    formulae = [s for s in parts if _is_formula(s, view)]
    if not formulae:
        return _leads_to_name(view)
    score = GOOD * len(formulae) / len(parts) if len(formulae) < len(parts) else STRONG
    score -= SOME * (len(parts) - len(formulae))
    return score - max(0, view.count - LONG) / 4


def _without_name(parts: list[str]) -> list[str]:
    """The sentences of a line without the signature at its end: ``I press your hand. S. Grin``."""
    start = max(1, len(parts) - _NAMES_AT_END)
    ends = (i for i in range(start, len(parts)) if name_words(" ".join(parts[i:])))
    return parts[: next(ends, len(parts))]


def _is_formula(sentence: str, view: View) -> bool:
    """Whether a sentence opens like a closing, sends regards, says farewell, or is devoted."""
    if starts_with(sentence, closings.CLOSINGS, view.lang):
        return True
    if holds(sentence, closings.DEVOTIONS, view.lang) and _near_end(view):
        return True
    if len(words(sentence)) <= SHORT and holds(sentence, closings.FAREWELLS, view.lang):
        return True
    if _greets_shortly(sentence, view):
        return True
    led = starts_with(sentence, closings.WITH, view.lang)
    rest = view.after.text if view.after and view.after.text[0].islower() else ""
    return bool(led) and holds(
        " ".join(words(f"{sentence} {rest}")[:SHORT]), closings.REGARDS, view.lang
    )


def _greets_shortly(sentence: str, view: View) -> bool:
    """A few words with a greeting, or with haste, at the end: ``– Herzlich grüßend`` · ``In Eile``.

    Every word may also be what writers call themselves: ``ganz ergebenster``.
    """
    tokens = words(sentence)
    if not tokens or len(tokens) > SHORT or not _near_end(view):
        return False
    if all(map(_devoted(view.lang).__contains__, map(fold, tokens))):
        return True
    if len(tokens) <= _TITLED and starts_with(sentence, closings.HASTE, view.lang):
        return True
    regards = holds(sentence, closings.REGARDS, view.lang)
    return regards or holds(sentence, closings.CARESSES, view.lang)


@cache
def _devoted(lang: str) -> frozenset[str]:
    """The words by which writers call themselves, folded, and *your* among them."""
    families = (closings.DEVOTED, closings.POSSESSIVES)
    return frozenset(fold(word) for family in families for word in family.words(lang))


def _near_end(view: View) -> bool:
    """Whether nothing follows, or a line short enough for a signature or the rest of a formula."""
    return view.after is None or len(words(view.after.text)) <= SHORT


def _signs_off(view: View) -> bool:
    """``Your devoted Matvei``: a possessive and the name itself."""
    possessive = starts_with(view.text, closings.POSSESSIVES, view.lang)
    return bool(possessive) and bool(name_words(view.text[len(possessive) :]))


def _leads_to_name(view: View) -> float:
    """``Ever your loving`` or ``A firm handshake,`` with nothing but a name on the next line."""
    if view.after is None or not _may_sign(view.after.text) or view.count > SHORT:
        return NEVER
    possessive = starts_with(view.text, closings.POSSESSIVES, view.lang)
    bare = len(view.text.rstrip(".,")) == len(possessive)
    last = words(view.text)[-1].lower() if view.count else ""
    if possessive and (bare or not name_words(view.text)):
        return STRONG
    if last in closings.POSSESSIVES.words(view.lang):
        return STRONG
    regard = holds(view.text, closings.REGARDS, view.lang)
    caress = holds(view.text, closings.CARESSES, view.lang)
    regard = regard or bool(starts_with(view.text, closings.WITH, view.lang))
    open_ended = SOME if view.text.endswith(",") and capital_share(view.text) < HALF else 0.0
    return (GOOD if regard or caress else 0.0) + open_ended or NEVER


def _may_sign(text: str) -> bool:
    """Whether a line is nothing but names, or initials: ``A. S.``"""
    return bool(name_words(text)) or is_initials(text)


def _sends_words(view: View) -> bool:
    """Whether a line without *Your* calls or greets somebody, so that it names no writer."""
    if fold(view.text.strip(" .!…")) in closings.ENDS.words(view.lang):
        return True
    initialed = is_initial((words(view.text) or [""])[0]) and view.text[:1].isupper()
    if not initialed and starts_with(view.text, SALUTATIONS, view.lang):
        return True
    greets = holds(view.text, closings.REGARDS, view.lang)
    return greets or holds(view.text, closings.CARESSES, view.lang)


def signature(view: View) -> float:
    """A name by itself, led by *Your* or an office at most."""
    text = _OWN_HAND.sub("", view.text)
    if view.remark or text.endswith(("!", "?", ":", ";")) or view.count > _OFFICE:
        return NEVER
    if any(starts_with(line, COPIES, view.lang) for line in (text, _line_before(view))):
        return NEVER
    if is_initials(text):
        return GOOD if view.before and _leads_on(view.before.text, view.lang) else SOME
    return NEVER if _sends_words(view) else _names_a_writer(view, text)


def _line_before(view: View) -> str:
    return view.before.text if view.before else ""


def _names_a_writer(view: View, text: str) -> float:
    possessive = starts_with(text, closings.POSSESSIVES, view.lang)
    rest = text[len(possessive) :].lstrip(" ,") if possessive else text
    if _heads_a_signature(view):
        return STRONG
    behalf = starts_with(text, closings.ON_BEHALF, view.lang)
    if behalf and name_words(text.rpartition(",")[2]):
        return STRONG
    if possessive and view.count <= _TITLED and not text.endswith((",", ".")):
        return GOOD
    office, colon, name = text.partition(": ")
    if colon and len(words(office)) == 1 and name_words(name):
        return GOOD
    if name_words(rest):
        known = names_someone(rest, view.addressees) and not possessive
        return (STRONG if possessive else GOOD) - (SOME if known else 0.0)
    return SOME + SLIGHT if _names_an_office(view) else NEVER


def _leads_on(text: str, lang: str) -> bool:
    """Whether a line is, or ends in, a possessive or a closing that a name must follow."""
    last = words(text)[-1:] or [""]
    possessive = fold(last[0]) in _devoted(lang)
    return possessive or bool(starts_with(text, closings.CLOSINGS, lang))


def _heads_a_signature(view: View) -> bool:
    """``Le capitaine du port,`` or ``Секретарь`` above the name, or below it."""
    article = starts_with(view.text, ARTICLES, view.lang)
    office = starts_with(view.text[len(article) :].lstrip(), OFFICES, view.lang)
    around = [near.text for near in (view.before, view.after) if near]
    capital = view.text[0].isupper() and view.count <= SHORT and not view.text.endswith(".")
    return bool(office) and capital and any(name_words(text) for text in around)


def _names_an_office(view: View) -> bool:
    """A name with an office before or after it, or an office alone on the line beside a name."""
    text, tokens = view.text, words(view.text)
    if not tokens or len(tokens) > SHORT or is_registry_number(text):
        return False
    if _SEAM.search(text):
        return False
    if text.endswith("."):
        return any(map(is_initial, tokens)) and tokens[-1][0].isupper()
    pieces = [piece for piece in text.split(",") if piece.strip()]
    beside = len(pieces) > 1 and (name_words(pieces[0]) or name_words(pieces[-1]))
    around = [neighbour.text for neighbour in (view.before, view.after) if neighbour]
    below = len(pieces) == 1 and any(name_words(neighbour) for neighbour in around)
    last = tokens[-1]
    ends = len(tokens) > 1 and last[0].isupper() and len(last) >= STEM and _may_be_a_name(view)
    return bool(beside or below or ends)


def _may_be_a_name(view: View) -> bool:
    """Whether a capital at the end of a line tells of a name: in German every noun has one."""
    if view.text.endswith(","):
        return False
    return view.lang != "de" or holds(view.text, OFFICES, view.lang)


def postscript(view: View) -> float:
    """``P.S.``, in either script or both, or the word; ``NB`` is weaker."""
    label = None if view.remark else postscripts.label(view.text, view.lang)
    if label is None:
        return NEVER
    return CERTAIN if label.sure else GOOD
