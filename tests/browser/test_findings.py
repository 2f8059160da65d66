"""The page of findings that ``diglot validate --format html`` writes, as people read it."""

from pathlib import Path

import pytest

from pipeline.reporters import REPORTERS
from pipeline.reporters.run import Checked, Run
from tests.browser.test_access import ALL, objections
from tests.browser.views import A4, DARK, NARROWEST, WIDE, Screens, View
from tests.browser.visits import misplaced
from tests.faults import cases, findings

pytestmark = pytest.mark.needs("chromium")


@pytest.fixture(scope="module", name="page")
def _page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report of all slips of editors that there are examples of, a file each."""
    files = (
        Checked(f"{case.name}.xml", findings(case), (case / "input.xml").read_bytes())
        for case in cases()
    )
    path = tmp_path_factory.mktemp("findings") / "findings.html"
    path.write_text("".join(REPORTERS["html"](files, Run())), encoding="utf-8")
    return path


_BROKEN = """() => [...document.querySelectorAll('th, td:not(:last-child)')]
  .filter(cell => {
    const words = document.createRange();
    words.selectNodeContents(cell);
    const line = parseFloat(getComputedStyle(cell).lineHeight);
    return words.getBoundingClientRect().height > 1.5 * line;
  })
  .map(cell => cell.textContent)"""
"""Cells of more than one line."""


@pytest.mark.parametrize(
    "view", [WIDE, DARK, NARROWEST, A4], ids=["wide", "dark", "narrow", "paper"]
)
def test_axe_finds_nothing(screens: Screens, page: Path, view: View) -> None:
    assert objections(screens.open(page, "", view), ALL) == []


def test_nothing_sticks_out_of_a_narrow_window(screens: Screens, page: Path) -> None:
    assert list(misplaced(screens.open(page, "", NARROWEST))) == []


def test_nothing_is_asked_of_the_network(screens: Screens, page: Path) -> None:
    window = screens.open(page, "", WIDE)
    asked: list[str] = []
    window.on("request", lambda request: asked.append(request.url))
    window.reload()
    assert [url for url in asked if not url.startswith("file:")] == []
    assert len(asked) == 1


def test_no_word_of_the_table_is_broken(screens: Screens, page: Path) -> None:
    assert screens.open(page, "", NARROWEST).evaluate(_BROKEN) == []
