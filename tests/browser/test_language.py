"""Every version is marked with its language, and holds all that the TEI holds of it."""

import re
from collections import Counter
from collections.abc import Iterator

from lxml import html

from pipeline.tei import NS, XML_ID, XML_LANG, Element
from tests.browser.sites import Letter, Sites

_CYRILLIC = re.compile(r"[\u0400-\u04ff]{2,}")
_TEXTS = "//div[@class='cell'] | //div[starts-with(@class, 'apart')]/section/div"


def _language(element: Element, attribute: str) -> str:
    """The language that an element inherits."""
    ancestors = element.xpath("ancestor-or-self::*")
    assert isinstance(ancestors, list)
    stated = [each.get(attribute, "") for each in ancestors if isinstance(each, Element)]
    return next(language for language in reversed(stated) if language)


def _divisions(letter: Letter) -> list[Element]:
    return letter.tei.findall(f"{{{NS}}}text/{{{NS}}}body/{{{NS}}}div")


def test_every_sentence_is_in_its_language(sites: Sites) -> None:
    for letter in sites.letters:
        shown = {s.get("id"): _language(s, "lang") for s in letter.page.find_class("s")}
        written = {
            s.get(XML_ID): _language(s, XML_LANG)
            for division in _divisions(letter)
            for s in division.iter(f"{{{NS}}}s")
        }
        assert shown == written, letter.path


def _letters(elements: list[Element]) -> Counter[str]:
    """How often each letter, digit and mark occurs."""
    text = "".join("".join(each.itertext()) for each in elements)
    return Counter("".join(text.split()))


def test_nothing_of_a_version_is_left_out(sites: Sites) -> None:
    for letter in sites.letters:
        rules = "".join(rule.get("rend", "") for rule in letter.tei.iter(f"{{{NS}}}milestone"))
        written = _letters(_divisions(letter)) + Counter("".join(rules.split()))
        ours = _letters(letter.page.xpath("//p[@class='elsewhere']"))
        assert _letters(letter.page.xpath(_TEXTS)) - ours == written, letter.path


def test_every_version_keeps_its_order(sites: Sites) -> None:
    """Notes apart, which may move to the foot: what stands elsewhere in the other stays there."""
    for letter in sites.letters:
        shown = [s.get("id", "") for s in letter.page.find_class("s")]
        for division in _divisions(letter):
            text = division.xpath(".//t:s[not(ancestor::t:note)]", namespaces={"t": NS})
            assert isinstance(text, list)
            written = [s.get(XML_ID, "") for s in text if isinstance(s, Element)]
            assert [each for each in shown if each in set(written)] == written, letter.path


def test_titles_are_in_their_language(sites: Sites) -> None:
    for letter in sites.letters:
        titles = letter.tei.iterfind(f".//{{{NS}}}titleStmt/{{{NS}}}title")
        written = [(t.get(XML_LANG), t.text) for t in titles if t.get("type") != "sub"]
        heads = letter.page.xpath("//h1[@lang] | //h1/span | //p[@class='subtitle']")
        assert [(head.get("lang"), head.text) for head in heads] == written, letter.path


def _foreign(page: html.HtmlElement, place: str) -> Iterator[tuple[str, str]]:
    """Cyrillic words, with a language that is not written so."""
    for text in page.xpath(f"//*[@class='{place}']//text()"):
        beside = text.getparent()
        language = _language(beside.getparent() if text.is_tail else beside, "lang")
        if language not in {"ru", "uk"} and _CYRILLIC.search(text):
            yield language, str(text)


def test_cyrillic_is_never_called_english(sites: Sites) -> None:
    """Or a screen reader spells it with an English voice: WCAG 2.2, 3.1.2."""
    found = {
        (letter.path.name, *words)
        for letter in sites.letters
        for words in _foreign(letter.page, "metadata")
    }
    assert sorted(found)[:5] == []


def test_the_list_names_titles_in_their_language(sites: Sites) -> None:
    page = Letter(sites.chosen["index"]).page
    languages = {each.get("lang") for each in page.xpath("//*[@class='titles']/*")}
    assert languages == {"ru", "en", "es"}
    assert list(_foreign(page, "documents")) == []
