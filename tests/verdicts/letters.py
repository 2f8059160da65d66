"""Invented letters and telegrams, each with its answers, in two or three languages."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations
from pathlib import Path

from pipeline.align.units import body, units_of
from pipeline.model import Block, Kind, Role, Version
from pipeline.segment import sentences
from pipeline.structure.marks import Setting, marks_of
from tests.unit.documents import block
from tests.verdicts.case import Case

HERE = Path(__file__).parent
_TEXT = re.compile(r"^= (\w+) (\w+)\n(.*?)(?=^= |\Z)", re.MULTILINE | re.DOTALL)


@cache
def tuning() -> tuple[Case, ...]:
    """Every two letters of that half in two languages."""
    return tuple(_cases("tuning"))


@cache
def heldout() -> tuple[Case, ...]:
    """Those of the other half."""
    return tuple(_cases("heldout"))


def texts(half: str) -> dict[tuple[str, str, str], tuple[str, ...]]:
    """The sentences of every text of a half, by matter, letter and language."""
    return {
        (path.stem, letter, lang): split(lang, text)
        for path in sorted((HERE / half).glob("*.txt"))
        for letter, lang, text in re.findall(
            r"^= (\w+) (\w+)\n(.*?)(?=^= |\Z)",
            path.read_text(encoding="utf-8"),
            re.MULTILINE | re.DOTALL,
        )
    }


def split(lang: str, text: str) -> tuple[str, ...]:
    """The sentences of a paragraph, as the aligner sees them."""
    words = " ".join(text.split())
    marks = marks_of(words, Kind.PARAGRAPH, Setting(lang, None))
    made: Block = replace(block("p1", Kind.PARAGRAPH, words, *marks), sentences=())
    cut = replace(made, sentences=tuple(sentences(made, lang)))
    return tuple(unit.text for unit in body(units_of(Version(lang, lang, Role.UNSTATED, (cut,)))))


def _cases(half: str) -> Iterator[Case]:
    for (one, left), (other, right) in combinations(texts(half).items(), 2):
        if one[2] == other[2]:
            continue
        same = one[0] == other[0]
        true = same and one[1] == other[1]
        kind = "translation" if true else "same matter" if same else "other matter"
        yield Case(kind, true, left, right)
