"""The versions of an edition, each as a text that could belong to any other."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.align.units import body, units_of
from pipeline.model import Block, Document, Relation, Role, Version

TRANSLATES = frozenset({Relation.PARALLEL, Relation.PARTIAL})
"""Verdicts that leave no counterpart to be sought."""


@dataclass(frozen=True, slots=True)
class Text:
    """A version with the document it stands in; `name` is what ``edition.toml`` calls it.

    `state` is the kindest verdict on it and a version of its own page, or of another that editors
    pair it with; `sentences` are those of its body, as meant, `keys` its shelfmarks, `day` the day
    of sending, ISO or ``""``.
    `original` tells whether it is in the language of the originals, or, where no configuration
    names that, whether its page says that it is one.
    """

    name: str
    document: Document
    version: Version
    state: Relation
    sentences: tuple[str, ...]
    keys: frozenset[str]
    day: str
    original: bool


def texts_of(documents: Sequence[Document], original: str = "") -> tuple[Text, ...]:
    """All versions of an edition, in the order of its documents, those of one page together;
    `original` is the language of the originals, where that is known.
    """
    letters = Counter(document.source for document in documents)
    seen: Counter[str] = Counter()
    out: list[Text] = []
    for document in documents:
        seen[document.source] += 1
        number = seen[document.source] if letters[document.source] > 1 else 0
        for version in document.versions:
            text = _text(document, version, number)
            out.append(replace(text, original=version.lang == original) if original else text)
    return tuple(out)


def named(page: str, version: str, letter: int = 0) -> str:
    """What a version is called in an edition: ``PAGE#ru``, or ``PAGE#2/ru`` in its second letter
    (`letter` is 0 where the page holds one).
    """
    return f"{page}#{letter}/{version}" if letter else f"{page}#{version}"


def couple(one: Text, other: Text) -> Document:
    """Two texts of an edition as if a page paired them, `one` first."""
    return replace(
        one.document,
        furniture=(*_titles(one), *_titles(other)),
        versions=(one.version, other.version),
        alignments=(),
        queries=(),
        counterparts=(),
    )


def in_order(one: Text, other: Text) -> tuple[Text, Text]:
    """Two texts, the original first; by their names where neither or either is one."""
    first, second = sorted((one, other), key=lambda text: (not text.original, text.name))
    return first, second


def _titles(text: Text) -> Iterator[Block]:
    lang = text.version.lang
    return (block for block in text.document.furniture if block.lang == lang)


def _text(document: Document, version: Version, number: int) -> Text:
    return Text(
        name=named(document.source, version.id, number),
        document=document,
        version=version,
        state=_state(document, version),
        sentences=tuple(unit.text for unit in body(units_of(version))),
        keys=frozenset(_keys(version)),
        day=next(_days(document, version), ""),
        original=version.role is Role.ORIGINAL,
    )


def _state(document: Document, version: Version) -> Relation:
    pairs = (a.verdict for a in document.alignments if version.id in {a.left, a.right})
    others = (c.verdict for c in document.counterparts if c.version == version.id)
    found = {verdict.relation for verdict in (*pairs, *others)}
    kinds = (Relation.PARALLEL, Relation.PARTIAL, Relation.UNDECIDED, Relation.MISMATCH)
    return next((kind for kind in kinds if kind in found), Relation.SINGLE)


def _keys(version: Version) -> Iterator[str]:
    for block in version.blocks:
        for mark in block.marks:
            if mark.kind == "shelfmark":
                yield from (value for name, value in mark.value if name == "n")


def _days(document: Document, version: Version) -> Iterator[str]:
    for act in document.acts:
        for action in act.actions if version.id in act.versions else ():
            if action.kind == "sent" and action.dating:
                yield from (day for name, day in action.dating.value if name == "when")
