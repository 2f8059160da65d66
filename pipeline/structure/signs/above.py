"""Signs of what stands above a text: collections, sources, titles."""

from pipeline.lexicon import genres
from pipeline.notation import citations
from pipeline.notation.shapes import skeleton, starts_with
from pipeline.structure.signs.view import CERTAIN, GOOD, NEVER, SOME, STRONG, View

HEADING = 22
"""Words a heading or routing line hardly goes beyond."""
_TAG = 6


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
    if view.count > HEADING or view.text.endswith((",", ";", ":")):
        return NEVER
    if is_headed(view.text, view.lang) and not view.text.endswith((".", "!")):
        return STRONG
    loud = view.text.isupper() and view.count > 1
    return GOOD if loud else -STRONG


def is_headed(text: str, lang: str) -> bool:
    """Whether a line opens with a word that headings open with."""
    return bool(genre_of(text, lang) or starts_with(text, genres.HEADINGS, lang))


def genre_of(text: str, lang: str) -> str:
    """The genre a heading opens with, or ``""``."""
    for genre, table in genres.GENRES.items():
        if starts_with(text, table, lang):
            return genre
    return ""
