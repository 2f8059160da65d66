"""What an exporter returns: files, and findings on what the format could not take."""

from dataclasses import dataclass

from pipeline.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Outcome:
    """Files by name, and what had to be left out of them and why."""

    files: dict[str, bytes]
    findings: tuple[Diagnostic, ...] = ()
