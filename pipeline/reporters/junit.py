"""Findings in the XML of JUnit, which build servers read: a test case for each file.

What makes the command fail is an ``error`` or, of warnings and hints, a ``failure`` of its file;
all the rest is output of the case.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from lxml import etree

from pipeline.diagnostics import Diagnostic, Severity
from pipeline.reporters.run import Checked, Run, printable
from pipeline.rules import RULES, advice_of


def report(files: Iterable[Checked], run: Run) -> Iterator[str]:
    """One suite; it is written at the end, since it begins with how many cases fail."""
    suite = etree.Element("testsuite", name="diglot")
    for checked in files:
        suite.append(_case(checked, run))
    errors = sum(case.find("error") is not None for case in suite)
    failures = sum(case.find("failure") is not None for case in suite if case.find("error") is None)
    numbers = {"tests": len(suite), "errors": errors, "failures": failures}
    for name, number in numbers.items():
        suite.set(name, str(number))
    suites = etree.Element("testsuites")
    suites.append(suite)
    etree.indent(suites, " ")
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield etree.tostring(suites, encoding="unicode") + "\n"


def _case(checked: Checked, run: Run) -> etree._Element:
    path = run.places.get(checked.path, checked.path)
    folder = ".".join(PurePosixPath(path).parent.parts) or "."
    case = etree.Element("testcase", name=printable(path), classname=printable(folder))
    case.set("file", printable(path))
    case.set("time", "0")
    aside = []
    for finding in checked.findings:
        if not run.fails((finding,)):
            aside.append(finding)
            continue
        error = RULES[finding.code].severity is Severity.ERROR
        fault = etree.SubElement(case, "error" if error else "failure", type=finding.code)
        fault.set("message", printable(f"{_where(finding, run)}: {finding.message}"))
        fault.text = printable(_said(finding, run))
    if aside:
        etree.SubElement(case, "system-out").text = printable(_all(aside, run))
    return case


def _all(findings: Sequence[Diagnostic], run: Run) -> str:
    return "".join(f"{_said(finding, run)}\n" for finding in findings)


def _said(finding: Diagnostic, run: Run) -> str:
    word = RULES[finding.code].severity.word
    head = f"{_where(finding, run)}: {word} {finding.code}: {finding.message}"
    return f"{head}\n    → {advice_of(finding)}"


def _where(finding: Diagnostic, run: Run) -> str:
    numbers = [str(number) for number in (finding.line, finding.column) if number]
    return ":".join([run.path(finding), *numbers])
