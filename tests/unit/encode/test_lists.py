"""Numbered points as lists: nested, interrupted, several in one text."""

from dataclasses import replace

import pytest

from pipeline.model import Block, Kind, Mark, Span
from pipeline.readers import tei as reader
from pipeline.tei import XML_ID, Element, local, path
from pipeline.validate import validate
from tests.unit.documents import block, body_of, encoded, item, letter, text_of, under


def _lists(*blocks: Block) -> list[Element]:
    return body_of(letter(*blocks)).findall(path("div/list"))


def _shape(element: Element) -> str:
    """An element as ``tag[children]``, sentences left out."""
    inner = " ".join(_shape(child) for child in element if local(child) != "s")
    return f"{local(element)}[{inner}]" if inner else local(element)


def _paragraph(identifier: str, text: str, line: int = 1) -> Block:
    return block(identifier, Kind.PARAGRAPH, text, line=line)


def test_points_are_labels_and_items() -> None:
    (points,) = _lists(item("en-i1", "1) Salt.", "1"), item("en-i2", "2) Flour.", "2", line=2))
    assert _shape(points) == "list[label item label item]"
    assert [label.text for label in points.iter(path("label"))] == ["1)", "2)"]
    assert [made.get("n") for made in points.iter(path("item"))] == ["1", "2"]
    assert points.get("rend") == "numbered"


@pytest.mark.parametrize(
    ("label", "style"), [("1)", "numbered"), ("(a)", "lettered"), ("б)", "lettered")]
)
def test_the_style_is_told_from_the_first_mark(label: str, style: str) -> None:
    (points,) = _lists(item("en-i1", f"{label} Salt.", "1"))
    assert points.get("rend") == style


def test_ordinal_words_stay_in_the_sentence() -> None:
    mark = Mark("ordinal", Span(0, 5), (("value", "1"),))
    (points,) = _lists(under(block("en-i1", Kind.ITEM, "First, salt.", mark), "1"))
    assert (_shape(points), points.get("rend")) == ("list[item]", "ordinals")
    assert text_of(points) == "First, salt."


def test_points_below_a_point_make_a_list_in_it() -> None:
    (points,) = _lists(
        item("en-i1-p1", "1) Salt:", "1"),
        item("en-i1a-p1", "(a) coarse;", "1", "a", line=2),
        item("en-i1b-p1", "(b) fine.", "1", "b", line=3),
        item("en-i2-p1", "2) Flour.", "2", line=4),
    )
    assert _shape(points) == ("list[label item[p list[label item[p] label item[p]]] label item[p]]")
    (inner,) = points.iterfind(path("item/list"))
    assert inner.get("rend") == "lettered"
    assert [made.get("n") for made in inner.iterfind(path("item"))] == ["a", "b"]


def test_a_paragraph_after_sub_points_goes_on_with_the_point() -> None:
    (points,) = _lists(
        item("en-i1-p1", "1) Salt:", "1"),
        item("en-i1a", "(a) coarse.", "1", "a", line=2),
        under(_paragraph("en-i1-p2", "And be quick.", 3), "1"),
    )
    assert _shape(points) == "list[label item[p list[label item] p]]"


def test_several_paragraphs_in_a_point_below_a_point() -> None:
    (points,) = _lists(
        item("en-i1-p1", "1) Salt:", "1"),
        item("en-i1a-p1", "(a) coarse;", "1", "a", line=2),
        under(_paragraph("en-i1a-p2", "from Illet.", 3), "1", "a"),
    )
    assert _shape(points) == "list[label item[p list[label item[p p]]]]"


def test_what_floats_inside_a_list_stands_between_its_points() -> None:
    (points,) = _lists(
        item("en-i1", "1) Salt.", "1"),
        block("en-fw1", Kind.RUNNING_HEAD, "LETTERS 45", line=2),
        item("en-i2", "2) Flour.", "2", line=3),
    )
    assert _shape(points) == "list[label item fw label item]"


def test_what_floats_inside_a_point_comes_after_it() -> None:
    (points,) = _lists(
        item("en-i1-p1", "1) Salt", "1"),
        block("en-fw1", Kind.RUNNING_HEAD, "LETTERS 45", line=2),
        under(_paragraph("en-i1-p2", "and nothing else.", 3), "1"),
        item("en-i2-p1", "2) Flour.", "2", line=4),
    )
    assert _shape(points) == "list[label item[p p] fw label item[p]]"


def test_text_between_lists_belongs_to_neither() -> None:
    made = letter(
        _paragraph("en-p1", "Send:"),
        item("en-i1", "1) Salt.", "1", line=2),
        _paragraph("en-p2", "And then:", 3),
        item("en-l2-i1", "1) Flour.", "1", line=4),
        _paragraph("en-p3", "That is all.", 5),
    )
    (div,) = body_of(made)
    assert [local(child) for child in div] == ["p", "list", "p", "list", "p"]
    assert [(e.get(XML_ID), e.get("n")) for e in div.iterfind(path("list"))] == [
        ("en-l1", "l"), ("en-l2", "l2"),
    ]  # fmt: skip


def test_a_mark_that_opens_no_point_stays_in_its_paragraph() -> None:
    made = letter(block("en-p1", Kind.PARAGRAPH, "7) Salt.", Mark("label", Span(0, 2))))
    (paragraph,) = body_of(made).iter(path("p"))
    assert _shape(paragraph) == "p[label]"
    assert text_of(paragraph) == "7) Salt."


def test_lists_read_back_as_the_points_they_were() -> None:
    made = letter(
        item("en-i1-p1", "1) Salt:", "1"),
        item("en-i1a-p1", "(a) coarse;", "1", "a", line=2),
        under(_paragraph("en-i1a-p2", "from Illet.", 3), "1", "a"),
        under(_paragraph("en-i1-p2", "And be quick.", 4), "1"),
        block("en-fw1", Kind.RUNNING_HEAD, "LETTERS 45", line=5),
        item("en-i2-p1", "2) Flour.", "2", line=6),
    )
    root = encoded(made)
    assert reader.read(root).versions == made.versions
    assert validate(root, "page.xml") == ()


def test_a_point_in_another_language_says_so() -> None:
    foreign = replace(item("en-i1", "1) Sel.", "1"), lang="fr")
    (points,) = _lists(foreign)
    assert [e.get("{http://www.w3.org/XML/1998/namespace}lang") for e in points] == [None, "fr"]
