"""Words of letters, one file per family, one entry per language (BCP 47).

Everything is in lower case and matched against folded text. To add a language, add its entry to
each file; a test tells which files still lack one.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

LANGUAGES = ("en", "ru", "es", "de", "fr")


_TEXTS = 1024
"""Texts whose folding is remembered: every family is held against the same line."""


@lru_cache(_TEXTS)
def fold(text: str) -> str:
    """Lower case without accents, character by character, so that offsets stay what they were.

    ``Ё`` and ``е``, ``Contestación`` and ``CONTESTACION`` are one, and so are letters of the old
    Russian spelling and of the new; ``ß`` stays.
    """
    return text.translate(_FOLDED)


@lru_cache(_TEXTS)
def tokens(text: str) -> frozenset[str]:
    """The runs of letters in a text, folded, those of the old spelling without their ``ъ`` too.

    What none of a family's first words is among holds no phrase of the family.
    """
    found = _LETTERS.findall(fold(text))
    return frozenset((*found, *(word[:-1] for word in found if word[-1] == "ъ")))


_LETTERS = re.compile(r"[^\W\d_]+")


def _folded(character: str) -> str:
    if character in _OF_OLD:
        return _OF_OLD[character]
    base = unicodedata.normalize("NFD", character)[0].lower()
    return base if len(base) == 1 else character


_OF_OLD = dict(zip("ЙйІіѢѣѲѳѴѵ", "ййииееффии", strict=True))
"""Letters that stay what they are, or have another for them in the new spelling."""
_LAST_LETTER = 0x2000
"""Above it stand no alphabets with accents but compatibility forms."""
_FOLDED = {
    code: folded
    for code in range(_LAST_LETTER)
    if chr(code).isalpha() and (folded := _folded(chr(code))) != chr(code)
}


def lowered(text: str) -> str:
    """Lower case in the letters that `re.IGNORECASE` takes ``ſ``, ``İ`` and ``ı`` for."""
    return text.translate(_LOOKALIKES).lower()


_LOOKALIKES = str.maketrans("ſİı", "sii")


class Family:
    """Words and phrases that do one job in a letter, by language. Two families are never equal."""

    def __init__(self, by_language: Mapping[str, tuple[str, ...]]) -> None:
        """Hold the phrases of each language."""
        self.by_language = by_language

    @cache  # noqa: B019  families are constants of modules and live as long as the program
    def words(self, lang: str) -> tuple[str, ...]:
        """The phrases of one language, or of all where it has no entry, longest first."""
        return longest_first(self.by_language.get(lang) or self.every())

    @cache  # noqa: B019  see words
    def every(self) -> tuple[str, ...]:
        """The phrases of all languages, longest first, for patterns that serve every language."""
        return longest_first({word for words in self.by_language.values() for word in words})

    @cache  # noqa: B019  see words
    def heads(self, lang: str) -> frozenset[str]:
        """The first two characters of every phrase of a language, folded; of short ones all."""
        return frozenset(fold(word)[:2] for word in self.words(lang))

    @cache  # noqa: B019  see words
    def first_words(self, lang: str) -> frozenset[str]:
        """The first run of letters of every phrase of a language, folded; none if one has none."""
        runs = [_LETTERS.findall(fold(word)) for word in self.words(lang)]
        return frozenset(run[0] for run in runs) if all(runs) else frozenset()

    @cache  # noqa: B019  see words
    def pattern(self, lang: str) -> re.Pattern[str]:
        """A pattern for one phrase of a language, whole words only, on folded text."""
        words = longest_first(map(fold, self.words(lang)))
        return re.compile(rf"(?:{'|'.join(map(re.escape, words))})ъ?(?!\w)")

    @cache  # noqa: B019  see words
    def inside(self, lang: str) -> re.Pattern[str]:
        """A pattern for one phrase of a language anywhere in folded text."""
        return re.compile(rf"(?<!\w){self.pattern(lang).pattern}")


def longest_first(words: Iterable[str]) -> tuple[str, ...]:
    """Longest first and then by alphabet, so that a pattern prefers the fullest match."""
    return tuple(sorted(words, key=lambda word: (-len(word), word)))
