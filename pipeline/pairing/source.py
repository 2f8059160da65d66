"""Bytes of a file → its passages, whatever its format."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import PurePath

from pipeline.diagnostics import Diagnostic
from pipeline.errors import UsageError
from pipeline.lexicon.languages import language_name
from pipeline.model import Kind, Line, Where
from pipeline.pairing.text import STDIN
from pipeline.readers import foreign
from pipeline.readers.decoding import LINE_BREAK
from pipeline.readers.formats import FORMATS, Text
from pipeline.readers.passages import Passage, Run
from pipeline.rules import finding
from pipeline.tei import NotXmlError, local, parse

_XML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!DOCTYPE\s+TEI|[A-Za-z:]*TEI|text|body|div)\b"
)
_SUFFIXES = (".xml", ".tei")


@dataclass(frozen=True, slots=True)
class Asked:
    """A file that was asked for, its bytes, and the fragment of it (``""``: all)."""

    name: str
    fragment: str
    data: bytes
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Source:
    """What a file holds: its format, passages, the language it states (``""``: none).

    `anchor` is the xml:id of the element that holds the version (``""``: the whole file, or several
    elements), `left_out` how many lines of menus and the like are no part of the text.
    """

    name: str
    fragment: str
    sha256: str
    form: str
    passages: tuple[Passage, ...]
    lang: str = ""
    anchor: str = ""
    left_out: int = 0


def read(asked: Asked) -> tuple[Source | None, Diagnostic | None]:
    """The passages of a file, or the finding that says why there are none.

    Raises `UsageError` where there is no text, or a fragment that is not there or was not given.
    """
    where = Where(asked.name, 0, 0)
    if not asked.data.strip():
        return None, finding("SRC001", where)
    form = _form(asked)
    source, problem = _tei(asked) if form == "tei" else _plain(asked, form)
    if source and not source.passages:
        raise UsageError(f"{asked.name}: there is no text in it")
    return source, problem


def _form(asked: Asked) -> str:
    """The name of the format of a file; ``tei`` for XML that is no HTML page."""
    html = FORMATS["html"].sniff(asked.name, asked.data)
    named = PurePath(asked.name).suffix.lower() in _SUFFIXES
    if named or (_XML.match(asked.data) and not html):
        return "tei"
    return next(name for name, entry in FORMATS.items() if entry.sniff(asked.name, asked.data))


def _digest(asked: Asked) -> str:
    return hashlib.sha256(asked.data).hexdigest()


def _plain(asked: Asked, form: str) -> tuple[Source | None, Diagnostic | None]:
    if asked.fragment:
        raise UsageError(f"{asked.name}: #{asked.fragment}: only TEI files have parts with names")
    text, problem = FORMATS[form].read(asked.name, asked.data, asked.encoding)
    if text is None:
        return None, problem
    furniture = [line for line in text.lines if line.kind is Kind.BACKLINK]
    passages = _paragraphs(text, form)
    langs = {line.lang for line in text.lines if line.text and line.kind is not Kind.BACKLINK}
    lang = next(iter(langs)) or "" if len(langs) == 1 else ""
    source = Source(
        asked.name, "", _digest(asked), form, passages, lang=lang, left_out=len(furniture)
    )
    return source, None


def _paragraphs(text: Text, form: str) -> tuple[Passage, ...]:
    """Lines up to the next blank one make a paragraph; lines of plain text stand as they are."""
    raw = LINE_BREAK.split(text.text) if form == "text" else ()
    paragraphs: list[list[Run]] = [[]]
    for line in text.lines:
        if line.kind is Kind.BACKLINK:
            continue
        if not line.text:
            paragraphs.append([])
        else:
            paragraphs[-1].append(_run(line, raw[line.number - 1] if raw else line.text))
    return tuple(Passage(tuple(runs)) for runs in paragraphs if runs)


def _run(line: Line, text: str) -> Run:
    return Run(text, line.row or line.number)


def _tei(asked: Asked) -> tuple[Source | None, Diagnostic | None]:
    where = Where(asked.name, 0, 0)
    try:
        root = parse(asked.data, asked.name)
    except NotXmlError as fault:
        where = Where(asked.name, fault.line, fault.line)
        return None, finding("TEI009", where, what=fault.problem)
    if local(root) not in foreign.ROOTS:
        what = f"its outermost element is {local(root)}"
        return None, finding("TEI009", where, what=what)
    held = foreign.version_of(root, asked.fragment) if asked.fragment else None
    versions = foreign.versions_of(root)
    if asked.fragment and held is None:
        raise UsageError(
            f"{asked.name}: there is no version {asked.fragment} in it; {_all(asked, versions)}"
        )
    if held is None and len(versions) > 1:
        raise UsageError(f"{asked.name} holds {len(versions)} versions; {_all(asked, versions)}")
    chosen = held or versions[0]
    found = asked.name, asked.fragment, _digest(asked), "tei", chosen.passages
    return Source(*found, lang=chosen.lang, anchor=chosen.id), None


def _all(asked: Asked, versions: tuple[foreign.Held, ...]) -> str:
    """The versions that can be asked for, in words."""
    named = [held for held in versions if held.fragment]
    if not named:
        return "it names no versions; call it without #"
    name = "-" if asked.name == STDIN else asked.name
    listed = (
        f"{name}#{held.fragment} ({language_name(held.lang) or 'no language stated'}, "
        f"paragraphs: {len(held.passages)})"
        for held in named
    )
    return "ask for one: " + ", ".join(listed)
