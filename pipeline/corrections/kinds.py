"""What the kinds of lines are called where editors name them."""

from pipeline.model import Kind

_CALLED = {
    Kind.BACKLINK: "furniture",
    Kind.PARAGRAPH: "paragraph",
    Kind.COLLECTION: "collection",
    Kind.PUBLICATION: "publication",
}
_FOUND_ONLY = frozenset({
    Kind.BLANK, Kind.META, Kind.FIELD, Kind.RIGHTS, Kind.SECTION, Kind.SOURCE_TAG, Kind.STRAY,
    Kind.REPEAT_TITLE,
})  # fmt: skip
"""Kinds that follow from others, or that a reader alone can tell."""

KINDS = {
    _CALLED.get(kind, kind.value.replace("_", " ")): kind
    for kind in Kind
    if kind not in _FOUND_ONLY
}
"""Every kind that an editor can give a line, by its public name."""

_NAMES = {Kind.SOURCE_TAG: "collection", Kind.REPEAT_TITLE: "title"} | {
    kind: name for name, kind in KINDS.items()
}


def kind_name(kind: Kind) -> str:
    """The public name of a kind."""
    return _NAMES.get(kind, kind.value.replace("_", " "))
