"""The kind of every line: the parts of a page, read by signs and order."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.model import Kind, Line
from pipeline.notation.addresses import continues, is_address
from pipeline.notation.points import in_sequence, label_of
from pipeline.notation.remarks import read as remark_of
from pipeline.notation.shapes import skeleton
from pipeline.structure.order import kinds_of
from pipeline.structure.parts import Parts, language_of
from pipeline.structure.passages import Passage, join_lines, kind_of_line
from pipeline.structure.reach import quotations, under
from pipeline.structure.signs.view import View

_ANCHOR = re.compile(
    r"(?<=[^\W\d])\d{1,3}(?!\w)|(?<=[.,;!?”\"»])\d{1,3}(?=\s|$)|\[(\d{1,3})\]"
    r"|(?<=[^\W\d_])\s?\(\d{1,2}\)"
)

Version = tuple[tuple[Passage, Kind], ...]
"""The passages of one version with their kinds, in page order."""


def read_version(lines: Sequence[Line], parts: Parts) -> Version:
    """Name every passage of one version."""
    others = (line for version in parts.versions if version != lines for line in version)
    apart = {line.number for line in (*parts.furniture, *others)} | parts.apart
    passages = join_lines(lines, apart)
    views = views_of(passages, language_of(lines), parts)
    kinds = kinds_of(views)
    known = {skeleton(title.text) for title in parts.titles}
    return tuple(
        (passage, _repeated(kind, passage, before, known))
        for passage, kind, before in zip(passages, kinds, (None, *kinds), strict=False)
    )


def physical(version: Version) -> tuple[Line, ...]:
    """The physical lines of a version, each with its own kind."""
    return tuple(
        replace(line, kind=kind_of_line(line, kind))
        for passage, kind in version
        for line in passage.lines
    )


def _repeated(kind: Kind, passage: Passage, before: Kind | None, titles: set[str]) -> Kind:
    """A title is a repeated one if the header has it and no collection line announces it."""
    if kind is Kind.TITLE and before is not Kind.COLLECTION and skeleton(passage.text) in titles:
        return Kind.REPEAT_TITLE
    return kind


def views_of(passages: Sequence[Passage], lang: str, parts: Parts) -> list[View]:
    """What the signs see of each passage of one text on a page."""
    labels = [label_of(passage.text) for passage in passages]
    sequential = in_sequence(labels)
    titles = frozenset(skeleton(title.text) for title in parts.titles)
    anchors = frozenset(
        match[0].strip("[]() ") for passage in passages for match in _ANCHOR.finditer(passage.text)
    )
    around = (None, *passages, None)
    addressed = _addressed(passages, lang)
    lines = [passage.text for passage in passages]
    found = [remark_of(text, lang) for text in lines]
    below, quoted = under(lines, found), quotations(lines)
    return [
        View(
            passage=passage,
            before=around[i],
            after=around[i + 2],
            lang=lang,
            titles=titles,
            addressees=parts.names,
            label=label.style if label else "",
            sequential=good,
            anchors=anchors,
            addressed=addressed[i],
            remark=remark.sort if (remark := found[i]) else "",
            under=below[i],
            quoted=quoted[i],
        )
        for i, (passage, label, good) in enumerate(zip(passages, labels, sequential, strict=True))
    ]


def _addressed(passages: Sequence[Passage], lang: str) -> list[bool]:
    """Which passages stand in a run of address lines that nothing parts, not even a blank line."""
    out: list[bool] = []
    within, last = False, 0
    for passage in passages:
        follows = within and passage.first == last + 1
        within = is_address(passage.text, lang) or (follows and continues(passage.text, lang))
        out.append(within)
        last = passage.last
    return out
