"""What is seen inside a line of each kind: dates, names, parts of references, labels, anchors."""

from collections.abc import Sequence

from pipeline.model import Kind, Mark
from pipeline.structure.marks import dates, labels, names, prose, references, telegraph
from pipeline.structure.marks.setting import Finder, Setting
from pipeline.structure.marks.settling import settled

__all__ = ["Setting", "marks_of", "settled", "with_layout"]

_FINDERS: dict[Kind, tuple[Finder, ...]] = {
    Kind.META: (dates.in_index,),
    Kind.TITLE: (dates.in_formula, names.in_title),
    Kind.REPEAT_TITLE: (dates.in_formula, names.in_title),
    Kind.DATELINE: (dates.in_formula, names.in_dateline),
    Kind.ADDRESSEE: (names.in_routing,),
    Kind.SIGNATURE: (names.in_signature,),
    Kind.COLLECTION: (references.in_collection,),
    Kind.SOURCE_TAG: (references.in_collection,),
    Kind.SOURCE: (references.in_source,),
    Kind.SHELFMARK: (references.in_shelfmark,),
    Kind.NOTE: (labels.in_note,),
    Kind.FOOTNOTE: (labels.in_footnote,),
    Kind.POSTSCRIPT: (labels.in_postscript, telegraph.in_prose),
    Kind.PARAGRAPH: (prose.anchors, telegraph.in_prose),
    Kind.ITEM: (prose.anchors, telegraph.in_prose),
    Kind.CLOSING: (prose.anchors, telegraph.in_prose),
    Kind.SALUTATION: (prose.anchors,),
}
"""A finder sees its marks alone; which of those that cross stay is settled for all of them."""


def marks_of(text: str, kind: Kind, setting: Setting) -> tuple[Mark, ...]:
    """The marks of one block's text, in order of place; labels of points are not among them."""
    return settled(mark for finder in _FINDERS.get(kind, ()) for mark in finder(text, setting))


def with_layout(laid: Sequence[Mark], found: Sequence[Mark]) -> tuple[Mark, ...]:
    """What the layout marks, and what was found where it marks nothing of the same kind."""
    kept = (mark for mark in found if not any(_same(mark, other) for other in laid))
    return (*laid, *kept)


def _same(one: Mark, other: Mark) -> bool:
    touching = one.span.start < other.span.end and other.span.start < one.span.end
    return one.kind == other.kind and touching
