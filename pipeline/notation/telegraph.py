"""Telegraphese: the words for punctuation, told from the same words in running text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.lexicon import fold, longest_first
from pipeline.lexicon.telegraph import CODES, STOPS
from pipeline.model import Span

_PUNCTUATED = re.compile(r"(?<!stop)[.,;:!?](?=\s)", re.IGNORECASE)
_FEWEST = 2
"""How often words that could be ordinary ones must occur in a text without punctuation."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A word for punctuation and the mark it stands for; `certain` tells that its form shows it."""

    span: Span
    mark: str
    certain: bool


def stops(text: str, lang: str) -> tuple[Stop, ...]:
    """``тчк`` ``STOP``: codes and words in capitals; where a text has none of these and no
    punctuation either, other words too.
    """
    found = tuple(_found(text, lang))
    certain = tuple(stop for stop in found if stop.certain)
    bare = len(found) >= _FEWEST and not _PUNCTUATED.search(text)
    return certain or (found if bare else ())


def _found(text: str, lang: str) -> Iterator[Stop]:
    shouted = text.isupper()
    for match in _pattern(lang).finditer(fold(text)):
        word = text[match.start() : match.end()]
        certain = match[0] in CODES or (word.isupper() and not shouted)
        certain = certain or (shouted and match[0] == "stop" and not _PUNCTUATED.search(text))
        yield Stop(Span(*match.span()), _marks(lang)[match[0]], certain)


@cache
def _marks(lang: str) -> dict[str, str]:
    return {fold(word): mark for mark, family in STOPS.items() for word in family.words(lang)}


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    words = longest_first(_marks(lang))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w-])")
