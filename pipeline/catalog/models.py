"""What stands before the text of a document: its ``xml-model`` instructions, its outermost name.

As in "Associating Schemas with XML documents" (ISO/IEC 19757-11).
"""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import urlsplit
from xml.parsers import expat

_ATTRIBUTE = re.compile(r"""([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&"))
GRAMMAR, RULES, OTHER = "grammar", "rules", "other"
"""Kinds of schemas: RELAX NG, Schematron, and those that are not read here."""
_TYPES = {
    "http://relaxng.org/ns/structure/1.0": GRAMMAR,
    "application/relax-ng-compact-syntax": GRAMMAR,
    "http://purl.oclc.org/dsdl/schematron": RULES,
    "http://www.ascc.net/xml/schematron": RULES,
}
_SUFFIXES = {".rng": GRAMMAR, ".rnc": GRAMMAR, ".sch": RULES, ".isosch": RULES}


@dataclass(frozen=True, slots=True)
class Model:
    """One ``xml-model``: the address `href` as it is written, its `kind`, and the 1-based `line`
    and `column` it stands at; `named` is what the document calls the kind.
    """

    href: str
    kind: str
    line: int
    column: int
    named: str = ""


@dataclass(frozen=True, slots=True)
class Prolog:
    """The models of a document, and the namespace and name of its outermost element, which are
    empty where the document breaks off before.
    """

    models: tuple[Model, ...]
    root: tuple[str, str] = ("", "")


class _EnoughError(Exception):
    """The first element has been seen."""


def prolog(data: bytes) -> Prolog:
    """What stands before the content of a document; whatever is wrong further down is not seen."""
    parser = expat.ParserCreate(namespace_separator=" ")
    models: list[Model] = []
    names: list[str] = []

    def instruction(target: str, words: str) -> None:
        """Note a model."""
        if target == "xml-model":
            place = parser.CurrentLineNumber, parser.CurrentColumnNumber + 1
            models.extend(_model(words, place))

    def start(name: str, _: object) -> None:
        """Note the first element."""
        names.append(name)
        raise _EnoughError

    parser.ProcessingInstructionHandler = instruction
    parser.StartElementHandler = start
    try:
        parser.Parse(data, True)
    except (_EnoughError, expat.ExpatError, ValueError, LookupError):
        uri, _, name = (names or [""])[0].rpartition(" ")
    return Prolog(tuple(models), (uri, name))


def kind_of(path: str) -> str:
    """What kind of schema a path or address names, by its suffix."""
    return _SUFFIXES.get(PurePosixPath(urlsplit(path).path).suffix.lower(), OTHER)


def _model(words: str, place: tuple[int, int]) -> list[Model]:
    """The model that the pseudo-attributes give; none without an address."""
    found = {name: double or single for name, double, single in _ATTRIBUTE.findall(words)}
    href = _plain(found.get("href", "")).strip()
    named = found.get("schematypens") or found.get("type", "")
    kind = _TYPES.get(found.get("schematypens", "")) or _TYPES.get(found.get("type", ""))
    if kind is None:
        kind = OTHER if found.get("schematypens") else kind_of(href)
    return [Model(href, kind, *place, named or href)] if href else []


def _plain(text: str) -> str:
    for entity, character in _ENTITIES:
        text = text.replace(entity, character)
    return text
