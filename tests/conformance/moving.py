"""Texts in two languages whose passages are known, and the same texts with a passage moved."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random

import numpy as np
import sentencex

from pipeline.align.beads import Link
from pipeline.align.units import BODY, Unit
from pipeline.embed.embedder import Vectors
from pipeline.embed.usem3 import Use
from tests.judges import SHARED

_STORIES = ("nos", "khameleon", "aptekarsha")
_PARAGRAPH = 3
"""Beads of a paragraph in texts that have none."""

Passage = tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Text:
    """Units and their vectors, and which unit of the right side each of the left belongs with.

    `moved` are the pairs that stand out of order, be it the passage taken out or what it passed.
    """

    left: tuple[Unit, ...]
    right: tuple[Unit, ...]
    x: Vectors
    y: Vectors
    pairs: frozenset[tuple[int, int]]
    moved: frozenset[tuple[int, int]] = frozenset()

    def true(self, link: Link) -> bool:
        """Whether a link joins what belongs together."""
        return any((i, j) in self.pairs for i in link.left for j in link.right)


@cache
def literature() -> dict[str, tuple[Passage, ...]]:
    """Passages of three stories, English and Russian, and of yearbooks, German and French."""
    folder = SHARED / "align"
    out: dict[str, tuple[Passage, ...]] = {}
    for work in _STORIES:
        sides = [_lines(f"en-ru/{work}.{lang}") for lang in ("en", "ru")]
        pairs = zip(*sides, strict=True)
        out[work] = tuple((_split("en", a), _split("ru", b)) for a, b in pairs if a and b)
    texts = _lines("de-fr/dev.de"), _lines("de-fr/dev.fr")
    gold = (folder / "de-fr/dev.defr").read_text(encoding="utf-8").splitlines()
    beads = [
        [tuple(text[int(n)] for n in re.findall(r"\d+", side))
         for side, text in zip(line.split(":"), texts, strict=True)]
        for line in gold
    ]  # fmt: skip
    out["de-fr"] = tuple((a, b) for a, b in beads if any(a) and any(b))
    return out


def _lines(name: str) -> list[str]:
    text = (SHARED / "align" / name).read_text(encoding="utf-8")
    return [re.sub(r"<[^>]+>", "", line).strip() for line in text.splitlines()]


def _split(lang: str, text: str) -> tuple[str, ...]:
    return tuple(s.strip() for s in sentencex.segment(lang, text) if s.strip())


@cache
def _vector(text: str) -> Vectors:
    vector: Vectors = Use().encode([text])[0]
    return vector


def windows(size: int, count: int) -> Iterator[tuple[str, tuple[Passage, ...]]]:
    """`count` stretches of `size` passages of each work, always the same ones."""
    chance = Random(size)  # noqa: S311
    for name, passages in literature().items():
        for _ in range(count if len(passages) > size else 0):
            start = chance.randrange(len(passages) - size)
            yield name, passages[start : start + size]


def in_order(passages: Sequence[Passage], paragraph: int = _PARAGRAPH) -> Text:
    """A text as it is."""
    return _text(passages, list(range(len(passages))), (0, 0), paragraph)


def with_holes(passages: Sequence[Passage], chance: Random, share: float) -> Text:
    """A text of which passages are missing now on one side, now on the other."""
    kept: list[Passage] = []
    for left, right in passages:
        drawn = chance.random()
        kept.append(((), right) if drawn < share / 2 else (left, ()) if drawn < share
                    else (left, right))  # fmt: skip
    return in_order(kept)


def moved(
    passages: Sequence[Passage], sentences: int, chance: Random, *, swap: bool
) -> Text | None:
    """A text of which a passage of so many sentences was taken elsewhere on the right side, or,
    for a swap, behind the next of that many; None where the place drawn has no such passage.
    """
    first = chance.randrange(len(passages))
    last = _end(passages, first, sentences)
    to = _end(passages, last, sentences) if last and swap else None
    if last and not swap:
        places = [k for k in range(len(passages) + 1) if not first - 1 <= k <= last + 1]
        to = chance.choice(places) if places else None
    if last is None or to is None or last - first > len(passages) // 2:
        return None
    block = list(range(first, last))
    rest = [k for k in range(len(passages)) if k not in block]
    at = sum(k < to for k in rest)
    return _text(passages, [*rest[:at], *block, *rest[at:]], (first, last), _PARAGRAPH)


def _end(passages: Sequence[Passage], first: int | None, sentences: int) -> int | None:
    """Where a run of passages with exactly so many sentences on the left ends."""
    count, at = 0, first
    while at is not None and at < len(passages) and count < sentences:
        count += len(passages[at][0])
        at += 1
    return at if count == sentences else None


def _text(
    passages: Sequence[Passage], order: Sequence[int], own: tuple[int, int], paragraph: int
) -> Text:
    blocks = ["own" if own[0] <= k < own[1] else str(k // paragraph) for k in range(len(passages))]
    left = [(k, s) for k, (side, _) in enumerate(passages) for s in side]
    right = [(k, s) for k in order for s in passages[k][1]]
    ours, theirs = (
        tuple(Unit(f"{n}", s, blocks[k], BODY, frozenset()) for n, (k, s) in enumerate(side))
        for side in (left, right)
    )
    x, y = (np.array([_vector(s) for _, s in side]).reshape(-1, 512) for side in (left, right))
    pairs = {
        (i, j) for i, (k, _) in enumerate(left) for j, (other, _) in enumerate(right) if k == other
    }
    inside = {(i, j) for i, j in pairs if own[0] <= left[i][0] < own[1]}
    passed = {(i, j) for i, j in pairs - inside
              if any((i < a) != (j < b) for a, b in inside)}  # fmt: skip
    return Text(ours, theirs, x, y, frozenset(pairs), frozenset(inside | passed))
