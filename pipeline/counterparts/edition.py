"""What the pages of an edition tell about each other, once each has been converted by itself."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from pipeline.config import Config
from pipeline.counterparts.pairs import measured, pages_of, paired
from pipeline.counterparts.standing import sample, standings
from pipeline.counterparts.texts import TRANSLATES, texts_of
from pipeline.diagnostics import Diagnostic
from pipeline.embed.embedder import Embedder
from pipeline.model import Counterpart, Document, Elsewhere, Standing

DOUBTS = frozenset({"ALN001", "ALN002"})
"""What is asked about pairs that are no translations, or may be none."""


def looked_at(pages: Sequence[str], doubtful: Collection[str], config: Config) -> frozenset[str]:
    """The pages whose documents tell something: those that pairings name, and, where there are
    `doubtful` ones, these and a sample of all.
    """
    of_doubts = (*doubtful, *sample(pages)) if doubtful else ()
    return frozenset((*(pages_of(config) & set(pages)), *of_doubts))


def elsewhere(
    documents: Sequence[Document],
    doubtful: frozenset[str],
    pages: Collection[str],
    model: Embedder,
    config: Config,
) -> tuple[Mapping[str, Elsewhere], tuple[Diagnostic, ...]]:
    """What the documents looked at tell about pages: how the pairs of `doubtful` ones stand, what
    editors pair versions with; and findings about pairings. `pages` are all that are built.
    """
    texts = texts_of(documents, config.edition.original)
    stand: defaultdict[str, list[Standing]] = defaultdict(list)
    for page, standing in standings(texts, doubtful, model) if doubtful else ():
        stand[page].append(standing)
    others: defaultdict[str, list[tuple[str, Counterpart]]] = defaultdict(list)
    pairs, findings = paired(texts, config, pages)
    for pair in pairs:
        made, doubts = measured(pair, model)
        findings += doubts
        for page, document, counterpart in made:
            others[page].append((document, counterpart))
    told = dict.fromkeys((*stand, *others))
    return {page: Elsewhere(tuple(stand[page]), tuple(others[page])) for page in told}, findings


def attached(document: Document, told: Elsewhere) -> Document:
    """A document with what editors pair its versions with. Where one of a pair is found to
    translate, or be translated, elsewhere, nothing is left to ask about that pair.
    """
    own = tuple(other for id_, other in told.counterparts if id_ == document.id)
    settled = {other.version for other in own if other.verdict.relation in TRANSLATES}
    answered = {a.right for a in document.alignments if settled & {a.left, a.right}}
    queries = tuple(q for q in document.queries if not (q.code in DOUBTS and q.target in answered))
    return replace(document, counterparts=own, queries=queries)
