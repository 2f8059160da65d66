"""What a TEI file says of itself in one line: for the index, the table and the report."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.tei import NS, XML_ID, XML_LANG, Element, text_of

_PAIR = "#pair-"


@dataclass(frozen=True, slots=True)
class Title:
    """A title and its language (BCP 47)."""

    lang: str
    text: str


@dataclass(frozen=True, slots=True)
class Summary:
    """The essentials of one document.

    `date` is ISO or ``""``; `verdicts` has one relation per pair, or ``single`` alone; `links`
    counts links, sentences without counterpart left out; `queries` counts open questions.
    """

    id: str
    source: str
    date: str
    titles: tuple[Title, ...]
    languages: tuple[str, ...]
    verdicts: tuple[str, ...]
    links: int
    queries: int

    @property
    def verdict(self) -> str:
        """The verdict in a word; where pairs differ, all of them."""
        return " / ".join(dict.fromkeys(self.verdicts))


def summarize(root: Element) -> Summary:
    """Summarize a parsed TEI file."""
    return Summary(
        id=root.get(XML_ID, ""),
        source=root.findtext(f".//{{{NS}}}idno[@type='sourceFile']", ""),
        date=root.get("n", ""),
        titles=tuple(_titles(root)),
        languages=tuple(div.get(XML_LANG, "und") for div in _divisions(root)),
        verdicts=tuple(_verdicts(root)),
        links=sum(1 for _ in root.iter(f"{{{NS}}}link")),
        queries=sum(1 for _ in root.iter(f"{{{NS}}}annotation")),
    )


def _titles(root: Element) -> Iterator[Title]:
    for title in root.iterfind(f".//{{{NS}}}titleStmt/{{{NS}}}title"):
        if title.get("type") != "sub":
            yield Title(title.get(XML_LANG, "und"), text_of(title).strip())


def _divisions(root: Element) -> Iterator[Element]:
    return root.iterfind(f"{{{NS}}}text/{{{NS}}}body/{{{NS}}}div")


def _verdicts(root: Element) -> Iterator[str]:
    relations = [
        relation.get("ana", "").removeprefix(_PAIR)
        for relation in root.iterfind(f".//{{{NS}}}listRelation[@type='versions']/{{{NS}}}relation")
        if relation.get("ana", "").startswith(_PAIR)
    ]
    yield from relations or ["single"]
