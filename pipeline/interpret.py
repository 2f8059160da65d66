"""A capture → the document with all that can be found out about it; no editor has spoken yet."""

from dataclasses import dataclass

from pipeline.align.pair import Measured, align
from pipeline.align.rulings import NONE, Rulings
from pipeline.annotate import annotate
from pipeline.capture import Capture
from pipeline.embed.embedder import Embedder
from pipeline.model import Document
from pipeline.segment import segment
from pipeline.structure.document import Expected, Reading, read


@dataclass(frozen=True, slots=True)
class Interpretation:
    """What was read and measured; `document` is None where the page holds none."""

    reading: Reading
    document: Document | None
    measured: tuple[Measured, ...] = ()


def interpret(
    capture: Capture, expected: Expected, embedder: Embedder, rulings: Rulings = NONE
) -> Interpretation:
    """Take a capture through all stages; `rulings` are not ours to make."""
    reading = read(capture, expected)
    if reading.document is None:
        return Interpretation(reading, None)
    document, measured = align(segment(reading.document), embedder, rulings, expected.standings)
    return Interpretation(reading, annotate(document, expected.authority), measured)
