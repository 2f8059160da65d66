"""Findings as lines: where, how bad, what, with the place in the file, and what to do."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from pipeline.diagnostics import Diagnostic
from pipeline.reporters.run import Checked, Run, by_file, printable
from pipeline.reporters.snippet import Snippet, lines_of, snippet
from pipeline.rules import RULES, advice_of, keys_of


def report(files: Iterable[Checked], run: Run) -> Iterator[str]:
    """``PATH:LINE:COLUMN: severity CODE: message``, the line of the file with the place marked, and
    the advice; nothing without findings.
    """
    for checked in files:
        lines = lines_of(checked.data) if checked.findings and checked.data else ()
        for finding in checked.findings:
            yield f"{_told(finding, lines, run)}\n"


def told(findings: Sequence[Diagnostic], places: Mapping[str, str]) -> str:
    """The report of findings that are all there, without colours; `places` as for `Run`."""
    return "".join(report(by_file(findings), Run(places)))


def _told(finding: Diagnostic, lines: Sequence[str], run: Run) -> str:
    rule, path, paint = RULES[finding.code], run.path(finding), run.paint
    numbers = [str(number) for number in (finding.line, finding.column) if number]
    where = paint(":".join([path, *numbers]), "path")
    tei = f" (in {finding.tei})" if finding.tei else ""
    severity = paint(f"{rule.severity.word} {finding.code}:", rule.severity.word)
    parts = [f"{where}: {severity} {printable(finding.message)}{tei}"]
    shown = snippet(lines, finding.region, run.width)
    if shown:
        parts += _shown(shown, run)
    advice = f"    → {printable(advice_of(finding))}{_settled(finding, path)}"
    parts.append(paint(advice, "advice"))
    return "\n".join(parts)


def _shown(shown: Snippet, run: Run) -> list[str]:
    """The line and the carets below it, behind a margin with the number of the line."""
    margin = run.paint(f"{shown.line:5} │ ", "margin")
    below = run.paint("      │ ", "margin")
    carets = " " * shown.indent + run.paint("^" * shown.marks, "place")
    return [f"{margin}{shown.before}{shown.marked}{shown.behind}", f"{below}{carets}"]


def _settled(finding: Diagnostic, path: str) -> str:
    """In which file, and by which of its tables, an editor can settle a question for good."""
    keys = " or ".join(keys_of(RULES[finding.code]))
    if not keys:
        return ""
    from pipeline.corrections.sidecar import sidecar_of

    return f" ({sidecar_of(path)}: {keys})"
