"""Whether two versions translate each other: headers and content weighed, before any link is made.

The limits were set on letters and telegrams in five languages, on literature in Russian and English
and on yearbooks in German and French: translations against the answer to a letter, the next
telegram on the same matter, the next passage of a work, and texts on anything else. Their `cert`
is the lower 95 % bound of being right, rounded down; a test measures both anew.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

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
    """For texts of at least `sentences`: the likeness from which on they are the same, and below
    which they are other texts; `cert` is the measured certainty of saying so.
    """

    sentences: int
    same: float
    other: float
    cert: str


LIMITS: Mapping[str, tuple[Limits, ...]] = MappingProxyType(
    {
        "usem3": (
            Limits(8, same=0.52, other=0.44, cert="0.99"),
            Limits(4, same=0.56, other=0.46, cert="0.99"),
            Limits(2, same=0.57, other=0.36, cert="0.98"),
            Limits(1, same=0.70, other=0.28, cert="0.96"),
        ),
        "e5": (
            Limits(8, same=0.52, other=0.40, cert="0.98"),
            Limits(4, same=0.58, other=0.30, cert="0.96"),
            Limits(2, same=0.66, other=0.30, cert="0.94"),
            Limits(1, same=0.70, other=0.20, cert="0.90"),
        ),
    }
)
"""By the model's name, limits by the number of sentences in the shorter text, most first. Under a
model that is not here likeness says nothing yet.
"""

COVERED = 0.92
"""Share of each side's body that must have a counterpart for a whole translation.

Of letters of six sentences and more that lack a third on one side all of 100 fall below it, of
those that lack a sixth 92, of those that lack a tenth 76; of whole ones 2, of whole passages of
free literary translations 6, as a hint to look. A test measures these figures anew.
"""

_CONFLICTS_SUFFICE = 2
_SOME = 4
PLAIN = 0.62
"""What 19 of 20 translations of four sentences and more reach. Below it two conflicts in the
headers prevail: a letter and its answer name the same people and things.
"""

ORDERED, SAME_ORDER = 8, 2.0
"""From so many sentences on their order says something: 99 of 100 translations reach the value."""


def limits_for(signals: Signals) -> Limits | None:
    """The limits that hold for texts of this length, if any were measured for the model."""
    return next((o for o in LIMITS.get(signals.model, ()) if signals.shorter >= o.sentences), None)


def content_of(signals: Signals) -> Content:
    """What the measured signals say by themselves."""
    limits = limits_for(signals)
    if limits and signals.likeness >= limits.same:
        return Content.SAME
    if limits and signals.likeness < limits.other:
        return Content.OTHER
    return Content.UNCLEAR


def decide(
    header: Sequence[Evidence], signals: Signals | None, coverage: tuple[float, float]
) -> Verdict:
    """Weigh the headers' evidence and the content's; `coverage` is per side, left first.

    `signals` is None where the content cannot be judged: no sentences, or a language the model
    does not know. Two conflicts in the headers suffice for a mismatch unless the content plainly
    speaks for a translation; one signal alone never contradicts another into a certainty. Figures
    that agree decide where the sentences leave it open.
    """
    conflicts = sum(evidence.speaks == AGAINST for evidence in header)
    same_item = any(e.signal == "shelfmark" and e.speaks == FOR for e in header)
    content = content_of(signals) if signals else Content.UNCLEAR
    limits = limits_for(signals) if signals else None
    measured = limits.cert if limits and content is not Content.UNCLEAR else ""
    evidence = (*header, *(content_evidence(signals, content) if signals else ()))
    contradicted = conflicts >= _CONFLICTS_SUFFICE
    if limits and not measured and not conflicts and _agree_in_figures(header):
        content = Content.SAME
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


def _agree_in_figures(header: Sequence[Evidence]) -> bool:
    return any(e.signal == "figures" and e.speaks == FOR for e in header)


def _is_faint(signals: Signals | None) -> bool:
    """Whether texts of some length are less alike than nearly all translations."""
    return signals is not None and signals.shorter >= _SOME and signals.likeness < PLAIN


def _is_brief(signals: Signals | None) -> bool:
    """Whether one side is a single sentence: too little to call the texts different by itself."""
    return signals is not None and signals.shorter == 1


def content_evidence(signals: Signals, content: Content) -> tuple[Evidence, ...]:
    """The content's signals in words, with the limits they were held against."""
    speaks = {Content.SAME: FOR, Content.OTHER: AGAINST}.get(content, "neither")
    out = [Evidence("likeness", speaks, _likeness_words(signals))]
    if signals.shorter >= ORDERED:
        in_order = signals.order >= SAME_ORDER
        order = (
            f"agreement in the order of the sentences: {signals.order:.1f} standard deviations "
            f"above chance ({SAME_ORDER:.1f} and more in translations)"
        )
        out.append(Evidence("order", FOR if in_order else AGAINST, order))
    return tuple(out)


def _likeness_words(signals: Signals) -> str:
    """The likeness, what it is made of, and its limits."""
    limits = limits_for(signals)
    held = (
        f"{limits.same:.2f} and more is found in translations of this length, less than "
        f"{limits.other:.2f} in other texts"
        if limits
        else f"no limits were measured for the model {signals.model}, so nothing follows from it"
    )
    beyond = (
        f", of which {signals.likeness - signals.path:.2f} for what it has beyond that of any two "
        "sentences of the page"
        if signals.shorter > 1
        else ""
    )
    value = f"{signals.likeness:.2f} ({signals.left} and {signals.right} sentences; {held})"
    return f"likeness of the sentences paired in order: {value}{beyond}"


def coverage_evidence(coverage: tuple[float, float], *, whole: bool) -> Evidence:
    """How much of either body has a counterpart, original first."""
    left, right = (f"{share:.0%}" for share in coverage)
    words = (
        f"share of the text with a counterpart: {left} of the first version, {right} of the other"
    )
    return Evidence("coverage", FOR if whole else AGAINST, words)
