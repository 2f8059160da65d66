"""Findings as text for people and as data for programs."""

from collections.abc import Callable, Sequence

from pipeline.diagnostics import Diagnostic
from pipeline.reporters import json, text

REPORTERS: dict[str, Callable[[Sequence[Diagnostic], str], str]] = {
    "json": json.report,
    "text": text.report,
}
"""Every way to write findings: a function of the findings and the folder their paths start from."""
