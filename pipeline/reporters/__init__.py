"""Findings as text for people and as data for programs."""

from collections.abc import Callable, Mapping, Sequence

from pipeline.diagnostics import Diagnostic
from pipeline.reporters import github, json, text

REPORTERS: dict[str, Callable[[Sequence[Diagnostic], Mapping[str, str]], str]] = {
    "github": github.report,
    "json": json.report,
    "text": text.report,
}
"""Every way to write findings: a function of the findings, and of where the files are that
findings name otherwise than by their path."""
