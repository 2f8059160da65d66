"""The text of a block as elements: sentences and marks nested, which is decided here and only here.

Marks may cross each other and sentences; elements may not. A mark that cannot be nested is left
out, never its text, and reported.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.model import Block, Mark, Span
from pipeline.profile import MARKS
from pipeline.tei import Element, add, el

_SENTENCE = "s"


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Something that becomes an element over a span; `mark` is None for sentences."""

    span: Span
    element: Element
    mark: Mark | None

    @property
    def order(self) -> tuple[int, int, bool]:
        """Outer before inner; of two with one span the sentence is the outer."""
        return self.span.start, -self.span.end, self.mark is not None


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
    stretches = sorted(_stretches(block, start), key=lambda stretch: stretch.order)
    holder = el("seg")
    lost = tuple(_fill(holder, block.text, Span(start, len(block.text)), stretches))
    content = _content(holder)
    first = el("label", None, label.span.of(block.text)) if label else None
    return Nested(first, content, lost)


def _stretches(block: Block, start: int) -> Iterator[_Stretch]:
    for number, span in enumerate(block.sentences, start=1):
        yield _Stretch(span, el(_SENTENCE, {"id": f"{block.id}-s{number}"}), None)
    for mark in block.marks:
        shape = MARKS.get(mark.kind)
        if shape and mark.span.start >= start and mark.kind != "label":
            yield _Stretch(mark.span, el(shape.tag, dict((*shape.fixed, *mark.value))), mark)


def _fill(
    parent: Element, text: str, within: Span, stretches: Sequence[_Stretch]
) -> Iterator[Mark]:
    """Put the text of `within` and the elements over it into `parent`; yield what does not fit."""
    at = within.start
    i = 0
    while i < len(stretches):
        outer = stretches[i]
        inner = [s for s in stretches[i + 1 :] if s.span.start < outer.span.end]
        i += 1 + len(inner)
        if outer.span.start < at or outer.span.end > within.end:
            if outer.mark:
                yield outer.mark
            i -= len(inner)
            continue
        add(parent, text[at : outer.span.start])
        parent.append(outer.element)
        fitting = [s for s in inner if s.span.end <= outer.span.end]
        yield from (s.mark for s in inner if s not in fitting and s.mark)
        yield from _fill(outer.element, text, outer.span, fitting)
        at = outer.span.end
    add(parent, text[at : within.end])


def _content(holder: Element) -> tuple[str | Element, ...]:
    pieces: list[str | Element] = [holder.text or ""]
    for child in list(holder):
        tail = child.tail or ""
        child.tail = None
        pieces += [child, tail]
    kept = [piece for piece in pieces if not isinstance(piece, str) or piece]
    if kept and isinstance(kept[0], str):
        kept[0] = kept[0].lstrip()
    return tuple(piece for piece in kept if not isinstance(piece, str) or piece)
