"""axe, with the rules of WCAG 2.2 AA and of best practice, finds nothing to object to."""

from collections.abc import Mapping

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.sites import names
from tests.browser.views import DARK, NARROW, WIDE, Look, View

pytestmark = pytest.mark.needs("chromium")
_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
ALL: Mapping[str, object] = {"type": "tag", "values": list(_TAGS)}
"""The rules that pages are held to."""
_COLOUR = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
_UNFOLD = "document.querySelectorAll('details').forEach(each => each.open = true)"


def objections(page: Page, rules: Mapping[str, object]) -> list[str]:
    """What axe objects to, with the elements; what is folded up is unfolded before."""
    page.evaluate(_UNFOLD)
    found = Axe().run(page, options={"runOnly": rules, "resultTypes": ["violations"]})
    return [
        f"{rule['id']}: {node['target']}"
        for rule in found.response["violations"]
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("view", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("name", names())
def test_axe_finds_nothing(look: Look, name: str, view: View) -> None:
    assert objections(look(name, view), ALL) == []


@pytest.mark.parametrize("name", names())
def test_axe_finds_nothing_in_the_dark(look: Look, name: str) -> None:
    """Only the rules on colours can answer otherwise than in the light."""
    assert objections(look(name, DARK), _COLOUR) == []


def test_axe_can_say_no(look: Look) -> None:
    page = look("index")
    page.set_content('<html lang="en"><title>x</title><main><h1>x</h1><img src="x"></main></html>')
    assert [words.partition(":")[0] for words in objections(page, ALL)] == ["image-alt"]
