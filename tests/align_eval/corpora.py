"""Texts in two languages with their gold beads: those of ../shared/align, and any that are named.

- *de-fr*: sentences of alpine yearbooks; *en-is*: segments of four documents.
- *en-ru paragraphs*: three stories of which each line of one file renders the same line of the
  other. Gold is made by changing them, with several seeds (`disturb`).
- *en-ru sentences*: the same stories cut into sentences. Which sentence renders which is not known,
  only in which pair of paragraphs it must stay.
"""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import sentencex

from tests.align_eval.scoring import Bead, Beads, read_gold
from tests.judges import SHARED

WORKS = ("nos", "khameleon", "aptekarsha")
SEEDS = (1, 2, 3, 4, 5)
_DELETED, _MERGED, _CUT = 0.08, 0.08, 0.08
_EN_IS = ("es_1", "n_1", "n_2", "n_3")
_FOLDER = SHARED / "align"


@dataclass(frozen=True, slots=True)
class Text:
    """One text in two languages, with its gold beads, if they are known.

    `corpus` names what its figures are summed under. `inside` are, where there is no gold, the
    numbers of the paragraph pairs that the sentences of either side belong to.
    """

    corpus: str
    name: str
    langs: tuple[str, str]
    left: tuple[str, ...]
    right: tuple[str, ...]
    gold: Beads = ()
    inside: tuple[tuple[int, ...], tuple[int, ...]] | None = None


def corpora() -> tuple[Text, ...]:
    """All texts with gold beads in ../shared/align; nothing where that folder is absent."""
    if not _FOLDER.is_dir():
        return ()
    return (_de_fr(), *_en_is(), *_paragraphs())


def sentences() -> tuple[Text, ...]:
    """The stories cut into sentences, without gold, with the paragraphs they must stay inside."""
    return tuple(_sentences(work) for work in WORKS) if _FOLDER.is_dir() else ()


def read_corpus(left: Path, right: Path, gold: Path) -> Text:
    """A corpus of one's own: two files with a segment a line, one with ``[0, 1]:[2]``.

    Lines may have the form number, tab, text. The languages are not known and stay ``und``.
    Raises OSError, or ValueError for beads that name segments which are not there.
    """
    texts = _numbered(left), _numbered(right)
    beads = read_gold(gold.read_text(encoding="utf-8"))
    for side, text in enumerate(texts):
        last = max((i for bead in beads for i in bead[side]), default=-1)
        if last >= len(text):
            raise ValueError(f"{gold}: names segment {last}, but there are {len(text)}")
    return Text(gold.stem, gold.stem, ("und", "und"), *texts, beads)


def _numbered(path: Path) -> tuple[str, ...]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(re.sub(r"^\d+\t", "", line).strip() for line in lines)


def _de_fr() -> Text:
    own = read_corpus(*(_FOLDER / "de-fr" / f"dev.{end}" for end in ("de", "fr", "defr")))
    return Text("de-fr", "dev", ("de", "fr"), own.left, own.right, own.gold)


def _en_is() -> Iterator[Text]:
    for name in _EN_IS:
        files = (_FOLDER / "en-is" / part / f"{name}.txt" for part in ("eng", "isl", "gold"))
        own = read_corpus(*files)
        yield Text("en-is", name, ("en", "is"), own.left, own.right, own.gold)


def story(work: str) -> tuple[tuple[str, str], ...]:
    """The paragraphs of a story, English and Russian, without their tags."""
    sides = (
        (_FOLDER / "en-ru" / f"{work}.{lang}").read_text(encoding="utf-8").splitlines()
        for lang in ("en", "ru")
    )
    clean = ([re.sub(r"<[^>]+>", "", line).strip() for line in side] for side in sides)
    return tuple(zip(*clean, strict=True))


def _paragraphs() -> Iterator[Text]:
    for work in WORKS:
        for seed in SEEDS:
            yield disturb(story(work), work, seed)


def disturb(pairs: Sequence[tuple[str, str]], name: str, seed: int) -> Text:
    """Paragraph pairs made unequal, with the beads that are right then.

    From the first pair to the last, each pair has one fate: in 8 of 100 cases one side is left
    out, in 8 the paragraphs of one side are merged with those of the next pair, in 8 one side is
    cut in two between sentences (if it has several); which side is drawn by lot. All else is kept.
    """
    chance = random.Random(f"{name} {seed}")  # noqa: S311
    sides: tuple[list[str], list[str]] = ([], [])
    beads: list[Bead] = []
    at = 0
    while at < len(pairs):
        taken, parts = _fate(pairs[at : at + 2], chance)
        starts = [len(side) for side in sides]
        for side, part in zip(sides, parts, strict=True):
            side += part
        left, right = (
            tuple(range(start, start + len(part)))
            for start, part in zip(starts, parts, strict=True)
        )
        beads.append((left, right))
        at += taken
    left_side, right_side = map(tuple, sides)
    return Text("en-ru paragraphs", f"{name} {seed}", ("en", "ru"), left_side, right_side,
                tuple(beads))  # fmt: skip


def _fate(
    ahead: Sequence[tuple[str, str]], chance: random.Random
) -> tuple[int, tuple[list[str], list[str]]]:
    """How many of the next pairs are taken, and what becomes of their sides."""
    drawn, side = chance.random(), chance.randrange(2)
    parts: list[list[str]] = [[text] for text in ahead[0]]
    taken = 1
    if drawn < _DELETED:
        parts[side] = []
    elif drawn < _DELETED + _MERGED and len(ahead) > 1:
        parts = [[one, other] for one, other in zip(*ahead, strict=True)]
        parts[side] = [" ".join(parts[side])]
        taken = 2
    elif drawn < _DELETED + _MERGED + _CUT:
        parts[side] = _cut(ahead[0][side], ("en", "ru")[side], chance)
    return taken, (parts[0], parts[1])


def _cut(text: str, lang: str, chance: random.Random) -> list[str]:
    """The text in two parts between sentences, whole if it has only one."""
    found = split(lang, text)
    if len(found) == 1:
        return [text]
    middle = chance.randrange(1, len(found))
    return [" ".join(found[:middle]), " ".join(found[middle:])]


def split(lang: str, text: str) -> list[str]:
    """The sentences of a text."""
    return [s.strip() for s in sentencex.segment(lang, text) if s.strip()]


def _sentences(work: str) -> Text:
    sides: tuple[list[str], list[str]] = ([], [])
    inside: tuple[list[int], list[int]] = ([], [])
    for number, pair in enumerate(story(work)):
        for side, (lang, text) in enumerate(zip(("en", "ru"), pair, strict=True)):
            found = split(lang, text)
            sides[side].extend(found)
            inside[side].extend([number] * len(found))
    left, right = map(tuple, sides)
    return Text("en-ru sentences", work, ("en", "ru"), left, right,
                inside=(tuple(inside[0]), tuple(inside[1])))  # fmt: skip
