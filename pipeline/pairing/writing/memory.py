"""TMX 1.4b: one translation unit a bead; what has no counterpart yields none."""

from collections.abc import Sequence

from pipeline.exchange.reading import Segment
from pipeline.exchange.tmx import UNMEASURED, memory, unit
from pipeline.pairing.pair import Pair
from pipeline.pairing.text import Text, references
from pipeline.pairing.units import PARAGRAPH

_RULED = "That the texts translate each other is the ruling of the user, not a finding of Diglot."


def write(pair: Pair, _: str) -> bytes:
    """The memory; segments are named by their ids or lines, as in the table."""
    left, right = map(_segments, (pair.left, pair.right))
    joined = (bead for bead in pair.beads if bead.left and bead.right)
    units = (
        unit(
            str(number),
            {"x-relation": bead.relation, "x-certainty": bead.cert or UNMEASURED},
            ([left[i] for i in bead.left], [right[j] for j in bead.right]),
        )
        for number, bead in enumerate(joined, start=1)
    )
    whole = {pair.left.unit, pair.right.unit} == {PARAGRAPH}
    forms = {pair.left.form, pair.right.form}
    origin = {
        "segtype": "paragraph" if whole else "sentence",
        "o-tmf": "TEI P5" if forms == {"tei"} else " and ".join(sorted(forms)),
    }
    notes = [f"Made from {pair.left.title} and {pair.right.title}."]
    return memory(units, origin, *notes, *([_RULED] if pair.ruled else ()))


def _segments(text: Text) -> Sequence[Segment]:
    pairs = zip(references(text.pieces), text.pieces, strict=True)
    return [
        Segment(name, str(piece.paragraph), text.key, text.lang, " ".join(piece.text.split()))
        for name, piece in pairs
    ]
