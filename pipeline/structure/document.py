"""A capture → the document it holds: versions with their blocks, what the page says of them."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import PurePosixPath

from pipeline.authority import Authority
from pipeline.capture import Capture
from pipeline.diagnostics import Diagnostic
from pipeline.lexicon.languages import language_name
from pipeline.model import (
    Block,
    Document,
    Kind,
    Line,
    Query,
    Related,
    Role,
    Standing,
    Version,
    Where,
)
from pipeline.notation.dates import POINTS, Years, bare_year, find
from pipeline.notation.office import is_telegraphic
from pipeline.readers.fields import UNKNOWN
from pipeline.rules import finding, query
from pipeline.structure import fields, roles
from pipeline.structure.absent import missing
from pipeline.structure.blocks import blocks_of
from pipeline.structure.doubts import date_queries
from pipeline.structure.letters import openings
from pipeline.structure.lines import Version as Passages
from pipeline.structure.lines import physical, read_version
from pipeline.structure.marks import Setting
from pipeline.structure.parts import Parts, language_of, split
from pipeline.structure.prose import why_not_prose
from pipeline.structure.quoted import with_quoted
from pipeline.structure.runins import doubtful_tail, taken_apart
from pipeline.structure.signs.above import genre_of

_HEX = re.compile(r"(?<![0-9a-z])(?=[0-9]*[a-f])[0-9a-f]{8,}(?![0-9a-z])")
_ID_LENGTH = 8
_YEARS_AROUND = 1
_CENTURY = 90
_SHOWS_A_LETTER = frozenset(
    {Kind.TITLE, Kind.DATELINE, Kind.SALUTATION, Kind.SIGNATURE, Kind.CLOSING, Kind.ADDRESSEE}
)
_TITLES = frozenset({Kind.TITLE, Kind.REPEAT_TITLE})
_APART = _TITLES | {Kind.COLLECTION, Kind.SOURCE_TAG, Kind.PROVENANCE, Kind.RULE}
_BELOW = frozenset({Kind.SOURCE, Kind.SHELFMARK, Kind.PUBLICATION, Kind.NOTE})


@dataclass(frozen=True, slots=True)
class Expected:
    """What is known beforehand: the original's language, the years covered, the people, and the
    keys of repositories, from the configuration; from an editor's corrections of the page, which
    versions a machine made or did not, and their genres, by language (``""``: all others); from the
    rest of the edition, how doubtful pairs stand in it.
    """

    original: str = ""
    years: Years | None = None
    machine: Mapping[str, bool] = field(default_factory=dict)
    genres: Mapping[str, str] = field(default_factory=dict)
    translators: Mapping[str, str] = field(default_factory=dict)
    authority: Authority = field(default_factory=Authority)
    keepers: tuple[tuple[str, str], ...] = ()
    standings: tuple[Standing, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """The outcome: the document (None where there is none), every line's kind, and findings."""

    document: Document | None
    lines: tuple[Line, ...]
    findings: tuple[Diagnostic, ...] = ()


def read(capture: Capture, expected: Expected) -> Reading:
    """Find the structure of one capture."""
    parts = split(capture)
    parts, passages = _without_bare(parts, [read_version(v, parts) for v in parts.versions])
    lines = sorted(
        (*parts.furniture, *(line for version in passages for line in physical(version))),
        key=lambda line: line.number,
    )
    problem = _unusable(capture, passages)
    if problem:
        return Reading(None, tuple(lines), (problem,))
    document = _document(capture, parts, passages, expected)
    return Reading(document, tuple(lines), tuple(_findings(capture, document)))


def in_context(documents: Sequence[Document]) -> tuple[Document, ...]:
    """The letters of one page, each with those before and after it."""
    out = []
    for i, document in enumerate(documents):
        around = (("previous", i - 1), ("next", i + 1))
        named = [(kind, documents[j]) for kind, j in around if 0 <= j < len(documents)]
        context = tuple(Related(kind, other.id, _named(other)) for kind, other in named)
        out.append(replace(document, context=context))
    return tuple(out)


def _named(document: Document) -> str:
    """What to call a document: its heading, or else that it has none."""
    headings = (document.heading(version) for version in document.versions)
    found = next((heading.text for heading in headings if heading), "")
    return found or "a letter without heading"


def _without_bare(parts: Parts, passages: Sequence[Passages]) -> tuple[Parts, Sequence[Passages]]:
    """A version that has headings and no text is none: its lines are page furniture."""
    full = [any(kind not in _APART for _, kind in version) for version in passages]
    if not any(full):
        return parts, passages
    bare = [line for version, whole in zip(passages, full, strict=True) if not whole
            for line in physical(version)]  # fmt: skip
    furniture = tuple(sorted((*parts.furniture, *bare), key=lambda line: line.number))
    versions = tuple(v for v, whole in zip(parts.versions, full, strict=True) if whole)
    kept = [v for v, whole in zip(passages, full, strict=True) if whole]
    columns = tuple(c for c, whole in zip(parts.columns, full, strict=True) if whole)
    return Parts(furniture, versions, columns, parts.apart), kept


def _unusable(capture: Capture, passages: Sequence[Passages]) -> Diagnostic | None:
    where = Where(capture.name, 0, 0)
    text = [p for version in passages for p, kind in version if kind not in _APART | _BELOW]
    if not text:
        return finding("SRC007", where)
    why = why_not_prose(capture.lines)
    return finding("SRC006", where, why=why) if why else None


def _document(
    capture: Capture, parts: Parts, passages: Sequence[Passages], expected: Expected
) -> Document:
    declared = capture.declared
    langs = [language_of(lines) for lines in parts.versions]
    made = roles.settled(roles.machines(declared, langs, expected.original), expected.machine)
    translated_by = {*made, *expected.translators, *declared.translated}
    by_lang = roles.roles(declared, langs, expected.original, translated_by)
    role = roles.stated(capture.columns, parts.columns, [by_lang[lang] for lang in langs])
    names = version_ids(langs)
    parts, sources = fields.with_sources(parts, role)
    years = expected.years or _years_near(declared.date, parts)
    codes = {code.lang: code.source for code in declared.codes}
    versions: list[Version] = []
    queries: list[Query] = []
    for i, (lang, version) in enumerate(zip(langs, passages, strict=True)):
        own = tuple(sorted((*sources.get(i, ()), *version), key=lambda pair: pair[0].first))
        apart = with_quoted(taken_apart(own, lang, parts.names), lang, parts)
        translated = role[i] is Role.TRANSLATION
        setting = Setting(lang, years, names[i], expected.keepers, translated)
        blocks, doubtful = blocks_of(capture.name, apart, setting)
        genre = expected.genres.get(lang) or expected.genres.get("") or _genre(lang, blocks, parts)
        code = "" if roles.is_software(codes.get(lang, "")) else codes.get(lang, "")
        by = made.get(lang), expected.translators.get(lang, "")
        versions.append(Version(names[i], lang, role[i], blocks, genre, code, *by))
        queries += _version_queries(blocks, doubtful, lang)
        queries += _letter_queries(blocks, openings(version).doubtful)
    above = Setting(langs[0], years)
    furniture = tuple(fields.furniture(capture.name, parts, above))
    versions.sort(key=lambda version: version.role is not Role.ORIGINAL)
    queries += _doubts(furniture, versions, above)
    return Document(
        id=document_id(capture.name, _date(declared.date, parts, versions), capture.part),
        source=capture.name,
        sha256=capture.sha256,
        furniture=furniture,
        versions=tuple(versions),
        queries=tuple(queries),
        missing=missing(declared, furniture, frozenset(langs)),
    )


def _doubts(
    furniture: Sequence[Block], versions: Sequence[Version], above: Setting
) -> Iterator[Query]:
    """Questions about dates; what is doubted in two places is asked once."""
    asked = list(date_queries(furniture, above))
    asked += [q for v in versions for q in date_queries(v.blocks, Setting(v.lang, above.years))]
    yield from {(question.code, question.words): question for question in asked}.values()


def version_ids(langs: Sequence[str]) -> tuple[str, ...]:
    """Ids of versions: the language, and a number for a second version in one."""
    seen: Counter[str] = Counter()
    out = []
    for lang in langs:
        seen[lang] += 1
        out.append(lang if seen[lang] == 1 else f"{lang}.{seen[lang]}")
    return tuple(out)


def document_id(name: str, date: str, part: int = 1) -> str:
    """``d-YYYYMMDD-`` and eight hexadecimal digits of the source's own id, or of its name's hash.

    Unknown parts of the date are zero; a document without any date is ``d-undated-…``. The second
    letter of a page and those behind it have their number at the end.
    """
    own = _HEX.search(PurePosixPath(name).stem)
    digest = own[0] if own else sha256(name.encode()).hexdigest()
    digits = date.split("/")[0].replace("-", "").ljust(_ID_LENGTH, "0") if date else "undated"
    name = f"d-{digits}-{digest[:_ID_LENGTH]}"
    return name if part == 1 else f"{name}-{part}"


def _date(declared: str, parts: Parts, versions: Sequence[Version]) -> str:
    """The date to sort by: the index line's, else a title's, else a dateline's, ISO or ``""``."""
    if declared:
        return declared
    blocks = [block for version in versions for block in version.letter]
    titles = fields.values(parts.furniture, "date")
    titles += [line.text for line in parts.titles]
    titles += [block.text for block in blocks if block.kind is Kind.TITLE]
    datelines = [block.text for block in blocks if block.kind is Kind.DATELINE]
    for text in (*titles, *datelines):
        found = [date for date in find(text) if date.has_year]
        found += [year for year in [bare_year(text)] if year and not found]
        if found:
            return dict(found[0].value).get("when") or found[0].value[0][1]
    return ""


def _years_near(declared: str, parts: Parts) -> Years | None:
    """The years that figures without a century may mean on a page that gives a year elsewhere."""
    texts = [*fields.values(parts.furniture, "date"), *(line.text for line in parts.titles)]
    found = [find(text, loose=True, bare=True) for text in texts]
    values = [date.value for dates in found for date in dates if date.has_year]
    points = [iso for value in values for name, iso in value if name in POINTS]
    years = [int(point[:4]) for point in ([declared] if declared else points)]
    if not years or max(years) - min(years) > _CENTURY or min(years) <= _YEARS_AROUND:
        return None
    return (min(years) - _YEARS_AROUND, max(years) + _YEARS_AROUND)


def _genre(lang: str, blocks: Sequence[Block], parts: Parts) -> str:
    titles = [block.text for block in blocks if block.kind is Kind.TITLE]
    titles += [line.text for line in parts.titles if line.lang == lang]
    titles += fields.values(parts.furniture, "genre")
    named = next((genre for text in titles if (genre := genre_of(text, lang))), "")
    wired = any(is_telegraphic(text, lang) for text in _sent(blocks))
    return named or ("telegram" if wired else "")


def _sent(blocks: Sequence[Block]) -> Iterator[str]:
    """What the lines above a text say of how it was sent."""
    for block in blocks:
        if block.type == "transmission":
            yield block.text
        yield from (mark.span.of(block.text) for mark in block.marks if mark.kind == "transmission")


def _version_queries(
    blocks: Sequence[Block], doubtful: Sequence[str], lang: str
) -> Iterator[Query]:
    yield from _block_queries(blocks, doubtful)
    yield from _unsure_of_signature(blocks, lang)


def _letter_queries(blocks: Sequence[Block], lines: Sequence[int]) -> Iterator[Query]:
    """Ask where another letter may begin."""
    for block in blocks:
        if block.where.first in lines:
            yield query("SRC020", block.id)


def _block_queries(blocks: Sequence[Block], doubtful: Sequence[str]) -> Iterator[Query]:
    for block in blocks:
        yield from _lost_emphasis(block)
        yield from _unsure_stops(block)
        if block.id in doubtful:
            yield query("SRC104", block.id, point=block.point[0])


def _unsure_of_signature(blocks: Sequence[Block], lang: str) -> Iterator[Query]:
    """Ask about the end of a letter that nobody signs and that may end in a name."""
    if any(block.kind is Kind.SIGNATURE for block in blocks):
        return
    last = next((b for b in reversed(blocks) if b.kind in {Kind.PARAGRAPH, Kind.CLOSING}), None)
    tail = doubtful_tail(last.text, last.lang or lang) if last else ""
    if last and tail:
        yield query("SRC110", last.id, tail=tail)


def _lost_emphasis(block: Block) -> Iterator[Query]:
    """One question a cut: where a word was cut out of its sentence, before what follows it."""
    cuts = [dict(mark.value) for mark in block.marks if mark.kind == "break"]
    behind = [cut for cut in cuts if cut["break"] == "no"]
    for cut in behind or cuts[:1]:
        yield query("SRC101", cut["id"])


def _unsure_stops(block: Block) -> Iterator[Query]:
    """One question a block whose words for punctuation could be ordinary ones."""
    for mark in block.marks:
        value = dict(mark.value)
        if mark.kind == "regularized" and "cert" in value:
            word = mark.span.of(block.text)
            yield query("ANN030", block.id, word=word, mark=value["reg"])
            return


def _findings(capture: Capture, document: Document) -> Iterator[Diagnostic]:
    langs = {version.lang for version in document.versions}
    index = Where(capture.name, capture.declared.line, capture.declared.line)
    coded = {code.lang for code in capture.declared.codes}
    for lang in sorted(coded - langs if capture.declared.line else ()):
        yield finding("SRC102", index, lang=language_name(lang))
    places = {block.id: block.where for block in document.furniture}
    for absent in document.missing:
        if absent.lang not in coded:
            yield finding("SRC111", places[absent.source], lang=language_name(absent.lang))
    for lang in sorted(langs - coded if capture.declared.line else ()):
        yield finding("SRC103", index, lang=language_name(lang))
    blocks = [block for version in document.versions for block in version.blocks]
    if not capture.declared.line and not any(block.kind in _SHOWS_A_LETTER for block in blocks):
        yield finding("SRC008", Where(capture.name, 0, 0))
    for block in document.furniture:
        if fields.about(block.marks) == UNKNOWN:
            yield finding("SRC010", block.where, line=block.text)
    for block in blocks:
        if block.lang:
            yield finding("SRC105", block.where, lang=language_name(block.lang))
