"""What is found of each pair of versions is said in plain words, on the page and in the list."""

import pytest
from lxml import html

from pipeline.tei import NS
from tests.browser.sites import Letter, Sites
from tests.browser.words import words

_SAID = {
    "parallel": "The English text translates the Russian",
    "partial": "The Russian and English texts render each other only in part",
    "mismatch": "The Russian and English texts are two different documents",
    "undecided": "It is not known whether the Russian and English texts render each other",
    "single": "One version only",
}
_LISTED = {
    "parallel": "translation",
    "partial": "translation of a part",
    "mismatch": "different documents",
    "undecided": "undecided",
    "single": "one version",
}


def _text(element: html.HtmlElement) -> str:
    return words(element.text_content())


def _verdicts(letter: Letter) -> list[str]:
    """The relations that the TEI states; ``single`` if there is no pair."""
    relations = letter.tei.iterfind(f".//{{{NS}}}relation")
    found = [
        r.get("ana", "").removeprefix("#pair-") for r in relations if "#pair-" in r.get("ana", "")
    ]
    return found or ["single"]


@pytest.mark.parametrize("name", _SAID)
def test_the_verdict_is_a_sentence(sites: Sites, name: str) -> None:
    (section,) = sites.letter(name).page.find_class("verdict")
    assert _text(section.xpath("h2")[0]) == _SAID[name]
    assert section.get("class") == f"verdict {name}"


def test_a_wrong_pair_is_called_so_and_nothing_links_it(sites: Sites) -> None:
    letter = sites.letter("mismatch")
    (section,) = letter.page.find_class("verdict")
    assert "neither translates the other" in _text(section)
    assert "nothing links them" in _text(section)
    assert "Found by software, certainty 0." in _text(section)
    assert section.xpath(".//details/@open") == [""]
    assert len(section.xpath(".//li[@class='against']")) > 2


def test_no_page_links_what_is_not_a_translation(sites: Sites) -> None:
    unlinked = [
        letter for letter in sites.letters if {"mismatch", "undecided"} >= set(_verdicts(letter))
    ]
    assert len(unlinked) > 10
    for letter in unlinked:
        assert letter.page.find_class("row") == [], letter.path
        assert letter.page.xpath("//*[contains(@class, 'k-')] | //style") == [], letter.path
        assert letter.page.xpath("//*[@class='apart versions-2']"), letter.path
        assert letter.page.xpath("//section[starts-with(@class, 'verdict')]//a") == []


def test_every_page_states_the_verdicts_of_its_tei(sites: Sites) -> None:
    for letter in sites.letters:
        stated = [s.get("class") for s in letter.page.xpath("//section[h2][p][@class]")]
        found = [words for words in stated if words and words.startswith("verdict ")]
        assert found == [f"verdict {verdict}" for verdict in _verdicts(letter)], letter.path


def test_the_list_states_each_verdict_in_words(sites: Sites) -> None:
    for site in sorted(sites.folder.glob("*/site")):
        for entry in Letter(site / "index.html").page.xpath("//ol[@class='documents']/li"):
            letter = Letter(site / entry.find(".//a").get("href"))
            said = "; ".join(dict.fromkeys(_LISTED[v] for v in _verdicts(letter)))
            assert [_text(each) for each in entry.find_class("verdict")] == [said], letter.path


def test_evidence_says_which_way_it_speaks(sites: Sites) -> None:
    """In words, not by colour alone."""
    for letter in sites.letters:
        for item in letter.page.xpath("//details//li"):
            assert _text(item).split(" ")[0] in {"For:", "Against:", "Open:"}, letter.path
