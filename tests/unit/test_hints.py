"""Words marked for the reading view: which, with what numbers, and that nothing else changes."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.embed.embedder import Vectors
from pipeline.hints import HINTS, hinted
from pipeline.tei import Element, local, parse
from tests.properties.strategies import steady

_MEANINGS = {
    "лодка": 0, "boat": 0, "bote": 0, "снег": 1, "snow": 1, "nieve": 1, "дерево": 2, "tree": 2,
    "árbol": 2, "замо\u0301к": 3, "lock": 3,
}  # fmt: skip
_SIZE = 64


class _Dictionary:
    """Words of one meaning are alike; a word it does not know is like nothing."""

    name = title = "dictionary"
    judges = True
    languages = frozenset({"ru", "en", "es", "ja"})

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        rows = np.zeros((len(texts), _SIZE), dtype=np.float32)
        for place, (row, text) in enumerate(zip(rows, texts, strict=True)):
            row[_MEANINGS.get(text, 10 + place % 50)] = 1.0
        return rows


_LINK = '<link xml:id="al-{1}-1" target="#{0}-s1 #{1}-s1" ana="{2}"/>'


def _file(versions: dict[str, str], ana: str = "#al-equivalent", pair: str = "parallel") -> bytes:
    """A TEI file with one sentence a version, each linked to the first's."""
    first, *others = versions
    divisions = "".join(
        f'<div xml:id="{lang}" xml:lang="{lang}"><p><s xml:id="{lang}-s1">{text}</s></p></div>'
        for lang, text in versions.items()
    )
    groups = "".join(
        f'<linkGrp domains="#{first} #{lang}" ana="#pair-{pair}">'
        f'{_LINK.format(first, lang, ana)}</linkGrp>'
        for lang in others
    )  # fmt: skip
    return (
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>{divisions}</body></text>'
        f"<standOff>{groups}</standOff></TEI>"
    ).encode()


def _marked(data: bytes) -> list[tuple[str, str]]:
    """The marked words, with their numbers."""
    root = parse(hinted(data, _Dictionary()), "")
    return [(word.get("n", ""), word.text or "") for word in root.iter(f"{{{HINTS}}}w")]


def test_words_that_render_each_other_have_one_number() -> None:
    marked = _marked(_file({"ru": "Снег на дерево.", "en": "Snow, a tree."}))
    assert marked == [("1", "Снег"), ("2", "дерево"), ("1", "Snow"), ("2", "tree")]


def test_words_of_a_third_version_join_those_of_the_original() -> None:
    data = _file({"ru": "Снег, лодка.", "en": "A boat, snow.", "es": "Bote y nieve."})
    numbers: dict[str, set[str]] = {}
    for number, word in _marked(data):
        numbers.setdefault(number, set()).add(word.lower())
    assert sorted(map(sorted, numbers.values())) == [
        ["boat", "bote", "лодка"], ["nieve", "snow", "снег"],
    ]  # fmt: skip


def test_a_word_said_twice_is_marked_twice() -> None:
    marked = _marked(_file({"ru": "Снег и снег.", "en": "Snow and snow."}))
    assert marked == [("1", "Снег"), ("1", "снег"), ("1", "Snow"), ("1", "snow")]


@pytest.mark.parametrize(
    ("versions", "ana", "pair"),
    [
        ({"ru": "Снег.", "en": "Boat."}, "#al-equivalent", "parallel"),
        ({"ru": "Снег.", "en": "Snow."}, "#al-equivalent #al-crossing", "parallel"),
        ({"ru": "Снег.", "en": "Snow."}, "#al-equivalent", "mismatch"),
        ({"ru": "Снег.", "fr": "Snow."}, "#al-equivalent", "parallel"),
        ({"ru": "Снег.", "ja": "snow"}, "#al-equivalent", "parallel"),
        ({"ru": "Снег.", "en": "Snow tree tree-snow.", "es": ""}, "#al-x #al-crossing", "partial"),
    ],
    ids=["unlike", "crossing", "mismatch", "unknown-language", "unspaced", "partial-crossing"],
)
def test_words_that_are_no_hints(versions: dict[str, str], ana: str, pair: str) -> None:
    assert _marked(_file(versions, ana, pair)) == []


def test_a_file_without_hints_comes_back_as_it_is() -> None:
    single = _file({"ru": "Снег."})
    model = _Dictionary()
    assert hinted(single, model) == single
    assert model.asked == []


def test_short_words_and_words_in_pieces_are_left_alone() -> None:
    data = _file({"ru": "Да, сн<lb/>ег, <hi>дер</hi>ево <hi>лодка</hi>.",
                  "en": "So snow, tree and <hi>boat</hi>."})  # fmt: skip
    assert [word for _, word in _marked(data)] == ["лодка", "boat"]


def test_what_the_view_does_not_show_is_left_alone() -> None:
    shown = "<choice><orig>снег</orig><reg>лодка</reg></choice> <note>дерево</note>"
    data = _file({"ru": shown, "en": "Snow, boat, tree."})
    assert [word for _, word in _marked(data)] == ["снег", "Snow"]


def test_accents_and_soft_hyphens_are_part_of_a_word() -> None:
    marked = _marked(_file({"ru": "замо\u0301к, де\u00adрево", "en": "lock tree"}))
    assert [word for _, word in marked] == ["замо\u0301к", "де\u00adрево", "lock", "tree"]


def _bare(element: Element) -> list[str]:
    """Every start and end of an element and every character, hints apart."""
    found = [local(element), *(element.text or "")] if "hints" not in str(element.tag) else [
        *(element.text or "")
    ]  # fmt: skip
    for child in element:
        found += [*_bare(child), *(child.tail or "")]
    return found if "hints" in str(element.tag) else [*found, f"/{local(element)}"]


_PIECES = st.lists(
    st.sampled_from([
        "снег", "Snow", " ", "<lb/>", "<hi>лодка</hi>", "boat ", "<hi>a <hi>tree</hi> b</hi>",
        "&amp;",
        "<choice><orig>снег</orig><reg>boat</reg></choice>", "дерево", "<!-- x -->", "<?p i?>", "é",
    ]),
    max_size=12,
).map("".join)  # fmt: skip


@given(_PIECES, _PIECES, _PIECES)
@steady(150)
def test_no_element_and_no_character_changes(one: str, other: str, third: str) -> None:
    data = _file({"ru": one, "en": other, "es": third})
    assert _bare(parse(hinted(data, _Dictionary()), "")) == _bare(parse(data, ""))
