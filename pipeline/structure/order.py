"""The usual order of a letter, and the likeliest sequence of kinds under it.

A letter has five parts: what stands above it, its opener, its body, its close, the matter below.
Going on is free, going back is dear; so a short capitalized line is a signature at the end, and
nothing of the kind in the middle.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from pipeline.model import Kind
from pipeline.structure.signs import SIGNS
from pipeline.structure.signs.view import NEVER, View

_ABOVE, _OPENER, _BODY, _CLOSE, _BELOW = range(5)


class _State(NamedTuple):
    part: int
    kind: Kind


_KINDS = {
    _ABOVE: (
        Kind.COLLECTION, Kind.SOURCE_TAG, Kind.PROVENANCE, Kind.TITLE, Kind.NOTE, Kind.ENCLOSURE,
    ),
    _OPENER: (Kind.ADDRESSEE, Kind.DATELINE, Kind.SALUTATION),
    _BODY: (Kind.PARAGRAPH, Kind.ITEM, Kind.RUNNING_HEAD, Kind.FOOTNOTE, Kind.RULE),
    _CLOSE: (Kind.CLOSING, Kind.SIGNATURE, Kind.DATELINE, Kind.POSTSCRIPT, Kind.ADDRESSEE),
    _BELOW: (
        Kind.RULE, Kind.SOURCE, Kind.SHELFMARK, Kind.PUBLICATION, Kind.NOTE, Kind.FOOTNOTE,
    ),
}  # fmt: skip
"""The kinds of line that each part of a letter has."""

_STATES = tuple(_State(part, kind) for part, kinds in _KINDS.items() for kind in kinds)

_STEP = {
    (_OPENER, _ABOVE): -2.0,
    (_BODY, _OPENER): -4.0,
    (_BODY, _ABOVE): -7.0,
    (_CLOSE, _BODY): -3.5,
    (_CLOSE, _OPENER): -4.0,
    (_CLOSE, _ABOVE): -7.0,
    (_BELOW, _CLOSE): -5.0,
    (_BELOW, _BODY): -6.0,
    (_BELOW, _OPENER): -6.0,
    (_BELOW, _ABOVE): -8.0,
    (_OPENER, _CLOSE): -3.0,
    (_OPENER, _BELOW): -3.0,
    (_ABOVE, _CLOSE): -5.0,
    (_ABOVE, _BELOW): -5.0,
}
"""What a step from one part to another costs, in nats; steps not listed are free."""

_PAIRS = {
    (Kind.POSTSCRIPT, Kind.PARAGRAPH): 3.0,
    (Kind.POSTSCRIPT, Kind.ITEM): 3.0,
    (Kind.NOTE, Kind.NOTE): 0.5,
    (Kind.SOURCE, Kind.SHELFMARK): 1.0,
    (Kind.SIGNATURE, Kind.SIGNATURE): -1.0,
    (Kind.SALUTATION, Kind.SALUTATION): -2.0,
    (Kind.SALUTATION, Kind.ADDRESSEE): -5.0,
}
"""What a neighbour of this very kind adds to a step."""

_APART = {_State(_CLOSE, Kind.ADDRESSEE): -3.0, _State(_ABOVE, Kind.NOTE): -1.0}
"""States that are rare in themselves: a registry number under a telegram, ``[Excerpts]`` above."""

_START = {_ABOVE: 0.0, _OPENER: 0.0, _BODY: -0.5, _CLOSE: -12.0, _BELOW: -6.0}


def _steps() -> np.ndarray:
    table = np.zeros((len(_STATES), len(_STATES)))
    for i, one in enumerate(_STATES):
        for j, other in enumerate(_STATES):
            table[i, j] = _STEP.get((one.part, other.part), 0.0) + _APART.get(other, 0.0)
            table[i, j] += _PAIRS.get((one.kind, other.kind), 0.0)
    return table


_TABLE = _steps()
_FIRST = np.array([_START[state.part] for state in _STATES])


def kinds_of(views: Sequence[View]) -> tuple[Kind, ...]:
    """The likeliest kinds of the passages of one version, in order (Viterbi)."""
    if not views:
        return ()
    scores = np.array([_evidence(view) for view in views])
    best = _FIRST + scores[0]
    back = np.zeros(scores.shape, dtype=np.int64)
    for i in range(1, len(views)):
        moves = best[:, None] + _TABLE
        back[i] = moves.argmax(axis=0)
        best = moves.max(axis=0) + scores[i]
    state = int(best.argmax())
    path = [state]
    for i in range(len(views) - 1, 0, -1):
        state = int(back[i, state])
        path.append(state)
    return tuple(_STATES[state].kind for state in reversed(path))


def _evidence(view: View) -> list[float]:
    """Evidence for each state; a kind that an editor or the reader settled rules out all others."""
    first = view.passage.lines[0]
    settled = first.given or first.kind
    if settled is not None:
        return [0.0 if state.kind is settled else 2 * NEVER for state in _STATES]
    if view.quoted:
        return [_quoted(view, state.kind) for state in _STATES]
    by_kind = {kind: sign(view) for kind, sign in SIGNS.items()}
    return [by_kind.get(state.kind, 2 * NEVER) for state in _STATES]


def _quoted(view: View, kind: Kind) -> float:
    """Evidence inside quotation marks: nothing there opens, dates or signs the letter itself."""
    return SIGNS[kind](view) if kind in {Kind.PARAGRAPH, Kind.ITEM} else 2 * NEVER
