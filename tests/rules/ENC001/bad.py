"""A TEI file that lost a word of its source."""

from collections.abc import Sequence

from pipeline.diagnostics import Diagnostic
from pipeline.validate import lossless
from tests.making import tei

TEXT = "Dear Alexei,\nThe bridge is open again.\nL. Orlov\n"


def findings() -> Sequence[Diagnostic]:
    root = tei(TEXT)
    return lossless.check(TEXT.replace("bridge", "old bridge"), "page.txt", root)
