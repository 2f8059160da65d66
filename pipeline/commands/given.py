"""The TEI files that a command is given."""

from collections.abc import Iterable
from difflib import unified_diff
from pathlib import Path

import click
from lxml import etree

from pipeline import adoption
from pipeline.build import Source
from pipeline.diagnostics import Diagnostic
from pipeline.disk import digest, read_file
from pipeline.errors import UsageError
from pipeline.files import Job, find_tei, read_sources
from pipeline.model import Where
from pipeline.reporters import text
from pipeline.rules import finding
from pipeline.tei import NS, Element, NotXmlError, parse

Given = tuple[tuple[str, Element], ...]
"""Names of files and what they hold, parsed."""
FORMER = "~"
"""What is put behind the name of a file that another replaces."""


def read_tei(paths: Iterable[Path]) -> tuple[Given, tuple[Diagnostic, ...]]:
    """The TEI files, and those in folders, in order; a finding for each that is none."""
    given: list[tuple[str, Element]] = []
    findings: list[Diagnostic] = []
    for file in find_tei(tuple(paths)):
        try:
            root = parse(read_file(file), str(file))
        except NotXmlError as fault:
            where = Where(str(file), fault.line, fault.line)
            findings.append(finding("TEI009", where, what=fault.problem))
            continue
        if root.tag == f"{{{NS}}}TEI":
            given.append((str(file), root))
        else:
            where = Where(str(file), root.sourceline or 0, root.sourceline or 0)
            what = f"its outermost element is {etree.QName(root).text}"
            findings.append(finding("TEI009", where, what=what))
    return tuple(given), tuple(findings)


def opened(file: Path) -> Element | None:
    """The file, parsed; None, told on stderr, where it is no TEI file."""
    given, unread = read_tei((file,))
    click.echo(text.told(unread, {}), err=True, nl=False)
    return given[0][1] if given else None


def page_of(file: Path, root: Element, job: Job) -> Source:
    """The page that a file was made from; raise `UsageError` where it is not among the pages."""
    stated = adoption.source_of(root)
    if stated in job.pages:
        page = Job(job.root, {stated: job.pages[stated]}, job.sidecars, job.adopted)
        return read_sources(page, ())[0]
    alike = [
        n for n, path in job.pages.items() if digest(read_file(path)) == adoption.hash_of(root)
    ]
    renamed = (
        f"; {alike[0]} is the same page under another name: give that name in the file's "
        "idno[@type='sourceFile']"
        if alike
        else ""
    )
    raise UsageError(f"{file}: its page, {stated or 'unnamed'}, is not among the sources{renamed}")


def difference(before: str, after: str, name: str) -> list[str]:
    """The lines of a diff of what a build makes and a file that is called `name`."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    return list(unified_diff(old, new, "as a build makes it", name, n=0))
