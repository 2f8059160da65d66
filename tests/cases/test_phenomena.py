"""The phenomena of letters: a folder each, below it one for every language that has it.

``phenomena/NN_name/LANG/`` has an ``input.txt``, at will an ``edition.toml``, an ``input.toml`` or
an ``authority/``, and an ``expected.xml``. That holds pieces that the TEI made from the input must
have: each must be found as an element of the same name with at least these attributes and exactly
this content. Ids, ``@source`` and the ``s`` around sentences are passed over, white space folded.
``<absent>`` holds pieces that must not be found. Its ``queries`` are the codes of all questions the
file puts to the editor, in alphabetical order; without that attribute they are not compared.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import pytest
from lxml import etree

from pipeline.diagnostics import Severity
from pipeline.rules import RULES
from pipeline.tei import Element, local, parse, path
from tests.making import case

HERE = Path(__file__).parent / "phenomena"
CASES = sorted(file.parent for file in HERE.glob("*/*/input.txt"))
_UNCOMPARED = frozenset({"{http://www.w3.org/XML/1998/namespace}id", "source"})


@dataclass(frozen=True, slots=True)
class Shape:
    """An element as it is compared: texts in `content` have no white space at their ends."""

    name: str
    attributes: frozenset[tuple[str, str]]
    content: tuple["str | Shape", ...]

    def fits(self, made: "str | Shape") -> bool:
        """Whether `made` is the same but for attributes that only it has."""
        return (
            isinstance(made, Shape)
            and self.name == made.name
            and self.attributes <= made.attributes
            and len(self.content) == len(made.content)
            and all(
                one == other if isinstance(one, str) else one.fits(other)
                for one, other in zip(self.content, made.content, strict=True)
            )
        )


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: f"{folder.parent.name}-{folder.name}")
def test_phenomenon(folder: Path) -> None:
    made = case(folder)
    errors = [f for f in made.findings if RULES[f.code].severity is Severity.ERROR]
    assert errors == []
    root = parse(made.tei, folder.name)
    wanted = etree.fromstring((folder / "expected.xml").read_bytes())
    absent = [piece for holder in wanted.iter("absent") for piece in holder]
    missing = [_written(p) for p in wanted if p.tag != "absent" and not _found(p, root)]
    assert missing == [], _around(wanted, root)
    assert [_written(piece) for piece in absent if _found(piece, root)] == []
    if "queries" in wanted.attrib:
        asked = sorted(a.get("n", "") for a in root.iter(path("annotation")))
        assert " ".join(asked) == wanted.get("queries")


_ROWS = range(1, 48)
"""The rows of the table of hard phenomena; a folder's first two figures are its row."""


def test_every_row_has_cases_in_two_languages() -> None:
    langs: dict[int, set[str]] = {row: set() for row in _ROWS}
    for folder in CASES:
        langs.setdefault(int(folder.parent.name[:2]), set()).add(folder.name[:2])
    assert [row for row in _ROWS if len(langs[row]) < len(("one", "another"))] == []


def _found(piece: Element, root: Element) -> bool:
    return any(_shape(piece).fits(_shape(other)) for other in root.iter(path(local(piece))))


def _shape(element: Element) -> Shape:
    attributes = {(str(k), str(v)) for k, v in element.attrib.items() if k not in _UNCOMPARED}
    pieces = groupby(_content(element), lambda piece: isinstance(piece, str))
    content: list[str | Shape] = []
    for texts, group in pieces:
        content += [" ".join("".join(map(str, group)).split())] if texts else group
    return Shape(local(element), frozenset(attributes), tuple(piece for piece in content if piece))


def _content(element: Element) -> Iterator[str | Shape]:
    yield element.text or ""
    for child in element:
        if local(child) == "s":
            yield from _content(child)
        else:
            yield _shape(child)
        yield child.tail or ""


def _written(element: Element) -> str:
    return etree.tostring(element, encoding="unicode", with_tail=False)


def _around(wanted: Element, root: Element) -> str:
    """What stands in the file under the names that are missed, for the message of a failed case."""
    names = {local(piece) for piece in wanted if not _found(piece, root)}
    return "\n".join(_written(e) for name in sorted(names) for e in root.iter(path(name)))
