"""``profileDesc`` and ``revisionDesc``: languages, genres, correspondence, state (HD4, HD6)."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from pipeline.config import Config
from pipeline.encode.corrected import changes, signatures
from pipeline.encode.filedesc import ALIGNER
from pipeline.lexicon.languages import language_name
from pipeline.model import Act, Action, Attributes, Dating, Document, Kind, Party, Relation, Version
from pipeline.profile import CONVERTER, WHO
from pipeline.tei import Element, el

_DIGITAL_SOURCE = "http://cv.iptc.org/newscodes/digitalsourcetype/"
_BY_MACHINE = "trainedAlgorithmicMedia"
CONVERTED, ALIGNED = "ch-conv", "ch-align"

_FINDINGS = {
    Relation.PARALLEL: "translation, aligned",
    Relation.PARTIAL: "translation in part, aligned",
    Relation.MISMATCH: "no translation, not linked",
    Relation.UNDECIDED: "undecided, not linked",
}


def profile_desc(document: Document) -> Element:
    """The description of the text's languages, genres and acts of communication."""
    return el(
        "profileDesc",
        None,
        _creation(document),
        _calendars(document),
        _languages(document),
        *(_text_class(version) for version in document.versions),
        *(_corresp(document, act) for act in document.acts),
    )


def revision_desc(document: Document, config: Config) -> Element:
    """The states the file has been through, newest first."""
    when = config.edition.date.isoformat() if config.edition.date else ""
    made = el("revisionDesc", {"status": "draft"})
    pairs = [(a.left, a.right, a.verdict) for a in document.alignments]
    pairs += [(c.version, c.name, c.verdict) for c in document.counterparts]
    if pairs:
        found = "; ".join(
            f"{left} and {right}: {_FINDINGS[verdict.relation]}" for left, right, verdict in pairs
        )
        made.append(_change(ALIGNED, ALIGNER, when, f"Pairing examined: {found}."))
    made.append(_change(CONVERTED, CONVERTER, when, "Converted from the captured page."))
    for element in changes(document):
        made.insert(0, element)
    return made


def _change(identifier: str, who: str, when: str, text: str) -> Element:
    attributes = {"id": identifier, "when": when, "who": f"#{who}", "status": "draft"}
    return el("change", attributes, text)


def _creation(document: Document) -> Element | None:
    """The dates of the acts; on a mismatch there may be several."""
    dates: dict[Attributes, Element] = {}
    for act in document.sendings:
        for action in act.actions:
            dating = action.dating
            if dating and dating.value:
                made = el("date", _valued(dating), dating.text)
                dates.setdefault(dating.value, made)
    if not dates:
        return None
    content: list[str | Element] = []
    for date in dates.values():
        content += ["; ", date]
    return el("creation", None, *content[1:])


_CALENDARS = {
    "cal-julian": "The Julian calendar, old style.",
    "cal-gregorian": "The Gregorian calendar, new style.",
}


def _calendars(document: Document) -> Element | None:
    """The calendars that dates of the document point to."""
    blocks = [*document.furniture, *(b for version in document.versions for b in version.blocks)]
    values = [mark.value for block in blocks for mark in block.marks if mark.kind == "date"]
    used = {pointer for value in values for pointer in dict(value).get("calendar", "").split()}
    told = [
        el("calendar", {"id": name}, el("p", None, words))
        for name, words in _CALENDARS.items()
        if f"#{name}" in used
    ]
    return el("calendarDesc", None, *told) if told else None


def _languages(document: Document) -> Element:
    sizes = {v.lang: sum(len(block.text) for block in v.blocks) for v in document.versions}
    shares = _percentages(sizes)
    machine = {version.lang for version in document.versions if version.machine}
    made = []
    for lang, share in shares.items():
        source = next((v.lang for v in document.versions if v.lang not in machine), "und")
        tag = f" (machine translation; BCP 47: {lang}-t-{source}-t0-und)" if lang in machine else ""
        text = f"{language_name(lang)}{tag}"
        made.append(el("language", {"ident": lang, "usage": str(share)}, text))
    return el("langUsage", None, *made)


def _percentages(sizes: Mapping[str, int]) -> dict[str, int]:
    """Whole per cents that sum to 100: the largest remainders are rounded up."""
    total = sum(sizes.values()) or 1
    exact = {lang: size * 100 / total for lang, size in sizes.items()}
    out = {lang: int(share) for lang, share in exact.items()}
    missing = 100 - sum(out.values())
    for lang in sorted(exact, key=lambda k: (out[k] - exact[k], k))[:missing]:
        out[lang] += 1
    return out


def _text_class(version: Version) -> Element:
    genre = version.genre
    reference = el("catRef", {"scheme": "#genre", "target": f"#genre-{genre}"}) if genre else None
    code = el("classCode", {"scheme": _DIGITAL_SOURCE}, _BY_MACHINE) if version.machine else None
    attributes = {"id": f"class-{version.id}", "corresp": f"#{version.id}"}
    return el("textClass", attributes, reference, code)


def _corresp(document: Document, act: Act) -> Element:
    corresp = " ".join(f"#{identifier}" for identifier in act.versions)
    attributes = {"id": act.id, "type": act.genre, "key": act.key, "corresp": corresp}
    actions = [_action(document, act, action) for action in act.actions]
    stated = [made for made in actions if len(made)]
    nothing = el("note", None, "Neither sender nor addressee nor date was found on the page.")
    first = act.id == document.acts[0].id
    context = _context(document) if first and document.context else None
    return el("correspDesc", attributes, *(stated or [nothing]), context)


def _context(document: Document) -> Element:
    """The other letters of the page (TEI section HD44CD)."""
    references = (
        el("ref", {"type": other.kind, "target": f"{other.id}.xml"}, other.words)
        for other in document.context
    )
    return el("correspContext", None, *references)


def _action(document: Document, act: Act, action: Action) -> Element:
    made = el("correspAction", {"type": action.kind, "subtype": action.subtype})
    signed = {} if action.subtype == "cc" else signatures(document, act.id)
    for party in action.parties:
        made.append(_party(document, party, signed.get(f"{action.kind}.{WHO[action.kind]}", {})))
    if action.place:
        by = signed.get(f"{action.kind}.place", {})
        made.append(el("placeName", {**_read_from(action.place), **by}, action.place.text))
    if action.dating:
        made.append(_date(action.dating, signed.get("date", {})))
    if action.kind == "sent":
        made.extend(_alternatives(document, act.rejected))
    return made


def _party(document: Document, party: Party, by: Mapping[str, str]) -> Element:
    if party.kind != "person":
        return el("rs", {"type": "addressee", **_read_from(party), **by}, party.text)
    external = "external" if _is_heading(document, party.source) else ""
    said = {**_read_from(party, party.evidence or external), **by}
    return el("persName", said, party.text)


def _read_from(party: Party, evidence: str = "") -> dict[str, str]:
    """Whom a party's name means, where it was read, in which language, and how surely (TEI
    att.global.responsibility).
    """
    return {
        "ref": f"#{party.ref}" if party.ref else "",
        "evidence": evidence,
        "source": f"#{party.source}" if party.source else "",
        "lang": party.lang,
        "cert": party.cert,
    }


def _date(dating: Dating, by: Mapping[str, str] = MappingProxyType({})) -> Element:
    attributes = {**_valued(dating), "source": f"#{dating.source}" if dating.source else "", **by}
    if dating.evidence != "internal":
        attributes["evidence"] = dating.evidence
    return el("date", attributes, dating.text)


_PLACES = {
    Kind.DATELINE: "in the dateline",
    Kind.TITLE: "in the title",
    Kind.FIELD: "in the header of the page",
    Kind.META: "in the index line",
}


def _alternatives(document: Document, rejected: tuple[Dating, ...]) -> Iterator[Element]:
    """Dates at odds with the preferred one (Encoding Correspondence, uncertainties)."""
    blocks = [*document.furniture, *(b for version in document.versions for b in version.blocks)]
    kinds = {block.id: block.kind for block in blocks}
    for dating in rejected:
        where = _PLACES.get(kinds.get(dating.source, Kind.BLANK), "on the page")
        yield el("note", {"type": "alternativeDate"}, _date(dating), f" {where}")


def _valued(dating: Dating) -> dict[str, str]:
    return dict(dating.value)


def _is_heading(document: Document, source: str) -> bool:
    """Whether a block is a title or stands in the page's header: the editors', not the writer's."""
    headings = [document.heading(version) for version in document.versions]
    above = [block for block in (*headings, *document.furniture) if block is not None]
    return any(block.id == source for block in above)
