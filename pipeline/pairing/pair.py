"""Two texts → the verdict on them and, where they translate each other, their links."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from pipeline.align.explain import Term, explain
from pipeline.align.pair import Measured, align
from pipeline.align.rulings import NONE, Rulings
from pipeline.align.texts import Texts
from pipeline.align.units import units_of
from pipeline.embed.embedder import Embedder
from pipeline.model import (
    Alignment,
    Block,
    Document,
    Evidence,
    Kind,
    Relation,
    Role,
    Span,
    Verdict,
    Version,
    Where,
)
from pipeline.pairing.text import Piece, Text

LINKED = frozenset({Relation.PARALLEL, Relation.PARTIAL})
"""Verdicts that open the way to links."""
RULED = Verdict(
    Relation.PARALLEL,
    (Evidence("ruling", "for", "the user says that the texts translate each other"),),
)
"""The verdict of a user who knows better."""


@dataclass(frozen=True, slots=True)
class Bead:
    """Units that render each other, by their indices; one side is empty where there is none.

    `relation` is equivalent, partial, omitted or added; `cert` the probability that the bead is
    exactly right (``""``: not measured, as of all beads that rest on a user's ruling); `score` is
    the raw one of the search, `terms` what it is made of, if that was asked for.
    """

    left: tuple[int, ...]
    right: tuple[int, ...]
    relation: str
    cert: str
    crossing: bool
    score: float
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts aligned: what was measured, and what counts.

    `verdict` is ours; where `ruled`, the user overrules it, and the beads rest on his word.
    """

    left: Text
    right: Text
    verdict: Verdict
    ruled: bool
    beads: tuple[Bead, ...]
    model: str

    @property
    def relation(self) -> Relation:
        """The relation that counts."""
        return Relation.PARALLEL if self.ruled else self.verdict.relation


def pair(
    left: Text, right: Text, embedder: Embedder, *, assume_parallel: bool, explained: bool = False
) -> Pair:
    """Judge two texts and link their units; `assume_parallel` is the user's ruling, which counts
    only where the verdict would not link them. The beads have their terms if `explained`.
    """
    document = _document(left, right)
    keys = frozenset({left.lang, right.lang})
    alignment, measured = _aligned(document, embedder, NONE)
    ruled = assume_parallel and alignment.verdict.relation not in LINKED
    verdict = alignment.verdict
    if ruled:
        alignment, measured = _aligned(document, embedder, Rulings({keys: RULED}))
    beads = tuple(_beads((left, right), alignment, measured.scores))
    if ruled:
        beads = tuple(replace(bead, cert="") for bead in beads)
    if explained and beads:
        beads = tuple(_explained(document, beads, embedder))
    return Pair(left, right, verdict, ruled, beads, embedder.title)


def _aligned(
    document: Document, embedder: Embedder, rulings: Rulings
) -> tuple[Alignment, Measured]:
    aligned, measured = align(document, embedder, rulings)
    return aligned.alignments[0], measured[0]


def _document(left: Text, right: Text) -> Document:
    """The two texts as versions of one document, as the aligner takes them."""
    return Document("pair", "", "", (), (_version(left), _version(right)))


def _version(text: Text) -> Version:
    groups = groupby(text.pieces, lambda piece: piece.paragraph)
    blocks = tuple(_block(text.key, number, list(pieces)) for number, pieces in groups)
    return Version(text.key, text.lang, Role.UNSTATED, blocks)


def _block(key: str, number: int, pieces: Sequence[Piece]) -> Block:
    spans: list[Span] = []
    at = 0
    for piece in pieces:
        spans.append(Span(at, at + len(piece.text)))
        at += len(piece.text) + 1
    return Block(
        id=f"{key}-p{number + 1}",
        kind=Kind.PARAGRAPH,
        text=" ".join(piece.text for piece in pieces),
        where=Where("", pieces[0].rows[0], pieces[-1].rows[1]),
        sentences=tuple(spans),
    )


def unit_ids(text: Text) -> tuple[str, ...]:
    """The ids of the units inside what is written: ``de-p3-s2`` is the second of paragraph 3."""
    return tuple(
        f"{text.key}-p{number + 1}-s{k}"
        for number, pieces in groupby(text.pieces, lambda piece: piece.paragraph)
        for k, _ in enumerate(pieces, start=1)
    )


def _explained(document: Document, beads: Sequence[Bead], embedder: Embedder) -> Iterator[Bead]:
    """The beads with the terms of their scores."""
    left, right = map(units_of, document.versions)
    vectors = [embedder.encode([unit.text for unit in side]) for side in (left, right)]
    texts = Texts(left, right, (vectors[0], vectors[1]))
    terms = explain(texts, embedder, {(bead.left, bead.right) for bead in beads})
    yield from (replace(bead, terms=terms.get((bead.left, bead.right), ())) for bead in beads)


def _beads(
    texts: tuple[Text, Text], alignment: Alignment, scores: Sequence[float]
) -> Iterator[Bead]:
    left, right = ({name: i for i, name in enumerate(unit_ids(text))} for text in texts)
    for bead, score in zip(alignment.beads, scores, strict=True):
        yield Bead(
            left=tuple(left[name] for name in bead.left),
            right=tuple(right[name] for name in bead.right),
            relation=bead.relation,
            cert=bead.cert,
            crossing=bead.crossing,
            score=score,
        )
