"""Documents put together by hand, as small as a test needs them; no page is read for them."""

import random
from dataclasses import replace

from pipeline.config import Config
from pipeline.encode import encode
from pipeline.model import (
    Act,
    Action,
    Alignment,
    Block,
    Document,
    Evidence,
    Kind,
    Mark,
    Relation,
    Role,
    Span,
    Verdict,
    Version,
    Where,
)
from pipeline.segment import PROSE, WHOLE
from pipeline.tei import Element, parse, path

SOURCE = "page.txt"


def block(identifier: str, kind: Kind, text: str, *marks: Mark, line: int = 1) -> Block:
    """A block on one line; its text is one sentence where its kind has any, a label set aside."""
    start = max((mark.span.end + 1 for mark in marks if mark.kind == "label"), default=0)
    whole = (Span(start, len(text)),) if kind in PROSE | WHOLE else ()
    return Block(identifier, kind, text, Where(SOURCE, line, line), whole, marks)


def item(identifier: str, text: str, *point: str, line: int = 1) -> Block:
    """A point with its printed mark, which ends at the first space of `text`."""
    label = Mark("label", Span(0, text.index(" ")))
    return replace(block(identifier, Kind.ITEM, text, label, line=line), point=point)


def under(made: Block, *point: str) -> Block:
    """A block that goes on in a point."""
    return replace(made, point=point)


def version(lang: str, *blocks: Block, role: Role = Role.UNSTATED) -> Version:
    """A version whose blocks stand on lines of their own, in their order."""
    return Version(lang, lang, role, blocks)


def document(*versions: Version, furniture: tuple[Block, ...] = ()) -> Document:
    """A document whose versions have an act each, about which nothing is known."""
    acts = tuple(Act(f"corr-{v.id}", (v.id,), "", (Action("sent"),)) for v in versions)
    return Document("d-undated-00000000", SOURCE, "0" * 64, furniture, versions, acts=acts)


def letter(*blocks: Block) -> Document:
    """A document of one English version."""
    return document(version("en", *blocks, role=Role.ORIGINAL))


def judged(left: str, right: str, relation: Relation, *against: str) -> Alignment:
    """A verdict on two versions, with what speaks against the pair, and no links."""
    evidence = tuple(Evidence(signal, "against", signal) for signal in against)
    return Alignment(left, right, Verdict(relation, evidence))


def encoded(made: Document, config: Config | None = None) -> Element:
    """The TEI of a document, parsed."""
    return parse(encode(made, config or Config()), made.id)


def body_of(made: Document) -> Element:
    """The element ``body`` of a document's TEI."""
    body = encoded(made).find(path("text/body"))
    assert body is not None
    return body


def text_of(element: Element | None) -> str:
    """All text below an element, white space collapsed."""
    assert element is not None
    return " ".join("".join(map(str, element.itertext())).split())


_STEMS = {
    Kind.TITLE: "h", Kind.ADDRESSEE: "a", Kind.DATELINE: "d", Kind.SALUTATION: "o",
    Kind.PARAGRAPH: "p", Kind.CLOSING: "c", Kind.SIGNATURE: "c", Kind.POSTSCRIPT: "ps",
    Kind.NOTE: "n", Kind.FOOTNOTE: "fn", Kind.SOURCE: "src", Kind.SHELFMARK: "src",
    Kind.PUBLICATION: "src", Kind.RULE: "ms", Kind.RUNNING_HEAD: "fw", Kind.PROVENANCE: "v",
    Kind.ENCLOSURE: "e",
}  # fmt: skip
_SORTS = ("", "resolution", "signature", "stamp", "certification", "enclosures")


def jumble(seed: int) -> Document:
    """A letter of blocks of all kinds in any order, some of them quoted: the same for one seed."""
    draw = random.Random(seed)  # noqa: S311 - nothing secret
    kinds = draw.choices([*_STEMS, Kind.PARAGRAPH], k=draw.randint(1, 9))
    blocks = []
    for line, kind in enumerate(kinds, start=1):
        made = block(f"en-{_STEMS[kind]}{line}", kind, f"With words {line}.", line=line)
        sort = draw.choice(_SORTS) if kind is Kind.NOTE else ""
        quoted = kind in _QUOTABLE and draw.random() < _SELDOM
        blocks.append(replace(made, type=sort, quoted="telegram" if quoted else ""))
    return letter(*blocks)


_SELDOM = 0.15
_QUOTABLE = frozenset({Kind.DATELINE, Kind.SALUTATION, Kind.PARAGRAPH, Kind.SIGNATURE})
