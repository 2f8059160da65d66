"""A TEI file that carries all of the document it was made from."""

from collections.abc import Sequence

from pipeline.build import carried_findings
from pipeline.config import Config
from pipeline.diagnostics import Diagnostic
from pipeline.encode import encode
from pipeline.tei import parse
from tests.making import document


def findings() -> Sequence[Diagnostic]:
    made = document("Dear Alexei,\nThe bridge is open again.\nL. Orlov\n")
    root = parse(encode(made, Config()), made.id)
    return tuple(carried_findings(made, root))
