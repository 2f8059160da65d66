"""What is seen inside a line of each kind: dates, names, parts of references, labels, anchors."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pipeline.lexicon import endmatter, fold, routing
from pipeline.lexicon.closings import POSTSCRIPTS
from pipeline.model import Kind, Mark, Span
from pipeline.notation import citations, names, notes, shelfmarks
from pipeline.notation.dates import Years, date_range, find
from pipeline.notation.shapes import starts_with

_POSTSCRIPT_LABEL = re.compile(r"(?:[PРП]\.?\s?){1,3}[-–]?[SСЅ]\.?|[PР]\.\s?D\.", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Setting:
    """What the marks of a line depend on besides its text."""

    lang: str
    years: Years | None


def marks_of(text: str, kind: Kind, setting: Setting) -> tuple[Mark, ...]:
    """The marks of one block's text, in order of place; labels of points are not among them."""
    finder = _FINDERS.get(kind)
    found = finder(text, setting) if finder else ()
    return tuple(sorted(found, key=lambda mark: mark.order))


def _in_title(text: str, setting: Setting) -> Iterator[Mark]:
    yield from _dates(text, setting)
    for name in names.addressees(text, setting.lang):
        yield Mark("person" if name.person else "addressee", name.span)


def _in_dateline(text: str, setting: Setting) -> Iterator[Mark]:
    dates = tuple(_dates(text, setting))
    yield from dates
    start = min((mark.span.start for mark in dates), default=0)
    place = names.place_before(text, start, setting.lang)
    if place and not starts_with(text, routing.SENDER, setting.lang):
        yield Mark("place", place)


def _in_routing(text: str, setting: Setting) -> Iterator[Mark]:
    place = names.place_in(text) if setting.lang == "ru" else None
    if place:
        yield Mark("place", place)
    found = names.receivers(text, setting.lang)
    if not found and setting.lang == "ru":
        found = names.handed_to(text)
    for name in found:
        yield Mark("person", name.span)


def _in_signature(text: str, setting: Setting) -> Iterator[Mark]:
    for name in names.signatories(text, setting.lang):
        yield Mark("person", name.span)


def _in_index(text: str, _: Setting) -> Iterator[Mark]:
    value = date_range(text)
    if value:
        yield Mark("date", value.span, value.value)


def _in_collection(text: str, _: Setting) -> Iterator[Mark]:
    span = citations.collection_of(text)
    if span:
        yield Mark("title", span, (("level", "m"),))


def _in_source(text: str, _: Setting) -> Iterator[Mark]:
    citation = citations.read(text)
    translated = (("level", "m"), ("type", "translated"))
    if citation.title.of(text).strip():
        yield Mark("title", citation.title, (("level", "m"),))
    if citation.gloss:
        yield Mark("title", citation.gloss, translated)
    if citation.pages:
        value = (("from", citation.first), ("to", citation.last))
        yield Mark("pages", citation.pages, value)


def _in_shelfmark(text: str, _: Setting) -> Iterator[Mark]:
    mark = shelfmarks.read(text)
    if not mark:
        return
    yield Mark("shelfmark", Span(mark.repository.start, mark.rest.start), (("n", mark.key),))
    yield Mark("repository", mark.repository)
    yield Mark("fond", mark.fond)
    if mark.opis:
        yield Mark("opis", mark.opis)
    if mark.delo:
        yield Mark("delo", mark.delo)
    if mark.leaves:
        first, last = shelfmarks.leaves_of(mark.leaves.of(text))
        yield Mark("leaves", mark.leaves, (("from", first), ("to", last)))


def _in_note(text: str, setting: Setting) -> Iterator[Mark]:
    word = starts_with(text, endmatter.NOTES, setting.lang)
    if word and fold(text).startswith(word):
        end = len(word) + (text[len(word) : len(word) + 1] in {":", "."})
        yield Mark("label", Span(0, end))


def _in_footnote(text: str, _: Setting) -> Iterator[Mark]:
    label = notes.label(text)
    if label:
        yield Mark("label", label)


def _in_postscript(text: str, setting: Setting) -> Iterator[Mark]:
    match = _POSTSCRIPT_LABEL.match(text)
    word = starts_with(text, POSTSCRIPTS, setting.lang)
    end = match.end() if match else len(word)
    if match or (word and fold(text).startswith(word)):
        yield Mark("label", Span(0, end + (text[end : end + 1] == ":")))


def _in_prose(text: str, _: Setting) -> Iterator[Mark]:
    for span in notes.anchors(text):
        yield Mark("anchor", span, (("n", notes.note_number(span.of(text))),))


def _dates(text: str, setting: Setting) -> Iterator[Mark]:
    for found in find(text, setting.years, loose=True):
        yield Mark("date", found.span, found.value)


_FINDERS: dict[Kind, Callable[[str, Setting], Iterator[Mark]]] = {
    Kind.META: _in_index,
    Kind.TITLE: _in_title,
    Kind.REPEAT_TITLE: _in_title,
    Kind.DATELINE: _in_dateline,
    Kind.ADDRESSEE: _in_routing,
    Kind.SIGNATURE: _in_signature,
    Kind.COLLECTION: _in_collection,
    Kind.SOURCE_TAG: _in_collection,
    Kind.SOURCE: _in_source,
    Kind.SHELFMARK: _in_shelfmark,
    Kind.NOTE: _in_note,
    Kind.FOOTNOTE: _in_footnote,
    Kind.POSTSCRIPT: _in_postscript,
    Kind.PARAGRAPH: _in_prose,
    Kind.ITEM: _in_prose,
    Kind.CLOSING: _in_prose,
    Kind.SALUTATION: _in_prose,
}
