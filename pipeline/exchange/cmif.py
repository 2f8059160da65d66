"""CMIF 1: letters' metadata for correspSearch (Correspondence SIG, cmi-customization).

CMIF cannot do without an editor, a publisher, a date and an address of the edition. What the TEI
does not say is not made up: the file is then not written, and a finding says what is missing.
"""

from collections.abc import Iterator, Mapping, Sequence
from uuid import NAMESPACE_URL, uuid5

from pipeline.config import CONFIG
from pipeline.diagnostics import Diagnostic
from pipeline.exchange.entities import Entry, entries
from pipeline.exchange.outcome import Outcome
from pipeline.exchange.reading import plain, source_name
from pipeline.model import Where
from pipeline.rules import finding
from pipeline.tei import NS, XML_ID, Element, el, path, serialize

NAME = "cmif.xml"
_DATING = ("when", "from", "to", "notBefore", "notAfter")
_UNKNOWN = "unknown"


def export(roots: Sequence[Element]) -> Outcome:
    """One CMIF file for an edition, if its TEI says all that CMIF wants to know."""
    if not roots:
        return Outcome({})
    missing = tuple(_missing(roots[0]))
    if missing:
        return Outcome({}, (finding("EXP001", Where(CONFIG, 0, 0), missing=", ".join(missing)),))
    findings = tuple(found for root in roots for found in _incomplete(root))
    document = el("TEI", None, _header(roots), _text())
    return Outcome({NAME: serialize(document, models=False)}, findings)


def _missing(root: Element) -> Iterator[str]:
    public = root.find(f".//{{{NS}}}publicationStmt")
    if public is None or public.find(f"{{{NS}}}publisher/{{{NS}}}gap") is not None:
        yield "a publisher ([publication] publisher)"
    if public is None or public.find(f"{{{NS}}}date") is None:
        yield "a date ([edition] date)"
    if not _address(root):
        yield "an address ([publication] uri)"
    if not _editors(root):
        yield "an editor ([[editors]])"


def _incomplete(root: Element) -> Iterator[Diagnostic]:
    for act in root.iter(path("correspDesc")):
        for kind, word in (("sent", "sender"), ("received", "addressee")):
            action = act.find(f"{{{NS}}}correspAction[@type='{kind}']")
            if action is None or not any(True for _ in _parties(action, {})):
                where = Where(source_name(root), 0, 0)
                yield finding("EXP002", where, act=act.get(XML_ID), who=word)


def _address(root: Element) -> str:
    """The address of the edition: the document's without its own id."""
    uri = root.findtext(f".//{{{NS}}}idno[@type='URI']", "")
    return uri.rpartition("/")[0]


def _editors(root: Element) -> list[Element]:
    return root.findall(f".//{{{NS}}}editionStmt/{{{NS}}}respStmt/{{{NS}}}persName")


def _header(roots: Sequence[Element]) -> Element:
    first = roots[0]
    address = _address(first)
    title = first.findtext(f".//{{{NS}}}seriesStmt/{{{NS}}}title") or "Letters"
    public = first.find(f".//{{{NS}}}publicationStmt")
    publisher = public.findtext(path("publisher"), "") if public is not None else ""
    date = _date_of(public)
    identifier = f"uuid-{uuid5(NAMESPACE_URL, address)}"
    return el(
        "teiHeader",
        None,
        el(
            "fileDesc",
            None,
            el(
                "titleStmt",
                None,
                el("title", None, title),
                *(el("editor", None, plain(editor)) for editor in _editors(first)),
            ),
            el(
                "publicationStmt",
                None,
                el("publisher", None, el("ref", {"target": address}, publisher)),
                el("idno", {"type": "url"}, f"{address}/{NAME}"),
                el("date", {"when": date}),
                _availability(public),
            ),
            el(
                "sourceDesc",
                None,
                el("bibl", {"id": identifier, "type": "online"}, title, ", ",
                   el("ref", {"target": address}, address)),
            ),
        ),
        el("profileDesc", None, *(made for root in roots for made in _acts(root, identifier))),
    )  # fmt: skip


def _text() -> Element:
    """CMIF files have no text; the grammar wants one."""
    return el("text", None, el("body", None, el("p")))


def _date_of(public: Element | None) -> str:
    date = public.find(path("date")) if public is not None else None
    return date.get("when", "") if date is not None else ""


def _availability(public: Element | None) -> Element:
    licence = public.find(path("availability/licence")) if public is not None else None
    if licence is None:
        return el("availability", {"status": "unknown"}, el("p", None, "No licence is stated."))
    target = {"target": licence.get("target", "")}
    return el("availability", None, el("licence", target, plain(licence)))


def _acts(root: Element, source: str) -> Iterator[Element]:
    uri = root.findtext(f".//{{{NS}}}idno[@type='URI']", "")
    acts = list(root.iter(path("correspDesc")))
    known = entries(root)
    for act in acts:
        version = act.get("corresp", "").split(" ")[0] if len(acts) > 1 else ""
        attributes = {"key": f"{root.get(XML_ID)}{version.replace('#', '.')}",
                      "ref": f"{uri}{version}", "source": f"#{source}"}  # fmt: skip
        actions = [_action(act, kind, known) for kind in ("sent", "received")]
        yield el("correspDesc", attributes, *actions)


def _action(act: Element, kind: str, known: Mapping[str, Entry]) -> Element:
    """One step; CMIF wants both, so an unknown sender or addressee is said to be unknown.

    CMIF knows no copies: whoever got one is an addressee there.
    """
    actions = act.findall(f"{{{NS}}}correspAction[@type='{kind}']")
    parties = [made for action in actions for made in _parties(action, known)]
    made = el("correspAction", {"type": kind}, *(parties or [el("persName", None, _UNKNOWN)]))
    for place in (p for action in actions for p in action.iterchildren(path("placeName"))):
        made.append(_named("placeName", place, known))
    for date in (d for action in actions for d in action.iterchildren(path("date"))):
        values = {n: v for n in _DATING if (v := date.get(n)) and not v.startswith("--")}
        if values:
            guessed = {"evidence": "conjecture"} if date.get("evidence") == "conjecture" else {}
            made.append(el("date", {**values, **guessed}, plain(date)))
    return made


def _parties(action: Element, known: Mapping[str, Entry]) -> Iterator[Element]:
    """Persons as persons, offices and bodies as organisations."""
    for party in action.iterchildren(path("persName"), path("rs")):
        tag = "persName" if party.tag == path("persName") else "orgName"
        yield _named(tag, party, known)


def _named(tag: str, name: Element, known: Mapping[str, Entry]) -> Element:
    """A name; only addresses serve as ids, its own or that of the entry it points at."""
    ref = name.get("ref", "")
    address = known[ref].address if ref in known else ref
    attributes = {
        "ref": address if "://" in address else "",
        "evidence": "conjecture" if name.get("evidence") == "conjecture" else "",
        "cert": name.get("cert", ""),
    }
    return el(tag, attributes, plain(name))
