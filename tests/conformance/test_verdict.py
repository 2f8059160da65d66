"""How often the verdict is right on literature it was not made for: measured, never assumed.

Windows of two bilingual corpora: true translations, the next passage of the same work, passages of
another work. The certainties that `pipeline.align.verdict` states must not be above the lower
bounds of what is measured here.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

import numpy as np
import pytest
import sentencex

from pipeline.align.signals import measure
from pipeline.align.verdict import LIMITS, Content, Limits, content_of, limits_for
from pipeline.embed.embedder import Vectors
from pipeline.embed.usem3 import Use
from tests.judges import SHARED

pytestmark = pytest.mark.needs("shared")

_WORKS = ("nos", "khameleon", "aptekarsha")
_SIZES = (1, 2, 3, 4, 6, 8, 12)
_PER_WORK = 100

Passage = tuple[tuple[str, ...], tuple[str, ...]]


@cache
def _works() -> dict[str, tuple[Passage, ...]]:
    """Aligned passages of each work: sentences of one language, sentences of the other."""
    folder = SHARED / "align"
    out = {}
    for work in _WORKS:
        english, russian = (_lines(f"en-ru/{work}.{lang}") for lang in ("en", "ru"))
        pairs = zip(english, russian, strict=True)
        out[work] = tuple((_split("en", a), _split("ru", b)) for a, b in pairs if a and b)
    german, french = _lines("de-fr/dev.de"), _lines("de-fr/dev.fr")
    gold = (folder / "de-fr/dev.defr").read_text(encoding="utf-8").splitlines()
    out["de-fr"] = tuple(_beads(gold, german, french))
    return out


def _lines(name: str) -> list[str]:
    text = (SHARED / "align" / name).read_text(encoding="utf-8")
    return [re.sub(r"<[^>]+>", "", line).strip() for line in text.splitlines()]


def _split(lang: str, text: str) -> tuple[str, ...]:
    return tuple(s.strip() for s in sentencex.segment(lang, text) if s.strip())


def _beads(gold: Sequence[str], german: list[str], french: list[str]) -> Iterator[Passage]:
    for line in gold:
        left, right = (
            [side[int(i)] for i in re.findall(r"\d+", part)]
            for part, side in zip(line.split(":"), (german, french), strict=True)
        )
        if any(left) and any(right):
            yield tuple(filter(None, left)), tuple(filter(None, right))


@cache
def _vectors() -> dict[str, Vectors]:
    texts = sorted({s for w in _works().values() for p in w for side in p for s in side})
    return dict(zip(texts, Use().encode(texts), strict=True))


def _window(passages: Sequence[Passage], start: int, size: int) -> Passage:
    left: list[str] = []
    right: list[str] = []
    for one, other in passages[start:]:
        left += one
        right += other
        if len(left) >= size:
            break
    return tuple(left), tuple(right)


def _pairs(size: int) -> Iterator[tuple[bool, Passage]]:
    """Pairs of texts of about `size` sentences, and whether they translate each other."""
    choose = np.random.default_rng(size)
    works = list(_works().items())
    for number, (_, passages) in enumerate(works):
        count = min(_PER_WORK, len(passages) - 2)
        elsewhere = works[(number + 1) % len(works)][1]
        for start in choose.choice(len(passages) - 2, size=count, replace=False):
            left, right = _window(passages, int(start), size)
            if not size <= len(left) <= 2 * size + 4:
                continue
            yield True, (left, right)
            following = int(start) + max(1, len(left))
            if following < len(passages):
                yield False, (left, _window(passages, following, size)[1])
            other = int(choose.integers(len(elsewhere) - 2))
            yield False, (left, _window(elsewhere, other, size)[1])


@cache
def _counts() -> Counter[tuple[int, bool, Content]]:
    """How often each answer was given, by the limits that applied and the truth."""
    vectors = _vectors()
    counts: Counter[tuple[int, bool, Content]] = Counter()
    for size in _SIZES:
        for true, (left, right) in _pairs(size):
            if not left or not right:
                continue
            x, y = (np.array([vectors[s] for s in side]) for side in (left, right))
            signals = measure(np.asarray(x @ y.T, dtype=np.float64))
            counts[limits_for(signals).sentences, true, content_of(signals)] += 1
    return counts


def _lower_bound(right: int, total: int) -> float:
    """Wilson's lower 95 % bound of a share."""
    z, share = 1.96, right / total
    spread = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    return (share + z * z / (2 * total) - spread) / (1 + z * z / total)


def _certainty(sentences: int, answer: Content, *, truth: bool) -> float:
    """The least probability that an answer is right, true and false pairs being equally common."""
    counts = _counts()
    totals = {t: sum(counts[sentences, t, c] for c in Content) for t in (True, False)}
    given = {t: counts[sentences, t, answer] for t in (True, False)}
    wrong = not truth
    hits = given[truth] / totals[truth]
    false_alarms = 1 - _lower_bound(totals[wrong] - given[wrong], totals[wrong])
    return hits / (hits + false_alarms)


@pytest.mark.parametrize("limits", LIMITS, ids=lambda limits: f"{limits.sentences}+")
def test_stated_certainty_is_measured(limits: Limits) -> None:
    same = _certainty(limits.sentences, Content.SAME, truth=True)
    other = _certainty(limits.sentences, Content.OTHER, truth=False)
    print(f"\n{limits.sentences} sentences and more: same {same:.4f}, other {other:.4f}")
    assert min(same, other) >= float(limits.cert)


def test_few_true_pairs_of_four_sentences_are_refused() -> None:
    counts = _counts()
    true = {content: counts[4, True, content] for content in Content}
    false = {content: counts[4, False, content] for content in Content}
    print(f"\ntrue pairs {true}\nfalse pairs {false}")
    assert true[Content.SAME] / sum(true.values()) >= 0.98
    assert false[Content.SAME] / sum(false.values()) <= 0.002
