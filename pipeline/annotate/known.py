"""The persons of an authority, looked up by any form of their names.

A form that the authority lists, and a surname with given names or initials that fit, are certain if
they belong to one entry only. A surname alone, or one spelled in another way, is a guess.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from pipeline.authority import Authority, Entry
from pipeline.notation.inflection import readings
from pipeline.notation.naming import INITIAL, Parts, alike, coarse, fit, parts_of, script_of, sound


class Level(IntEnum):
    """How much of a name an entry has, from nothing to the very form."""

    NONE = 0
    GIVEN = 1
    SPELLING = 2
    SURNAME = 3
    FULL = 4
    LISTED = 5


@dataclass(frozen=True, slots=True)
class Match:
    """The entries that have the most of a name, and how much that is."""

    level: Level = Level.NONE
    entries: tuple[Entry, ...] = ()

    @property
    def certain(self) -> Entry | None:
        """The one entry a name surely stands for."""
        return self._only() if self.level >= Level.FULL else None

    @property
    def open(self) -> bool:
        """Whether a name may stand for several entries, or is a given name alone."""
        return len(self.entries) > 1 or (self.level is Level.GIVEN and bool(self.entries))

    def _only(self) -> Entry | None:
        return self.entries[0] if len(self.entries) == 1 else None


@dataclass(frozen=True, slots=True)
class Record:
    """A form of an entry, taken apart; `whole` ones stand for the entry only as they are.

    `given` are the most given names that any form of the entry has.
    """

    entry: Entry
    lang: str
    parts: Parts
    whole: bool
    given: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """Records by the sound of their last surnames, by its coarse key, by the first given name."""

    by_sound: dict[str, tuple[Record, ...]]
    by_key: dict[str, tuple[Record, ...]]
    by_given: dict[str, tuple[Record, ...]]


@lru_cache(4)
def known(authority: Authority) -> Known:
    """The persons of an authority, prepared once for all documents of a process."""
    by_sound, by_key, by_given = (defaultdict[str, list[Record]](list) for _ in range(3))
    for entry in authority.persons:
        for record in _records(entry):
            if record.parts.surname:
                last = record.parts.surname[-1]
                by_sound[sound(last)].append(record)
                by_key[coarse(last)].append(record)
            if record.parts.given:
                by_given[sound(record.parts.given[0])].append(record)
    return Known(*(_frozen(table) for table in (by_sound, by_key, by_given)))


def _frozen(table: dict[str, list[Record]]) -> dict[str, tuple[Record, ...]]:
    return {key: tuple(records) for key, records in table.items()}


def _records(entry: Entry) -> list[Record]:
    """The forms of an entry; a single word is a surname if a fuller form has it as such."""
    forms = [(lang, parts_of(text, lang or script_of(text))) for lang, text in entry.forms]
    surnames = {parts.surname for _, parts in forms if parts.given and parts.surname}
    given = max((parts.given for _, parts in forms), key=len)
    return [Record(entry, lang, parts, _is_whole(parts, surnames), given) for lang, parts in forms]


def _is_whole(parts: Parts, surnames: Set[tuple[str, ...]]) -> bool:
    """Whether a form is a nickname, or initials, which say nothing about other forms."""
    initials = all(len(word) <= INITIAL for word in parts.surname)
    return initials or (not parts.given and bool(surnames - {parts.surname}))


def find(people: Known, name: str, lang: str, *, own: bool = False, case: str = "") -> Match:
    """The entries that a name in a language stands for; with `own` only such as have a form in that
    language, or of no language. A Russian name that is said to stand in a `case` is read in that,
    if anybody is found so.
    """
    parts = parts_of(name, lang)
    forms = _nominatives(parts, lang, case)
    if case and not any(sound(form) in people.by_sound for form in forms):
        forms = _nominatives(parts, lang, "")
    levels: dict[Level, dict[str, Entry]] = defaultdict(dict)
    for record, level in _levels(people, parts, forms):
        fits = level is Level.LISTED or fit(_before(parts, record), record.given)
        allowed = not own or (record.lang in {lang, ""} and level is not Level.SPELLING)
        if level and fits and allowed:
            levels[level].setdefault(record.entry.id, record.entry)
    if not levels:
        return Match()
    best = max(levels)
    return Match(best, tuple(levels[best].values()))


def _nominatives(parts: Parts, lang: str, case: str) -> tuple[str, ...]:
    """What the last surname may be in the nominative."""
    read = readings(parts.surname[-1], lang) if parts.surname else ()
    return tuple(dict.fromkeys(r.form for r in read if not case or r.case in {case, ""}))


def _levels(people: Known, parts: Parts, forms: Sequence[str]) -> Iterator[tuple[Record, Level]]:
    if not parts.surname:
        for record in people.by_given.get(sound(parts.given[0]) if parts.given else "", ()):
            if fit(parts.given, record.parts.given):
                yield record, Level.GIVEN
        return
    for form in forms:
        for record in people.by_sound.get(sound(form), ()):
            yield record, _level(parts, record)
        if not parts.given:
            yield from ((record, Level.GIVEN) for record in people.by_given.get(sound(form), ()))
    last = parts.surname[-1]
    for record in people.by_key.get(coarse(last), ()):
        fits = not record.whole and fit(_before(parts, record), record.parts.given)
        if fits and alike(last, record.parts.surname[-1]) and not _same_script(last, record):
            yield record, Level.SPELLING


def _same_script(word: str, record: Record) -> bool:
    return bool(script_of(word)) and bool(script_of(record.parts.surname[-1]))


def _level(parts: Parts, record: Record) -> Level:
    given = _before(parts, record)
    if not fit(given, record.parts.given):
        return Level.NONE
    if len(given) == len(record.parts.given) and (not given or _same(given, record.parts.given)):
        return Level.LISTED
    if record.whole:
        return Level.NONE
    return Level.FULL if given and record.parts.given else Level.SURNAME


def _same(one: Iterable[str], other: Iterable[str]) -> bool:
    return list(map(sound, one)) == list(map(sound, other))


def _before(parts: Parts, record: Record) -> tuple[str, ...]:
    """What a name has before the surname of a record, of which it may give the last word only."""
    rest = parts.surname[:-1] or parts.given
    double = record.parts.surname[:-1]
    if double and rest[-len(double) :] == double:
        return parts.given[: len(parts.given) - len(double)] if rest is parts.given else parts.given
    return parts.given
