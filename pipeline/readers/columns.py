"""Versions that an HTML page sets side by side: columns of a table, or parts with their names."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.capture import Column
from pipeline.lexicon import fold
from pipeline.lexicon.sections import ORIGINALS, TRANSLATIONS
from pipeline.model import Role
from pipeline.readers.sections import heading_of
from pipeline.tei import Element

_CELLS = frozenset({"td", "th"})
_MOST = 4
"""Columns a table of versions has at most."""
_WORDS, _WORDS_ALONE = 4, 12
"""Words that the cells of such a table have on an average; those of one with a single row."""
_NAMED = frozenset({"div", "section", "article", "td", "blockquote"})
_WORD = re.compile(r"[^\W\d_]+")
_ROLES = {
    fold(word): role
    for role, family in ((Role.ORIGINAL, ORIGINALS), (Role.TRANSLATION, TRANSLATIONS))
    for word in family.every()
    if " " not in word
}


def columns_of(body: Element) -> dict[Element, Column]:
    """The elements that hold text of one version, with the column that each belongs to."""
    found: dict[Element, Column] = {}
    for number, table in enumerate(body.iter("table"), start=1):
        found.update(_of_table(table, f"t{number}"))
    for element, column in _named(body):
        found.setdefault(element, column)
    return found


def _of_table(table: Element, name: str) -> Iterator[tuple[Element, Column]]:
    rows = [[c for c in row if c.tag in _CELLS] for row in table.iter("tr")]
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths or table.find(".//table") is not None:
        return
    width = max(sorted(widths), key=widths.__getitem__)
    rows = [row for row in rows if len(row) == width]
    head = rows[0] if all(_stated(cell) for cell in rows[0]) else []
    texts = rows[1:] if head else rows
    if width > _MOST or not texts or not _is_prose(texts):
        return
    for i in range(width):
        role, lang = _stated(head[i]) or (Role.UNSTATED, "") if head else (Role.UNSTATED, "")
        column = Column(f"{name}.{i + 1}", role, lang)
        yield from ((row[i], column) for row in texts)


def _is_prose(rows: Sequence[Sequence[Element]]) -> bool:
    """Whether the cells of every column hold sentences, on an average."""
    least = _WORDS_ALONE if len(rows) == 1 else _WORDS
    counts = [[len("".join(map(str, cell.itertext())).split()) for cell in row] for row in rows]
    return all(sum(column) >= least * len(rows) for column in zip(*counts, strict=True))


def _stated(cell: Element) -> tuple[Role, str] | None:
    return heading_of(" ".join("".join(map(str, cell.itertext())).split()))


def _named(body: Element) -> Iterator[tuple[Element, Column]]:
    """Parts beside each other of which one is called the original, one the translation."""
    by_parent: dict[Element, list[tuple[Element, Role]]] = {}
    for element in body.iter(*_NAMED):
        role = _role(element)
        parent = element.getparent()
        if role is not None and parent is not None:
            by_parent.setdefault(parent, []).append((element, role))
    for number, parts in enumerate(by_parent.values(), start=1):
        if len({role for _, role in parts}) > 1:
            for i, (element, role) in enumerate(parts, start=1):
                yield element, Column(f"p{number}.{i}", role)


def _role(element: Element) -> Role | None:
    names = _WORD.findall(f"{element.get('class', '')} {element.get('id', '')}")
    roles = {_ROLES[fold(name)] for name in names if fold(name) in _ROLES}
    return roles.pop() if len(roles) == 1 else None
