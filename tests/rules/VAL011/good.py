"""A document in an encoding that it need not say."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.diagnostics import Diagnostic
from tests.checked import checked

_SCHEMA = Path(__file__).parents[1] / "VAL003" / "_whole.rng"


def findings() -> Sequence[Diagnostic]:
    return checked("<letter><!-- Übermut --></letter>".encode(), str(_SCHEMA))
