"""A document against the Schematron rules of an edition, on SaxonC.

Any ISO Schematron (ISO/IEC 19757-3:2020) whose rules are in XPath or XSLT, 1 to 3, in a file of its
own or inside a RELAX NG schema or an ODD; with includes, abstract patterns and rules, phases,
variables, diagnostics and properties. Nothing is fetched from the net, and nothing is written.
"""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from pipeline.diagnostics import Diagnostic, in_order
from pipeline.model import Where
from pipeline.rules import finding
from pipeline.tei import Element, parse
from pipeline.validate.blame import blame
from pipeline.validate.places import located
from pipeline.validate.schematron.reading import SchematronError
from pipeline.validate.schematron.running import Found, run

__all__ = ["SchematronError", "schematron"]

_STEP = re.compile(r"/Q\{([^}]*)\}([^/]+)")
_NAMESPACE = re.compile(r"Q\{[^}]*\}")
_CODES = {
    "warning": "SCH002", "warn": "SCH002", "nonfatal": "SCH002",
    "info": "SCH003", "information": "SCH003", "informational": "SCH003", "hint": "SCH003",
    "failed": "SCH004",
}  # fmt: skip
"""What the words for a role mean; any other is an error."""


def schematron(data: bytes, name: str, schema: Path, phase: str = "") -> tuple[Diagnostic, ...]:
    """What the rules of `schema` find in the document `data`, called `name` in messages.

    `phase` is the id of a phase, ``#ALL``, or empty for the one that the schema calls its default.
    Raises `SchematronError` for a schema that cannot be used and `NotXmlError` for a document that
    cannot be read.
    """
    root = parse(data, name)
    found = run(root, name, schema, phase)
    return in_order(located((_blamed(one, root, name) for one in found), data))


def _blamed(found: Found, root: Element, name: str) -> Diagnostic:
    code = _CODES.get(found.role, "SCH001")
    text = f"{found.text} [{found.rule}]" if found.rule else found.text
    if found.document:
        path = unquote(urlsplit(found.document).path)
        return finding(code, Where(path, 0, 0), text=f"{text} ({_short(found.path)})")
    return blame(code, _element(root, found.path), name, text=text)


def _element(root: Element, path: str) -> Element:
    """The element that a path of Saxon's leads to, or in which the node it leads to stands."""
    steps = [f"{{{uri}}}{rest}" if uri else rest for uri, rest in _STEP.findall(path)]
    found = root.find("/".join(steps[1:])) if steps[1:] else root
    return root if found is None else found


def _short(path: str) -> str:
    """A path without its namespaces."""
    return _NAMESPACE.sub("", path)
