"""Translations of which a run of sentences is missing on one side, and what their links cover."""

import random
from collections.abc import Iterator, Sequence

from pipeline.align.beads import search
from pipeline.align.units import BODY, Unit
from pipeline.embed.embedder import Embedder
from tests.verdicts.case import Case

SHARES = {"whole": 0.0, "tenth": 1 / 10, "sixth": 1 / 6, "third": 1 / 3, "half": 1 / 2}
_FEWEST = 6
_MOST = 90

Texts = tuple[tuple[str, ...], tuple[str, ...]]


def cut(cases: Sequence[Case], share: float) -> Iterator[Texts]:
    """Translations of six sentences and more, a share of the sentences taken out of either side."""
    chance = random.Random(3)  # noqa: S311
    long = [c for c in cases if c.true and min(len(c.left), len(c.right)) >= _FEWEST]
    for case in chance.sample(long, min(_MOST, len(long))):
        kept, whole = chance.sample((case.left, case.right), 2)
        size = round(share * len(kept))
        start = chance.randrange(len(kept) - size + 1)
        yield kept[:start] + kept[start + size :], whole


def coverage(texts: Texts, model: Embedder) -> float:
    """The least share of a side's characters that stands in a link with both sides."""
    left, right = texts
    links = search(_units(left), _units(right), model.encode(left), model.encode(right))
    joined = [(link.left, link.right) for link in links if link.left and link.right]
    shares = []
    for side, text in enumerate(texts):
        linked = sum(len(text[i]) for link in joined for i in link[side])
        shares.append(linked / sum(map(len, text)))
    return min(shares)


def _units(text: Sequence[str]) -> list[Unit]:
    return [Unit(f"s{i}", s, f"p{i}", BODY, frozenset()) for i, s in enumerate(text)]
