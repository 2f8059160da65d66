"""Whether two versions translate each other: headers and content weighed, before any link is made.

The limits were set on literature in Russian and English and on yearbooks in German and French:
windows of true translations against the next passage of the same work and against other works. At
four sentences and more, 3,498 of 3,517 true pairs pass and 3 of 5,020 false ones do. `CERTAINTY`
holds the lower 95 % bounds of being right, rounded down; a test measures them anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from pipeline.align.conflicts import AGAINST, FOR
from pipeline.align.signals import Signals
from pipeline.model import Evidence, Relation, Verdict


class Content(Enum):
    """What the sentences alone say."""

    SAME = "same"
    OTHER = "other"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Limits:
    """For texts of at least `sentences`: from which `path` and `gain` on they are the same,
    below which they are other texts; `cert` is the measured certainty of saying so.
    """

    sentences: int
    same_path: float
    same_gain: float
    other_path: float
    other_gain: float
    cert: str


LIMITS = (
    Limits(4, same_path=0.35, same_gain=0.22, other_path=0.28, other_gain=0.18, cert="0.99"),
    Limits(2, same_path=0.45, same_gain=0.0, other_path=0.33, other_gain=0.0, cert="0.98"),
    Limits(1, same_path=0.62, same_gain=0.0, other_path=0.30, other_gain=0.0, cert="0.96"),
)
"""Limits by the number of sentences in the shorter body, most sentences first."""

COVERED = 0.9
"""Share of each side's body that must have a counterpart for a whole translation.

Of passages of ten sentences and more that lack a tenth to a seventh on one side, three of four
fall below it; of whole ones in free literary translation, one of nine.
"""

_CONFLICTS_SUFFICE = 2
PLAIN_PATH, PLAIN_GAIN = 0.45, 0.30
"""What 94 of 100 translations of four sentences and more reach. A letter and its answer, which name
the same people and things, stay below; so below it two conflicts in the headers prevail.
"""

ORDERED, SAME_ORDER = 8, 2.0
"""From so many sentences on their order says something: 99 of 100 translations reach the value."""


def limits_for(signals: Signals) -> Limits:
    """The limits that hold for texts of this length."""
    return next(limits for limits in LIMITS if signals.shorter >= limits.sentences)


def content_of(signals: Signals) -> Content:
    """What the measured signals say by themselves."""
    limits = limits_for(signals)
    if signals.path >= limits.same_path and signals.gain >= limits.same_gain:
        return Content.SAME
    if signals.path < limits.other_path or signals.gain < limits.other_gain:
        return Content.OTHER
    return Content.UNCLEAR


def decide(
    header: Sequence[Evidence], signals: Signals | None, coverage: tuple[float, float]
) -> Verdict:
    """Weigh the headers' evidence and the content's; `coverage` is per side, left first.

    `signals` is None where the content cannot be judged: no sentences, or a language the model
    does not know. Two conflicts in the headers suffice for a mismatch unless the content plainly
    speaks for a translation; one signal alone never contradicts another into a certainty.
    """
    conflicts = sum(evidence.speaks == AGAINST for evidence in header)
    same_item = any(e.signal == "shelfmark" and e.speaks == FOR for e in header)
    content = content_of(signals) if signals else Content.UNCLEAR
    measured = limits_for(signals).cert if signals else ""
    evidence = (*header, *(content_evidence(signals, content) if signals else ()))
    contradicted = conflicts >= _CONFLICTS_SUFFICE
    if content is Content.SAME and not (contradicted and _is_faint(signals)):
        if contradicted:
            return Verdict(Relation.UNDECIDED, evidence)
        whole = min(coverage) >= COVERED
        shares = coverage_evidence(coverage, whole=whole)
        relation = Relation.PARALLEL if whole else Relation.PARTIAL
        return Verdict(relation, (*evidence, shares), measured)
    if content is Content.OTHER and (conflicts or not (same_item or _is_brief(signals))):
        return Verdict(Relation.MISMATCH, evidence, measured)
    if contradicted:
        return Verdict(Relation.MISMATCH, evidence)
    return Verdict(Relation.UNDECIDED, evidence)


def _is_faint(signals: Signals | None) -> bool:
    """Whether texts of some length are less alike than nearly all translations."""
    if signals is None or signals.shorter < LIMITS[0].sentences:
        return False
    return signals.path < PLAIN_PATH or signals.gain < PLAIN_GAIN


def _is_brief(signals: Signals | None) -> bool:
    """Whether one side is a single sentence: too little to call the texts different by itself."""
    return signals is not None and signals.shorter == 1


def content_evidence(signals: Signals, content: Content) -> tuple[Evidence, ...]:
    """The content's signals in words, with the limits they were held against."""
    limits = limits_for(signals)
    speaks = {Content.SAME: FOR, Content.OTHER: AGAINST}.get(content, "neither")
    size = f"{signals.left} and {signals.right} sentences"
    path = (
        f"likeness of the sentences paired in order: {signals.path:.2f} ({size}; "
        f"{limits.same_path:.2f} and more is found in translations, less than "
        f"{limits.other_path:.2f} in other texts)"
    )
    out = [Evidence("likeness", speaks, path)]
    if limits.same_gain:
        gain = (
            f"likeness above that of any two sentences of the page: {signals.gain:.2f} "
            f"({limits.same_gain:.2f} and more in translations, less than "
            f"{limits.other_gain:.2f} in other texts)"
        )
        out.append(Evidence("gain", speaks, gain))
    if signals.shorter >= ORDERED:
        in_order = signals.order >= SAME_ORDER
        order = (
            f"agreement in the order of the sentences: {signals.order:.1f} standard deviations "
            f"above chance ({SAME_ORDER:.1f} and more in translations)"
        )
        out.append(Evidence("order", FOR if in_order else AGAINST, order))
    return tuple(out)


def coverage_evidence(coverage: tuple[float, float], *, whole: bool) -> Evidence:
    """How much of either body has a counterpart, original first."""
    left, right = (f"{share:.0%}" for share in coverage)
    words = (
        f"share of the text with a counterpart: {left} of the first version, {right} of the other"
    )
    return Evidence("coverage", FOR if whole else AGAINST, words)
