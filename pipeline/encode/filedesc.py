"""``fileDesc``: titles, responsibility, publication, page furniture (TEI section HD2)."""

from collections.abc import Iterator

from pipeline.config import Config
from pipeline.encode.corrected import signatures
from pipeline.encode.inline import nest
from pipeline.encode.places import lines, range_of
from pipeline.encode.sources import source_desc
from pipeline.lexicon.languages import language_name
from pipeline.model import Block, Document, Kind, Relation, Version
from pipeline.notation.shapes import words
from pipeline.profile import CONVERTER, PRINT
from pipeline.release import release
from pipeline.tei import Element, el

_MARC = "http://id.loc.gov/vocabulary/relators/"
_INCIPIT = 8
_UNCLAIMED = "The source carries no statement of rights that was read, and none is configured."
_CLAIMED = (
    "The page makes a statement of rights of its own, which is quoted among the page furniture; "
    "none is configured for this edition."
)
ALIGNER, TRANSLATOR = "r-align", "r-mt"


def file_desc(document: Document, config: Config, *, printed: bool) -> Element:
    """The description of the file; `printed` tells that its text has brackets or notes of print."""
    return el(
        "fileDesc",
        None,
        _title_stmt(document),
        _edition_stmt(document, config, printed=printed),
        _extent(document),
        _publication_stmt(document, config),
        _series_stmt(config),
        _notes_stmt(document),
        source_desc(document, config),
    )


def title_of(document: Document, version: Version) -> str:
    """The heading of a version, or ``""``."""
    heading = document.heading(version)
    return heading.text if heading else ""


def _title_stmt(document: Document) -> Element:
    translated = {
        alignment.right
        for alignment in document.alignments
        if alignment.verdict.relation in {Relation.PARALLEL, Relation.PARTIAL}
    }
    titles = [
        _title(document, version, "parallel" if version.id in translated else "main")
        for version in document.versions
    ]
    names = " and ".join(language_name(version.lang) for version in document.versions)
    sub = f"TEI transcription of one captured page with text in {names}"
    made = (version.machine for version in document.versions)
    machine = [_machine(document)] if any(made) else []
    return el(
        "titleStmt",
        None,
        *titles,
        el("title", {"type": "sub", "lang": "en"}, sub),
        *_authors(document),
        *_translators(document),
        *machine,
    )


def _title(document: Document, version: Version, kind: str) -> Element:
    """A version's title; one without heading is cited by its first words."""
    attributes = {"type": kind, "level": "a", "lang": version.lang, "corresp": f"#{version.id}"}
    text = title_of(document, version)
    if text:
        return el("title", attributes, text)
    first = next((block for block in version.blocks if block.sentences), version.blocks[0])
    incipit = " ".join(first.text.split()[:_INCIPIT])
    more = "…" if len(first.text.split()) > _INCIPIT else ""
    return el("title", {**attributes, "rend": "incipit"}, incipit + more)


def _authors(document: Document) -> Iterator[Element]:
    """The senders, each once; an edition's own authority gives them fuller names."""
    sent = [a for act in document.sendings for a in act.actions if a.kind == "sent"]
    named = [party for action in sent for party in action.parties if party.ref]
    first = {party.ref: party for party in reversed(named)}
    for ref in dict.fromkeys(party.ref for party in named):
        party = first[ref]
        attributes = {"ref": f"#{ref}", "lang": party.lang, "cert": party.cert}
        name = el("persName", attributes, party.text)
        yield el("author", None, name)


def _translators(document: Document) -> Iterator[Element]:
    """The people who translated versions, as editors say."""
    for version in document.versions:
        if version.translator:
            signed = signatures(document, version.id).get("translator", {})
            attributes = {"role": "translator", "corresp": f"#{version.id}", **signed}
            yield el("editor", attributes, el("persName", None, version.translator))


def _machine(document: Document) -> Element:
    """Software that translated is named in a statement of its own, never as author or editor."""
    made = [version for version in document.versions if version.machine]
    stated = made[0].machine
    targets = " and ".join(language_name(version.lang) for version in made)
    said = f"the page says “{stated.words}”, and no more of it" if stated and stated.words else ""
    task = f"machine translation into {targets} ({said or 'an editor says so'})"
    where = f"ln:{stated.line - 1},{stated.line}" if stated and stated.line else ""
    return el(
        "respStmt",
        {"id": TRANSLATOR, "source": where},
        el("resp", {"ref": f"{_MARC}trl"}, task),
        el("name", {"type": "software"}, "unidentified translation software"),
    )


def _edition_stmt(document: Document, config: Config, *, printed: bool) -> Element:
    info = config.edition
    date = el("date", {"when": info.date.isoformat()}) if info.date else None
    reviewed = "corrected by editors where they say so" if document.corrections else "not reviewed"
    text = f"Prepared by software, {reviewed}"
    edition = el("edition", {"n": info.version}, text, ", " if date is not None else None, date)
    if date is not None and info.date:
        date.text = info.date.isoformat()
    tasks = [
        (CONVERTER, f"{_MARC}mrk", "conversion to TEI, structure, segmentation, names and dates")
    ]
    if document.alignments or document.counterparts:
        tasks.append((ALIGNER, f"{_MARC}anl", "verdict on the pairing, sentence alignment"))
    software = [
        el(
            "respStmt",
            {"id": identifier},
            el("resp", {"ref": ref}, task),
            el("name", {"type": "software", "ref": "#app-diglot"}, f"Diglot {release()}"),
        )
        for identifier, ref, task in tasks
    ]
    people = [
        el(
            "respStmt",
            {"id": f"r-{editor.id}"},
            el("resp", None, editor.task),
            el("persName", {"ref": editor.ref}, editor.name),
        )
        for editor in config.editors
    ]
    return el("editionStmt", None, edition, *software, _in_print() if printed else None, *people)


def _in_print() -> Element:
    """Who answers for the brackets and notes of the page; the page does not say who that is."""
    task = "brackets, notes and other additions of the edition that the page reproduces"
    name = el("name", {"type": "edition"}, "the edition in print, not identified")
    return el("respStmt", {"id": PRINT}, el("resp", None, task), name)


def _extent(document: Document) -> Element:
    measures = []
    for version in document.versions:
        count = sum(len(words(block.text)) for block in version.blocks)
        text = f"{count} words ({language_name(version.lang)})"
        attributes = {"unit": "words", "quantity": str(count), "corresp": f"#{version.id}"}
        measures.append(el("measure", attributes, text))
    return el("extent", None, *measures)


def _publication_stmt(document: Document, config: Config) -> Element:
    public = config.publication
    publisher = public.publisher or el(
        "gap", {"reason": "unknown"}, el("desc", None, "No publisher is configured.")
    )
    date = config.edition.date
    uri = f"{public.uri.rstrip('/')}/{document.id}" if public.uri else ""
    return el(
        "publicationStmt",
        None,
        el("publisher", None, publisher),
        el("pubPlace", None, public.place) if public.place else None,
        el("date", {"when": date.isoformat()}) if date else None,
        el("idno", {"type": "documentID"}, document.id),
        el("idno", {"type": "URI"}, uri) if uri else None,
        el("idno", {"type": "sourceFile"}, document.source),
        el("idno", {"type": "sourceSHA256"}, document.sha256),
        _availability(document, config),
    )


def _availability(document: Document, config: Config) -> Element:
    public = config.publication
    if not public.licence:
        claimed = any(block.kind is Kind.RIGHTS for block in document.furniture)
        text = _CLAIMED if claimed else _UNCLAIMED
        return el("availability", {"status": "unknown"}, el("p", None, text))
    text = public.licence_text or public.licence
    return el("availability", None, el("licence", {"target": public.licence}, text))


def _series_stmt(config: Config) -> Element | None:
    if not config.edition.title:
        return None
    return el("seriesStmt", None, el("title", {"level": "s"}, config.edition.title))


def _notes_stmt(document: Document) -> Element | None:
    """Page furniture, verbatim, so that every line of the source is accounted for."""
    if not document.furniture:
        return None
    items = [_furniture(block) for block in document.furniture]
    attributes = {"type": "pageFurniture", "source": range_of(document.furniture)}
    return el("notesStmt", None, el("note", attributes, el("list", None, *items)))


def _furniture(block: Block) -> Element:
    attributes = {
        "id": block.id,
        "n": str(block.where.first),
        "source": lines(block.where),
        "ana": f"#furniture-{block.kind}",
        "lang": block.lang,
    }
    return el("item", attributes, *nest(block).content)
