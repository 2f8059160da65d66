"""Findings as text for people and as data for programs."""

from collections.abc import Mapping, Sequence

from pipeline.diagnostics import Diagnostic
from pipeline.reporters import github, gitlab, html, json, junit, sarif, text
from pipeline.reporters.run import Reporter, Run, by_file

REPORTERS: dict[str, Reporter] = {
    "github": github.report,
    "gitlab": gitlab.report,
    "html": html.report,
    "json": json.report,
    "junit": junit.report,
    "sarif": sarif.report,
    "text": text.report,
}
"""Every way to write findings: a function that makes pieces of a report of files, one by one as
they are checked, and of what holds for the whole run."""

LISTING = frozenset({"json"})
"""The formats that list all that was expected in place of a finding."""


def written(form: str, findings: Sequence[Diagnostic], places: Mapping[str, str]) -> str:
    """A report of findings that are all there; `places` tells where the files are that findings
    name otherwise than by their path.
    """
    return "".join(REPORTERS[form](by_file(findings), Run(places)))
