"""Marks that call footnotes, and the labels of the notes."""

import re
from collections.abc import Iterator

from pipeline.model import Span

_ANCHOR = re.compile(
    r"(?<=[^\W\d_]{3})\d{1,3}(?!\w)"
    r"|(?<=[^\W\d_]{3}[.,;!?])\d{1,3}(?=\s[^\W\d_]|\s?[—–]|$)"
    r"|(?<!\d)\[\d{1,3}\](?!\d)"
    r"|(?<=\S)[¹²³⁴-⁹⁰]{1,3}⁾?"
    r"|(?<=[^\W\d_])[.,;!?]?(?P<stars>\*{1,3}|[†‡]{1,2})(?!\w)"
)
_LABEL = re.compile(
    r"\*{1,3}|[†‡]{1,2}|\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)]?(?=\s)|[¹²³⁴-⁹⁰]{1,3}⁾?|-?\s?↑"
)
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def anchors(text: str) -> Iterator[Span]:
    """Footnote marks in running text: ``off.68``, ``word17``, ``[9]``, ``³``, ``miller.*``."""
    for match in _ANCHOR.finditer(text):
        yield Span(*match.span("stars" if match["stars"] else 0))


def label(text: str) -> Span | None:
    """The mark a footnote opens with."""
    match = _LABEL.match(text)
    return Span(*match.span()) if match else None


def note_number(mark: str) -> str:
    """The number of a mark or label, plain: ``[17]`` → 17, ``²`` → 2, ``*`` → ``*``."""
    return mark.strip("[]().⁾ ").translate(_SUPERSCRIPTS) or mark
