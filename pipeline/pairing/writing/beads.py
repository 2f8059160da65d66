"""Beads as Vecalign and its gold files write them: ``[0, 1]:[2]``, one a line.

Numbers count from 0: lines of the file where lines are the units (blank ones count, and stand in
no bead), else units. A third field has the certainty of the bead, where one was measured.
"""

from collections.abc import Callable

from pipeline.pairing.pair import Pair
from pipeline.pairing.text import Text
from pipeline.pairing.units import LINE


def write(pair: Pair, _: str) -> bytes:
    """The beads in the order of the texts."""
    left, right = map(_numbered, (pair.left, pair.right))
    lines = (
        f"{[left(i) for i in bead.left]}:{[right(j) for j in bead.right]}"
        + (f":{bead.cert}" if bead.cert else "")
        for bead in pair.beads
    )
    return "".join(f"{line}\n" for line in lines).encode()


def _numbered(text: Text) -> Callable[[int], int]:
    if text.unit == LINE:
        return lambda index: text.pieces[index].rows[0] - 1
    return lambda index: index
