"""Marks that nest."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.build import unnested_findings
from pipeline.diagnostics import Diagnostic
from pipeline.model import Mark, Span
from tests.making import document


def findings() -> Sequence[Diagnostic]:
    made = document("Dear Alexei,\nThe bridge is open again.\nL. Orlov\n")
    version = made.versions[0]
    first = replace(
        version.blocks[1], marks=(Mark("date", Span(0, 10)), Mark("place", Span(4, 10)))
    )
    blocks = (version.blocks[0], first, *version.blocks[2:])
    return tuple(unnested_findings(replace(made, versions=(replace(version, blocks=blocks),))))
