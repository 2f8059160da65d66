"""Which words of a citation are its titles: of an article, of a book or periodical, of a series."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.model import Span
from pipeline.notation.citations.parts import (
    GLOSS,
    SERIES,
    TEXT,
    UNREAD,
    WITHIN,
    Part,
    decided,
    is_quoted,
    periodical,
    with_imprint,
)

TITLE = "title"
_COUNTED = re.compile(r"[^\W\d_]{1,20}\.?\s?\d{1,4}")


def titled(text: str, found: Sequence[Part]) -> tuple[tuple[Part, ...], str]:
    """The parts with titles and their levels, in order, and the level of the main title."""
    seam = next((i for i, part in enumerate(found) if _begins_host(part)), None)
    article, host = (found[:seam], found[seam:]) if seam else ((), found)
    host = with_imprint([part for part in host if part.kind != WITHIN])
    quoted = len(host) > 1 and host[0].kind == host[1].kind == TEXT
    if not article and quoted and is_quoted(host[0].span.of(text)):
        article, host = host[:1], host[1:]
    count = next((i for i, part in enumerate(host) if _ends_title(text, i, part)), len(host))
    main = host[:count]
    named = bool(main) and periodical(main[0].span.of(text))
    rest, level = decided(host[count:], within=bool(article), named=named)
    titles = (_merged(main, level),) if main else ()
    before = _article(article)
    return (*before, *titles, *map(_settled, rest)), level


def _ends_title(text: str, number: int, part: Part) -> bool:
    """Whether the title ends before a part; ``chest 5`` looks like a volume of a kind unknown."""
    return part.kind != TEXT or (number > 0 and _COUNTED.fullmatch(part.span.of(text)) is not None)


def _begins_host(part: Part) -> bool:
    """Whether the book or periodical begins here that holds what was named before."""
    return part.kind == WITHIN or part.before == "//"


def _article(found: Sequence[Part]) -> tuple[Part, ...]:
    count = next((i for i, part in enumerate(found) if part.kind != TEXT), len(found))
    titles = (_merged(found[:count], "a"),) if count else ()
    others = (part if part.kind == WITHIN else replace(part, kind=UNREAD) for part in found[count:])
    return (*titles, *others)


def _merged(run: Sequence[Part], level: str) -> Part:
    """Segments that make one title, with the punctuation between them."""
    span = Span(run[0].span.start, run[-1].span.end)
    return Part(TITLE, span, (("level", level),) if level else ())


def _settled(part: Part) -> Part:
    """A part behind the title: words that are nothing known are unread."""
    if part.kind == GLOSS:
        return replace(part, kind=TITLE, value=(("level", "m"), ("type", "translated")))
    if part.kind == SERIES:
        return replace(part, kind=TITLE, value=(("level", "s"),))
    return replace(part, kind=UNREAD) if part.kind == TEXT else part
