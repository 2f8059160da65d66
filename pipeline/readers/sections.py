"""Headings of versions: ``Transcription`` and ``Translation``, ``Русский текст``."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.capture import Column
from pipeline.lexicon import fold
from pipeline.lexicon.sections import FILLERS, ORIGINALS, TONGUES, TRANSLATIONS
from pipeline.model import Kind, Line, Role
from pipeline.notation.headings import heads_a_letter
from pipeline.readers.draft import Draft

_LONGEST = 60
_MOST_WORDS = 6
_NEAR_THE_TOP = 30
_FIRST = "s"
ABOVE = f"{_FIRST}0"
"""The column of text above the first heading."""
_STOP = re.compile(r"(?<! г)(?<! гг)[.!?…][\"'”’»)\]]*$")
_A_SENTENCE = 4
"""Words that a line of a letter has which ends in a stop and is no title."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_OUT_OF = frozenset({"from", "с", "del", "du", "aus"})
"""Words before the language that a text was translated *from*."""
_FILLERS = frozenset(fold(word) for word in FILLERS.every())
_TONGUES = {fold(word): lang for lang, family in TONGUES.items() for word in family.every()}
_ROLES = {
    tuple(fold(phrase).split()): role
    for role, family in ((Role.ORIGINAL, ORIGINALS), (Role.TRANSLATION, TRANSLATIONS))
    for phrase in family.every()
}
_PHRASES = sorted(_ROLES, key=len, reverse=True)
_TELLING = frozenset(
    form
    for family in (ORIGINALS, TRANSLATIONS, *TONGUES.values())
    for phrase in family.every()
    for word in phrase.split()
    for form in (word, fold(word))
    if fold(word) not in _FILLERS
)
"""Words of which every heading has one, to pass over all other lines quickly."""
_BARE = str.maketrans(dict.fromkeys("()[]<>{}#*=:;.,—–_\"'«»|/", " "))


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading says of the version below it; `lang` is empty where it does not name one."""

    index: int
    role: Role
    lang: str


def has_sections(draft: Draft) -> bool:
    """Whether the page says of its versions which is which."""
    beside = draft.columns and any(True for _ in _headings(draft))
    return bool(beside or _accepted(draft))


def read(draft: Draft) -> Draft:
    """Name the headings of versions, and put the lines below each into a column of its own.

    Where the page sets versions side by side, headings only name its columns.
    """
    if draft.columns:
        stated = (heading.index for heading in _headings(draft))
        heads = {i: draft.lines[i] for i in stated if not draft.lines[i].column}
        return draft.named({i: replace(line, kind=Kind.SECTION) for i, line in heads.items()})
    headings = _accepted(draft)
    if not headings:
        return draft
    lines = list(draft.lines)
    above = _own_text_above(draft, headings)
    for i in range(headings[0].index if above else 0):
        lines[i] = replace(lines[i], column=ABOVE)
    columns = {ABOVE: Column(ABOVE)} if above else {}
    names = _names(headings)
    ends = [heading.index for heading in headings[1:]] + [len(lines)]
    for heading, name, end in zip(headings, names, ends, strict=True):
        columns.setdefault(name, Column(name, heading.role, heading.lang))
        lines[heading.index] = replace(lines[heading.index], kind=Kind.SECTION)
        for i in range(heading.index + 1, end):
            lines[i] = replace(lines[i], column=name, lang=lines[i].lang or heading.lang or None)
    for i in _between_cycles(draft, headings, names):
        lines[i] = replace(lines[i], column="", lang=draft.lines[i].lang)
    return replace(draft, lines=tuple(lines), columns=(*draft.columns, *columns.values()))


def _own_text_above(draft: Draft, headings: Sequence[Heading]) -> bool:
    """Whether the text above the first heading is a version: the original of translations alone,
    or the counterpart of the only heading's.
    """
    alone = len(headings) == 1
    translated = all(heading.role is Role.TRANSLATION for heading in headings)
    return (alone or translated) and _has_prose(draft, headings[0].index)


def _has_prose(draft: Draft, end: int) -> bool:
    """Whether the lines above an index hold more than titles."""
    texts = (line.text for line in draft.lines[:end] if line.text and line.kind is None)
    return any(len(text.split()) >= _A_SENTENCE and _STOP.search(text) for text in texts)


def _names(headings: Sequence[Heading]) -> list[str]:
    """The columns of headings; where the same ones come round again, as above each letter of a
    page, those of their first turn.
    """
    stated = [(heading.role, heading.lang) for heading in headings]
    turn = len(set(stated))
    round_ = all(said == stated[i % turn] for i, said in enumerate(stated))
    turn = turn if round_ and turn > 1 else len(stated)
    return [f"{_FIRST}{i % turn + 1}" for i in range(len(stated))]


def _between_cycles(
    draft: Draft, headings: Sequence[Heading], names: Sequence[str]
) -> Iterator[int]:
    """Lines of titles above headings that come round again: they belong to no version before."""
    for i, heading in enumerate(headings):
        if names[i] != names[0] or not i:
            continue
        for index in range(heading.index - 1, headings[i - 1].index, -1):
            text = draft.lines[index].text
            if text and not heads_a_letter(text):
                break
            yield index


def heading_of(text: str) -> tuple[Role, str] | None:
    """The role and language that a heading states, None where a line is no such heading."""
    if len(text) > _LONGEST or _TELLING.isdisjoint(text.lower().translate(_BARE).split()):
        return None
    words = [fold(word) for word in _WORD.findall(text)]
    if len(words) > _MOST_WORDS:
        return None
    role, rest = _role(words)
    tongues = [_TONGUES[word] for word in rest if word in _TONGUES]
    if any(word not in _TONGUES and word not in _FILLERS for word in rest) or len(tongues) > 1:
        return None
    lang = tongues[0] if tongues and _OUT_OF.isdisjoint(rest) else ""
    return (role, lang) if role is not Role.UNSTATED or lang else None


def _role(words: Sequence[str]) -> tuple[Role, list[str]]:
    """The role that some of a heading's words state, and the other words."""
    for phrase in _PHRASES:
        size = len(phrase)
        for i in range(len(words) - size + 1):
            if tuple(words[i : i + size]) == phrase:
                return _ROLES[phrase], [*words[:i], *words[i + size :]]
    return Role.UNSTATED, list(words)


def _accepted(draft: Draft) -> list[Heading]:
    """The headings with a text below them, if together they tell versions from each other."""
    found = list(_headings(draft))
    ends = [heading.index for heading in found[1:]] + [len(draft.lines)]
    with_text = [
        heading
        for heading, end in zip(found, ends, strict=False)
        if _has_text(draft, heading.index + 1, end)
    ]
    stated = [heading for heading in with_text if heading.role is not Role.UNSTATED]
    if len({(heading.role, heading.lang) for heading in with_text}) > 1:
        return with_text
    if len(stated) != 1:
        return []
    (only,) = stated
    above = _has_prose(draft, only.index)
    near = only.index < _NEAR_THE_TOP
    return stated if above or (near and only.role is Role.ORIGINAL) else []


def _headings(draft: Draft) -> Iterator[Heading]:
    for i, line in enumerate(draft.lines):
        if line.kind is None and line.text and (found := heading_of(line.text)):
            yield Heading(i, *found)


def _has_text(draft: Draft, start: int, end: int) -> bool:
    return any(line.text and line.kind is None for line in draft.lines[start:end])


def is_language_name(line: Line) -> bool:
    """Whether a line is nothing but the name of a language, as in a list of links."""
    words = [fold(word) for word in _WORD.findall(line.text[:_LONGEST])]
    return len(words) == 1 and words[0] in _TONGUES


def tongue_in(text: str) -> str:
    """The only language that a short text names, in words or as a code, or ``""``."""
    words = [fold(word) for word in _WORD.findall(text[:_LONGEST])]
    named = {_TONGUES[word] for word in words if word in _TONGUES}
    coded = {word for word in words if len(words) == 1 and word in _TONGUES.values()}
    found = named | coded
    return found.pop() if len(found) == 1 else ""
