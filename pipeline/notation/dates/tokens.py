"""A text as the tokens that dates are made of; what no date can hold is one code as well.

Every token has a code, one character, so that forms of dates are patterns over codes:

==== ==================================  ==== ==================================
d    one figure                          M    month (its number)
w    two figures                         V    month of the Republic
h    three figures: ``903`` for 1903     m    month that takes no day: ``в мае``
Y    four figures, 1000 to 2099          R    Roman month, in any script
#    other figures                       X    Roman number above twelve
k    month cut short without its stop    i    in, before a month
o    of, de, дня                         t    the, den, le
s    ending of an ordinal: ``12-го``     e    day of a month, in words
P    early, middle, late                 S    season
H    half (1, 2)                         q    quarter of a year (1 to 4)
D    decade after figures, N before      C    century
W    day of the week                     a    ``года``, ``г.``
<    bound (its name)                    ~    around
b    between                             &    and
|    or                                  f    from
T    to                                  j    old style
g    new style                           u    unit of time
G    a gap: ``...``, ``“ ”``
==== ==================================  ==== ==================================

``. , / - ( ) [ ] ? '`` stand for themselves (every dash is ``-``); ``_`` is any other word and
``;`` any other sign.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pipeline.lexicon import calendars, days, fold, hedges, months, periods, weekdays

_TOKEN = re.compile(r"[^\W_]+|_+|\S")
_SPLIT = re.compile(r"\d+|\D+")
_WORDS = re.compile(r"[^\W_]+")
_DASHES = frozenset("-–—‐‑‒―−")
_ITSELF = frozenset(".,/()[]?")
_QUOTES = {"«": "»", "“": "”", '"': '"', "„": "“"}
_APOSTROPHES = frozenset("'’ʼ`")
_CENTURY_FIGURES = 2
_FIRST_YEAR, _LAST_YEAR = 1000, 2099


class Token(NamedTuple):
    """A token with its place in the text; a plain tuple, for a text has thousands.

    `value` is a number (0 where the code says all), `name` that of a bound.
    """

    code: str
    start: int
    end: int
    value: int = 0
    name: str = ""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A phrase of the lexicon behind its first word: `rest` are its other words, stops left out.

    `dotted` tells that it is an abbreviation and needs its stop.
    """

    rest: tuple[str, ...]
    dotted: bool
    code: str
    value: int
    name: str


def _families() -> Iterator[tuple[str, int, str, Sequence[str]]]:
    """Codes with their values and phrases; of two codes for one phrase the first wins."""
    for code, table in (("M", months.MONTHS), ("m", months.INSIDE), ("S", periods.SEASONS),
                        ("q", periods.QUARTERS), ("W", weekdays.DAYS),
                        ("e", days.DAYS_IN_WORDS)):  # fmt: skip
        for rows in table.values():
            yield from ((code, n, "", forms) for n, forms in enumerate(rows, start=1))
    bounds = {"not_after": hedges.NOT_AFTER, "not_before": hedges.NOT_BEFORE,
              "before": hedges.BEFORE, "after": hedges.AFTER, "eve": hedges.EVE}  # fmt: skip
    for name, family in bounds.items():
        yield "<", 0, name, family.every()
    parts = (periods.EARLY, periods.MIDDLE, periods.LATE)
    yield from (("P", n, "", family.every()) for n, family in enumerate(parts, start=1))
    halves = (periods.FIRST_HALF, periods.SECOND_HALF)
    yield from (("H", n, "", family.every()) for n, family in enumerate(halves, start=1))
    yield from ((code, 0, "", family.every()) for code, family in _SIMPLE)


_SIMPLE = (
    ("j", calendars.OLD_STYLE), ("g", calendars.NEW_STYLE), ("V", calendars.REPUBLICAN),
    ("~", hedges.AROUND), ("b", hedges.BETWEEN), ("&", hedges.AND), ("|", hedges.OR),
    ("C", periods.CENTURIES), ("N", periods.DECADE_WORDS), ("a", months.YEAR),
    ("o", months.OF), ("t", months.ARTICLES), ("T", hedges.TO),
    ("f", hedges.FROM), ("u", weekdays.HOURS), ("i", months.IN),
)  # fmt: skip


def _entries() -> Mapping[str, tuple[_Entry, ...]]:
    """The lexicon by first words; the longest phrase comes first, then the first in the table."""
    found: dict[str, dict[tuple[tuple[str, ...], bool], _Entry]] = {}
    for code, value, name, phrases in _families():
        for phrase in phrases:
            first, *rest = _WORDS.findall(fold(phrase))
            dotted = phrase.endswith(".")
            own = found.setdefault(first, {})
            own.setdefault((tuple(rest), dotted), _Entry(tuple(rest), dotted, code, value, name))
            if dotted and code == "M":
                own.setdefault((tuple(rest), False), _Entry((), False, "k", value, name))
    return {
        first: tuple(sorted(own.values(), key=lambda e: (-len(e.rest), not e.dotted)))
        for first, own in found.items()
    }


_ENTRIES = _entries()
_SUFFIXES = frozenset(fold(word) for word in months.SUFFIXES.every())
_DECADES = frozenset(fold(word) for word in periods.DECADE_ENDINGS.every())
_VARIANTS = {"I": "iіи1l", "V": "vу", "X": "xх"}
"""Letters by which typists wrote Roman figures: Cyrillic ones look the same."""


def _roman() -> dict[str, int]:
    """Every way to write the months in Roman figures, lower case, with letters of two scripts."""
    names = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
             "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI")  # fmt: skip
    out: dict[str, int] = {}
    for number, name in enumerate(names, start=1):
        written = [""]
        for figure in name:
            written = [head + letter for head in written for letter in _VARIANTS[figure]]
        joined = {short for text in written for short in (text, _joined(text))}
        out |= {text: number for text in joined if not text.isdigit() and text not in {"и", "l"}}
    return out


def _joined(text: str) -> str:
    """Two or three strokes as one Cyrillic letter: ``УП`` for ``VII``."""
    return text.replace("iii", "ш").replace("ii", "п")


_ROMAN = _roman()
_ODD = frozenset(fold(f"{name}{end}") for name in _ROMAN for end in ("", "e"))
_ODD |= _SUFFIXES | _DECADES
"""Words of letters alone that are no phrase and may still be a token of ours."""
_MONTHS_IN_ROMAN = 12


def tokens(text: str) -> list[Token]:
    """The tokens of a text, in order."""
    folded = fold(text)
    raw = [match.span() for match in _TOKEN.finditer(folded)]
    out: list[Token] = []
    at = 0
    while at < len(raw):
        start, end = raw[at]
        word = folded[start:end]
        if word.isalpha() and word not in _ENTRIES and word not in _ODD and word[-1] != "ъ":
            out.append(Token("_", start, end))
            at += 1
            continue
        made, used = _made(folded, text, raw, at)
        out += made
        at += used
    return out


def _made(
    folded: str, text: str, raw: Sequence[tuple[int, int]], at: int
) -> tuple[Sequence[Token], int]:
    """The tokens that begin with a raw one, and how many raw ones they take up."""
    start, end = raw[at]
    word = folded[start:end]
    year = _year_in_brackets(folded, raw, at)
    if year:
        return [year], 4
    if word.isdecimal() and word not in _ENTRIES:
        return [_figures(word, start, end)], 1
    if word[0].isalnum():
        phrase = _phrase(folded, raw, at)
        if phrase and not (phrase[0].code in _SHORT and _is_roman(text[start:end])):
            return [phrase[0]], phrase[1]
        return _word(text[start:end], folded, raw, at), 1
    return _sign(folded, raw, at)


_SUPPLIED = re.compile(r"\d{1,3}\[\d{1,3}\]|\[\d{1,3}\]\d{1,3}")
"""A year of which editors supplied some figures: ``193[2]``."""


def _year_in_brackets(folded: str, raw: Sequence[tuple[int, int]], at: int) -> Token | None:
    start = raw[at][0]
    if folded[start] != "[" and folded[raw[at][1] : raw[at][1] + 1] != "[":
        return None
    match = _SUPPLIED.match(folded, start)
    figures = re.sub(r"\D", "", match[0]) if match else ""
    if not match or len(figures) != _LONGEST or folded[match.end() : match.end() + 1].isalnum():
        return None
    token = _figures(figures, start, match.end())
    return token._replace(end=match.end()) if token.code == "Y" else None


_SHORT = frozenset("oftTiau")
"""Codes of words of a letter or two, which in capitals may be Roman figures."""


def _is_roman(word: str) -> bool:
    return word.isupper() and word.lower() in _ROMAN


_LONGEST = len("1932")


def _figures(word: str, start: int, end: int) -> Token:
    size = len(word)
    value = int(word) if size <= _LONGEST else 0
    if size <= _CENTURY_FIGURES:
        return Token("w" if size == _CENTURY_FIGURES else "d", start, end, value)
    if size == _CENTURY_FIGURES + 1:
        return Token("h", start, end, value)
    is_year = size == _LONGEST and _FIRST_YEAR <= value <= _LAST_YEAR
    return Token("Y" if is_year else "#", start, end, value)


def _phrase(folded: str, raw: Sequence[tuple[int, int]], at: int) -> tuple[Token, int] | None:
    """The longest phrase of the lexicon that begins here, and how many raw tokens it has."""
    start, end = raw[at]
    word = folded[start:end]
    entries = _ENTRIES.get(word) or _ENTRIES.get(word.removesuffix("ъ"), ())
    for entry in entries:
        last = _last(folded, raw, at, entry)
        if last is not None:
            return Token(entry.code, start, raw[last][1], entry.value, entry.name), last - at + 1
    return None


def _last(folded: str, raw: Sequence[tuple[int, int]], at: int, entry: _Entry) -> int | None:
    """The raw token a phrase ends with, if it stands at `at`; stops and strokes in it are free."""
    last = at
    for word in entry.rest:
        last += 1
        while last < len(raw) and folded[raw[last][0] : raw[last][1]] in _FREE:
            last += 1
        if last >= len(raw) or folded[raw[last][0] : raw[last][1]] != word:
            return None
    stopped = last + 1 < len(raw) and folded[raw[last + 1][0]] == "."
    if entry.dotted and not (stopped and raw[last + 1][0] == raw[last][1]):
        return None
    return last + entry.dotted


_FREE = frozenset((".", "-", "'", "’"))


def _word(printed: str, folded: str, raw: Sequence[tuple[int, int]], at: int) -> Sequence[Token]:
    """A word that is no phrase: Roman figures, figures with an ending, or nothing of ours."""
    start, end = raw[at]
    word = folded[start:end]
    if word.isdecimal():
        return [_figures(word, start, end)]
    if word[-1] == "e" and printed[:-1].isupper() and printed[:-1].lower() in _ROMAN:
        return [Token("X", start, end - 1, _ROMAN[printed[:-1].lower()]), Token("s", end - 1, end)]
    number = _ROMAN.get(printed.lower())
    if number and (printed.isupper() or len(printed) > 1):
        return [Token("R" if number <= _MONTHS_IN_ROMAN else "X", start, end, number)]
    if word[0].isdecimal():
        return _figures_and_more(word, start)
    hyphened = at > 1 and raw[at - 1][1] == start and raw[at - 2][1] == raw[at - 1][0]
    before = folded[raw[at - 2][0] : raw[at - 2][1]] if hyphened else ""
    if before.isdecimal() and word in _SUFFIXES | _DECADES:
        decade = len(before) == len("1930") and word in _DECADES
        return [Token("D" if decade else "s", start, end)]
    return [Token("_", start, end)]


def _figures_and_more(word: str, start: int) -> Sequence[Token]:
    """``12th`` · ``4ten`` · ``1930s`` · ``10июня``: figures, and what is written on to them."""
    pieces = [(m[0], start + m.start(), start + m.end()) for m in _SPLIT.finditer(word)]
    if len(pieces) != len(("12", "th")):
        return [Token("_", start, start + len(word))]
    (figures, a, b), (more, c, d) = pieces
    first = _figures(figures, a, b)
    if first.code == "Y" and more in _DECADES:
        return [first, Token("D", c, d)]
    if more in _SUFFIXES:
        return [first, Token("s", c, d)]
    entry = next((e for e in _ENTRIES.get(more, ()) if not e.rest and not e.dotted), None)
    if entry and entry.code in "Mau":
        return [first, Token(entry.code, c, d, entry.value)]
    return [Token("_", start, start + len(word))]


def _sign(folded: str, raw: Sequence[tuple[int, int]], at: int) -> tuple[Sequence[Token], int]:
    start, end = raw[at]
    sign = folded[start]
    if sign in _DASHES:
        return [Token("-", start, end)], 1
    following = folded[raw[at + 1][0]] if at + 1 < len(raw) else ""
    if sign == "." and following == "." and raw[at + 1][0] == end:
        return _gap(folded, raw, at)
    if sign in {"…", "_"}:
        return [Token("G", start, end)], 1
    if _QUOTES.get(sign) == following and following:
        return [Token("G", start, raw[at + 1][1])], 2
    if sign in _APOSTROPHES:
        return [Token("'", start, end)], 1
    return [Token(sign if sign in _ITSELF else ";", start, end)], 1


def _gap(folded: str, raw: Sequence[tuple[int, int]], at: int) -> tuple[Sequence[Token], int]:
    """A row of stops."""
    last = at
    while last + 1 < len(raw) and raw[last + 1][0] == raw[last][1] and folded[raw[last][1]] == ".":
        last += 1
    return [Token("G", raw[at][0], raw[last][1])], last - at + 1
