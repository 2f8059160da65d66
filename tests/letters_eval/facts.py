"""What the editors say of a letter, and what the converter says of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.tei import NS, XML_ID, Element, local, path

FIELDS = ("sender", "addressee", "date", "place")
Points = tuple[tuple[str, str], ...]
"""Names and values of att.datable."""

_DATABLE = ("when", "notBefore", "notAfter", "from", "to")
_ROLES = {"sender": "sent", "addressee": "received"}
_REGISTER = {"persName": "person", "placeName": "place"}
_SURE = frozenset({"", "high", "1", "1.0"})


@dataclass(frozen=True, slots=True)
class Known:
    """One thing the editors state: `names` are all they know it by, `within` where a place lies.

    `points` is the reading of a date; `inferred` tells that it, or part of it, is in brackets.
    """

    names: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    points: Points = ()
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing the converter states; `asked` tells that it does so with a query or a low @cert."""

    text: str
    points: Points = ()
    asked: bool = False


def known(root: Element, field: str) -> tuple[Known, ...]:
    """What the editors' ``correspDesc`` has in a field."""
    register = root.find(f"{{{NS}}}text/{{{NS}}}back")
    return tuple(_known(one, register) for one in _elements(root, field))


def claimed(root: Element, field: str) -> tuple[Claim, ...]:
    """What the ``correspDesc`` of our own TEI has in a field, people and bodies alike."""
    doubted = {
        target.removeprefix("#")
        for asked in root.iter(path("annotation"))
        if asked.get("n", "").startswith("ANN")
        for target in asked.get("target", "").split()
    }
    return tuple(_claim(one, doubted) for one in _elements(root, field))


def _elements(root: Element, field: str) -> Iterator[Element]:
    role = _ROLES.get(field, "sent")
    name = {"date": "date", "place": "placeName"}.get(field, "persName")
    for act in root.iter(path("correspDesc")):
        for action in act.iterfind(path("correspAction")):
            if action.get("type") == role:
                yield from action.iterchildren(path(name))


def _known(one: Element, register: Element | None) -> Known:
    printed = _text(one)
    key = one.get("ref", "").removeprefix("#")
    entry = None
    kind = _REGISTER.get(local(one), "")
    if register is not None and kind and key:
        entry = register.find(f".//{{{NS}}}{kind}[@{XML_ID}='{key}']")
    names = [printed]
    within = []
    if entry is not None:
        names += [_text(name) for name in entry.iterchildren(path("placeName"), path("persName"))]
        within = [_text(n) for n in entry.iterfind(f"{{{NS}}}location/{{{NS}}}placeName")]
    return Known(tuple(names), tuple(within), _points(one), "[" in printed)


def _claim(one: Element, doubted: set[str]) -> Claim:
    act = next((a.get(XML_ID, "") for a in one.iterancestors(path("correspDesc"))), "")
    targets = {one.get("source", "").removeprefix("#"), act}
    asked = one.get("cert", "") not in _SURE or bool(targets & doubted)
    return Claim(_text(one), _points(one), asked)


def _points(one: Element) -> Points:
    return tuple((name, one.get(name, "")) for name in _DATABLE if one.get(name))


def _text(element: Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())
