"""The whole pipeline as one straight function: sources and a configuration in, an edition out.

Pure: it knows no disk and no process. `pipeline.files` reads and writes, `pipeline.engine` gathers.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from functools import partial

from pipeline import adoption, render
from pipeline.adoption import adopted_of
from pipeline.align.pair import Measured
from pipeline.config import Config
from pipeline.corrections.correct import correct
from pipeline.corrections.questions import line_of, places_of
from pipeline.corrections.sidecar import Sidecar, sidecar_of
from pipeline.corrections.sidecar import read as read_sidecar
from pipeline.diagnostics import Diagnostic, Severity, in_order
from pipeline.encode import encode, unnested
from pipeline.exchange import EXPORTS
from pipeline.model import Document, Line, Where
from pipeline.notation.shelfmarks.repositories import names_of
from pipeline.readers import layouts, tei
from pipeline.readers.decoding import decode
from pipeline.rules import RULES, finding
from pipeline.structure.document import Expected
from pipeline.summary import Summary, summarize
from pipeline.tei import XML_ID, Element, NotXmlError, parse
from pipeline.validate import lossless, validate

INDEX = "site/index.html"
"""The file to open first, within the output."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file to convert: its name within the edition, its bytes, those of its sidecar, and those of
    the TEI file that editors have adopted in place of converting it.
    """

    name: str
    data: bytes
    sidecar: bytes | None = None
    adopted: bytes | None = None


@dataclass(frozen=True, slots=True)
class Converted:
    """What became of one source; `tei` and `page` are empty where an error stopped it."""

    source: str
    tei: bytes = b""
    page: bytes = b""
    findings: tuple[Diagnostic, ...] = ()
    lines: tuple[Line, ...] = ()
    measured: tuple[Measured, ...] = ()
    account: lossless.Account = lossless.NOTHING


@dataclass(frozen=True, slots=True)
class Edition:
    """Everything that is built: files by their paths in the output, findings, what was measured."""

    title: str
    files: dict[str, bytes]
    summaries: tuple[Summary, ...]
    converted: tuple[Converted, ...]
    findings: tuple[Diagnostic, ...]


Gather = Callable[[Callable[[Source], Converted], Sequence[Source]], Sequence[Converted]]
"""Applies a function to sources, in whatever processes, and returns the results in order."""


def build(sources: Sequence[Source], config: Config, gather: Gather) -> Edition:
    """Build every artifact of an edition; a document with an error goes no further."""
    converted = tuple(gather(partial(convert, config=config), sources))
    kept, doubles = _distinct(converted)
    kept.sort(key=lambda pair: by_date(pair[1]))
    summaries = tuple(summarize(root) for _, root in kept)
    files = {"site/site.css": render.style()}
    for outcome, root in kept:
        files[f"tei/{root.get(XML_ID)}.xml"] = outcome.tei
        files[f"site/{root.get(XML_ID)}.html"] = outcome.page
    files[INDEX] = render.index(summaries, config.edition.title)
    exported = [export([root for _, root in kept]) for export in EXPORTS.values()]
    for export in exported:
        files |= {f"exchange/{name}": data for name, data in export.files.items()}
    findings = [f for outcome in converted for f in outcome.findings] + doubles
    findings += [f for export in exported for f in export.findings]
    return Edition(config.edition.title, files, summaries, converted, in_order(findings))


def by_date(root: Element) -> tuple[str, str]:
    """The order of documents in an edition: by date, undated ones last, then by id."""
    return root.get("n", "~"), root.get(XML_ID, "")


def convert(source: Source, config: Config) -> Converted:
    """Take one source all the way to TEI and its page."""
    if source.adopted is not None:
        return _published(source, source.adopted, config)
    sidecar, wrong = _sidecar(source, config)
    capture, problem = layouts.read(source.name, source.data, config.reading.encoding)
    if capture is None or wrong:
        return Converted(source.name, findings=(problem, *wrong) if problem else wrong)
    keepers = names_of(config.repositories)
    expected = Expected(
        config.edition.original, config.edition.years, authority=config.authority, keepers=keepers
    )
    corrected = correct(capture, expected, sidecar)
    reading, document = corrected.interpretation.reading, corrected.interpretation.document
    measured = corrected.interpretation.measured
    told = (*reading.findings, *corrected.findings)
    if document is None:
        return Converted(source.name, findings=told, lines=reading.lines)
    data = encode(document, config)
    root = parse(data, document.id)
    lost = tuple(unnested_findings(document))
    findings = (*told, *_asked(document), *lost, *_checked(source, root, config))
    if not lost:
        findings += tuple(carried_findings(document, root))
    if any(RULES[found.code].severity is Severity.ERROR for found in findings):
        return Converted(source.name, findings=findings, lines=reading.lines, measured=measured)
    account = lossless.account(root)
    html = render.letter(data)
    return Converted(source.name, data, html, findings, reading.lines, measured, account)


def _published(source: Source, data: bytes, config: Config) -> Converted:
    """What becomes of a source whose TEI file, `data`, an editor has adopted: that very file."""
    name = adopted_of(source.name)
    try:
        root = parse(data, name)
    except NotXmlError as fault:
        where = Where(name, fault.line, fault.line)
        return Converted(source.name, findings=(finding("TEI009", where, what=fault.problem),))
    checked = _checked(source, root, config)
    findings = tuple(adoption.problems(source.name, source.data, root, checked))
    if source.sidecar is not None:
        findings += (finding("EXP007", Where(sidecar_of(source.name), 0, 0), file=name),)
    if any(RULES[found.code].severity is Severity.ERROR for found in findings):
        return Converted(source.name, findings=in_order(findings))
    asked = tuple(_asked(tei.read(root)))
    account = lossless.account(root)
    return Converted(source.name, data, render.letter(data), (*findings, *asked), account=account)


def _sidecar(source: Source, config: Config) -> tuple[Sidecar, tuple[Diagnostic, ...]]:
    """What editors say of a source, and what is wrong with how they say it."""
    if source.sidecar is None:
        return Sidecar(), ()
    return read_sidecar(sidecar_of(source.name), source.sidecar, config)


def _checked(source: Source, root: Element, config: Config) -> tuple[Diagnostic, ...]:
    """What is wrong with the TEI made from a source: grammar, integrity, losslessness."""
    licences = frozenset({config.publication.licence} - {""})
    text, _ = decode(source.name, source.data, config.reading.encoding)
    found = validate(root, f"{root.get(XML_ID)}.xml", licences)
    return (*found, *lossless.check(text, source.name, root))


def carried_findings(document: Document, root: Element) -> Iterator[Diagnostic]:
    """Hold the TEI against the document it was made from: it must carry all of it."""
    carried = tei.read(root)
    for field in fields(Document):
        if getattr(carried, field.name) != getattr(document, field.name):
            yield finding("ENC003", Where(document.source, 0, 0), what=field.name)


def _asked(document: Document) -> Iterator[Diagnostic]:
    """The document's questions to the editor as findings, at the lines they ask about."""
    places = places_of(document)
    for question in document.queries:
        line = line_of(question, places)
        yield Diagnostic(document.source, line, question.code, question.words)


def unnested_findings(document: Document) -> Iterator[Diagnostic]:
    """The marks that were left out of the TEI because they cross others."""
    for block, mark in unnested(document):
        yield finding("ENC002", block.where, kind=mark.kind, text=mark.span.of(block.text))


def _distinct(
    converted: Sequence[Converted],
) -> tuple[list[tuple[Converted, Element]], list[Diagnostic]]:
    """The documents with their parsed TEI; of two with one id the second goes no further."""
    kept: dict[str, tuple[Converted, Element]] = {}
    doubles: list[Diagnostic] = []
    for outcome in converted:
        if not outcome.tei:
            continue
        root = parse(outcome.tei, outcome.source)
        identifier = root.get(XML_ID, "")
        if identifier in kept:
            first = kept[identifier][0].source
            where = Where(outcome.source, 0, 0)
            doubles.append(
                finding("SRC009", where, first=first, second=outcome.source, id=identifier)
            )
        else:
            kept[identifier] = (outcome, root)
    return list(kept.values()), doubles
