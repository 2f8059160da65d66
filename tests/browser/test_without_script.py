"""With scripts switched off nothing is missing: texts, verdict, metadata, links, what unfolds."""

import pytest

from pipeline.tei import NS, XML_ID
from tests.browser.sites import LETTERS, Sites
from tests.browser.views import PLAIN, Look
from tests.browser.words import words

pytestmark = pytest.mark.needs("chromium")
_SENTENCES = """() => Object.fromEntries([...document.querySelectorAll('.s')]
  .filter(each => each.checkVisibility({visibilityProperty: true}) && each.offsetWidth > 0)
  .map(each => [each.id, each.textContent]))"""


@pytest.mark.parametrize("name", LETTERS)
def test_text_verdict_and_metadata_can_be_read(look: Look, sites: Sites, name: str) -> None:
    page = look(name, PLAIN)
    for selector in ("h1", ".verdict h2", ".verdict p", ".metadata h2", ".metadata dd"):
        assert page.locator(selector).first.is_visible(), selector
    shown = {key: words(text) for key, text in page.evaluate(_SENTENCES).items()}
    written = {
        s.get(XML_ID): words("".join(s.itertext()))
        for s in sites.letter(name).tei.iterfind(f"{{{NS}}}text//{{{NS}}}s")
    }
    assert shown == written
    assert shown


@pytest.mark.parametrize("name", ["parallel", "trilingual"])
def test_the_reasons_unfold(look: Look, name: str) -> None:
    page = look(name, PLAIN)
    folded = page.locator("details").all()
    assert len(folded) == page.locator(".verdict").count()
    for details in folded:
        reason = details.locator("li").first
        assert not reason.is_visible()
        details.locator("summary").click()
        assert reason.is_visible()


def test_links_can_be_followed(look: Look, sites: Sites) -> None:
    page = look("index", PLAIN)
    page.locator(".documents a").last.click()
    assert page.locator("h1").get_attribute("lang") == "ru"
    page.get_by_text("All documents").click()
    assert page.url == sites.chosen["index"].as_uri()


def test_markup_in_a_text_is_text(look: Look) -> None:
    page = look("markup")
    assert page.title() == 'Letter to A.S. Belov, on <b>type</b> & "ink"'
    assert page.locator(":is(img, script, b)").count() == 0
    assert '<img src="https://pictures.example/x.png">' in page.locator("main").inner_text()
