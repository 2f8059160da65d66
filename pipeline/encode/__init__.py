"""Document → TEI P5 bytes, the second narrow waist: what is validated is what is published."""

from pipeline.config import Config
from pipeline.encode.encodingdesc import encoding_desc
from pipeline.encode.filedesc import TRANSLATOR, file_desc
from pipeline.encode.inline import nest
from pipeline.encode.profiledesc import profile_desc, revision_desc
from pipeline.encode.sources import source_ids
from pipeline.encode.standoff import stand_off
from pipeline.encode.text import division, missing_version
from pipeline.model import Block, Document, Mark, Version
from pipeline.notation.dates import POINTS
from pipeline.profile import PRINT
from pipeline.tei import Element, el, serialize


def encode(document: Document, config: Config) -> bytes:
    """Encode a document with what the configuration says of its edition. Same input, same bytes."""
    text = _text(document)
    header = el(
        "teiHeader",
        None,
        _file_desc(document, config, text),
        encoding_desc(document, config, text),
        profile_desc(document),
        revision_desc(document, config),
    )
    attributes = {"id": document.id, "lang": "en", "n": _date(document)}
    return serialize(el("TEI", attributes, header, text, stand_off(document)))


def _file_desc(document: Document, config: Config, text: Element) -> Element:
    """The fileDesc, with the edition in print among the responsible if text or furniture has it."""
    made = file_desc(document, config, printed=_quotes_print(text))
    quoted = not _quotes_print(text) and _quotes_print(made)
    return file_desc(document, config, printed=True) if quoted else made


def unnested(document: Document) -> tuple[tuple[Block, Mark], ...]:
    """The marks that cannot become elements because they cross others."""
    return tuple(
        (block, mark)
        for version in document.versions
        for block in version.blocks
        for mark in nest(block).lost
    )


def _quotes_print(text: Element) -> bool:
    """Whether a part of the file has brackets or notes of the edition in print."""
    return any(element.get("resp") == f"#{PRINT}" for element in text.iter())


def _date(document: Document) -> str:
    """The ISO date of the first act, for sorting (TEI/@n)."""
    dates = [action.dating for act in document.sendings for action in act.actions if action.dating]
    points = [
        point
        for dating in dates
        for name, point in dating.value
        if name in POINTS and not point.startswith("--")
    ]
    return min(points, default="")


def _text(document: Document) -> Element:
    sources = source_ids(document)
    divisions = [
        division(version, _attributes(document, version), sources) for version in document.versions
    ]
    for place, absent in enumerate(document.missing):
        divisions[0].insert(place, missing_version(absent))
    single = {"ana": "#pair-single"} if len(document.versions) == 1 else None
    return el("text", single, el("body", None, *divisions))


def _attributes(document: Document, version: Version) -> dict[str, str]:
    act = next(act for act in document.acts if version.id in act.versions)
    translates = next(
        (a.left for a in document.alignments if a.right == version.id and a.beads), ""
    )
    return {
        "type": version.role,
        "subtype": version.genre,
        "id": version.id,
        "lang": version.lang,
        "n": version.id,
        "resp": f"#{TRANSLATOR}" if version.machine else "",
        "corresp": f"#{translates}" if translates else "",
        "decls": f"#src-{version.id} #{act.id} #class-{version.id}",
    }
