"""The TEI files that a command is given."""

from collections.abc import Iterable
from pathlib import Path

from lxml import etree

from pipeline.diagnostics import Diagnostic
from pipeline.files import find_tei, read_file
from pipeline.model import Where
from pipeline.rules import finding
from pipeline.tei import NS, Element, NotXmlError, parse

Given = tuple[tuple[str, Element], ...]
"""Names of files and what they hold, parsed."""


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
