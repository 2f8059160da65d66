"""Findings as commands of a GitHub workflow, which shows them beside the lines they name.

GitHub shows ten errors, ten warnings and ten notices of a step; the others stay in its log.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from pipeline.diagnostics import Diagnostic, Severity
from pipeline.reporters.run import Checked, Run
from pipeline.rules import RULES, advice_of

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}
SHOWN = 10
"""How many commands of one level GitHub shows for a step."""


def report(files: Iterable[Checked], run: Run) -> Iterator[str]:
    """``::error file=…,line=…,col=…,title=…::message``; beyond the tenth of a level a plain line of
    the log, and at the end how many these are.
    """
    told: Counter[Severity] = Counter()
    for checked in files:
        for finding in checked.findings:
            severity = RULES[finding.code].severity
            told[severity] += 1
            write = _command if told[severity] <= SHOWN else _plain
            yield f"{write(finding, run)}\n"
    left = [
        f"{told[severity] - SHOWN} {_LEVELS[severity]}s"
        for severity in reversed(Severity)
        if told[severity] > SHOWN
    ]
    if left:
        yield f"GitHub shows {SHOWN} of a kind: {' and '.join(left)} more are in this log only\n"


def _command(finding: Diagnostic, run: Run) -> str:
    rule, region = RULES[finding.code], finding.region
    fields = [f"file={_escaped(run.path(finding), property_=True)}"]
    if finding.line:
        fields.append(f"line={finding.line}")
    if finding.column and region.end_line:
        fields.append(f"endLine={region.end_line}")
    if finding.column and region.end_line == finding.line:
        last = max(region.end_column - 1, finding.column)
        fields += [f"col={finding.column}", f"endColumn={last}"]
    fields.append(f"title={finding.code}")
    words = _escaped(f"{finding.message} → {advice_of(finding)}")
    return f"::{_LEVELS[rule.severity]} {','.join(fields)}::{words}"


def _plain(finding: Diagnostic, run: Run) -> str:
    word = RULES[finding.code].severity.word
    words = f"{finding.message} → {advice_of(finding)}".replace("\r", " ").replace("\n", " ")
    return f"{run.path(finding)}:{finding.line}: {word} {finding.code}: {words}"


def _escaped(text: str, *, property_: bool = False) -> str:
    """A text as workflow commands want it; values of properties may hold no colon or comma."""
    for character, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")):
        text = text.replace(character, code)
    return text.replace(":", "%3A").replace(",", "%2C") if property_ else text
