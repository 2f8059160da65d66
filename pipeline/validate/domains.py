"""Rules about what pointers point at (codes LNK); they hold for any TEI."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pipeline.diagnostics import Diagnostic
from pipeline.tei import local
from pipeline.validate.blame import blame
from pipeline.validate.view import View, pointers

_AGENTS = frozenset({
    "actor", "application", "author", "authority", "castGroup", "castItem", "distributor",
    "docAuthor", "editor", "funder", "handNote", "listOrg", "listPerson", "meeting", "name", "nym",
    "object", "org", "orgName", "particDesc", "persName", "person", "personGrp", "persona",
    "principal", "publisher", "repository", "resp", "respStmt", "role", "rs", "speaker", "sponsor",
    "stage",
})  # fmt: skip
_WORKS = frozenset(
    {
        "bibl",
        "biblFull",
        "biblStruct",
        "category",
        "listBibl",
        "msDesc",
        "taxonomy",
    }
)
_PLACES = frozenset({"geogName", "listPlace", "place", "placeName", "settlement"})
_PEOPLE = frozenset({"person", "personGrp", "persona"})
_DECLARABLE = frozenset({
    "availability", "bibl", "biblFull", "biblStruct", "broadcast", "correction", "correspDesc",
    "editorialDecl", "equipment", "geoDecl", "hyphenation", "interpretation", "langUsage",
    "listApp", "listBibl", "listEvent", "listNym", "listObject", "listOrg", "listPerson",
    "listPlace", "metDecl", "normalization", "particDesc", "projectDesc", "punctuation",
    "quotation", "recording", "refsDecl", "samplingDecl", "scriptStmt", "segmentation",
    "seriesStmt", "settingDesc", "sourceDesc", "stdVals", "styleDefDecl", "textClass", "textDesc",
    "xenoData",
})  # fmt: skip
"""The members of att.declarable (TEI Guidelines, CCAS2); a test holds them to the TEI's schema."""


@dataclass(frozen=True, slots=True)
class Domain:
    """What an attribute points at: elements of `wanted`, or, where that is empty, of any kind but
    `unwanted`; `words` say so.
    """

    words: str
    wanted: frozenset[str] = frozenset()
    unwanted: frozenset[str] = frozenset()

    def allows(self, element: str) -> bool:
        """Whether an element, by its local name, may be pointed at."""
        return element in self.wanted if self.wanted else element not in self.unwanted


def _one(*names: str) -> Domain:
    return Domain(" or ".join(names), frozenset(names))


_HANDS = _one("handNote", "handShift", "listChange", "person", "persName", "respStmt")
DOMAINS: Mapping[tuple[str, str], Domain] = {
    ("*", "calendar"): _one("calendar"),
    ("*", "change"): _one("change", "listChange"),
    ("*", "decls"): Domain("a declarable element of the header", _DECLARABLE),
    ("*", "hand"): Domain("a handNote", _HANDS.wanted),
    ("handShift", "new"): Domain("a handNote", _HANDS.wanted),
    ("*", "nymRef"): _one("nym"),
    ("*", "rendition"): _one("rendition"),
    ("*", "resp"): Domain("a respStmt, or an agent", _AGENTS | {"witness", "bibl", "biblStruct"}),
    ("*", "toWhom"): Domain("a person or another agent", _AGENTS),
    ("*", "unitRef"): _one("unitDef"),
    ("*", "who"): Domain("a person or another agent", _AGENTS),
    ("*", "wit"): Domain("a witness", frozenset({
        "bibl", "biblFull", "biblStruct", "listBibl", "listWit", "msDesc", "msFrag", "msPart",
        "object", "sourceDoc", "witness",
    })),
    ("catRef", "scheme"): _one("taxonomy", "category"),
    ("catRef", "target"): _one("category", "taxonomy"),
    ("g", "ref"): _one("char", "glyph"),
    ("specGrpRef", "target"): _one("specGrp"),
    ("timeline", "origin"): _one("when"),
    ("when", "since"): _one("when"),
    ("persName", "ref"): Domain("a person", unwanted=_WORKS | _PLACES | {"event"}),
    ("placeName", "ref"): Domain("a place", unwanted=_WORKS | _PEOPLE | {"event"}),
    ("orgName", "ref"): Domain("an organisation", unwanted=_WORKS | {"event", "person"}),
}  # fmt: skip
"""What the TEI defines an attribute to point at, by element (``*``: any) and attribute: att.datable
(calendar), att.global.change, att.declaring (CCAS2), att.written, att.naming, att.global.rendition,
att.global.responsibility, att.ascribed, att.measurement, att.witnessed, and the specifications of
the elements. Editions point at agents in many ways, so that list is long.
"""


_ATTRIBUTES = frozenset(attribute for _, attribute in DOMAINS)


def right_domain(view: View) -> Iterator[Diagnostic]:
    """LNK010: a pointer names an element of the kind that its attribute is for (TEI Guidelines,
    the specification of each attribute; CCAS2 for ``decls``).
    """
    for pointer, file, identifier in view.aims:
        if pointer.attribute not in _ATTRIBUTES:
            continue
        element = local(pointer.element)
        domain = DOMAINS.get((element, pointer.attribute)) or DOMAINS.get(("*", pointer.attribute))
        target = _kind(file, identifier, view)
        if domain and target and not domain.allows(target):
            yield blame("LNK010", pointer.element, view.name, attribute=pointer.attribute,
                        element=element, pointer=pointer.text, target=target,
                        wanted=domain.words)  # fmt: skip


def _kind(file: str, identifier: str, view: View) -> str:
    """The local name of the element of an id; ``""`` if that is not known."""
    if file:
        return view.beside.ids.get(file, {}).get(identifier, "")
    target = view.by_id.get(identifier)
    return "" if target is None else local(target)


def inside_domains(view: View) -> Iterator[Diagnostic]:
    """LNK018: what a group of links joins lies within the elements that it names as its domains
    (TEI Guidelines, SAPTLG).
    """
    for group in view.all("linkGrp", "joinGrp", "altGrp"):
        domains = {view.by_id.get(i) for i in pointers(group.get("domains", ""))}
        joined = [
            (link, i) for link in group.iterfind("*") for i in pointers(link.get("target", ""))
        ]
        for link, identifier in joined if domains and None not in domains else ():
            target = view.by_id.get(identifier)
            if target is not None and not domains & {target, *target.iterancestors()}:
                yield blame("LNK018", link, view.name, element=local(link), id=identifier,
                            domains=group.get("domains"))  # fmt: skip
