"""Sentences and links: nothing is left out, nothing is in two places."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from pipeline.align.beads import search
from pipeline.align.moved import with_moved
from pipeline.align.units import BODY, Unit
from pipeline.embed.embedder import Vectors
from pipeline.model import Block, Kind, Span
from pipeline.segment import PROSE, WHOLE, sentences
from pipeline.structure.marks import Setting, marks_of
from tests.properties.strategies import LANGS, XML, pages, steady
from tests.unit.documents import block

_KINDS = st.sampled_from(sorted(PROSE | WHOLE))


def _block(text: str, kind: Kind, lang: str) -> Block:
    """A block as `pipeline.structure` hands it on: text and marks, no sentences."""
    return replace(block("en-p1", kind, text, *marks_of(text, kind, Setting(lang, None))),
                   sentences=())  # fmt: skip


def _covered(made: Block, spans: Sequence[Span]) -> None:
    start = max((mark.span.end for mark in made.marks if mark.kind == "label"), default=0)
    edges = [edge for span in spans for edge in (span.start, span.end)]
    assert edges == sorted(edges)
    assert all(span.start < span.end for span in spans)
    said = "".join("".join(span.of(made.text).split()) for span in spans)
    assert said == "".join(made.text[start:].split())


@given(XML, _KINDS, LANGS)
@steady(200)
def test_sentences_cover_any_text_without_overlap(text: str, kind: Kind, lang: str) -> None:
    line = " ".join(text.split())
    if line:
        made = _block(line, kind, lang)
        _covered(made, sentences(made, lang))


@given(st.sampled_from(pages()).flatmap(st.sampled_from), _KINDS, LANGS)
@steady(200)
def test_sentences_cover_lines_of_letters(line: str, kind: Kind, lang: str) -> None:
    if line.strip():
        made = _block(line.strip(), kind, lang)
        _covered(made, sentences(made, lang))


_PARTS = st.sampled_from((BODY, BODY, BODY, "salute", "dateline", "signature", "closing"))


@st.composite
def _side(draw: st.DrawFn) -> tuple[list[Unit], Vectors]:
    lengths = draw(st.lists(st.integers(1, 200), max_size=12))
    units = [
        Unit(f"u{i}", "x" * length, f"b{i // 2}", draw(_PARTS), frozenset())
        for i, length in enumerate(lengths)
    ]
    seed = draw(st.integers(0, 1000))
    rows = np.random.default_rng(seed).normal(size=(len(units), 6)).astype(np.float32)
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    return units, np.asarray(rows / np.maximum(norms, 1e-6), dtype=np.float32)


@given(_side(), _side())
@steady(100)
def test_links_partition_both_sides_in_order(
    one: tuple[list[Unit], Vectors], other: tuple[list[Unit], Vectors]
) -> None:
    (left, x), (right, y) = one, other
    links = search(left, right, x, y)
    assert sorted(i for link in links for i in link.left) == list(range(len(left)))
    assert sorted(j for link in links for j in link.right) == list(range(len(right)))
    straight = [link for link in links if not link.crossing]
    for side in ("left", "right"):
        order = [i for link in straight for i in getattr(link, side)]
        assert order == sorted(order)
    for link in links:
        assert 0 <= link.fit <= 1
        assert bool(link.left) or bool(link.right)
        assert len(link.left) + len(link.right) <= 7


@given(_side(), _side())
@steady(100)
def test_moved_passages_leave_every_unit_in_one_link(
    one: tuple[list[Unit], Vectors], other: tuple[list[Unit], Vectors]
) -> None:
    (left, x), (right, y) = one, other
    searched = search(left, right, x, y)
    links = with_moved(left, right, x, y, searched)
    assert sorted(i for link in links for i in link.left) == list(range(len(left)))
    assert sorted(j for link in links for j in link.right) == list(range(len(right)))
    straight = [link for link in links if link.left and link.right and not link.crossing]
    for before, after in pairwise(straight):
        assert before.left.stop <= after.left.start
        assert before.right.stop <= after.right.start
    if not any(link.crossing for link in links):
        assert links == searched
