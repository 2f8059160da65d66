"""Every link leads somewhere: files and places that exist; only credits lead out of the site."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

from tests.browser.sites import Sites, parsed


def _references(path: Path) -> Iterator[tuple[str, str]]:
    """The name of the element that refers, and what it refers to."""
    for element, _, reference, _ in parsed(path).iterlinks():
        yield str(element.tag), reference


def _broken(path: Path) -> Iterator[str]:
    for _, reference in _references(path):
        if urlsplit(reference).scheme:
            continue
        file, fragment = urldefrag(reference)
        target = (path.parent / unquote(file)).resolve() if file else path
        if not target.is_file() or (
            fragment and not parsed(target).xpath(f"//*[@id='{fragment}']")
        ):
            yield f"{path.name}: {reference}"


def test_every_link_leads_somewhere(sites: Sites) -> None:
    assert [words for path in sites.pages for words in _broken(path)] == []


def test_only_credits_lead_outside(sites: Sites) -> None:
    outside = {
        (tag, reference)
        for path in sites.pages
        for tag, reference in _references(path)
        if urlsplit(reference).netloc
    }
    assert outside == {("a", "https://creativecommons.org/licenses/by/4.0/")}


def test_the_list_leads_to_every_document(sites: Sites) -> None:
    for site in sorted(sites.folder.glob("*/site")):
        listed = [reference for tag, reference in _references(site / "index.html") if tag == "a"]
        there = [path.name for path in site.glob("*.html") if path.stem != "index"]
        assert sorted(set(listed) - {"#main"}) == sorted(there), site


def test_every_document_leads_back_and_to_its_tei(sites: Sites) -> None:
    for letter in sites.letters:
        links = {reference for _, reference in _references(letter.path)}
        assert {"index.html", f"../tei/{letter.path.stem}.xml"} <= links, letter.path
