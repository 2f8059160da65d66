"""What exporters look up in a TEI file of the profile."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.profile import READINGS
from pipeline.tei import NS, XML_ID, XML_LANG, Element, local, path, texts

_ASIDE = frozenset({("ref", "noteAnchor"), ("note", "editorial")})
_PAIRED = frozenset({"#pair-parallel", "#pair-partial"})


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence: its id, the block and version it stands in, its language and its text."""

    id: str
    block: str
    version: str
    lang: str
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link between two versions; a side is empty where there is no counterpart."""

    id: str
    left: tuple[Segment, ...]
    right: tuple[Segment, ...]
    relation: str
    cert: str
    reviewed: bool


def source_name(root: Element) -> str:
    """The name of the file a TEI file was made from, for messages."""
    return root.findtext(f".//{{{NS}}}idno[@type='sourceFile']") or root.get(XML_ID) or ""


def plain(element: Element) -> str:
    """The text of an element as printed, white space collapsed; footnote marks and editors' remarks
    are left out, and so are readings that stand beside the text (``reg``).
    """
    return " ".join("".join(texts(element, _is_aside)).split())


def _is_aside(element: Element) -> bool:
    name = local(element)
    return (name, element.get("type")) in _ASIDE or name in READINGS


def segments(root: Element) -> dict[str, Segment]:
    """All sentences of a file by id, in document order."""
    out: dict[str, Segment] = {}
    for division in root.iterfind(path("text/body/div")):
        version = division.get(XML_ID, "")
        for sentence in division.iter(path("s")):
            identifier = sentence.get(XML_ID, "")
            block = identifier.rpartition("-s")[0]
            lang = _language(sentence)
            out[identifier] = Segment(identifier, block, version, lang, plain(sentence))
    return out


def links(root: Element) -> Iterator[Link]:
    """The links of all pairs that translate each other, in order; other pairs have none."""
    found = segments(root)
    for group in root.iter(path("linkGrp")):
        if group.get("ana") not in _PAIRED:
            continue
        domains = [pointer[1:] for pointer in group.get("domains", "").split()]
        for link in group:
            if local(link) in {"link", "ptr"}:
                yield _link(group, link, domains, found)


def _link(group: Element, link: Element, domains: list[str], found: dict[str, Segment]) -> Link:
    targets = [found[t[1:]] for t in link.get("target", "").split() if t[1:] in found]
    sides = [tuple(s for s in targets if s.version == domain) for domain in domains]
    cert = link.get("cert") or group.get("cert") or ""
    return Link(
        id=link.get(XML_ID, ""),
        left=sides[0],
        right=sides[1],
        relation=link.get("ana", "").split(" ")[0].removeprefix("#al-"),
        cert="" if cert == "unknown" else cert,
        reviewed=link.get("change") is not None,
    )


def _language(element: Element) -> str:
    """The language an element is in: its own or the nearest above it."""
    for step in (element, *element.iterancestors()):
        if step.get(XML_LANG):
            return step.get(XML_LANG, "und")
    return "und"
