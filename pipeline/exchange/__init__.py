"""TEI → other formats. Everything is derived from TEI, so a TEI file from anybody can be exported.

Versions that do not translate each other are never exported as if they did.
"""

from collections.abc import Callable, Sequence

from pipeline.exchange import cmif, tables, tmx
from pipeline.exchange.outcome import Outcome
from pipeline.tei import Element

EXPORTS: dict[str, Callable[[Sequence[Element]], Outcome]] = {
    "cmif": cmif.export,
    "csv": tables.export,
    "tmx": tmx.export,
}
"""Every format there is, and the function that makes it from parsed TEI files in edition order."""
