"""Whether links of pages are right as often as they say, formulae and the text apart.

The certainties were fitted to sentences of running text; here they are held against the truths of
pages, by lines: a link is right if all lines it joins share a unit.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from pipeline.align.tile import PROSE
from pipeline.align.units import units_of
from pipeline.model import Bead
from tests.conformance.truths import Judged, first_line, judged, wanted

_FEWEST = 100


@cache
def _pages() -> tuple[Judged, ...]:
    found = judged(Path(__file__).parents[1] / "pages")
    return tuple(one for one in found if one.document and one.verdict in {"parallel", "partial"})


def _links() -> Iterator[tuple[Judged, Bead, bool]]:
    """All links that can be judged, with whether they join nothing but the text."""
    for one in _pages():
        assert one.document
        parts = {u.id: u.part for v in one.document.versions for u in units_of(v)}
        told = {n for n, truth in enumerate(one.truth, start=1) if truth.units}
        for made in one.document.alignments:
            for bead in made.beads:
                ends = (*bead.left, *bead.right)
                if any(first_line(one.document, end) in told for end in ends):
                    yield one, bead, {parts[end] for end in ends} <= PROSE


def _is_right(one: Judged, bead: Bead) -> bool:
    assert one.document
    left, right = ({first_line(one.document, i) for i in side} for side in (bead.left, bead.right))
    known = wanted(one, one.document)
    if left and right:
        return all((i, j) in known for i in left for j in right)
    return not any(i in left or j in right for i, j in known)


@pytest.mark.parametrize("prose", [True, False], ids=["text", "formulae"])
def test_links_are_right_as_often_as_they_say(*, prose: bool) -> None:
    found = [
        (float(bead.cert), _is_right(one, bead))
        for one, bead, whole in _links()
        if whole is prose and bead.cert
    ]
    stated, right = (sum(part) / len(found) for part in zip(*found, strict=True))
    print(f"\n{len(found)} links: stated {stated:.3f}, right {right:.3f}")
    assert len(found) >= _FEWEST
    assert stated <= right + 0.01


def test_formulae_without_counterpart_state_nothing() -> None:
    alone = [bead for _, bead, prose in _links() if not prose and not (bead.left and bead.right)]
    assert alone
    assert not [bead for bead in alone if bead.cert]
