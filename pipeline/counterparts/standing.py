"""What the likeness of a doubtful pair is worth within its edition.

How alike two texts of one writer and time are by chance differs from edition to edition. So a pair
is held against the translation and other originals: ``p = (1 + those as alike) / (texts + 1)``. If
the page's original were any text of the edition, p would be .05 or less in one of twenty cases.
A text on the same matter is not any text: so a small p makes no translation, but a large one
speaks against it, as another addressee does.
"""

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256

from pipeline.align.conflicts import AGAINST, FOR
from pipeline.counterparts.chance import FEWEST
from pipeline.counterparts.space import Space, space
from pipeline.counterparts.texts import TRANSLATES, Text
from pipeline.embed.embedder import Embedder
from pipeline.lexicon.languages import language_name
from pipeline.model import Alignment, Evidence, Standing

_MOST = 120
"""Pages that stand for an edition."""
RARE, COMMON = 0.05, 0.2
"""Up to which share of other texts as alike it speaks for a pair, and from which on against."""


def sample(pages: Sequence[str]) -> tuple[str, ...]:
    """Pages that stand for all: the same ones as long as they are there, whatever is added."""
    return tuple(sorted(pages, key=lambda name: sha256(name.encode()).digest())[:_MOST])


def standings(
    texts: Sequence[Text], pages: frozenset[str], embedder: Embedder
) -> Iterator[tuple[str, Standing]]:
    """How the doubtful pairs of some pages stand among the texts, by page."""
    held = space(texts, embedder)
    places = {(t.document.id, t.version.id): i for i, t in enumerate(texts)}
    documents = {t.document.id: t.document for t in texts if t.document.source in pages}
    for document in documents.values():
        for pair in document.alignments:
            evidence = _standing(held, document.id, pair, places) if _is_doubtful(pair) else None
            if evidence:
                yield document.source, Standing(document.id, pair.right, evidence)


def _is_doubtful(pair: Alignment) -> bool:
    """Whether software left a pair unlinked; what an editor decided is no matter of figures."""
    by_editor = any(evidence.signal == "editor" for evidence in pair.verdict.evidence)
    return pair.verdict.relation not in TRANSLATES and not by_editor


def _standing(
    held: Space, document: str, pair: Alignment, places: Mapping[tuple[str, str], int]
) -> Evidence | None:
    """A pair held against its second text with other firsts; None where these are too few."""
    own, one = places[document, pair.left], places[document, pair.right]
    first, source = held.texts[own], held.texts[own].document.source
    others = [
        i
        for i, text in enumerate(held.texts)
        if text.version.lang == first.version.lang
        and text.document.source != source
        and len(held.bodies[i])
    ]
    if len(others) < FEWEST or not len(held.bodies[own]) or not len(held.bodies[one]):
        return None
    likeness, *rest = held.alike(one, [own, *others]).tolist()
    return _evidence(sum(other >= likeness for other in rest), len(others), first.version.lang)


def _evidence(as_alike: int, texts: int, lang: str) -> Evidence:
    p = (1 + as_alike) / (texts + 1)
    speaks = FOR if p <= RARE else AGAINST if p >= COMMON else "neither"
    language = language_name(lang)
    count = {0: "none", 1: "one"}.get(as_alike, str(as_alike))
    verb = "is" if as_alike <= 1 else "are"
    words = (
        f"of {texts} other {language} texts of the edition, {count} {verb} as alike to it "
        f"(p = {p:.3f}; up to {RARE} speaks for a pair, from {COMMON} on against)"
    )
    return Evidence("edition", speaks, words)
