"""Pages of the sort the converter is for, against their truths: kinds, verdicts, links."""

from pathlib import Path

import pytest

from tests.conformance.truths import Judged, judged, line_score, link_score, verdict_of, wrong_lines
from tests.judges import SHARED

OWN = Path(__file__).parent.parent / "pages"
"""Pages invented for the project by hands that had not seen the converter."""

FOLDERS = [
    pytest.param(SHARED / "pages", id="shared", marks=pytest.mark.needs("shared")),
    pytest.param(OWN, id="own"),
]
LINES, LINKS = 0.97, 0.95


@pytest.fixture
def pages(request: pytest.FixtureRequest) -> tuple[Judged, ...]:
    """The pages of a folder, read once."""
    found = judged(request.param)
    assert found
    return found


@pytest.mark.parametrize("pages", FOLDERS, indirect=True)
def test_lines_have_their_kind_and_language(pages: tuple[Judged, ...]) -> None:
    score = line_score(pages)
    wrong = [words for one in pages for words in wrong_lines(one)]
    print(f"\n{score.share:.2%} of {score.right + score.wrong} lines", *wrong, sep="\n  ")
    assert score.share >= LINES


@pytest.mark.parametrize("pages", FOLDERS, indirect=True)
def test_every_verdict_is_right(pages: tuple[Judged, ...]) -> None:
    found = {one.name: verdict_of(one) for one in pages}
    assert found == {one.name: one.verdict for one in pages}


@pytest.mark.parametrize("pages", FOLDERS, indirect=True)
def test_links_join_what_renders_each_other(pages: tuple[Judged, ...]) -> None:
    score = link_score(pages)
    print(f"\nlinks: F1 {score.f1:.2%}, {score.right} right, {score.wrong} wrong, "
          f"{score.missed} missed")  # fmt: skip
    assert score.f1 >= LINKS


@pytest.mark.parametrize("pages", FOLDERS, indirect=True)
def test_no_line_is_left_out(pages: tuple[Judged, ...]) -> None:
    for one in pages:
        numbers = {n for n, truth in enumerate(one.truth, start=1) if truth.text.strip()}
        assert {line.number for line in one.reading.lines} == numbers, one.name
