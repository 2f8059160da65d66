"""For each text that its page leaves alone, the texts elsewhere that could belong to it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from pipeline.align.conflicts import AGAINST, FOR
from pipeline.align.pair import align
from pipeline.counterparts.chance import LOOKED_AT, Chance, chance
from pipeline.counterparts.space import Space, space
from pipeline.counterparts.texts import TRANSLATES, Text, couple, in_order
from pipeline.embed.embedder import Embedder
from pipeline.model import Evidence, Relation, Verdict
from pipeline.notation.shelfmarks.keys import item_of, same_item

RARE = 0.05
"""A find is told where searches in vain find as much at most so often."""
_NEAR = 0.8
"""A second find that reaches this share of the first one's likeness is too near to choose."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A text that could belong to another: what the verdict on both would be, how alike they are,
    how surprising that is (`p`, None where too few searches could be made to tell; `searches` says
    how many were), and whether both name one item of an archive.
    """

    text: Text
    verdict: Verdict
    likeness: float
    p: float | None
    searches: int
    same_item: bool


@dataclass(frozen=True, slots=True)
class Sought:
    """A text without a counterpart, and what was found, the likeliest first."""

    text: Text
    candidates: tuple[Candidate, ...]

    @property
    def open(self) -> bool:
        """Whether two candidates are too near each other to choose between by figures."""
        if len(self.candidates) < len(("first", "second")):
            return False
        first, second, *_ = self.candidates
        return first.same_item == second.same_item and second.likeness >= _NEAR * first.likeness


def seek(texts: Sequence[Text], embedder: Embedder, most: int) -> tuple[Sought, ...]:
    """Look for counterparts of all texts that have none, up to `most` of each."""
    lonely = [i for i, text in enumerate(texts) if text.state not in TRANSLATES]
    if not lonely:
        return ()
    held = space(texts, embedder)
    search = _Search(held, embedder, chance(held), _by_item(texts))
    return tuple(
        Sought(texts[one], tuple(islice(search.finds(one, near), most)))
        for one, near in search.nearest(lonely)
    )


@dataclass(frozen=True, slots=True)
class _Search:
    """All that a search looks at; texts are named by their places in the space."""

    space: Space
    embedder: Embedder
    chance: Chance
    items: Mapping[str, Sequence[int]]

    def nearest(self, lonely: Sequence[int]) -> Iterator[tuple[int, list[int]]]:
        """Each text, in order, with those nearest to it in other languages."""
        by_lang: defaultdict[str, list[int]] = defaultdict(list)
        for one in lonely:
            by_lang[self.space.texts[one].version.lang].append(one)
        near: dict[int, list[int]] = {}
        for ones in by_lang.values():
            near |= zip(ones, self.space.nearest(ones, LOOKED_AT), strict=True)
        return ((one, near[one]) for one in lonely)

    def finds(self, one: int, near: Sequence[int]) -> Iterator[Candidate]:
        """The likely counterparts of a text, the likeliest first."""
        texts = self.space.texts
        same = frozenset(self._of_same_item(one))
        others = [i for i in dict.fromkeys((*same, *near)) if _may_pair(texts[one], texts[i])]
        scores = self.space.alike(one, others).tolist()
        for place, score in sorted(
            zip(others, scores, strict=True), key=lambda scored: (scored[0] not in same, -scored[1])
        ):
            p, searches = self.chance.p(texts[one], score)
            if place not in same and p is not None and p > RARE:
                return
            verdict = self._verdict(texts[one], texts[place])
            found = Candidate(texts[place], verdict, score, p, searches, place in same)
            if _is_likely(found):
                yield found

    def _of_same_item(self, one: int) -> Iterator[int]:
        keys = self.space.texts[one].keys
        for key in keys:
            for other in self.items.get(item_of(key), ()):
                if any(same_item(key, theirs) for theirs in self.space.texts[other].keys):
                    yield other

    def _verdict(self, one: Text, other: Text) -> Verdict:
        """The verdict that a page with both would get, and whether both were sent on one day."""
        (paired,) = align(couple(*in_order(one, other)), self.embedder)[0].alignments
        days = tuple(_days(one, other))
        return replace(paired.verdict, evidence=(*days, *paired.verdict.evidence))


def _by_item(texts: Sequence[Text]) -> Mapping[str, Sequence[int]]:
    """The texts that name each item of an archive."""
    items: defaultdict[str, list[int]] = defaultdict(list)
    for i, text in enumerate(texts):
        for item in {item_of(key) for key in text.keys}:
            items[item].append(i)
    return items


def _may_pair(one: Text, other: Text) -> bool:
    """Whether two texts are in two languages and not on one page, which has judged them."""
    apart = one.document.source != other.document.source
    return apart and one.version.lang != other.version.lang


def _days(one: Text, other: Text) -> Iterator[Evidence]:
    if one.day and other.day:
        speaks = FOR if one.day == other.day else AGAINST
        words = f"day of sending: {other.day} ({other.name}), {one.day} ({one.name})"
        yield Evidence("day", speaks, words)


def _is_likely(found: Candidate) -> bool:
    """Whether there is evidence for a candidate: a verdict that links them, or none against them
    and an item of an archive that both name, or likeness that chance does not give.
    """
    if found.verdict.relation in TRANSLATES:
        return True
    unlike = any(e.signal == "likeness" and e.speaks == AGAINST for e in found.verdict.evidence)
    undecided = found.verdict.relation is Relation.UNDECIDED and not unlike
    return undecided and (found.same_item or found.p is not None)
