"""Rules of the profile about alignment (codes LNK)."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from pipeline.diagnostics import Diagnostic
from pipeline.tei import XML_ID, Element, local, path
from pipeline.validate.blame import blame
from pipeline.validate.view import View, pointers

_UNLINKED = frozenset({"#pair-mismatch", "#pair-undecided"})
_ASIDE = frozenset({"source"})


def linked_once(view: View) -> Iterator[Diagnostic]:
    """LNK003: a sentence stands in one link of a group at most."""
    for group in view.all("linkGrp"):
        counts = Counter(_targets(group))
        for identifier, count in counts.items():
            if count > 1:
                yield blame("LNK003", group, view.name, id=identifier, count=count)


def all_linked(view: View) -> Iterator[Diagnostic]:
    """LNK004: in a group with links every sentence that can have a counterpart is listed."""
    for group in view.all("linkGrp"):
        if group.get("ana") in _UNLINKED:
            continue
        listed = set(_targets(group))
        domains = [view.by_id.get(domain) for domain in pointers(group.get("domains", ""))]
        for sentence in chain.from_iterable(map(_alignable, domains)):
            identifier = sentence.get(XML_ID, "")
            if identifier not in listed:
                yield blame("LNK004", sentence, view.name, id=identifier)


def both_domains(view: View) -> Iterator[Diagnostic]:
    """LNK005: a link has sentences of both versions of its group, and of no third."""
    for group in view.all("linkGrp"):
        domains = set(pointers(group.get("domains", "")))
        for link in group.iterfind(path("link")):
            sides = {view.division_of.get(i, "") for i in pointers(link.get("target", ""))}
            if sides != domains:
                yield blame("LNK005", link, view.name, id=link.get(XML_ID))


def uncrossed(view: View) -> Iterator[Diagnostic]:
    """LNK006: links do not cross, unless they say that they do."""
    order = {identifier: i for i, identifier in enumerate(view.ids)}
    for group in view.all("linkGrp"):
        straight = [
            (left[0], right[0], link)
            for link in group.iterfind(path("link"))
            if "#al-crossing" not in link.get("ana", "")
            for left, right in [_spans(view, group, link, order)]
            if left and right
        ]
        furthest = -1
        for _, place, link in sorted(straight, key=lambda entry: entry[:2]):
            if place < furthest:
                yield blame("LNK006", link, view.name, id=link.get(XML_ID))
            furthest = max(furthest, place)


def counted_arity(view: View) -> Iterator[Diagnostic]:
    """LNK007: @n of a link gives the numbers of its sentences, first version first."""
    for group in view.all("linkGrp"):
        domains = pointers(group.get("domains", ""))
        for link in group.iterfind("*"):
            if local(link) not in {"link", "ptr"}:
                continue
            sides = [view.division_of.get(i, "") for i in pointers(link.get("target", ""))]
            counted = ":".join(str(sides.count(domain)) for domain in domains)
            if link.get("n") != counted:
                yield blame("LNK007", link, view.name, stated=link.get("n"), counted=counted)


def no_links_without_verdict(view: View) -> Iterator[Diagnostic]:
    """LNK008: a pair that is no translation, or undecided, has no link."""
    for group in view.all("linkGrp"):
        if group.get("ana") in _UNLINKED and group.find(path("link")) is not None:
            yield blame("LNK008", group, view.name, verdict=group.get("ana", "").removeprefix("#"))


def reviewed_by(view: View) -> Iterator[Diagnostic]:
    """LNK009: the change that a link names is one of the header, by who answers for the link."""
    changes = {change.get(XML_ID): change.get("who") for change in view.all("change")}
    for link in view.all("link", "ptr"):
        named = link.get("change")
        if named and named[1:] in view.ids and changes.get(named[1:]) != link.get("resp"):
            yield blame("LNK009", link, view.name, id=link.get(XML_ID), change=named,
                        resp=link.get("resp"))  # fmt: skip


def rightly_unlinked(view: View) -> Iterator[Diagnostic]:
    """LNK019: what is called omitted stands in the first version of a group, what is called added
    in the other.
    """
    for group in view.all("linkGrp"):
        domains = pointers(group.get("domains", ""))
        for alone in group.iterfind(path("ptr")):
            said = _SIDES.get(alone.get("ana", ""))
            sides = {view.division_of.get(i, "") for i in pointers(alone.get("target", ""))}
            known = said is not None and len(domains) > said and sides != {""}
            if said is not None and known and domains[said] not in sides:
                yield blame("LNK019", alone, view.name, id=alone.get(XML_ID),
                            ana=alone.get("ana"), version=f"#{domains[said]}")  # fmt: skip


_SIDES = {"#al-omitted": 0, "#al-added": 1}


def resting_on_a_verdict(view: View) -> Iterator[Diagnostic]:
    """LNK020: a group of links says of its two versions what their relation says."""
    verdicts = {
        frozenset(_ends(relation)): relation.get("ana", "no verdict")
        for relation in view.all("relation")
        if relation.get("name") != "pairedWith"
    }
    for group in view.all("linkGrp"):
        own = frozenset(pointers(group.get("domains", "")))
        verdict = verdicts.get(own, "no verdict")
        if group.get("ana") != verdict:
            yield blame("LNK020", group, view.name, id=group.get(XML_ID), stated=group.get("ana"),
                        verdict=verdict)  # fmt: skip


def named_as_judged(view: View) -> Iterator[Diagnostic]:
    """LNK021: the name of a relation and its verdict say the same."""
    for relation in view.all("relation"):
        name, verdict = relation.get("name", ""), relation.get("ana", "")
        if verdict not in _VERDICTS.get(name, (verdict,)):
            yield blame("LNK021", relation, view.name, id=relation.get(XML_ID), name=name,
                        verdict=verdict)  # fmt: skip


_LINKED = ("#pair-parallel", "#pair-partial")
_VERDICTS = {
    "translationOf": _LINKED,
    "parallelTo": _LINKED,
    "notTranslationOf": ("#pair-mismatch",),
    "undecided": ("#pair-undecided",),
}


def _ends(relation: Element) -> list[str]:
    return pointers(" ".join(relation.get(name, "") for name in ("active", "passive", "mutual")))


def _targets(group: Element) -> list[str]:
    return [i for link in group.iterfind("*") for i in pointers(link.get("target", ""))]


def _alignable(division: Element | None) -> Iterator[Element]:
    """The sentences of a division that belong to its text, not to its source notes."""
    if division is None:
        return
    for sentence in division.iter(path("s")):
        notes = sentence.iterancestors(path("note"))
        if not any(note.get("type") in _ASIDE for note in notes):
            yield sentence


def _spans(
    view: View, group: Element, link: Element, order: dict[str, int]
) -> tuple[list[int], list[int]]:
    """Places of a link's sentences in each of its group's domains, sorted."""
    sides: dict[str, list[int]] = {d: [] for d in pointers(group.get("domains", ""))}
    for identifier in pointers(link.get("target", "")):
        sides.get(view.division_of.get(identifier, ""), []).append(order.get(identifier, 0))
    places = [sorted(side) for side in sides.values()]
    return (places[0], places[1]) if len(places) == len(("left", "right")) else ([], [])
