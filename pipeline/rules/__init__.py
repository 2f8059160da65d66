"""Every message the program can give about a text, in one table.

Codes are a stage and a number; they are never renumbered and never used again.
"""

from pipeline.diagnostics import Diagnostic
from pipeline.model import Query, Where
from pipeline.rules.alignment import ALIGNMENT
from pipeline.rules.annotation import ANNOTATION
from pipeline.rules.checking import CHECKING
from pipeline.rules.files import FILES
from pipeline.rules.grammar import GRAMMAR
from pipeline.rules.integrity import INTEGRITY
from pipeline.rules.output import OUTPUT
from pipeline.rules.rule import Rule
from pipeline.rules.schematron import SCHEMATRON
from pipeline.rules.sources import SOURCES

ANSWERS = "[[answers]]"
"""The key of a sidecar that settles any question."""

_TABLES = (SOURCES, ANNOTATION, ALIGNMENT, OUTPUT, FILES, GRAMMAR, INTEGRITY, SCHEMATRON, CHECKING)
RULES: dict[str, Rule] = {code: rule for table in _TABLES for code, rule in table.items()}

RETIRED: dict[str, str] = {
    "TEI001": "RNG001 to RNG013 tell the kinds of faults apart that a grammar finds",
}
"""Codes that are given no more, each with what says it now; they are never used again."""


def keys_of(rule: Rule) -> tuple[str, ...]:
    """The keys of a sidecar that settle a question, the best first; none where nothing is asked."""
    return ((rule.settle, ANSWERS) if rule.settle else (ANSWERS,)) if rule.query else ()


def advice_of(finding: Diagnostic) -> str:
    """What to do about a finding: in its very case if that is known, else by its rule."""
    return finding.advice or RULES[finding.code].advice


def query(code: str, target: str, /, **particulars: object) -> Query:
    """A question to the editor under rule `code` about the element with id `target`."""
    return Query(code, target, RULES[code].message.format(**particulars))


def finding(code: str, where: Where, /, **particulars: object) -> Diagnostic:
    """A finding under rule `code` at `where`, the message's fields filled from `particulars`."""
    message = RULES[code].message.format(**particulars)
    return Diagnostic(where.path, where.line, code, message)
