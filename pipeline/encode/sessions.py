"""Which part of a division each block belongs to, and where one letter becomes several sessions."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

from pipeline.model import Block, Kind
from pipeline.notation.remarks import SIGNATURE


class Zone(IntEnum):
    """The parts of a division in the order that TEI prescribes; floating blocks go anywhere."""

    FLOATING = -1
    ABOVE = 0
    OPENER = 1
    BODY = 2
    CLOSER = 3
    POSTSCRIPT = 4


Placed = tuple[Zone, Block]

_ZONES = {
    Kind.TITLE: Zone.ABOVE,
    Kind.ADDRESSEE: Zone.OPENER,
    Kind.DATELINE: Zone.OPENER,
    Kind.SALUTATION: Zone.OPENER,
    Kind.PARAGRAPH: Zone.BODY,
    Kind.ITEM: Zone.BODY,
    Kind.CLOSING: Zone.CLOSER,
    Kind.SIGNATURE: Zone.CLOSER,
    Kind.POSTSCRIPT: Zone.POSTSCRIPT,
    Kind.ENCLOSURE: Zone.ABOVE,
}
_EITHER_END = frozenset({Kind.DATELINE, Kind.ADDRESSEE})
_WITHOUT_BODY = {Zone.CLOSER: Zone.OPENER, Zone.POSTSCRIPT: Zone.BODY}
"""Where blocks stand that would close a division in which there is no text yet: TEI lets none close
it, but lets an opener be signed.
"""


@dataclass(frozen=True, slots=True)
class Session:
    """Blocks that fit one division, in order, each with its zone."""

    placed: tuple[Placed, ...]

    @property
    def before(self) -> tuple[Placed, ...]:
        """What stands above the opener."""
        count = next(
            (i for i, (z, _) in enumerate(self.placed) if z > Zone.ABOVE), len(self.placed)
        )
        return self.placed[:count]

    @property
    def after(self) -> tuple[Placed, ...]:
        """The floating blocks at the end."""
        count = len(self.placed)
        while count and self.placed[count - 1][0] is Zone.FLOATING:
            count -= 1
        return self.placed[count:]

    @property
    def opens(self) -> bool:
        """Whether it has an opener of its own."""
        return any(zone is Zone.OPENER for zone, _ in self.placed)

    def without(self, *, before: bool, after: bool) -> "Session":
        """The session without what an enclosing division takes over."""
        start = len(self.before) if before else 0
        end = len(self.placed) - (len(self.after) if after else 0)
        return Session(self.placed[start:end])


def enclosed(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], ...]:
    """The blocks of the letter itself, then those of each enclosure with its heading."""
    starts = [i for i, block in enumerate(blocks) if block.kind is Kind.ENCLOSURE]
    edges = [0, *starts, len(blocks)]
    return tuple(tuple(blocks[a:b]) for a, b in pairwise(edges))


def tail_of(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The floating blocks at the end: matter below a document, which its enclosures have not."""
    count = len(blocks)
    while count and _zone_of(blocks[count - 1]) is Zone.FLOATING:
        count -= 1
    return tuple(blocks[count:])


def sessions(blocks: Sequence[Block]) -> tuple[Session, ...]:
    """Split a version where the order of the parts starts again; most have one session.

    A postscript may have text of its own and be signed; what follows then is another part.
    """
    out: list[list[Placed]] = [[]]
    reached = Zone.FLOATING
    signed = False
    for i, block in enumerate(blocks):
        zone = _zone(blocks, i, reached)
        if zone is Zone.FLOATING:
            out[-1].append((zone, block))
            continue
        said_after = zone is Zone.BODY and not signed and not block.quoted
        if reached is Zone.POSTSCRIPT and (said_after or zone is Zone.CLOSER):
            signed = zone is Zone.CLOSER
            zone = Zone.POSTSCRIPT
        elif zone < reached and not (zone is Zone.ABOVE and reached is Zone.OPENER):
            out.append([])
        if block.kind is Kind.POSTSCRIPT or zone is not Zone.POSTSCRIPT:
            signed = False
        reached = zone
        out[-1].append((zone, block))
    return tuple(Session(tuple(_held(placed))) for placed in out)


def _zone_of(block: Block) -> Zone:
    """The zone of a block by itself; a note in place of a signature stands where that would."""
    if block.quoted:
        return Zone.BODY
    if block.kind is Kind.NOTE and block.type == SIGNATURE:
        return Zone.CLOSER
    return _ZONES.get(block.kind, Zone.FLOATING)


def _zone(blocks: Sequence[Block], i: int, reached: Zone) -> Zone:
    """The zone of a block; dates and routing lines open what follows or close what went before."""
    block = blocks[i]
    zone = _zone_of(block)
    if block.kind in _EITHER_END and reached >= Zone.BODY and not block.quoted:
        later = (blocks[j] for j in range(i + 1, len(blocks)))
        following = (_zone_of(b) for b in later if b.kind in _ZONES and b.kind not in _EITHER_END)
        leads_on = next(following, Zone.CLOSER) in {Zone.OPENER, Zone.BODY}
        return Zone.OPENER if leads_on else Zone.CLOSER
    return _WITHOUT_BODY.get(zone, zone) if reached < Zone.BODY else zone


def _held(placed: Sequence[Placed]) -> list[Placed]:
    """Floating blocks between two of the body, or two of a postscript, belong to it."""
    out = list(placed)
    for i, (zone, block) in enumerate(placed):
        if zone is not Zone.FLOATING:
            continue
        before = next((z for z, _ in reversed(placed[:i]) if z is not Zone.FLOATING), None)
        after = next((z for z, _ in placed[i + 1 :] if z is not Zone.FLOATING), None)
        if before is not None and before == after and before in {Zone.BODY, Zone.POSTSCRIPT}:
            out[i] = (before, block)
    return out
