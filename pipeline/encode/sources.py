"""``sourceDesc``: the page, and what each version is printed in and kept as (section HD3)."""

from collections.abc import Iterator, Sequence

from pipeline.config import Collection, Config, Repository
from pipeline.encode.places import lines
from pipeline.model import Block, Document, Kind, Mark, Relation, Role, Version
from pipeline.notation.shapes import skeleton
from pipeline.tei import Element, el

_KINDS = frozenset({Kind.SOURCE, Kind.SHELFMARK, Kind.PUBLICATION})
_COLLECTION = frozenset({Kind.COLLECTION, Kind.SOURCE_TAG})
_PARTS = ("opis", "delo", "leaves")
_TYPE = {"opis": "opis", "delo": "delo", "leaves": "listy"}
PAGE = "src-page"


def source_ids(document: Document) -> dict[str, str]:
    """For every block that names a source, the id of the header entry that describes it."""
    out: dict[str, str] = {}
    for version in document.versions:
        counts: dict[str, int] = {}
        for block in version.blocks:
            if block.kind in _KINDS:
                stem = "ms" if block.kind is Kind.SHELFMARK else "b"
                counts[stem] = counts.get(stem, 0) + 1
                more = "" if counts[stem] == 1 else f"-{counts[stem]}"
                out[block.id] = f"{stem}-{version.id}{more}"
            elif block.kind in _COLLECTION:
                out[block.id] = _collection_id(_code(document, version, block))
    return out


def _code(document: Document, version: Version, block: Block | None) -> str:
    """The code of the collection that a block names, or else that the index line gives.

    ``Tom 17`` and ``Том 17`` are one name in two scripts, and the code ``tom17`` spells it.
    """
    codes = [v.code for v in document.versions if v.code]
    mark = _mark(block, "title") if block else None
    name = mark.span.of(block.text) if block and mark else ""
    spelled = next((code for code in codes if name and skeleton(code) == skeleton(name)), "")
    return spelled or version.code or skeleton(name)


def _collection_id(code: str) -> str:
    return "b-" + "".join(c if c.isdecimal() or c.isalpha() or c in ".-_" else "-" for c in code)


def _naming(version: Version) -> list[Block]:
    """The lines of a version that name a collection."""
    return [block for block in version.blocks if block.kind in _COLLECTION]


def _named_by(version: Version) -> Block | None:
    """The line of a version that names its own collection: the first that names any."""
    return next(iter(_naming(version)), None)


def source_desc(document: Document, config: Config) -> Element:
    """The description of the sources."""
    ids = source_ids(document)
    collections: dict[str, Element] = {}
    for version in document.versions:
        naming: Sequence[Block | None] = _naming(version) or [None]
        for named in naming:
            code = _code(document, version, named)
            if code and code not in collections:
                collections[code] = _collection(version, named, code, config)
    return el(
        "sourceDesc",
        None,
        _page(document),
        *collections.values(),
        *(_version(document, version, ids, config) for version in document.versions),
    )


def _page(document: Document) -> Element:
    name = el("idno", {"type": "filename"}, document.source)
    index = next((block for block in document.furniture if block.kind is Kind.META), None)
    made = el("bibl", {"id": PAGE, "type": "capture"}, "One captured page, ", name)
    if index:
        name.tail = f"; its index line reads “{index.text}”"
    return made


def _collection(version: Version, named: Block | None, code: str, config: Config) -> Element:
    """What the page names as the collection of a version; the configuration may describe it."""
    known = config.collections.get(code)
    attributes = {"id": _collection_id(code), "type": "collection"}
    own = version.code and named == _named_by(version)
    idno = el("idno", {"type": "code"}, version.code) if own else None
    if known:
        return el("bibl", {**attributes, "source": config.name}, *_described(known), idno)
    mark = _mark(named, "title") if named else None
    title = None
    if named and mark:
        title = el("title", {"level": "m", "lang": version.lang}, mark.span.of(named.text))
    return el("bibl", attributes, title, idno)


def _described(known: Collection) -> Iterator[Element]:
    yield el("title", {"level": "m", "lang": known.lang}, known.title)
    for tag, text in (
        ("author", known.author),
        ("pubPlace", known.place),
        ("publisher", known.publisher),
        ("date", known.date),
    ):
        if text:
            yield el(tag, None, text)
    if known.ref:
        yield el("ref", {"target": known.ref})


def _version(document: Document, version: Version, ids: dict[str, str], config: Config) -> Element:
    blocks = [block for block in version.blocks if block.kind in _KINDS]
    entries = [_entry(version, block, ids[block.id], config) for block in blocks]
    code = _code(document, version, _named_by(version))
    if code:
        pointer = f"#{_collection_id(code)}"
        entries.insert(0, el("bibl", {"type": "collection", "corresp": pointer}))
    if version.role is Role.TRANSLATION:
        entries.append(_translation(document, version, ids))
    if not entries:
        text = "The page names no source of this text."
        entries.append(el("bibl", {"type": "capture", "corresp": f"#{PAGE}"}, text))
    attributes = {
        "id": f"src-{version.id}",
        "n": version.code,
        "type": "version",
        "corresp": f"#{version.id}",
    }
    return el("listBibl", attributes, *entries)


def _entry(version: Version, block: Block, identifier: str, config: Config) -> Element:
    place = {"id": identifier, "source": lines(block.where)}
    if block.kind is Kind.SHELFMARK:
        return _manuscript(block, place, config)
    if block.kind is Kind.PUBLICATION:
        return el("bibl", {**place, "type": "publication"}, block.text)
    return _print(version, block, place)


def _print(version: Version, block: Block, place: dict[str, str]) -> Element:
    titles = [
        el("title", _title_attributes(mark, version), mark.span.of(block.text))
        for mark in block.marks
        if mark.kind == "title"
    ]
    pages = _mark(block, "pages")
    if not pages or not titles:
        content = titles or (block.text,)
        return el("bibl", {**place, "type": "printedSource"}, *content)
    scope = el("biblScope", {"unit": "page", **dict(pages.value)}, pages.span.of(block.text))
    monogr = el("monogr", None, *titles, el("imprint", None, scope))
    return el("biblStruct", {**place, "type": "printedSource"}, monogr)


def _title_attributes(mark: Mark, version: Version) -> dict[str, str]:
    """A bracketed gloss is in the version's language; then the title before it is in another."""
    attributes = dict(mark.value)
    if attributes.get("type") == "translated":
        attributes["lang"] = version.lang
    return attributes


def _manuscript(block: Block, place: dict[str, str], config: Config) -> Element:
    """``msDesc`` with the verbatim mark, its parts nested in one ``idno`` (section msid)."""
    whole = _mark(block, "shelfmark")
    if not whole:
        text = el("idno", {"type": "shelfmark"}, block.text)
        return el("msDesc", place, el("msIdentifier", None, text))
    key = dict(whole.value)["n"]
    known = config.repositories.get(key.partition(":")[0])
    leaves = _mark(block, "leaves")
    located = _located(known, config) if known else ()
    repository = _mark(block, "repository")
    name = repository.span.of(block.text) if repository else ""
    identifier = el(
        "msIdentifier",
        None,
        *located,
        el("repository", {"ref": known.ref if known else ""}, name),
        _fond(block),
        _shelfmark(block, key, whole.span.end),
    )
    contents = _leaves(block, leaves) if leaves else None
    return el("msDesc", place, identifier, contents)


def _located(known: Repository, config: Config) -> Iterator[Element]:
    source = {"source": config.name}
    if known.country:
        yield el("country", {"key": known.country_code, **source}, known.country)
    if known.settlement:
        yield el("settlement", source, known.settlement)


def _fond(block: Block) -> Element | None:
    fond, repository = _mark(block, "fond"), _mark(block, "repository")
    if not fond or not repository:
        return None
    text = block.text[repository.span.end : fond.span.end].lstrip(" .,;:")
    return el("collection", {"type": "fond", "n": fond.span.of(block.text)}, text)


def _shelfmark(block: Block, key: str, end: int) -> Element:
    """What follows the fond, verbatim, with an ``idno`` for each part."""
    fond = _mark(block, "fond")
    at = fond.span.end if fond else 0
    pieces: list[str | Element] = []
    for kind in _PARTS:
        part = _mark(block, kind)
        if part:
            pieces += [block.text[at : part.span.start]]
            pieces += [el("idno", {"type": _TYPE[kind]}, part.span.of(block.text))]
            at = part.span.end
    pieces.append(block.text[at:end])
    if pieces and isinstance(pieces[0], str):
        pieces[0] = pieces[0].lstrip(" .,;:")
    return el("idno", {"type": "shelfmark", "n": key}, *pieces)


def _leaves(block: Block, leaves: Mark) -> Element:
    locus = el("locus", dict(leaves.value), _with_word(block, leaves))
    return el("msContents", None, el("p", None, locus))


def _with_word(block: Block, leaves: Mark) -> str:
    """The leaves with the word before them: ``ll. 64-65``."""
    before = block.text[: leaves.span.start].rstrip()
    word = before.split()[-1] if before.split() else ""
    return f"{word} {leaves.span.of(block.text)}"


def _translation(document: Document, version: Version, ids: dict[str, str]) -> Element:
    """What the version translates: the original on the page, or else what it is printed from."""
    joined = {a.right: a.left for a in document.alignments if a.beads}
    heading = document.heading(version)
    title = el("title", {"level": "a"}, heading.text) if heading else None
    own = next((ids[b.id] for b in version.blocks if b.kind is Kind.SOURCE), "")
    target = joined.get(version.id) or own
    related = (
        el("relatedItem", {"type": "translatedFrom", "target": f"#{target}"}) if target else None
    )
    note = None if target in joined.values() else _absent(document, version)
    return el("bibl", {"type": "translation", "lang": version.lang}, title, related, note)


def _absent(document: Document, version: Version) -> Element | None:
    """That the text this version translates is not on the page, if that was found out."""
    for alignment in document.alignments:
        if alignment.right == version.id and alignment.verdict.relation is Relation.MISMATCH:
            text = (
                "The text it translates is not on the page: the one printed beside it is another."
            )
            return el("note", None, text)
    return None


def _mark(block: Block, kind: str) -> Mark | None:
    return next((mark for mark in block.marks if mark.kind == kind), None)
