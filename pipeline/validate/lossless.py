"""Whether a TEI file accounts for every character of its source, in order, white space aside.

What is in ``text`` and in the page furniture of ``notesStmt`` is put in the order of the lines that
it points to and compared with the source character by character. Readings beside the text, such as
``reg``, and comments are no text of the source; what a ``milestone`` keeps in ``rend`` is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.diagnostics import Diagnostic
from pipeline.model import Where
from pipeline.profile import IN_REND, READINGS
from pipeline.readers.decoding import is_space
from pipeline.rules import finding
from pipeline.tei import NS, XML_LANG, Element, local

_LINES = re.compile(r"ln:(\d+),\d+(?: html:\d+,\d+)?")
_FURNITURE = f".//{{{NS}}}notesStmt/{{{NS}}}note[@type='pageFurniture']"
_DIVISIONS = f"{{{NS}}}text/{{{NS}}}body/{{{NS}}}div"
_CONTEXT = 20
FURNITURE = "page furniture"
MISSING = "missingVersion"
"""The type of notes that say what the page lacks, in words that are not the page's."""


@dataclass(frozen=True, slots=True)
class Account:
    """How many characters of the source are where: page furniture, then the versions."""

    parts: tuple[tuple[str, int], ...]


NOTHING = Account(())
"""The account of what was not built."""


def account(root: Element) -> Account:
    """Count the characters of a TEI file, white space aside."""
    parts = [(FURNITURE, sum(len(text) for _, text in _pieces(root.find(_FURNITURE))))]
    for division in root.iterfind(_DIVISIONS):
        size = sum(len(text) for _, text in _pieces(division))
        parts.append((division.get(XML_LANG, "und"), size))
    return Account(tuple(parts))


def check(source: str, name: str, *roots: Element) -> tuple[Diagnostic, ...]:
    """Compare a source, decoded, with the TEI made from it, one file for each of its letters;
    blame the first line that differs.
    """
    pieces: list[tuple[int, str]] = []
    for root in roots:
        pieces += _pieces(root.find(_FURNITURE))
        for division in root.iterfind(_DIVISIONS):
            pieces += _pieces(division)
    found = "".join(text for _, text in sorted(pieces, key=lambda piece: piece[0]))
    wanted = "".join(character for character in source if not is_space(character))
    if found == wanted:
        return ()
    at = next((i for i, (a, b) in enumerate(zip(wanted, found, strict=False)) if a != b), None)
    at = min(len(wanted), len(found)) if at is None else at
    line = _line_of(source, at)
    return (
        finding(
            "ENC001",
            Where(name, line, line),
            source=_quoted(wanted, at),
            tei=_quoted(found, at),
        ),
    )


def _quoted(text: str, at: int) -> str:
    """A few characters from `at` on."""
    return text[at : at + _CONTEXT] or "(nothing)"


def _line_of(source: str, at: int) -> int:
    """The 1-based line of the `at`-th character that is no white space."""
    seen = 0
    for number, line in enumerate(re.split(r"\r\n|\r|\n", source), start=1):
        seen += sum(not is_space(character) for character in line)
        if seen > at:
            return number
    return number


def _pieces(element: Element | None) -> Iterator[tuple[int, str]]:
    """Texts below an element with the first line each comes from; white space is taken out."""
    if element is None:
        return
    yield from _walk(element, 0)


def _walk(element: Element, line: int) -> Iterator[tuple[int, str]]:
    name = local(element)
    if not name or name in READINGS or element.get("type") == MISSING:
        return
    line = _own_line(element, line)
    yield line, _dense(element.get("rend", "") if name in IN_REND else element.text or "")
    for child in element:
        yield from _walk(child, line)
        yield line, _dense(child.tail or "")


def _own_line(element: Element, line: int) -> int:
    """The first line an element points to; a label in a list comes from its item's."""
    if local(element) == "label" and not element.get("source"):
        item = next((e for e in element.itersiblings() if local(e)), None)
        if item is not None and local(item) == "item":
            return _own_line(item, line)
    found = _LINES.fullmatch(element.get("source", ""))
    return int(found[1]) if found else line


def _dense(text: str) -> str:
    return "".join(character for character in text if not is_space(character))
