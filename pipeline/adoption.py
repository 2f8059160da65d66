"""TEI files that editors changed by hand and adopted: ``NAME.tei.xml`` beside ``NAME.txt``.

Such a file is published as it is; the page beside it stays the source that it is held against.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import PurePosixPath

from pipeline.diagnostics import Diagnostic
from pipeline.model import Where
from pipeline.rules import RULES, finding
from pipeline.tei import NS, Element

SUFFIX = ".tei.xml"
_LOST = "ENC001"


def adopted_of(name: str) -> str:
    """The name of the adopted file of a page: ``letters/a.txt`` has ``letters/a.tei.xml``."""
    return str(PurePosixPath(name).with_suffix(SUFFIX))


def source_of(root: Element) -> str:
    """The name of the page that a TEI file says it was made from, or ``""``."""
    return root.findtext(f".//{{{NS}}}publicationStmt/{{{NS}}}idno[@type='sourceFile']") or ""


def hash_of(root: Element) -> str:
    """The SHA-256 of that page as a TEI file states it, or ``""``."""
    return root.findtext(f".//{{{NS}}}publicationStmt/{{{NS}}}idno[@type='sourceSHA256']") or ""


def problems(
    name: str, page: bytes, root: Element, found: Sequence[Diagnostic]
) -> Iterator[Diagnostic]:
    """What is wrong with an adopted file: what was `found` in it, and whether it is that of the
    page beside it, as the page is.
    """
    yield from map(_blamed, found)
    where = Where(adopted_of(name), 0, 0)
    stated = source_of(root)
    if stated != name:
        yield finding("EXP006", where, stated=stated or "no page", page=name)
    elif hash_of(root) != sha256(page).hexdigest() and not any(f.code == _LOST for f in found):
        yield finding("EXP008", where, page=name)


def _blamed(found: Diagnostic) -> Diagnostic:
    """A finding about an adopted file; a difference from its page is no fault of the program."""
    if found.code != _LOST:
        return found
    _, _, words = found.message.partition(": ")
    return replace(found, code="EXP005", message=RULES["EXP005"].message.format(words=words))
