"""What is fuzzed: functions of bytes that may return anything and must raise nothing."""

from collections.abc import Callable
from zlib import crc32

from pipeline.build import Source, convert
from pipeline.config import Config
from pipeline.diagnostics import Severity
from pipeline.lexicon import LANGUAGES
from pipeline.model import Kind
from pipeline.notation import citations, points, shelfmarks
from pipeline.notation.dates import bare_year, date_range, find, share
from pipeline.readers import layouts
from pipeline.rules import RULES
from pipeline.structure.marks import Setting, marks_of
from tests.fuzz import grammars

_LONG = 20_000
"""Characters that some inputs are repeated to: what is not linear shows as a hang."""
_ONE_IN = 64
_YEARS = (1880, 1932)


def _text(data: bytes) -> str:
    text = data.decode("utf-8", "replace").replace("\n", " ")
    return text * (_LONG // (len(text) + 1)) if not crc32(data) % _ONE_IN else text


def dates(data: bytes) -> None:
    """The grammar of dates, in every way it is called."""
    text = _text(data)
    for found in find(text, _YEARS, loose=bool(len(data) % 2)):
        assert found.span.of(text).strip()
    assert 0 <= share(text) <= 1
    bare_year(text)
    date_range(text)


def shelfmark(data: bytes) -> None:
    """The grammars of archival and printed sources, and of the marks of points."""
    text = _text(data)
    shelfmarks.looks_like_one(text)
    citations.read(text)
    points.label_of(text)


def marks(data: bytes) -> None:
    """Everything that is seen inside a line, whatever kind of line it is."""
    text = _text(data)
    lang = LANGUAGES[len(data) % len(LANGUAGES)]
    for kind in Kind:
        for mark in marks_of(text, kind, Setting(lang, _YEARS)):
            assert 0 <= mark.span.start <= mark.span.end <= len(text)


def readers(data: bytes) -> None:
    """From bytes to lines."""
    layouts.read("page.txt", data)


def pages(data: bytes) -> None:
    """All the way to TEI: a page is refused for what it is, never for what was made of it."""
    outcome = convert(Source("page.txt", data), Config())
    codes = {f.code for f in outcome.findings if RULES[f.code].severity is Severity.ERROR}
    assert all(code.startswith("SRC") for code in codes), codes


TARGETS: dict[str, Callable[[bytes], None]] = {
    "dates": dates,
    "shelfmarks": shelfmark,
    "marks": marks,
    "readers": readers,
    "pages": pages,
    "schemas": grammars.schemas,
    "compact": grammars.compact,
    "documents": grammars.documents,
}
