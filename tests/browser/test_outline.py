"""The frame of every page: a title, one main heading, headings without gaps, landmarks."""

from itertools import pairwise

from lxml import html

from tests.browser.sites import Sites, parsed


def _levels(page: html.HtmlElement) -> list[int]:
    return [int(head.tag[1]) for head in page.xpath("//h1 | //h2 | //h3 | //h4 | //h5 | //h6")]


def test_every_page_has_a_title_and_one_main_heading(sites: Sites) -> None:
    for path in sites.pages:
        page = parsed(path)
        (title,), (head,) = page.xpath("//head/title"), page.xpath("//h1")
        first = next(iter(head), head).text
        assert first, path
        assert (title.text or "").startswith(first), path
        assert page.get("lang") == "en"


def test_titles_tell_the_sample_s_pages_apart(sites: Sites) -> None:
    pages = sorted((sites.folder / "sample" / "site").glob("*.html"))
    titles = [parsed(path).findtext("head/title") for path in pages]
    assert len(set(titles)) == len(titles) == 13


def test_headings_leave_no_level_out(sites: Sites) -> None:
    for path in sites.pages:
        levels = _levels(parsed(path))
        assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == [], path


def test_every_page_has_its_landmarks(sites: Sites) -> None:
    for path in sites.pages:
        page = parsed(path)
        assert len(page.xpath("//main[@id='main']")) == 1, path
        assert len(page.xpath("//nav[@aria-label]")) == (path.stem != "index"), path
        for section in page.xpath("//section"):
            (name,) = page.xpath(f"//*[@id='{section.get('aria-labelledby')}']")
            assert name.text_content().strip(), path


def test_every_page_fits_a_telephone_and_both_schemes(sites: Sites) -> None:
    for path in sites.pages:
        metas = {meta.get("name"): meta.get("content") for meta in parsed(path).xpath("//meta")}
        assert metas["viewport"] == "width=device-width, initial-scale=1"
        assert metas["color-scheme"] == "light dark"
