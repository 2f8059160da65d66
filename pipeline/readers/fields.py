"""Headers of keys and values above a letter: ``From: …``, or a key on one line, its value below.

A key alone proves nothing, for letters have lines such as ``To: …`` too; two different ones that
follow each other do. What a key says is marked in its line, and nothing of the line is dropped.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.lexicon import fold
from pipeline.lexicon.fields import INTO, ORIGINALLY, ROLES
from pipeline.lexicon.sections import ORIGINALS, TRANSLATIONS
from pipeline.model import Kind, Line, Mark, Span
from pipeline.notation.dates import share
from pipeline.notation.shapes import name_words
from pipeline.readers.draft import Draft
from pipeline.readers.sections import tongue_in

_REGION = 80
"""Lines of text from the top among which a header is looked for."""
_KEY = re.compile(
    r"[\W_]{0,3}(?P<key>[^\W\d_][^:=|]{0,39})(?<![\s*_])[\s*_]{0,3}:[*_]{0,2}(?:\s+(?P<value>\S.*))?"
)
_ASSIGNED = re.compile(r"(?P<key>[A-Za-z][\w-]{0,39})\s{0,3}=\s{0,3}(?P<value>\S.*)")
"""A line of TOML."""
_KEY_ENDS = 48
"""Characters within which a key ends."""
_FEWEST, _FEWEST_BARE = 2, 3
"""Different keys that make a header: with colons, or alone on their lines."""
_LONGEST_BARE = 24
_BELOW = frozenset({"other", "rights", "source", "archive", "genre", "language"})
_MOST_VALUES = 3
"""What keys below a text are about, and the lines each has at most."""
_PICTURE = re.compile(r"\S.{0,80}\.(?:jpe?g|png|gif|tiff?|pdf|webp|djvu)", re.IGNORECASE)
_SEPARATORS = frozenset(":=")
_HEADINGS = {fold(word) for family in (ORIGINALS, TRANSLATIONS) for word in family.every()}
_MOST_ABOVE = 6
"""Lines that stand above a header at most where all of them are headings."""
_A_DATE = 0.9
"""Share of a line in dates from which it is nothing else."""
_ORIGINALLY, _INTO = frozenset(map(fold, ORIGINALLY.every())), frozenset(map(fold, INTO.every()))
UNKNOWN = "unknown"
"""What a key is about that no table knows."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A line with a key: what it is about (empty: no table knows), where key and value are."""

    index: int
    line: Line
    role: str
    key: Span
    value: Span | None


def has_fields(draft: Draft) -> bool:
    """Whether a header of keys and values stands above the text."""
    return bool(_blocks(draft, _rows(draft, _REGION)) or _bare(draft))


def read(draft: Draft) -> Draft:
    """Name the lines of the header, marking keys and values, and the names of pictures above it.

    Where a page has several letters, each may have a header with the keys of the first.
    """
    pictures = {
        i: replace(line, kind=Kind.BACKLINK)
        for i, line in draft.open_lines(_REGION)
        if _PICTURE.fullmatch(line.text)
    }
    draft = draft.named(pictures)
    blocks = _blocks(draft, _rows(draft, _REGION))
    if not blocks:
        bare = _bare(draft)
        if not bare:
            return draft
        below = _tail(draft, bare[-1][0]) if bare[-1][1] == "text" else []
        named = draft.named({**dict(_named_bare(draft, bare)), **dict(_named_bare(draft, below))})
        return named.named(dict(_above(named, bare[0][0])))
    keys = _keys(blocks[0])
    rows = _rows(draft, len(draft.lines))
    alike = [block for block in _blocks(draft, rows) if len(_keys(block) & keys) >= _FEWEST]
    draft = draft.named(dict(named for block in alike for named in _named(draft, block)))
    return draft.named(dict(_above(draft, blocks[0][0].index)))


def languages(draft: Draft) -> Draft:
    """Take the languages of original and translation from the header into what it declares."""
    original, into = draft.declared.original, list(draft.declared.translated)
    for line in draft.lines:
        value = next((mark for mark in line.marks if mark.kind == "about"), None)
        key = next((mark for mark in line.marks if mark.kind == "key"), None)
        if value and key and (lang := tongue_in(value.span.of(line.text))):
            name = fold(key.span.of(line.text).strip(" :=*_\"'"))
            original = original or (lang if name in _ORIGINALLY else "")
            into += [lang] if name in _INTO else []
    declared = replace(draft.declared, original=original, translated=tuple(dict.fromkeys(into)))
    return replace(draft, declared=declared)


def _above(draft: Draft, first: int) -> Iterator[tuple[int, Line]]:
    """Lines above the header that belong to it: a bare date, and a bare name above a title."""
    lines = [(i, line) for i, line in draft.open_lines(_MOST_ABOVE + 1) if i < first]
    if len(lines) > _MOST_ABOVE:
        return
    for i, line in lines:
        whole = Span(0, len(line.text))
        if share(line.text) > _A_DATE:
            yield i, _field(line, "date", None, whole)
        elif i == lines[0][0] and len(lines) > 1 and name_words(line.text):
            yield i, _field(line, "other", None, whole)


def _rows(draft: Draft, most: int) -> list[_Row]:
    """The lines that have a key and a colon among the first `most`, in order."""
    lines = draft.open_lines(most)
    keyed = ((i, line) for i, line in lines if not _SEPARATORS.isdisjoint(line.text[:_KEY_ENDS]))
    return [row for i, line in keyed if (row := _row(i, line))]


def _row(index: int, line: Line) -> _Row | None:
    match = _KEY.fullmatch(line.text) or _ASSIGNED.fullmatch(line.text)
    if match is None or (not match["value"] and fold(match["key"]) in _HEADINGS):
        return None
    value = _unquoted(line.text, Span(*match.span("value"))) if match["value"] else None
    end = value.start if value else len(line.text)
    key = Span(0, len(line.text[:end].rstrip()))
    return _Row(index, line, ROLES.get(fold(match["key"]), ""), key, value)


def _unquoted(text: str, value: Span) -> Span:
    """A value without the quotation marks that front matter sets around it."""
    inside = value.of(text)
    quoted = len(inside) > len('""') and inside[0] == inside[-1] and inside[0] in "\"'"
    return Span(value.start + 1, value.end - 1) if quoted else value


def _blocks(draft: Draft, rows: Sequence[_Row]) -> list[list[_Row]]:
    """The runs of rows that are headers: nothing but blank lines and values between them."""
    runs: list[list[_Row]] = []
    for row in rows:
        if not runs or not _follows(draft, runs[-1][-1], row):
            runs.append([])
        runs[-1].append(row)
    trimmed = map(_trimmed, runs)
    return [run for run in trimmed if len(_keys(run)) >= _FEWEST]


def _trimmed(run: list[_Row]) -> list[_Row]:
    """A run from its first known key to its last."""
    known = [i for i, row in enumerate(run) if row.role]
    return run[known[0] : known[-1] + 1] if known else []


def _follows(draft: Draft, before: _Row, row: _Row) -> bool:
    """Whether only blank lines part two rows, or the value of the first on a line of its own."""
    between = [line for line in draft.lines[before.index + 1 : row.index] if line.text]
    return len(between) <= (before.value is None)


def _keys(run: Sequence[_Row]) -> set[str]:
    """The different keys of a run that are known."""
    return {fold(row.line.text[: row.key.end]) for row in run if row.role}


def _named(draft: Draft, block: Sequence[_Row]) -> Iterator[tuple[int, Line]]:
    heading = _heading_before(draft, block[0].index)
    if heading is not None:
        line = draft.lines[heading]
        yield heading, _field(line, "block", Span(0, len(line.text)), None)
    for row in block:
        yield row.index, _field(row.line, row.role or UNKNOWN, row.key, row.value)
        below = row.index + 1
        if row.value is None and below < len(draft.lines) and _is_value(draft.lines[below]):
            line = draft.lines[below]
            yield below, _field(line, row.role or UNKNOWN, None, Span(0, len(line.text)))


def _is_value(line: Line) -> bool:
    return bool(line.text) and line.kind is None and _KEY.fullmatch(line.text) is None


def _heading_before(draft: Draft, index: int) -> int | None:
    """The index of a heading such as ``Реквизиты`` right above a header."""
    above = next((i for i in range(index - 1, -1, -1) if draft.lines[i].text), None)
    is_heading = above is not None and ROLES.get(fold(draft.lines[above].text)) == "block"
    return above if is_heading else None


def _bare(draft: Draft) -> list[tuple[int, str]]:
    """Indexes and subjects of keys that stand alone on their lines, if they make a header."""
    found: list[tuple[int, str]] = []
    for i, line in draft.open_lines(_REGION):
        if len(line.text) > _LONGEST_BARE or not line.text[0].isupper():
            continue
        key = fold(line.text)
        role = "" if key in _HEADINGS else ROLES.get(key, "")
        if role:
            found.append((i, role))
        if role == "text":
            break
    keys = {role for _, role in found}
    return found if len(found) >= _FEWEST_BARE <= len(keys) else []


def _tail(draft: Draft, start: int) -> list[tuple[int, str]]:
    """Keys that stand alone below the text of such a page too, each parted from what is around."""
    found: list[tuple[int, str]] = []
    values = 0
    for i in range(len(draft.lines) - 1, start, -1):
        line = draft.lines[i]
        if not line.text:
            continue
        short = line.kind is None and len(line.text) <= _LONGEST_BARE
        role = ROLES.get(fold(line.text), "") if short else ""
        if role in _BELOW and values and not draft.lines[i - 1].text:
            found.append((i, role))
            values = 0
        elif values == _MOST_VALUES:
            break
        else:
            values += 1
    return found[::-1]


def _named_bare(draft: Draft, keys: Sequence[tuple[int, str]]) -> Iterator[tuple[int, Line]]:
    """Keys, and below each its value: all up to the next key; of the last key one line."""
    for (index, role), following in zip(keys, (*keys[1:], None), strict=False):
        line = draft.lines[index]
        yield index, _field(line, role, Span(0, len(line.text)), None)
        if role == "text":
            return
        end = following[0] if following else len(draft.lines)
        open_ = (i for i in range(index + 1, end) if draft.lines[i].text)
        below = [i for i in open_ if draft.lines[i].kind is None]
        for i in below if following else below[:1]:
            line = draft.lines[i]
            yield i, _field(line, role, None, Span(0, len(line.text)))


def _field(line: Line, role: str, key: Span | None, value: Span | None) -> Line:
    about = (("subtype", role),)
    marks = [Mark("key", key, about)] if key else []
    marks += [Mark("about", value, about)] if value else []
    kind = Kind.RIGHTS if role == "rights" else Kind.FIELD
    return replace(line, kind=kind, marks=tuple(marks))
