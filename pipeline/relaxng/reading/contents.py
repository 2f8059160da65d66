"""What patterns contain, told once for each: what the restrictions of section 7 are about."""

from enum import IntEnum
from typing import NamedTuple

from pipeline.relaxng import simple
from pipeline.relaxng.reading.names import infinite


class Has:
    """Bits for what stands in a pattern, outside of attributes and down to elements."""

    ATTRIBUTE = 1
    GROUPED = 2
    """An attribute in a group or interleave."""
    OPEN = 4
    """An attribute of infinitely many names that is not repeated."""
    ELEMENT = 8
    TEXT = 16
    LIST = 32
    GROUP = 64
    INTERLEAVE = 128
    REPEAT = 256
    EMPTY = 512
    DATA = 1024


class Content(IntEnum):
    """The content type (7.2)."""

    EMPTY = 0
    COMPLEX = 1
    DATA = 2
    NONE = 3
    """Text to be read as data stands beside something else."""


class Facts(NamedTuple):
    """What a pattern contains, and its content type."""

    has: int
    content: Content


_DATA = Facts(Has.DATA, Content.DATA)
_ALONE = {
    simple.Empty: Facts(Has.EMPTY, Content.EMPTY),
    simple.NotAllowed: Facts(0, Content.EMPTY),
    simple.Text: Facts(Has.TEXT, Content.COMPLEX),
    simple.Value: _DATA,
    simple.Data: _DATA,
    simple.Reference: Facts(Has.ELEMENT, Content.COMPLEX),
}


def facts(pattern: simple.Pattern, inner: list[Facts]) -> Facts:
    """The facts about a pattern from those about its parts."""
    alone = _ALONE.get(type(pattern))
    if alone is not None:
        return alone
    has = 0
    for one in inner:
        has |= one.has
    match pattern:
        case simple.Attribute():
            infinitely = Has.OPEN if infinite(pattern.names) else 0
            return Facts(Has.ATTRIBUTE | infinitely, Content.EMPTY)
        case simple.List():
            return Facts(Has.LIST, Content.DATA)
        case simple.OneOrMore():
            return Facts((has | Has.REPEAT) & ~Has.OPEN, _together([inner[0], inner[0]]))
        case simple.Choice():
            return Facts(has, max(one.content for one in inner))
    own = Has.GROUP if isinstance(pattern, simple.Group) else Has.INTERLEAVE
    grouped = Has.GROUPED if has & Has.ATTRIBUTE else 0
    return Facts(has | own | grouped, _together(inner))


def _together(inner: list[Facts]) -> Content:
    """The content type of patterns that stand together."""
    kinds = [one.content for one in inner if one.content is not Content.EMPTY]
    if Content.NONE in kinds or (Content.DATA in kinds and len(kinds) > 1):
        return Content.NONE
    return kinds[0] if kinds else Content.EMPTY
