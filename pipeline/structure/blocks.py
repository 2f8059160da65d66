"""Passages with their kinds → the blocks of a version, with ids and with what is seen in them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count, groupby
from typing import NamedTuple

from pipeline.model import Block, Kind, Mark, Span
from pipeline.notation import remarks
from pipeline.notation.points import Label, Place, label_of, place
from pipeline.profile import MARKS, NUMBERS
from pipeline.structure.lines import Version
from pipeline.structure.marks import Setting, marks_of, settled, with_layout
from pipeline.structure.marks.office import HANDLING, sort_of
from pipeline.structure.passages import Passage
from pipeline.structure.reach import under

_STEM = {
    Kind.TITLE: "h",
    Kind.COLLECTION: "v",
    Kind.SOURCE_TAG: "v",
    Kind.PROVENANCE: "v",
    Kind.ADDRESSEE: "a",
    Kind.DATELINE: "d",
    Kind.SALUTATION: "o",
    Kind.PARAGRAPH: "p",
    Kind.ITEM: "i",
    Kind.CLOSING: "c",
    Kind.SIGNATURE: "c",
    Kind.POSTSCRIPT: "ps",
    Kind.ENCLOSURE: "e",
    Kind.NOTE: "n",
    Kind.FOOTNOTE: "fn",
    Kind.SOURCE: "src",
    Kind.SHELFMARK: "src",
    Kind.PUBLICATION: "src",
    Kind.RULE: "ms",
    Kind.RUNNING_HEAD: "fw",
}
"""How ids begin after the language: a path, never a running number over the whole text."""

_UNCOUNTED = frozenset({"h", "v", "d"})
"""Kinds a version usually has once; their first id has no number."""

_BODY = frozenset({Kind.PARAGRAPH, Kind.ITEM})
_NO_SENTENCES = frozenset({Kind.RUNNING_HEAD, Kind.PROVENANCE, Kind.RULE})
"""Kinds that are no text of the author, so that a cut in them loses no emphasis."""
_DIVIDING = frozenset({
    Kind.TITLE, Kind.REPEAT_TITLE, Kind.ADDRESSEE, Kind.DATELINE, Kind.SALUTATION, Kind.CLOSING,
    Kind.SIGNATURE, Kind.POSTSCRIPT, Kind.ENCLOSURE,
})  # fmt: skip
"""Kinds that no list goes on over."""


def blocks_of(
    path: str, version: Version, setting: Setting
) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """The blocks of one version, and the ids of those whose place in a list is a guess."""
    lang = setting.lang
    labels = [_label(passage, kind) for passage, kind in version]
    places = _settled_places(version, labels)
    kinds = [_block_kind(kind, spot) for (_, kind), spot in zip(version, places, strict=True)]
    ids = _ids(setting.prefix, kinds, places)
    sorts = _sorts(version, lang)
    blocks = []
    for i, (passage, _) in enumerate(version):
        foreign = _foreign(passage, kinds[i], lang)
        own = replace(setting, lang=foreign or lang)
        marks = _marks(ids[i], passage, kinds[i], labels[i], own)
        if sorts[i].led:
            marks = tuple(mark for mark in marks if mark.kind != "label")
        office = sort_of(passage.text, kinds[i], marks)
        plain = passage.text if kinds[i] is not Kind.RULE else " ".join(passage.text.split())
        text, marks = _spaced(plain, tuple(_besides(office, marks)))
        block = Block(
            id=ids[i],
            kind=kinds[i],
            text=text,
            where=passage.where(path),
            marks=marks,
            point=places[i].point,
            lang=foreign,
            type=sorts[i].name or office,
            inline=passage.inline,
            quoted=passage.quoted,
        )
        blocks.append(block)
    return tuple(blocks), tuple(ids[i] for i, spot in enumerate(places) if spot.doubtful)


class _Sort(NamedTuple):
    """The sort of a note that is no plain editorial one, and whether the line above tells it."""

    name: str = ""
    led: bool = False


def _sorts(version: Version, lang: str) -> list[_Sort]:
    lines = [passage.text for passage, _ in version]
    found = [remarks.read(text, lang) for text in lines]
    sorts = []
    for remark, above, (_, kind) in zip(found, under(lines, found), version, strict=True):
        name = above or (remark.sort if remark else "")
        plain = kind is not Kind.NOTE or name == remarks.EDITORIAL
        sorts.append(_Sort("" if plain else name, led=kind is Kind.NOTE and bool(above)))
    return sorts


def _besides(office: str, marks: Sequence[Mark]) -> Iterator[Mark]:
    """What stays marked in a line beside its being the mark of an `office`, if it is one: in a
    number nothing does.
    """
    for mark in marks:
        if office in {"", HANDLING} or (mark.kind == "break" and office not in NUMBERS):
            yield mark


def _spaced(text: str, marks: tuple[Mark, ...]) -> tuple[str, tuple[Mark, ...]]:
    """One space between a label and what it labels, whatever stood there; marks move along."""
    label = next((mark for mark in marks if mark.kind == "label"), None)
    if label is None or not text[label.span.end :].strip():
        return text, marks
    at = label.span.end
    rest = text[at:].lstrip()
    shift = at + 1 - (len(text) - len(rest))
    moved = (
        replace(m, span=Span(m.span.start + shift, m.span.end + shift)) if m.span.start >= at else m
        for m in marks
    )
    return f"{text[:at]} {rest}", tuple(moved)


def _label(passage: Passage, kind: Kind) -> Label | None:
    return label_of(passage.text) if kind in _BODY else None


def _settled_places(version: Version, labels: Sequence[Label | None]) -> list[Place]:
    """Where each passage stands in the points; what an editor calls a paragraph opens none."""
    places = _places(version, labels)
    plain = {
        i
        for i, (passage, _) in enumerate(version)
        if passage.lines[0].given is Kind.PARAGRAPH and places[i].opens
    }
    if not plain:
        return places
    return _places(version, [None if i in plain else label for i, label in enumerate(labels)])


def _places(version: Version, labels: Sequence[Label | None]) -> list[Place]:
    """Where each passage stands in the points; what opens or closes a letter ends its lists too.

    What only floats between points, a footnote or a running head, has no place among them.
    """
    places = [Place()] * len(labels)
    lists = 0
    for dividing, members in groupby(range(len(version)), lambda i: version[i][1] in _DIVIDING):
        stretch = [i for i in members if version[i][1] in _BODY and not dividing]
        for i, spot in zip(stretch, place([labels[i] for i in stretch], lists), strict=True):
            places[i] = spot
            lists = max(lists, spot.list)
    return places


def _block_kind(kind: Kind, spot: Place) -> Kind:
    if kind is Kind.REPEAT_TITLE:
        return Kind.TITLE
    if kind in _BODY:
        return Kind.ITEM if spot.opens else Kind.PARAGRAPH
    return kind


def _ids(lang: str, kinds: Sequence[Kind], places: Sequence[Place]) -> list[str]:
    """Ids such as ``ru-h``, ``en-p1``, ``en-i3a``, ``en-i3-p2`` (see DESIGN.md, identifiers)."""
    counts: Counter[str] = Counter()
    with_paragraphs = {
        (spot.list, len(spot.point)) for spot in places if spot.list and not spot.opens
    } | _holding_lists(places)
    out: list[str] = []
    for kind, spot in zip(kinds, places, strict=True):
        if not spot.list:
            stem = _STEM[kind]
            counts[stem] += 1
            first = stem in _UNCOUNTED and counts[stem] == 1
            out.append(f"{lang}-{stem}" if first else f"{lang}-{stem}{counts[stem]}")
            continue
        item = item_id(lang, spot)
        if (spot.list, len(spot.point)) in with_paragraphs:
            counts[item] += 1
            item = f"{item}-p{counts[item]}"
        out.append(item)
    return out


def _holding_lists(places: Sequence[Place]) -> set[tuple[int, int]]:
    """Lists, by number and depth, of which some item holds a list of its own."""
    return {(spot.list, depth) for spot in places for depth in range(1, len(spot.point))}


def item_id(lang: str, spot: Place) -> str:
    """The id of an item: ``en-i3a`` in the first list of a version, ``en-l2-i1`` in later ones."""
    prefix = f"{lang}-" if spot.list == 1 else f"{lang}-l{spot.list}-"
    return f"{prefix}i{spot.key}"


def _marks(
    identifier: str, passage: Passage, kind: Kind, label: Label | None, setting: Setting
) -> tuple[Mark, ...]:
    breaks = [
        Mark("break", Span(at, at), (("id", name), ("break", _parts(passage, at))))
        for at, name in zip(passage.breaks, _names(identifier), strict=False)
    ]
    numbering = [_numbering(label)] if label else []
    found = (m for m in marks_of(passage.text, kind, setting) if _fits_rend(m, passage.text))
    seen = [*numbering, *with_layout(passage.marks, tuple(found), kind)]
    labelled = max((mark.span.end for mark in seen if mark.kind == "label"), default=0)
    breaks = [m for m in breaks if m.span.start > labelled and kind not in _NO_SENTENCES]
    return settled((*breaks, *seen))


def _fits_rend(mark: Mark, text: str) -> bool:
    """Whether a mark that becomes an attribute is one that an attribute of TEI can hold."""
    shape = MARKS.get(mark.kind)
    return shape is None or not shape.empty or mark.span.of(text).isprintable()


def _names(identifier: str) -> Iterator[str]:
    return (f"{identifier}-lb{number}" for number in count(1))


def _parts(passage: Passage, at: int) -> str:
    """Whether a break parts two words, as lb/@break says it."""
    return "yes" if passage.text[at] == " " else "no"


def _numbering(label: Label) -> Mark:
    if label.style == "ordinal":
        return Mark("ordinal", label.span, (("value", label.value),))
    return Mark("label", label.span)


def _foreign(passage: Passage, kind: Kind, lang: str) -> str:
    """The language of a passage where it is another than the version's."""
    own = passage.lines[0].lang or lang
    return "" if own == lang or kind in {Kind.RULE, Kind.PROVENANCE, Kind.SOURCE_TAG} else own
