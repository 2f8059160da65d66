"""Invented editions whose sentences mean what their names say, and a model that knows names."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import numpy as np

from pipeline.align.pair import align
from pipeline.embed.embedder import Vectors, unit
from pipeline.model import Document, Kind, Mark, Span, Version
from tests.unit.documents import block, document, version

_WIDTH = 64
_WORDS = {"en": "Barge {} came in late.", "ru": "Баржа {} пришла поздно."}


class Numbers:
    """A model for which sentences with one name are alike, whatever their language. It goes by the
    default model's limits, hence its own name.
    """

    name = "usem3"
    title = "numbers 1"
    languages = frozenset({"en", "ru"})
    judges = True

    def encode(self, texts: Sequence[str]) -> Vectors:
        """A direction for each name, a little off in each language."""
        rows = [_direction(_named(t), t.isascii()) for t in texts]
        return np.array(rows, np.float32).reshape(-1, _WIDTH)


def _named(text: str) -> str:
    """The second word of a sentence about a barge; of another, all of it."""
    return text.split()[1] if text.startswith(("Barge ", "Баржа ")) else text


def _name(number: int) -> str:
    """A number in letters: figures are no evidence of what a text says."""
    return "".join("abcdefghij"[int(figure)] for figure in str(number))


@cache
def _direction(name: str, english: bool) -> Vectors:
    seed = list(name.encode())
    meaning = np.random.default_rng(seed).normal(size=_WIDTH)
    habit = np.random.default_rng([*seed, english]).normal(size=_WIDTH)
    tongue = np.random.default_rng(english).normal(size=_WIDTH)
    (found,) = unit(np.array([meaning + habit / 3 + tongue / 3]))
    return np.asarray(found, np.float32)


def text(lang: str, *numbers: int, shelfmark: str = "") -> Version:
    """A version with a sentence for each number."""
    blocks = [
        block(f"{lang}-p{i}", Kind.PARAGRAPH, _WORDS[lang].format(_name(number)), line=i)
        for i, number in enumerate(numbers, start=1)
    ]
    if shelfmark:
        mark = Mark("shelfmark", Span(0, len(shelfmark)), (("n", shelfmark),))
        blocks.append(block(f"{lang}-sm", Kind.SHELFMARK, shelfmark, mark, line=len(blocks) + 1))
    return version(lang, *blocks)


def page(name: str, *versions: Version) -> Document:
    """A page with the verdict on its versions."""
    plain = replace(document(*versions), id=f"d-undated-{name}", source=f"{name}.txt")
    return align(plain, Numbers())[0]


def pages(count: int, length: int = 4) -> list[Document]:
    """So many pages, each with a text and its translation, no two with a sentence in common."""
    starts = range(1_000, 1_000 + count * length, length)
    return [
        page(f"p{start}", *(text(lang, *range(start, start + length)) for lang in ("ru", "en")))
        for start in starts
    ]
