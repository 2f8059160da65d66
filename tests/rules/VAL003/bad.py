"""A document that names a schema, which is broken."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.diagnostics import Diagnostic
from tests.checked import checked

_HERE = Path(__file__).parent


def findings() -> Sequence[Diagnostic]:
    data = b'<?xml-model href="_broken.rng"?><letter/>'
    return checked(data, path=str(_HERE / "letter.xml"))
