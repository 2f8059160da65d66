"""What editors pair across pages (``[[pairings]]``), measured like the pair of a page."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.align.conflicts import FOR
from pipeline.align.pair import WORDS_FOR, align
from pipeline.config import Config
from pipeline.counterparts.texts import Text, couple
from pipeline.diagnostics import Diagnostic
from pipeline.embed.embedder import Embedder
from pipeline.model import Counterpart, Relation, Verdict, Where
from pipeline.rules import finding

_DOUBTED = {Relation.MISMATCH: "ALN030", Relation.UNDECIDED: "ALN031"}


@dataclass(frozen=True, slots=True)
class Paired:
    """A pairing of two texts of the edition, the original first where that is known."""

    where: Where
    left: Text
    right: Text


def pages_of(config: Config) -> frozenset[str]:
    """The pages that the pairings of an edition name."""
    return frozenset(_page(name) for pair in config.pairings for name in (pair.left, pair.right))


def _page(name: str) -> str:
    return name.rpartition("#")[0]


def paired(
    texts: Sequence[Text], config: Config, pages: Collection[str]
) -> tuple[tuple[Paired, ...], tuple[Diagnostic, ...]]:
    """The pairings whose texts are there, and what is wrong with others; `pages` are all pages that
    are built. A page that errors keep back has no texts, and says so itself; a page that is built
    alone has nothing to do with pairings of others.
    """
    known = {text.name: text for text in texts}
    built = {text.document.source for text in texts}
    found: list[Paired] = []
    findings: list[Diagnostic] = []
    for pair, line in zip(config.pairings, config.pairing_lines, strict=True):
        where = Where(config.name, line, line)
        names = pair.left, pair.right
        away = [_page(name) for name in names if _page(name) not in pages]
        problem = "" if away else _problem(names, known, built)
        if away and (len(away) < len(names) or len(pages) > 1):
            findings.append(finding("CFG007", where, page=" and ".join(dict.fromkeys(away))))
        elif problem:
            findings.append(finding("CFG006", where, problem=problem))
        elif all(name in known for name in names):
            left, right = (known[name] for name in names)
            swapped = right.original and not left.original
            found.append(Paired(where, *((right, left) if swapped else (left, right))))
    return tuple(found), tuple(findings)


def _problem(names: tuple[str, str], known: Mapping[str, Text], built: Collection[str]) -> str:
    """Why two versions of pages that are there cannot be paired, ``""`` where they can."""
    for name in names:
        page = _page(name)
        if page in built and name not in known:
            own = ", ".join(other for other in known if _page(other) == page)
            return f"there is no {name}; the page has {own}"
    if _page(names[0]) == _page(names[1]):
        return f"{names[0]} and {names[1]} stand on one page, which pairs them itself"
    langs = {known[name].version.lang for name in names if name in known}
    if len(langs) == 1 and all(name in known for name in names):
        return f"{names[0]} and {names[1]} are in one language"
    return ""


def measured(
    pair: Paired, embedder: Embedder
) -> tuple[tuple[tuple[str, str, Counterpart], ...], tuple[Diagnostic, ...]]:
    """The verdict on a pairing, for each of its two texts (with its page and document), and what
    an editor should look at again.
    """
    (alignment,) = align(couple(pair.left, pair.right), embedder)[0].alignments
    verdict = alignment.verdict
    directed = pair.left.original and not pair.right.original
    sides = ("original", "translation") if directed else ("", "")
    made = tuple(
        (own.document.source, own.document.id, _counterpart(own, other, side, verdict))
        for own, other, side in (
            (pair.left, pair.right, sides[0]),
            (pair.right, pair.left, sides[1]),
        )
    )
    return made, tuple(_doubts(pair, verdict))


def _counterpart(own: Text, other: Text, side: str, verdict: Verdict) -> Counterpart:
    heading = other.document.heading(other.version)
    return Counterpart(
        version=own.version.id,
        document=other.document.id,
        other=other.version.id,
        name=other.name,
        lang=other.version.lang,
        words=heading.text if heading else other.name,
        side=side,
        verdict=verdict,
    )


def _doubts(pair: Paired, verdict: Verdict) -> Iterator[Diagnostic]:
    code = _DOUBTED.get(verdict.relation)
    if code:
        against = (e.signal for e in verdict.evidence if e.speaks != FOR)
        why = "; ".join(dict.fromkeys(WORDS_FOR[signal] for signal in against))
        names = {"left": pair.left.name, "right": pair.right.name}
        yield finding(code, pair.where, why=why or "too little text", **names)
