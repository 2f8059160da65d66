"""On paper: the text without the site's furniture, dark on white, whatever the screen was."""

import pytest

from tests.browser.colours import contrast
from tests.browser.sites import names
from tests.browser.views import A4, A4_DARK, Look, View

pytestmark = pytest.mark.needs("chromium")
_WHITE = "rgb(255, 255, 255)"
_COLOURS = """() => [...document.querySelectorAll('body, main *')]
  .filter(each => each.checkVisibility()
    && [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
  .map(each => { let under = each;
    while (under && getComputedStyle(under).backgroundColor.endsWith(', 0)'))
      under = under.parentElement;
    return [getComputedStyle(each).color,
      under ? getComputedStyle(under).backgroundColor : 'rgb(255, 255, 255)'] })"""
"""The colours of each element with text of its own, and of the ground it stands on."""
_HIDDEN = """all => all.filter(each => !each.checkVisibility({visibilityProperty: true}))
  .map(each => each.id)"""


@pytest.mark.parametrize("view", [A4, A4_DARK], ids=["light", "dark"])
@pytest.mark.parametrize("name", ["index", "parallel", "partial", "mismatch", "single"])
def test_dark_ink_on_light_paper(look: Look, name: str, view: View) -> None:
    colours = {(ink, ground) for ink, ground in look(name, view).evaluate(_COLOURS)}
    assert colours
    assert [ground for _, ground in colours if contrast(ground, _WHITE) >= 1.3] == []
    assert [pair for pair in colours if contrast(*pair) < 4.5] == []


@pytest.mark.parametrize("name", names())
def test_the_text_without_the_furniture(look: Look, name: str) -> None:
    page = look(name, A4)
    furniture = page.locator("nav, .skip").all()
    assert [each.inner_text() for each in furniture if each.is_visible()] == []
    text = page.locator("h1, .s")
    assert text.count() > 1 or name in {"index", "nothing"}
    assert text.evaluate_all(_HIDDEN) == []


@pytest.mark.parametrize("name", ["parallel", "mismatch"])
def test_the_browser_makes_a_document_of_it(look: Look, name: str) -> None:
    document = look(name, A4).pdf(format="A4")
    assert document.startswith(b"%PDF-")
    assert 1 <= document.count(b"/Type /Page\n") <= 3
