"""Signs of an opener: routing and address lines, datelines, salutations."""

import re

from pipeline.lexicon import closings, genres, greetings, routing
from pipeline.lexicon.weekdays import FEASTS, WEEKDAYS
from pipeline.notation.addresses import opens_address
from pipeline.notation.dates import bare_year, find, share, without
from pipeline.notation.shapes import capital_share, holds, name_words, starts_with, words
from pipeline.structure.signs.above import HEADING, genre_of
from pipeline.structure.signs.view import (
    GOOD,
    HALF,
    LONG,
    NEVER,
    SHORT,
    SLIGHT,
    SOME,
    STRONG,
    View,
    is_dated,
    is_registry_number,
    names_someone,
    sentences,
    unregistered,
)

_BODIES = frozenset(genres.GROUPS.every())
_LONG_WORD = 4
_ENDEARMENTS = frozenset(
    word
    for phrase in greetings.SALUTATIONS.every()
    for word in phrase.split()
    if len(word) >= _LONG_WORD and word not in {"ваше", *closings.POSSESSIVES.every()}
)
_GREETS_OR_CLOSES = frozenset({"привет", "greetings", "приветствую", "saludos", "salut"})
_CALLED = 7
"""Words of a salutation that calls somebody a friend or brother without saying *dear*."""
_BRIEF = 4
"""Words of a greeting such as *Greetings, comrades!*; with more it is a text that greets."""
_SOME_DATE = 1 / 6
"""Share of a short line's letters that a date has, at the least, in a dateline."""
_SOME_CAPITALS = 1 / 3
_FEAST = 18
"""Words of a dateline that names a feast instead of a day."""
_SENT_TO = re.compile(
    rf"\s(?:--|—|–)\s(?:{'|'.join(map(re.escape, genres.TOWARDS.every()))})\s", re.IGNORECASE
)
_SENT_BY_CASE = re.compile(r"\s(?:--|—|–)\s\w")
"""``From Samara. A. Kholodov -- to Solovyova``; in Russian the case says *to*."""
_ENDS_IN_YEAR = re.compile(r",\s*1[0-9]\d\d(?:\s*(?:г|гг|года)\.?)?\.?$")
_ENDS_IN_DATE = re.compile(r"(?:\d|\]|г\.)$")
_BARE_DAY = re.compile(
    r"\d{1,2}-?(?:го|е|ое|th|st|nd|rd)\.?|(?:the|le|den|el)\s\d{1,2}(?:\.|th|er|st|nd|rd)?",
    re.IGNORECASE,
)
"""The day alone, as in the next instalment of a letter."""
_SETTLED = re.compile(r"(?:г|гор|с|д|дер|пос|ст|х|сл)\.\s?[А-ЯЁ][а-яё]+(?:-[А-ЯЁ]?[а-яё]+)*[,.]?")
"""``с. Каменка``, which is no point with a letter."""
_PLACE_WORDS = 2
_PLACE_PHRASE = 4
_BETWEEN_NUMBERS = re.compile(r"(?<=\d\.)\s+")
_BETWEEN_MARKS = re.compile(r"(?<=[^\W\d]{4}\.)\s+")


def addressee(view: View) -> float:
    """Routing, dispatch and address lines: few words, mostly names, offices and places."""
    text = view.text
    if view.addressed and not _calls(view):
        return STRONG + GOOD if opens_address(text, view.lang) else STRONG
    return STRONG if view.count <= HEADING and _is_classified(text, view.lang) else _routes(view)


def _routes(view: View) -> float:
    """Evidence for a line that says from whom or to whom, by its words alone."""
    text = view.text
    sent_to = _SENT_BY_CASE if view.lang == "ru" else _SENT_TO
    if starts_with(text, routing.SENDER, view.lang) and sent_to.search(text):
        return STRONG if view.count <= 2 * LONG else NEVER
    if starts_with(text, routing.TO_ALL, view.lang) and view.count <= LONG and text.endswith("!"):
        return GOOD
    if view.count > HEADING or text.endswith(("!", "?", ":")):
        return NEVER
    if _is_copied(text, view.lang) or _goes_on_copying(view):
        return STRONG
    if view.continues and _is_routing(view.before.text if view.before else "", view.lang):
        return SOME + SLIGHT
    led = [s for s in sentences(text) if starts_with(s, routing.DISPATCH, view.lang)]
    score = SOME + SLIGHT if led else 0.0
    score += SOME + SLIGHT if _is_mark(_BETWEEN_MARKS.split(text)[0], view.lang) else 0.0
    score += SOME if _is_of_names(text) else 0.0
    score += SOME if names_someone(text, view.addressees) else 0.0
    score += SOME + SLIGHT if _names_a_body(text) else 0.0
    score += SOME + SLIGHT if is_registry_number(_BETWEEN_NUMBERS.split(text)[0]) else 0.0
    score -= SLIGHT if score > 0 else GOOD
    score -= SOME if find(text, loose=True) else 0.0
    score += SLIGHT if view.after and is_dated(view.after.text) else 0.0
    score -= SOME if text.endswith(",") else 0.0
    return score - max(0, view.count - SHORT) / 2


def _is_copied(text: str, lang: str) -> bool:
    """``Copies to: P. Zorin, N. Lukin``: nothing but names behind the word for a copy."""
    led = starts_with(text, routing.COPIES, lang)
    return bool(led) and bool(name_words(text.lstrip("[(")[len(led) :].strip(" :)]")))


def _goes_on_copying(view: View) -> bool:
    """A name on the line below those who get a copy."""
    head = view.before.text if view.before else ""
    return bool(_is_copied(head, view.lang) and name_words(view.text))


def _calls(view: View) -> bool:
    """``Monsieur le Préfet,`` with the letter itself below it, which no line of an address has."""
    greets = view.text.endswith(",") and starts_with(view.text, greetings.SALUTATIONS, view.lang)
    return bool(greets) and view.after is not None and len(words(view.after.text)) > SHORT


def _is_of_names(text: str) -> bool:
    """Whether half of it is capitalized, and more than the beginnings of two sentences explain."""
    share_of = capital_share(text)
    named = any(word[0].isupper() for word in words(text)[1:])
    return share_of > HALF or (share_of == HALF and named and len(sentences(text)) == 1)


def _is_classified(text: str, lang: str) -> bool:
    """Whether a line holds marks of an office, and at most places and receivers beside them:
    ``Registered. Not for publication. In. No. 318`` · ``Kozlov. To Dravin, head of pay. Urgent.``
    """
    parts = [part.strip() for part in _BETWEEN_MARKS.split(text) if part.strip()]
    marks = [_is_mark(part, lang) for part in parts]
    return any(marks) and all(
        mark or _is_routing(part, lang) or _is_led(part, lang)
        for mark, part in zip(marks, parts, strict=True)
    )


def _is_led(text: str, lang: str) -> bool:
    """A place by itself or with a date, or a few words behind *to*, *from* or *copy*."""
    led = starts_with(text, routing.DISPATCH, lang) and len(words(text)) <= SHORT
    place = name_words(text) and len(words(text)) <= _PLACE_WORDS
    dated = share(text) > _SOME_DATE and _is_place(without(text))
    return bool(led or place or dated)


def _is_mark(text: str, lang: str) -> bool:
    """Whether this is a registry number, or a classification with at most a date behind it."""
    found = starts_with(text, routing.CLASSIFICATION, lang)
    rest = text[len(found) :].strip()
    return is_registry_number(text) or (bool(found) and (not rest[:1].isalpha() or is_dated(rest)))


def _is_routing(text: str, lang: str) -> bool:
    """Whether a short text says from or to whom: ``From Polotsk.`` · ``To the Governor,``."""
    led = starts_with(text, routing.DISPATCH, lang)
    named = capital_share(text[len(led) :]) >= HALF or _names_a_body(text)
    return (bool(led) or _names_a_body(text)) and named and len(words(text)) <= SHORT


def _names_a_body(text: str) -> bool:
    """Whether the line addresses an office or a body: *Начальнику штаба*, *To all committees*."""
    return any(word.lower() in _BODIES for word in words(text))


def dateline(view: View) -> float:
    """A date with at most a place, a time of day or a sender beside it."""
    text = unregistered(view.text)
    counted = is_registry_number(text) or genre_of(text, view.lang)
    part = 0.0 if counted else share(text)
    if (part > HALF and view.count <= SHORT + 2) or _completes_date(view):
        return STRONG + SLIGHT
    if _BARE_DAY.fullmatch(text) or _is_day_and_place(text, part) or _is_settlement(view):
        return GOOD
    brief = view.count <= SHORT and not view.text.endswith(("!", "?", ":"))
    if brief and part > _SOME_DATE and _is_place(without(view.text)):
        return GOOD
    if _by_weekday_or_feast(view) and (brief or view.count <= _FEAST):
        return GOOD
    if brief and part > _SOME_DATE and _ENDS_IN_DATE.search(view.text):
        return SOME + SLIGHT
    names = name_words(view.text) and view.count <= _PLACE_WORDS
    phrase = view.text[0].isupper() and view.text.endswith(",") and view.count <= _PLACE_PHRASE
    place = names or phrase
    beside = view.after is not None and is_dated(view.after.text)
    alone = place and beside and not names_someone(view.text, view.addressees)
    return (GOOD if phrase else SOME) + SLIGHT if alone else NEVER


def _is_settlement(view: View) -> bool:
    """``с. Каменка`` beside a date, which is no point with a letter."""
    dated = any(near and is_dated(near.text) for near in (view.before, view.after))
    return dated and _SETTLED.fullmatch(view.text) is not None


def _is_day_and_place(text: str, part: float) -> bool:
    """``19 August, camp on the Chulman.``: a date, a comma, and a few words that tell where."""
    first = next(iter(find(text, loose=True)), None)
    if first is None or first.span.start > 0 or part < 2 * _SOME_DATE:
        return False
    rest = text[first.span.end :].rstrip(".")
    return rest[:1] == "," and len(words(rest)) <= _PLACE_PHRASE and len(sentences(rest)) <= 1


def _is_place(rest: str) -> bool:
    """Whether what a line says besides its date is names, and no text."""
    return (capital_share(rest) >= HALF and len(sentences(rest)) <= 1) or not words(rest)


def _completes_date(view: View) -> bool:
    """``30 мая`` ⏎ ``1921 г.``: the year that the line before left out."""
    year = bare_year(view.text) if view.count <= 1 else None
    head = view.before.text if view.before else ""
    return year is not None and is_dated(head) and bare_year(head) is None


def _by_weekday_or_feast(view: View) -> bool:
    """``Wednesday, a quarter to six`` · ``The Lower Battery, on the eve of …, 1854``."""
    if starts_with(view.text, WEEKDAYS, view.lang) and "," in view.text:
        return True
    feast = holds(view.text, FEASTS, view.lang)
    return feast and _ENDS_IN_YEAR.search(view.text) is not None


def salutation(view: View) -> float:
    """``Hello, Klim!`` · ``Уважаемый т. Зорин!`` · ``Dear Sir,``."""
    text, count = view.text, view.count
    opener = starts_with(text, greetings.SALUTATIONS, view.lang)
    ends = text.endswith(("!", ",", ":", "—", "-", "!”"))
    dear = any(word.lower() in _ENDEARMENTS for word in words(text))
    brief = count <= _BRIEF and (dear or capital_share(text) >= _SOME_CAPITALS)
    friendly = dear and count <= _CALLED and text.endswith(("!", ","))
    known = dear or not text.endswith(":") or view.lang == "es"
    called = ends and known and (brief or friendly) and text[0].isupper()
    if not opener and not called:
        return NEVER
    score = GOOD if opener or dear else SLIGHT
    score += SLIGHT if called and name_words(text.rstrip("!,:")) else 0.0
    score += SLIGHT if ends else -SLIGHT
    score -= max(0, count - SHORT)
    if len(sentences(text)) > 1:
        score -= SOME
    greets = opener in _GREETS_OR_CLOSES
    return score - GOOD if greets and count > _BRIEF else score
