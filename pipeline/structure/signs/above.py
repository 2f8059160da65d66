"""Signs of what stands above a text: collections, sources, titles."""

import re

from pipeline.lexicon import genres
from pipeline.lexicon.office import SENDING
from pipeline.lexicon.remarks import ENCLOSURES
from pipeline.lexicon.routing import CLASSIFICATION, DISPATCH
from pipeline.notation import citations
from pipeline.notation.points import label_of
from pipeline.notation.shapes import name_words, skeleton, starts_with, words
from pipeline.notation.sides import sides
from pipeline.structure.signs.view import CERTAIN, GOOD, NEVER, SOME, STRONG, View

HEADING = 22
"""Words a heading or routing line hardly goes beyond."""
_TAG = 6
_ENDS_A_SENTENCE = re.compile(r"(?<! г)(?<! гг)[.!]$")
"""A stop that is not that of ``1910 г.``."""
_NUMBERED = re.compile(
    r"\.?\s?(?:(?:№|N|No\.|Nr\.|n°|núm\.)?\s?(?:\d{1,3}|[IVX]{1,4}|[^\W\d_]))?\s?[:.]?",
    re.IGNORECASE,
)
_LEADS_BACK = re.compile(r" (?:to|to the|к|ко|zu|zum|zur|à|au|aux|a|al|a la) \S")
"""``Приложение к письму``: the letter that an enclosure belongs to."""
_PHRASE = 2
_ARTICLES = frozenset({"the", "der", "die", "das", "el", "la", "los", "las", "le", "les"})


def collection(view: View) -> float:
    """``Том 17`` alone on its line."""
    bare = citations.collection_of(view.text) and not citations.has_label(view.text)
    return CERTAIN if bare else NEVER


def source_tag(view: View) -> float:
    """``Source: Tom 17`` at the top of a version."""
    if citations.has_label(view.text) and citations.collection_of(view.text):
        return CERTAIN
    return SOME if citations.has_label(view.text) and view.count <= _TAG else NEVER


def title(view: View) -> float:
    """A line the header repeats, or one that opens with a genre and leads to an addressee."""
    if skeleton(view.text) in view.titles:
        return CERTAIN
    if view.count > HEADING or view.text.endswith((",", ";", ":")) or _is_remark(view.text):
        return NEVER
    if is_headed(view.text, view.lang) and not ends_a_sentence(view.text):
        return STRONG
    if view.text[0].isupper() and not ends_a_sentence(view.text) and _has_sides(view):
        return CERTAIN
    if view.text.isupper() and view.count > 1:
        return NEVER if starts_with(view.text, CLASSIFICATION, view.lang) else GOOD
    return SOME if _heads_a_page(view) else -STRONG


def enclosure(view: View) -> float:
    """``Приложение № 2`` · ``Enclosure`` · ``Anlage zum Brief an Belov``: a text must follow."""
    found = starts_with(view.text, ENCLOSURES, view.lang)
    if not found or view.remark or not view.text[0].isupper() or view.after is None:
        return NEVER
    rest = view.text[len(found) :]
    named = _LEADS_BACK.match(rest) is not None and view.count <= HEADING
    if not _NUMBERED.fullmatch(rest) and not (named and not ends_a_sentence(view.text)):
        return NEVER
    listed = view.after.text[0].islower() or label_of(view.after.text) is not None
    return NEVER if listed and not any(map(str.isdigit, rest)) else CERTAIN


def _has_sides(view: View) -> bool:
    """Whether a line says who wrote to whom: ``Séverine Aubin à Jules Petit``."""
    return bool(sides(view.text, view.lang).senders)


def _is_remark(text: str) -> bool:
    """Whether a line is one word, or a way of sending, in brackets: ``[Telegram]``."""
    bracketed = text.startswith("[") and text.endswith("]")
    return bracketed and (len(words(text)) == 1 or bool(starts_with(text, SENDING, "")))


def _heads_a_page(view: View) -> bool:
    """Whether the first line of a page without titles reads like one: ``The Aims of Circles``."""
    if view.before or view.titles or view.count < _PHRASE or not view.text[-1].isalpha():
        return False
    tokens = words(view.text)
    phrase = tokens[0].lower() in _ARTICLES or not name_words(view.text)
    return phrase and tokens[0][0].isupper() and not starts_with(view.text, DISPATCH, view.lang)


def ends_a_sentence(text: str) -> bool:
    """Whether a line ends in a stop or a call, and not in ``1910 г.``."""
    return _ENDS_A_SENTENCE.search(text) is not None


def is_headed(text: str, lang: str) -> bool:
    """Whether a line opens with a word that headings open with."""
    return bool(genre_of(text, lang) or starts_with(text, genres.HEADINGS, lang))


def genre_of(text: str, lang: str) -> str:
    """The genre a heading opens with, or ``""``."""
    for genre, table in genres.GENRES.items():
        if starts_with(text, table, lang):
            return genre
    return ""
