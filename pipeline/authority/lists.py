"""TEI files with listPerson, listPlace and listOrg (sections NDPERSE, NDPLAC, NDORG).

Of an entry are read its names, birth, death, note and the identifiers of kinds that are known; what
else it tells stays where it is.
"""

from collections.abc import Iterator

from pipeline.authority.checks import checked
from pipeline.authority.entries import Entry, Found
from pipeline.authority.identifiers import ADDRESSES
from pipeline.errors import ConfigError
from pipeline.tei import NS, XML_ID, XML_LANG, Element, NotXmlError, local, parse, path

_NAMES = {"person": "persName", "place": "placeName", "org": "orgName"}
_KINDS = {"person": "persons", "place": "places", "org": "organisations"}
_TYPES = {kind.lower(): kind for kind in ADDRESSES}


def read(name: str, data: bytes) -> Iterator[Found]:
    """The entries of a TEI file; raise `ConfigError` at the line that is wrong."""
    try:
        root = parse(data, name)
    except NotXmlError as fault:
        raise ConfigError(name, fault.line, fault.problem) from None
    if not str(root.tag).startswith(f"{{{NS}}}"):
        raise ConfigError(name, root.sourceline or 1, f"this is not TEI: its namespace is not {NS}")
    for element in root.iter(*map(path, _NAMES)):
        kind = _KINDS[local(element)]
        yield checked(Found(kind, _entry(element), name, element.sourceline or 0))


def _entry(element: Element) -> Entry:
    names = [_form(name) for name in element.iterchildren(path(_NAMES[local(element)]))]
    return Entry(
        id=element.get(XML_ID, ""),
        forms=tuple(form for form in names if form[1]),
        ids=tuple(_ids(element)),
        born=_when(element, "birth"),
        died=_when(element, "death"),
        note=_plain(element.find(path("note"))),
    )


def _form(name: Element) -> tuple[str, str]:
    """A name and its language; of one in parts, ``Surname, Forename``."""
    surname = _plain(name.find(path("surname")))
    forenames = " ".join(_plain(part) for part in name.iterchildren(path("forename")))
    whole = f"{surname}, {forenames}" if surname and forenames else _plain(name)
    above = (step.get(XML_LANG) for step in (name, *name.iterancestors()))
    return next((lang for lang in above if lang), ""), whole


def _ids(element: Element) -> Iterator[tuple[str, str]]:
    for idno in element.iterchildren(path("idno")):
        named = (idno.get("type", "").lower(), idno.get("subtype", "").lower())
        kind = next((_TYPES[name] for name in named if name in _TYPES), "")
        if kind:
            yield kind, _plain(idno)


def _when(element: Element, tag: str) -> str:
    event = element.find(path(tag))
    return event.get("when", "") if event is not None else ""


def _plain(element: Element | None) -> str:
    return " ".join("".join(map(str, element.itertext())).split()) if element is not None else ""
