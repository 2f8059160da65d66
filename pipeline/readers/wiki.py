"""Pages of wikis and their mirrors: menus, tables of categories, notes behind ``↑``."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from pipeline.lexicon import fold
from pipeline.lexicon.sections import CATEGORIES, WIKI
from pipeline.model import Kind, Line, Mark, Span
from pipeline.readers.draft import Draft
from pipeline.readers.sections import is_language_name

_EDGE = 40
"""Lines from either end of a page that may be the wiki's own."""
_LONGEST = 200
_SAYINGS = sorted(map(fold, WIKI.every()), key=len, reverse=True)
_WHOLE = frozenset(_SAYINGS)
_OPENINGS = tuple(saying for saying in _SAYINGS if " " in saying)
_CELLS = re.compile(r"\|?(?:[^|]{0,40}\|){2,40}[^|]{0,40}")
_CATEGORY = re.compile(
    r"(?:\[\[)?(?:" + "|".join(CATEGORIES.every()) + r")\s?:\s?\S", re.IGNORECASE
)
_NOTE = re.compile(r"(?:[-*•]\s?|\d{1,3}\.\s)?[↑^](?:\s?(?P<number>\d{1,3})(?=[\s.)]))?")
_OPENS_A_NOTE = frozenset("-*•↑^0123456789")
_FEWEST = 2


def is_wiki(draft: Draft) -> bool:
    """Whether a page shows two different traits of a wiki."""
    lines = list(_edges(draft))
    traits = {fold(line.text)[:12] for _, line in lines if _is_menu(line)}
    traits |= {"cells" for _, line in lines if _CELLS.fullmatch(line.text)}
    traits |= {"notes" for _, line in lines if "↑" in line.text[:4]}
    return len(traits) >= _FEWEST


def furniture(draft: Draft) -> Draft:
    """Name the menus and tables of a wiki as page furniture, and its notes as footnotes."""
    menus = {
        i: replace(line, kind=Kind.BACKLINK)
        for i, line in _edges(draft)
        if _is_menu(line) or _CELLS.fullmatch(line.text)
    }
    draft = draft.named(menus)
    draft = draft.named(dict(_language_links(draft)))
    return draft.named(dict(_notes(draft)))


def _edges(draft: Draft) -> Iterator[tuple[int, Line]]:
    """The lines near either end of a page that hold text, none twice."""
    full = [(i, line) for i, line in draft.open_lines(len(draft.lines))]
    yield from full[:_EDGE]
    yield from full[max(_EDGE, len(full) - _EDGE) :]


def _is_menu(line: Line) -> bool:
    if len(line.text) > _LONGEST:
        return False
    if _CATEGORY.match(line.text):
        return True
    text = fold(line.text).strip(" :·|•-")
    return text in _WHOLE or text.startswith(_OPENINGS)


def _language_links(draft: Draft) -> Iterator[tuple[int, Line]]:
    """Names of languages under each other are links to other pages, not headings."""
    edges = dict(_edges(draft))
    names = {i for i, line in edges.items() if is_language_name(line)}
    for i in names:
        if {i - 1, i + 1} & names:
            yield i, replace(edges[i], kind=Kind.BACKLINK)


def _notes(draft: Draft) -> Iterator[tuple[int, Line]]:
    """Notes behind arrows; those without a number count from 1, as the wiki shows them."""
    numbers = count(1)
    for i, line in enumerate(draft.lines):
        if line.kind is not None or line.text[:1] not in _OPENS_A_NOTE:
            continue
        match = _NOTE.match(line.text)
        if not match or not line.text[match.end() :].strip():
            continue
        number = next(numbers)
        label = Mark("label", Span(0, match.end()), (("n", match["number"] or str(number)),))
        yield i, replace(line, kind=Kind.FOOTNOTE, marks=(*line.marks, label))
