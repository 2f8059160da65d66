"""Small inputs and what one stage makes of them: a folder each, below the name of the stage.

To add a case, make a folder with an ``input.txt`` and an ``expected`` file of the stage's kind.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lxml import etree

from pipeline.align.units import units_of
from pipeline.model import Block, Kind, Where
from pipeline.segment import sentences
from pipeline.structure.marks import Setting, marks_of
from pipeline.tei import path as name_of
from tests.making import document, reading, tei

HERE = Path(__file__).parent


def _structure(text: str) -> Iterator[str]:
    """One line per physical line: its kind and language, then its text."""
    for line in reading(text).lines:
        yield f"{line.kind:12} {line.lang or '-':3} {line.text}"


def _segment(text: str) -> Iterator[str]:
    """Lines in pairs, language and text; the text's sentences come out one a line."""
    rows = text.splitlines()
    for lang, row in zip(rows[::2], rows[1::2], strict=True):
        marks = marks_of(row, Kind.PARAGRAPH, Setting(lang, None))
        yield lang
        for span in sentences(Block("b", Kind.PARAGRAPH, row, Where("", 1, 1), marks=marks), lang):
            yield f"  {span.of(row)}"


def _align(text: str) -> Iterator[str]:
    """The verdict, what speaks against a translation, and each link with its relation."""
    made = document(text, original="ru")
    said = {unit.id: unit.text for version in made.versions for unit in units_of(version)}
    for alignment in made.alignments:
        against = [e.signal for e in alignment.verdict.evidence if e.speaks == "against"]
        yield f"{alignment.verdict.relation} {' '.join(against)}".strip()
        for bead in alignment.beads:
            sides = (" / ".join(said[i] for i in side) or "-" for side in (bead.left, bead.right))
            crossing = " crossing" if bead.crossing else ""
            yield f"{bead.relation}{crossing}: {' = '.join(sides)}"


def _encode(text: str) -> Iterator[str]:
    """The ``body`` of the TEI file, indented, without its namespace."""
    body = tei(text).find(f".//{name_of('body')}")
    assert body is not None
    etree.indent(body)
    written = etree.tostring(body, encoding="unicode", with_tail=False)
    yield from written.replace(' xmlns="http://www.tei-c.org/ns/1.0"', "").splitlines()


STAGES: dict[str, Callable[[str], Iterator[str]]] = {
    "structure": _structure,
    "segment": _segment,
    "align": _align,
    "encode": _encode,
}
CASES = sorted(path.parent for stage in STAGES for path in HERE.glob(f"{stage}/*/input.txt"))


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: f"{folder.parent.name}-{folder.name}")
def test_case(folder: Path) -> None:
    text = (folder / "input.txt").read_text(encoding="utf-8")
    made = "\n".join(STAGES[folder.parent.name](text)) + "\n"
    (expected,) = folder.glob("expected.*")
    assert made == expected.read_text(encoding="utf-8")


def test_every_stage_has_cases() -> None:
    assert {folder.parent.name for folder in CASES} == set(STAGES)
