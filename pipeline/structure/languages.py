"""Which language each line is in: by the codes the page declares, by script, by a small detector.

The detector is py3langid (n-grams, 139 languages). Short lines say little, so a line is not judged
alone: the most likely sequence over the whole page is taken, and changing language costs.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise

import numpy as np
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from pipeline.lexicon import LANGUAGES
from pipeline.lexicon.greetings import SALUTATIONS
from pipeline.lexicon.months import MONTHS
from pipeline.model import Line
from pipeline.notation.citations import has_pages
from pipeline.notation.shapes import name_words, starts_with, words
from pipeline.notation.shelfmarks import looks_like_one

CYRILLIC = frozenset({"ru", "uk", "be", "bg", "sr", "mk"})
_LATIN = ("en", "es", "de", "fr", "it", "pt", "pl", "nl", "cs", "hu", "ro", "sv", "da", "fi", "la",
          "tr", "no", "hr", "sk", "lt", "lv", "et", "ca", "sl", "is", "eo")  # fmt: skip
_OTHER = ("el", "he", "yi", "ar", "hy", "ka", "zh", "ja", "ko")
_KNOWN = (*sorted(CYRILLIC), *_LATIN, *_OTHER)
_LONG = 24
"""Letters a line must have to bring a language onto the page by itself."""
_SURE = 0.9
_COMMON = frozenset({"en", "ru", "es", "de", "fr", "it", "pl", "uk", "pt"})
_RARE = 150
"""Letters that a language outside `_COMMON` must have to be believed undeclared."""
_FAMILIES = (
    CYRILLIC,
    frozenset({"es", "pt", "ca", "it", "la", "ro", "fr"}),
    frozenset({"de", "nl", "en"}),
    frozenset({"cs", "sk", "pl", "sl", "hr"}),
    frozenset({"da", "no", "sv", "is"}),
)
"""Languages that a detector takes for one another on short lines."""
_RIVAL = 6.0
"""How many times more text a relative must have before a language is taken for a mistake."""
_SAMPLE = 4000
"""Lines that tell which languages a page has; a language with a version has hundreds of these."""
_SAMPLED, _MOST_SAMPLED = 200, 20_000
"""Texts, and characters, that tell the one language of a whole file."""
_LINES = 1024
"""Lines whose ranking is remembered while a page is read."""
_SWITCH = 6.0
"""What a change of language costs, in nats; a blank line or a rule before it makes it cheaper."""
_SWITCH_AT_GAP = 4.0
_SWITCH_AT_REFERENCE = 8.0
_SWITCH_AT_NAME = 4.0
_MOST_NAMES = 3
_STRONGEST = 12.0
_OF_NAMES = 0.25
"""What a line of nothing but names, or a shelfmark, weighs: German ones stand in English too."""
_GREETING = 4.0
"""What a salutation in one language counts against the others."""
_MONTH = 4.0
"""What the name of a month in one language counts against the others."""
_MONTHS = {
    lang: re.compile(
        rf"\b(?:{'|'.join(name for forms in rows for name in forms if name[-1] != '.')})\b",
        re.IGNORECASE,
    )
    for lang, rows in MONTHS.items()
}
_OTHER_SCRIPT = 30.0
_ASCII_LETTER = re.compile("[A-Za-z]")
_ROMAN = re.compile(r"\b[IVXLCMХІ]+\b")
"""Numbers that stand in texts of every language and are typed in either script."""
_OLD_SPELLING = re.compile(r"[ѣѢѳѲ]|[бвгджзклмнпрстфхцчшщ]ъ\b", re.IGNORECASE)
_NEW_LETTERS = str.maketrans("ІіѢѣѲѳѴѵ", "ИиЕеФфИи")
_FINAL_SIGN = re.compile(r"ъ\b", re.IGNORECASE)
_NEUTRAL = re.compile(rf"{_ROMAN.pattern}|\b\w\.|\d+")
"""What says nothing about a language: numbers and initials."""


def tag_lines(lines: Sequence[Line], declared: Sequence[str]) -> tuple[str, ...]:
    """A language (BCP 47) for each of `lines`, blank ones left out beforehand by the caller.

    `declared` are the languages that the page's index line names; they are candidates, no more.
    Returns ``und`` for every line where the page has no words at all.
    """
    texts = [line.text for line in lines]
    candidates = _candidates(texts, declared)
    if len(candidates) <= 1 or not texts:
        return (*candidates, "und")[:1] * len(texts)
    scores = np.array([_scores(text, candidates) for text in texts])
    prices = [0.0, *(_price(a, b) for a, b in pairwise(lines))]
    return tuple(candidates[state] for state in _best_path(scores, prices))


def _price(before: Line, line: Line) -> float:
    """What it costs to change the language at `line`: a version begins with none of its end matter
    and hardly with a bare name, but often behind a gap.
    """
    price = _SWITCH_AT_GAP if line.number - before.number > 1 else _SWITCH
    if looks_like_one(line.text) or has_pages(line.text):
        return price + _SWITCH_AT_REFERENCE
    bare = name_words(line.text) and len(words(line.text)) <= _MOST_NAMES
    return price + _SWITCH_AT_NAME if bare else price


def language_of(texts: Sequence[str]) -> str:
    """The one language that most of some texts are in, or ``und``; long texts are sampled."""
    sample = " ".join(texts[:: 1 + len(texts) // _SAMPLED])[:_MOST_SAMPLED]
    return next(iter(_likeliest(sample)), "und")


def script_of(text: str) -> str:
    """The commonest script of the letters in `text` by its Unicode name, or ``""``."""
    if text.isascii():
        return "LATIN" if _ASCII_LETTER.search(text) else ""
    names = Counter(map(_script, filter(str.isalpha, text)))
    return names.most_common(1)[0][0] if names else ""


@cache
def _script(character: str) -> str:
    return unicodedata.name(character, "UNKNOWN").split(" ", 1)[0]


@cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(set(_KNOWN) & set(identifier.labels))
    return identifier


@lru_cache(_LINES)
def _ranked(text: str) -> Mapping[str, float]:
    """Log likelihoods of the known languages for a text."""
    return dict(_identifier().rank(_respelled(text)))


def _respelled(text: str) -> str:
    """A text spelled as before 1918 in letters the model knows: no ``ѣ``, no ``ъ`` at word ends."""
    if not _OLD_SPELLING.search(text):
        return text
    return _FINAL_SIGN.sub("", text.translate(_NEW_LETTERS))


def _candidates(texts: Sequence[str], declared: Sequence[str]) -> tuple[str, ...]:
    """The languages a page may be in: those declared, and those that long lines are surely in."""
    found = {lang.split("-")[0] for lang in declared} & set(_KNOWN)
    weight: Counter[str] = Counter()
    for text in texts[:: 1 + len(texts) // _SAMPLE]:
        letters = sum(map(str.isalpha, text))
        if letters >= _LONG:
            weight.update(dict.fromkeys(_surely(text), letters))
    seen = {lang for lang in weight if lang in found or not _doubtful(lang, weight)}
    if not seen:
        whole = " ".join(texts)
        seen = {lang for lang in _surely(whole) if lang in _COMMON} or _likeliest(whole)
    return tuple(sorted(found | seen))


def _doubtful(lang: str, weight: Counter[str]) -> bool:
    """Whether a language is likelier a misreading: a rare one with little text, or one whose
    relative has much more.
    """
    relatives = {other for family in _FAMILIES if lang in family for other in family} - {lang}
    outweighed = any(weight[other] > _RIVAL * weight[lang] for other in relatives)
    return outweighed or (lang not in _COMMON and weight[lang] < _RARE)


def _surely(text: str) -> set[str]:
    scores = _of_script(text)
    if not scores:
        return set()
    total = float(np.logaddexp.reduce(list(scores.values())))
    return {lang for lang, score in scores.items() if np.exp(score - total) >= _SURE}


def _likeliest(text: str) -> set[str]:
    """The likeliest language; of a few words only a common one is believed."""
    scores = _of_script(text)
    few = sum(map(str.isalpha, text)) < _RARE
    common = {lang: score for lang, score in scores.items() if lang in _COMMON}
    scores = common if few and common else scores
    return {max(sorted(scores), key=scores.__getitem__)} if scores else set()


def _of_script(text: str) -> dict[str, float]:
    """Likelihoods of the languages that are written in the script of `text`."""
    text = _NEUTRAL.sub(" ", text)
    script = script_of(text)
    if not script:
        return {}
    groups = {"CYRILLIC": CYRILLIC, "LATIN": frozenset(_LATIN)}
    fitting = groups.get(script, frozenset(_OTHER))
    return {lang: score for lang, score in _ranked(text).items() if lang in fitting}


def _scores(text: str, candidates: Sequence[str]) -> list[float]:
    """How well each candidate explains a line, best 0; a foreign script counts most of all."""
    script = script_of(_ROMAN.sub(" ", text))
    fitting = [lang for lang in candidates if _is_written_in(lang, script)]
    kept = looks_like_one(text)
    text = _NEUTRAL.sub(" ", text)
    ranked = _ranked(text) if len(fitting) > 1 and script else {}
    top = max((ranked.get(lang, 0.0) for lang in fitting), default=0.0)
    named = name_words(text) and not text.isupper()
    weight = _OF_NAMES if named or kept else 1.0
    months = [lang for lang in candidates if lang in _MONTHS and _MONTHS[lang].search(text)]
    greets = [lang for lang in candidates if lang in LANGUAGES and _greets(text, lang)]
    return [
        -_OTHER_SCRIPT
        if lang not in fitting
        else max(ranked.get(lang, 0.0) - top, -_STRONGEST) * weight
        - _GREETING * (lang not in greets)
        - _MONTH * (bool(months) and lang not in months)
        for lang in candidates
    ]


def _is_written_in(lang: str, script: str) -> bool:
    """Whether a language can be written in a script; any can in one that is not told apart."""
    return script not in {"CYRILLIC", "LATIN"} or (script == "CYRILLIC") == (lang in CYRILLIC)


def _greets(text: str, lang: str) -> bool:
    return bool(starts_with(text, SALUTATIONS, lang))


def _best_path(scores: np.ndarray, prices: Sequence[float]) -> list[int]:
    """The likeliest sequence of states (Viterbi): `scores` has shape (lines, languages)."""
    count, width = scores.shape
    best = scores[0].copy()
    back = np.zeros((count, width), dtype=np.int64)
    stay = np.eye(width, dtype=bool)
    for i in range(1, count):
        moves = np.where(stay, best[:, None], best[:, None] - prices[i])
        back[i] = moves.argmax(axis=0)
        best = moves.max(axis=0) + scores[i]
    path = [int(best.argmax())]
    for i in range(count - 1, 0, -1):
        path.append(int(back[i, path[-1]]))
    return path[::-1]
