"""What the converter states of pages, held against their truths: see tests/facts/README.md."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypedDict

from pipeline.build import Source, convert
from pipeline.config import Config
from pipeline.diagnostics import Severity
from pipeline.notation.shapes import skeleton
from pipeline.rules import RULES
from pipeline.tei import XML_ID, XML_LANG, Element, local, parse, path

RIGHT, ASKED, WRONG, MISSED = "right", "asked", "wrong", "missed"
_POINTS = frozenset({"when", "from", "to", "notBefore", "notAfter"})
_ENDING = 3
"""Letters at the end of a name in which its cases differ."""
_LEAST = 2


class Truth(TypedDict, total=False):
    """One letter of a page; what is left out or null is not judged."""

    langs: list[str]
    roles: dict[str, str]
    verdict: str
    notes: int
    query: bool
    when: dict[str, str] | None
    place: str | None
    to: list[str] | None


@dataclass(frozen=True, slots=True)
class Grade:
    """How a page fared in one field, and in words what was found and what was wanted."""

    page: str
    field: str
    grade: str
    words: str


@cache
def grades(folder: Path) -> tuple[Grade, ...]:
    """The grades of all pages of a folder that have a truth."""
    return tuple(
        Grade(source.name, field, grade, words)
        for source, letters in _pages(folder)
        for field, grade, words in _of_page(source, letters)
    )


def counts(found: Sequence[Grade]) -> dict[str, Counter[str]]:
    """How often each grade was given, by field."""
    out: dict[str, Counter[str]] = defaultdict(Counter)
    for one in found:
        out[one.field][one.grade] += 1
    return dict(out)


_Found = Iterator[tuple[str, str, str]]


def _pages(folder: Path) -> Iterator[tuple[Path, list[Truth]]]:
    for truth in sorted(folder.glob("*.truth.json")):
        name = truth.name.removesuffix(".truth.json")
        (source,) = (p for p in folder.glob(f"{name}.*") if p != truth)
        yield source, json.loads(truth.read_text(encoding="utf-8"))["docs"]


def _of_page(source: Path, letters: Sequence[Truth]) -> _Found:
    made = convert(Source(source.name, source.read_bytes()), Config())
    bad = [f for f in made.findings if RULES[f.code].severity is Severity.ERROR]
    assert not bad, (source.name, bad)
    trees = [parse(document.tei, source.name) for document in made.documents]
    counted = len(trees) == len(letters)
    doubted = any("SRC020" in codes for tree in trees for codes in _questions(tree).values())
    grade = RIGHT if counted else ASKED if doubted else WRONG
    yield "letters", grade, f"{len(trees)}, not {len(letters)}"
    for tree, truth in zip(trees, letters, strict=False):
        yield from _of_letter(tree, truth)


def _of_letter(tree: Element, truth: Truth) -> _Found:
    yield from _versions(tree, truth)
    if "verdict" in truth:
        stated = [r.get("ana", "").removeprefix("#pair-") for r in tree.iter(path("relation"))]
        said = [verdict for verdict in stated if verdict and verdict != "undecided"]
        yield "verdict", _plain(said, [truth["verdict"]]), f"{stated}, not {truth['verdict']}"
    if "notes" in truth:
        found = sum(note.get("type") == "footnote" for note in tree.iter(path("note")))
        yield "notes", RIGHT if found == truth["notes"] else WRONG, f"{found}, not {truth['notes']}"
    if truth.get("query"):
        yield "query", RIGHT if _questions(tree) else MISSED, "nothing is asked"
    yield from _facts(tree, truth)


def _versions(tree: Element, truth: Truth) -> _Found:
    divs = tree.findall("/".join(map(path, ("text", "body", "div"))))
    found = [(div.get(XML_LANG, ""), div.get("type", "")) for div in divs]
    langs = sorted(lang for lang, _ in found)
    yield "versions", RIGHT if langs == sorted(truth["langs"]) else WRONG, f"{found}"
    for lang, role in truth.get("roles", {}).items():
        said = [own for spoken, own in found if spoken == lang and own != "version"]
        yield "roles", _plain(said, [role]), f"{found}, not {lang} {role}"


def _plain(found: Sequence[str], wanted: Sequence[str]) -> str:
    return MISSED if not found else RIGHT if list(found) == list(wanted) else WRONG


def _facts(tree: Element, truth: Mapping[str, object]) -> _Found:
    """Senders, addressees, date and place; where the truth is empty, nothing is to be stated."""
    asked = _questions(tree)
    for key, act, field in (("from", "sent", "sender"), ("to", "received", "addressee")):
        if isinstance(names := truth.get(key), list):
            people = list(_in_action(tree, act, "persName"))
            right = {id(one): _alike("".join(one.itertext()), names) for one in people}
            yield from _graded(field, people, right, asked, names)
    if isinstance(when := truth.get("when"), dict):
        dates = [one for one in _in_action(tree, "sent", "date") if _points(one)][:1]
        yield from _graded("date", dates, {id(d): _points(d) == when for d in dates}, asked, when)
    if isinstance(place := truth.get("place"), str):
        places = list(_in_action(tree, "sent", "placeName"))[:1]
        right = {id(p): "".join(p.itertext()).strip(" .,[]") == place for p in places}
        yield from _graded("place", places, right, asked, place)


def _graded(
    field: str,
    found: Sequence[Element],
    right: Mapping[int, bool],
    asked: Mapping[str, list[str]],
    wanted: object,
) -> _Found:
    if wanted and not found:
        yield field, MISSED, f"{wanted}"
    for one in found:
        unsure = bool(one.get("cert")) or any(asked.get(target) for target in _targets(one))
        grade = ASKED if unsure else RIGHT if right[id(one)] else WRONG
        yield field, grade, f"{''.join(one.itertext())} {_points(one)}, not {wanted}"


def _in_action(tree: Element, act: str, name: str) -> Iterator[Element]:
    for action in tree.iter(path("correspAction")):
        if action.get("type") == act:
            yield from (child for child in action if local(child) == name)


def _points(element: Element) -> dict[str, str]:
    """A date's bounds as attributes; one without its year states no date."""
    own = {str(name): str(value) for name, value in element.attrib.items()}
    return {n: v for n, v in own.items() if n in _POINTS and not v.startswith("--")}


def _targets(element: Element) -> Iterator[str]:
    """What a question that doubts a statement points at."""
    yield from (source.lstrip("#") for source in element.get("source", "").split())
    yield element.get("ref", "").lstrip("#")
    yield from (own for parent in element.iterancestors() if (own := parent.get(XML_ID)))


def _questions(tree: Element) -> dict[str, list[str]]:
    """The codes of the questions asked, by what each is about."""
    out: dict[str, list[str]] = defaultdict(list)
    for note in tree.iter(path("annotation")):
        out[note.get("target", "").lstrip("#")].append(note.get("n", ""))
    return out


def _alike(found: str, names: Sequence[str]) -> bool:
    """Whether one of some surnames stands in what was found, its last letters left aside."""
    whole = skeleton(found)
    roots = (name[: max(_ENDING, len(name) - _ENDING)] for name in map(skeleton, names))
    return any(len(root) >= _LEAST and root in whole for root in roots)
