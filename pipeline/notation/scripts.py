"""Words in another script than the text's, and phrases in Latin."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.lexicon import fold, longest_first
from pipeline.lexicon.latin import PHRASES
from pipeline.model import Span
from pipeline.notation.shapes import is_particle

_CYRILLIC = "\u0400-\u052f"
_LATIN = "A-Za-z\u00c0-\u024f"
_LETTERS = {"Latn": _LATIN, "Cyrl": _CYRILLIC, "Grek": "\u0370-\u03ff\u1f00-\u1fff",
            "Hebr": "\u0590-\u05ff", "Arab": "\u0600-\u06ff"}  # fmt: skip
_LOOKALIKES = frozenset("aceopxyktmhbiABCEHIKMOPTXY" + "асеорхукмтнвіАВСЕНІКМОРТХУ")
_MEASURES = frozenset({"km", "kg", "cm", "mm", "ha", "hl", "dm", "etc", "ps", "nb", "sic"})
_LATIN_ALONE = 3
"""Words beside a Latin phrase that still make a run of Latin."""


@dataclass(frozen=True, slots=True)
class Foreign:
    """Words of another language than the text's, by BCP 47: ``la``, or a script alone."""

    span: Span
    lang: str


def foreign(text: str, lang: str) -> Iterator[Foreign]:
    """What is in another script and neither name nor code nor number, and phrases in Latin."""
    own = "Cyrl" if lang in {"ru", "uk", "be", "bg", "sr"} else "Latn"
    phrases = [Span(*match.span()) for match in _phrases().finditer(fold(text))]
    phrases = [] if lang == "la" else phrases
    for script in _LETTERS:
        if script != own:
            yield from _runs(text, script, phrases)
    if own == "Latn":
        yield from (Foreign(span, "la") for span in phrases)


def _runs(text: str, script: str, phrases: list[Span]) -> Iterator[Foreign]:
    latin = {span.start: span for span in phrases} if script == "Latn" else {}
    for match in _run(script).finditer(text):
        words = match[0].replace("-", " ").split()
        known = latin.get(match.start())
        if known and len(words) <= len(known.of(text).split()) + _LATIN_ALONE:
            yield Foreign(Span(*match.span()), "la")
        elif any(map(_says_something, words)) and not set(match[0]) <= _LOOKALIKES | set(" -"):
            yield Foreign(Span(*match.span()), f"und-{script}")


def _says_something(word: str) -> bool:
    """Whether a word is no name, number, measure or letter of a point."""
    plain = word[0].islower() or (not word[0].isupper() and not word[0].islower())
    return plain and len(word) > 1 and word not in _MEASURES and not is_particle(word)


@cache
def _run(script: str) -> re.Pattern[str]:
    letters = _LETTERS[script]
    return re.compile(
        rf"(?<![\w@./])[{letters}]+(?:(?:[ \u00a0'’-]|, )[{letters}]+)*"
        r"(?![\w@]|\.[A-Za-zА-Яа-яЁё0-9])"
    )


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first(PHRASES)))})(?!\w)")
