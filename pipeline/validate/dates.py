"""Rules about dates that are held against each other (codes TEI); they hold for any TEI."""

from collections.abc import Iterable, Iterator

from lxml import etree

from pipeline.diagnostics import Diagnostic
from pipeline.tei import NS, XML_ID, Element, local, path, selected
from pipeline.validate.blame import blame
from pipeline.validate.dated import FIRST, LAST, Span, extent, span
from pipeline.validate.view import View

_PAIRS = (
    ("from", "to"), ("notBefore", "notAfter"), ("notBefore", "to"), ("from", "notAfter"),
    ("notBefore", "when"), ("when", "notAfter"),
)  # fmt: skip
_VALUES = ("when", "from", "to", "notBefore", "notAfter")
_BOUNDED = etree.XPath("//t:*[@from or @to or @notBefore or @notAfter]", namespaces={"t": NS})
_LATER = frozenset({"received", "transmitted", "redirected", "forwarded"})


def bounds_in_order(view: View) -> Iterator[Diagnostic]:
    """TEI010: of two bounds of a date the first is not after the last (TEI Guidelines, NDDATE)."""
    for element in selected(_BOUNDED, view.root):
        spans = {name: found for name in _VALUES if (found := span(element.get(name, "")))}
        wrong = ((a, b) for a, b in _PAIRS if a in spans and b in spans)
        for first, last in wrong:
            if spans[first].first > spans[last].last:
                yield blame("TEI010", element, view.name, first=first, last=last,
                            earlier=element.get(first), later=element.get(last))  # fmt: skip


def sent_before_received(view: View) -> Iterator[Diagnostic]:
    """TEI011: nothing is received, passed on or sent on before it was sent (TEI Guidelines,
    HD44CD).
    """
    for act in view.all("correspDesc"):
        actions = list(act.iterfind(path("correspAction")))
        sent = _joined(a for a in actions if a.get("type") == "sent")
        for action in actions:
            other = _joined([action]) if action.get("type") in _LATER else None
            if sent and other and sent.first > other.last:
                yield blame("TEI011", action, view.name, type=action.get("type"),
                            id=act.get(XML_ID) or "the letter", sent=_said(sent.first),
                            other=_said(other.last))  # fmt: skip


def created_before_published(view: View) -> Iterator[Diagnostic]:
    """TEI012: what a file has was written before the file was published (TEI Guidelines, HD4C)."""
    for header in view.all("teiHeader"):
        published = _joined(header.iterfind(path("fileDesc/publicationStmt/date")))
        for creation in header.iterfind(path("profileDesc/creation")):
            created = _joined([creation])
            if published and created and created.first > published.last:
                yield blame("TEI012", creation, view.name, created=_said(created.first),
                            published=_said(published.last))  # fmt: skip


def born_before_dying(view: View) -> Iterator[Diagnostic]:
    """TEI013: nobody dies before they are born (TEI Guidelines, CCAHPA)."""
    for person in view.all("person"):
        born = _joined(person.iterfind(path("birth")))
        died = _joined(person.iterfind(path("death")))
        if born and died and born.first > died.last:
            yield blame("TEI013", person, view.name, id=person.get(XML_ID) or "a person",
                        born=_said(born.first), died=_said(died.last))  # fmt: skip


def _joined(elements: Iterable[Element]) -> Span | None:
    """The days that all dates of some elements, their own and those inside, may lie in; None: there
    is none, or one of them is not bounded.
    """
    dated = [
        e
        for around in elements
        for e in around.iter()
        if (e is around and local(e) != "correspAction") or local(e) == "date"
    ]
    found = [extent(e) for e in dated if any(e.get(name) for name in _VALUES)]
    spans = [one for one in found if one is not None]
    if not spans or len(spans) < len(found):
        return None
    return Span(min(one.first for one in spans), max(one.last for one in spans))


def _said(day: tuple[int, int, int]) -> str:
    """A day as a date's value is written."""
    if day in (FIRST, LAST):
        return "an unknown day"
    return "{:04d}-{:02d}-{:02d}".format(*day)
