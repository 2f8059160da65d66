"""A page whose header names people."""

from collections.abc import Sequence

from pipeline.annotate.declared import with_header
from pipeline.diagnostics import Diagnostic
from tests.making import document

_PAGE = """From: Orlov, Lev
To: Zorin, Pyotr

Dear Pyotr,
The ice is still on the river, and the ferry lies where we left it in the autumn.
"""


def asked(acts: int) -> Sequence[Diagnostic]:
    """What is asked about the header where its page carries so many acts."""
    _, questions = with_header(document(_PAGE), acts, ())
    return [Diagnostic("page.txt", 1, question.code, question.words) for question in questions]
