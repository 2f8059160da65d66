"""Versions side by side and level where there is room, one below the other where there is not."""

from itertools import pairwise

import pytest
from playwright.sync_api import Page

from tests.browser.sites import LINKED, names
from tests.browser.views import A4, NARROW, WIDE, Look, View
from tests.browser.visits import Visits, misplaced

pytestmark = pytest.mark.needs("chromium")
Box = dict[str, float]

_ROWS = """() => [...document.querySelectorAll('.row')].map(row => [...row.children]
  .map(cell => { const box = cell.getBoundingClientRect(), first = cell.firstElementChild;
    return { left: box.left, right: box.right, top: box.top, bottom: box.bottom,
      text: first ? first.getBoundingClientRect().top : box.top,
      kind: first ? first.tagName + first.className : '' } }))"""
_SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important } p { margin-bottom: 2em !important }"""
"""The spacing that a page must bear: WCAG 2.2, 1.4.12."""


def _rows(page: Page) -> list[list[Box]]:
    """The boxes of the cells, row by row."""
    found: list[list[Box]] = page.evaluate(_ROWS)
    return found


def _boxes(page: Page, selector: str) -> list[Box]:
    found: list[Box] = page.locator(selector).evaluate_all(
        "all => all.map(each => each.getBoundingClientRect().toJSON())"
    )
    return found


@pytest.mark.parametrize("name", LINKED)
def test_versions_stand_side_by_side_and_level(look: Look, name: str) -> None:
    rows = _rows(look(name))
    assert len(rows) > 3
    for cells in rows:
        assert len(cells) in {2, 3}
        assert max(cell["top"] for cell in cells) - min(cell["top"] for cell in cells) <= 1
        for one, other in pairwise(cells):
            assert one["right"] < other["left"]
            assert one["kind"] != other["kind"] or abs(one["text"] - other["text"]) <= 1


@pytest.mark.parametrize("name", LINKED)
def test_versions_stack_where_it_is_narrow(look: Look, name: str) -> None:
    rows = _rows(look(name, NARROW))[1:]
    assert len(rows) > 3
    for cells in rows:
        for one, other in pairwise(cells):
            assert one["bottom"] <= other["top"]
            assert one["left"] == other["left"]


@pytest.mark.parametrize("name", ["mismatch", "undecided"])
def test_unlinked_versions_stand_apart(look: Look, name: str) -> None:
    one, other = _boxes(look(name), ".apart > *")
    assert one["right"] < other["left"]
    assert one["top"] == other["top"]
    one, other = _boxes(look(name, NARROW), ".apart > *")
    assert one["bottom"] < other["top"]
    assert one["left"] == other["left"]


@pytest.mark.parametrize("view", [WIDE, NARROW, A4], ids=["wide", "narrow", "paper"])
@pytest.mark.parametrize("name", ["parallel", "trilingual", "mismatch", "single"])
def test_every_version_is_named(look: Look, name: str, view: View) -> None:
    """Whoever reads or hears the text must know which version is which."""
    heads = look(name, view).locator("div:is(.parallel, .apart) h2")
    assert heads.count() in {1, 2, 3}
    assert [head.inner_text() for head in heads.all() if not head.is_visible()] == []


def test_no_page_is_wider_than_320_pixels(visits: Visits) -> None:
    """WCAG 2.2, 1.4.10: nothing is cut off, and nobody has to scroll sideways."""
    assert visits.misplaced == []


@pytest.mark.parametrize("name", names())
def test_text_can_be_twice_as_large(look: Look, name: str) -> None:
    """WCAG 2.2, 1.4.4, in the layout made for half the size."""
    page = look(name)
    before = page.locator("h1").bounding_box()
    page.add_style_tag(content="html { font-size: 200% !important }")
    after = page.locator("h1").bounding_box()
    assert before
    assert after
    assert after["height"] >= 2 * before["height"] - 1
    assert misplaced(page) == []


@pytest.mark.parametrize("name", names())
def test_text_can_be_set_wider(look: Look, name: str) -> None:
    page = look(name, NARROW)
    page.add_style_tag(content=_SPACED)
    assert misplaced(page) == []
