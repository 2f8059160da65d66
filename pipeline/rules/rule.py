"""What a rule is."""

from dataclasses import dataclass

from pipeline.diagnostics import Severity

ERROR, WARNING, HINT = Severity.ERROR, Severity.WARNING, Severity.HINT


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of finding: `message` has ``{fields}``, `advice` says what to do about it.

    `scope` is line, document or edition; `query` tells that the finding is also put to the editor
    inside the TEI file. `settle` is the key of a sidecar (see `pipeline.corrections`) that settles
    the question, beside ``[[answers]]``, which settles any.
    """

    severity: Severity
    message: str
    advice: str
    scope: str = "line"
    query: bool = False
    settle: str = ""
