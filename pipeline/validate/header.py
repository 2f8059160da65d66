"""Rules about the header and what it claims (codes TEI)."""

import re
from collections import Counter
from collections.abc import Iterator

from pipeline.diagnostics import Diagnostic
from pipeline.tei import NS, XML_ID, Element, local, path, text_of
from pipeline.validate.blame import blame
from pipeline.validate.view import View, pointers

_RANGE = ("notBefore", "notAfter", "from", "to")
_MACHINE = "trainedAlgorithmicMedia"
_SOFTWARE = "software"
_YEAR = re.compile(r"\d{4}")
_FIGURES = re.compile(r"\d+")
_BRACKETS = re.compile(r"[\[\]]")
"""What may stand inside a year: ``193[2]``."""
_DECADE = 10


def years_in_text(view: View) -> Iterator[Diagnostic]:
    """TEI002: in the text, a date's value has a year only if the printed date has one.

    A bound or a converted date may be of the year beside it (*before January 1932*); a date that
    somebody answers for is told from another one.
    """
    dates = [date for division in view.divisions for date in division.iter(path("date"))]
    for date in dates:
        printed = text_of(date)
        converted = date.get("datingMethod") is not None
        for name in ("when", *_RANGE):
            year = _YEAR.match(date.get(name, ""))
            near = converted or name != "when"
            if year and not date.get("resp") and not _is_named(int(year[0]), printed, near=near):
                yield blame("TEI002", date, view.name, date=printed, value=date.get(name))


def _is_named(year: int, printed: str, *, near: bool) -> bool:
    """Whether figures, all or the last of them, name a year, or with `near` one beside it, its
    decade or its century (``XIX``, ``19th``).
    """
    figures = [*_FIGURES.findall(printed), *_FIGURES.findall(_BRACKETS.sub("", printed))]
    years = {year - 1, year, year + 1} if near else {year}
    if any(str(one).endswith(found) for one in years for found in figures if len(found) > 1):
        return True
    decades = {found for found in figures if len(found) == len("1930") and found[3] == "0"}
    of_decade = any(0 <= year - int(found) < _DECADE for found in decades)
    return near and (of_decade or year % 100 <= 1)


def one_act_each(view: View) -> Iterator[Diagnostic]:
    """TEI003: every version declares exactly one act, and every act is some version's, or that of
    an enclosure.
    """
    acts = {act.get(XML_ID, "") for act in view.all("correspDesc")}
    declared: set[str] = set()
    for division in view.divisions:
        own = acts & set(pointers(division.get("decls", "")))
        declared |= own
        if len(own) != 1:
            yield blame("TEI003", division, view.name, id=division.get(XML_ID), count=len(own))
    enclosed = {d.get(XML_ID) for d in view.all("div") if d.get("type") == "enclosure"}
    for act in view.all("correspDesc"):
        if enclosed & set(pointers(act.get("corresp", ""))):
            continue
        if act.get(XML_ID) not in declared:
            yield blame("TEI003", act, view.name, id=act.get(XML_ID), count=0)


def counted_tags(view: View) -> Iterator[Diagnostic]:
    """TEI004: the numbers that tagUsage gives are there (TEI Guidelines, HD57-2)."""
    usages = list(view.all("tagUsage"))
    texts = view.root.iterfind(path("text")) if usages else ()
    counted = [e for text in texts for e in text.iter() if local(e)]
    counts = Counter(str(e.tag) for e in counted)
    with_id = Counter(str(e.tag) for e in counted if e.get(XML_ID))
    for usage in usages:
        around = usage.getparent()
        space = NS if around is None else around.get("name", NS)
        tag = f"{{{space}}}{usage.get('gi', '')}"
        for attribute, counter in (("occurs", counts), ("withId", with_id)):
            stated = usage.get(attribute, "").strip()
            if stated.isdecimal() and int(stated) != counter[tag]:
                yield blame("TEI004", usage, view.name, element=usage.get("gi"), stated=stated,
                            counted=counter[tag], which=_WHICH[attribute])  # fmt: skip


_WHICH = {"occurs": "", "withId": " with an xml:id"}


def machine_translation(view: View) -> Iterator[Diagnostic]:
    """TEI005: a version made by software says so in its class, its div and a respStmt."""
    software = {
        statement.get(XML_ID)
        for statement in view.all("respStmt")
        if any(name.get("type") == _SOFTWARE for name in statement.iterfind(path("name")))
    }
    classed = {
        identifier
        for textclass in view.all("textClass")
        if any(code.text == _MACHINE for code in textclass.iterfind(path("classCode")))
        for identifier in pointers(textclass.get("corresp", ""))
    }
    for division in view.divisions:
        by_software = bool(software & set(pointers(division.get("resp", ""))))
        if by_software != (division.get(XML_ID) in classed):
            yield blame("TEI005", division, view.name, id=division.get(XML_ID))


def configured_licence(view: View) -> Iterator[Diagnostic]:
    """TEI006: a licence is claimed only if the configuration gives it."""
    if view.licences is None:
        return
    for licence in view.all("licence"):
        if licence.get("target") not in view.licences:
            yield blame("TEI006", licence, view.name, licence=licence.get("target"))


def approved_is_settled(view: View) -> Iterator[Diagnostic]:
    """TEI007: what is approved has no open question."""
    approved = any(r.get("status") == "approved" for r in view.all("revisionDesc"))
    for question in view.all("annotation"):
        if approved and question.get("motivation") == "questioning":
            yield blame("TEI007", question, view.name, id=question.get(XML_ID))


def citable(view: View) -> Iterator[Diagnostic]:
    """TEI008: references made by citeStructure (version, block, point) are unique."""
    for division in view.divisions:
        yield from _doubles(view, division, list(division))
        for points in division.iter(path("list")):
            yield from _doubles(view, points, list(points.iterfind(path("item"))))


def _doubles(view: View, parent: Element, children: list[Element]) -> Iterator[Diagnostic]:
    counts = Counter(child.get("n") for child in children if child.get("n"))
    for number, count in counts.items():
        if count > 1:
            yield blame("TEI008", parent, view.name, n=number, count=count)
