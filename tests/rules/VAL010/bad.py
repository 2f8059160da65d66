"""A document that is not there."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.diagnostics import Diagnostic
from tests.checked import checked

_HERE = Path(__file__).parent


def findings() -> Sequence[Diagnostic]:
    return checked(None, path=str(_HERE / "nowhere.xml"))
