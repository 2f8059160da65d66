"""What is seen inside a line of each kind: dates, names, parts of references, labels, anchors."""

from collections.abc import Sequence

from pipeline.model import Kind, Mark
from pipeline.structure.marks import (
    dates,
    editors,
    labels,
    names,
    office,
    prose,
    references,
    telegraph,
)
from pipeline.structure.marks.setting import Finder, Setting
from pipeline.structure.marks.settling import settled

__all__ = ["Setting", "marks_of", "settled", "with_layout"]

_FORMULA: tuple[Finder, ...] = (editors.in_text, prose.languages)
_PROSE: tuple[Finder, ...] = (
    prose.anchors,
    dates.in_prose,
    telegraph.in_prose,
    prose.spaced,
    prose.ordinals,
    *_FORMULA,
)

_FINDERS: dict[Kind, tuple[Finder, ...]] = {
    Kind.META: (dates.in_index,),
    Kind.TITLE: (dates.in_formula, names.in_title, editors.in_text),
    Kind.REPEAT_TITLE: (dates.in_formula, names.in_title, editors.in_text),
    Kind.DATELINE: (
        dates.in_formula,
        dates.times,
        names.in_dateline,
        office.in_dateline,
        editors.in_text,
    ),
    Kind.ADDRESSEE: (
        dates.in_prose,
        dates.times,
        names.in_routing,
        office.in_routing,
        editors.in_text,
    ),
    Kind.SIGNATURE: (names.in_signature, editors.in_text),
    Kind.COLLECTION: (references.in_collection,),
    Kind.SOURCE_TAG: (references.in_collection,),
    Kind.SOURCE: (references.in_source,),
    Kind.SHELFMARK: (references.in_shelfmark,),
    Kind.PUBLICATION: (references.in_publication,),
    Kind.NOTE: (labels.in_note, prose.languages),
    Kind.FOOTNOTE: (labels.in_footnote, prose.languages),
    Kind.POSTSCRIPT: (labels.in_postscript, *_PROSE),
    Kind.PARAGRAPH: _PROSE,
    Kind.ITEM: _PROSE,
    Kind.CLOSING: _PROSE,
    Kind.SALUTATION: (prose.anchors, *_FORMULA),
}
"""A finder sees its marks alone; which of those that cross stay is settled for all of them."""


def marks_of(text: str, kind: Kind, setting: Setting) -> tuple[Mark, ...]:
    """The marks of one block's text, in order of place; labels of points are not among them."""
    return settled(mark for finder in _FINDERS.get(kind, ()) for mark in finder(text, setting))


_LAID = {
    "anchor": frozenset(
        {Kind.PARAGRAPH, Kind.ITEM, Kind.POSTSCRIPT, Kind.CLOSING, Kind.SALUTATION}
    ),
    "highlight": frozenset({Kind.PARAGRAPH, Kind.ITEM}),
    "label": frozenset({Kind.FOOTNOTE}),
}
"""The kinds of blocks in which what the layout marks is more than its looks."""


def with_layout(laid: Sequence[Mark], found: Sequence[Mark], kind: Kind) -> tuple[Mark, ...]:
    """What the layout marks, and what was found where it marks nothing of the same kind."""
    own = tuple(mark for mark in laid if kind in _LAID.get(mark.kind, ()))
    return (*own, *(mark for mark in found if not any(_same(mark, other) for other in own)))


def _same(one: Mark, other: Mark) -> bool:
    touching = one.span.start < other.span.end and other.span.start < one.span.end
    return one.kind == other.kind and touching
