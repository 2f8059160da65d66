"""What offices wrote on a document, in a line."""

from collections.abc import Iterator, Sequence

from pipeline.model import Kind, Mark
from pipeline.notation.office import OfficeMark, numbers, office_marks
from pipeline.structure.marks.setting import Setting

HANDLING = "handling"
_KINDS = frozenset({"classification", "transmission", "number"})


def in_routing(text: str, setting: Setting) -> Iterator[Mark]:
    """Secrecy, ways of sending, numbers of registers."""
    return map(_mark, office_marks(text, setting.lang))


def in_dateline(text: str, setting: Setting) -> Iterator[Mark]:
    """Numbers beside a date."""
    return map(_mark, numbers(text, setting.lang))


def _mark(found: OfficeMark) -> Mark:
    value = (("type", found.register),) if found.register else ()
    return Mark(found.kind, found.span, value)


def sort_of(text: str, kind: Kind, marks: Sequence[Mark]) -> str:
    """What an address line is that has nothing but marks of offices: the one mark it has, as in
    the type of its element, or several; ``""`` for any other line.
    """
    found = [mark for mark in marks if mark.kind in _KINDS]
    if kind is not Kind.ADDRESSEE or not found:
        return ""
    rest, at = "", 0
    for mark in found:
        rest += text[at : mark.span.start]
        at = max(at, mark.span.end)
    if any(map(str.isalnum, rest + text[at:])):
        return ""
    return HANDLING if len(found) > 1 else dict(found[0].value).get("type", found[0].kind)
