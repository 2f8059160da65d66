"""Invented letters with gold beads made by hand; letters/README.md has their notation."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.align_eval.corpora import Text

FOLDER = Path(__file__).with_name("letters")
_LINE = re.compile(r"([<>])(\d*)(?: (.*))?")


def letters(*, sealed: bool) -> tuple[Text, ...]:
    """The letters that may be looked at, or those that are sealed."""
    folder, corpus = ("sealed", "letters, sealed") if sealed else ("seen", "letters")
    return tuple(_read(path, corpus) for path in sorted((FOLDER / folder).glob("*.txt")))


def _read(path: Path, corpus: str) -> Text:
    return read_letter(path.read_text(encoding="utf-8"), corpus, path.stem)


def read_letter(text: str, corpus: str, name: str) -> Text:
    """A letter from its notation; ValueError names a line that is not of it."""
    head, _, rest = text.partition("\n")
    one, other = head.split()
    sides: dict[str, list[str]] = {"<": [], ">": []}
    beads: dict[str, dict[str, list[int]]] = {}
    for key, mark, sentence in _lines(rest):
        bead = beads.setdefault(key, {"<": [], ">": []})
        if sentence:
            bead[mark].append(len(sides[mark]))
            sides[mark].append(sentence)
    gold = tuple((tuple(bead["<"]), tuple(bead[">"])) for bead in beads.values())
    return Text(corpus, name, (one, other), tuple(sides["<"]), tuple(sides[">"]), gold)


def _lines(text: str) -> Iterator[tuple[str, str, str]]:
    """What bead each line belongs to, its mark, and its sentence, ``""`` for an empty side."""
    block = 0
    for number, line in enumerate(text.splitlines(), start=2):
        if not line.strip():
            block += 1
            continue
        found = _LINE.fullmatch(line)
        if not found:
            raise ValueError(f"line {number}: begins with neither < nor >: {line[:60]}")
        mark, figure, sentence = found.groups()
        yield f"moved {figure}" if figure else f"block {block}", mark, sentence or ""
