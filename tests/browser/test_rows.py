"""Which blocks share a row, and in what order the rows come."""

from pipeline.tei import NS, XML_ID, Element, local
from tests.browser.sites import Letter, Sites


def _rows(letter: Letter) -> dict[str, int]:
    """The row of every element that has an id and stands in one."""
    rows = letter.page.xpath("//div[@class='row']")
    return {each: n for n, row in enumerate(rows) for each in row.xpath(".//@id")}


def _closing(division: Element) -> list[str]:
    """The ids of the notes behind a version's text."""
    found: list[str] = []
    for each in reversed(division):
        if local(each) not in {"note", "milestone"}:
            break
        found.append(each.get(XML_ID, ""))
    return found


def test_linked_sentences_share_a_row(sites: Sites) -> None:
    seen = 0
    for letter in sites.letters:
        rows = _rows(letter)
        for link in letter.tei.iter(f"{{{NS}}}link"):
            ends = link.get("target", "").split()
            if "#al-crossing" not in link.get("ana", ""):
                assert len({rows[end.removeprefix("#")] for end in ends}) == 1, (letter.path, ends)
                seen += 1
    assert seen > 500


def test_rows_say_where_the_rest_of_a_crossing_link_stands(sites: Sites) -> None:
    crossing = 0
    for letter in sites.letters:
        pointed = {_block(end) for end in letter.page.xpath("//p[@class='elsewhere']/a/@href")}
        for link in letter.tei.iter(f"{{{NS}}}link"):
            if "#al-crossing" in link.get("ana", ""):
                assert pointed.issuperset(map(_block, link.get("target", "").split()))
                crossing += 1
    assert crossing > 2


def _block(pointer: str) -> str:
    return pointer.rpartition("-s")[0]


def test_closing_notes_stand_below_all_text(sites: Sites) -> None:
    """A version's note on its source must not come between lines, its own or another's."""
    wrong = []
    for letter in sites.letters:
        rows = _rows(letter)
        divisions = letter.tei.findall(f"{{{NS}}}text/{{{NS}}}body/{{{NS}}}div")
        text = letter.page.xpath("//div[@class='row']//*[@class='prose' or @class='point']/@id")
        last = max((rows[each] for each in text), default=0)
        wrong += [
            (letter.path.stem, note)
            for division in divisions
            for note in _closing(division)
            if note in rows and rows[note] < last
        ]
    assert wrong == []
