"""All that can be followed or unfolded is reached by Tab, in reading order, and seen to be."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.browser.colours import contrast
from tests.browser.sites import names
from tests.browser.views import DARK, WIDE, Look, View

pytestmark = pytest.mark.needs("chromium")
Stop = dict[str, str]

_STOPS = "() => [...document.querySelectorAll('a[href], summary')].map(each => each.outerHTML)"
_FOCUS = """() => { const each = document.activeElement; if (each === document.body) return null;
  const style = getComputedStyle(each), box = each.getBoundingClientRect();
  let under = each.parentElement;
  while (getComputedStyle(under).backgroundColor.endsWith(', 0)')) under = under.parentElement;
  return { html: each.outerHTML, style: style.outlineStyle, width: style.outlineWidth,
    colour: style.outlineColor, ground: getComputedStyle(under).backgroundColor,
    seen: String(box.left >= 0 && box.top >= 0 && box.bottom <= innerHeight) } }"""
_COLOUR = "() => getComputedStyle(document.querySelector('main')).backgroundColor"


def _stops(page: Page) -> Iterator[Stop]:
    """What has the focus after each press of Tab, till it leaves the page or begins again."""
    page.keyboard.press("Tab")
    first: Stop = page.evaluate(_FOCUS)
    focus: Stop | None = first
    while focus is not None:
        yield focus
        page.keyboard.press("Tab")
        focus = page.evaluate(_FOCUS)
        if focus and focus["html"] == first["html"]:
            return


@pytest.mark.parametrize("name", names("nothing", "wordy", "markup"))
def test_tab_reaches_everything_in_order(look: Look, name: str) -> None:
    page = look(name)
    assert [stop["html"] for stop in _stops(page)] == page.evaluate(_STOPS)


@pytest.mark.parametrize("view", [WIDE, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("name", ["index", "parallel", "partial", "mismatch", "questions"])
def test_it_shows_where_the_focus_is(look: Look, name: str, view: View) -> None:
    for stop in _stops(look(name, view)):
        assert stop["seen"] == "true", stop
        assert stop["style"] not in {"none", "auto"}, stop
        assert float(stop["width"].removesuffix("px")) >= 2, stop
        assert contrast(stop["colour"], stop["ground"]) >= 3, stop


@pytest.mark.parametrize("name", ["index", "parallel", "mismatch"])
def test_the_first_stop_skips_to_the_text(look: Look, name: str) -> None:
    page = look(name)
    before = page.evaluate(_COLOUR)
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Skip to the text"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.locator("main :focus").count() == 1
    assert page.evaluate(_COLOUR) == before, "the whole page lights up like a passage"


def test_a_key_unfolds_the_reasons(look: Look) -> None:
    page = look("parallel")
    page.locator("summary").focus()
    page.keyboard.press("Enter")
    assert page.locator("details li").first.is_visible()
