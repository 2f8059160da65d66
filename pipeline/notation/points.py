"""Points: ``1)`` ``2.`` ``§ 3.`` ``(a)`` ``б)`` ``c.`` and ordinal words (TEI section COLI)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.lexicon import lowered
from pipeline.lexicon.ordinals import ORDINALS
from pipeline.model import Span
from pipeline.notation.dates import find

_NUMBER = re.compile(r"(?P<open>\(?)(?P<value>\d{1,3})(?P<close>\.[°º]|[.)°º])(?=\s|[^\W\d])")
_SECTION = re.compile(r"§\s?(?P<value>\d{1,3})(?P<close>[.)]?)(?=\s)")
_LETTER = re.compile(r"(?P<open>\(?)(?P<value>[a-zа-яё])(?P<close>\)|/(?=\s)|(?<!\(.)\.(?=\s))")
_DAY_AND_WORD = re.compile(r"\d{1,2}\. [^\W\d] [^\W\d]")
"""What may be read as a day and a Roman month, and is a point that begins with a short word."""
_ALPHABETS = ("abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрстуфхцчшщэюя")
_DATE_REACH = 24
"""How far into a line a date may reach that only looks like a label: ``1. Mai 1890``."""

_SKIP = 9
"""How far a numbering may jump and still be one."""
_FEWEST = 2
_LETTERS = 26

_ORDINAL_OF = {
    word: (lang, number)
    for lang, rows in ORDINALS.items()
    for number, forms in enumerate(rows, start=1)
    for word in forms
}
_ORDINAL = re.compile(
    r"(?P<word>"
    + "|".join(sorted(map(re.escape, _ORDINAL_OF), key=len, reverse=True))
    + r")(?=\s?[,.:;—–-])",
    re.IGNORECASE,
)


_CLAUSE = re.compile(r"(?:^|[.!?:;,…]\s)$")


@dataclass(frozen=True, slots=True)
class Label:
    """The mark that opens a point: `style` numbered, lettered or ordinal; `value` as in item/@n."""

    style: str
    value: str
    number: int
    span: Span

    @property
    def key(self) -> str:
        """The value in ASCII: letters of any alphabet by their place in it, past z doubled."""
        if self.style != "lettered":
            return str(self.number)
        again, place = divmod(self.number - 1, _LETTERS)
        return chr(ord("a") + place) * (again + 1)


def label_of(text: str) -> Label | None:
    """The label a passage opens with, if any."""
    if _is_dated(text):
        return None
    number = _SECTION.match(text) or _NUMBER.match(text)
    if number and (not number.groupdict().get("open") or number["close"] == ")"):
        value = number["value"]
        end = number.end("close")
        return Label("numbered", value, int(value), Span(0, end))
    letter = _LETTER.match(text)
    if letter and any(letter["value"] in alphabet for alphabet in _ALPHABETS):
        place = next(a.index(letter["value"]) for a in _ALPHABETS if letter["value"] in a)
        return Label("lettered", letter["value"], place + 1, Span(0, letter.end("close")))
    ordinal = _ORDINAL.match(text)
    if ordinal:
        number_of = _ORDINAL_OF[lowered(ordinal["word"])][1]
        return Label("ordinal", str(number_of), number_of, Span(0, ordinal.end("word")))
    return None


def ordinals(text: str) -> tuple[Label, ...]:
    """The ordinal words of a text that count its clauses: at least two, up from the first."""
    found: list[Label] = []
    for match in _ORDINAL.finditer(text):
        before = text[max(0, match.start() - 2) : match.start()]
        number = _ORDINAL_OF[lowered(match["word"])][1]
        if number == len(found) + 1 and _CLAUSE.search(before):
            found.append(Label("ordinal", str(number), number, Span(*match.span("word"))))
    return tuple(found) if len(found) >= _FEWEST else ()


def _is_dated(text: str) -> bool:
    """Whether a passage opens with a date; ``1. У чумаков…`` has a word behind it, no month V."""
    opening = (found for found in find(text[:_DATE_REACH], loose=True) if found.span.start == 0)
    return any(
        found.has_year or not _DAY_AND_WORD.match(found.span.of(text) + text[found.span.end :])
        for found in opening
    )


def in_sequence(labels: Sequence[Label | None]) -> tuple[bool, ...]:
    """Which labels count up from the first of their style: 1, 2, 3 or a, b, c.

    A numbered list may be interrupted by lettered sub-points and by plain paragraphs, and it may
    skip a number or two; a label that stands alone or runs backwards does not count.
    """
    reached: dict[str, int] = {}
    good: list[bool] = []
    for label in labels:
        if label is None:
            good.append(False)
            continue
        if label.style == "numbered":
            reached.pop("lettered", None)
        last = reached.get(label.style, 0)
        fits = label.number == 1 or (last > 0 and last < label.number <= last + _SKIP)
        if fits:
            reached[label.style] = label.number
        good.append(fits)
    return tuple(good)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage stands in the points of its version.

    `list` counts the lists of the version from 1 (0: not in a list), `point` is the path of item
    values as printed, `key` the same path in ASCII for ids, `opens` whether the passage brings the
    point's own mark, `doubtful` whether an editor should check that it belongs to the point.
    """

    list: int = 0
    point: tuple[str, ...] = ()
    key: str = ""
    opens: bool = False
    doubtful: bool = False


def place(labels: Sequence[Label | None], lists: int = 0) -> tuple[Place, ...]:
    """Place the passages of a body in numbered, ordinal or lettered lists, `lists` before them.

    A list needs two marks that count up. What stands unmarked between two points belongs to the
    first of them; after the last point only what follows a sub-list does, and that is doubtful.
    """
    places = [Place()] * len(labels)
    for count, (start, end, style) in enumerate(_runs(labels), start=lists + 1):
        _fill(places, labels, range(start, end), (count, style))
    return tuple(places)


def _runs(labels: Sequence[Label | None]) -> list[tuple[int, int, str]]:
    """Stretches of top-level lists: first passage, one past the last, style."""
    runs: list[tuple[int, int, str]] = []
    i = 0
    while i < len(labels):
        members = _members(labels, i)
        if len(members) < _FEWEST:
            i += 1
            continue
        style = _style(labels, i)
        end = _last_of(labels, members[-1], style)
        runs.append((i, end, style))
        i = end
    return runs


def _style(labels: Sequence[Label | None], i: int) -> str:
    label = labels[i]
    return label.style if label else ""


def _members(labels: Sequence[Label | None], start: int) -> list[int]:
    """Indices of the points that count up from a first one at `start`."""
    first = labels[start]
    if first is None or first.number != 1:
        return []
    members, reached = [start], 1
    for i in range(start + 1, len(labels)):
        label = labels[i]
        if label is None or label.style != first.style:
            continue
        if not reached < label.number <= reached + _SKIP:
            break
        members.append(i)
        reached = label.number
    return members


def _last_of(labels: Sequence[Label | None], last: int, style: str) -> int:
    """One past the end of a list's last point: its sub-points, and one paragraph after them."""
    if style == "lettered":
        return last + 1
    i = last + 1
    while i < len(labels) and _style(labels, i) == "lettered":
        i += 1
    tail = i > last + 1 and i < len(labels) and labels[i] is None
    return i + tail


def _fill(
    places: list[Place], labels: Sequence[Label | None], stretch: range, run: tuple[int, str]
) -> None:
    count, style = run
    path: tuple[Label, ...] = ()
    letters = 0
    for i in stretch:
        label = labels[i]
        after_sub = len(path) > 1
        if label and label.style == style:
            path, letters = (label,), 0
        elif label and label.style == "lettered" and label.number > letters:
            path, letters = (path[0], label), label.number
        else:
            path = path[:1]
        opens = label is not None and label is path[-1]
        point = tuple(step.value for step in path)
        key = "".join(step.key for step in path)
        places[i] = Place(count, point, key, opens=opens, doubtful=after_sub and not opens)
