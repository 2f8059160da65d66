"""The town of a letterhead: where a letter may have been written that names no place itself."""

from pipeline.model import Kind, Party, Version
from pipeline.notation.addresses import is_district, is_street, opens_address, town_of

_BODY = frozenset({Kind.SALUTATION, Kind.PARAGRAPH, Kind.ITEM})


def letterhead(version: Version) -> Party | None:
    """The town in an address line above a letter, before the address of whoever gets it.

    People carry their paper with them, so that is a guess.
    """
    for block in version.letter:
        if block.kind in _BODY or opens_address(block.text, version.lang):
            return None
        address = is_street(block.text, version.lang) or is_district(block.text)
        town = town_of(block.text) if block.kind is Kind.ADDRESSEE and address else ""
        if town:
            return Party("place", town, "", block.id, version.lang, "low")
    return None
