"""The base page with its own TEI file adopted."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.build import Source, convert
from pipeline.diagnostics import Diagnostic
from tests.making import configured

BASE = Path(__file__).parent / "base"
PAGE = (BASE / "page.txt").read_bytes()


def adopted(
    *, name: str = "page.txt", page: bytes = PAGE, sidecar: bytes | None = None
) -> Sequence[Diagnostic]:
    """What is found where the TEI of the base page stands beside `page` under `name`."""
    config = configured(BASE)
    made = convert(Source("page.txt", PAGE), config).tei
    assert made
    return convert(Source(name, page, sidecar, made), config).findings
