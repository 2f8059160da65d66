"""Whoever arrives at a sentence, or points at it, sees it and its counterpart lit."""

from collections.abc import Iterator
from itertools import chain

import pytest
from playwright.sync_api import Page

from pipeline.tei import NS
from tests.browser.colours import contrast
from tests.browser.sites import LINKED, Letter, Sites
from tests.browser.views import DARK, FORCED, HEIGHT, NARROW, WIDE, Look, View

pytestmark = pytest.mark.needs("chromium")
_LIT = """() => [...document.querySelectorAll('.s')]
  .filter(each => !getComputedStyle(each).backgroundColor.endsWith(', 0)')).map(each => each.id)"""
_LOOKS = """all => all.map(each => { const style = getComputedStyle(each);
  const clear = style.backgroundColor.endsWith(', 0)');
  return [clear ? getComputedStyle(document.body).backgroundColor : style.backgroundColor,
    style.color, style.outlineStyle, style.borderStyle, style.textDecorationLine] })"""
"""What tells one sentence from another to the eye; a clear ground is the body's."""

_PAPER = "() => getComputedStyle(document.body).backgroundColor"


def _links(letter: Letter) -> list[tuple[str, ...]]:
    """The ids that each link joins, in the order of the TEI."""
    links = letter.tei.iterfind(f"{{{NS}}}standOff//{{{NS}}}link")
    return [
        tuple(end.removeprefix("#") for end in link.get("target", "").split()) for link in links
    ]


def _some(letter: Letter) -> Iterator[tuple[str, set[str]]]:
    """An end of the first, the middle and the last link, with all that it is linked to."""
    links = _links(letter)
    for end in (links[0][0], links[len(links) // 2][-1], links[-1][0]):
        yield end, {*chain.from_iterable(link for link in links if end in link)}


def _looks(page: Page, selector: str) -> list[list[str]]:
    found: list[list[str]] = page.locator(selector).evaluate_all(_LOOKS)
    return found


@pytest.mark.parametrize("view", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("name", LINKED)
def test_arriving_lights_both_sides(look: Look, sites: Sites, name: str, view: View) -> None:
    for end, linked in _some(sites.letter(name)):
        page = look(f"{name}#{end}", view)
        assert set(page.evaluate(_LIT)) == linked
        box = page.locator(f"#{end}").bounding_box()
        assert box
        assert 0 <= box["y"] <= HEIGHT - box["height"]


@pytest.mark.parametrize("name", LINKED)
def test_pointing_lights_both_sides(look: Look, sites: Sites, name: str) -> None:
    page = look(name)
    assert page.evaluate(_LIT) == []
    for end, linked in _some(sites.letter(name)):
        page.locator(f"#{end}").hover()
        assert set(page.evaluate(_LIT)) == linked


@pytest.mark.parametrize("view", [WIDE, DARK], ids=["light", "dark"])
def test_what_is_lit_can_be_read_and_told_apart(look: Look, sites: Sites, view: View) -> None:
    end, _ = next(_some(sites.letter("parallel")))
    page = look(f"parallel#{end}", view)
    ((ground, ink, *_),) = _looks(page, f"#{end}")
    assert contrast(ground, ink) >= 4.5
    assert contrast(ground, page.evaluate(_PAPER)) >= 1.1


def test_what_is_lit_shows_without_our_colours(look: Look, sites: Sites) -> None:
    """Where the reader's system sets all colours, something else must mark what is lit."""
    end, linked = next(_some(sites.letter("parallel")))
    page = look(f"parallel#{end}", FORCED)
    others = _looks(page, ".s:not(" + ", ".join(f"#{each}" for each in linked) + ", .alone)")
    for each in linked:
        (lit,) = _looks(page, f"#{each}")
        assert lit not in others


@pytest.mark.parametrize("name", ["mismatch", "undecided", "single"])
def test_nothing_lights_up_where_nothing_is_linked(look: Look, name: str) -> None:
    page = look(name)
    page.locator(".s").nth(1).hover()
    assert page.evaluate(_LIT) == []


def test_nothing_moves(look: Look) -> None:
    moving = """() => [...document.querySelectorAll('*')].map(each => getComputedStyle(each))
      .filter(style => parseFloat(style.transitionDuration) || style.animationName !== 'none'
        || style.scrollBehavior !== 'auto').length"""
    assert look("parallel").evaluate(moving) == 0
