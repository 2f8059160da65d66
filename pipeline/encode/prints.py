"""``biblStruct``: what a version is printed in (sections COBICO and HD3)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.encode.inline import nest
from pipeline.encode.places import lines
from pipeline.model import Block, Kind, Mark, Version
from pipeline.notation import citations
from pipeline.profile import MARKS
from pipeline.tei import Element, el

_TYPE = {Kind.SOURCE: "printedSource", Kind.PUBLICATION: "publication"}
_IMPRINT = frozenset({"pubplace", "publisher", "date", "scope", "pages"})


def described(version: Version, block: Block, identifier: str) -> Element:
    """The entry of a line that names a printed source: taken apart only if all of it was read.

    Otherwise it is given whole, with the parts that were read.
    """
    place = {"id": identifier, "type": _TYPE[block.kind], "source": lines(block.where)}
    titles = [mark for mark in block.marks if mark.kind == "title"]
    host = [mark for mark in titles if dict(mark.value).get("level") not in {"a", "s"}]
    scopes = [mark for mark in block.marks if mark.kind in _IMPRINT]
    if block.kind is Kind.SOURCE and citations.read(block.text).unread:
        unbroken = tuple(mark for mark in block.marks if mark.kind != "break")
        return el("bibl", place, *nest(replace(block, marks=unbroken)).content)
    if host and scopes:
        return el("biblStruct", place, *_structured(version, block, host, scopes))
    if not titles:
        return el("bibl", place, block.text)
    return el("bibl", place, *(_title(mark, block, version) for mark in titles))


def _structured(
    version: Version, block: Block, host: Sequence[Mark], scopes: Sequence[Mark]
) -> Iterator[Element]:
    articles = _titles(block, version, "a")
    authors = [_of(mark, block) for mark in block.marks if mark.kind == "author"]
    editors = [_of(mark, block) for mark in block.marks if mark.kind == "editor"]
    if articles:
        yield el("analytic", None, *authors, *articles)
    yield el(
        "monogr",
        None,
        *(() if articles else authors),
        *(_title(mark, block, version) for mark in host),
        *editors,
        el("imprint", None, *(_of(mark, block) for mark in scopes)),
    )
    series = _titles(block, version, "s")
    if series:
        yield el("series", None, *series)


def _titles(block: Block, version: Version, level: str) -> list[Element]:
    return [
        _title(mark, block, version)
        for mark in block.marks
        if mark.kind == "title" and dict(mark.value).get("level") == level
    ]


def _of(mark: Mark, block: Block) -> Element:
    shape = MARKS[mark.kind]
    return el(shape.tag, dict((*shape.fixed, *mark.value)), mark.span.of(block.text))


def _title(mark: Mark, block: Block, version: Version) -> Element:
    """A bracketed gloss is in the version's language; then the title before it is in another."""
    attributes = dict(mark.value)
    if attributes.get("type") == "translated":
        attributes["lang"] = version.lang
    return el("title", attributes, mark.span.of(block.text))
