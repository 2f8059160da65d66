"""The text of a block as elements: sentences and marks nested, which is decided here and only here.

Marks may cross each other and sentences; elements may not. A mark that cannot be nested is left
out, never its text, and reported.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.model import Block, Mark, Span
from pipeline.profile import MARKS, RANKS, Shape
from pipeline.tei import Element, add, el

_SENTENCE = Shape("s")


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Something that becomes an element over a span; `mark` is None for sentences."""

    span: Span
    shape: Shape
    mark: Mark | None
    id: str = ""

    @property
    def order(self) -> tuple[int, bool, bool, int, int]:
        """Sentences before marks, breaks before what begins there, outer before inner."""
        start, end = self.span.start, self.span.end
        rank = RANKS[self.mark.kind] if self.mark else 0
        return start, self.mark is not None, start < end, -end, rank


@dataclass(frozen=True, slots=True)
class Nested:
    """A block's text as content for its element; `lost` are the marks that could not be nested."""

    label: Element | None
    content: tuple[str | Element, ...]
    lost: tuple[Mark, ...]


def nest(block: Block) -> Nested:
    """Nest the sentences and marks of a block; its label comes apart from the rest."""
    label = next((mark for mark in block.marks if mark.kind == "label"), None)
    start = label.span.end if label else 0
    holder = el("seg")
    lost = _fill(holder, block, start)
    content = _content(holder)
    first = el("label", dict(label.value), label.span.of(block.text)) if label else None
    return Nested(first, content, lost)


def _stretches(block: Block, start: int) -> list[_Stretch]:
    found = [
        _Stretch(span, _SENTENCE, None, f"{block.id}-s{number}")
        for number, span in enumerate(block.sentences, start=1)
    ]
    for mark in block.marks:
        shape = MARKS.get(mark.kind)
        if shape and mark.span.start >= start and mark.kind != "label":
            found.append(_Stretch(mark.span, shape, mark))
    return sorted(found, key=lambda stretch: stretch.order)


def _fill(holder: Element, block: Block, start: int) -> tuple[Mark, ...]:
    """Put the text from `start` on and the elements over it into `holder`; return what is lost."""
    writer = _Writer(block.text, start, holder)
    lost = []
    sentences = [span.start for span in block.sentences]
    following = 0
    for stretch in _stretches(block, start):
        opens = following < len(sentences) and sentences[following] < stretch.span.end
        if stretch.mark is None:
            following += 1
        if not writer.put(stretch, over_seam=opens) and stretch.mark:
            lost.append(stretch.mark)
    writer.close_to(len(block.text) + 1)
    return tuple(lost)


class _Writer:
    """Writes stretches that come in order, each inside the innermost one that is still open."""

    def __init__(self, text: str, start: int, holder: Element) -> None:
        self._text = text
        self._at = start
        self._holder = holder
        self._open: list[tuple[_Stretch, Element]] = []

    def put(self, stretch: _Stretch, *, over_seam: bool) -> bool:
        """Open a stretch if it fits; `over_seam` tells that a sentence begins inside it."""
        span = stretch.span
        self.close_to(span.start, empty=span.start == span.end)
        outer = self._open[-1][0] if self._open else None
        if (over_seam and stretch.mark) or (outer and not _fits(stretch, outer)):
            return False
        self._write_to(span.start)
        made, content = _element(stretch, span.of(self._text))
        add(self._open[-1][1] if self._open else self._holder, made)
        self._open.append((stretch, content))
        if stretch.shape.empty:
            self._at = span.end
        return True

    def close_to(self, at: int, *, empty: bool = False) -> None:
        """Close what ends at or before `at`; what is `empty` still belongs to a sentence there."""
        while self._open:
            stretch = self._open[-1][0]
            ends = stretch.span.end
            if ends > at or (ends == at and empty and stretch.mark is None):
                return
            self._write_to(ends)
            self._open.pop()
        self._write_to(min(at, len(self._text)))

    def _write_to(self, at: int) -> None:
        if at > self._at:
            add(self._open[-1][1] if self._open else self._holder, self._text[self._at : at])
            self._at = at


def _fits(stretch: _Stretch, outer: _Stretch) -> bool:
    return stretch.span.end <= outer.span.end and not outer.shape.closed


def _element(stretch: _Stretch, text: str) -> tuple[Element, Element]:
    """The element of a stretch, and the one in it that takes the text."""
    shape = stretch.shape
    if stretch.mark is None:
        made = el(shape.tag, {"id": stretch.id})
        return made, made
    value = dict(stretch.mark.value)
    reading = value.pop(shape.twin, "")
    kept = {"rend": text} if shape.empty else {}
    made = el(shape.tag, {**dict(shape.fixed), **value, **kept})
    if not shape.inner:
        return made, made
    content = el(shape.inner)
    parts = {shape.inner: content}
    if shape.twin:
        parts[shape.twin] = el(shape.twin, None, reading)
    for name in sorted(parts):
        add(made, parts[name])
    return made, content


def _content(holder: Element) -> tuple[str | Element, ...]:
    kept = [piece for piece in _pieces(holder) if not isinstance(piece, str) or piece]
    if kept and isinstance(kept[0], str):
        kept[0] = kept[0].lstrip()
    return tuple(piece for piece in kept if not isinstance(piece, str) or piece)


def _pieces(holder: Element) -> Iterator[str | Element]:
    yield holder.text or ""
    for child in list(holder):
        tail = child.tail or ""
        child.tail = None
        yield child
        yield tail
