"""Persons, places and organisations of TEI files: what a name points at, and its address."""

from dataclasses import dataclass

from pipeline.authority.identifiers import ADDRESSES
from pipeline.tei import XML_ID, Element, local, path

TAGS = ("person", "place", "org")
"""The elements of entries, in the order of their lists."""
_NAMES = ("persName", "placeName", "orgName")
_PREFERRED = {"place": ("GeoNames", "GND", "Wikidata", "VIAF")}
_AUTHORITY = "authority"


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a file; `id` is that of the edition's authority, or local to the file's id.

    `forms` are all forms of the name, the one to cite it by first.
    """

    id: str
    tag: str
    forms: tuple[str, ...]
    ids: dict[str, str]
    born: str
    died: str

    @property
    def address(self) -> str:
        """The address of the identifier that is used most for entries of this sort, or ``""``."""
        kinds = _PREFERRED.get(self.tag, ("GND", "VIAF", "Wikidata"))
        return next(
            (f"{ADDRESSES[kind]}{self.ids[kind]}" for kind in kinds if kind in self.ids), ""
        )


def entries(root: Element) -> dict[str, Entry]:
    """The entries of a file by the pointers to them: ``#p-orlov``."""
    found = root.iterfind(".//" + path("standOff") + "/*/*")
    return {f"#{e.get(XML_ID)}": _entry(root, e) for e in found if local(e) in TAGS}


def _entry(root: Element, element: Element) -> Entry:
    ids = {idno.get("type", ""): _text(idno) for idno in element.iterchildren(path("idno"))}
    names = tuple(_text(name) for name in element.iterchildren(*map(path, _NAMES)))
    local_id = f"{root.get(XML_ID)}.{element.get(XML_ID)}"
    born, died = (element.find(path(tag)) for tag in ("birth", "death"))
    return Entry(
        id=ids.get(_AUTHORITY, local_id),
        tag=local(element),
        forms=tuple(dict.fromkeys(names)),
        ids=ids,
        born=born.get("when", "") if born is not None else "",
        died=died.get("when", "") if died is not None else "",
    )


def _text(element: Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())
