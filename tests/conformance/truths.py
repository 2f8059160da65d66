"""Pages with their truths, and figures that compare the two."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pipeline.align.pair import align
from pipeline.embed.usem3 import Use
from pipeline.model import Block, Document, Kind
from pipeline.readers import layouts
from pipeline.segment import segment
from pipeline.structure.document import Expected, Reading, read

_VERDICTS = {
    "not_parallel": "mismatch",
    "single_language": "single",
    "unknown": "undecided",
    "empty": "empty",
}
"""The truths' words where they differ from the TEI's."""


@dataclass(frozen=True, slots=True)
class Truth:
    """One physical line as it should be read; `units` names what a translation shares with it."""

    text: str
    kind: str
    lang: str
    units: frozenset[str]


@dataclass(frozen=True, slots=True)
class Judged:
    """A page with its truth and what was made of it."""

    name: str
    verdict: str
    truth: tuple[Truth, ...]
    reading: Reading
    document: Document | None


@dataclass(frozen=True, slots=True)
class Score:
    """Right and wrong answers; for links, pairs of lines."""

    right: int
    wrong: int
    missed: int = 0

    @property
    def share(self) -> float:
        """The share of right answers."""
        return self.right / (self.right + self.wrong)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (2 * self.right + self.wrong + self.missed)


@cache
def judged(folder: Path) -> tuple[Judged, ...]:
    """All pages of a folder that have a truth."""
    return tuple(_judged(path) for path in sorted(folder.glob("*.truth.json")))


def _judged(path: Path) -> Judged:
    data = json.loads(path.read_text(encoding="utf-8"))
    source = path.with_name(path.name.replace(".truth.json", ".txt"))
    capture, problem = layouts.read(source.name, source.read_bytes())
    assert capture is not None, problem
    found = read(capture, Expected(original="ru"))
    document = align(segment(found.document), Use())[0] if found.document else None
    truth = tuple(
        Truth(text, _kind(line), line.get("lang", ""), frozenset(line.get("u", "").split()))
        for line in data["lines"]
        for text in line["text"].split("\n")
    )
    verdict = _VERDICTS.get(data["verdict"], data["verdict"])
    return Judged(source.name, verdict, truth, found, document)


def _kind(line: dict[str, object]) -> str:
    """The kind, with postscripts named as such: the truths call them paragraphs with a flag."""
    return Kind.POSTSCRIPT if line.get("postscript") else str(line["kind"])


def wrong_lines(one: Judged) -> list[str]:
    """The lines read otherwise than they should be, in words."""
    read_as = {line.number: line for line in one.reading.lines}
    out = []
    for number, truth in enumerate(one.truth, start=1):
        line = read_as.get(number)
        if truth.kind == Kind.BLANK or line is None:
            continue
        if line.kind != truth.kind or (truth.lang and line.lang != truth.lang):
            out.append(f"{one.name}:{number}: {truth.kind} {truth.lang}, read as {line.kind} "
                       f"{line.lang}: {truth.text[:60]}")  # fmt: skip
    return out


def line_score(pages: tuple[Judged, ...]) -> Score:
    """How many lines that are not blank have the right kind and language."""
    total = sum(truth.kind != Kind.BLANK for one in pages for truth in one.truth)
    wrong = sum(len(wrong_lines(one)) for one in pages)
    return Score(total - wrong, wrong)


def verdict_of(one: Judged) -> str:
    """The verdict given; of several pairs, all that differ."""
    if one.document is None:
        return "empty"
    found = [str(alignment.verdict.relation) for alignment in one.document.alignments]
    return "/".join(dict.fromkeys(found or ["single"]))


def link_score(pages: tuple[Judged, ...]) -> Score:
    """Pairs of lines joined by links, against pairs of lines that share a unit."""
    right = wrong = missed = 0
    for one in pages:
        if one.document and one.verdict in {"parallel", "partial"}:
            pairs, found = wanted(one, one.document), _found(one, one.document)
            right += len(pairs & found)
            wrong += len(found - pairs)
            missed += len(pairs - found)
    return Score(right, wrong, missed)


_Pair = tuple[int, int]


def _blocks(document: Document) -> dict[str, Block]:
    return {block.id: block for version in document.versions for block in version.blocks}


def _found(one: Judged, document: Document) -> set[_Pair]:
    blocks = _blocks(document)
    with_units = {n for n, truth in enumerate(one.truth, start=1) if truth.units}
    pairs = {
        (_first(blocks, left), _first(blocks, right))
        for alignment in document.alignments
        for bead in alignment.beads
        for left in bead.left
        for right in bead.right
    }
    return {pair for pair in pairs if with_units & set(pair)}


def first_line(document: Document, sentence: str) -> int:
    """The line on which the block of a sentence begins."""
    return _first(_blocks(document), sentence)


def _first(blocks: dict[str, Block], sentence: str) -> int:
    return blocks[sentence.rpartition("-s")[0]].where.first


def wanted(one: Judged, document: Document) -> set[_Pair]:
    """Lines of the two languages of each pair that share a unit, by the first lines of blocks."""
    begins = {
        line: block.where.first
        for block in _blocks(document).values()
        for line in range(block.where.first, block.where.last + 1)
    }
    units = {n: truth for n, truth in enumerate(one.truth, start=1) if truth.units}
    pairs = [
        (document.version(a.left).lang, document.version(a.right).lang) for a in document.alignments
    ]
    return {
        (begins[i], begins[j])
        for left, right in pairs
        for i, one_side in units.items()
        for j, other_side in units.items()
        if one_side.lang == left and other_side.lang == right
        if one_side.units & other_side.units
    }
