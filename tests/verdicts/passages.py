"""Passages of literature and yearbooks: translations, what follows in the work, another work."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import numpy as np

from tests.judges import SHARED
from tests.verdicts.case import Case
from tests.verdicts.letters import split

_ARTICLES = ("es_1", "n_1", "n_2", "n_3")
_WORKS = ("nos", "khameleon", "aptekarsha")
_SIZES = (1, 2, 3, 4, 6, 8, 12, 20)
_PER_WORK = 60

Passage = tuple[tuple[str, ...], tuple[str, ...]]


@cache
def stories() -> tuple[Case, ...]:
    """Three stories in English and Russian."""
    works = []
    for work in _WORKS:
        english, russian = (_lines(f"en-ru/{work}.{lang}") for lang in ("en", "ru"))
        pairs = zip(english, russian, strict=True)
        works.append(tuple((split("en", a), split("ru", b)) for a, b in pairs if a and b))
    return tuple(_cases(works))


@cache
def yearbooks() -> tuple[Case, ...]:
    """Yearbooks in German and French, cut into three."""
    german, french = _lines("de-fr/dev.de"), _lines("de-fr/dev.fr")
    beads = tuple(_beads(_lines("de-fr/dev.defr"), german, french))
    third = len(beads) // 3 + 1
    return tuple(_cases([beads[i : i + third] for i in range(0, len(beads), third)]))


@cache
def articles() -> tuple[Case, ...]:
    """Articles and news in English and Icelandic."""
    return tuple(_cases([tuple(_linked(name)) for name in _ARTICLES]))


def _linked(name: str) -> Iterator[Passage]:
    texts = [_lines(f"en-is/{lang}/{name}.txt") for lang in ("eng", "isl")]
    english, icelandic = ([line.partition("\t")[2] for line in text] for text in texts)
    yield from _beads(_lines(f"en-is/gold/{name}.txt"), english, icelandic)


def _lines(name: str) -> list[str]:
    text = (SHARED / "align" / name).read_text(encoding="utf-8")
    return [re.sub(r"<[^>]+>", "", line).strip() for line in text.splitlines()]


def _beads(gold: Iterable[str], *texts: Sequence[str]) -> Iterator[Passage]:
    for line in gold:
        left, right = (
            tuple(filter(None, (side[int(i)] for i in re.findall(r"\d+", part))))
            for part, side in zip(line.split(":"), texts, strict=True)
        )
        if left and right:
            yield left, right


def _cases(works: Sequence[Sequence[Passage]]) -> Iterator[Case]:
    for size in _SIZES:
        choose = np.random.default_rng(size)
        for number, passages in enumerate(works):
            elsewhere = works[(number + 1) % len(works)]
            count = min(_PER_WORK, len(passages) - 2)
            for start in choose.choice(len(passages) - 2, size=count, replace=False).tolist():
                other = window(elsewhere, int(choose.integers(len(elsewhere) - 2)), size)
                yield from _around(passages, start, size, other)


def _around(passages: Sequence[Passage], start: int, size: int, other: Passage) -> Iterator[Case]:
    left, right = window(passages, start, size)
    following = window(passages, start + len(left), size)[1]
    if size <= len(left) <= 2 * size + 4:
        yield Case("translation", True, left, right)
        yield Case("other work", False, left, other[1])
        if following:
            yield Case("next passage", False, left, following)


def window(passages: Sequence[Passage], start: int, size: int) -> Passage:
    """From a passage on, as many as have `size` sentences on the left."""
    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    for one, other in passages[start:]:
        left, right = left + one, right + other
        if len(left) >= size:
            break
    return left, right
