"""What fuzzing begins with: pages and their lines, schemas, documents; and words to build from."""

import re
from collections.abc import Iterator
from pathlib import Path

from pipeline import lexicon

_TESTS = Path(__file__).parents[1]
_SHARED = _TESTS.parents[1] / "shared" / "relaxng"
_PAGES = ("pages/*.txt", "cases/*/*/input.txt", "cases/phenomena/*/*/input.txt", "layouts/*")
_SCHEMAS = ("../schemas/*.rng", "unit/relaxng/compact/translated/*.rng")
_COMPACT = (
    "../schemas/*.rnc",
    "unit/relaxng/compact/translated/*.rnc",
    "unit/relaxng/compact/*.txt",
)
_DOCUMENTS = ("rules/*/*.xml", "rules/*/*.tei.xml")
_WHOLE = {"readers", "pages", "schemas", "compact", "documents"}
_GRAMMARS = {"schemas": _SCHEMAS, "compact": _COMPACT, "documents": _DOCUMENTS}
_LONGEST = 8192
_ATTRIBUTES = (
    "name", "ns", "type", "datatypeLibrary", "combine", "href", "http://relaxng.org/ns/structure/1.0",
    "http://www.w3.org/2001/XMLSchema-datatypes", "xmlns", "xmlns:a", "xml:id",
    "<!DOCTYPE", "<!ENTITY",
)  # fmt: skip
_TEXTS = (
    "1912-03-05", "P1Y2M", "-0.5e10", "INF", "#a", "http://[::1]/", "\\p{IsGreek}", "[a-z-[b]]",
    "minInclusive", "pattern", "xsd:date", "|=", "&=", "~", "\\x{41}", '"""', ">>", "##", "- (",
)  # fmt: skip


def seeds(target: str) -> Iterator[bytes]:
    """Files, or each of their lines, that a target is to be fed with first."""
    for glob in _GRAMMARS.get(target, _PAGES):
        for path in sorted(_TESTS.glob(glob)):
            data = path.read_bytes()
            yield from [data] if target in _WHOLE else data.splitlines()
    if target in {"schemas", "documents"}:
        yield from _suite(target)


def _suite(target: str) -> Iterator[bytes]:
    """Schemas or documents of James Clark's suite, where it is at hand."""
    path = _SHARED / "spectest.xml"
    if path.exists():
        tags = ("valid", "invalid") if target == "documents" else ("correct", "incorrect")
        for tag in tags:
            for found in re.finditer(
                f"<{tag}>(.*?)</{tag}>".encode(), path.read_bytes(), re.DOTALL
            ):
                yield found[1].strip()[:_LONGEST]


def words(target: str) -> set[str]:
    """Words that a target's inputs are made of."""
    if target not in _GRAMMARS:
        return _of_letters()
    elements = re.findall(
        r"\b[a-zA-Z]{3,14}\b", (_TESTS.parent / "schemas" / "diglot.rng").read_text("utf-8")
    )
    frequent = {word for word in elements if elements.count(word) > 3}
    return {*frequent, *_ATTRIBUTES, *_TEXTS}


def _of_letters() -> set[str]:
    found: set[str] = set()
    for path in sorted((_TESTS.parent / "pipeline" / "lexicon").glob("[a-z]*.py")):
        module = __import__(f"pipeline.lexicon.{path.stem}", fromlist=["*"])
        families = [v for v in vars(module).values() if isinstance(v, lexicon.Family)]
        found.update(word for family in families for word in family.every())
    return found
