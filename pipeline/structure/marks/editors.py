"""What editors put into a line: gaps, letters and words supplied, doubts, remarks, pages."""

import re
from collections.abc import Iterator

from pipeline.model import Attributes, Mark, Span
from pipeline.notation.apparatus import gap, is_note, is_remark, is_sic, manner, page_mark, refers
from pipeline.notation.brackets import (
    BrokenWord,
    Group,
    broken_words,
    groups,
    is_tag,
    words_before,
)
from pipeline.structure.marks.setting import Setting

_PAGES = re.compile(
    r"<<(?P<a>[^<>]{1,16})>>|\|{1,2}(?P<b>[^|]{1,16})\|{1,2}|//(?P<c>[^/]{1,16})//"
    r"|\{(?P<d>[^{}]{1,16})\}|\[(?P<e>[^\[\]]{1,16})\]"
)
_NUMBER = re.compile(r"\d{1,3}")
_SENTENCES = re.compile(r"(?<!\d)[.!?…]\s+\w")
_DOUBT = frozenset({"?", "??"})
_MOST_WORDS = 6
_SHORT, _LETTER = 3, 1
"""Letters outside the brackets in an abbreviation that ends with its word; inside, at least two."""


def in_text(text: str, setting: Setting) -> Iterator[Mark]:
    """All that brackets tell; what they do not is left as it is."""
    read: set[int] = set()
    for mark in (*_pages(text), *_read(text, setting)):
        read.add(mark.span.start)
        yield mark
    for word in broken_words(text):
        if all(part.start not in read for part in word.parts):
            yield from _broken(text, word)


def _pages(text: str) -> Iterator[Mark]:
    for match in _PAGES.finditer(text):
        inside = match[match.lastgroup or 0]
        bare = match.lastgroup in {"a", "b", "c"} and not match[0].startswith("[")
        found = page_mark(inside, bare=bare)
        before = text[max(0, match.start() - 12) : match.start()]
        if found and not (match.lastgroup == "e" and refers(before)):
            kind = "leaf" if found.leaf else "page"
            yield Mark(kind, Span(*match.span()), (("n", found.number),))


def _read(text: str, setting: Setting) -> Iterator[Mark]:
    for group in groups(text):
        content = group.inside.of(text)
        said = any(map(str.isalpha, content)) or not group.is_round
        missing = gap(content, translated=setting.translated) if said else ()
        if missing:
            yield Mark("gap", group.span, missing)
        elif is_sic(content, firm=not group.is_round):
            yield from _on_words(text, group, Mark("sic", group.span), 1)
        elif content.strip() in _DOUBT:
            yield from _doubted(text, group)
        elif not group.is_round or is_note(content) or manner(content):
            yield from _in_brackets(text, group)


def _in_brackets(text: str, group: Group) -> Iterator[Mark]:
    content = group.inside.of(text)
    how = manner(content)
    if how and how.quoted:
        at = group.inside.start
        yield Mark("remark", group.span)
        yield Mark(how.kind, Span(at + how.quoted.start, at + how.quoted.end), how.value)
    elif how:
        yield from _on_words(text, group, Mark(how.kind, group.span, how.value), how.count)
    elif is_remark(content):
        yield Mark("remark", group.span)
    elif _supplies(text, group):
        yield Mark("supplied", group.span, _unsure(content))


def _on_words(text: str, group: Group, mark: Mark, count: int) -> Iterator[Mark]:
    """An editor's remark, and what it says of the words before it."""
    yield Mark("remark", group.span)
    words = words_before(text, group.span.start, count) if count else None
    if words:
        yield Mark(mark.kind, words, mark.value)


def _doubted(text: str, group: Group) -> Iterator[Mark]:
    word = words_before(text, group.span.start)
    if word and not text[word.end : group.span.start].strip():
        yield Mark("unclear", Span(word.start, group.span.end))


def _supplies(text: str, group: Group) -> bool:
    """Whether brackets hold a few words or a year that editors supplied."""
    content = group.inside.of(text)
    digits = any(map(str.isdigit, _around(text, group)))
    said = any(map(str.isalpha, content)) or digits or not _NUMBER.fullmatch(content.strip())
    few = len(content.split()) <= _MOST_WORDS and not _SENTENCES.search(content)
    plain = said and few and any(map(str.isalnum, content)) and not is_tag(group.span.of(text))
    return plain and not _is_part(text, group)


def _is_part(text: str, group: Group) -> bool:
    """Whether a group is part of a word, which is read as a whole."""
    return group.inside.of(text).isalpha() and any(map(str.isalpha, _around(text, group)))


def _around(text: str, group: Group) -> str:
    """The characters before and behind a group."""
    start, end = group.span.start, group.span.end
    return text[max(0, start - 1) : start] + text[end : end + 1]


def _broken(text: str, word: BrokenWord) -> Iterator[Mark]:
    """A word with letters in brackets: an abbreviation written out, or letters it lacked."""
    outside = word.outside(text)
    if _is_abbreviation(word, outside):
        yield Mark("abbreviation", word.span, (("abbr", outside),))
        yield from (Mark("expansion", part) for part in word.parts)
    else:
        yield from (Mark("supplied", part) for part in word.parts)


def _is_abbreviation(word: BrokenWord, outside: str) -> bool:
    """Whether it was left unfinished by its writer; a word that only lacks a letter was not."""
    first, *more = word.parts
    sizes = [part.end - part.start - 2 for part in word.parts]
    if first.start == word.span.start or min(sizes) <= _LETTER:
        return len(outside) <= 1 and first.start > word.span.start
    return (not more and first.end == word.span.end) or len(outside) <= _SHORT


def _unsure(content: str) -> Attributes:
    return (("cert", "low"),) if content.rstrip().endswith("?") else ()
