"""Whole pages: versions that belong together, wrong pairs, and versions of two pages crossed."""

import json
import random
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path

from pipeline.align.units import body, units_of
from pipeline.readers import layouts
from pipeline.segment import segment
from pipeline.structure.document import Expected, read
from tests.judges import SHARED
from tests.verdicts.case import Case

_OWN = Path(__file__).parents[1] / "pages"
_CROSSED = 6000
_LONG = 30
"""Letters from which on two pages with the same sentence have it from one letter."""

Side = tuple[str, tuple[str, ...]]
_KINDS = {"parallel": "translation", "not_parallel": "wrong page"}


@cache
def cases() -> tuple[Case, ...]:
    """Every two versions of a page in two languages, and some of two pages."""
    pages = [page for folder in (_OWN, SHARED / "pages") for page in _pages(folder)]
    return (*(case for page in pages for case in _paired(*page)), *_crossed(pages))


def partial() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """The versions of pages that render a part of each other."""
    pages = [page for folder in (_OWN, SHARED / "pages") for page in _pages(folder)]
    return tuple(
        (left[1], right[1])
        for truth, sides in pages
        if truth == "partial"
        for left, right in combinations(sides, 2)
    )


def _pages(folder: Path) -> Iterator[tuple[str, tuple[Side, ...]]]:
    for path in sorted(folder.glob("*.truth.json")):
        truth = str(json.loads(path.read_text(encoding="utf-8"))["verdict"])
        source = path.with_name(path.name.replace(".truth.json", ".txt"))
        capture, _ = layouts.read(source.name, source.read_bytes())
        found = read(capture, Expected(original="ru")).document if capture else None
        versions = segment(found).versions if found else ()
        sides = ((v.lang, tuple(u.text for u in body(units_of(v)))) for v in versions)
        yield truth, tuple(side for side in sides if side[1])


def _paired(truth: str, sides: tuple[Side, ...]) -> Iterator[Case]:
    for left, right in combinations(sides, 2):
        if truth in _KINDS and left[0] != right[0]:
            yield Case(_KINDS[truth], truth == "parallel", left[1], right[1])


def _crossed(pages: list[tuple[str, tuple[Side, ...]]]) -> Iterator[Case]:
    chosen = random.Random(4)  # noqa: S311
    pairs = [
        Case("other page", False, left[1], right[1])
        for (_, one), (_, other) in combinations(pages, 2)
        if not _related(one, other)
        for left in one
        for right in other
        if left[0] != right[0]
    ]
    yield from chosen.sample(pairs, min(_CROSSED, len(pairs)))


def _related(one: tuple[Side, ...], other: tuple[Side, ...]) -> bool:
    ours, theirs = (
        {s for _, text in page for s in text if len(s) > _LONG} for page in (one, other)
    )
    return bool(ours & theirs)
