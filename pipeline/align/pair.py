"""The pairs of versions of a document: verdict first, then links."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from pipeline.align import triangle, verdict
from pipeline.align.anchors import anchored
from pipeline.align.beads import Link, search
from pipeline.align.conflicts import FOR, header_evidence
from pipeline.align.content import Text, contents
from pipeline.align.moved import with_moved
from pipeline.align.rulings import NONE, Fixed, Ruled, Rulings, fixed, side_of, signed
from pipeline.align.signals import Signals, measure
from pipeline.align.trust import distrust, judge_of
from pipeline.align.units import BODY, Unit, units_of
from pipeline.align.weights import stated
from pipeline.embed.embedder import Embedder, Vectors
from pipeline.lexicon.languages import language_name
from pipeline.model import (
    Alignment,
    Bead,
    Document,
    Evidence,
    Query,
    Relation,
    Standing,
    Verdict,
    Version,
)
from pipeline.rules import query

MOST_CELLS = 500_000_000
"""Pairs of sentences in two texts that are aligned at most: some 22,000 sentences a side. Longer
ones were not measured.
"""

_PARTIAL_LENGTH = 0.5
"""Relative length below which a bead's shorter side hardly renders the whole of the other."""
_LONG = 40
_LINKED = frozenset({Relation.PARALLEL, Relation.PARTIAL})
_WHOLE = 1.0, 1.0
"""Coverage with which a pair is judged before it is searched: only translations need be."""

WORDS_FOR = {
    "addressee": "other addressees",
    "genre": "other genres",
    "shelfmark": "other shelfmarks",
    "pages": "other pages of print",
    "points": "other numbers of points",
    "date": "other dates",
    "figures": "other figures",
    "likeness": "unlike sentences",
    "order": "another order",
    "coverage": "text without counterpart",
    "length": "more text than can be compared",
    "edition": "other texts of the edition as alike",
}
"""What each signal is called where it speaks against a pair; others say it in their own words."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured on one pair, for the run report: raw signals and raw bead scores.

    Pairs that are no translations are not searched: their coverage is 0.
    """

    left: str
    right: str
    signals: Signals | None
    coverage: tuple[float, float]
    scores: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Side:
    units: tuple[Unit, ...]
    vectors: Vectors

    @property
    def body(self) -> list[int]:
        return [i for i, unit in enumerate(self.units) if unit.part == BODY]

    @property
    def text(self) -> Text:
        """The sentences of the body."""
        body = self.body
        return Text([self.units[i].text for i in body], self.vectors[body])

    def length(self, indices: list[int]) -> int:
        """Characters of the units with these indices."""
        return sum(len(self.units[i].text) for i in indices)


@dataclass(frozen=True, slots=True)
class _Said:
    """What is known of a pair: editors' verdict and links, and its standing in the edition."""

    verdict: Verdict | None
    links: Sequence[Ruled]
    standing: tuple[Evidence, ...]

    @property
    def relations(self) -> frozenset[Relation]:
        """The relation that editors state, if any."""
        return frozenset({self.verdict.relation} if self.verdict else ())


def align(
    document: Document,
    embedder: Embedder,
    rulings: Rulings = NONE,
    standings: Sequence[Standing] = (),
) -> tuple[Document, tuple[Measured, ...]]:
    """Judge and align every version against the first, which is the original if there is one.

    What `rulings` decide is not judged; of what they say translates each other, links are made.
    `standings` are evidence among other.
    """
    if len(document.versions) < len(("left", "right")):
        return document, ()
    left, *others = document.versions
    ruled = [rulings.verdicts.get(frozenset({left.lang, right.lang})) for right in others]
    outcomes = [
        _pair(document, (left, right), embedder, _Said(given, rulings.links, standing))
        for right, given in zip(others, ruled, strict=True)
        for standing in [tuple(s.evidence for s in standings if s.of(document.id, right.id))]
    ]
    alignments = tuple(alignment for alignment, _ in outcomes)
    doubts = [_doubt(made) for made, given in zip(alignments, ruled, strict=True) if not given]
    queries = (*document.queries, *(doubt for doubt in doubts if doubt))
    aligned = replace(document, alignments=alignments, queries=queries)
    aligned = triangle.checked(aligned, partial(_between, embedder))
    return aligned, tuple(measured for _, measured in outcomes)


def _pair(
    document: Document, pair: tuple[Version, Version], embedder: Embedder, said: _Said
) -> tuple[Alignment, Measured]:
    left, right = pair
    header = header_evidence(document, left, right)
    units = units_of(left), units_of(right)
    excess = tuple(_excess(*map(len, units)))
    one, other = (_Side(own, _vectors(() if excess else own, embedder)) for own in units)
    doubts = tuple(distrust(embedder, [version.lang for version in pair]))
    known = not excess and not any(doubt.signal == "language" for doubt in doubts)
    signals = _signals(one, other, embedder) if known and not doubts else None
    evidence = (*header, *said.standing, *excess, *doubts)
    linked = _LINKED & {verdict.decide(evidence, signals, _WHOLE).relation, *said.relations}
    worth = known and linked and one.body and other.body
    links = _searched(one, other, embedder) if worth else ()
    named = side_of(left, one.units), side_of(right, other.units)
    ruled = fixed(said.links, *named)
    links = _around(links, ruled, one, other, embedder)
    coverage = _coverage(links, one, other)
    own = verdict.decide(evidence, signals, coverage)
    found = said.verdict or own
    kept = links if found.relation in _LINKED else ()
    made = [_bead(link, one, other) for link in kept]
    if own.relation not in _LINKED or not own.cert:
        made = [replace(bead, cert="") for bead in made]
    beads = tuple(signed(made, ruled, *named))
    scores = tuple(round(link.score, 4) for link in kept)
    return (
        Alignment(left.id, right.id, found, beads),
        Measured(left.id, right.id, signals, coverage, scores),
    )


def _between(embedder: Embedder, left: Version, right: Version) -> tuple[Bead, ...]:
    """The links of two translations, made to check others by; none where likeness tells nothing."""
    units = units_of(left), units_of(right)
    if not embedder.judges or any(_excess(*map(len, units))):
        return ()
    one, other = (_Side(own, _vectors(own, embedder)) for own in units)
    return tuple(_bead(link, one, other) for link in _searched(one, other, embedder))


def _searched(one: _Side, other: _Side, embedder: Embedder) -> tuple[Link, ...]:
    """The links, those of moved passages only where likeness tells translations from others."""
    texts = one.units, other.units, one.vectors, other.vectors
    links = search(*texts, embedder)
    return with_moved(*texts, links) if embedder.judges else links


def _around(
    links: tuple[Link, ...], ruled: Sequence[Fixed], one: _Side, other: _Side, embedder: Embedder
) -> tuple[Link, ...]:
    """The links with those that editors fixed; what contradicts these is searched anew."""

    def again(left: Sequence[int], right: Sequence[int]) -> tuple[Link, ...]:
        units = [one.units[i] for i in left], [other.units[j] for j in right]
        vectors = one.vectors[list(left)], other.vectors[list(right)]
        return search(*units, *vectors, embedder)

    return anchored(links, [(link.left, link.right) for link in ruled], again)


def _vectors(units: Sequence[Unit], embedder: Embedder) -> Vectors:
    return embedder.encode([unit.text for unit in units])


def _excess(left: int, right: int) -> Iterator[Evidence]:
    """That two texts have too many sentences for all of them to be compared, if they do."""
    if left * right > MOST_CELLS:
        words = f"{left} and {right} sentences: too many for all of them to be compared"
        yield Evidence("length", "neither", words)


def _signals(one: _Side, other: _Side, embedder: Embedder) -> Signals | None:
    """Measure the bodies; None where one has no sentence that carries content."""
    judge = judge_of(embedder)
    if judge is not embedder:
        one, other = (replace(own, vectors=_vectors(own.units, judge)) for own in (one, other))
    left, right = contents(one.text, other.text, judge)
    return measure(left, right, judge.name)


def _coverage(links: tuple[Link, ...], one: _Side, other: _Side) -> tuple[float, float]:
    """The share of each body's characters that stands in a link with both sides."""
    joined = [link for link in links if link.left and link.right]
    left = {i for link in joined for i in link.left} & set(one.body)
    right = {j for link in joined for j in link.right} & set(other.body)
    shares = [
        side.length(sorted(linked)) / (side.length(side.body) or 1)
        for side, linked in ((one, left), (other, right))
    ]
    return shares[0], shares[1]


def _bead(link: Link, one: _Side, other: _Side) -> Bead:
    left = tuple(one.units[i].id for i in link.left)
    right = tuple(other.units[j].id for j in link.right)
    cert = stated(link.cert)
    if not left or not right:
        return Bead(left, right, "omitted" if left else "added", cert)
    relation = "partial" if _is_partial(link, one, other) else "equivalent"
    return Bead(left, right, relation, cert, crossing=link.crossing)


def _is_partial(link: Link, one: _Side, other: _Side) -> bool:
    """Whether one side of a bead is far shorter than the versions' own ratio makes likely."""
    longest = max(one.length(list(link.left)), other.length(list(link.right)))
    return longest >= _LONG and link.fit < _PARTIAL_LENGTH


def _doubt(alignment: Alignment) -> Query | None:
    """What an editor should look at in this pair, if anything."""
    code = {
        Relation.MISMATCH: "ALN001",
        Relation.UNDECIDED: "ALN002",
        Relation.PARTIAL: "ALN003",
    }.get(alignment.verdict.relation)
    if not code:
        return None
    against = [e for e in alignment.verdict.evidence if e.speaks != FOR]
    whys = dict.fromkeys(WORDS_FOR.get(e.signal, e.words) for e in against)
    why = "; ".join(whys) or "too little text"
    left, right = map(language_name, (alignment.left, alignment.right))
    return query(code, alignment.right, left=left, right=right, why=why)
