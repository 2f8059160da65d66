"""Where things stand: ``ln:`` pointers into the capture (RFC 5147) and ids."""

import re
from collections.abc import Sequence

from pipeline.model import Block, Where

_LIST = re.compile(r"(?P<version>[^-]+)-(?:l(?P<list>\d+)-)?i")


def lines(where: Where) -> str:
    """Lines as an ``ln:`` pointer: RFC 5147 counts positions between lines, so line 3 is 2,3.

    Where the capture's lines are not the file's, an ``html:`` pointer to these follows.
    """
    pointer = f"ln:{where.first - 1},{where.last}"
    first, last = where.rows
    return f"{pointer} html:{first - 1},{last}" if first else pointer


def range_of(blocks: Sequence[Block]) -> str:
    """The lines from the first to the last of some blocks."""
    places = [block.where for block in blocks]
    first, last = min(place.first for place in places), max(place.last for place in places)
    rows = min(place.rows[0] for place in places), max(place.rows[1] for place in places)
    return lines(Where("", first, last, rows))


def numbered(stem: str, number: int) -> str:
    """The id of the first, second … of entries that are called alike."""
    return stem if number == 1 else f"{stem}-{number}"


def suffix(block: Block) -> str:
    """A block's id without the language: ``p1``, ``c2``, ``src1``."""
    return block.id.partition("-")[2]


def list_id(block: Block) -> str:
    """The id of the list a block with a point stands in: ``en-l1``."""
    match = _LIST.match(block.id)
    return f"{match['version']}-l{match['list'] or 1}" if match else ""


def item_id(block: Block) -> str:
    """The id of the item a block opens or goes on: its own without the paragraph's part."""
    return re.sub(r"-p\d+$", "", block.id)
