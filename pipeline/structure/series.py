"""Series of letters that an edition counts or heads alike: ``12. To Anna Carver``, ``№ 41``."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.lexicon.greetings import SALUTATIONS
from pipeline.notation.dates import share
from pipeline.notation.headings import is_counted, is_number, is_pair, opens_with_genre
from pipeline.notation.shapes import starts_with, words
from pipeline.structure.passages import Passage, is_rule

_NUMERAL = re.compile(r"\d{1,4}|[IVXLC]{1,7}")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_YEAR = re.compile(r"(?<!\d)1\d{3}(?!\d)")
_ENDS = re.compile(r"[,:;!?]$|[^\W\d_]{3}\.$")
_FEWEST = 2
_HEAD = 4
"""Passages below a heading among which a letter's date or salutation stands."""
_LONGEST = 120
_DATED = 0.4
"""Share of a dateline in its date, the place beside it."""


def in_series(passages: Sequence[Passage], lang: str) -> tuple[int, ...]:
    """The first lines of the letters of a series, none where there is no series: two headings or
    more of one shape, of which the numbers count up, each with a date or salutation below it and
    a text between it and the next, or one with its own year; or drawn lines with a year and a
    salutation below.
    """
    texts = [passage.text for passage in passages]
    headed = [i for i, text in enumerate(texts) if _is_headed(text)]
    for found in (
        _counted(texts),
        headed if len({texts[i] for i in headed}) == len(headed) else [],
    ):
        opening = [i for i in found if _opens_below(texts, i, lang)]
        parted = all(other - one > _FEWEST for one, other in pairwise(opening))
        enough = len(opening) >= _FEWEST or any(_YEAR.search(texts[i]) for i in opening)
        if enough and len(opening) == len(found) and parted:
            return tuple(passages[i].first for i in opening)
    return tuple(passages[i].first for i in range(len(texts)) if _is_ruled(texts, i, lang))


def _is_headed(text: str) -> bool:
    """Whether a line names two correspondents, or a genre and an addressee or date."""
    if len(text) > _LONGEST or _ENDS.search(text):
        return False
    return is_pair(text) or (opens_with_genre(text) and len(words(text)) > _FEWEST)


def _is_ruled(texts: Sequence[str], index: int, lang: str) -> bool:
    """Whether a drawn line stands above a line with a year and a salutation."""
    head = texts[index + 1 : index + _HEAD]
    dated = any(len(text) <= _LONGEST and _YEAR.search(text) for text in head[:_FEWEST])
    greeted = any(starts_with(text, SALUTATIONS, lang) for text in head)
    return is_rule(texts[index]) and dated and greeted


def _counted(texts: Sequence[str]) -> list[int]:
    """The headings whose numbers follow each other."""
    found = [(i, _number(text)) for i, text in enumerate(texts) if _is_counted(text)]
    up = all(other == one + 1 for (_, one), (_, other) in pairwise(found))
    return [i for i, _ in found] if up else []


def _is_counted(text: str) -> bool:
    return is_number(text) or is_counted(text)


def _number(text: str) -> int:
    found = _NUMERAL.search(text)
    if found is None:
        return 0
    if found[0].isdigit():
        return int(found[0])
    values = [_ROMAN[letter] for letter in found[0].upper()]
    lower = sum(one for one, other in pairwise(values) if one < other)
    return sum(values) - 2 * lower


def _opens_below(texts: Sequence[str], index: int, lang: str) -> bool:
    """Whether a date or a salutation stands right below a heading."""
    return any(_opens(text, lang) for text in _below(texts, index))


def _below(texts: Sequence[str], index: int) -> Iterator[str]:
    for text in texts[index + 1 : index + 1 + _HEAD]:
        if len(text) > _LONGEST:
            return
        yield text


def _opens(text: str, lang: str) -> bool:
    return share(text) >= _DATED or bool(starts_with(text, SALUTATIONS, lang))
