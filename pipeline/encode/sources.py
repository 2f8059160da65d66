"""``sourceDesc``: the page, and what each version is printed in and kept as (section HD3)."""

from collections.abc import Iterator, Sequence

from pipeline.config import Collection, Config
from pipeline.encode import manuscripts, prints
from pipeline.encode.places import numbered
from pipeline.model import Block, Document, Kind, Mark, Relation, Role, Version
from pipeline.notation.shapes import skeleton
from pipeline.tei import Element, el

_PRINTED = frozenset({Kind.SOURCE, Kind.PUBLICATION})
_COLLECTION = frozenset({Kind.COLLECTION, Kind.SOURCE_TAG})
PAGE = "src-page"


def source_ids(document: Document) -> dict[str, str]:
    """For every block that names a source, the ids of the header entries that describe it."""
    out: dict[str, str] = {}
    for version in document.versions:
        printed = [block for block in version.blocks if block.kind in _PRINTED]
        for number, block in enumerate(printed, start=1):
            out[block.id] = numbered(f"b-{version.id}", number)
        out |= manuscripts.ids(version)
        for block in _naming(version):
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
    kept = manuscripts.described(version, config, _language(document, version))
    entries: list[Element] = []
    for block in version.blocks:
        if block.kind in _PRINTED:
            entries.append(prints.described(version, block, ids[block.id]))
        entries += kept.get(block.id, ())
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


def _language(document: Document, version: Version) -> str:
    """The language of the documents kept, where a version is not said to be a translation."""
    only = len(document.versions) == 1 and version.role is not Role.TRANSLATION
    return version.lang if only or version.role is Role.ORIGINAL else ""


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
