"""Of marks that cross, those that stay: what finders saw by themselves becomes one nesting."""

from collections.abc import Iterable, Iterator, Sequence

from pipeline.model import Mark
from pipeline.profile import MARKS, RANKS

_FIRM = ("label", "break", "anchor", "gap", "page", "leaf", "number", "regularized")
"""Kinds that outweigh whatever crosses them, in this order; of other kinds the longer mark does."""
_WEIGHTS = {kind: len(_FIRM) - place for place, kind in enumerate(_FIRM)}


def settled(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Marks that nest, in order of place; the lighter of two that cross is left out.

    No mark stands in one of its own kind, nor in one that holds characters only. Capture breaks
    always stay: they are facts of the source.
    """
    ordered = sorted(_behind_label(tuple(marks)), key=_order)
    gone: set[int] = set()
    stack: list[int] = []
    for i, mark in enumerate(ordered):
        if mark.kind not in MARKS:
            continue
        while stack and _ends_before(ordered[stack[-1]], mark):
            stack.pop()
        while stack and _outweighs(mark, ordered[stack[-1]]):
            gone.add(stack.pop())
        if (stack and _clash(ordered[stack[-1]], mark)) or _repeats(ordered, stack, mark):
            gone.add(i)
            continue
        stack.append(i)
    kept = _with_wholes([mark for i, mark in enumerate(ordered) if i not in gone])
    return tuple(sorted(kept, key=lambda mark: mark.order))


def _with_wholes(ordered: Sequence[Mark]) -> Iterator[Mark]:
    """The marks without those letters written out whose abbreviation did not stay."""
    end = 0
    for mark in ordered:
        if mark.kind == "abbreviation":
            end = mark.span.end
        if mark.kind != "expansion" or mark.span.end <= end:
            yield mark


def _behind_label(marks: Sequence[Mark]) -> Iterator[Mark]:
    """A label stands apart from the text: nothing reaches into it."""
    end = max((mark.span.end for mark in marks if mark.kind == "label"), default=0)
    return (mark for mark in marks if mark.kind == "label" or mark.span.start >= end)


def _order(mark: Mark) -> tuple[int, bool, int, int, str]:
    """Outer before inner, breaks before what begins there; else as `pipeline.profile` has it."""
    start, end = mark.span.start, mark.span.end
    return start, start < end, -end, RANKS.get(mark.kind, 0), mark.kind


def _ends_before(outer: Mark, mark: Mark) -> bool:
    return outer.span.end <= mark.span.start


def _clash(outer: Mark, mark: Mark) -> bool:
    """Whether two marks, the first of which begins earlier, cannot both stand."""
    return mark.span.end > outer.span.end or MARKS[outer.kind].closed


def _outweighs(mark: Mark, outer: Mark) -> bool:
    return _clash(outer, mark) and _weight(mark) > _weight(outer)


def _repeats(ordered: list[Mark], stack: list[int], mark: Mark) -> bool:
    """Whether a mark stands in one of its own kind; so the stack is never deeper than the kinds."""
    return any(ordered[i].kind == mark.kind for i in stack)


def _weight(mark: Mark) -> tuple[int, int]:
    return _WEIGHTS.get(mark.kind, 0), mark.span.end - mark.span.start
