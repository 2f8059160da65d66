"""Findings in SARIF 2.1.0 (OASIS), which code hosts and editors read.

Results are written as files are checked; the tool with the rules that were used stands behind
them. Lines and columns count Unicode code points (section 3.14.17).
"""

from collections.abc import Iterable, Iterator
from urllib.parse import quote

import msgspec

from pipeline.diagnostics import Diagnostic, Severity, fingerprint
from pipeline.release import release
from pipeline.reporters.run import Checked, Run, stated
from pipeline.rules import RULES, advice_of
from pipeline.rules.examples import EXAMPLES

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
FINGERPRINT = "diglot/v1"
"""What `pipeline.diagnostics.fingerprint` is called among the fingerprints of a result."""
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}
_BASELINE = {"new": "new", "known": "unchanged", "waived": "unchanged"}


def report(files: Iterable[Checked], run: Run) -> Iterator[str]:
    """A log with one run; `Run.baseline` gives every result its baseline state."""
    used: dict[str, int] = {}
    fails = False
    yield f'{{"$schema": {_json(SCHEMA)}, "version": "2.1.0", "runs": [{{"results": ['
    lead = "\n"
    for checked in files:
        fails = fails or run.fails(checked.findings)
        for finding, state, reason in stated(checked):
            index = used.setdefault(finding.code, len(used))
            result = _result(finding, run) | {"ruleIndex": index}
            if state == "waived":
                result["suppressions"] = [{"kind": "external", "justification": reason}]
            if run.baseline:
                result["baselineState"] = _BASELINE[state]
            yield lead + _json(result)
            lead = ",\n"
    driver = {"name": "Diglot", "semanticVersion": release(), "rules": [_rule(c) for c in used]}
    ended = [{"executionSuccessful": True, "exitCode": int(fails)}]
    yield f'\n], "columnKind": "unicodeCodePoints", "invocations": {_json(ended)}'
    yield f', "tool": {_json({"driver": driver})}}}]}}\n'


def _result(finding: Diagnostic, run: Run) -> dict[str, object]:
    path = run.path(finding)
    place: dict[str, object] = {"physicalLocation": _physical(path, _region(finding))}
    if finding.element:
        place["logicalLocations"] = [{"fullyQualifiedName": finding.element, "kind": "element"}]
    result: dict[str, object] = {
        "ruleId": finding.code,
        "level": _LEVELS[RULES[finding.code].severity],
        "message": {"text": f"{finding.message} → {advice_of(finding)}"},
        "locations": [place],
        "partialFingerprints": {FINGERPRINT: fingerprint(finding, path)},
    }
    if finding.tei:
        file, _, line = finding.tei.rpartition(":")
        there = _physical(file, {"startLine": max(int(line), 1)})
        result["relatedLocations"] = [{"physicalLocation": there, "message": {"text": "the TEI"}}]
    return result


def _physical(path: str, region: dict[str, int]) -> dict[str, object]:
    uri = quote(path.replace("\\", "/"), safe="/-._~!$&'()*+,;=@")
    return {"artifactLocation": {"uri": uri}} | ({"region": region} if region else {})


def _region(finding: Diagnostic) -> dict[str, int]:
    region = finding.region
    if finding.line and finding.column and region.end_column:
        return {
            "startLine": finding.line, "startColumn": finding.column,
            "endLine": region.end_line, "endColumn": region.end_column,
        }  # fmt: skip
    return {"startLine": finding.line} if finding.line else {}


def _rule(code: str) -> dict[str, object]:
    rule = RULES[code]
    example = f"\n\nFor instance: {EXAMPLES[code]}" if code in EXAMPLES else ""
    return {
        "id": code,
        "shortDescription": {"text": rule.message},
        "help": {"text": f"{rule.advice}{example}"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
