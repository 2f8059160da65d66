"""Groups in brackets: where they are, and the words beside them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.model import Span

_GROUPS = (
    re.compile(r"\[(?P<inside>[^\[\]]{1,160})\]"),
    re.compile(r"<(?P<inside>[^<>]{1,120})>"),
    re.compile(r"⟨(?P<inside>[^⟨⟩]{1,120})⟩"),
    re.compile(r"\((?P<inside>[^()]{1,60})\)"),
)
_PART = r"\[[^\W\d_]{1,25}\]|<[^\W\d_]{1,25}>|⟨[^\W\d_]{1,25}⟩"
_BROKEN_WORD = re.compile(rf"(?<![^\W\d_])(?:[^\W\d_]|{_PART})+")
_BRACKETED = re.compile(_PART)
_OPENING = frozenset("[<⟨")
_LOOKBACK = 80
_TAGS = frozenset(
    {"a", "b", "i", "p", "s", "u", "br", "em", "hr", "li", "td", "th", "tr", "tt", "ul", "div",
     "del", "ins", "img", "sub", "sup", "span", "body", "cite", "code", "font", "html", "small",
     "strong", "table"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Group:
    """Something in brackets; `inside` lies between them."""

    span: Span
    inside: Span
    opening: str

    @property
    def is_round(self) -> bool:
        """Whether the brackets are those that writers use too."""
        return self.opening == "("


def groups(text: str) -> Iterator[Group]:
    """The innermost groups of each sort of bracket; those of two sorts may cross."""
    for pattern in _GROUPS:
        for match in pattern.finditer(text):
            yield Group(Span(*match.span()), Span(*match.span("inside")), match[0][0])


def is_tag(text: str) -> bool:
    """Whether this is markup that a capture left in the text: ``<b>``, which no editor wrote."""
    return text.startswith("<") and text.strip("</>").lower() in _TAGS


@dataclass(frozen=True, slots=True)
class BrokenWord:
    """A word of which parts stand in brackets: ``кот[орые]``."""

    span: Span
    parts: tuple[Span, ...]

    def outside(self, text: str) -> str:
        """Its letters that no bracket holds."""
        return _BRACKETED.sub("", self.span.of(text))


def broken_words(text: str) -> Iterator[BrokenWord]:
    """The words with some of their letters in brackets, and some not."""
    if _OPENING.isdisjoint(text):
        return
    for match in _BROKEN_WORD.finditer(text):
        parts = tuple(
            Span(*part.span()) for part in _BRACKETED.finditer(text, match.start(), match.end())
        )
        word = BrokenWord(Span(*match.span()), parts)
        if parts and word.outside(text) and not any(is_tag(part.of(text)) for part in parts):
            yield word


def words_before(text: str, at: int, count: int = 1) -> Span | None:
    """The last words before a place, closing marks between them and it left out."""
    end = at
    start = at
    for number in range(count):
        window = max(0, start - _LOOKBACK)
        found = _last_word(text[window:start])
        if found is None:
            return None
        start = window + found.start
        end = window + found.end if number == 0 else end
    return Span(start, end)


def _last_word(text: str) -> Span | None:
    """The word that only closing marks and spaces follow."""
    end = len(text.rstrip(" \u00a0.,;:!?…»”\"')"))
    start = end
    while start > 0 and not text[start - 1].isspace() and text[start - 1] not in "«“\"'(":
        start -= 1
    while start < end and not (text[start].isalnum() or text[start] in "[<⟨"):
        start += 1
    return Span(start, end) if any(map(str.isalnum, text[start:end])) else None
