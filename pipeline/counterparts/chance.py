"""How often a search finds as much where there is nothing to find.

Texts that are translated on their own pages are sought elsewhere: all that is found there is
chance, and the habits of the genre. ``p = (1 + searches that find as much) / (searches + 1)`` then
bounds how often a text without a counterpart is given one, whatever the edition is like.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from pipeline.counterparts.space import Space
from pipeline.counterparts.texts import TRANSLATES, Text

FEWEST = 19
"""Searches without which no p can be .05."""
_MOST = 199
"""Searches made for each language and length: p is told to half a hundredth."""
LOOKED_AT = 50
"""Texts nearest to one that are compared with it, sentence by sentence."""
_LENGTHS = (1, 3)
"""Texts of one sentence, of up to three, and longer ones are alike by chance to other degrees."""

Class = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Chance:
    """The likeness of the best finds of searches in vain, by language and length, sorted."""

    bests: Mapping[Class, NDArray[np.float64]]

    def p(self, text: Text, likeness: float) -> tuple[float | None, int]:
        """How surprising a likeness is, None where there is too little to hold it against; and the
        number of searches it was held against.
        """
        bests = self.bests.get(class_of(text), np.zeros(0))
        if len(bests) < FEWEST:
            return None, len(bests)
        as_much = len(bests) - int(np.searchsorted(bests, likeness))
        return (1 + as_much) / (len(bests) + 1), len(bests)


def class_of(text: Text) -> Class:
    """The texts that a text can be held against: those of its language and about its length."""
    return text.version.lang, sum(len(text.sentences) > length for length in _LENGTHS)


def chance(space: Space) -> Chance:
    """Seek counterparts of settled texts away from their pages."""
    groups: defaultdict[Class, list[int]] = defaultdict(list)
    for i, text in enumerate(space.texts):
        if text.state in TRANSLATES and len(space.bodies[i]):
            groups[class_of(text)].append(i)
    enough = {key: _sample(space, group) for key, group in groups.items() if len(group) >= FEWEST}
    return Chance({key: np.sort(list(_bests(space, group))) for key, group in enough.items()})


def _sample(space: Space, group: list[int]) -> list[int]:
    """A bounded number of texts, the same ones as long as they are there."""
    return sorted(group, key=lambda i: _digest(space.texts[i]))[:_MOST]


def _digest(text: Text) -> bytes:
    return sha256("\n".join((text.name, *text.sentences)).encode()).digest()


def _bests(space: Space, group: list[int]) -> Iterator[float]:
    for one, near in zip(group, space.nearest(group, LOOKED_AT), strict=True):
        own = space.texts[one].document.source
        others = [i for i in near if space.texts[i].document.source != own]
        yield float(space.alike(one, others).max(initial=0.0))
