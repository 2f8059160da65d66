"""Every format that an aligned pair can be written in, by the name the command calls it."""

from collections.abc import Callable
from dataclasses import dataclass

from pipeline.pairing.pair import Pair
from pipeline.pairing.writing import beads, data, memory, table, tei


@dataclass(frozen=True, slots=True)
class Form:
    """A format: what it is, the ends of names that mean it, and how a pair is written in it for a
    file in the folder named (``""``: this one). `verdicts` tells whether it can hold a verdict
    without links, `terms` whether it can explain scores.
    """

    title: str
    suffixes: tuple[str, ...]
    write: Callable[[Pair, str], bytes]
    verdicts: bool = False
    terms: bool = False


FORMS = {
    "tsv": Form("a table with the texts", (".tsv",), table.write, terms=True),
    "beads": Form("numbers of units, as Vecalign writes them", (".beads", ".path"), beads.write),
    "tmx": Form("TMX 1.4b, for translators' tools", (".tmx",), memory.write),
    "tei": Form("TEI P5, links in standOff", (".xml", ".tei"), tei.write, verdicts=True),
    "json": Form("all that is known, as data", (".json",), data.write, verdicts=True, terms=True),
}
