"""Findings as one HTML file for people: no script, nothing fetched, for the screen and for paper.

Severities are shown and hidden by boxes to tick, with CSS alone.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from pipeline.diagnostics import Diagnostic, Severity
from pipeline.reporters.run import Checked, Run, printable, stated
from pipeline.reporters.snippet import lines_of, snippet
from pipeline.resources import resource
from pipeline.rules import RULES, advice_of

_WIDTH = 240
"""The columns of a snippet, which is wrapped."""
_TITLE = "What was found in the files"
_STATES = {"new": "", "known": "known from the baseline", "waived": "waived"}


def report(files: Iterable[Checked], run: Run) -> Iterator[str]:
    """A page with a section for each file that has findings; it is written at the end, since it
    begins with how many there are.
    """
    checked, shown = 0, Counter[str]()
    codes: Counter[str] = Counter()
    sections = []
    for one in files:
        checked += 1
        found = list(stated(one))
        codes.update(finding.code for finding, state, _ in found if state == "new")
        shown.update(_class(finding, state) for finding, state, _ in found)
        if found:
            sections.append(_section(one, found, run))
    style = resource("xslt", "report.css").read_text(encoding="utf-8")
    yield (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_TITLE}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{_TITLE}</h1>\n"
    )
    yield _counts(checked, shown)
    yield _boxes(shown)
    yield _table(codes)
    yield from sections
    yield "</main>\n</body>\n</html>\n"


def _counts(checked: int, shown: Counter[str]) -> str:
    parts = [_counted(shown[severity.word], severity.word) for severity in reversed(Severity)]
    aside = [f"{shown[state]} {words}" for state, words in _STATES.items() if shown[state]]
    return f"<p>{_counted(checked, 'file')} checked: {', '.join([*parts, *aside])}</p>\n"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _boxes(shown: Counter[str]) -> str:
    """A box to tick for each kind of finding there is; what does not count is hidden at first."""
    kinds = [severity.word for severity in reversed(Severity)] + ["known", "waived"]
    boxes = [
        f'<label><input type="checkbox" id="show-{kind}"{_ticked(kind)}> {kind} ({shown[kind]})'
        "</label>\n"
        for kind in kinds
        if shown[kind]
    ]
    if len(boxes) < len(("one", "other")):
        return ""
    return f"<fieldset>\n<legend>Show</legend>\n{''.join(boxes)}</fieldset>\n"


def _ticked(kind: str) -> str:
    return "" if kind in _STATES else " checked"


def _table(codes: Counter[str]) -> str:
    if not codes:
        return ""
    order = sorted(codes, key=lambda code: (-RULES[code].severity, -codes[code], code))
    rows = "".join(
        f'<tr><td><span class="severity {RULES[code].severity.word}">'
        f"{RULES[code].severity.word}</span></td><td><code>{code}</code></td>"
        f"<td>{codes[code]}</td><td>{_safe(RULES[code].advice)}</td></tr>\n"
        for code in order
    )
    head = "".join(
        f'<th scope="col">{words}</th>' for words in ("Weight", "Code", "Found", "Advice")
    )
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"


def _section(checked: Checked, found: Sequence[tuple[Diagnostic, str, str]], run: Run) -> str:
    lines = lines_of(checked.data) if checked.data else ()
    path = run.places.get(checked.path, checked.path)
    items = "".join(_item(finding, state, reason, lines) for finding, state, reason in found)
    return f"<section>\n<h2>{_safe(path)}</h2>\n<ol>\n{items}</ol>\n</section>\n"


def _item(finding: Diagnostic, state: str, reason: str, lines: Sequence[str]) -> str:
    word = RULES[finding.code].severity.word
    numbers = [
        f"{noun} {number}"
        for noun, number in (("line", finding.line), ("column", finding.column))
        if number
    ]
    aside = _STATES[state] + (f": {reason}" if reason else "")
    place = ", ".join(
        [*numbers, *([finding.tei] if finding.tei else []), *([aside] if aside else [])]
    )
    path = f'<p class="path">{_safe(finding.element)}</p>\n' if finding.element else ""
    return (
        f'<li class="finding {_class(finding, state)}">\n'
        f'<p class="place"><span class="severity {word}">{word}</span> <code>{finding.code}</code> '
        f"{_safe(place)}</p>\n<p>{_safe(finding.message)}</p>\n{_snippet(finding, lines)}{path}"
        f'<p class="advice">→ {_safe(advice_of(finding))}</p>\n</li>\n'
    )


def _class(finding: Diagnostic, state: str) -> str:
    return RULES[finding.code].severity.word if state == "new" else state


def _snippet(finding: Diagnostic, lines: Sequence[str]) -> str:
    shown = snippet(lines, finding.region, _WIDTH)
    if not shown:
        return ""
    before, marked, behind = map(_safe, (shown.before, shown.marked, shown.behind))
    return f"<pre><code>{before}<mark>{marked}</mark>{behind}</code></pre>\n"


def _safe(text: str) -> str:
    return escape(printable(text))
