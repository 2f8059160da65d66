"""Whether texts that translate each other are told from others: AUC and confusion.

Passages of four sentences and more of three stories in English and Russian: 120 pairs that
translate each other, and 240 that do not, half of them with the next passage of the same story, the
harder case, and half with a passage of another one. And pages with known verdicts.
"""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from pipeline.align.content import Text, contents
from pipeline.align.signals import measure
from pipeline.align.verdict import content_of
from pipeline.embed.embedder import Embedder
from tests.align_eval.corpora import WORKS, split, story
from tests.align_eval.vectors import vectors
from tests.conformance.truths import judged, link_score, verdict_of
from tests.judges import SHARED

_PAIRS = 120
_SIZES = (4, 6, 8, 12)

Passage = tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair of passages: whether they translate each other, what is said, and how strongly."""

    true: bool
    answer: str
    strength: float


@dataclass(frozen=True, slots=True)
class Pages:
    """Pages of one folder: verdicts by truth and answer, and the F1 of lines that are linked."""

    folder: str
    verdicts: tuple[tuple[str, str, int], ...]
    link_f1: float


def passages(model: Embedder) -> tuple[Judged, ...]:
    """The verdict on each pair of passages, by the sentences alone."""
    works = {work: tuple(_paragraphs(work)) for work in WORKS}
    texts = sorted({s for work in works.values() for pair in work for side in pair for s in side})
    found = dict(zip(texts, vectors(model, texts), strict=True))
    out = []
    for true, (left, right) in _pairs(works):
        x, y = (np.array([found[s] for s in side]) for side in (left, right))
        signals = measure(*contents(Text(left, x), Text(right, y), model), model.name)
        assert signals
        out.append(Judged(true, content_of(signals).value, signals.likeness))
    return tuple(out)


def _paragraphs(work: str) -> Iterator[Passage]:
    for english, russian in story(work):
        yield tuple(split("en", english)), tuple(split("ru", russian))


def _pairs(works: dict[str, tuple[Passage, ...]]) -> Iterator[tuple[bool, Passage]]:
    chance = random.Random(1)  # noqa: S311
    for _ in range(_PAIRS):
        size = chance.choice(_SIZES)
        own, other = chance.sample(WORKS, 2)
        left, right, following = _drawn(works[own], size, chance)
        yield True, (left, right)
        yield False, (left, following)
        yield False, (left, _drawn(works[other], size, chance)[1])


def _drawn(
    pairs: Sequence[Passage], size: int, chance: random.Random
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """A passage of `size` English sentences and more, its translation, and what follows that."""
    while True:
        start = chance.randrange(len(pairs))
        end, (left, right) = _taken(pairs, start, size)
        _, (after, following) = _taken(pairs, end, size)
        if min(len(left), len(right), len(after), len(following)) >= _SIZES[0]:
            return left, right, following


def _taken(pairs: Sequence[Passage], start: int, size: int) -> tuple[int, Passage]:
    """Paragraphs from `start` on until there are `size` English sentences, and where they end."""
    left: list[str] = []
    right: list[str] = []
    at = start
    while at < len(pairs) and len(left) < size:
        left += pairs[at][0]
        right += pairs[at][1]
        at += 1
    return at, (tuple(left), tuple(right))


def auc(found: Sequence[Judged]) -> float:
    """The chance that a true pair is stronger than a false one; ties count half."""
    true = np.array([one.strength for one in found if one.true])[:, None]
    false = np.array([one.strength for one in found if not one.true])[None]
    return float((true > false).mean() + (true == false).mean() / 2)


def confusion(found: Sequence[Judged]) -> Counter[tuple[bool, str]]:
    """How often each answer was given, by the truth."""
    return Counter((one.true, one.answer) for one in found)


def pages() -> tuple[Pages, ...]:
    """What is said of the pages of the project and, where they are there, of the team's."""
    folders = (Path(__file__).parents[1] / "pages", SHARED / "pages")
    return tuple(_pages(folder) for folder in folders if folder.is_dir())


def _pages(folder: Path) -> Pages:
    found = judged(folder)
    counts = Counter((one.verdict, verdict_of(one)) for one in found)
    name = f"{folder.parent.name}/{folder.name}"
    return Pages(name, tuple((*key, n) for key, n in sorted(counts.items())), link_score(found).f1)
