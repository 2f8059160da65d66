"""What the properties are tried on: pages made of pages, arbitrary text, documents, marks.

Everything is derandomized, so a run tries the same examples everywhere.
"""

import os
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from pipeline.lexicon import LANGUAGES
from pipeline.model import Attributes, Block, Document, Kind, Mark, Role, Span, Where
from pipeline.segment import sentences
from pipeline.structure.marks import settled
from pipeline.tei import Element, el
from tests.unit.documents import SOURCE, document, version

_PAGES = Path(__file__).parent.parent / "pages"
_CASES = Path(__file__).parent.parent / "cases" / "phenomena"
SENTENCE = "The boats are sold, and nobody wept for them at all."
"""A line that makes sure of a text on every page."""


def steady(examples: int) -> settings:
    """Settings under which every run tries the same `examples`, however long they take.

    The fast suite tries a quarter of them; all are tried where ``DIGLOT_THOROUGH`` is set.
    """
    return settings(
        max_examples=examples if "DIGLOT_THOROUGH" in os.environ else max(examples // 4, 5),
        derandomize=True,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


@cache
def pages() -> tuple[tuple[str, ...], ...]:
    """The lines of every page there is."""
    files = sorted((*_PAGES.glob("*.txt"), *_CASES.glob("*/*/input.txt")))
    texts = (path.read_text(encoding="utf-8-sig") for path in files)
    return tuple(tuple(text.splitlines()) for text in texts)


_ODD_LINES = (
    "---", "[", "]", "…", "[1]", "(b)", "c)", ".", ", and", "* Note.", "P.S.", "[unsigned]",
    "Orlov", "Yours, Orlov", "Dear Zorin,", "5 May 1910", "Gorodok, [May] 1910", "No. 12", "Text",
    "Enclosure", "Letter 2", "Title:", "Author: A. Orlov", "Source: Orlov, Works, vol. 3, p.", "4",
    "RGASPI, f. 2, op. 1, d. 12", ", l. 3.", "Ф. 2. Оп. 1. Д. 14. Л. 2об. Копия.", "Original:",
    "Перевод", "TELEGRAM", "con-", "tinued on the next page", "\u00a0", "<p>", "1. 1) a) x",
)  # fmt: skip


@cache
def _lines() -> tuple[str, ...]:
    return tuple(sorted({line for page in pages() for line in page} | set(_ODD_LINES)))


_ODD = st.characters(codec="utf-8")
_USUAL = st.sampled_from("abcXYZабвГДЕ éüñß 1234567890 .,;:!?()[]*«»“”\"'-–—…№&<>/")
XML = st.text(
    st.one_of(_USUAL, st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn", "Co")))
)
"""Text of any alphabet that XML can hold."""
TEXT = st.text(st.one_of(_USUAL, _ODD), max_size=300)
"""Any text at all, likelier one of letters, digits and the marks that pages have."""
LANGS = st.sampled_from((*LANGUAGES, "it", "uk", "el", "und"))


def _shuffled(page: Sequence[str]) -> st.SearchStrategy[list[str]]:
    return st.permutations(page)


def _cut(page: Sequence[str]) -> st.SearchStrategy[list[str]]:
    ends = st.lists(st.integers(0, len(page)), min_size=2, max_size=2).map(sorted)
    return ends.map(lambda two: list(page[two[0] : two[1]]))


def _joined(page: Sequence[str]) -> st.SearchStrategy[list[str]]:
    return st.sampled_from(pages()).map(lambda other: [*page, *other])


def _mutated(page: Sequence[str]) -> st.SearchStrategy[list[str]]:
    """A page with some of its lines torn, doubled, or replaced by any text."""
    numbers = st.integers(0, len(page) - 1)
    changes = st.dictionaries(numbers, st.one_of(TEXT, st.sampled_from(_lines())), max_size=4)
    return changes.map(lambda new: [new.get(n, line) for n, line in enumerate(page)])


def made_pages() -> st.SearchStrategy[str]:
    """Pages cut, shuffled, joined and torn out of real ones; each has a text."""
    base = st.sampled_from(pages())
    mixed = st.lists(st.sampled_from(_lines()), min_size=1, max_size=30)
    ways = st.one_of(
        base.flatmap(_shuffled), base.flatmap(_cut), base.flatmap(_joined), base.flatmap(_mutated),
        mixed,
    )  # fmt: skip
    return ways.map(lambda lines: "\n".join((*lines, SENTENCE)))


_KINDS = (
    Kind.TITLE, Kind.ADDRESSEE, Kind.DATELINE, Kind.SALUTATION, Kind.PARAGRAPH, Kind.SIGNATURE,
)  # fmt: skip
_MARKS = (
    ("date", (("when", "1910-05-05"),)),
    ("person", (("ref", "#p-orlov"),)),
    ("place", ()),
    ("anchor", (("n", "7"),)),
)
_SHORT = XML.map(lambda text: " ".join(text.split())).filter(lambda text: 0 < len(text) < 60)


@st.composite
def spans(draw: st.DrawFn, length: int) -> tuple[Span, ...]:
    """Stretches of a text, in order, that neither touch nor cross."""
    cuts = draw(st.lists(st.integers(0, length), unique=True, max_size=8))
    ordered = sorted(cuts)
    return tuple(Span(a, b) for a, b in zip(ordered[::2], ordered[1::2], strict=False))


@st.composite
def _blocks(draw: st.DrawFn, identifier: str, kind: Kind, line: int) -> Block:
    text = draw(_SHORT)
    marks = [Mark(*draw(st.sampled_from(_MARKS))[:1], span) for span in draw(spans(len(text)))]
    valued = tuple(replace(mark, value=dict(_MARKS)[mark.kind]) for mark in marks)
    where = Where(SOURCE, line, line)
    return Block(identifier, kind, text, where, (Span(0, len(text)),), valued)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Documents of one to three versions, put together without regard to sense."""
    versions = []
    line = 0
    for lang in draw(st.sampled_from((("en",), ("ru", "en"), ("ru", "en", "es")))):
        blocks = []
        for kind in sorted(draw(st.lists(st.sampled_from(_KINDS), min_size=1, max_size=6)),
                           key=_KINDS.index):  # fmt: skip
            line += 1
            blocks.append(draw(_blocks(f"{lang}-p{line}", kind, line)))
        versions.append(version(lang, *blocks, role=draw(st.sampled_from(Role))))
    return document(*versions)


@st.composite
def crossing_marks(draw: st.DrawFn) -> Block:
    """A block whose marks cross each other and its sentences at will."""
    text = draw(st.text(st.sampled_from("abc дя.<&"), min_size=1, max_size=30).map(str.strip))
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    kinds = st.sampled_from(("date", "person", "place", "title"))
    marks = [
        Mark(kind, Span(*span))
        for kind, span in draw(st.lists(st.tuples(kinds, ends), max_size=6))
        if span[0] < span[1]
    ]
    ordered = tuple(sorted(marks, key=lambda mark: mark.order))
    where = Where(SOURCE, 1, 1)
    return Block("en-p1", Kind.PARAGRAPH, text, where, draw(spans(len(text))), ordered)


_VALUES: dict[str, Attributes] = {
    "supplied": (),
    "unclear": (),
    "remark": (),
    "deletion": (),
    "sic": (),
    "highlight": (("rend", "spaced"),),
    "foreign": (("lang", "la"),),
    "date": (("when", "1910"),),
    "person": (),
    "classification": (),
    "number": (("type", "telegram"),),
    "ordinal": (("value", "2"),),
    "regularized": (("reg", "."),),
    "abbreviation": (("abbr", "B"),),
    "anchor": (("n", "7"),),
    "gap": (("reason", "illegible"), ("unit", "words"), ("quantity", "2")),
    "page": (("n", "3"),),
    "leaf": (("n", "3v"),),
}


@st.composite
def soups(draw: st.DrawFn) -> Block:
    """A block of running text with marks of every kind that may stand in it, anywhere."""
    signs = st.sampled_from("ab дя.,[]<>(){}|*?! \u00a07")
    text = " ".join(draw(st.text(signs, min_size=1, max_size=60)).split()) or "x"
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    kinds = st.sampled_from(sorted(_VALUES))
    drawn = draw(st.lists(st.tuples(kinds, ends), max_size=12))
    marks = [Mark(k, Span(*e), _VALUES[k]) for k, e in drawn if text[e[0] : e[1]].strip()]
    cuts = draw(st.lists(st.integers(0, len(text) - 1), max_size=3, unique=True))
    marks += [
        Mark("break", Span(at, at), (("id", f"en-p1-lb{at}"), ("break", "no"))) for at in cuts
    ]
    where = Where(SOURCE, 1, 1)
    made = Block("en-p1", Kind.PARAGRAPH, text, where, (), settled(marks))
    return replace(made, sentences=sentences(made, draw(LANGS)))


_TAGS = ("TEI", "text", "body", "div", "list", "item", "p", "note", "s", "hi", "date", "lb", "desc")


def trees() -> st.SearchStrategy[Element]:
    """Small TEI trees with text anywhere."""
    tags = st.sampled_from(_TAGS)
    return st.recursive(
        st.builds(_leaf, tags, XML),
        lambda inner: st.builds(_branch, tags, st.lists(st.tuples(inner, XML), max_size=4), XML),
        max_leaves=12,
    )


def _leaf(tag: str, text: str) -> Element:
    return el(tag, {"n": text}, text)


def _branch(tag: str, children: Sequence[tuple[Element, str]], text: str) -> Element:
    made = el(tag, None, text)
    for child, tail in children:
        made.append(child)
        child.tail = tail
    return made
