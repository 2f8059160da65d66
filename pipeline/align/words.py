"""What writing tells: numbers, names by their consonants, where a sentence hardly begins."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
from anyascii import anyascii
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Words = frozenset[str]

_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]{4,}")
_SOUNDS = (("ph", "f"), ("ck", "k"), ("sch", "s"), ("sh", "s"), ("ch", "k"), ("zh", "z"),
           ("ts", "z"), ("kh", "h"))  # fmt: skip
_LETTERS = str.maketrans("cqwx", "kkvk")
_VOWELS = re.compile(r"[aeiouyj']+")
_TWICE = re.compile(r"(.)\1+")
_KEPT, _FEWEST = 5, 3
_LEADING = re.compile(r"\W*(\d+)\b")
_ANY_WORD = re.compile(r"[^\W\d_]{3,}|[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")
_OPENING = " \u00a0\t\"'«»„“”‘’‚‹›([{<⟨—–-*•"
_CLOSING = " \u00a0\t\"'«»“”‘’‹›)]}>⟩"
_CLOSED = ",;:.!?)]}"
_END = tuple(".!?…。！？؟।")


def numbers(text: str) -> Words:
    """The numbers of a text, in figures."""
    return frozenset(_NUMBER.findall(text))


def skeletons(text: str) -> Words:
    """The first consonants of its longer words: ``Kovalyov`` and ``Ковалёв`` are both ``kvlv``.

    Words of fewer than three consonants are left out; they are alike by chance too often.
    """
    found = (_skeleton(word) for word in _WORD.findall(text))
    return frozenset(skeleton for skeleton in found if len(skeleton) >= _FEWEST)


@lru_cache(maxsize=1 << 16)
def _skeleton(word: str) -> str:
    latin = anyascii(word).lower()
    for sound, letter in _SOUNDS:
        latin = latin.replace(sound, letter)
    return _TWICE.sub(r"\1", _VOWELS.sub("", latin.translate(_LETTERS)))[:_KEPT]


def figure(text: str) -> str:
    """The number that a text begins with, as points and entries of lists do; empty if none."""
    found = _LEADING.match(text)
    return found.group(1) if found else ""


def opens(text: str) -> bool:
    """Whether a sentence may begin like this: not with a small letter, nor with what closes one."""
    bare = text.lstrip(_OPENING)
    return not bare or not (bare[0].islower() or bare[0] in _CLOSED)


def ends(text: str) -> bool:
    """Whether a sentence may end like this."""
    return text.rstrip(_CLOSING)[-1:] in _END


def wordless(text: str) -> bool:
    """Whether there is no word in it, as in rows of dots and what a scanner made of a stain."""
    return not _ANY_WORD.search(text)


def frequencies(side: Iterable[Words]) -> Counter[str]:
    """In how many sentences of a side each word is."""
    return Counter(word for words in side for word in words)


def shared(left: Sequence[Words], right: Sequence[Words]) -> Floats:
    """How many words each two sentences have in common, shape (n, m)."""
    return rare(left, right, None)


def rare(
    left: Sequence[Words],
    right: Sequence[Words],
    often: tuple[Counter[str], Counter[str]] | None,
) -> Floats:
    """The same, a word counting the less the more sentences of either side have it."""
    out = np.zeros((len(left), len(right)))
    places: dict[str, list[int]] = {}
    for j, words in enumerate(right):
        for word in words:
            places.setdefault(word, []).append(j)
    for i, words in enumerate(left):
        for word in words & places.keys():
            weight = 1.0 if often is None else (often[0][word] * often[1][word]) ** -0.5
            out[i, places[word]] += weight
    return out
