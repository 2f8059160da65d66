"""From an element of a TEI file to the line of the *source* that it came from."""

import re
from dataclasses import replace

from pipeline.diagnostics import Diagnostic
from pipeline.model import Where
from pipeline.rules import finding
from pipeline.tei import NS, XML_ID, Element
from pipeline.validate.places import path_of

_LINES = re.compile(r"ln:(\d+),(\d+)(?: html:(\d+),(\d+))?")
_SOURCE = f".//{{{NS}}}publicationStmt/{{{NS}}}idno[@type='sourceFile']"


def blame(code: str, element: Element, name: str, /, **particulars: object) -> Diagnostic:
    """A finding at the source line of an element, or of what it points to or stands in.

    Where the file does not say which source it was made from, `name`, the file's own, and the
    element's line in it are blamed.
    """
    line = element.sourceline or 0
    found = finding(code, Where(name, line, line), **particulars)
    return blamed(replace(found, element=path_of(element)), element)


def blamed(found: Diagnostic, element: Element) -> Diagnostic:
    """A finding about an element of a TEI file, with the blame on the source if the file names it;
    the place in the TEI file is kept.
    """
    source = element.getroottree().getroot().findtext(_SOURCE)
    if not source:
        return found
    first, _ = _span_of(element) or _span_of(_target(element)) or (0, 0)
    return replace(found, path=source, line=first, tei=f"{found.path}:{found.line}")


def _span_of(element: Element | None) -> tuple[int, int] | None:
    """The lines of the file (1-based, inclusive) that the nearest pointer at or above names."""
    while element is not None:
        found = _LINES.fullmatch(element.get("source", ""))
        if found:
            first, last = found[3] or found[1], found[4] or found[2]
            return int(first) + 1, int(last)
        element = element.getparent()
    return None


def _target(element: Element) -> Element | None:
    """The first element that an attribute of `element` points to."""
    for attribute in ("target", "active", "mutual", "corresp"):
        pointer = element.get(attribute, "").split(" ")[0]
        if pointer.startswith("#"):
            root = element.getroottree().getroot()
            return next((e for e in root.iter() if e.get(XML_ID) == pointer[1:]), None)
    return None
