"""Whoever points at a word sees what seems to render it; nobody else is troubled by that."""

import re

import pytest
from playwright.sync_api import Page

from pipeline.hints import HINTS
from tests.browser.colours import contrast
from tests.browser.sites import LINKED, Sites
from tests.browser.views import DARK, FORCED, NARROW, WIDE, Look, View
from tests.conformance.editions import sample

pytestmark = pytest.mark.needs("chromium")

_GROUNDS = """() => Object.fromEntries([...document.querySelectorAll('.row [class^=w]')].map(
  (each, n) => [n, getComputedStyle(each).backgroundColor]).filter(
  ([, ground]) => !ground.endsWith(', 0)')))"""
"""The grounds of the words that are lit, by their places among all words with hints."""

_CLASSES = """all => all.map(each => [each.className,
  [...document.querySelectorAll('.row')].indexOf(each.closest('.row'))])"""


def _words(page: Page) -> list[tuple[str, int]]:
    """Class and row of every word with hints."""
    found: list[list[object]] = page.locator(".row [class^=w]").evaluate_all(_CLASSES)
    return [(str(name), int(str(row))) for name, row in found]


def _point(page: Page, place: int) -> dict[str, str]:
    page.locator(".row [class^=w]").nth(place).hover()
    lit: dict[str, str] = page.evaluate(_GROUNDS)
    return lit


@pytest.mark.parametrize("view", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("name", LINKED)
def test_pointing_lights_the_words_of_one_number(look: Look, name: str, view: View) -> None:
    page = look(name, view)
    words = _words(page)
    assert page.evaluate(_GROUNDS) == {}
    for place in {0, len(words) // 2, len(words) - 1}:
        lit = {int(n) for n in _point(page, place)}
        assert lit == {n for n, word in enumerate(words) if word == words[place]}
        assert len(lit) > 1


def test_every_hint_has_a_rule_and_a_counterpart_in_another_version(sites: Sites) -> None:
    for letter in sites.letters:
        style = "".join(letter.page.xpath("//style/text()"))
        rules = set(re.findall(r"\.row:has\(\.(w\d+):hover\)", style))
        for row in letter.page.xpath("//div[@class='row']"):
            cells = [set(re.findall(r"\bw\d+\b", " ".join(cell.xpath(".//@class"))))
                     for cell in row.find_class("cell")]  # fmt: skip
            for name in set().union(*cells):
                assert sum(name in cell for cell in cells) > 1
                assert name in rules


@pytest.mark.parametrize("view", [WIDE, DARK], ids=["light", "dark"])
def test_lit_words_can_be_read_and_told_from_their_sentence(look: Look, view: View) -> None:
    page = look("parallel", view)
    ground = next(iter(_point(page, 0).values()))
    word = page.locator(".row [class^=w]").first
    ink = word.evaluate("each => getComputedStyle(each).color")
    around = word.evaluate("each => getComputedStyle(each.closest('.s')).backgroundColor")
    assert contrast(ground, ink) >= 4.5
    assert contrast(ground, around) >= 1.1


def test_lit_words_show_without_our_colours(look: Look) -> None:
    page = look("parallel", FORCED)
    word = page.locator(".row [class^=w]").first
    word.hover()
    assert word.evaluate("each => getComputedStyle(each).outlineStyle") == "solid"


def test_hints_are_no_stops_and_say_nothing(look: Look, sites: Sites) -> None:
    """Keyboard and screen reader meet the same page, with hints or without."""
    page = look("parallel")
    words = page.locator(".row [class^=w]")
    names: list[list[str]] = words.evaluate_all("all => all.map(each => each.getAttributeNames())")
    assert {name for each in names for name in each} == {"class"}
    assert set(words.evaluate_all("all => all.map(each => each.tagName)")) == {"SPAN"}
    assert set(words.evaluate_all("all => all.map(each => each.tabIndex)")) == {-1}
    assert "machine’s hints" in sites.letter("parallel").page.text_content()


def test_hints_are_on_the_page_only() -> None:
    files = sample().files
    assert [name for name, data in files.items() if HINTS.encode() in data] == []
    assert any(b'class="w1"' in data for name, data in files.items() if name.startswith("site/"))
