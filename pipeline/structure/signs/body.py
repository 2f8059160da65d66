"""Signs of the body: running text, points, and what interrupts them."""

import re

from pipeline.structure.passages import is_rule
from pipeline.structure.signs.view import (
    CERTAIN,
    GOOD,
    NEVER,
    SHORT,
    SLIGHT,
    SOME,
    STRONG,
    View,
    sentences,
)

_HEAD_WITH_PAGE = re.compile(r"\d{1,4}\s+\S.*|\S.*\s\d{1,4}")
_ENDS_OPEN = re.compile(r"[^.!?:;…\"'”’»)\]—–-]$|[,]$")
_SENTENCE_MARKS = re.compile(r"[.!?…]")


def item(view: View) -> float:
    """A point whose mark counts up from the first."""
    return STRONG if view.label in {"numbered", "lettered"} and view.sequential else NEVER


def paragraph(view: View) -> float:
    """Running text; what nothing else speaks for."""
    score = min(view.count, 3 * SHORT) / SHORT
    score += SLIGHT if len(sentences(view.text)) > 1 else 0.0
    return score if _SENTENCE_MARKS.search(view.text) else score - SLIGHT


def rule(view: View) -> float:
    """A drawn line."""
    return CERTAIN if is_rule(view.text) else NEVER


def running_head(view: View) -> float:
    """The head of a printed page that interrupts a sentence."""
    if view.before is None or view.after is None or view.count > SHORT:
        return NEVER
    letters = [c for c in view.text if c.isalpha()]
    loud = bool(letters) and all(map(str.isupper, letters))
    interrupts = _ENDS_OPEN.search(view.before.text) and view.after.text[0].islower()
    paged = _HEAD_WITH_PAGE.fullmatch(view.text) is not None
    if not loud or not (interrupts or paged):
        return NEVER
    return STRONG + SOME if interrupts else GOOD
