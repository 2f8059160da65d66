"""Where one letter on a page ends and another begins: a capture → one capture for each letter.

No single sign is enough. Another letter begins where the one before was closed and a heading or a
number, or a drawn line with a new dateline, salutation and signature, opens it; or where a header
of keys stands a second time. A letter written in sessions, or with an enclosure, stays one.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise, takewhile

from pipeline.capture import Capture, Declared
from pipeline.lexicon import LANGUAGES
from pipeline.model import Kind, Line
from pipeline.notation.dates import find
from pipeline.notation.headings import is_counted, is_number, is_pair, opens_with_genre
from pipeline.structure.lines import Version, read_version
from pipeline.structure.parts import Parts, split
from pipeline.structure.passages import Passage, is_rule
from pipeline.structure.series import in_series
from pipeline.structure.signs.above import ends_a_sentence, is_headed

_LONGEST = 160
_LONGEST_LINE = 70
_YEAR = re.compile(r"(?<!\d)1[0-9]\d\d(?!\d)")
_A_SENTENCE, _A_PARAGRAPH = 4, 10
_STOP = re.compile(r"[.!?…:][\"'”’»)\]]{0,3}$")
_FIRST_LINES = 4
"""Lines of a letter among which its date is looked for."""
_OPENING = frozenset({
    Kind.TITLE, Kind.REPEAT_TITLE, Kind.RULE, Kind.COLLECTION, Kind.SOURCE_TAG, Kind.PROVENANCE,
    Kind.ADDRESSEE, Kind.DATELINE, Kind.SALUTATION,
})  # fmt: skip
_ADDRESSING = frozenset({Kind.ADDRESSEE, Kind.DATELINE, Kind.SALUTATION})
_CLOSING = frozenset({Kind.SIGNATURE, Kind.CLOSING, Kind.SOURCE, Kind.SHELFMARK, Kind.PUBLICATION})
_APART = frozenset({
    Kind.NOTE, Kind.FOOTNOTE, Kind.SOURCE, Kind.SHELFMARK, Kind.PUBLICATION, Kind.RULE,
})  # fmt: skip
"""What no letter consists of alone: a heading above a note has no text."""
_BODY = frozenset({Kind.PARAGRAPH, Kind.ITEM})
_HEADER = frozenset({Kind.FIELD, Kind.RIGHTS})


@dataclass(frozen=True, slots=True)
class Openings:
    """Where letters begin in one version: numbers of their first lines, and of those lines that
    may begin one and are not sure to.
    """

    sure: tuple[int, ...]
    doubtful: tuple[int, ...]


def letters(capture: Capture) -> tuple[Capture, ...]:
    """The letters of a page, each a capture with the lines and numbers it has there.

    Versions of a letter stay together where all have as many letters and no dates speak against
    their order; otherwise each letter of each version stands alone.
    """
    if not _may_hold_several(capture):
        return (capture,)
    parts = split(capture)
    versions = [read_version(lines, parts) for lines in parts.versions]
    headers = _headers(capture)
    sure = [_with_headers(openings(version).sure, version, headers) for version in versions]
    sure = [_as_told(own, version) for own, version in zip(sure, versions, strict=True)]
    starts = [_with_others(own, versions[i], sure) for i, own in enumerate(sure)]
    segments = [
        list(_segments(lines, found)) for lines, found in zip(parts.versions, starts, strict=True)
    ]
    if all(len(own) == 1 for own in segments):
        return (capture,)
    return _captures(capture, parts, _groups(segments))


def openings(version: Version) -> Openings:
    """Where in one version other letters than the first begin."""
    enclosed = any(kind is Kind.ENCLOSURE for _, kind in version)
    passages = [] if enclosed else [passage for passage, _ in version]
    series = frozenset(in_series(passages, _language(version)))
    text = next((p.first for p, kind in version if kind in _BODY and _is_running(p.text)), None)
    sure = [number for number in sorted(series) if text is not None and text < number]
    doubtful: list[int] = []
    behind = _Behind.of(version)
    closed = body = False
    i = 0
    while i < len(version):
        run = _run(version, i)
        told = not series.isdisjoint(passage.first for passage, _ in version[i : i + max(run, 1)])
        closed, body = closed and not told, body and not told
        found = _opens(version[i : i + run], behind.at(i + run)) if closed and body else ""
        if found:
            (sure if found == "sure" else doubtful).append(version[i][0].first)
            closed = body = found != "sure" and closed
        for passage, kind in version[i : i + max(run, 1)]:
            body = body or (kind in _BODY and _is_running(passage.text))
            closed = (closed or kind in _CLOSING) and kind != "enclosure"
        i += max(run, 1)
    return Openings(tuple(sorted(sure)), tuple(doubtful))


def _language(version: Version) -> str:
    return next((line.lang for passage, _ in version for line in passage.lines if line.lang), "")


@dataclass(frozen=True, slots=True)
class _Behind:
    """Where the last passage of a version is that belongs to a letter, and its last signature."""

    text: int
    signature: int

    @classmethod
    def of(cls, version: Version) -> "_Behind":
        """Look at a version once, from its end."""
        kinds = [kind for _, kind in version]
        text = max((i for i, kind in enumerate(kinds) if kind not in _APART), default=-1)
        signed = max((i for i, kind in enumerate(kinds) if kind is Kind.SIGNATURE), default=-1)
        return cls(text, signed)

    def at(self, place: int) -> tuple[bool, bool]:
        """Whether there is a letter's text, and a signature, from a passage on."""
        return self.text >= place, self.signature >= place


def _is_running(text: str) -> bool:
    """Whether a paragraph is one of a letter, and no subtitle or name of a page."""
    size = len(text.split())
    return size >= _A_PARAGRAPH or (size >= _A_SENTENCE and _STOP.search(text) is not None)


def _run(version: Version, start: int) -> int:
    """How many passages from `start` on can stand above and at the top of a letter."""

    def heads(pair: tuple[Passage, Kind]) -> bool:
        short = len(pair[0].text) <= _LONGEST_LINE and _YEAR.search(pair[0].text)
        return pair[1] in _OPENING or is_number(pair[0].text) or (ruled and bool(short))

    ruled = version[start][1] is Kind.RULE
    following = (version[i] for i in range(start, len(version)))
    return sum(1 for _ in takewhile(heads, following))


def _opens(passages: Version, behind: tuple[bool, bool]) -> str:
    """Whether a run of such passages surely opens a letter, or may: ``sure``, ``doubtful``;
    `behind` tells whether text and a signature follow.
    """
    text, signed = behind
    if not text:
        return ""
    kinds = {kind for _, kind in passages}
    addressed = kinds & _ADDRESSING
    headed = any(_is_heading(passage.text) for passage, _ in passages)
    numbered = any(is_number(passage.text) for passage, _ in passages)
    if headed or (numbered and addressed):
        return "sure"
    ruled = Kind.RULE in kinds
    greeted = Kind.SALUTATION in kinds and (
        Kind.DATELINE in kinds or _is_dated(passages, ruled=ruled)
    )
    if not greeted:
        return ""
    return "sure" if ruled and signed else "doubtful"


def _is_dated(passages: Version, *, ruled: bool) -> bool:
    """Whether below a drawn line a place and a year stand, in whatever words the day between."""
    return ruled and any(_YEAR.search(passage.text) for passage, _ in passages)


def _is_heading(text: str) -> bool:
    """Whether a line is a heading with a genre: ``Letter to A.S. Belov, March 5, 1912``."""
    if len(text) > _LONGEST or text.endswith((",", ":", ";")) or ends_a_sentence(text):
        return False
    return opens_with_genre(text) and any(is_headed(text, lang) for lang in LANGUAGES)


def _may_hold_several(capture: Capture) -> bool:
    """Whether any line below the first text has a sign of another letter, cheaply told."""
    text = False
    for line in capture.lines:
        if line.begins or (text and (line.kind in _HEADER or _shows_another(line.text))):
            return True
        text = text or (line.kind is None and len(line.text.split()) >= _A_SENTENCE)
    return False


def _shows_another(text: str) -> bool:
    return bool(text) and (is_rule(text) or opens_with_genre(text) or _is_title(text))


def _headers(capture: Capture) -> list[int]:
    """Numbers of the first lines of all headers of keys but the first."""
    named = [line for line in capture.lines if line.text]
    firsts = [b.number for a, b in pairwise(named) if b.kind in _HEADER and a.kind not in _HEADER]
    opens_with_one = bool(named) and named[0].kind in _HEADER
    return firsts if opens_with_one else firsts[1:]


def _with_headers(sure: Sequence[int], version: Version, headers: Sequence[int]) -> list[int]:
    """The starts of letters in a version, those that a header of keys announces included."""
    firsts = [passage.first for passage, _ in version]
    behind = [_from(firsts, header + 1) for header in headers]
    return sorted({n for n in (*sure, *behind) if n > firsts[0]})


def _from(numbers: Sequence[int], least: int) -> int:
    """The first of some ascending numbers that is not below `least`; 0 where none is."""
    return next(iter(numbers[bisect_left(numbers, least) :][:1]), 0)


def _as_told(sure: Sequence[int], version: Version) -> list[int]:
    """The starts of letters in a version, an editor's word for or against each counted first."""
    told = {passage.first: passage.lines[0].begins for passage, _ in version[1:]}
    known = set(sure)
    return sorted({n for n in told if told[n] or (n in known and told[n] is None)})


def _with_others(own: Sequence[int], version: Version, sure: Sequence[Sequence[int]]) -> list[int]:
    """The starts of letters in a version, those included that other versions between show."""
    firsts = [passage.first for passage, _ in version]
    between = {start for starts in sure for start in starts if start > firsts[0]}
    behind = (_from(firsts, start) for start in between)
    return sorted({*own, *(n for n in behind if n)})


def _segments(lines: Sequence[Line], starts: Sequence[int]) -> Iterator[tuple[Line, ...]]:
    for _, own in groupby(lines, lambda line: bisect_right(starts, line.number)):
        yield tuple(own)


_Segment = tuple[Line, ...]


def _groups(segments: Sequence[Sequence[_Segment]]) -> list[list[_Segment]]:
    """The segments that make one letter in all its versions, in page order."""
    counts = {len(own) for own in segments}
    if len(counts) == 1:
        together = [list(group) for group in zip(*segments, strict=True)]
        if all(_agree(group) for group in together):
            return together
    apart = [[segment] for own in segments for segment in own]
    return sorted(apart, key=lambda group: group[0][0].number)


def _agree(group: Sequence[_Segment]) -> bool:
    """Whether the first dates of versions do not contradict each other."""
    first = [value for segment in group if (value := _first_date(segment))]
    return len(set(first)) <= 1


def _first_date(segment: _Segment) -> str:
    """Month and day of the first date among a letter's first lines, ``""`` where none has them."""
    dates = (date for line in segment[:_FIRST_LINES] for date in find(line.text))
    days = (dict(date.value).get("when", "") for date in dates)
    return next((day[-len("12-31") :] for day in days if len(day) >= len("--12-31")), "")


def _captures(
    capture: Capture, parts: Parts, groups: Sequence[Sequence[_Segment]]
) -> tuple[Capture, ...]:
    """One capture for each group; headers go with the text below them, all else with the first."""
    owner = {line.number: i for i, group in enumerate(groups) for own in group for line in own}
    langs = {line.number: line.lang for own in parts.versions for line in own}
    below = dict(_furniture_owners(capture, owner))
    firsts = {own[0].number for group in groups for own in group}
    written = [line.number for line in capture.lines if line.text]
    owned: list[list[Line]] = [[] for _ in groups]
    for line in capture.lines:
        own = owned[owner.get(line.number, below.get(line.number, 0))]
        own.append(_settled(line, langs.get(line.number), firsts))
    out = []
    for i, lines in enumerate(owned):
        declared = capture.declared if i == 0 else _undated(capture.declared)
        apart = _between(written, [line.number for line in lines])
        part = replace(capture, lines=tuple(lines), declared=declared, part=i + 1, apart=apart)
        out.append(part)
    return tuple(out)


def _between(written: Sequence[int], own: Sequence[int]) -> frozenset[int]:
    """The written lines among those of one letter that are not its own."""
    first, last = (own[0], own[-1]) if own else (0, 0)
    inside = written[bisect_left(written, first) : bisect_right(written, last)]
    return frozenset(inside) - frozenset(own)


def _settled(line: Line, lang: str | None, firsts: Collection[int]) -> Line:
    """A line in the language it has on the whole page; a number above a letter heads it."""
    heads = line.number in firsts and line.kind is None and _is_title(line.text)
    return replace(line, lang=line.lang or lang, kind=Kind.TITLE if heads else line.kind)


def _is_title(text: str) -> bool:
    return is_number(text) or is_counted(text) or is_pair(text)


def _furniture_owners(capture: Capture, owner: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    following = 0
    for line in reversed(capture.lines):
        following = owner.get(line.number, following)
        if line.number not in owner:
            yield line.number, following if line.kind in _HEADER else 0


def _undated(declared: Declared) -> Declared:
    """What an index line declares of the letters behind the first: nothing of its own date."""
    return replace(declared, date="", line=0)
