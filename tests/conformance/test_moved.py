"""How many moved passages are found, by their length, and that nothing else is taken for one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from random import Random

import pytest

from pipeline.align.beads import search
from pipeline.align.moved import with_moved
from pipeline.align.pair import align
from pipeline.align.rulings import Rulings
from pipeline.embed.usem3 import Use
from pipeline.model import Bead, Block, Document, Kind, Relation, Verdict
from tests.conformance.moving import Text, in_order, moved, windows, with_holes
from tests.conformance.test_pages import OWN
from tests.conformance.truths import judged

_SIZES = (8, 20, 40)


@dataclass(frozen=True, slots=True)
class _Found:
    """Texts, those in which a moved passage was found, links said to cross, those that do."""

    texts: int
    found: int
    crossing: int
    right: int


def _found(texts: Iterable[Text]) -> _Found:
    count = found = crossing = right = 0
    for text in texts:
        sides = text.left, text.right, text.x, text.y
        claimed = [link for link in with_moved(*sides, search(*sides)) if link.crossing]
        true = [link for link in claimed if text.true(link)
                and any((i, j) in text.moved for i in link.left for j in link.right)]  # fmt: skip
        count, found = count + 1, found + bool(true)
        crossing, right = crossing + len(claimed), right + len(true)
    return _Found(count, found, crossing, right)


def _moved(sentences: int, *, swap: bool) -> Iterator[Text]:
    for size in _SIZES:
        chance = Random(f"{size} {sentences}")  # noqa: S311
        made = (moved(passages, sentences, chance, swap=swap) for _, passages in windows(size, 8))
        yield from filter(None, made)


@pytest.mark.needs("shared")
def test_literature_in_order_has_nothing_moved() -> None:
    texts = [in_order(passages, size) for n in _SIZES for _, passages in windows(n, 8)
             for size in (1, 3)]  # fmt: skip
    found = _found(texts)
    print(f"\nin order: {found}")
    assert found.crossing == 0


@pytest.mark.needs("shared")
def test_literature_with_holes_has_nothing_moved() -> None:
    chance = Random(1)  # noqa: S311
    found = _found(with_holes(passages, chance, share) for size in _SIZES
                   for _, passages in windows(size, 8) for share in (0.1, 0.25, 0.4))  # fmt: skip
    print(f"\nwith holes: {found}")
    assert found.crossing <= 1


@pytest.mark.needs("shared")
@pytest.mark.parametrize(
    ("sentences", "least", "least_swapped"), [(1, 0.1, 0.0), (2, 0.6, 0.5), (5, 0.75, 0.75)]
)
def test_moved_passages_are_found(sentences: int, least: float, least_swapped: float) -> None:
    for swap, share in ((False, least), (True, least_swapped)):
        found = _found(_moved(sentences, swap=swap))
        print(f"\n{sentences} sentences {'swapped' if swap else 'moved'}: {found}")
        assert found.right >= 0.98 * found.crossing
        assert found.found >= share * found.texts


def _crossing(document: Document) -> list[tuple[Block, Block, Bead]]:
    """The links of passages of bodies that cross, with the blocks they join."""
    blocks = {block.id: block for version in document.versions for block in version.blocks}
    of = {f"{k}-s{n}": b for k, b in blocks.items() for n, _ in enumerate(b.sentences, start=1)}
    beads = (bead for made in document.alignments for bead in made.beads if bead.crossing)
    found = [(of[bead.left[0]], of[bead.right[0]], bead) for bead in beads]
    return [each for each in found if each[0].kind in {Kind.PARAGRAPH, Kind.ITEM}]


def _letters() -> list[Document]:
    """The pages whose versions translate each other, as they are aligned."""
    documents = (page.document for page in judged(OWN) if page.verdict in {"parallel", "partial"})
    return [document for document in documents if document]


def _with_first_moved(document: Document) -> tuple[Document, Block] | None:
    """A letter with the first paragraph of a version, of several sentences, behind all others."""
    left, right, *_ = document.versions
    places = [n for n, block in enumerate(right.blocks) if block.kind is Kind.PARAGRAPH]
    own = right.blocks[places[0]] if len(places) > 2 else None
    if own is None or len(own.sentences) < 2:
        return None
    rest = [block for block in right.blocks if block is not own]
    blocks = (*rest[: places[-1]], own, *rest[places[-1] :])
    versions = (left, replace(right, blocks=tuple(blocks)))
    return replace(document, versions=versions, queries=(), alignments=()), own


def test_letters_in_order_have_nothing_moved() -> None:
    letters = _letters()
    assert len(letters) > 50
    assert [_crossing(letter) for letter in letters if _crossing(letter)] == []


def test_moved_paragraphs_of_letters_are_found() -> None:
    """The verdict is given: a letter of two paragraphs that changed places may be undecided."""
    moved_ones = [made for letter in _letters() if (made := _with_first_moved(letter))]
    links: list[bool] = []
    found = 0
    for document, own in moved_ones:
        langs = frozenset(version.lang for version in document.versions)
        given = Rulings({langs: Verdict(Relation.PARALLEL, ())})
        crossing = _crossing(align(document, Use(), given)[0])
        rights = [right.id == own.id for _, right, _ in crossing]
        links += rights
        found += any(rights)
    print(f"\n{found} of {len(moved_ones)} letters, {sum(links)} of {len(links)} links")
    assert found >= 0.8 * len(moved_ones)
    assert sum(links) >= 0.95 * len(links)
