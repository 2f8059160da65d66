"""Authors and editors of printed sources: ``Орлов Л. А. О порте`` · ``ed. by``."""

import re

from pipeline.lexicon import fold, imprints
from pipeline.model import Span
from pipeline.notation.inflection import tagged

_INITIALS = r"(?:[^\W\d_]\.\s?[-–]?){1,3}"
_SURNAME = r"[^\W\d_][^\W\d_]{1,24}(?:[-–][^\W\d_]{2,24})?"
_INVERTED = re.compile(
    rf"(?P<name>(?P<surname>{_SURNAME})(?P<comma>,?)\s{_INITIALS})(?P<colon>:?)\s*"
)
_INITIALS_FIRST = re.compile(rf"(?P<name>{_INITIALS}{_SURNAME})[,:]\s*")
_NEXT = re.compile(r"[«“\"]|[^\W\d_]+")
_EDITED = re.compile(rf"(?:{'|'.join(re.escape(fold(w)) for w in imprints.EDITED.every())})(?!\w)")


def author(text: str, start: int) -> tuple[Span, int] | None:
    """The author that a citation begins with, and where the title begins; None where none is sure.

    ``Письма Л. А. Орлова`` has no author: its first word is no surname.
    """
    first = _INITIALS_FIRST.match(text, start)
    if first and first["name"][0].isupper():
        return Span(*first.span("name")), first.end()
    match = _INVERTED.match(text, start)
    following = _NEXT.match(text, match.end()) if match else None
    if not match or not following or not match["surname"][0].isupper():
        return None
    if not (match["comma"] or match["colon"] or _is_surname(match["surname"])):
        return None
    if _is_surname(following[0]):
        return None
    return Span(match.start("name"), len(text[: match.end("name")].rstrip())), match.end()


def _is_surname(word: str) -> bool:
    """Whether a Russian word can be a surname; other languages do not tell."""
    return re.match(r"[А-ЯЁ]", word) is not None and tagged(word, "Surn")


def editor(text: str, span: Span) -> Span | None:
    """The name that follows *edited by* in a segment."""
    match = _EDITED.match(fold(span.of(text)))
    if not match:
        return None
    name = span.of(text)[match.end() :]
    start = span.end - len(name.lstrip())
    return Span(start, span.end) if name.strip()[:1].isupper() else None
